import type { Language } from '#kernel/actor.ts';
import type { Modality, PartOfDay } from '#modules/booking/public.ts';
import { texts } from '#platform/i18n.ts';
import { useLanguage } from '../../shell/shell-context.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

/** What is said above the times after something was done, or could not be. */
export const NOTICES = ['taken', 'closed', 'cancelled', 'begun', 'stale'] as const;
export type NoticeName = (typeof NOTICES)[number];

interface ConfirmTexts {
  readonly title: string;
  readonly heading: string;
  readonly confirm: string;
}

export interface TimesTexts {
  readonly title: string;
  readonly heading: string;
  readonly home: string;
  readonly toTimes: string;
  readonly modality: Readonly<Record<Modality, string>>;
  readonly withName: (args: {
    readonly modality: string;
    readonly name: string;
    readonly minutes: number;
  }) => string;
  /** The same moment on the person's own clock. */
  readonly atYours: (args: { readonly when: string }) => string;
  readonly place: (args: { readonly name: string }) => string;
  readonly placeIf: (args: { readonly name: string }) => string;
  readonly nobody: string;
  readonly next: string;
  readonly later: string;
  readonly booked: string;
  readonly join: string;
  readonly change: string;
  readonly changeLabel: (args: { readonly when: string }) => string;
  readonly cancel: string;
  readonly cancelLabel: (args: { readonly when: string }) => string;
  readonly calendar: string;
  readonly choose: (args: { readonly name: string }) => string;
  readonly ways: (args: { readonly ways: string }) => string;
  readonly pressTime: string;
  readonly parts: Readonly<Record<PartOfDay, string>>;
  readonly noTimes: { readonly heading: string; readonly text: (args: { readonly phone: string }) => string };
  readonly laterTimes: (args: { readonly when: string }) => string;
  readonly firstTimes: string;
  readonly wait: Readonly<
    Record<'offer' | 'join' | 'inLine' | 'inLineText' | 'leave' | 'keptKicker' | 'take' | 'pass', string>
  > & { readonly keptUntil: (args: { readonly until: string }) => string };
  readonly nothing: { readonly heading: string; readonly text: string; readonly action: string };
  readonly past: string;
  readonly states: Readonly<Record<'booked' | 'held' | 'missed' | 'cancelled', string>>;
  readonly notices: Readonly<Record<NoticeName, { readonly heading: string; readonly text: string }>>;
  readonly interpreter: Readonly<Record<'label' | 'hint' | 'none', string>> & {
    readonly asked: (args: { readonly language: string }) => string;
  };
  readonly how: string;
  readonly chooseHow: string;
  readonly book: ConfirmTexts & { readonly told: string };
  readonly move: ConfirmTexts & {
    readonly lead: (args: { readonly when: string }) => string;
    readonly instead: (args: { readonly when: string }) => string;
    readonly keep: string;
  };
  readonly drop: ConfirmTexts & { readonly text: string; readonly keep: string };
  readonly done: Readonly<Record<'booked' | 'changed', { readonly heading: string; readonly text: string }>>;
  readonly one: { readonly title: string; readonly heading: string; readonly over: string };
  readonly after: {
    readonly heading: string;
    readonly steps: Readonly<Record<Modality, string>>;
    readonly remind: string;
    readonly until: string;
  };
}

export function timesTexts(language: Language): TimesTexts {
  return texts(language, { sv, fi, en });
}

/** The texts of the times pages in the language of the page. */
export function useTimesTexts(): TimesTexts {
  return timesTexts(useLanguage());
}
