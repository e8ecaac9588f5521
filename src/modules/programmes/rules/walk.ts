/**
 * What is known of one person's way through a programme: the facts that the rules read. Dates are civil, in the person's own
 * zone; nothing here knows what time it is now.
 */
import type { Country } from '#kernel/actor.ts';
import {
  type CivilDate,
  type CivilMoment,
  type CivilTime,
  daysBetween,
  plusDays,
  type Zone,
} from '#kernel/dates.ts';

/** From this moment nothing happens, until the morning of `to`. Null: nobody knows yet. */
export interface Pause {
  readonly from: CivilMoment;
  readonly to: CivilDate | null;
}

/** An answer to a question of a block, the newest of that block and field. */
export interface GivenAnswer {
  readonly of: string;
  readonly field: string;
  /** The codes that were chosen; for free text, nothing. */
  readonly values: readonly string[];
  /** Since when it has been answered so. The same answer given again does not move it: what is open would shut and open anew. */
  readonly on: CivilDate;
}

/** What an instrument came to, whatever it was answered for. */
export interface GivenResult {
  readonly instrument: string;
  readonly on: CivilDate;
  readonly scores: Readonly<Record<string, number>>;
  /** Null when it cannot be told. */
  readonly band: string | null;
}

export interface DiaryDay {
  readonly diary: string;
  readonly on: CivilDate;
  /** What was written in number and scale fields. */
  readonly values: Readonly<Record<string, number>>;
}

export interface Walk {
  readonly startsOn: CivilDate;
  readonly zone: Zone;
  readonly country: Country;
  /** When the person wants to hear of something, where a reminder says no time of its own. */
  readonly messageTime: CivilTime;
  /** In any order; they may not overlap. */
  readonly pauses: readonly Pause[];
  readonly stepsDone: ReadonlyMap<string, CivilDate>;
  readonly answers: readonly GivenAnswer[];
  /** The oldest first. */
  readonly results: readonly GivenResult[];
  readonly diary: readonly DiaryDay[];
  /** Parts that the coach opened, by id, whatever their rules say. */
  readonly coachOpened: ReadonlyMap<string, CivilDate>;
  /** The person's own events, as far as they are told. */
  readonly events: ReadonlyMap<string, CivilDate>;
  /** The first day of the group that walks together. */
  readonly groupStartsOn: CivilDate | null;
  /** Of who began with a group: the group's first day. Modules open by its calendar, and a pause does not move them. */
  readonly cadenceFrom: CivilDate | null;
  /**
   * Guided weeks that have not opened by this day do not open by themselves any more. A module with a rule of its own keeps
   * it: what opens by an answer may be what keeps a person safe.
   */
  readonly maintenanceFrom: CivilDate | null;
}

/** Nothing done yet. */
export function walkFrom(start: Pick<Walk, 'startsOn' | 'zone' | 'country' | 'messageTime'>): Walk {
  return {
    ...start,
    pauses: [],
    stepsDone: new Map(),
    answers: [],
    results: [],
    diary: [],
    coachOpened: new Map(),
    events: new Map(),
    groupStartsOn: null,
    cadenceFrom: null,
    maintenanceFrom: null,
  };
}

/** A day that is known, or a day that waits for a pause to end. */
export type Placed = { readonly kind: 'day'; readonly on: CivilDate } | { readonly kind: 'in-pause' };

function isBefore(one: CivilMoment, other: CivilMoment): boolean {
  return one.date === other.date ? one.time < other.time : one.date < other.date;
}

function inOrder(pauses: readonly Pause[]): readonly Pause[] {
  return pauses.toSorted((one, other) => (isBefore(one.from, other.from) ? -1 : 1));
}

/**
 * So many days of walking after a day, for something that happens at this time: what a pause finds still ahead moves by as
 * many civil days as the pause is long. The time on the clock stays, whatever the clock is put to in between. So move what is
 * counted from the start or from something done, and the messages about whatever has opened.
 */
export function walkingDay(
  pauses: readonly Pause[],
  from: CivilDate,
  ahead: { readonly days: number; readonly time: CivilTime },
): Placed {
  let on = plusDays(from, ahead.days);
  for (const pause of inOrder(pauses)) {
    if (isBefore({ date: on, time: ahead.time }, pause.from)) continue;
    if (pause.to === null) return { kind: 'in-pause' };
    // What is counted from a day inside the pause has only the rest of it ahead.
    const lost = daysBetween(from > pause.from.date ? from : pause.from.date, pause.to);
    if (lost > 0) on = plusDays(on, lost);
  }
  return { kind: 'day', on };
}

/**
 * A day of the calendar, of the group or of the person's own event: it does not move, for the world outside does not wait; but
 * what would come in a pause waits until the morning after it.
 */
export function calendarDay(pauses: readonly Pause[], on: CivilDate, time: CivilTime): Placed {
  let day = on;
  for (const pause of inOrder(pauses)) {
    if (isBefore({ date: day, time }, pause.from)) continue;
    if (pause.to === null) return { kind: 'in-pause' };
    if (day < pause.to) day = pause.to;
  }
  return { kind: 'day', on: day };
}

/**
 * When something is said that had been due at a moment and had not been said when these pauses began: on the day each of
 * them ends, at its own time. Null while nobody knows.
 */
export function afterPauses(begun: readonly Pause[], due: CivilMoment): CivilMoment | null {
  let { date } = due;
  for (const { to } of inOrder(begun)) {
    if (to === null) return null;
    if (date < to) date = to;
  }
  return { date, time: due.time };
}

/** Whether a moment on the person's calendar and clock lies in a pause. */
export function isPaused(pauses: readonly Pause[], at: CivilMoment): boolean {
  return pauses.some((pause) => !isBefore(at, pause.from) && (pause.to === null || at.date < pause.to));
}
