/**
 * Goal attainment scaling (Kiresuk and Sherman 1968): five levels around what the person hopes for, each in the person's own
 * words, and at the end the level that fits. Person and coach each say theirs; the two are never made into one number.
 */
import type { EntryValues } from '#modules/enrolments/rules/read-values.ts';
import { type PeriodState, takesChanges } from './period.ts';

export const ATTAINMENTS = [-2, -1, 0, 1, 2] as const;
export type Attainment = (typeof ATTAINMENTS)[number];

/** The field that says what a level means. */
export const LEVEL_FIELD: Readonly<Record<Attainment, string>> = {
  '-2': 'much-less',
  '-1': 'less',
  '0': 'hoped',
  '1': 'more',
  '2': 'much-more',
};

/** What the person has put in words, the highest first; null for a level without words. */
export function levelsOf(
  values: EntryValues,
): readonly { readonly level: Attainment; readonly words: string | null }[] {
  return ATTAINMENTS.toReversed().map((level) => {
    const found = values[LEVEL_FIELD[level]];
    return { level, words: typeof found === 'string' && found !== '' ? found : null };
  });
}

export type MayRate = 'yes' | 'closed' | 'no-levels';

/** From the last meeting on, as long as somebody looks back; and only against what was hoped for in words. */
export function mayRate(state: PeriodState, levels: EntryValues | null): MayRate {
  if (!takesChanges(state)) return 'closed';
  return levels !== null && levelsOf(levels).some(({ level, words }) => level === 0 && words !== null)
    ? 'yes'
    : 'no-levels';
}

export function attainmentIn(text: string): Attainment | undefined {
  return ATTAINMENTS.find((level) => String(level) === text);
}
