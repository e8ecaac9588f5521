import type { Language } from '#kernel/actor.ts';
import type { OrderState } from '#modules/instruments/rules/order-state.ts';
import { texts } from '#platform/i18n.ts';
import { useLanguage } from '../../shell/shell-context.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

/** What is wrong with what was asked for. */
export const ORDER_PROBLEMS = [
  'what',
  'day',
  'in-the-past',
  'every',
  'end',
  'too-many',
  'ends-before-it-begins',
  'asked-already',
] as const;
export type OrderProblem = (typeof ORDER_PROBLEMS)[number];

export interface FormsTexts {
  /** For staff: what was asked for. */
  readonly staff: {
    readonly title: string;
    readonly toPerson: string;
    readonly heading: string;
    readonly none: string;
    readonly listed: string;
    readonly later: (args: { readonly count: number }) => string;
    readonly said: Readonly<Record<'ordered' | 'withdrawn' | 'ended', string>>;
    readonly form: string;
    readonly days: string;
    readonly state: string;
    readonly by: string;
    readonly what: string;
    readonly fromTo: (args: { readonly from: string; readonly to: string }) => string;
    readonly since: (args: { readonly state: string; readonly when: string }) => string;
    readonly reason: (args: { readonly words: string }) => string;
    readonly reasonErased: string;
    readonly withdraw: (args: { readonly form: string; readonly day: string }) => string;
    readonly withdrawRest: (args: { readonly form: string; readonly day: string }) => string;
    readonly withdrawShort: string;
    readonly withdrawRestShort: string;
    readonly orderHeading: string;
    readonly orderLead: (args: { readonly days: number }) => string;
    readonly choose: string;
    readonly packageOption: (args: { readonly title: string; readonly forms: string }) => string;
    readonly when: string;
    readonly now: string;
    readonly onDay: string;
    readonly day: string;
    readonly how: string;
    readonly once: string;
    readonly everyDays: string;
    readonly everyWeeks: string;
    readonly every: string;
    readonly everyHint: string;
    readonly times: string;
    readonly until: string;
    readonly endHint: string;
    readonly order: string;
    readonly problems: Readonly<Record<OrderProblem, (args: { readonly most: number }) => string>>;
  };
  readonly states: Readonly<Record<OrderState, string>>;
  /** For the person: what waits. */
  readonly mine: {
    readonly title: string;
    readonly heading: string;
    readonly lead: string;
    readonly home: string;
    readonly waiting: string;
    readonly nothing: { readonly heading: string; readonly text: string };
    readonly from: (args: { readonly unit: string; readonly day: string }) => string;
    readonly fill: string;
    readonly goOn: string;
    readonly about: (args: { readonly form: string; readonly what: string }) => string;
    readonly decline: string;
    readonly coming: string;
    readonly opens: (args: { readonly day: string }) => string;
    readonly earlier: string;
    readonly ended: (args: { readonly state: string; readonly day: string }) => string;
    readonly declined: string;
    readonly notWaiting: string;
    readonly sent: string;
    readonly send: (args: { readonly unit: string }) => string;
  };
  readonly decline: {
    readonly title: string;
    readonly heading: string;
    readonly lead: (args: { readonly form: string; readonly unit: string }) => string;
    readonly reason: string;
    readonly reasonHint: string;
    readonly tooLong: (args: { readonly most: number }) => string;
    readonly action: string;
    readonly back: string;
  };
}

/** The texts of ordered forms in one language. */
export function formsTexts(language: Language): FormsTexts {
  return texts(language, { sv, fi, en });
}

export function useFormsTexts(): FormsTexts {
  return formsTexts(useLanguage());
}
