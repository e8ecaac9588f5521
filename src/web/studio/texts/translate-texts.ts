import type { TextState } from '#modules/programmes/rules/texts-of.ts';
import { texts } from '#platform/i18n.ts';
import { useLanguage } from '../../shell/shell-context.ts';
import { en } from './translate-en.ts';
import { fi } from './translate-fi.ts';
import { sv } from './translate-sv.ts';

export const SHOWN = ['all', 'missing', 'outdated', 'done'] as const;
export type ShownTexts = (typeof SHOWN)[number];

export interface TranslateTexts {
  readonly heading: (args: { readonly name: string }) => string;
  readonly lead: string;
  readonly noLanguages: string;
  readonly toEditor: string;
  readonly to: string;
  readonly place: string;
  readonly programme: string;
  readonly left: (args: { readonly place: string; readonly count: number }) => string;
  readonly shown: string;
  readonly showns: Readonly<Record<ShownTexts, string>>;
  readonly next: string;
  readonly nothingLeft: string;
  readonly states: Readonly<Record<TextState, string>>;
  readonly counts: (args: { readonly done: number; readonly of: number }) => string;
  readonly stillRight: string;
  readonly empty: string;
  readonly source: (args: { readonly language: string }) => string;
}

export function useTranslateTexts(): TranslateTexts {
  return texts<TranslateTexts>(useLanguage(), { sv, fi, en });
}
