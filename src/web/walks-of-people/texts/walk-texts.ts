import type { Enrolment, END_REASONS, Work } from '#modules/enrolments/public.ts';

type Begun = Enrolment['begun'];
export type FeedbackProblem = 'no-words' | 'too-long' | 'open-place' | 'minutes' | 'gone';
export const WALK_SAID = ['begun', 'answered', 'noted', 'changed', 'ended', 'settled'] as const;
export type WalkSaid = (typeof WALK_SAID)[number];

/** What the page about one walk says. */
export interface WalkTexts {
  readonly title: string;
  readonly toWalks: string;
  readonly toMessages: string;
  readonly toChanges: string;
  readonly states: Readonly<Record<Enrolment['state'], string>>;
  readonly said: Readonly<Record<WalkSaid, string>>;
  /** What needs somebody. */
  readonly glance: {
    readonly heading: string;
    readonly none: string;
    readonly flags: string;
    readonly message: string;
    readonly answerBy: (args: { readonly day: string }) => string;
    readonly forms: string;
    readonly goals: string;
    readonly supportEnds: (args: { readonly day: string }) => string;
    readonly seen: string;
  };
  readonly facts: {
    readonly heading: string;
    readonly began: string;
    readonly begun: Readonly<Record<Begun, (args: { readonly day: string }) => string>>;
    readonly version: string;
    readonly steps: string;
    readonly stepsOf: (args: { readonly done: number; readonly of: number }) => string;
    readonly lastUsed: string;
    readonly group: string;
    readonly paused: string;
    readonly pausedFrom: (args: { readonly day: string }) => string;
    readonly pausedTo: (args: { readonly day: string; readonly until: string }) => string;
    readonly maintenance: string;
    readonly supportedUntil: string;
    readonly messageTime: string;
    readonly ended: string;
    readonly endReasons: Readonly<
      Record<(typeof END_REASONS)[number], (args: { readonly day: string }) => string>
    >;
    readonly summary: string;
  };
  readonly tasks: {
    readonly download: string;
    readonly heading: string;
    readonly none: string;
    readonly also: string;
    readonly corrected: string;
    readonly onlyTheirs: string;
    readonly sent: (args: { readonly when: string }) => string;
    readonly saved: (args: { readonly when: string }) => string;
    readonly erased: string;
    readonly nothing: string;
    readonly answer: string;
    readonly yours: (args: { readonly name: string; readonly when: string }) => string;
    readonly read: (args: { readonly when: string }) => string;
    readonly notRead: string;
  };
  readonly labels: Readonly<Record<string, string>>;
  readonly plan: (args: { readonly when: string; readonly what: string }) => string;
  readonly kinds: Readonly<Record<'reflection' | 'if-then' | 'goal' | 'other', string>>;
  readonly road: {
    readonly heading: string;
    readonly phases: Readonly<Record<'guided' | 'maintenance', string>>;
    readonly done: (args: { readonly day: string }) => string;
    readonly open: (args: { readonly day: string }) => string;
    readonly opens: (args: { readonly day: string }) => string;
    readonly waits: {
      readonly step: (args: { readonly of: string }) => string;
      readonly answer: (args: { readonly of: string }) => string;
      readonly event: (args: { readonly of: string }) => string;
      readonly coach: string;
      readonly pause: string;
      readonly maintenance: string;
    };
    readonly steps: (args: { readonly done: number; readonly of: number }) => string;
    readonly byCoach: string;
    readonly own: string;
    readonly change: string;
    readonly changeOf: (args: { readonly name: string }) => string;
    readonly verbs: Readonly<Record<'hide' | 'show' | 'open' | 'shut' | 'up' | 'down', string>>;
    readonly hidden: string;
  };
  readonly pictures: {
    readonly hiddenByChoice: string;
    readonly heading: string;
    readonly none: string;
    readonly days: Readonly<Record<'day' | 'week', string>>;
    readonly day: string;
    readonly week: string;
    readonly earlier: string;
    readonly newest: string;
    readonly erased: string;
    readonly missing: string;
    readonly single: (args: { readonly day: string; readonly value: string }) => string;
    readonly sentence: (args: {
      readonly count: number;
      readonly from: string;
      readonly low: string;
      readonly high: string;
      readonly latest: string;
    }) => string;
  };
}

/** What is said about answering a task, and about the coach's work. */
export interface FeedbackTexts {
  readonly heading: (args: { readonly task: string }) => string;
  readonly quote: string;
  readonly quoteOf: (args: { readonly words: string }) => string;
  readonly words: string;
  readonly wordsHint: string;
  readonly minutes: string;
  readonly minutesHint: string;
  readonly minutesUnit: string;
  readonly techniques: string;
  readonly techniquesHint: string;
  readonly send: string;
  readonly problems: Readonly<
    Record<FeedbackProblem, (args: { readonly most: number; readonly place: string }) => string>
  >;
  readonly dose: {
    readonly heading: string;
    readonly steps: string;
    readonly minutes: string;
    readonly minutesOf: (args: { readonly minutes: number }) => string;
    readonly technique: string;
    readonly inSteps: string;
    readonly byCoach: string;
    readonly none: string;
    readonly contacts: string;
    readonly contact: (args: {
      readonly kind: string;
      readonly minutes: number;
      readonly by: string;
    }) => string;
    readonly noteHeading: string;
    readonly kind: string;
    readonly kinds: Readonly<Record<Work['kind'], string>>;
    readonly note: string;
    readonly problem: string;
  };
}
