/** Which kind of contact a note is about, from what happened: each kind has a phrase of its own. */
import type { Activity } from './habits.ts';
import type { PeriodState } from './period.ts';

export const VISITS = ['first', 'going-on', 'last', 'follow-up', 'short'] as const;
/** A contact with one person, and a group's meeting. */
export type Visit = (typeof VISITS)[number] | 'group';

export interface Happened {
  /** Null: no booked meeting. */
  readonly meeting: 'coaching' | 'follow-up' | null;
  readonly period: PeriodState;
  /** Which conversation of the agreed number it was. */
  readonly number: number;
  readonly atMost: number;
}

/** The last agreed conversation sums up, and so does one that was held when the period had ended. */
export function visitOf({ meeting, period, number, atMost }: Happened): (typeof VISITS)[number] {
  if (meeting === 'follow-up') return 'follow-up';
  if (meeting === null) return period === 'active' ? 'short' : 'follow-up';
  if (period !== 'active' || number >= atMost) return 'last';
  return number <= 1 ? 'first' : 'going-on';
}

export function activityOf(visit: Visit): Activity {
  return visit === 'follow-up' || visit === 'group' ? visit : 'meeting';
}
