/** Which codes fit what was done: activity × habit × level × channel. Proposed only; a professional confirms. */
import type { Language } from '#kernel/actor.ts';
import type { CivilDate } from '#kernel/dates.ts';
import type { Activity, Channel, CounsellingLevel, Habit } from './habits.ts';

/** How sure we are of a code: opened in a source, known but not opened, or the service's own choice. */
export type CodeCertainty = 'found' | 'known-high' | 'known-medium' | 'ours';

/**
 * What a code says: that a habit was counselled about, that it was mapped, by which method, that a prescription was given,
 * how the contact was made, or why (a diagnosis).
 */
export const CODE_KINDS = ['counselling', 'mapping', 'method', 'prescription', 'contact', 'reason'] as const;
export type CodeKind = (typeof CODE_KINDS)[number];

export interface ActCode {
  readonly system: string;
  readonly code: string;
  readonly title: Readonly<Record<Language, string>>;
  readonly kind: CodeKind;
  /** Null: whichever. All that are named must fit. */
  readonly when: {
    readonly activities: readonly Activity[] | null;
    readonly habits: readonly Habit[] | null;
    readonly levels: readonly CounsellingLevel[] | null;
    readonly channels: readonly Channel[] | null;
  };
  /** Ticked from the start, or only offered: what the act alone does not show is never ticked for anybody. */
  readonly proposal: 'ticked' | 'offered';
  readonly certainty: CodeCertainty;
  readonly source: string;
  /** Civil dates; null: not stated in the source. `validUntil` is the first day it no longer holds. */
  readonly validFrom: CivilDate | null;
  readonly validUntil: CivilDate | null;
}

/** What was done, as the professional states it. */
export interface Act {
  readonly activity: Activity;
  readonly habits: readonly Habit[];
  readonly level: CounsellingLevel;
  readonly channel: Channel;
}

export interface Proposal {
  readonly codes: readonly ActCode[];
  /** Habits that this country's list has no code of counselling for: said, never passed over. */
  readonly without: readonly Habit[];
}

function holdsOn(code: ActCode, day: CivilDate): boolean {
  return (
    (code.validFrom === null || code.validFrom <= day) && (code.validUntil === null || day < code.validUntil)
  );
}

function has<T>(named: readonly T[] | null, one: T): boolean {
  return named === null || named.includes(one);
}

function fits({ when }: ActCode, act: Act, habits: readonly Habit[]): boolean {
  return (
    has(when.activities, act.activity) &&
    has(when.levels, act.level) &&
    has(when.channels, act.channel) &&
    habits.some((habit) => has(when.habits, habit))
  );
}

/** The codes that fit, valid on the day, in the list's order and each once. An act about no habit has none. */
export function proposeCodes(list: readonly ActCode[], act: Act, day: CivilDate): Proposal {
  const valid = list.filter((code) => holdsOn(code, day));
  return {
    codes: valid.filter((code) => fits(code, act, act.habits)),
    without: act.habits.filter(
      (habit) => !valid.some((code) => code.kind === 'counselling' && fits(code, act, [habit])),
    ),
  };
}

/** A code as it stands in a signed note: what it was called when it was signed is kept with it. */
export interface ConfirmedCode {
  readonly system: string;
  readonly code: string;
  readonly title: string;
  readonly kind: CodeKind;
}

/** The name that forms give a code. */
export function codeKey(code: { readonly system: string; readonly code: string }): string {
  return `${code.system} ${code.code}`;
}

/** The names of those that are ticked before anybody has looked. */
export function tickedFirst(proposed: readonly ActCode[]): readonly string[] {
  return proposed.filter(({ proposal }) => proposal === 'ticked').map(codeKey);
}

/** The chosen among the proposed; undefined when something was chosen that was not proposed. */
export function confirmCodes(
  proposed: readonly ActCode[],
  chosen: readonly string[],
  language: Language,
): readonly ConfirmedCode[] | undefined {
  if (chosen.some((key) => !proposed.some((code) => codeKey(code) === key))) return undefined;
  return proposed
    .filter((code) => chosen.includes(codeKey(code)))
    .map(({ system, code, title, kind }) => ({ system, code, title: title[language], kind }));
}

/**
 * What is ticked when the act has changed: what was ticked and still fits, and what is newly proposed to be. What was
 * proposed before and left out stays left out.
 */
export function carryTicks(
  before: readonly ActCode[],
  ticked: readonly string[],
  after: readonly ActCode[],
): readonly string[] {
  const first = tickedFirst(after);
  return after
    .map(codeKey)
    .filter(
      (key) => ticked.includes(key) || (first.includes(key) && !before.some((code) => codeKey(code) === key)),
    );
}

/** Whether two acts are the same, whatever the order of their habits. */
export function sameAct(one: Act, other: Act): boolean {
  return (
    one.activity === other.activity &&
    one.level === other.level &&
    one.channel === other.channel &&
    one.habits.length === other.habits.length &&
    one.habits.every((habit) => other.habits.includes(habit))
  );
}
