import type { Language } from '#kernel/actor.ts';
import { texts } from '#platform/i18n.ts';
import { useLanguage } from '../../shell/shell-context.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

/** What is missing or wrong in the form. */
export type CallerProblem = 'number' | 'name' | 'phone' | 'reason' | 'words' | 'too-long';

/** Why nothing was entered although the form was right. */
export const REFUSED = ['already-waiting', 'age-not-served', 'resident-closed', 'unit-not-open'] as const;
export type Refused = (typeof REFUSED)[number];

export interface CallerTexts {
  readonly title: string;
  readonly lead: (args: { readonly unit: string }) => string;
  /** What the caller must hear. */
  readonly told: string;
  readonly number: Readonly<Record<'se' | 'fi', string>>;
  readonly numberHint: string;
  readonly name: string;
  readonly nameHint: string;
  readonly phone: string;
  readonly phoneHint: string;
  readonly speaks: string;
  readonly reason: string;
  readonly habits: string;
  readonly words: string;
  readonly wordsHint: string;
  readonly contact: string;
  readonly contacts: Readonly<Record<'message' | 'phone', string>>;
  readonly enter: string;
  readonly problems: Readonly<Record<Exclude<CallerProblem, 'too-long'>, string>> & {
    readonly 'too-long': (args: { readonly most: number }) => string;
  };
  readonly refused: Readonly<Record<Refused, string>>;
  /** In the person's own log. */
  readonly entered: (args: { readonly name: string }) => string;
}

export function callerTexts(language: Language): CallerTexts {
  return texts(language, { sv, fi, en });
}

export function useCallerTexts(): CallerTexts {
  return callerTexts(useLanguage());
}
