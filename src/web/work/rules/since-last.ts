/** What has happened with a person since somebody last met them. */
import type { Instant } from '#kernel/dates.ts';

interface Met {
  readonly state: 'booked' | 'cancelled' | 'held' | 'missed';
  readonly startsAt: Instant;
}
interface Happened {
  readonly at: Instant;
  readonly kind: string;
}

/** When the unit last met the person; null when it never has. A meeting that nobody has said was held does not count. */
export function lastMet(meetings: readonly Met[], now: Instant): Instant | null {
  return meetings
    .filter((meeting) => meeting.state === 'held' && meeting.startsAt <= now)
    .reduce<Instant | null>(
      (latest, meeting) => (latest === null || meeting.startsAt > latest ? meeting.startsAt : latest),
      null,
    );
}

/** What came after that, in the order given; everything when they have never met. That they met is no news since. */
export function sinceLast<E extends Happened>(entries: readonly E[], last: Instant | null): readonly E[] {
  return last === null
    ? entries
    : entries.filter((entry) => entry.at > last && entry.kind !== 'meeting.held');
}
