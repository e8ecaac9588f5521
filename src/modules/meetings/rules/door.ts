/** When the door of a video meeting is open, and who is inside. Pure. */
import { epochMs, type Instant, plusMinutes } from '#kernel/dates.ts';

/** The door opens this long before the start, so that camera and sound can be tried, */
export const OPENS_MINUTES_BEFORE = 30;
/** and closes this long after the planned end: conversations run over. */
export const CLOSES_MINUTES_AFTER = 120;
/** Somebody who has not been heard of for so long has lost the connection. Browsers write every 10 seconds. */
export const SILENT_AFTER_SECONDS = 25;

export type Door = 'open' | 'too-early' | 'over' | 'cancelled' | 'not-video';

export interface MeetingTimes {
  readonly modality: 'video' | 'phone' | 'on-site';
  readonly state: 'booked' | 'cancelled' | 'held' | 'missed';
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** From then on nobody comes in any more. */
export function closesAt(meeting: Pick<MeetingTimes, 'endsAt'>): Instant {
  return plusMinutes(meeting.endsAt, CLOSES_MINUTES_AFTER);
}

/** Whether one may come in at `now`. */
export function doorAt(meeting: MeetingTimes, now: Instant): Door {
  if (meeting.state === 'cancelled') return 'cancelled';
  if (meeting.modality !== 'video') return 'not-video';
  const minutes = (at: Instant): number => (epochMs(now) - epochMs(at)) / 60_000;
  if (minutes(meeting.startsAt) < -OPENS_MINUTES_BEFORE) return 'too-early';
  return minutes(meeting.endsAt) > CLOSES_MINUTES_AFTER ? 'over' : 'open';
}

export type Side = 'resident' | 'staff';

export interface Presence {
  readonly side: Side;
  readonly state: 'waiting' | 'in-call' | 'left';
  /** One browser window; a reload makes a new one. */
  readonly connection: string;
  readonly seenAt: Instant;
}

export type OtherSide =
  | { readonly kind: 'absent' }
  | { readonly kind: 'silent'; readonly connection: string }
  | { readonly kind: 'waiting'; readonly connection: string }
  | { readonly kind: 'in-call'; readonly connection: string };

/** What one side may know of the other: there, waiting, silent, or not there. Real time, not the demo's. */
export function otherSide(presences: readonly Presence[], mine: Side, realNow: Instant): OtherSide {
  const other = presences.find((presence) => presence.side !== mine);
  if (other === undefined || other.state === 'left') return { kind: 'absent' };
  const silentSeconds = (epochMs(realNow) - epochMs(other.seenAt)) / 1000;
  if (silentSeconds > SILENT_AFTER_SECONDS) return { kind: 'silent', connection: other.connection };
  return { kind: other.state, connection: other.connection };
}
