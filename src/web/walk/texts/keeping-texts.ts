import type { Language } from '#kernel/actor.ts';
import { texts } from '#platform/i18n.ts';
import type { WritingTold } from '../../enhance/step/writing.ts';
import { useLanguage } from '../../shell/shell-context.ts';
import { keepingEn } from './keeping-en.ts';
import { keepingFi } from './keeping-fi.ts';
import { keepingSv } from './keeping-sv.ts';

/** Words about what lies in the browser: what waits to be sent, and what is kept to be read without a network. */
export interface KeepingTexts {
  readonly heading: string;
  /** What is kept, who can read it, when it goes; told before anything is. */
  readonly told: (args: { readonly days: number }) => readonly string[];
  readonly shared: string;
  readonly on: string;
  readonly isOn: string;
  readonly off: string;
  readonly isOff: string;
  readonly here: string;
  readonly cannot: string;
  readonly choose: string;
  readonly banner: {
    readonly heading: string;
    readonly since: (args: { readonly when: string }) => string;
    readonly writes: string;
    readonly again: string;
    readonly notHere: string;
    readonly day: string;
    /** Beside a link. */
    readonly needsNetwork: string;
    readonly links: string;
    readonly form: readonly string[];
    /** What is asked of a form is not known without the service. */
    readonly asksLater: string;
  };
  /** Said when it is pressed without a network. */
  readonly needsNetwork: Readonly<Record<'change' | 'form' | 'signOut', string>>;
  /** Said by the script of the page. */
  readonly browser: WritingTold['words'];
}

export function keepingTexts(language: Language): KeepingTexts {
  return texts(language, { sv: keepingSv, fi: keepingFi, en: keepingEn });
}

export function useKeepingTexts(): KeepingTexts {
  return keepingTexts(useLanguage());
}
