import type { Language } from '#kernel/actor.ts';
import { texts } from '#platform/i18n.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

interface MessageTexts {
  readonly subject: string;
  /** `when` is a day and a time in words; templates without a time do not use it. */
  readonly body: (args: { readonly when: string }) => string;
}

/** What we write outside: nothing that says what it is about, from where, or with whom. */
export interface MailTexts {
  readonly hello: string;
  readonly messages: Readonly<
    Record<
      'something-new' | 'time-booked' | 'time-changed' | 'time-cancelled' | 'time-reminder' | 'look-back',
      MessageTexts
    >
  >;
  readonly signIn: (args: { readonly address: string }) => string;
  readonly noReply: string;
  readonly calendar: (args: { readonly address: string }) => string;
}

export function mailTexts(language: Language): MailTexts {
  return texts(language, { sv, fi, en });
}
