/** When a person is reminded of a meeting. */
import {
  type CivilDate,
  type CivilTime,
  civilIn,
  type Instant,
  instantOf,
  minusHours,
  plusDays,
  type Zone,
} from '#kernel/dates.ts';

export interface ReminderTime {
  readonly hoursBefore: number;
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

const HOURS_A_DAY = 24;

/**
 * Whole days before are counted by the calendar: the reminder of a meeting at 13.00 comes at 13.00 the day before,
 * though the clocks be moved in between. Other hours are counted by elapsed time.
 */
function momentBefore(meeting: RemindedOf, hours: number): Omit<ReminderTime, 'until' | 'hoursBefore'> {
  if (hours % HOURS_A_DAY === 0) {
    const placed = instantOf(plusDays(meeting.date, -hours / HOURS_A_DAY), meeting.time, meeting.zone);
    return { at: placed.instant, civil: { date: placed.date, time: placed.time, zone: meeting.zone } };
  }
  const at = minusHours(meeting.startsAt, hours);
  return { at, civil: { ...civilIn(at, meeting.zone), zone: meeting.zone } };
}

/** The reminders that are still to come, the earliest first; none for a time that has passed. */
export function reminderTimes(
  meeting: RemindedOf,
  hoursBefore: readonly number[],
  now: Instant,
): readonly ReminderTime[] {
  const moments = [...new Set(hoursBefore)]
    .toSorted((one, other) => other - one)
    .map((hours) => ({ hoursBefore: hours, ...momentBefore(meeting, hours) }));
  return moments
    .map((moment, index) => ({ ...moment, until: moments[index + 1]?.at ?? meeting.startsAt }))
    .filter((moment) => moment.at > now);
}
