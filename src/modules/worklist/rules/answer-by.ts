/** By when a unit has promised to answer. */
import {
  type CivilDate,
  type Instant,
  civilTime,
  instantOf,
  plusDays,
  weekday,
  type Zone,
} from '#kernel/dates.ts';

const SATURDAY = 6;
const END_OF_DAY = civilTime('23:59');

/**
 * The promised day: so many weekdays after the day of sending. Public holidays count as weekdays, because no calendar
 * of them is kept yet; the promise is then kept early rather than late.
 */
export function answerDay(sentOn: CivilDate, weekdays: number): CivilDate {
  let day = sentOn;
  let left = weekdays;
  while (left > 0) {
    day = plusDays(day, 1);
    if (weekday(day) < SATURDAY) left -= 1;
  }
  return day;
}

/** The last minute of the promised day, where the unit is. */
export function answerBy(sentOn: CivilDate, weekdays: number, where: Zone): Instant {
  return instantOf(answerDay(sentOn, weekdays), END_OF_DAY, where).instant;
}
