/** Free times from a weekly pattern: civil times in the unit's zone, on days when clocks are moved too. */
import {
  type CivilDate,
  type CivilTime,
  daysBetween,
  existsIn,
  type Instant,
  instantOf,
  plusDays,
  plusMinutes,
  weekday,
  type Zone,
} from '#kernel/dates.ts';

export interface Pattern {
  /** 1 is Monday, 7 is Sunday. */
  readonly weekdays: readonly number[];
  readonly from: CivilTime;
  /** The last meeting has ended by then. */
  readonly until: CivilTime;
  readonly minutes: number;
  /** Between the end of one meeting and the beginning of the next. */
  readonly pauseMinutes: number;
  readonly firstDay: CivilDate;
  readonly lastDay: CivilDate;
  readonly zone: Zone;
  /** Days on which nothing is made though the weekday is right: public holidays. */
  readonly isClosed: (day: CivilDate) => boolean;
}

export interface PlannedSlot {
  readonly date: CivilDate;
  readonly time: CivilTime;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** A time of the pattern that the clocks of that day do not show once. */
export interface ClockNote {
  /** `skipped`: no such time, or no room for it; nothing was made. `twice`: the first of the two was made. */
  readonly kind: 'skipped' | 'twice';
  readonly date: CivilDate;
  readonly time: CivilTime;
}

export interface PlannedTimes {
  readonly slots: readonly PlannedSlot[];
  readonly notes: readonly ClockNote[];
  /** Days of the pattern that were left out because they are closed. */
  readonly closed: readonly CivilDate[];
}

function minuteOf(time: CivilTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

function timeOf(minute: number): CivilTime {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}` as CivilTime;
}

function startsOf(pattern: Pattern): readonly CivilTime[] {
  const first = minuteOf(pattern.from);
  const step = pattern.minutes + pattern.pauseMinutes;
  // The pause after the last meeting may lie outside of the hours.
  const room = minuteOf(pattern.until) - first + pattern.pauseMinutes;
  const count = Math.max(0, Math.floor(room / step));
  return Array.from({ length: count }, (_, index) => timeOf(first + index * step));
}

function daysOf({ firstDay, lastDay, weekdays }: Pattern): readonly CivilDate[] {
  return Array.from({ length: Math.max(0, daysBetween(firstDay, lastDay) + 1) }, (_, index) =>
    plusDays(firstDay, index),
  ).filter((day) => weekdays.includes(weekday(day)));
}

function timesOfDay(date: CivilDate, pattern: Pattern): Omit<PlannedTimes, 'closed'> {
  const slots: PlannedSlot[] = [];
  const notes: ClockNote[] = [];
  for (const time of startsOf(pattern)) {
    const seen = existsIn(date, time, pattern.zone);
    const startsAt = instantOf(date, time, pattern.zone).instant;
    const before = slots.at(-1);
    // A meeting that began before the clocks went forward lasts into the next time of the pattern.
    const isRoom = before === undefined || plusMinutes(before.endsAt, pattern.pauseMinutes) <= startsAt;
    if (seen === 'skipped' || !isRoom) notes.push({ kind: 'skipped', date, time });
    else {
      if (seen === 'twice') notes.push({ kind: 'twice', date, time });
      slots.push({ date, time, startsAt, endsAt: plusMinutes(startsAt, pattern.minutes) });
    }
  }
  return { slots, notes };
}

/**
 * The times of a pattern, in order, none overlapping another. Meetings last their minutes by elapsed time. Both first and
 * last day are of it; a time that does not exist is left out and reported, one that comes twice is reported.
 */
export function slotsFromPattern(pattern: Pattern): PlannedTimes {
  const wanted = daysOf(pattern);
  const days = wanted.filter((day) => !pattern.isClosed(day)).map((day) => timesOfDay(day, pattern));
  return {
    slots: days.flatMap((day) => day.slots),
    notes: days.flatMap((day) => day.notes),
    closed: wanted.filter((day) => pattern.isClosed(day)),
  };
}
