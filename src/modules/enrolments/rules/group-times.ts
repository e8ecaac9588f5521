/** When a group meets: what comes next, when a member is reminded, and what of a change is news. */
import {
  type CivilDate,
  civilIn,
  type CivilTime,
  type Instant,
  instantOf,
  plusDays,
  plusMinutes,
  type Zone,
} from '#kernel/dates.ts';

interface MeetingTime {
  readonly day: CivilDate;
  readonly time: CivilTime;
  readonly zone: Zone;
  readonly minutes: number;
}

export function beginsAt({ day, time, zone }: Omit<MeetingTime, 'minutes'>): Instant {
  return instantOf(day, time, zone).instant;
}

export function endsAt(meeting: MeetingTime): Instant {
  return plusMinutes(beginsAt(meeting), meeting.minutes);
}

/** Those that are still to come or going on, the first first. */
export function comingMeetings<M extends MeetingTime>(meetings: readonly M[], now: Instant): readonly M[] {
  return meetings
    .filter((one) => endsAt(one) > now)
    .toSorted((one, other) => (beginsAt(one) < beginsAt(other) ? -1 : 1));
}

interface ReminderOfMeeting {
  readonly at: Instant;
  readonly civil: { readonly date: CivilDate; readonly time: CivilTime; readonly zone: Zone };
}

/** The day before, by the calendar and the clock where the person is, at the time they want to hear of things. */
export function reminderOf(
  meeting: MeetingTime,
  person: { readonly zone: Zone; readonly time: CivilTime },
): ReminderOfMeeting {
  const day = civilIn(beginsAt(meeting), person.zone).date;
  const placed = instantOf(plusDays(day, -1), person.time, person.zone);
  return { at: placed.instant, civil: { date: placed.date, time: placed.time, zone: person.zone } };
}

export interface KeptMeeting {
  readonly madeAt: Instant;
  /** The last change that is news to the members; null: it had been before it was written in. */
  readonly newsAt: Instant | null;
  readonly cancelledAt: Instant | null;
}

/** Whether anything is to be told: what came and went since nobody has heard of, and what has been nobody needs to. */
export function isNews(meetings: readonly KeptMeeting[], since: Instant): boolean {
  return meetings.some(
    ({ madeAt, newsAt, cancelledAt }) =>
      newsAt !== null && newsAt >= since && !(cancelledAt !== null && madeAt >= since),
  );
}

/** Several changes in a row are one piece of news. */
const GATHERED_MINUTES = 10;
/** Whoever is about to leave home hears of it at once. */
const SOON_MINUTES = 120;

/** When members hear of what was changed now; `begins`: of the meeting, before and after. */
export function newsAt(begins: readonly Instant[], now: Instant): Instant {
  const soon = plusMinutes(now, SOON_MINUTES);
  return begins.some((at) => at > now && at <= soon) ? now : plusMinutes(now, GATHERED_MINUTES);
}
