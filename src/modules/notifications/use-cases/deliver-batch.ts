/** Hands one batch over: whom it is for and how they are reached is read for all of it together. */
import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Language } from '#kernel/actor.ts';
import { civilIn, instant, type Instant, minusHours, zone } from '#kernel/dates.ts';
import type { ResidentId } from '#kernel/ids.ts';
import { done } from '#kernel/outcome.ts';
import { type Reach, readReach } from '#modules/residents/public.ts';
import type { ChannelName } from '#kernel/channels.ts';
import { type Channel, ChannelAway, type Outgoing } from '#platform/channels/channel.ts';
import { command } from '#platform/command.ts';
import { faultFields } from '#platform/log.ts';
import { channelOf, type SendParts } from '../ports.ts';
import { calendarFile, calendarMethod } from '../rules/calendar-file.ts';
import { messageWords } from '../rules/mail-text.ts';
import { paceRulesOn } from '../rules/pace.ts';
import { phoneNumber } from '../rules/phone-number.ts';
import {
  afterAttempt,
  type Attempt,
  type PaceFacts,
  type Recipient,
  type Route,
  routeOf,
} from '../rules/route.ts';
import { type DueMessage, type Outcome, readPaceFacts } from '../store/sending.ts';
import { handToUnit } from './hand-to-unit.ts';
import type { Notes } from './note-outcomes.ts';

const JOB = { kind: 'system', job: 'send-message' } as const;
/** Longer than the longest pause between reminders, and than a week. */
const PACE_HOURS = 40 * 24;

interface Read {
  readonly now: Instant;
  readonly reach: ReadonlyMap<ResidentId, Reach>;
  readonly paceFacts: ReadonlyMap<ResidentId, PaceFacts>;
}

function reading(parts: SendParts, messages: readonly DueMessage[]) {
  return command({
    name: 'notifications.read-recipients',
    input: z.strictObject({}),
    async run(context) {
      const residentIds = [...new Set(messages.map((one) => one.residentId))];
      const { permitted } = await context.recipients({
        residentIds,
        action: 'send',
        resource: 'contact-data',
      });
      const open = context.reference('recipients');
      const reach = await readReach(open, parts.sealing, [...permitted]);
      const nudged = messages.filter((one) => one.kind === 'nudge').map((one) => one.residentId);
      const facts =
        nudged.length === 0
          ? null
          : await readPaceFacts(open, { residentIds: nudged, since: minusHours(context.now, PACE_HOURS) });
      const paceFacts = new Map<ResidentId, PaceFacts>(
        nudged.map((residentId) => [
          residentId,
          {
            nudged: (facts?.nudged.get(residentId) ?? []).map((one) => ({
              key: one.effectKey,
              at: one.sentAt,
            })),
            usedAt: facts?.usedAt.get(residentId) ?? null,
          },
        ]),
      );
      return done<Read>({ now: context.now, reach, paceFacts });
    },
  });
}

function hasAddress(reach: Reach, name: ChannelName): boolean {
  const { email, phone, push = [] } = reach.contact;
  switch (name) {
    case 'email':
      return email !== null && email !== '';
    case 'sms':
      return phone !== null && phoneNumber(phone, reach.country) !== null;
    case 'push':
      return push.length > 0;
    case 'inbox':
      return true;
  }
}

function recipientOf(parts: SendParts, reach: Reach | undefined): Recipient | undefined {
  if (reach === undefined) return undefined;
  const { channels: wanted, zone: own } = reach.notify;
  return {
    mayBeContacted: reach.mayBeContacted,
    wanted,
    open: wanted.filter(
      (name) => channelOf(parts.channels, name, reach.country) !== undefined && hasAddress(reach, name),
    ),
    zone: own ?? zone(parts.packs[reach.country].zone),
  };
}

/** From the effect key: a message sent again after a broken connection is recognised as the same one. */
function messageIdOf(effectKey: string, from: string): string {
  const host = /@([^@<>\s]+)>?\s*$/.exec(from)?.[1] ?? 'vandra.example';
  return `<${createHash('sha256').update(effectKey).digest('hex').slice(0, 40)}@${host}>`;
}

function calendarOf(
  message: DueMessage,
  parts: SendParts,
  reader: { language: Language; now: Instant },
): Outgoing['calendar'] {
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

async function addressesOf(reach: Reach, name: ChannelName): Promise<readonly string[]> {
  const { email, phone, push = [] } = reach.contact;
  switch (name) {
    case 'email':
      return email === null ? [] : [email];
    case 'sms': {
      const number = phone === null ? null : phoneNumber(phone, reach.country);
      return number === null ? [] : [number];
    }
    case 'push':
      return push.map((device) => JSON.stringify(device));
    case 'inbox': {
      const number = await reach.identityNumber();
      return number === null ? [] : [number];
    }
  }
}

/** Of several devices one is enough. */
async function handOver(
  channel: Channel,
  to: readonly string[],
  message: Omit<Outgoing, 'to'>,
): Promise<Attempt> {
  let last: Attempt = { kind: 'refused', problem: 'no address' };
  let taken: Attempt | null = null;
  for (const address of to) {
    last = await channel.send({ ...message, to: address });
    if (last.kind !== 'refused') taken ??= last;
  }
  return taken ?? last;
}

type Way = Extract<Route, { kind: 'try' }>;

async function attemptOne(
  parts: SendParts,
  given: { readonly message: DueMessage; readonly reach: Reach; readonly way: Way; readonly now: Instant },
): Promise<{ readonly attempt: Attempt; readonly left: 'yes' | 'no' }> {
  const { message, reach, way, now } = given;
  const channel = channelOf(parts.channels, way.channel, reach.country);
  if (channel === undefined) return { attempt: { kind: 'refused', problem: 'not set up' }, left: 'no' };
  const { language } = reach;
  const words = messageWords({ ...message, language, publicUrl: parts.publicUrl });
  const calendar = way.channel === 'email' ? calendarOf(message, parts, { language, now }) : undefined;
  try {
    const attempt = await handOver(channel, await addressesOf(reach, way.channel), {
      language,
      subject: words.subject,
      text: way.channel === 'inbox' ? words.inboxText : words.text,
      short: words.short,
      messageId: messageIdOf(message.effectKey, parts.from),
      ...(calendar === undefined ? {} : { calendar }),
    });
    return { attempt, left: 'yes' };
  } catch (problem) {
    if (!(problem instanceof ChannelAway)) throw problem;
    return { attempt: { kind: 'away', problem: problem.code }, left: problem.left ? 'yes' : 'no' };
  }
}

export interface Batch {
  readonly worker: number;
  readonly messages: readonly DueMessage[];
  readonly notes: Notes;
}

/** Answers when everything is noted; `away` when a channel could not even be reached. */
export async function deliverBatch(parts: SendParts, batch: Batch): Promise<{ readonly away: boolean }> {
  const read = await parts.run(JOB, reading(parts, batch.messages), {});
  if (!read.ok) throw new Error(`reading recipients was refused: ${read.refusal}`);
  const { now, reach, paceFacts } = read.value;
  let away = false;
  async function deliver(message: DueMessage): Promise<void> {
    const person = reach.get(message.residentId);
    const recipient = recipientOf(parts, person);
    const rules = paceRulesOn(parts.pace, civilIn(now, recipient?.zone ?? zone('UTC')).date);
    const facts = paceFacts.get(message.residentId) ?? { nudged: [], usedAt: null };
    const route = routeOf(message, recipient, { now, facts, rules });
    const { id, residentId, tried, attempts } = message;
    const settled: Outcome = {
      id,
      residentId,
      state: 'waiting',
      channel: null,
      tried,
      attempts,
      problem: null,
      dueAt: null,
      left: 'no',
    };
    if (route.kind === 'later') return batch.notes.add(batch.worker, { ...settled, dueAt: route.dueAt });
    if (route.kind === 'settled') {
      if (route.state === 'no-address' || route.state === 'failed') await handToUnit(parts.run, message);
      return batch.notes.add(batch.worker, { ...settled, state: route.state });
    }
    // The connection that says that we live has broken: somebody else may have it in hand by now.
    if (person === undefined || !parts.presence.isHeld(batch.worker)) return;
    const { attempt, left } = await attemptOne(parts, { message, reach: person, way: route, now });
    if (attempt.kind === 'away' && left === 'no') away = true;
    const after = afterAttempt(message, route, attempt, now);
    if (after.state === 'failed') await handToUnit(parts.run, message);
    const channel = after.state === 'sent' || after.state === 'delivered' ? route.channel : null;
    return batch.notes.add(batch.worker, { ...settled, ...after, channel, left });
  }
  // One that fails for a reason of its own must not keep the others from being noted.
  const results = await Promise.allSettled(batch.messages.map(deliver));
  for (const [index, result] of results.entries()) {
    const message = batch.messages[index];
    if (result.status === 'fulfilled' || message === undefined) continue;
    parts.log('warn', 'message-failed', { job: message.template, ...faultFields(result.reason) });
    batch.notes.add(batch.worker, faultOutcome(message, now));
  }
  await batch.notes.flushed();
  return { away };
}

/** A fault of our own: tried again as if the channel had been away. */
function faultOutcome(message: DueMessage, now: Instant): Outcome {
  const way: Way = { kind: 'try', channel: 'email', next: 'none' };
  const after = afterAttempt(message, way, { kind: 'away', problem: 'fault' }, now);
  return {
    id: message.id,
    residentId: message.residentId,
    ...after,
    tried: message.tried,
    channel: null,
    left: 'no',
  };
}
