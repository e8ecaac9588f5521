import type { Action, Resource } from '#kernel/decision.ts';
import { texts } from '#platform/i18n.ts';
import type { DrawReason, ReviewDecision } from '#modules/audit/public.ts';
import { useLanguage } from '../../shell/shell-context.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export type ReviewProblem = 'no-decision' | 'no-reason' | 'reason-too-long' | 'own-row' | 'changed-meanwhile';

export interface LogReviewTexts {
  readonly title: string;
  readonly heading: string;
  readonly lead: string;
  /** Demo only, while its clock is shown. */
  readonly realTime: string;
  readonly waiting: (args: { readonly count: number }) => string;
  readonly others: string;
  readonly nothingWaits: string;
  readonly nothingWaitsWhy: string;
  readonly draw: string;
  readonly drawHint: string;
  readonly drawn: (args: { readonly rows: number; readonly drawn: number }) => string;
  readonly who: string;
  readonly what: string;
  readonly when: string;
  readonly person: string;
  readonly why: string;
  readonly relation: string;
  readonly given: string;
  readonly decision: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly save: string;
  readonly decided: string;
  readonly decidedBy: (args: { readonly name: string; readonly when: string }) => string;
  readonly unknownPerson: string;
  readonly problems: Readonly<Record<ReviewProblem, string>>;
  readonly decisions: Readonly<Record<ReviewDecision, string>>;
  readonly because: Readonly<Record<DrawReason, string>>;
  readonly relations: Readonly<Record<'current' | 'ended' | 'none', string>>;
  readonly actions: Readonly<Record<Action, string>>;
  readonly resources: Readonly<Record<Resource, string>>;
}

/** The review page's texts in the language of the page. */
export function useLogReviewTexts(): LogReviewTexts {
  return texts(useLanguage(), { sv, fi, en });
}
