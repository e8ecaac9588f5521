/**
 * What a guest does. The link is all they have: the service's own job opens the meeting for it, and the row of the access
 * log says so. They never see more than who is in the call with them.
 */
import { timingSafeEqual } from 'node:crypto';
import type { SystemActor } from '#kernel/actor.ts';
import type { Action } from '#kernel/decision.ts';
import type { Instant } from '#kernel/dates.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import { type AccessRefusal, command, type CommandContext } from '#platform/command.ts';
import { AsGuest, GuestEnters, GuestLink, GuestPolls, GuestSends } from '../contract.ts';
import type { Door } from '../rules/door.ts';
import { guestCame } from '../store/guests.ts';
import { comeIn, goOut, hear, passOn } from './in-room.ts';
import { type GuestRoom, hashOf, openGuestRoom } from './open-room.ts';

/** Runs the guest's commands. */
export const FOR_GUESTS: SystemActor = { kind: 'system', job: 'meeting-guest' };

type GuestRefusal = AccessRefusal | Exclude<Door, 'open'> | 'guest-ended' | 'link-used';

/** The room for the browser that came by the link. */
async function ownRoom(
  context: CommandContext,
  asked: { token: string; browser: string; action: Action },
): Promise<Outcome<GuestRoom, GuestRefusal>> {
  const room = await openGuestRoom(context, asked);
  if (!room.ok) return room;
  const { door, guest } = room.value;
  if (door !== 'open') return refused(door);
  if (guest.browserHash === null || !timingSafeEqual(guest.browserHash, hashOf(asked.browser)))
    return refused('link-used');
  return room;
}

/** What the page behind a link says before anybody comes in: when it is, and no more. */
export const showGuestDoor = command({
  name: 'meetings.show-guest-door',
  input: GuestLink,
  async run(context, input) {
    const room = await openGuestRoom(context, { ...input, action: 'read' });
    if (!room.ok) return room;
    const { door, meeting } = room.value;
    return done({ door, startsAt: meeting.startsAt, zone: meeting.zone });
  },
});

/** Says who they are and waits to be let in. Refuses `link-used` to every browser after the first. */
export function enterAsGuest(realNow: () => Instant) {
  return command({
    name: 'meetings.enter-as-guest',
    input: GuestEnters,
    async run(context, input) {
      const room = await openGuestRoom(context, { ...input, action: 'write' });
      if (!room.ok) return room;
      const { tx, holder, door, who } = room.value;
      if (door !== 'open') return refused(door);
      const came = {
        id: who,
        holder,
        browserHash: hashOf(input.browser),
        name: input.name,
        role: input.role,
      };
      if (!(await guestCame(tx, came))) return refused('link-used');
      return comeIn(context, room.value, { connection: input.connection, realNow: realNow() });
    },
  });
}

export function listenAsGuest(realNow: () => Instant) {
  return command({
    name: 'meetings.listen-as-guest',
    input: GuestPolls,
    async run(context, input) {
      const room = await ownRoom(context, { ...input, action: 'read' });
      if (!room.ok) return room;
      return hear(room.value, { connection: input.connection, after: input.after, realNow: realNow() });
    },
  });
}

export const sendAsGuest = command({
  name: 'meetings.send-as-guest',
  input: GuestSends,
  async run(context, input) {
    const room = await ownRoom(context, { ...input, action: 'write' });
    return room.ok ? passOn(room.value, input) : room;
  },
});

export const leaveAsGuest = command({
  name: 'meetings.leave-as-guest',
  input: AsGuest,
  async run(context, input) {
    const room = await ownRoom(context, { ...input, action: 'write' });
    return room.ok ? goOut(room.value, input.connection) : room;
  },
});
