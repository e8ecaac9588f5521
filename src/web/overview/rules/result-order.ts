/** In which order the results of several parts are told. */
import type { Result } from '#modules/instruments/rules/result.ts';

function placeOf(result: Result): number {
  if (result.kind === 'band') return { high: 0, raised: 1, within: 3 }[result.level];
  // What could not be told stands before what is fine: unknown is not the same as well.
  return result.kind === 'cannot-tell' ? 2 : 4;
}

/** The gravest first, then what cannot be told, what is within its limits, and values without limits; equals as asked. */
export function inOrder<T extends { readonly result: Result }>(parts: readonly T[]): readonly T[] {
  return parts.toSorted((one, other) => placeOf(one.result) - placeOf(other.result));
}

/** True when the result says that a change could do good. */
export function callsForChange(result: Result): boolean {
  return result.kind === 'band' && result.level !== 'within';
}
