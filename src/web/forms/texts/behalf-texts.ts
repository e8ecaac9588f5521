import type { Language } from '#kernel/actor.ts';
import { texts } from '#platform/i18n.ts';
import { useLanguage } from '../../shell/shell-context.ts';
import { en } from './behalf-en.ts';
import { fi } from './behalf-fi.ts';
import { sv } from './behalf-sv.ts';

/** How staff fill in for a person. */
export const HOWS = ['together', 'phone', 'paper'] as const;
export type How = (typeof HOWS)[number];

export const BEGIN_PROBLEMS = [
  'what',
  'how',
  'day',
  'future',
  'not-waiting',
  'troubled',
  'asked-already',
] as const;
export type BeginProblem = (typeof BEGIN_PROBLEMS)[number];

export interface BehalfTexts {
  readonly title: string;
  readonly toForms: string;
  readonly toPerson: string;
  readonly whose: Readonly<Record<How, string>>;
  readonly answered: (args: { readonly day: string }) => string;
  readonly begun: (args: { readonly name: string; readonly day: string }) => string;
  readonly asks: { readonly heading: string; readonly text: string };
  readonly readThrough: string;
  readonly recorded: string;
  readonly keep: string;
  readonly dropText: string;
  readonly what: string;
  readonly asked: (args: { readonly form: string }) => string;
  readonly how: string;
  readonly hows: Readonly<Record<How, string>>;
  readonly day: string;
  readonly begin: string;
  readonly problems: Readonly<Record<BeginProblem, string>>;
  readonly fill: {
    readonly link: string;
    readonly heading: string;
    readonly lead: string;
    readonly now: string;
    readonly nowAbout: (args: { readonly form: string }) => string;
  };
  readonly self: {
    readonly heading: string;
    readonly lead: string;
    readonly ask: string;
    readonly form: (args: { readonly form: string }) => string;
    readonly address: string;
    readonly say: string;
    readonly write: string;
  };
  readonly here: {
    readonly heading: string;
    readonly lead: string;
    readonly goOn: (args: { readonly form: string }) => string;
    readonly by: (args: { readonly how: string; readonly name: string; readonly day: string }) => string;
  };
  readonly said: Readonly<Record<'dropped' | 'gone' | 'troubled' | 'not-waiting', string>>;
  readonly own: {
    readonly heading: string;
    readonly lead: string;
    readonly begin: string;
    readonly about: (args: { readonly form: string }) => string;
    readonly askedHeading: string;
  };
}

/** The texts of filling in for somebody, and of what a person begins by themselves. */
export function behalfTexts(language: Language): BehalfTexts {
  return texts(language, { sv, fi, en });
}

export function useBehalfTexts(): BehalfTexts {
  return behalfTexts(useLanguage());
}
