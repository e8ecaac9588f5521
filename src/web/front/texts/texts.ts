import type { Country } from '#kernel/actor.ts';
import { texts } from '#platform/i18n.ts';
import type { HabitDrawing } from '../../design/habit-icon.tsx';
import { useLanguage } from '../../shell/shell-context.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export interface HabitTexts {
  readonly name: string;
  readonly about: string;
}

export interface TitledText {
  readonly heading: string;
  readonly text: string;
}

export interface FrontTexts {
  readonly title: string;
  readonly question: string;
  readonly lead: string;
  readonly habits: Readonly<Record<Exclude<HabitDrawing, 'other'>, HabitTexts>>;
  readonly habitsLabel: string;
  /** The guided check of everything. */
  readonly whole: {
    readonly name: string;
    readonly about: (args: { readonly minutes: number }) => string;
  };
  readonly waysLabel: string;
  readonly somethingElse: string;
  readonly dontKnow: string;
  readonly talk: string;
  readonly privacy: TitledText;
  readonly privacyMore: string;
  /** Whose service this is, and the way to another. */
  readonly place: {
    readonly here: (args: { readonly organisation: string }) => string;
    readonly change: string;
    readonly title: string;
    readonly heading: string;
    readonly lead: string;
    readonly countries: Readonly<Record<Country, string>>;
    readonly current: string;
    readonly choose: (args: { readonly unit: string }) => string;
    readonly stay: string;
    /** Who is signed in sees the places of one country. */
    readonly onlyYours: string;
  };
  readonly startPage: {
    readonly title: string;
    readonly heading: string;
    readonly lead: string;
    readonly questions: Readonly<Record<Exclude<HabitDrawing, 'other'>, string>>;
    readonly none: TitledText & { readonly action: string };
    readonly listLabel: string;
  };
  readonly otherPage: {
    readonly title: string;
    readonly heading: string;
    readonly lead: string;
    readonly listLabel: string;
    readonly none: TitledText & { readonly action: string };
  };
  /** The way back, on the pages one step in. */
  readonly home: string;
  readonly talkPage: {
    readonly title: string;
    readonly heading: string;
    readonly lead: string;
    readonly call: {
      readonly heading: string;
      readonly text: string;
      readonly action: (args: { readonly phone: string }) => string;
    };
    readonly write: TitledText & { readonly action: string };
    readonly start: TitledText & { readonly action: string };
    readonly urgent: {
      readonly heading: string;
      readonly text: (args: { readonly number: string }) => string;
    };
  };
  readonly dataPage: {
    readonly title: string;
    readonly heading: string;
    readonly lead: string;
    readonly parts: (args: { readonly organisation: string; readonly unit: string }) => readonly TitledText[];
    readonly questions: TitledText;
    readonly call: (args: { readonly phone: string }) => string;
  };
}

/** The front pages' texts in the language of the page. */
export function useFrontTexts(): FrontTexts {
  return texts(useLanguage(), { sv, fi, en });
}
