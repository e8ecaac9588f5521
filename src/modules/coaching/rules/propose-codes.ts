/** Which procedure codes fit what was done: habit × level of counselling × channel. Proposed only; a professional confirms. */
import type { Language } from '#kernel/actor.ts';
import type { CivilDate } from '#kernel/dates.ts';
import type { Channel, CounsellingLevel, Habit } from './habits.ts';

/** How sure we are of a code: opened in a source, known but not opened, or the service's own choice. */
export type CodeCertainty = 'found' | 'known-high' | 'known-medium' | 'ours';

export interface ProcedureCode {
  readonly system: string;
  readonly code: string;
  readonly title: Readonly<Record<Language, string>>;
  readonly when:
    | {
        readonly kind: 'counselling';
        readonly habits: readonly Habit[] /** Null: the code knows no levels. */;
        readonly level: CounsellingLevel | null;
      }
    | { readonly kind: 'contact'; readonly channel: Channel };
  readonly certainty: CodeCertainty;
  readonly source: string;
  /** Civil dates; null: not stated in the source. `validUntil` is the first day it no longer holds. */
  readonly validFrom: CivilDate | null;
  readonly validUntil: CivilDate | null;
}

/** What was done, as the professional states it. */
export interface Act {
  readonly habits: readonly Habit[];
  readonly level: CounsellingLevel;
  readonly channel: Channel;
}

export interface Proposal {
  readonly codes: readonly ProcedureCode[];
  /** Habits that this country's list has no code for: said, never passed over. */
  readonly without: readonly Habit[];
}

function holdsOn(code: ProcedureCode, day: CivilDate): boolean {
  return (
    (code.validFrom === null || code.validFrom <= day) && (code.validUntil === null || day < code.validUntil)
  );
}

function fitsHabit(code: ProcedureCode, habit: Habit, level: CounsellingLevel): boolean {
  return (
    code.when.kind === 'counselling' &&
    code.when.habits.includes(habit) &&
    (code.when.level === null || code.when.level === level)
  );
}

/** The codes that fit, valid on the day, in the list's order and each once. */
export function proposeCodes(list: readonly ProcedureCode[], act: Act, day: CivilDate): Proposal {
  const valid = list.filter((code) => holdsOn(code, day));
  return {
    codes: valid.filter((code) =>
      code.when.kind === 'contact'
        ? code.when.channel === act.channel && act.habits.length > 0
        : act.habits.some((habit) => fitsHabit(code, habit, act.level)),
    ),
    without: act.habits.filter((habit) => !valid.some((code) => fitsHabit(code, habit, act.level))),
  };
}

/** A code as it stands in a signed note: what it was called when it was signed is kept with it. */
export interface ConfirmedCode {
  readonly system: string;
  readonly code: string;
  readonly title: string;
}

/** The name that forms give a code. */
export function codeKey(code: { readonly system: string; readonly code: string }): string {
  return `${code.system} ${code.code}`;
}

/** The chosen among the proposed; undefined when something was chosen that was not proposed. */
export function confirmCodes(
  proposed: readonly ProcedureCode[],
  chosen: readonly string[],
  language: Language,
): readonly ConfirmedCode[] | undefined {
  if (chosen.some((key) => !proposed.some((code) => codeKey(code) === key))) return undefined;
  return proposed
    .filter((code) => chosen.includes(codeKey(code)))
    .map((code) => ({ system: code.system, code: code.code, title: code.title[language] }));
}

/**
 * What is ticked when the act has changed: what was ticked and still fits, and what is newly proposed. What was
 * proposed before and left out stays left out.
 */
export function carryTicks(
  before: readonly ProcedureCode[],
  ticked: readonly string[],
  after: readonly ProcedureCode[],
): readonly string[] {
  return after
    .map(codeKey)
    .filter((key) => ticked.includes(key) || !before.some((code) => codeKey(code) === key));
}

/** Whether two acts are the same, whatever the order of their habits. */
export function sameAct(one: Act, other: Act): boolean {
  return (
    one.level === other.level &&
    one.channel === other.channel &&
    one.habits.length === other.habits.length &&
    one.habits.every((habit) => other.habits.includes(habit))
  );
}
