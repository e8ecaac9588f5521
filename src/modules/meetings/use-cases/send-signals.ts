/** Passes words of WebRTC to the other side. Only from inside the call. */
import { done, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { announce } from '#platform/live.ts';
import { SendSignals } from '../contract.ts';
import { insertSignal, readPresences } from '../store.ts';
import { openRoom } from './open-room.ts';

export const sendSignals = command({
  name: 'meetings.send-signals',
  input: SendSignals,
  async run(context, input) {
    const room = await openRoom(context, { ...input, action: 'write' });
    if (!room.ok) return room;
    const { tx, side, holder } = room.value;
    const mine = (await readPresences(tx, input.meetingId)).find((presence) => presence.side === side);
    if (mine?.state !== 'in-call') return refused('not-let-in');
    if (mine.connection !== input.connection) return refused('taken-over');
    for (const body of input.bodies)
      await insertSignal(tx, { meetingId: input.meetingId, holder, side, body });
    await announce(tx.db, `meeting:${input.meetingId}`);
    return done({ sent: input.bodies.length });
  },
});
