import type { Language } from '#kernel/actor.ts';
import { texts } from '#platform/i18n.ts';
import { useLanguage } from '../../shell/shell-context.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export type Since = 'last' | 'first';
export type WhyNot =
  | 'nothing-earlier'
  | 'now-unknown'
  | 'earlier-unknown'
  | 'scored-otherwise'
  | 'other-scale';

/** A difference in words: how much, and which way. */
export interface DifferenceArgs {
  /** Without a sign. */
  readonly amount: string;
  readonly way: 'lower' | 'higher' | 'same';
  /** `points`: the score is counted in points; `one`: it is exactly one point; `plain`: its unit is said elsewhere. */
  readonly counted: 'points' | 'one' | 'plain';
  readonly since: Since;
}

export interface ResultsTexts {
  readonly title: string;
  readonly difference: (args: DifferenceArgs) => string;
  readonly notJudged: (args: {
    readonly then: string;
    readonly now: string;
    readonly since: Since;
  }) => string;
  readonly series: {
    readonly sentence: (args: {
      readonly count: number;
      readonly from: string;
      readonly low: string;
      readonly high: string;
      readonly latest: string;
    }) => string;
    readonly single: (args: { readonly when: string; readonly value: string }) => string;
    readonly unknown: (args: { readonly count: number }) => string;
    readonly newLimits: string;
    readonly newVersion: (args: { readonly version: string }) => string;
    readonly newScoring: string;
    readonly missing: string;
    readonly table: string;
    readonly day: string;
    readonly value: string;
    readonly level: string;
    readonly limits: string;
    readonly version: string;
    readonly elsewhere: string;
  };
  readonly files: {
    readonly heading: string;
    readonly download: (args: { readonly name: string }) => string;
    readonly erased: string;
  };
  readonly staff: {
    readonly hidden: string;
    readonly sent: string;
    readonly received: string;
    readonly toPerson: string;
    readonly toResults: string;
    readonly toNewest: string;
    readonly heading: string;
    readonly lead: string;
    readonly none: string;
    readonly instrument: string;
    readonly latest: string;
    readonly when: string;
    readonly change: string;
    readonly enter: string;
    readonly entered: string;
    readonly meaning: string;
    readonly changeHeading: string;
    readonly score: string;
    readonly now: string;
    readonly sinceLast: string;
    readonly sinceFirst: string;
    readonly published: (args: {
      readonly amount: string;
      readonly kind: 'minimal-important' | 'reliable';
      readonly source: string;
      readonly certainty: string;
    }) => string;
    readonly nonePublished: string;
    readonly noEffect: string;
    readonly verdicts: Readonly<
      Record<'cannot-be-told-apart' | 'better' | 'worse' | 'changed' | 'unjudged', string>
    >;
    readonly why: Readonly<Record<WhyNot, string>>;
    /** Answers nearer in time (or older ones) could not be compared with. */
    readonly passedOver: Readonly<Record<Since, string>>;
    readonly overTime: string;
    readonly answers: string;
    readonly question: string;
    readonly answer: string;
    readonly points: string;
    readonly notAnswered: string;
    readonly without: Readonly<Record<'erased' | 'form-unknown' | 'scores-only', string>>;
    readonly limits: string;
    readonly limitsId: string;
    readonly limitsGroup: string;
    readonly limitsDays: string;
    readonly days: (args: { readonly from: string | null; readonly until: string | null }) => string;
    readonly limit: string;
    readonly source: string;
    readonly certainty: string;
    readonly noLimits: string;
    readonly how: string;
    readonly answered: string;
    readonly by: (args: { readonly name: string }) => string;
    readonly byPerson: string;
    readonly version: (args: { readonly form: string; readonly scoring: string }) => string;
    readonly later: string;
    readonly laterLead: string;
    readonly then: string;
    readonly today: string;
    readonly laterSentence: (args: { readonly from: string | null; readonly level: string }) => string;
  };
  readonly enter: {
    readonly title: string;
    readonly heading: string;
    readonly lead: string;
    readonly none: string;
    readonly day: string;
    readonly score: (args: { readonly title: string; readonly unit: string }) => string;
    readonly between: (args: { readonly min: string; readonly max: string }) => string;
    readonly betweenOr: (args: { readonly min: string; readonly max: string }) => string;
    readonly save: (args: { readonly form: string }) => string;
    readonly problems: Readonly<Record<'day' | 'future' | 'none', string>>;
    readonly wrong: (args: { readonly title: string; readonly min: string; readonly max: string }) => string;
  };
  readonly mine: {
    readonly hidden: string;
    readonly toSettings: string;
    readonly heading: string;
    readonly lead: string;
    readonly home: string;
    readonly back: string;
    readonly empty: { readonly heading: string; readonly text: string };
    readonly resultTitle: string;
    readonly answered: (args: { readonly when: string }) => string;
    readonly enteredFor: Readonly<Record<'together' | 'phone' | 'paper', string>>;
    readonly changeHeading: string;
    readonly chance: (args: { readonly amount: string }) => string;
    readonly verdicts: Readonly<Record<'better' | 'worse' | 'changed', string>>;
    readonly why: Readonly<Record<WhyNot, string>>;
    readonly passedOver: Readonly<Record<Since, string>>;
    readonly overTime: string;
    readonly overTimeLead: string;
    readonly cannotTell: string;
    readonly talk: string;
    readonly write: string;
  };
}

export function resultsTexts(language: Language): ResultsTexts {
  return texts(language, { sv, fi, en });
}

export function useResultsTexts(): ResultsTexts {
  return resultsTexts(useLanguage());
}
