import type {
  CodeCertainty,
  FollowUpOutcome,
  FollowUpWay,
  PrescriptionProblem,
} from '#modules/prescriptions/public.ts';
import { texts } from '#platform/i18n.ts';
import { useLanguage } from '../../shell/shell-context.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

/** Why nothing was done although the form was right. */
export const REFUSED = [
  'changed-meanwhile',
  'not-a-signer',
  'unknown-code',
  'reason',
  'outcome',
  'next',
] as const;
export type Refused = (typeof REFUSED)[number];
export const SAID = ['saved', 'asked', 'signed', 'dropped', 'withdrawn', 'followed-up'] as const;
export type Said = (typeof SAID)[number];

/** Staff write, sign and follow up. */
export interface PlanTexts {
  /** Stands in the browser's tab: no word of health. */
  readonly title: string;
  readonly toPerson: string;
  readonly toPlan: string;
  readonly heading: string;
  readonly lead: string;
  readonly none: { readonly heading: string; readonly text: string };
  readonly begin: string;
  readonly organisers: string;
  readonly noGoal: string;
  readonly by: (args: { readonly who: string; readonly day: string }) => string;
  readonly nextLook: (args: { readonly day: string; readonly who: string }) => string;
  readonly isDue: string;
  readonly openOne: string;
  readonly draft: {
    readonly lead: string;
    readonly newVersion: string;
    readonly waits: (args: { readonly by: string; readonly signer: string }) => string;
    readonly goal: string;
    readonly goalHint: string;
    readonly activity: (args: { readonly number: number }) => string;
    readonly activityHint: string;
    readonly kind: string;
    readonly what: string;
    readonly whatHint: string;
    readonly times: string;
    readonly timesUnit: string;
    readonly minutes: string;
    readonly minutesHint: string;
    readonly minutesUnit: string;
    readonly intensity: string;
    readonly where: string;
    readonly organiser: string;
    readonly noOrganiser: string;
    readonly advice: string;
    readonly adviceHint: string;
    readonly readiness: string;
    readonly readinessHint: string;
    readonly confidence: string;
    readonly lowest: string;
    readonly highest: string;
    readonly followUp: string;
    readonly followUpHint: string;
    readonly on: string;
    readonly how: string;
    readonly ways: Readonly<Record<FollowUpWay, string>>;
    readonly who: string;
    readonly choose: string;
    readonly codes: string;
    readonly codesHint: string;
    readonly noCodes: string;
    readonly certainty: Readonly<Record<CodeCertainty, string>>;
    readonly save: string;
    readonly sign: string;
    readonly signHint: string;
    readonly ask: string;
    readonly askHeading: string;
    readonly askHint: string;
    readonly signer: string;
    readonly noSigner: string;
    readonly drop: string;
  };
  readonly problems: Readonly<Record<PrescriptionProblem, string>>;
  readonly refused: Readonly<Record<Refused, string>>;
  readonly said: Readonly<Record<Said, string>>;
  readonly signed: {
    readonly ready: (args: { readonly readiness: number; readonly confidence: number }) => string;
    readonly codes: string;
    readonly paper: string;
    readonly pdf: string;
    readonly paperHint: string;
    readonly correct: string;
    readonly correctHint: string;
    readonly withdraw: string;
    readonly withdrawHint: string;
    readonly reason: string;
    readonly withdrawNow: string;
  };
  readonly look: {
    readonly heading: string;
    readonly planned: (args: {
      readonly day: string;
      readonly how: FollowUpWay;
      readonly who: string;
    }) => string;
    readonly held: (args: { readonly day: string; readonly who: string; readonly outcome: string }) => string;
    readonly cancelled: (args: { readonly day: string }) => string;
    readonly write: string;
    readonly outcome: string;
    readonly outcomes: Readonly<Record<FollowUpOutcome, string>>;
    readonly words: string;
    readonly next: string;
    readonly end: string;
    readonly goOn: string;
    readonly nextHint: string;
    readonly codes: (args: { readonly codes: string }) => string;
    readonly save: string;
  };
}

export function usePlanTexts(): PlanTexts {
  return texts(useLanguage(), { sv, fi, en });
}
