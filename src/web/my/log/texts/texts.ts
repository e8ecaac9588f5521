import type { Action, Resource } from '#kernel/decision.ts';
import { texts } from '#platform/i18n.ts';
import { useLanguage } from '../../../shell/shell-context.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

/** What was done, said of somebody else and of the reader. */
export interface Verb {
  readonly other: string;
  readonly you: string;
  /** Which form of the thing the verb takes: Finnish has one for the whole and one for a part. */
  readonly takes: 'whole' | 'part';
}

export interface Thing {
  readonly whole: string;
  readonly part: string;
}

export type WhyCode =
  | 'relation'
  | 'list'
  | 'same-organisation'
  | 'same-organisation-relation'
  | 'consent'
  | 'emergency'
  | 'own'
  | 'group'
  | 'service'
  | 'unknown';

export interface LogTexts {
  readonly title: string;
  readonly heading: string;
  readonly lead: string;
  readonly home: string;
  readonly verbs: Readonly<Record<Action | 'unknown', Verb>>;
  readonly things: Readonly<Record<Resource | 'unknown', Thing>>;
  readonly you: string;
  readonly service: string;
  /** Whoever in the group it was: nobody is told. */
  readonly member: string;
  /** A member of staff whom the register no longer knows. */
  readonly someone: string;
  readonly whoAt: (args: {
    readonly name: string;
    readonly title: string | null;
    readonly unit: string | null;
  }) => string;
  readonly sentence: (args: { readonly who: string; readonly did: string; readonly when: string }) => string;
  /** What was done, in entries of a whole day, where it is not a verb and a thing. */
  readonly deeds: {
    readonly inList: string;
    readonly serviceSent: string;
    readonly inGroup: string;
    /** What was done, with the other unit whose data it was. */
    readonly atUnit: (args: { readonly did: string; readonly unit: string }) => string;
  };
  readonly times: (args: { readonly count: number }) => string;
  readonly inList: (args: { readonly who: string; readonly when: string }) => string;
  readonly serviceSent: (args: { readonly when: string }) => string;
  readonly why: Readonly<Record<WhyCode, string>>;
  readonly statedReason: (args: { readonly reason: string }) => string;
  readonly filter: {
    readonly heading: string;
    readonly unit: string;
    readonly allUnits: string;
    readonly from: string;
    readonly to: string;
    readonly show: string;
    readonly badDay: string;
  };
  readonly whose: {
    readonly label: string;
    readonly others: (args: { readonly count: number }) => string;
    readonly mine: (args: { readonly count: number }) => string;
    readonly service: (args: { readonly count: number }) => string;
  };
  readonly empty: { readonly heading: string; readonly text: string; readonly filtered: string };
  readonly older: string;
  readonly save: string;
  readonly saveHint: string;
  readonly seemsWrong: {
    readonly open: string;
    readonly text: (args: { readonly unit: string; readonly day: string }) => string;
    readonly action: string;
    readonly done: (args: { readonly unit: string; readonly day: string }) => string;
  };
  readonly thisIsLogged: string;
  /** Demo only, while its clock is shown. */
  readonly realTime: string;
}

export function useLogTexts(): LogTexts {
  return texts(useLanguage(), { sv, fi, en });
}
