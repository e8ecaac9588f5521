/**
 * Passes words of WebRTC to the other side. Refuses `not-let-in`, `taken-over` by another window, and `too-many-signals`.
 */
import { done, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { announce } from '#platform/live.ts';
import { SendSignals, SIGNALS_MAX } from '../contract.ts';
import { countSignals, insertSignal, lockPresence } from '../store.ts';
import { openRoom } from './open-room.ts';

export const sendSignals = command({
  name: 'meetings.send-signals',
  input: SendSignals,
  async run(context, input) {
    const room = await openRoom(context, { ...input, action: 'write' });
    if (!room.ok) return room;
    const { tx, side, holder } = room.value;
    const mine = await lockPresence(tx, input.meetingId, side);
    if (mine?.state !== 'in-call') return refused('not-let-in');
    if (mine.connection !== input.connection) return refused('taken-over');
    if ((await countSignals(tx, input.meetingId)) + input.bodies.length > SIGNALS_MAX)
      return refused('too-many-signals');
    for (const body of input.bodies)
      await insertSignal(tx, { meetingId: input.meetingId, holder, side, body });
    await announce(tx.db, `meeting:${input.meetingId}`);
    return done({ sent: input.bodies.length });
  },
});
