/** What a message says: that there is something, and when; never what about, where or with whom. */
import type { Language } from '#kernel/actor.ts';
import { instant, zone } from '#kernel/dates.ts';
import { longDateTime } from '#kernel/dates-format.ts';
import { type MailTexts, mailTexts } from '../texts/texts.ts';

export interface MessageWords {
  readonly subject: string;
  /** A mail. */
  readonly text: string;
  /** In an inbox where whoever reads it has signed in; nothing can be answered there by its own means. */
  readonly inboxText: string;
  /** One line, for a text message. */
  readonly short: string;
}

export interface Writing {
  readonly template: keyof MailTexts['messages'];
  /** `startsAt` and `zone` for templates that name a time, `until` where it is only so long of use. */
  readonly payload: Readonly<Record<string, string>>;
  readonly language: Language;
  /** The service's own address; the same for everybody, so that it tells nothing of the person. */
  readonly publicUrl: string;
}

function inWords(at: string | undefined, { payload, language }: Writing): string {
  const { zone: where } = payload;
  return at === undefined || where === undefined ? '' : longDateTime(instant(at), zone(where), language);
}

/** Where the mail leads: the person's own page, which asks to sign in. */
export function signInAddress(publicUrl: string, language: Language): string {
  return `${publicUrl}/${language}/my`;
}

/**
 * A reminder leads to the meeting that is open, and otherwise to the person's own page: who comes by it is two presses from
 * the call. The address is the same for everybody and says no more than the reminder does.
 */
function addressFor({ template, publicUrl, language }: Writing): string {
  const own = signInAddress(publicUrl, language);
  return template === 'time-reminder' ? `${own}/now` : own;
}

/** Subject and texts. Throws when a template that names a time is given none: a message with a hole helps nobody. */
export function messageWords(writing: Writing): MessageWords {
  const words = mailTexts(writing.language);
  const message = words.messages[writing.template];
  const when = inWords(writing.payload['startsAt'], writing);
  const until = inWords(writing.payload['until'], writing);
  if (writing.template.startsWith('time-') && when === '')
    throw new Error(`${writing.template} needs startsAt and zone`);
  const address = addressFor(writing);
  const body = message.body({ when, until });
  const signIn = words.signIn({ address });
  const written = (parts: readonly string[]): string => `${parts.join('\n\n')}\n`;
  return {
    subject: message.subject,
    text: written([words.hello, body, signIn, 'Vandra', words.noReply]),
    inboxText: written([body, signIn]),
    short: `${body} ${address}`,
  };
}

/** True when the time that the message tells of has come: it would only confuse. */
export function isOutdated(writing: Pick<Writing, 'template' | 'payload'>, now: string): boolean {
  const { startsAt, until } = writing.payload;
  if (until !== undefined && until <= now) return true;
  return writing.template.startsWith('time-') && startsAt !== undefined && startsAt <= now;
}
