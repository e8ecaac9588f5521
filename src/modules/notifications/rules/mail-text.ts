/** What a mail says: that there is something, and when; never what about, where or with whom. */
import type { Language } from '#kernel/actor.ts';
import { instant, zone } from '#kernel/dates.ts';
import { longDateTime } from '#kernel/dates-format.ts';
import { type MailTexts, mailTexts } from '../texts/texts.ts';

export interface MailWords {
  readonly subject: string;
  readonly text: string;
}

export interface Writing {
  readonly template: keyof MailTexts['messages'];
  /** `startsAt` and `zone` for templates that name a time. */
  readonly payload: Readonly<Record<string, string>>;
  readonly language: Language;
  /** The service's own address; the same for everybody, so that it tells nothing of the person. */
  readonly publicUrl: string;
}

function whenOf(writing: Writing): string {
  const { startsAt, zone: where } = writing.payload;
  return startsAt === undefined || where === undefined
    ? ''
    : longDateTime(instant(startsAt), zone(where), writing.language);
}

/** Where the mail leads: the person's own page, which asks to sign in. */
export function signInAddress(publicUrl: string, language: Language): string {
  return `${publicUrl}/${language}/my`;
}

/** Subject and text. Throws when a template that names a time is given none: a mail with a hole helps nobody. */
export function mailText(writing: Writing): MailWords {
  const words = mailTexts(writing.language);
  const message = words.messages[writing.template];
  const when = whenOf(writing);
  if (writing.template.startsWith('time-') && when === '')
    throw new Error(`${writing.template} needs startsAt and zone`);
  const parts = [
    words.hello,
    message.body({ when }),
    words.signIn({ address: signInAddress(writing.publicUrl, writing.language) }),
    'Vandra',
    words.noReply,
  ];
  return { subject: message.subject, text: `${parts.join('\n\n')}\n` };
}

/** True when the time that the message tells of has come: it would only confuse. */
export function isOutdated(writing: Pick<Writing, 'template' | 'payload'>, now: string): boolean {
  const { startsAt } = writing.payload;
  return writing.template.startsWith('time-') && startsAt !== undefined && startsAt <= now;
}
