/** When a person is reminded of a meeting. */
import {
  type CivilDate,
  type CivilTime,
  civilIn,
  type Instant,
  instantOf,
  plusDays,
  plusMinutes,
  type Zone,
} from '#kernel/dates.ts';

export interface ReminderTime {
  readonly minutesBefore: number;
  readonly at: Instant;
  readonly civil: { readonly date: CivilDate; readonly time: CivilTime; readonly zone: Zone };
  /** From then on it is of no use: the next reminder or the meeting itself has come. */
  readonly until: Instant;
}

export interface RemindedOf {
  readonly date: CivilDate;
  readonly time: CivilTime;
  readonly zone: Zone;
  readonly startsAt: Instant;
}

const MINUTES_A_DAY = 24 * 60;

/**
 * Whole days before are counted by the calendar: the reminder of a meeting at 13.00 comes at 13.00 the day before,
 * though the clocks be moved in between. Shorter times are counted by elapsed time.
 */
function momentBefore(meeting: RemindedOf, minutes: number): Omit<ReminderTime, 'until' | 'minutesBefore'> {
  if (minutes % MINUTES_A_DAY === 0) {
    const placed = instantOf(plusDays(meeting.date, -minutes / MINUTES_A_DAY), meeting.time, meeting.zone);
    return { at: placed.instant, civil: { date: placed.date, time: placed.time, zone: meeting.zone } };
  }
  const at = plusMinutes(meeting.startsAt, -minutes);
  return { at, civil: { ...civilIn(at, meeting.zone), zone: meeting.zone } };
}

/** The reminders that are still to come, the earliest first; none for a time that has passed. */
export function reminderTimes(
  meeting: RemindedOf,
  minutesBefore: readonly number[],
  now: Instant,
): readonly ReminderTime[] {
  const moments = [...new Set(minutesBefore)]
    .toSorted((one, other) => other - one)
    .map((minutes) => ({ minutesBefore: minutes, ...momentBefore(meeting, minutes) }));
  return moments
    .map((moment, index) => ({ ...moment, until: moments[index + 1]?.at ?? meeting.startsAt }))
    .filter((moment) => moment.at > now);
}
