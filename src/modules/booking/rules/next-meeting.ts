/** Which meeting comes next, and what may still be done with one. */
import type { Instant } from '#kernel/dates.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import { minusHours } from '#kernel/dates.ts';

interface Timed {
  readonly state: 'booked' | 'cancelled' | 'held' | 'missed';
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** The booked meeting that begins next, or is going on; undefined when none is booked. */
export function nextMeeting<M extends Timed>(meetings: readonly M[], now: Instant): M | undefined {
  return meetings
    .filter((meeting) => meeting.state === 'booked' && meeting.endsAt > now)
    .toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1))[0];
}

/** A meeting can be changed or cancelled until it begins. */
export function mayChange(meeting: Timed, now: Instant): Outcome<null, 'not-booked' | 'already-begun'> {
  if (meeting.state !== 'booked') return refused('not-booked');
  return now < meeting.startsAt ? done(null) : refused('already-begun');
}

/** People may meet a little before the time; nobody is late before it. */
const EARLY_HOURS = 1;

/** What became of a meeting can be said, and put right, once it could have begun. */
export function maySettle(
  meeting: Timed,
  how: 'held' | 'missed',
  now: Instant,
): Outcome<null, 'not-booked' | 'not-begun'> {
  if (meeting.state === 'cancelled') return refused('not-booked');
  const from = how === 'held' ? minusHours(meeting.startsAt, EARLY_HOURS) : meeting.startsAt;
  return now >= from ? done(null) : refused('not-begun');
}
