/** Graded steps towards a goal: one at a time from the bottom, and the next is proposed when the last one is reached. */
import type { CivilDate } from '#kernel/dates.ts';
import type { EntryValues } from '#modules/enrolments/rules/read-values.ts';

/** Room for so many steps that are still ahead. */
export const MOST_AHEAD = 6;

export interface Rung {
  readonly words: string;
  /** The day it was reached, as `YYYY-MM-DD`; null while it is ahead. */
  readonly reachedOn: string | null;
}

export type LadderState =
  | { readonly kind: 'none' }
  | { readonly kind: 'climbing'; readonly next: string; readonly number: number; readonly of: number }
  | { readonly kind: 'at-the-top'; readonly of: number };

function linesIn(values: EntryValues, id: string): readonly string[] {
  const found = values[id];
  return typeof found === 'object' ? found.filter((line) => typeof line === 'string') : [];
}

/** The steps, the reached ones first: they are always the lowest. */
export function rungsOf(values: EntryValues): readonly Rung[] {
  const reached = linesIn(values, 'reached');
  return linesIn(values, 'rungs').map((words, place) => ({ words, reachedOn: reached[place] ?? null }));
}

function valuesFrom(rungs: readonly Rung[]): EntryValues {
  const reached = rungs.flatMap(({ reachedOn }) => (reachedOn === null ? [] : [reachedOn]));
  return {
    ...(rungs.length === 0 ? {} : { rungs: rungs.map(({ words }) => words) }),
    ...(reached.length === 0 ? {} : { reached }),
  };
}

export function ladderState(rungs: readonly Rung[]): LadderState {
  if (rungs.length === 0) return { kind: 'none' };
  const place = rungs.findIndex(({ reachedOn }) => reachedOn === null);
  const next = rungs[place];
  return next === undefined
    ? { kind: 'at-the-top', of: rungs.length }
    : { kind: 'climbing', next: next.words, number: place + 1, of: rungs.length };
}

/** The steps ahead as they were just written; what has been reached stays as it was. */
export function withAhead(before: EntryValues, written: EntryValues): EntryValues {
  const ahead = linesIn(written, 'rungs').filter((words) => words !== '');
  return valuesFrom([
    ...rungsOf(before).filter(({ reachedOn }) => reachedOn !== null),
    ...ahead.map((words) => ({ words, reachedOn: null })),
  ]);
}

/** The next step is reached on this day; null when none is ahead. */
export function withNextReached(before: EntryValues, on: CivilDate): EntryValues | null {
  const rungs = rungsOf(before);
  const place = rungs.findIndex(({ reachedOn }) => reachedOn === null);
  if (place === -1) return null;
  return valuesFrom(rungs.map((rung, at) => (at === place ? { ...rung, reachedOn: on } : rung)));
}

/** The last reached step is ahead again; null when none has been reached. */
export function withLastAhead(before: EntryValues): EntryValues | null {
  const rungs = rungsOf(before);
  const place = rungs.findLastIndex(({ reachedOn }) => reachedOn !== null);
  if (place === -1) return null;
  return valuesFrom(rungs.map((rung, at) => (at === place ? { ...rung, reachedOn: null } : rung)));
}
