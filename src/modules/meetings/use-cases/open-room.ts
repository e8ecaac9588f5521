/** Finds the meeting for whoever knocks: the same few lines before every verb of the room. */
import type { Actor } from '#kernel/actor.ts';
import type { Action } from '#kernel/decision.ts';
import type { HolderId, ResidentId } from '#kernel/ids.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import { type Meeting, readMeetings } from '#modules/booking/public.ts';
import type { AccessRefusal, CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { type Door, doorAt, type Side } from '../rules/door.ts';

export interface Room {
  readonly tx: PersonTx;
  readonly side: Side;
  readonly meeting: Meeting;
  readonly holder: HolderId;
}

export type RoomRefusal = AccessRefusal | Exclude<Door, 'open'>;

function sideOf(actor: Actor): Side {
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
  return done({ tx: opened.value, side: sideOf(context.actor), meeting, holder: meeting.holder });
}
