import type { END_REASONS } from '#modules/enrolments/public.ts';

export type ChangeProblem =
  | 'pause-day'
  | 'extend-day'
  | 'step-title'
  | 'step-text'
  | 'add-module'
  | 'there-already'
  | 'reason'
  | 'summary'
  | 'hand-over'
  | 'blocked-here'
  | 'answered-already'
  | 'not-now';

/** What the page where a walk is changed says. */
export interface ChangeTexts {
  readonly title: string;
  readonly toWalk: string;
  readonly heading: (args: { readonly programme: string }) => string;
  readonly lead: string;
  readonly problems: Readonly<Record<ChangeProblem, string>>;
  readonly pause: {
    readonly heading: string;
    readonly text: string;
    readonly until: string;
    readonly untilHint: string;
    readonly button: string;
    readonly resumeText: string;
    readonly resume: string;
  };
  readonly step: {
    readonly heading: string;
    readonly text: (args: { readonly language: string }) => string;
    readonly module: string;
    readonly title: string;
    readonly words: string;
    readonly wordsHint: string;
    readonly button: string;
  };
  readonly add: {
    readonly heading: string;
    readonly text: string;
    readonly programme: string;
    readonly look: string;
    readonly module: string;
    readonly phase: string;
    readonly button: string;
  };
  readonly onward: {
    readonly heading: string;
    readonly maintenanceText: string;
    readonly maintenance: string;
    readonly extendText: string;
    readonly until: string;
    readonly extend: string;
  };
  readonly handOver: {
    readonly heading: string;
    readonly text: string;
    readonly nowhere: string;
    readonly unit: string;
    readonly words: string;
    readonly wordsHint: string;
    readonly button: string;
    readonly asked: (args: { readonly unit: string; readonly day: string }) => string;
    readonly accepted: (args: { readonly unit: string; readonly day: string }) => string;
    readonly declined: (args: { readonly unit: string; readonly day: string }) => string;
    readonly 'taken-back': (args: { readonly unit: string; readonly day: string }) => string;
    readonly takeBackText: string;
    readonly takeBack: string;
    readonly elsewhere: {
      readonly summary: string;
      readonly why: string;
      readonly how: readonly string[];
      readonly reading: string;
    };
  };
  readonly end: {
    readonly heading: string;
    readonly text: string;
    readonly reason: string;
    readonly reasons: Readonly<Record<(typeof END_REASONS)[number], string>>;
    readonly summary: string;
    readonly summaryHint: string;
    readonly button: string;
  };
}
