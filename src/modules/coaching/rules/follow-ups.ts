/**
 * When follow-ups fall due: each counted from the end date, never from one another, at civil local time. Counting from
 * an earlier follow-up would carry a shortened month or a skipped hour along.
 */
import {
  type Anchor,
  type CivilDate,
  type CivilTime,
  daysBetween,
  type Instant,
  instantOf,
  type PlacedMoment,
  plusDays,
  plusMonths,
} from '#kernel/dates.ts';
import { type EndReason, type FollowUpState, hasFollowUps } from './period.ts';

export interface PlannedFollowUp {
  readonly months: number;
  readonly at: PlacedMoment;
}

/** The follow-ups that an end brings, earliest first; none when the reason brings none. */
export function planFollowUps(
  end: Anchor,
  months: readonly number[],
  reason: EndReason,
): readonly PlannedFollowUp[] {
  if (!hasFollowUps(reason)) return [];
  return months
    .toSorted((one, other) => one - other)
    .map((count) => ({ months: count, at: plusMonths(end, count) }));
}

export type FollowUpStep = 'invite' | 'remind' | 'call';

export interface FollowUpDue {
  readonly step: FollowUpStep;
  readonly date: CivilDate;
  readonly time: CivilTime;
  readonly instant: Instant;
}

/** A week of quiet before somebody calls: the service's own choice, as a reminder has just been sent. */
const CALL_AFTER_DAYS = 7;

/** What is owed around one follow-up: an invitation before, a reminder on the day, a call a week later. */
export function duesOf(
  followUp: { readonly date: CivilDate; readonly time: CivilTime; readonly zone: Anchor['zone'] },
  inviteDaysBefore: number,
): readonly FollowUpDue[] {
  const on = (step: FollowUpStep, days: number): FollowUpDue => {
    const placed = instantOf(plusDays(followUp.date, days), followUp.time, followUp.zone);
    return { step, date: placed.date, time: placed.time, instant: placed.instant };
  };
  return [on('invite', -inviteDaysBefore), on('remind', 0), on('call', CALL_AFTER_DAYS)];
}

export type MoveProblem = 'over' | 'not-ahead' | 'too-far' | 'same-day';

/**
 * Whether a follow-up may be moved to another day: a month and a half about the day that was counted, so that three months stay
 * about three. The others stay where they are.
 */
export function checkMove(
  followUp: {
    readonly state: FollowUpState;
    readonly date: CivilDate;
    readonly countedDate: CivilDate;
  },
  to: CivilDate,
  about: { readonly today: CivilDate; readonly days: number },
): MoveProblem | null {
  if (followUp.state !== 'planned' && followUp.state !== 'invited') return 'over';
  if (to <= about.today) return 'not-ahead';
  if (Math.abs(daysBetween(followUp.countedDate, to)) > about.days) return 'too-far';
  return to === followUp.date ? 'same-day' : null;
}

/**
 * When the unit's way to the person ends: a month after the last follow-up's date, or after the end when there is none,
 * so that there is time to hold, write and sign. Counted from the end as one sum, for the same reason as above.
 */
export function relationEnds(end: Anchor, planned: readonly PlannedFollowUp[]): PlacedMoment {
  return plusMonths(end, Math.max(0, ...planned.map((followUp) => followUp.months)) + 1);
}
