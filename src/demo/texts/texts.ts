import type { Country, Language } from '#kernel/actor.ts';
import { texts } from '#platform/i18n.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export interface DemoTexts {
  readonly heading: { readonly resident: string; readonly staff: string };
  /** Said plainly on the page: nobody here is real. */
  readonly invented: string;
  readonly replaces: { readonly resident: string; readonly staff: string };
  readonly countries: Readonly<Record<Country, string>>;
  readonly signInAs: (args: { readonly name: string }) => string;
  readonly goBack: string;
  readonly ended: { readonly heading: string; readonly text: string; readonly again: string };
}

/** The texts of the demo's own sign-in. */
export function demoTexts(language: Language): DemoTexts {
  return texts(language, { sv, fi, en });
}
