import { texts } from '#platform/i18n.ts';
import { useLanguage } from '../../shell/shell-context.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export interface WaysInTexts {
  readonly lead: string;
  readonly capacity: string;
  readonly period: string;
  readonly periods: Readonly<Record<'month' | 'year', string>>;
  readonly empty: { readonly heading: string; readonly text: string };
  readonly promise: (args: {
    readonly onTime: number;
    readonly all: number;
    readonly days: number;
  }) => string;
  readonly noAnswers: string;
  readonly ways: string;
  readonly way: string;
  readonly asked: string;
  readonly accepted: string;
  readonly declined: string;
  readonly withdrawn: string;
  readonly all: string;
  readonly reasons: string;
  readonly reason: string;
  readonly count: string;
  readonly whyDeclined: string;
  readonly counted: string;
  readonly source: (args: { readonly source: string; readonly from: string }) => string;
}

export function useWaysInTexts(): WaysInTexts {
  return texts(useLanguage(), { sv, fi, en });
}
