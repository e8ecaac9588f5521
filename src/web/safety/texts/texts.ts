import { texts } from '#platform/i18n.ts';
import { useLanguage } from '../../shell/shell-context.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export interface SafetyTexts {
  /** No word of what it is about: it stands in the browser's history. */
  readonly title: string;
  readonly heading: string;
  readonly lead: string;
  readonly notSent: string;
  readonly goOn: string;
  readonly back: string;
  readonly sources: (args: { readonly day: string }) => string;
}

export function useSafetyTexts(): SafetyTexts {
  return texts(useLanguage(), { sv, fi, en });
}
