/** What the days of a week come to. A week is told from three written days on: one bad day is no week. */
import type { OwnMeasure } from './own-measures.ts';

const LEAST_DAYS = 3;

/** Null: too few days to tell. One decimal. */
export function weekTold(values: readonly number[], told: OwnMeasure['told']): number | null {
  if (values.length < LEAST_DAYS) return null;
  const sum = values.reduce((all, one) => all + one, 0);
  return Math.round((told === 'sum' ? sum : sum / values.length) * 10) / 10;
}
