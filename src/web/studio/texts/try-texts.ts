import type { Language } from '#kernel/actor.ts';
import { texts } from '#platform/i18n.ts';
import { useLanguage } from '../../shell/shell-context.ts';
import type { DayMark } from '../rules/road-days.ts';
import { en } from './try-en.ts';
import { fi } from './try-fi.ts';
import { sv } from './try-sv.ts';

/** What can be done on a road, as it is chosen here. */
export const DEED_KINDS = [
  'step',
  'answer',
  'result',
  'diary',
  'event',
  'pause',
  'resume',
  'open',
  'group',
  'maintenance',
] as const;
export type DeedKind = (typeof DEED_KINDS)[number];
export const VIEWS = ['phone', 'desktop'] as const;
export type View = (typeof VIEWS)[number];

export interface TryTexts {
  readonly heading: (args: { readonly name: string }) => string;
  readonly back: string;
  readonly lead: string;
  readonly setting: string;
  readonly start: string;
  readonly zone: string;
  readonly country: string;
  readonly countries: Readonly<Record<'se' | 'fi', string>>;
  readonly messageTime: string;
  readonly diligence: string;
  readonly diligences: Readonly<Record<'each-step' | 'nothing', string>>;
  readonly play: string;
  readonly wrong: Readonly<Record<'start' | 'zone' | 'time' | 'deed' | 'day', string>>;
  readonly deeds: string;
  readonly noDeeds: string;
  readonly kind: string;
  readonly kinds: Readonly<Record<DeedKind, string>>;
  readonly choose: string;
  readonly on: string;
  readonly at: string;
  readonly atHint: string;
  readonly which: Readonly<Record<DeedKind, string>>;
  readonly answers: string;
  readonly score: string;
  readonly band: string;
  readonly noBand: string;
  readonly day: string;
  readonly until: string;
  readonly untilHint: string;
  readonly add: string;
  readonly remove: string;
  /** What was done, with what it was done with. */
  readonly did: Readonly<Record<DeedKind, (args: { readonly name: string }) => string>>;
  readonly road: string;
  readonly dayNumber: (args: { readonly day: string; readonly number: number }) => string;
  readonly marks: Readonly<Record<DayMark, string>>;
  readonly opens: Readonly<Record<'module' | 'step' | 'block', (args: { readonly name: string }) => string>>;
  readonly message: (args: { readonly name: string; readonly by: string }) => string;
  readonly flagged: (args: { readonly priority: string; readonly reason: string }) => string;
  readonly count: (args: { readonly openings: number; readonly messages: number }) => string;
  readonly nothing: string;
  readonly preview: string;
  readonly previewLead: string;
  readonly previewDay: string;
  readonly previewStep: string;
  readonly view: string;
  readonly views: Readonly<Record<View, string>>;
  readonly shut: string;
  readonly flags: string;
  readonly noFlags: string;
  readonly done: string;
  readonly instead: (args: { readonly language: string }) => string;
  readonly language: string;
  readonly lapse: string;
  readonly lookAsPerson: string;
  readonly lookAsCoach: string;
  readonly looking: string;
  readonly helpFirst: string;
  readonly pictureChosen: (args: { readonly name: string }) => string;
  readonly keptNowhere: string;
  readonly answered: (args: { readonly name: string }) => string;
  readonly sendForm: string;
  readonly toStep: string;
  readonly notPressed: string;
  readonly toTry: string;
  readonly wrote: (args: { readonly name: string }) => string;
}

export function tryTexts(language: Language): TryTexts {
  return texts<TryTexts>(language, { sv, fi, en });
}
export function useTryTexts(): TryTexts {
  return tryTexts(useLanguage());
}
