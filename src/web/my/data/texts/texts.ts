import { texts } from '#platform/i18n.ts';
import type { CodeGroup } from '../rules/readable.ts';
import { useLanguage } from '../../../shell/shell-context.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { type HeldTexts, heldTexts } from './held-texts.ts';
import { sv } from './sv.ts';

/** The page's own words, without the names of what is held. */
export interface DataTexts {
  readonly home: string;
  readonly copy: {
    readonly title: string;
    readonly heading: string;
    readonly lead: string;
    readonly download: string;
    readonly downloadHint: string;
    readonly read: string;
    readonly onlyInFile: string;
    readonly madeAt: (args: { readonly when: string }) => string;
    /** Kinds of which nothing is held. */
    readonly nothingAbout: (args: { readonly kinds: string }) => string;
    readonly count: (args: { readonly count: number }) => string;
    readonly yes: string;
    readonly no: string;
    readonly entry: (args: { readonly number: number }) => string;
    /** The log can be long: how many rows are shown, and where the rest is read. */
    readonly newestOf: (args: { readonly shown: number; readonly count: number }) => string;
    readonly wholeLog: string;
  };
  /** Words for codes, by what they are a code of. Habits have theirs elsewhere. */
  readonly codes: Readonly<Record<Exclude<CodeGroup, 'habit'>, Readonly<Record<string, string>>>>;
  readonly erasure: {
    readonly title: string;
    readonly heading: string;
    readonly lead: string;
    readonly goes: string;
    readonly goesList: readonly string[];
    readonly stays: string;
    readonly staysText: string;
    readonly classes: Readonly<Record<'care-record' | 'access-log' | 'service', string>>;
    readonly rule: (args: { readonly what: string; readonly years: number; readonly from: string }) => string;
    readonly from: Readonly<Record<'last-entry' | 'row' | 'last-contact' | 'death-or-120-years', string>>;
    readonly source: (args: { readonly source: string }) => string;
    readonly wrong: string;
    readonly confirm: string;
    readonly confirmError: string;
    readonly action: string;
    readonly copyFirst: string;
    /** Who decides that a record is erased before its time. */
    readonly decides: (args: { readonly who: string }) => string;
    readonly before: string;
    readonly grounds: {
      readonly request: string;
      readonly decision: (args: { readonly unit: string; readonly basis: string }) => string;
      readonly retention: (args: { readonly unit: string; readonly basis: string }) => string;
    };
    /** After a decision: what remains. */
    readonly logStays: string;
    readonly done: (args: { readonly day: string }) => string;
    readonly erased: string;
    readonly kept: string;
    readonly nothing: string;
  };
}

export function useDataTexts(): DataTexts & HeldTexts {
  const language = useLanguage();
  return { ...texts(language, { sv, fi, en }), ...heldTexts(language) };
}
