/** Free times from a weekly pattern: civil times in the unit's zone, on days when clocks are moved too. */
import {
  type CivilDate,
  type CivilTime,
  existsIn,
  type Instant,
  instantOf,
  plusDays,
  plusMinutes,
  startOfWeek,
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
  readonly firstDay: CivilDate;
  /** Calendar weeks, the one of the first day included. */
  readonly weeks: number;
  readonly zone: Zone;
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
  const count = Math.max(0, Math.floor((minuteOf(pattern.until) - first) / pattern.minutes));
  return Array.from({ length: count }, (_, index) => timeOf(first + index * pattern.minutes));
}

function daysOf(pattern: Pattern): readonly CivilDate[] {
  const monday = startOfWeek(pattern.firstDay);
  return Array.from({ length: pattern.weeks * 7 }, (_, index) => plusDays(monday, index)).filter(
    (day) => day >= pattern.firstDay && pattern.weekdays.includes(weekday(day)),
  );
}

function timesOfDay(date: CivilDate, pattern: Pattern): PlannedTimes {
  const slots: PlannedSlot[] = [];
  const notes: ClockNote[] = [];
  for (const time of startsOf(pattern)) {
    const seen = existsIn(date, time, pattern.zone);
    const startsAt = instantOf(date, time, pattern.zone).instant;
    const before = slots.at(-1);
    // A meeting that began before the clocks went forward lasts into the next time of the pattern.
    const isRoom = before === undefined || before.endsAt <= startsAt;
    if (seen === 'skipped' || !isRoom) notes.push({ kind: 'skipped', date, time });
    else {
      if (seen === 'twice') notes.push({ kind: 'twice', date, time });
      slots.push({ date, time, startsAt, endsAt: plusMinutes(startsAt, pattern.minutes) });
    }
  }
  return { slots, notes };
}

/**
 * The times of a pattern, in order, none overlapping another. Meetings last their minutes by elapsed time. Days before
 * the first day are left out; a time that does not exist is left out and reported, one that comes twice is reported.
 */
export function slotsFromPattern(pattern: Pattern): PlannedTimes {
  const days = daysOf(pattern).map((day) => timesOfDay(day, pattern));
  return { slots: days.flatMap((day) => day.slots), notes: days.flatMap((day) => day.notes) };
}
