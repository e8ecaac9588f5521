import type { Language } from '#kernel/actor.ts';
import type { WeekStanding } from '#modules/prescriptions/public.ts';
import { texts } from '#platform/i18n.ts';
import { useLanguage } from '../../shell/shell-context.ts';
import { myEn } from './my-en.ts';
import { myFi } from './my-fi.ts';
import { mySv } from './my-sv.ts';

interface Taken {
  readonly taken: string;
  readonly prescribed: string;
  readonly days: number;
}

/** The person's own page: what was prescribed, what they did of it, and what the weeks show. */
export interface MyPlanTexts {
  /** Stands in the browser's tab: no word of health. */
  readonly title: string;
  readonly home: string;
  readonly none: { readonly heading: string; readonly text: string };
  readonly open: string;
  readonly openWhy: string;
  readonly followUpOn: (args: { readonly when: string }) => string;
  readonly didHeading: string;
  readonly minutesOf: (args: { readonly what: string }) => string;
  readonly minutesUnit: string;
  readonly didOf: (args: { readonly what: string }) => string;
  readonly yes: string;
  readonly no: string;
  readonly asPrescribed: (args: { readonly what: string; readonly minutes: number }) => string;
  readonly save: string;
  readonly saved: string;
  readonly who: string;
  readonly otherDay: string;
  readonly faulty: string;
  readonly wrongDay: string;
  readonly closed: string;
  readonly weeks: string;
  readonly weeksOfPerson: string;
  readonly minutes: (args: { readonly count: number }) => string;
  readonly times: (args: { readonly count: number }) => string;
  readonly thisWeek: (args: { readonly words: string }) => string;
  readonly lastWeek: (args: { readonly words: string }) => string;
  readonly standing: Readonly<Record<WeekStanding, (args: Taken) => string>>;
  /** Where nothing is prescribed any more. */
  readonly without: (args: { readonly taken: string; readonly days: number }) => string;
  readonly notCounted: string;
  readonly picture: string;
  /** What the picture says. */
  readonly pictureSays: (args: {
    readonly weeks: number;
    readonly low: string;
    readonly high: string;
  }) => string;
  readonly band: string;
  readonly missing: string;
  readonly table: string;
  readonly week: string;
  readonly did: string;
  readonly prescribed: string;
  readonly written: string;
  readonly writtenDays: (args: { readonly written: number; readonly been: number }) => string;
  readonly unknown: string;
  readonly paper: string;
  readonly pdf: string;
  readonly whole: string;
  readonly earlier: string;
}

export function myPlanTexts(language: Language): MyPlanTexts {
  return texts(language, { sv: mySv, fi: myFi, en: myEn });
}

export function useMyPlanTexts(): MyPlanTexts {
  return myPlanTexts(useLanguage());
}
