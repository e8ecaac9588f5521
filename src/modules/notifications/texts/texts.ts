import type { Language } from '#kernel/actor.ts';
import { texts } from '#platform/i18n.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

interface MessageTexts {
  readonly subject: string;
  /** `when` and `until` are days and times in words; templates without a time do not use them. */
  readonly body: (args: { readonly when: string; readonly until: string }) => string;
}

/** What we write outside: nothing that says what it is about, from where, or with whom. */
export interface MailTexts {
  readonly hello: string;
  readonly messages: Readonly<
    Record<
      | 'something-new'
      | 'time-booked'
      | 'time-changed'
      | 'time-cancelled'
      | 'time-reminder'
      | 'time-kept'
      | 'times-changed'
      | 'look-back'
      | 'next-step',
      MessageTexts
    >
  >;
  readonly signIn: (args: { readonly address: string }) => string;
  readonly noReply: string;
  /** How hours are called in a professional's calendar elsewhere. */
  readonly hours: Readonly<Record<'busy' | 'free', string>>;
  readonly calendar: (args: { readonly address: string }) => string;
}

export function mailTexts(language: Language): MailTexts {
  return texts(language, { sv, fi, en });
}
