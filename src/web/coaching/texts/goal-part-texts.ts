import type { Language } from '#kernel/actor.ts';
import type { Attainment, ExactField, ExperimentOutcome } from '#modules/coaching/public.ts';
import { texts } from '#platform/i18n.ts';
import { useLanguage } from '../../shell/shell-context.ts';
import { goalPartEn } from './goal-part-en.ts';
import { goalPartFi } from './goal-part-fi.ts';
import { goalPartSv } from './goal-part-sv.ts';

/** What belongs to the goal; "how much" and the like have the words that programmes use for them. */
export interface GoalPartTexts {
  readonly save: string;
  readonly saveAndGoOn: string;
  readonly skip: string;
  readonly change: string;
  readonly keepTheirs: string;
  readonly closed: string;
  readonly beforeStart: string;
  readonly exact: {
    readonly heading: string;
    readonly lead: string;
    readonly goOn: string;
    readonly labels: Readonly<Record<Exclude<ExactField, 'amount' | 'often' | 'from'>, string>>;
    readonly hints: Readonly<Record<Exclude<ExactField, 'from' | 'until'>, string>>;
  };
  readonly ladder: {
    readonly heading: string;
    readonly lead: string;
    readonly label: string;
    readonly next: (args: { readonly number: number; readonly of: number }) => string;
    readonly reached: string;
    readonly back: string;
    readonly reachedOn: (args: { readonly when: string }) => string;
    readonly atTheTop: string;
    readonly write: string;
  };
  readonly plans: { readonly lead: string; readonly write: string };
  readonly tries: {
    readonly heading: string;
    readonly lead: string;
    readonly words: string;
    readonly wordsHint: string;
    readonly until: string;
    readonly begin: string;
    readonly another: string;
    readonly untilDay: (args: { readonly day: string }) => string;
    readonly tell: string;
    readonly outcome: string;
    readonly outcomes: Readonly<Record<ExperimentOutcome, string>>;
    readonly how: string;
    readonly keep: string;
    readonly none: string;
    readonly told: string;
    readonly errors: {
      readonly words: string;
      readonly until: string;
      readonly outcome: string;
    };
  };
  readonly levels: {
    readonly heading: string;
    readonly lead: string;
    readonly names: Readonly<Record<`${Attainment}`, string>>;
    readonly write: string;
    readonly rate: string;
    readonly question: string;
    readonly add: string;
    readonly missing: string;
    readonly noLevels: string;
    readonly fixed: string;
    readonly by: {
      readonly resident: (args: { readonly when: string }) => string;
      readonly staff: (args: { readonly name: string; readonly when: string }) => string;
    };
  };
}

export function goalPartTexts(language: Language): GoalPartTexts {
  return texts(language, { sv: goalPartSv, fi: goalPartFi, en: goalPartEn });
}

export function useGoalPartTexts(): GoalPartTexts {
  return goalPartTexts(useLanguage());
}
