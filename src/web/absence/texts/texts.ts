import { texts } from '#platform/i18n.ts';
import { useLanguage } from '../../shell/shell-context.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export type AbsenceProblem = 'from' | 'until' | 'cover' | 'away-already';

export interface AbsenceTexts {
  readonly title: string;
  readonly heading: string;
  readonly lead: string;
  /** Who has what nobody else at work can have. */
  readonly responsible: (args: { readonly name: string }) => string;
  readonly none: string;
  readonly listed: string;
  readonly who: string;
  readonly days: string;
  readonly cover: string;
  readonly what: string;
  readonly fromTo: (args: { readonly from: string; readonly to: string }) => string;
  readonly fromOn: (args: { readonly from: string }) => string;
  readonly nobody: string;
  readonly remove: string;
  readonly removeNamed: (args: { readonly name: string; readonly from: string }) => string;
  readonly enterHeading: string;
  readonly from: string;
  readonly until: string;
  readonly untilHint: string;
  readonly coverHint: string;
  readonly enter: string;
  readonly said: Readonly<Record<'entered' | 'removed', string>>;
  readonly problems: Readonly<Record<AbsenceProblem, string>>;
}

export function useAbsenceTexts(): AbsenceTexts {
  return texts(useLanguage(), { sv, fi, en });
}
