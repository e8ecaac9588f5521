/** At what hour a message for a chosen hour is said: at the end of the quiet hours where it lies in them. */
import { type CivilTime, civilDate } from '#kernel/dates.ts';
import { afterQuietHours, type PaceRules } from './pace.ts';

/** Any day does: quiet hours are the same on all of them. */
const SOME_DAY = civilDate('2027-01-01');

/** Null where the hour is not quiet. */
export function heardInsteadAt(time: CivilTime, quiet: PaceRules['quiet']): CivilTime | null {
  const heard = afterQuietHours(SOME_DAY, time, quiet).time;
  return heard === time ? null : heard;
}
