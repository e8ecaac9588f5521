import type { Language } from '#kernel/actor.ts';
import { texts } from '#platform/i18n.ts';
import type { TextSize } from '../../context.ts';
import { useLanguage } from '../shell-context.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const STATUS_KINDS = ['not-found', 'forbidden', 'fault', 'offline', 'expired'] as const;
export type StatusKind = (typeof STATUS_KINDS)[number];

/** Each says what happened, what is safe, and what to do. */
export interface StatusTexts {
  readonly heading: string;
  readonly happened: string;
  readonly safe: string;
  readonly todo: string;
}

export interface ShellTexts {
  readonly skipToContent: string;
  readonly home: string;
  readonly languages: string;
  readonly signIn: string;
  readonly signOut: string;
  readonly myPages: string;
  readonly myWork: string;
  readonly changeAssignment: string;
  readonly account: string;
  readonly about: string;
  readonly yourData: string;
  readonly accessibility: string;
  readonly emergency: (args: { readonly number: string }) => string;
  readonly appearance: string;
  readonly schemes: { readonly auto: string; readonly light: string; readonly dark: string };
  readonly textSize: string;
  readonly textSizes: Readonly<Record<TextSize, string>>;
  readonly demoClock: (args: { readonly when: string }) => string;
  readonly moveClock: string;
  readonly feedback: {
    readonly question: string;
    readonly yes: string;
    readonly no: string;
    readonly more: string;
    readonly privacy: string;
  };
  readonly optional: string;
  readonly charactersAtMost: (args: { readonly count: number }) => string;
  readonly charactersLeft: (args: { readonly count: number }) => string;
  readonly errorTitle: (args: { readonly count: number }) => string;
  readonly errorPrefix: string;
  readonly questionOf: (args: { readonly step: number; readonly of: number }) => string;
  readonly tableBelow: string;
  readonly value: string;
  readonly yourValue: (args: { readonly value: string }) => string;
  readonly pictureRow: { readonly you: string; readonly lowest: string; readonly highest: string };
  /** The staff's keyboard. */
  readonly keys: Readonly<
    Record<'heading' | 'next' | 'previous' | 'open' | 'search' | 'help' | 'close', string>
  >;
  readonly whatNeedsMe: string;
  readonly list: string;
  readonly opened: string;
  readonly years: (args: { readonly age: number }) => string;
  readonly protectedIdentity: string;
  readonly speaks: Readonly<Record<Language, string>>;
  readonly responsible: (args: { readonly name: string }) => string;
  readonly nobodyResponsible: string;
  readonly nextContact: (args: { readonly when: string }) => string;
  readonly noNextContact: string;
  readonly somethingNew: string;
  readonly showNew: string;
  readonly pages: Readonly<Record<StatusKind, StatusTexts>>;
  readonly tryAgain: string;
  /** Said beside a form that was not sent because the device is offline. */
  readonly notSentOffline: string;
  readonly toFront: string;
  readonly callInstead: (args: { readonly phone: string }) => string;
}

/** The shell's and the building blocks' texts in one language. */
export function shellTexts(language: Language): ShellTexts {
  return texts(language, { sv, fi, en });
}

/** The same in the language of the page. */
export function useShellTexts(): ShellTexts {
  return shellTexts(useLanguage());
}
