import type { Language } from '#kernel/actor.ts';
import type { AliasFault } from '#modules/enrolments/public.ts';
import { texts } from '#platform/i18n.ts';
import { useLanguage } from '../../shell/shell-context.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

/** What a page says after something was done. */
export const SAID = [
  'begun',
  'already',
  'done',
  'thanks',
  'day',
  'noDay',
  'paused',
  'resumed',
  'time',
  'ways',
  'ended',
  'shut',
  'alias',
  'leftGroup',
] as const;
export type SaidOfRoad = (typeof SAID)[number];

/** What is said of the group that a person walks with. */
export interface GroupPartTexts {
  readonly heading: string;
  readonly isIn: (args: { readonly name: string }) => string;
  readonly ended: string;
  readonly blocked: string;
  readonly meetings: string;
  readonly noMeetings: string;
  readonly where: (args: { readonly place: string; readonly minutes: number }) => string;
  readonly calendar: string;
  /** Begins with the words that are seen. */
  readonly calendarOf: (args: { readonly when: string }) => string;
  readonly stay: string;
  readonly alias: {
    readonly summary: string;
    readonly text: string;
    readonly none: string;
    readonly label: string;
    readonly hint: string;
    readonly isProtected: string;
    readonly button: string;
    readonly errors: Readonly<Record<AliasFault, string>>;
  };
  readonly leave: { readonly summary: string; readonly text: string; readonly button: string };
}

interface Heading {
  readonly heading: string;
  readonly text: string;
}

export interface WalkTexts {
  readonly title: string;
  readonly heading: string;
  readonly lead: string;
  readonly home: string;
  readonly all: string;
  readonly toRoad: string;
  readonly length: (args: { readonly weeks: number; readonly minutes: number }) => string;
  readonly minutes: (args: { readonly minutes: number }) => string;
  readonly with: (args: { readonly unit: string }) => string;
  readonly alone: string;
  readonly said: Readonly<Record<SaidOfRoad, string>>;
  readonly helped: {
    readonly question: string;
    readonly privacy: string;
    readonly yes: string;
    readonly no: string;
  };
  readonly list: {
    readonly ended: string;
    readonly endedOn: (args: { readonly day: string }) => string;
    readonly look: (args: { readonly title: string }) => string;
    readonly offers: string;
    readonly offersLead: string;
    readonly nothing: Heading;
    readonly allBegun: string;
  };
  readonly offer: {
    readonly walking: string;
    readonly purpose: string;
    readonly forWhom: string;
    readonly languages: (args: { readonly languages: string }) => string;
    readonly who: string;
    readonly whoUnit: string;
    readonly whoAlone: string;
    readonly whoMessages: string;
    readonly evidence: string;
    readonly references: string;
    readonly owner: string;
    readonly ownerLine: (args: { readonly name: string; readonly contact: string }) => string;
    readonly version: (args: { readonly version: string }) => string;
    readonly begin: string;
    readonly day: string;
    readonly dayHint: string;
    readonly along: string;
    readonly alongUnit: (args: { readonly unit: string }) => string;
    readonly alongUnitHint: string;
    readonly alongAlone: string;
    readonly alongAloneHint: string;
    readonly onlyAlone: string;
    readonly time: string;
    readonly timeHint: (args: { readonly time: string }) => string;
    readonly button: string;
    readonly errors: { readonly day: string; readonly far: string; readonly time: string };
  };
  /** Before the names of languages. */
  readonly readIn: string;
  /** How the person hears of something, and where they change it. */
  readonly reminders: {
    readonly ways: (args: { readonly ways: string }) => string;
    readonly none: string;
    readonly settings: string;
    readonly quiet: (args: { readonly from: string; readonly until: string }) => string;
  };
  readonly road: {
    readonly next: string;
    readonly begin: string;
    readonly goOn: string;
    readonly again: string;
    readonly far: (args: {
      readonly phase: 'guided' | 'maintenance';
      readonly part: number;
      readonly parts: number;
      readonly done: number;
      readonly open: number;
    }) => string;
    readonly caughtUp: string;
    readonly comes: (args: { readonly what: string; readonly when: string }) => string;
    readonly begins: (args: { readonly day: string }) => string;
    readonly beginsText: string;
    readonly allDone: Heading;
    readonly rests: string;
    readonly restsUntil: (args: { readonly day: string }) => string;
    readonly restsOpen: string;
    readonly over: string;
    readonly overText: (args: { readonly day: string }) => string;
    readonly summary: string;
    readonly asked: (args: { readonly unit: string; readonly other: string }) => string;
    readonly supportedUntil: (args: { readonly day: string }) => string;
    readonly always: string;
    readonly diaries: string;
    readonly writeDiary: (args: { readonly title: string }) => string;
    readonly writtenNow: string;
    readonly way: string;
    readonly steps: (args: { readonly title: string; readonly count: number }) => string;
    readonly marks: {
      readonly done: string;
      readonly now: string;
      readonly open: string;
    };
    readonly doneOn: (args: { readonly day: string }) => string;
  };
  readonly opening: {
    readonly onDay: (args: { readonly day: string }) => string;
    readonly today: (args: { readonly time: string }) => string;
    readonly every: (args: { readonly days: number }) => string;
    readonly whenDone: string;
    readonly afterDone: (args: { readonly what: string; readonly days: number }) => string;
    readonly aroundDay: (args: { readonly what: string; readonly days: number }) => string;
    readonly waits: {
      readonly step: (args: { readonly what: string }) => string;
      readonly answer: string;
      readonly coach: string;
      readonly coachAlone: string;
      readonly event: (args: { readonly what: string }) => string;
      readonly pause: string;
      readonly maintenance: string;
      readonly after: string;
    };
  };
  readonly days: {
    readonly heading: string;
    readonly text: string;
    readonly isOn: (args: { readonly day: string }) => string;
    readonly save: string;
    readonly move: string;
    readonly takeBack: string;
    readonly error: string;
  };
  readonly group: GroupPartTexts;
  readonly change: {
    readonly heading: string;
    readonly pause: {
      readonly summary: string;
      readonly text: string;
      readonly until: string;
      readonly untilHint: string;
      readonly button: string;
      readonly error: string;
    };
    readonly resume: { readonly text: string; readonly button: string };
    readonly time: {
      readonly summary: string;
      readonly text: string;
      readonly label: string;
      readonly hint: (args: { readonly time: string }) => string;
      readonly button: string;
      readonly error: string;
      readonly heardInstead: (args: { readonly time: string; readonly until: string }) => string;
    };
    readonly ways: {
      readonly summary: string;
      readonly text: string;
      readonly label: string;
      readonly hint: string;
      readonly button: string;
      readonly error: string;
    };
    readonly end: { readonly summary: string; readonly text: string; readonly button: string };
  };
}

export function walkTexts(language: Language): WalkTexts {
  return texts(language, { sv, fi, en });
}

export function useWalkTexts(): WalkTexts {
  return walkTexts(useLanguage());
}
