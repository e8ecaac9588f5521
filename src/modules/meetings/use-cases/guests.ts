/** The professional asks others into one meeting, and ends their stay. */
import { randomBytes } from 'node:crypto';
import { newId } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { announce } from '#platform/live.ts';
import { GUESTS_MAX, MeetingRef, OneGuest } from '../contract.ts';
import { insertGuest, readGuests, setGuestState } from '../store/guests.ts';
import { lockPresence, setState } from '../store/room.ts';
import { oweSweep } from './in-room.ts';
import { hashOf, openRoomAsStaff } from './open-room.ts';

/** 256 bits: nobody finds one by trying. */
const TOKEN_BYTES = 32;

/** Answers the link's secret, which is kept nowhere. Refuses `too-many-guests`. */
export const askGuest = command({
  name: 'meetings.ask-guest',
  input: MeetingRef,
  async run(context, input) {
    const room = await openRoomAsStaff(context, { ...input, action: 'write' });
    if (!room.ok) return room;
    const { tx, holder } = room.value;
    // Two links made at one moment are counted one after the other.
    await lockPresence(tx, input.meetingId, 'staff');
    const here = (await readGuests(tx, input.meetingId)).filter((guest) => guest.state !== 'ended');
    if (here.length >= GUESTS_MAX) return refused('too-many-guests');
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const id = newId<'guest'>();
    await insertGuest(tx, {
      id,
      holder,
      meetingId: input.meetingId,
      tokenHash: hashOf(token),
      at: context.now,
    });
    await oweSweep(context, room.value);
    return done({ id, token });
  },
});

/** Whom the professional has asked, come or not. */
export const listGuests = command({
  name: 'meetings.list-guests',
  input: MeetingRef,
  async run(context, input) {
    const room = await openRoomAsStaff(context, { ...input, action: 'read' });
    if (!room.ok) return room;
    const guests = await readGuests(room.value.tx, input.meetingId);
    return done(
      guests
        .filter((guest) => guest.state !== 'ended')
        .map(({ id, state, name, role }) => ({ id, state, name, role })),
    );
  },
});

/** From now on the link opens nothing; who is in the call is shown out. Ended a second time it is ended. */
export const endGuest = command({
  name: 'meetings.end-guest',
  input: OneGuest,
  async run(context, input) {
    const room = await openRoomAsStaff(context, { ...input, action: 'write' });
    if (!room.ok) return room;
    const { tx } = room.value;
    if (!(await readGuests(tx, input.meetingId)).some((guest) => guest.id === input.guestId))
      return refused('not-found');
    await setGuestState(tx, { meetingId: input.meetingId, id: input.guestId, state: 'ended' });
    await setState(tx, { meetingId: input.meetingId, who: input.guestId, state: 'left' });
    await announce(tx.db, `meeting:${input.meetingId}`);
    return done(null);
  },
});
