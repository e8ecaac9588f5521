import type { Language } from '#kernel/actor.ts';
import { texts } from '#platform/i18n.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

/** Mail about feedback. The answer is our own words; what somebody wrote to us is never sent anywhere. */
export interface FeedbackMailTexts {
  readonly answer: {
    readonly subject: string;
    readonly body: (args: { readonly answer: string; readonly address: string }) => string;
  };
  readonly remind: {
    readonly subject: string;
    readonly body: (args: { readonly day: string; readonly address: string }) => string;
  };
}

export function feedbackMailTexts(language: Language): FeedbackMailTexts {
  return texts(language, { sv, fi, en });
}
