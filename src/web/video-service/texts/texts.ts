import { texts } from '#platform/i18n.ts';
import { useLanguage } from '../../shell/shell-context.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export interface VideoServiceTexts {
  readonly title: string;
  readonly here: string;
  readonly there: (args: { readonly name: string }) => string;
  readonly same: string;
  readonly name: string;
  readonly nameHint: string;
  readonly address: string;
  readonly addressHint: string;
  readonly save: string;
  readonly meetHere: string;
  readonly managerSays: string;
  readonly saved: string;
  readonly wrong: { readonly name: string; readonly address: string };
}

export function useVideoServiceTexts(): VideoServiceTexts {
  return texts(useLanguage(), { sv, fi, en });
}
