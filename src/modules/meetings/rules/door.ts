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

/** Whose browser: the person's, the professional's, or that of a guest, who goes by an id. */
export type Who = string;
export type Side = 'resident' | 'staff' | 'guest';

export function sideOf(who: Who): Side {
  return who === 'resident' || who === 'staff' ? who : 'guest';
}

export interface Presence {
  readonly who: Who;
  readonly state: 'waiting' | 'in-call' | 'left';
  /** One browser window; a reload makes a new one. */
  readonly connection: string;
  readonly seenAt: Instant;
}

/** Somebody else in the room. `silent`: has not been heard of for a while. */
export interface Other {
  readonly who: Who;
  readonly side: Side;
  readonly kind: 'silent' | 'waiting' | 'in-call';
  readonly connection: string;
}

/**
 * Whom one may see there. Who waits sees only whether the professional has come; a guest who waits sees nobody. Guests who
 * wait are seen by the professional alone, who decides about them. Real time, not the demo's.
 */
export function othersIn(presences: readonly Presence[], mine: Who, realNow: Instant): readonly Other[] {
  const own = presences.find((presence) => presence.who === mine)?.state ?? 'left';
  const maySee = (other: Presence): boolean => {
    if (other.who === mine || other.state === 'left') return false;
    if (mine === 'staff') return true;
    if (own !== 'in-call') return sideOf(mine) === 'resident' && other.who === 'staff';
    return other.state === 'in-call';
  };
  return presences.filter(maySee).map((other) => {
    const silentSeconds = (epochMs(realNow) - epochMs(other.seenAt)) / 1000;
    return {
      who: other.who,
      side: sideOf(other.who),
      kind: silentSeconds > SILENT_AFTER_SECONDS ? 'silent' : (other.state as 'waiting' | 'in-call'),
      connection: other.connection,
    };
  });
}
