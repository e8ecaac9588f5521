/** Leaves the room. When the last one goes, the signals go too. A window that another has taken over leaves nothing. */
import { done, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { announce } from '#platform/live.ts';
import { InRoom } from '../contract.ts';
import { deleteSignals, lockPresence, readPresences, setState } from '../store.ts';
import { openRoom } from './open-room.ts';

export const leaveRoom = command({
  name: 'meetings.leave-room',
  input: InRoom,
  async run(context, input) {
    const room = await openRoom(context, { ...input, action: 'write' });
    if (!room.ok) return room;
    const { tx, side } = room.value;
    if ((await lockPresence(tx, input.meetingId, side))?.connection !== input.connection)
      return refused('taken-over');
    await setState(tx, { meetingId: input.meetingId, side, state: 'left' });
    const left = (await readPresences(tx, input.meetingId)).every((presence) => presence.state === 'left');
    if (left) await deleteSignals(tx, input.meetingId);
    await announce(tx.db, `meeting:${input.meetingId}`);
    return done(null);
  },
});
