/** Which of a professional's times can be booked, and how they are shown: by day and part of the day. */
import { type CivilDate, type CivilTime, type Instant, plusMinutes } from '#kernel/dates.ts';

export interface TimeSpan {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** A time with what it takes of a professional around it. */
export interface Claim extends TimeSpan {
  readonly pauseMinutes: number;
  readonly place: string;
  readonly travelMinutes: number;
}

export interface OpenTime extends Claim {
  readonly date: CivilDate;
  readonly time: CivilTime;
}

export interface FreeWhen {
  /** No time before this day fits. */
  readonly earliest: CivilDate;
  readonly now: Instant;
  readonly minimumNoticeMinutes: number;
}

/** True when the two share a moment; one that begins as the other ends does not. */
export function overlaps(one: TimeSpan, other: TimeSpan): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}

function paused({ startsAt, endsAt, pauseMinutes }: Claim): TimeSpan {
  return { startsAt, endsAt: plusMinutes(endsAt, pauseMinutes) };
}

function withTheWay({ startsAt, endsAt, travelMinutes }: Claim): TimeSpan {
  return { startsAt: plusMinutes(startsAt, -travelMinutes), endsAt: plusMinutes(endsAt, travelMinutes) };
}

/** What a claim takes in all: nothing outside of it can collide with it but for the other's own pause and way. */
export function spansOf(claim: Claim): { readonly during: TimeSpan; readonly reach: TimeSpan } {
  return { during: paused(claim), reach: withTheWay(claim) };
}

/**
 * True when one professional cannot do both: they overlap, the pause after one is not over, or there is no time for the
 * way between two places, which leads by the unit. The exclusion constraints of `booking.occupancy` say the same.
 */
export function collides(one: Claim, other: Claim): boolean {
  if (overlaps(paused(one), paused(other))) return true;
  return one.place !== other.place && overlaps(withTheWay(one), withTheWay(other));
}

/** The times that can be booked, in the order of time. */
export function freeSlots<S extends OpenTime>(
  slots: readonly S[],
  taken: readonly Claim[],
  when: FreeWhen,
): readonly S[] {
  const soonest = plusMinutes(when.now, when.minimumNoticeMinutes);
  return slots
    .filter(
      (slot) =>
        slot.date >= when.earliest && slot.startsAt >= soonest && !taken.some((busy) => collides(slot, busy)),
    )
    .toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1));
}

export const PARTS_OF_DAY = ['morning', 'afternoon', 'evening'] as const;
export type PartOfDay = (typeof PARTS_OF_DAY)[number];

/** Before noon, before five, later: how people say when they are free. */
export function partOfDay(time: CivilTime): PartOfDay {
  if (time < '12:00') return 'morning';
  return time < '17:00' ? 'afternoon' : 'evening';
}

export interface DayOfTimes<S> {
  readonly date: CivilDate;
  readonly parts: readonly { readonly part: PartOfDay; readonly slots: readonly S[] }[];
}

/** Times in the order of time, gathered by day and part of the day; empty parts are left out. */
export function timesByDay<S extends OpenTime>(slots: readonly S[]): readonly DayOfTimes<S>[] {
  const dates = [...new Set(slots.map((slot) => slot.date))];
  return dates.map((date) => {
    const ofDay = slots.filter((slot) => slot.date === date);
    return {
      date,
      parts: PARTS_OF_DAY.map((part) => ({
        part,
        slots: ofDay.filter((slot) => partOfDay(slot.time) === part),
      })).filter((group) => group.slots.length > 0),
    };
  });
}
