/** Words of the professional's panel beside the call. */
import type { Language } from '#kernel/actor.ts';
import { texts } from '#platform/i18n.ts';
import { en } from './beside-en.ts';
import { fi } from './beside-fi.ts';
import { sv } from './beside-sv.ts';

export interface BesideTexts {
  readonly heading: string;
  readonly openNote: string;
  readonly reading: string;
  readonly away: string;
  readonly noPeriod: string;
  readonly number: (args: { number: number }) => string;
  readonly months: (args: { months: number }) => string;
  readonly goal: string;
  readonly noGoal: string;
  readonly erased: string;
  readonly firstStep: (args: { words: string }) => string;
  readonly rulers: (args: { importance: number; confidence: number }) => string;
  readonly guide: string;
  readonly ask: string;
  readonly agree: string;
  readonly noGuide: string;
  readonly noStage: string;
  readonly version: (args: { title: string; version: string }) => string;
}

export function besideTexts(language: Language): BesideTexts {
  return texts(language, { sv, fi, en });
}
