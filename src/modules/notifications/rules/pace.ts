/**
 * How often a person may be reminded: further apart the longer ago the last use was, so many a day and a week over all
 * programmes, never in quiet hours, and each thing once. Civil days and times only: whoever sends places them in the
 * person's zone.
 */
import { type CivilDate, type CivilTime, daysBetween, plusDays } from '#kernel/dates.ts';

/** Dated data in `content/reminders/pace.json`. */
export interface PaceRules {
  readonly decay: {
    /** From so many days since the last use on, reminders lie at least so many days apart. The first begins at 0. */
    readonly steps: readonly { readonly fromDays: number; readonly apartDays: number }[];
  };
  /** A week is any seven days in a row. */
  readonly caps: { readonly perDay: number; readonly perWeek: number };
  /** May lie across midnight; the hour it ends is not quiet any more. */
  readonly quiet: { readonly from: CivilTime; readonly until: CivilTime };
}

/**
 * `nudge`: what a programme reminds of. `appointment` and `answer` (from a coach) neither wait for the pace nor count in
 * it; an answer keeps the quiet hours, an appointment has a time of its own.
 */
export type PacedKind = 'nudge' | 'appointment' | 'answer';

export interface PaceAsked {
  /** What makes it one message; sent once. */
  readonly key: string;
  readonly kind: PacedKind;
  readonly date: CivilDate;
  readonly time: CivilTime;
  /** The last day it is worth sending; null when it has none. */
  readonly until: CivilDate | null;
}

export interface PaceHistory {
  /** On the day asked for. Who has not used it yet: days since the start. */
  readonly daysSinceUse: number;
  /** To this person, by every programme, in any order. */
  readonly sent: readonly { readonly key: string; readonly kind: PacedKind; readonly date: CivilDate }[];
}

export type PaceAnswer =
  | { readonly kind: 'send' }
  | {
      readonly kind: 'later';
      readonly date: CivilDate;
      readonly time: CivilTime;
      /** What stood in the way first. */
      readonly because: 'quiet-hours' | 'too-close' | 'day-full' | 'week-full';
    }
  | { readonly kind: 'never'; readonly because: 'sent-already' | 'too-late' };

const WEEK = 7;

function isQuiet(time: CivilTime, quiet: PaceRules['quiet']): boolean {
  return quiet.from <= quiet.until
    ? time >= quiet.from && time < quiet.until
    : time >= quiet.from || time < quiet.until;
}

/** The first moment from here on that is not quiet. */
export function afterQuietHours(
  date: CivilDate,
  time: CivilTime,
  quiet: PaceRules['quiet'],
): { readonly date: CivilDate; readonly time: CivilTime } {
  if (!isQuiet(time, quiet)) return { date, time };
  return { date: time < quiet.until ? date : plusDays(date, 1), time: quiet.until };
}

/** How many days apart reminders lie when the last use was so long ago. */
export function daysApart(daysSinceUse: number, rules: Pick<PaceRules, 'decay'>): number {
  return rules.decay.steps.reduce(
    (apart, step) => (daysSinceUse >= step.fromDays ? step.apartDays : apart),
    rules.decay.steps[0]?.apartDays ?? 1,
  );
}

function whyNot(
  day: CivilDate,
  daysSinceUse: number,
  nudged: readonly CivilDate[],
  rules: PaceRules,
): 'too-close' | 'day-full' | 'week-full' | null {
  const back = nudged.map((before) => daysBetween(before, day));
  if (back.filter((days) => days === 0).length >= rules.caps.perDay) return 'day-full';
  // Every week that this day lies in, by its last day: what is noted for later days counts too.
  const weekEnds = [0, ...back.filter((days) => days < 0 && days > -WEEK)];
  const isFull = weekEnds.some(
    (end) => back.filter((days) => days >= end && days < end + WEEK).length >= rules.caps.perWeek,
  );
  if (isFull) return 'week-full';
  // In both directions: two are never closer than this, in whatever order they are asked for.
  return back.some((days) => Math.abs(days) < daysApart(daysSinceUse, rules)) ? 'too-close' : null;
}

/** Whether it may be sent at the day and time asked for, on which later one it may, or that it is not sent at all. */
export function pace(asked: PaceAsked, history: PaceHistory, rules: PaceRules): PaceAnswer {
  if (history.sent.some((before) => before.key === asked.key))
    return { kind: 'never', because: 'sent-already' };
  if (asked.kind === 'appointment') return { kind: 'send' };
  const first = afterQuietHours(asked.date, asked.time, rules.quiet);
  let because: Extract<PaceAnswer, { kind: 'later' }>['because'] | null = null;
  let { date } = first;
  const isLate = (): boolean => asked.until !== null && date > asked.until;
  if (asked.kind === 'nudge') {
    const nudged = history.sent.filter((before) => before.kind === 'nudge').map((before) => before.date);
    for (;;) {
      const reason = whyNot(date, history.daysSinceUse + daysBetween(asked.date, date), nudged, rules);
      if (reason === null || isLate()) break;
      because ??= reason;
      date = plusDays(date, 1);
    }
  }
  if (isLate()) return { kind: 'never', because: 'too-late' };
  if (date === asked.date && first.time === asked.time) return { kind: 'send' };
  return { kind: 'later', date, time: first.time, because: because ?? 'quiet-hours' };
}

/** The rules in force on a day: the newest that have begun; before the first of them, the first. */
export function paceRulesOn<Rules extends { readonly validFrom: CivilDate }>(
  versions: readonly [Rules, ...Rules[]],
  day: CivilDate,
): Rules {
  return versions.reduce((found, one) =>
    one.validFrom <= day && one.validFrom > found.validFrom ? one : found,
  );
}
