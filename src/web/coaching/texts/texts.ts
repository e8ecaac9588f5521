import type { Language } from '#kernel/actor.ts';
import type {
  ActCode,
  Channel,
  Comparison,
  CounsellingLevel,
  Direction,
  EndReason,
  FollowUpState,
  GoalField,
  Habit,
  Visit,
} from '#modules/coaching/public.ts';
import { texts } from '#platform/i18n.ts';
import { useLanguage } from '../../shell/shell-context.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

type Because = Extract<Comparison, { kind: 'cannot-compare' }>['because'];

export interface CoachingTexts {
  readonly title: string;
  readonly home: string;
  readonly person: string;
  readonly erased: string;
  readonly habits: Readonly<Record<Habit, string>>;
  readonly goal: {
    readonly heading: string;
    readonly headingStaff: string;
    readonly lead: string;
    readonly leadStaff: string;
    readonly who: string;
    readonly habit: string;
    readonly words: string;
    readonly wordsHint: string;
    readonly firstStep: string;
    readonly firstStepHint: string;
    readonly importance: string;
    readonly importanceEnds: readonly [string, string];
    readonly confidence: string;
    readonly confidenceEnds: readonly [string, string];
    readonly save: string;
    readonly saved: string;
    readonly change: string;
    readonly set: string;
    readonly now: string;
    readonly earlier: string;
    readonly numbers: (args: { readonly importance: number; readonly confidence: number }) => string;
    readonly by: Readonly<Record<'resident' | 'staff', (args: { readonly when: string }) => string>>;
    readonly none: string;
    readonly noPeriod: { readonly heading: string; readonly text: string };
    readonly errors: Readonly<Record<GoalField, string>>;
    readonly tooLong: (args: { readonly count: number }) => string;
    readonly stale: { readonly heading: string; readonly text: string; readonly theirs: string };
    readonly closed: string;
    readonly lowConfidence: string;
  };
  readonly note: {
    readonly heading: string;
    readonly list: string;
    readonly none: string;
    readonly draft: string;
    readonly signedBy: (args: { readonly name: string; readonly when: string }) => string;
    readonly startHeading: string;
    readonly startLead: string;
    readonly which: string;
    readonly withoutMeeting: string;
    readonly template: string;
    readonly asItWas: string;
    readonly visits: Readonly<Record<Exclude<Visit, 'group'>, string>>;
    readonly start: string;
    readonly about: string;
    readonly habits: string;
    readonly level: string;
    readonly levels: Readonly<Record<CounsellingLevel, string>>;
    readonly channel: string;
    readonly channels: Readonly<Record<Channel, string>>;
    readonly codes: string;
    /** Of a signed note: what was confirmed. */
    readonly codesSigned: string;
    readonly codesHint: string;
    /** Those that are never ticked beforehand. */
    readonly moreCodes: string;
    readonly moreCodesHint: string;
    readonly noCodes: string;
    readonly without: (args: { readonly habits: string }) => string;
    readonly certainty: Readonly<Record<ActCode['certainty'], string>>;
    readonly showCodes: string;
    readonly save: string;
    readonly sign: string;
    readonly signHint: string;
    readonly autosaved: string;
    readonly saving: string;
    readonly saved: string;
    readonly codesChanged: string;
    readonly signed: string;
    readonly locked: string;
    readonly noCodesSigned: string;
    readonly onlyAuthor: string;
    readonly stale: { readonly heading: string; readonly text: string };
    readonly written: string;
    readonly empty: string;
    readonly unknownCode: string;
    readonly copy: string;
    readonly copyHint: string;
    readonly copyNow: string;
    readonly copied: string;
    readonly asFile: string;
    readonly asDocument: string;
    readonly forOthers: string;
    /** What keeps the page from saving itself, and that nothing is lost. */
    readonly signedOut: string;
    readonly signIn: string;
    readonly notKept: string;
    readonly offline: string;
    readonly left: { readonly heading: string; readonly text: string };
    readonly leftBeside: string;
    readonly addendum: string;
    readonly addendumBy: (args: { readonly name: string; readonly when: string }) => string;
    readonly addendumHint: string;
    readonly addendumEmpty: string;
    readonly add: string;
    /** The resident's own page of signed notes. */
    readonly mineLead: string;
    readonly mineNone: string;
  };
  readonly end: {
    readonly heading: string;
    readonly lead: string;
    readonly reason: string;
    readonly reasons: Readonly<Record<EndReason, string>>;
    readonly hints: Readonly<Record<EndReason, string>>;
    readonly plan: (args: { readonly dates: string }) => string;
    readonly after: string;
    readonly notMet: string;
    readonly end: string;
    readonly missing: string;
    readonly stale: string;
    readonly ended: string;
    readonly notActive: { readonly heading: string; readonly text: string };
    readonly unsigned: (args: { readonly count: number }) => string;
  };
  readonly followUp: {
    readonly heading: string;
    readonly months: (args: { readonly months: number }) => string;
    readonly lead: string;
    readonly who: (args: { readonly unit: string }) => string;
    readonly begin: string;
    readonly goOn: string;
    /** What was begun and taken away again. */
    readonly dropped: string;
    readonly troubled: string;
    readonly readThrough: string;
    readonly send: string;
    readonly notYet: (args: { readonly when: string }) => string;
    readonly noQuestions: string;
    readonly bookTime: string;
    readonly otherVersion: string;
    readonly answered: string;
    readonly thanks: string;
    readonly comparison: string;
    readonly careful: string;
    readonly first: (args: { readonly when: string }) => string;
    readonly now: (args: { readonly when: string }) => string;
    readonly sentence: Readonly<
      Record<Direction, (args: { readonly first: string; readonly now: string }) => string>
    >;
    readonly missing: string;
    readonly cannot: Readonly<Record<Because, string>>;
    readonly list: string;
    readonly none: string;
    readonly states: Readonly<Record<FollowUpState, string>>;
    readonly open: string;
    readonly cancelled: string;
    readonly notAnswered: string;
  };
}

/** The texts of goal, note, end and follow-up in one language. */
export function coachingTexts(language: Language): CoachingTexts {
  return texts(language, { sv, fi, en });
}

/** The same in the language of the page. */
export function useCoachingTexts(): CoachingTexts {
  return coachingTexts(useLanguage());
}
