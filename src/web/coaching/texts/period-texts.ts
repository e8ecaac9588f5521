import type { Language } from '#kernel/actor.ts';
import type { EndReason, PeriodState } from '#modules/coaching/rules/period.ts';
import { texts } from '#platform/i18n.ts';
import { useLanguage } from '../../shell/shell-context.ts';
import { periodEn } from './period-en.ts';
import { periodFi } from './period-fi.ts';
import { periodSv } from './period-sv.ts';

/** For each of the two who read it. */
interface ForBoth {
  readonly resident: string;
  readonly staff: string;
}

/** What is agreed, how it rests, how it goes on after the end. */
export interface PeriodTexts {
  readonly heading: string;
  readonly lead: ForBoth;
  readonly open: string;
  readonly none: { readonly heading: string; readonly text: ForBoth };
  readonly states: Readonly<Record<PeriodState, ForBoth>>;
  readonly parts: {
    readonly meetings: string;
    readonly span: string;
    readonly coach: string;
    readonly ways: string;
    readonly words: string;
    readonly sharing: string;
    readonly always: string;
    readonly agreed: string;
  };
  readonly meetings: (args: { readonly count: number; readonly held: number }) => string;
  readonly span: (args: { readonly months: number; readonly until: string | null }) => string;
  readonly nobodyElse: string;
  readonly erased: string;
  readonly agreedWhen: {
    readonly resident: (args: { readonly when: string }) => string;
    readonly staff: (args: { readonly when: string; readonly name: string }) => string;
    readonly nobody: ForBoth;
  };
  readonly proposal: { readonly heading: string; readonly text: ForBoth; readonly until: string };
  readonly yes: ForBoth;
  readonly yesHint: string;
  readonly change: ForBoth;
  readonly changeHint: ForBoth;
  readonly form: {
    readonly meetings: string;
    readonly span: string;
    readonly months: string;
    readonly ways: string;
    readonly shares: string;
    readonly sharesHint: string;
    readonly words: string;
    readonly wordsHint: string;
    readonly save: ForBoth;
    readonly between: (args: { readonly from: number; readonly to: number }) => string;
    readonly waysMissing: string;
    readonly unknown: string;
    readonly tooLong: (args: { readonly count: number }) => string;
  };
  readonly pause: {
    readonly heading: string;
    readonly hint: ForBoth;
    readonly until: string;
    readonly begin: string;
    readonly now: (args: { readonly until: string }) => string;
    readonly resume: string;
    readonly problems: Readonly<Record<'not-a-day' | 'not-ahead' | 'too-far', string>>;
  };
  readonly back: {
    readonly heading: string;
    readonly text: { readonly [side in keyof ForBoth]: (args: { readonly until: string }) => string };
    readonly press: ForBoth;
  };
  readonly earlier: string;
  readonly earlierLine: (args: {
    readonly from: string;
    readonly to: string;
    readonly reason: EndReason;
  }) => string;
  readonly called: string;
  readonly said: Readonly<Record<'agreed' | 'saved' | 'paused' | 'resumed' | 'back' | 'moved', ForBoth>>;
  readonly refused: Readonly<
    Record<
      | 'changed-meanwhile'
      | 'closed'
      | 'not-now'
      | 'already-agreed'
      | 'with-coach'
      | 'under-way'
      | 'asks-anew'
      | 'too-late'
      | 'died',
      string
    >
  >;
  readonly move: {
    readonly open: string;
    readonly heading: string;
    readonly lead: (args: { readonly months: number; readonly when: string }) => string;
    readonly date: string;
    readonly hint: (args: { readonly from: string; readonly to: string }) => string;
    readonly save: string;
    readonly booked: ForBoth;
    readonly over: string;
    readonly stale: string;
    readonly problems: Readonly<Record<'not-a-day' | 'not-ahead' | 'too-far', string>>;
  };
}

/** In the language of the page. */
export function usePeriodTexts(): PeriodTexts {
  return periodTexts(useLanguage());
}

function periodTexts(language: Language): PeriodTexts {
  return texts(language, { sv: periodSv, fi: periodFi, en: periodEn });
}
