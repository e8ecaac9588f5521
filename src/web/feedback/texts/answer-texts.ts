import type { Told } from '#modules/feedback/public.ts';
import { texts } from '#platform/i18n.ts';
import { useLanguage } from '../../shell/shell-context.ts';
import { en } from './answer-en.ts';
import { fi } from './answer-fi.ts';
import { sv } from './answer-sv.ts';

export type AnswerProblem = 'no-answer' | 'answer-too-long' | 'changed-meanwhile';
type Way = 'mail' | 'phone' | 'none';

export interface AnswerTexts {
  readonly title: string;
  readonly heading: string;
  readonly lead: string;
  readonly waiting: (args: { readonly count: number }) => string;
  readonly nothingWaits: string;
  readonly nothingWaitsWhy: string;
  readonly one: (args: { readonly page: string }) => string;
  readonly other: (args: { readonly page: string; readonly received: string }) => string;
  readonly words: string;
  readonly page: string;
  readonly pageUnknown: string;
  readonly received: string;
  readonly answerOn: string;
  readonly wayBack: string;
  readonly noWayBack: string;
  readonly answer: string;
  readonly answeredOn: string;
  readonly answeredBy: string;
  readonly howTold: string;
  readonly answeredHeading: string;
  readonly clock: {
    readonly overdue: (args: { readonly days: number }) => string;
    readonly today: string;
    readonly waiting: (args: { readonly days: number }) => string;
    readonly answered: Readonly<Record<'in-time' | 'late', string>>;
  };
  readonly told: Readonly<Record<Told, string>>;
  readonly saved: Readonly<Record<Told, string>>;
  readonly answerLabel: string;
  readonly hints: Readonly<Record<Way, string>>;
  readonly actions: Readonly<Record<Way, string>>;
  readonly problems: Readonly<Record<AnswerProblem, (args: { readonly most: number }) => string>>;
  readonly votes: {
    readonly heading: string;
    readonly none: string;
    readonly helped: string;
    readonly didNot: string;
  };
}

export function useAnswerTexts(): AnswerTexts {
  return texts(useLanguage(), { sv, fi, en });
}
