/** When answers that staff fill in were given, where only the day is known. */
import { type CivilDate, civilIn, civilTime, type Instant, instantOf, type Zone } from '#kernel/dates.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';

const NOON = civilTime('12:00');

/** Today it is now; an earlier day is its noon, so that no zone makes another day of it. `in-the-future`: not given yet. */
export function answeredAt(day: CivilDate, now: Instant, zone: Zone): Outcome<Instant, 'in-the-future'> {
  const today = civilIn(now, zone).date;
  if (day > today) return refused('in-the-future');
  return done(day === today ? now : instantOf(day, NOON, zone).instant);
}
