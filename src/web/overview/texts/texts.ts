import type { CheckHabit } from '#modules/instruments/public.ts';
import { texts } from '#platform/i18n.ts';
import { useLanguage } from '../../shell/shell-context.ts';
import type { PartState } from '../rules/part-state.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

interface Part {
  readonly part: string;
}

export interface OverviewTexts {
  /** What the browser tab says: never what the check is about. */
  readonly title: string;
  /** What the check is called on its pages. */
  readonly name: string;
  readonly toFront: string;
  readonly toStart: string;
  readonly toParts: string;
  readonly optional: string;
  readonly finishPart: string;
  readonly partOf: (args: { readonly at: number; readonly of: number; readonly name: string }) => string;
  readonly states: Readonly<Record<PartState, string>>;
  readonly start: {
    readonly lead: string;
    readonly time: (args: {
      readonly parts: number;
      readonly questions: number;
      readonly minutes: number;
    }) => string;
    readonly begin: string;
    readonly goOn: string;
    readonly asks: string;
    readonly after: string;
  };
  readonly kept: {
    readonly heading: string;
    /** Who is not signed in. */
    readonly text: string;
    /** Who is: `days` after the last answer they are erased. */
    readonly account: (args: { readonly days: number }) => string;
    readonly signIn: string;
    readonly sending: string;
    readonly more: string;
    readonly drop: string;
  };
  readonly parts: {
    readonly heading: string;
    readonly done: (args: { readonly done: number; readonly of: number }) => string;
    readonly finished: (args: Part) => string;
    readonly next: (args: Part) => string;
    readonly goOn: (args: Part) => string;
    readonly leave: (args: Part) => string;
    readonly takeBack: (args: Part) => string;
    readonly result: string;
    readonly resultSoFar: string;
  };
  readonly result: {
    readonly heading: string;
    readonly lead: string;
    readonly wish: string;
    readonly open: string;
    readonly origins: string;
    readonly glance: string;
    readonly actions: (args: Part) => string;
  };
  readonly match: {
    readonly habits: Readonly<Record<CheckHabit, string>>;
    readonly more: (args: { readonly check: string }) => string;
    readonly send: string;
    readonly others: string;
    readonly changePlace: string;
  };
}

/** The texts of the guided check in the language of the page. */
export function useOverviewTexts(): OverviewTexts {
  return texts(useLanguage(), { sv, fi, en });
}
