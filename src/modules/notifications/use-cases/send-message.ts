/** Sends one stored message: reads the address as late as possible, and leaves it where it lies. */
import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Language } from '#kernel/actor.ts';
import { instant, type Instant } from '#kernel/dates.ts';
import { done } from '#kernel/outcome.ts';
import { mayBeContacted } from '#modules/identity/public.ts';
import { readPerson } from '#modules/residents/public.ts';
import { command, type CommandRunner } from '#platform/command.ts';
import type { Db } from '#platform/db.ts';
import { type Mail, type Mailer, nothingLeft } from '#platform/mail.ts';
import { calendarFile, calendarMethod } from '../rules/calendar-file.ts';
import { isOutdated, mailText } from '../rules/mail-text.ts';
import { lockMessage, markMessage, type MessageRow, type MessageState, noteFailure } from '../store.ts';

export interface SendParts {
  readonly run: CommandRunner['run'];
  /** The worker's connection, for counting failed attempts. */
  readonly db: Db;
  readonly mailer: Mailer;
  readonly publicUrl: string;
  /** Sender of all mails: `a@b` or `Name <a@b>`. */
  readonly from: string;
}

type Sent =
  | { readonly kind: 'settled'; readonly state: MessageState | 'elsewhere' }
  | { readonly kind: 'failed'; readonly problem: string };

function problemOf(problem: unknown): string {
  return problem instanceof Error && 'code' in problem ? String(problem.code) : 'fault';
}

/** From the effect key: a mail sent again after a broken connection is recognised as the same one. */
function messageIdOf(effectKey: string, from: string): string {
  const host = /@([^@<>\s]+)>?\s*$/.exec(from)?.[1] ?? 'vandra.example';
  return `<${createHash('sha256').update(effectKey).digest('hex').slice(0, 40)}@${host}>`;
}

function calendarOf(
  message: MessageRow,
  parts: SendParts,
  reader: { language: Language; now: Instant },
): Mail['calendar'] {
  const { calendarId, sequence, startsAt, endsAt } = message.payload;
  if (calendarId === undefined || sequence === undefined || startsAt === undefined || endsAt === undefined)
    return undefined;
  if (message.template === 'time-reminder') return undefined;
  const time = {
    calendarId,
    sequence: Number(sequence),
    startsAt: instant(startsAt),
    endsAt: instant(endsAt),
    state: message.template === 'time-cancelled' ? 'cancelled' : 'booked',
  } as const;
  return {
    method: calendarMethod(time),
    content: calendarFile(time, { ...reader, publicUrl: parts.publicUrl, sender: parts.from }),
  };
}

function sendOne(parts: SendParts) {
  return command({
    name: 'notifications.send-message',
    input: z.strictObject({ messageId: z.uuid() }),
    async run(context, input) {
      const open = context.reference('message-to-send');
      const message = await lockMessage(open, input.messageId);
      const settled = async (state: MessageState) => {
        await markMessage(open, input.messageId, state, context.now);
        return done<Sent>({ kind: 'settled', state });
      };
      if (message === undefined || message.state !== 'waiting')
        return done<Sent>({ kind: 'settled', state: message?.state ?? 'elsewhere' });
      if (isOutdated(message, context.now)) return settled('outdated');
      const opened = await context.person({
        residentId: message.residentId,
        action: 'send',
        resource: 'contact-data',
        holder: message.residentId,
      });
      // Refused only when the person has been erased.
      if (!opened.ok || !(await mayBeContacted(opened.value))) return settled('not-wanted');
      const person = await readPerson(opened.value);
      if (person === null) return settled('no-address');
      if (!person.notify.email) return settled('not-wanted');
      if (person.contact.email === null || person.contact.email === '') return settled('no-address');
      const { language } = person;
      const calendar = calendarOf(message, parts, { language, now: context.now });
      try {
        await parts.mailer.send({
          to: person.contact.email,
          language,
          messageId: messageIdOf(message.effectKey, parts.from),
          ...mailText({ ...message, language, publicUrl: parts.publicUrl }),
          ...(calendar === undefined ? {} : { calendar }),
        });
      } catch (problem) {
        // Nothing has left: as if it had not been tried, in the access log too.
        if (nothingLeft(problem)) throw problem;
        return done<Sent>({ kind: 'failed', problem: problemOf(problem) });
      }
      return settled('sent');
    },
  });
}

/**
 * Makes the worker's sender. It throws when the mail server could not be reached or refused the mail, so that the queue
 * tries again later; an unwanted mail or a missing address is a state, not a failure.
 */
export function messageSender(parts: SendParts): (messageId: string) => Promise<void> {
  const send = sendOne(parts);
  return async (messageId) => {
    let sent: Sent;
    try {
      const outcome = await parts.run({ kind: 'system', job: 'send-message' }, send, { messageId });
      if (!outcome.ok) throw new Error(`sending was refused: ${outcome.refusal}`);
      sent = outcome.value;
    } catch (problem) {
      await noteFailure(parts.db, messageId, problemOf(problem));
      throw problem;
    }
    if (sent.kind === 'failed') {
      await noteFailure(parts.db, messageId, sent.problem);
      throw new Error(`the mail server did not take the mail: ${sent.problem}`);
    }
  };
}
