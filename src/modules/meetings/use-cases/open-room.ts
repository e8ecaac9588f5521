/** Finds the meeting for whoever knocks: the same few lines before every verb of the room. */
import { createHash } from 'node:crypto';
import type { Actor } from '#kernel/actor.ts';
import type { Action } from '#kernel/decision.ts';
import type { HolderId, ResidentId } from '#kernel/ids.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import { findMeeting, type Meeting, readMeetings } from '#modules/booking/public.ts';
import type { AccessRefusal, CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { type Door, doorAt, type Who } from '../rules/door.ts';
import { findGuest, type Guest, type GuestId, readGuests } from '../store/guests.ts';

export interface Room {
  readonly tx: PersonTx;
  readonly who: Who;
  readonly meeting: Meeting;
  readonly holder: HolderId;
}

export type RoomRefusal = AccessRefusal | Exclude<Door, 'open'>;

function whoIs(actor: Actor): Who {
  return actor.kind === 'resident' ? 'resident' : 'staff';
}

/** The room, when the person may be opened, the meeting exists and its door is open. */
export async function openRoom(
  context: CommandContext,
  asked: { residentId: ResidentId; meetingId: string; action: Action },
): Promise<Outcome<Room, RoomRefusal>> {
  const opened = await context.person({
    residentId: asked.residentId,
    action: asked.action,
    resource: 'meeting',
    resourceId: asked.meetingId,
  });
  if (!opened.ok) return opened;
  const meeting = (await readMeetings(opened.value)).find((one) => one.id === asked.meetingId);
  if (meeting === undefined) return refused('not-found');
  const door = doorAt(meeting, context.now);
  if (door !== 'open') return refused(door);
  return done({ tx: opened.value, who: whoIs(context.actor), meeting, holder: meeting.holder });
}

/** The same for the professional alone. */
export async function openRoomAsStaff(
  context: CommandContext,
  asked: { residentId: ResidentId; meetingId: string; action: Action },
): Promise<Outcome<Room, RoomRefusal>> {
  const room = await openRoom(context, asked);
  return room.ok && room.value.who !== 'staff' ? refused('not-allowed') : room;
}

/** What is kept of a link, and of a browser's own secret. */
export function hashOf(secret: string): Uint8Array {
  return createHash('sha256').update(secret).digest();
}

export interface GuestRoom extends Omit<Room, 'who'> {
  readonly who: GuestId;
  readonly guest: Guest;
  readonly door: Door;
}

/**
 * The room behind a link, opened by the service's own job for whoever holds it. Refuses `not-found`: unknown, and gone with
 * the door; `guest-ended`. The door is told, open or not.
 */
export async function openGuestRoom(
  context: CommandContext,
  asked: { token: string; action: Action },
): Promise<Outcome<GuestRoom, AccessRefusal | 'guest-ended'>> {
  const place = await findGuest(context.reference('meeting-guest'), hashOf(asked.token));
  if (place === undefined) return refused('not-found');
  const opened = await context.person({
    residentId: place.residentId,
    action: asked.action,
    resource: 'meeting',
    resourceId: place.meetingId,
    holder: place.holder,
  });
  if (!opened.ok) return opened;
  const tx = opened.value;
  const meeting = await findMeeting(tx, place.meetingId);
  const guest = (await readGuests(tx, place.meetingId)).find((one) => one.id === place.id);
  if (meeting === undefined || guest === undefined) return refused('not-found');
  if (guest.state === 'ended') return refused('guest-ended');
  return done({
    tx,
    who: place.id,
    guest,
    meeting,
    holder: meeting.holder,
    door: doorAt(meeting, context.now),
  });
}
