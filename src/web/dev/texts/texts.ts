import { texts } from '#platform/i18n.ts';
import { useLanguage } from '../../shell/shell-context.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const CLOCK_REFUSALS = ['backwards', 'too-far', 'not-a-date', 'not-a-time', 'skipped'] as const;
export type ClockRefusal = (typeof CLOCK_REFUSALS)[number];

export interface DevTexts {
  readonly inbox: {
    readonly title: string;
    readonly heading: string;
    readonly lead: string;
    readonly elsewhere: string;
    readonly empty: { readonly heading: string; readonly text: string };
    readonly to: (args: { readonly address: string; readonly when: string }) => string;
    readonly calendar: string;
    readonly toClock: string;
    readonly channelsLabel: string;
    readonly all: string;
    readonly channels: Readonly<Record<'email' | 'sms' | 'push' | 'inbox', string>>;
  };
  readonly clock: {
    readonly title: string;
    readonly heading: string;
    readonly lead: string;
    readonly now: (args: { readonly when: string }) => string;
    readonly jumps: string;
    readonly jump: Readonly<Record<'day' | 'week' | 'months', string>>;
    readonly exact: string;
    readonly date: string;
    readonly time: string;
    readonly move: string;
    readonly back: string;
    readonly toInbox: string;
    readonly refusals: Readonly<Record<ClockRefusal, string>>;
  };
}

/** The demo pages' texts in the language of the page. */
export function useDevTexts(): DevTexts {
  return texts(useLanguage(), { sv, fi, en });
}
