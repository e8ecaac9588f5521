import { texts } from '#platform/i18n.ts';
import { useLanguage } from '../../shell/shell-context.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

interface Named {
  readonly name: string;
}

export interface CapacityTexts {
  readonly title: string;
  readonly lead: string;
  readonly waiting: (args: { readonly count: number }) => string;
  readonly wait: {
    readonly room: string;
    readonly weeks: (args: { readonly weeks: number }) => string;
    readonly 'no-capacity': string;
    readonly 'no-endings': string;
    readonly 'too-far': string;
  };
  readonly caption: string;
  readonly who: string;
  readonly active: string;
  readonly carries: string;
  readonly carriesOf: (args: Named) => string;
  readonly notSaid: string;
  readonly save: string;
  readonly saveOf: (args: Named) => string;
  readonly saved: string;
  readonly wrong: (args: { readonly most: number }) => string;
  readonly how: string;
}

export function useCapacityTexts(): CapacityTexts {
  return texts(useLanguage(), { sv, fi, en });
}
