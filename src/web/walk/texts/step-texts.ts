import type { Language } from '#kernel/actor.ts';
import type { ValueFault } from '#modules/enrolments/public.ts';
import { texts } from '#platform/i18n.ts';
import { useLanguage } from '../../shell/shell-context.ts';
import { stepEn } from './step-en.ts';
import { stepFi } from './step-fi.ts';
import { stepSv } from './step-sv.ts';

/** Fields that every goal has. */
const GOAL_FIELDS = ['what', 'amount', 'often', 'from', 'first', 'importance', 'confidence'] as const;
type GoalField = (typeof GOAL_FIELDS)[number];

export interface StepTexts {
  readonly title: string;
  readonly doneOn: (args: { readonly day: string }) => string;
  readonly doneButton: string;
  readonly previous: string;
  readonly next: string;
  readonly around: string;
  readonly otherLanguage: (args: { readonly languages: string }) => string;
  readonly ended: string;
  readonly aloud: { readonly read: string; readonly stop: string };
  readonly privacy: {
    readonly me: string;
    readonly coach: string;
    readonly voluntary: string;
    readonly onlyMe: string;
    readonly onlyMeHint: string;
  };
  /** A task that a group may read: who shall, and what others of it have shared. */
  readonly group: {
    readonly choose: string;
    readonly whoReads: string;
    readonly who: Readonly<Record<'group' | 'coach' | 'me', string>>;
    readonly under: (args: { readonly alias: string }) => string;
    readonly heading: string;
    readonly waits: string;
    readonly nobody: string;
    readonly from: (args: { readonly alias: string; readonly day: string }) => string;
  };
  readonly keep: string;
  readonly send: string;
  readonly sendAgain: string;
  readonly said: {
    readonly me: string;
    readonly coach: string;
    readonly group: string;
    readonly sent: string;
    readonly day: string;
  };
  readonly state: {
    readonly kept: (args: { readonly day: string }) => string;
    readonly sent: (args: { readonly day: string }) => string;
    readonly erased: string;
  };
  readonly corrected: string;
  readonly feedback: {
    readonly from: (args: { readonly name: string; readonly day: string }) => string;
    readonly nobody: string;
    readonly erased: string;
  };
  readonly faults: Readonly<Record<ValueFault, string>>;
  readonly faultOf: (args: { readonly label: string; readonly fault: string }) => string;
  readonly range: (args: { readonly least: string; readonly most: string }) => string;
  readonly changed: {
    readonly heading: string;
    readonly text: string;
    readonly what: string;
    readonly there: string;
    readonly yours: string;
    readonly nothing: string;
    readonly keepMine: string;
    readonly keepThere: string;
  };
  readonly goal: Readonly<Record<GoalField, string>> & {
    readonly heading: string;
    readonly importanceEnds: { readonly low: string; readonly high: string };
    readonly confidenceEnds: { readonly low: string; readonly high: string };
  };
  readonly reflection: { readonly heading: string; readonly words: string };
  readonly plan: {
    readonly heading: string;
    readonly examples: string;
    readonly row: (args: { readonly number: number }) => string;
    readonly when: string;
    readonly what: string;
    readonly sentence: (args: { readonly when: string; readonly what: string }) => string;
  };
  readonly line: (args: { readonly label: string; readonly number: number }) => string;
  readonly photo: {
    readonly hint: (args: { readonly megabytes: string }) => string;
    readonly choose: string;
    readonly another: string;
    readonly take: string;
    readonly words: string;
    readonly forGroup: string;
    /** Under protected identity. */
    readonly notForGroup: string;
    readonly remove: string;
    readonly download: string;
    readonly one: string;
  };
  readonly quiz: {
    readonly heading: string;
    readonly answer: string;
    readonly right: string;
    readonly notRight: string;
    readonly rightIs: string;
    readonly onlyMe: string;
  };
  readonly diary: {
    readonly today: string;
    readonly thisWeek: string;
    readonly forDay: (args: { readonly day: string }) => string;
    readonly forWeek: (args: { readonly day: string }) => string;
    readonly week: (args: { readonly day: string }) => string;
    readonly keep: string;
    readonly earlier: string;
    readonly written: string;
    readonly empty: string;
    readonly choose: string;
    readonly show: string;
    readonly wrongDay: string;
    readonly sentence: (args: {
      readonly count: number;
      readonly from: string;
      readonly low: string;
      readonly high: string;
      readonly latest: string;
    }) => string;
    readonly table: string;
    readonly day: string;
    readonly missing: string;
  };
  readonly summary: {
    readonly cannotTell: (args: { readonly days: number; readonly least: number }) => string;
    readonly from: (args: { readonly days: number; readonly of: number }) => string;
  };
  readonly recall: { readonly heading: string; readonly nothing: string; readonly goThere: string };
  readonly talk: {
    readonly write: (args: { readonly unit: string }) => string;
    readonly alone: string;
    readonly aloneLink: string;
  };
  readonly meeting: {
    readonly withCoach: string;
    readonly withGroup: string;
    readonly times: string;
    readonly alone: string;
  };
  readonly link: (args: { readonly host: string }) => string;
  readonly transcript: string;
  readonly download: (args: { readonly label: string }) => string;
  readonly form: {
    readonly heading: string;
    readonly begin: string;
    readonly goOn: string;
    readonly isBegun: string;
    readonly again: string;
    readonly answered: (args: { readonly day: string }) => string;
    readonly alone: string;
    readonly toUnit: (args: { readonly unit: string }) => string;
    readonly notInUse: string;
    readonly sent: string;
    readonly result: string;
  };
}

export function stepTexts(language: Language): StepTexts {
  return texts(language, { sv: stepSv, fi: stepFi, en: stepEn });
}

export function useStepTexts(): StepTexts {
  return stepTexts(useLanguage());
}
