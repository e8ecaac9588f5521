/** By when, as people say it: a state that follows from the clock, and its words. */
import type { Language } from '#kernel/actor.ts';
import {
  type CivilDate,
  type CivilTime,
  civilIn,
  daysBetween,
  epochMs,
  type Instant,
  plusDays,
  weekday,
  type Zone,
} from '#kernel/dates.ts';
import { clock, relativeDay } from '#kernel/dates-format.ts';
import type { ItemKind } from '../contract.ts';
import { worklistTexts } from '../texts/texts.ts';

export interface Timed {
  readonly kind: ItemKind;
  /** Null when it is not known. */
  readonly madeAt: Instant | null;
  /** Null when it is not known. */
  readonly dueAt: Instant | null;
}

export type DueState =
  | { readonly kind: 'unknown' }
  /** Passed: by whole days, else by whole hours (0 is less than one). */
  | { readonly kind: 'overdue'; readonly days: number; readonly hours: number }
  /** A promise with a running clock: so many weekdays used of those promised. */
  | { readonly kind: 'used'; readonly used: number; readonly of: number; readonly due: 'today' | 'later' }
  /** A time of day that was agreed, today; `begun` when it has passed. */
  | { readonly kind: 'at'; readonly time: CivilTime; readonly begun: 'begun' | 'ahead' }
  /** A day, with a time where one was agreed. */
  | {
      readonly kind: 'on';
      readonly date: CivilDate;
      readonly today: CivilDate;
      readonly time: CivilTime | null;
    };

const MS_PER_HOUR = 3_600_000;
const SATURDAY = 6;
const DAYS_PER_WEEK = 7;
/** These are agreed to the minute; the others are due on a day. */
const AGREED: readonly ItemKind[] = ['meeting'];

/** Mondays to Fridays after `from`, up to and including `to`; 0 when `to` is not later. Holidays count, as in the promise itself. */
export function weekdaysAfter(from: CivilDate, to: CivilDate): number {
  const days = daysBetween(from, to);
  if (days <= 0) return 0;
  const weeks = Math.floor(days / DAYS_PER_WEEK);
  const rest = Array.from({ length: days % DAYS_PER_WEEK }, (_, index) =>
    plusDays(from, weeks * DAYS_PER_WEEK + index + 1),
  );
  return weeks * (SATURDAY - 1) + rest.filter((day) => weekday(day) < SATURDAY).length;
}

/** Where a row stands against the clock of its unit. An unknown time stays unknown: it is neither late nor in time. */
export function dueState(item: Timed, now: Instant, where: Zone): DueState {
  if (item.dueAt === null) return { kind: 'unknown' };
  const today = civilIn(now, where).date;
  const due = civilIn(item.dueAt, where);
  const isAgreed = AGREED.includes(item.kind);
  if (isAgreed && due.date === today)
    return { kind: 'at', time: due.time, begun: item.dueAt <= now ? 'begun' : 'ahead' };
  if (item.dueAt < now) {
    return {
      kind: 'overdue',
      days: daysBetween(due.date, today),
      hours: Math.floor((epochMs(now) - epochMs(item.dueAt)) / MS_PER_HOUR),
    };
  }
  if (item.kind === 'intake' && item.madeAt !== null) {
    const made = civilIn(item.madeAt, where).date;
    return {
      kind: 'used',
      used: weekdaysAfter(made, today),
      of: weekdaysAfter(made, due.date),
      due: due.date === today ? 'today' : 'later',
    };
  }
  return { kind: 'on', date: due.date, today, time: isAgreed ? due.time : null };
}

/** The words of a state in a language. */
export function dueWords(state: DueState, language: Language): string {
  const words = worklistTexts(language).due;
  switch (state.kind) {
    case 'unknown':
      return words.unknown;
    case 'overdue':
      return state.days > 0 ? words.daysOver({ days: state.days }) : words.hoursOver({ hours: state.hours });
    case 'used': {
      const used = words.used({ used: state.used, of: state.of });
      return state.due === 'today' ? words.lastDay({ used }) : used;
    }
    case 'at':
      return state.begun === 'begun'
        ? words.begun({ time: clock(state.time, language) })
        : clock(state.time, language);
    case 'on': {
      const day = relativeDay(state.date, state.today, language);
      return state.time === null ? day : words.dayAndTime({ day, time: clock(state.time, language) });
    }
  }
}

export type Urgency = 'late' | 'today' | 'week' | 'later' | 'unknown';

/** Under which heading a row stands. */
export function urgencyOf(item: Timed, now: Instant, where: Zone): Urgency {
  if (item.dueAt === null) return 'unknown';
  const today = civilIn(now, where).date;
  const due = civilIn(item.dueAt, where).date;
  if (due === today && AGREED.includes(item.kind)) return 'today';
  if (item.dueAt < now) return 'late';
  if (due === today) return 'today';
  return daysBetween(today, due) <= DAYS_PER_WEEK ? 'week' : 'later';
}
