/** Comes into the waiting room. The resident waits to be let in; the professional is inside at once. */
import type { Instant } from '#kernel/dates.ts';
import { done } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { announce } from '#platform/live.ts';
import { InRoom } from '../contract.ts';
import { SWEEP } from '../jobs.ts';
import { closesAt, otherSide } from '../rules/door.ts';
import { arrive, deleteSignalsOfWindow, readPresences } from '../store.ts';
import { openRoom } from './open-room.ts';

/** `realNow` is real time: presence has nothing to do with the demo's clock. */
export function enterRoom(realNow: () => Instant) {
  return command({
    name: 'meetings.enter-room',
    input: InRoom,
    async run(context, input) {
      const room = await openRoom(context, { ...input, action: 'write' });
      if (!room.ok) return room;
      const { tx, side, holder, meeting } = room.value;
      const before = await readPresences(tx, input.meetingId);
      const earlier = before.find((presence) => presence.side === side);
      const wasIn = earlier?.state === 'in-call';
      if (earlier !== undefined && earlier.connection !== input.connection)
        await deleteSignalsOfWindow(tx, { meetingId: input.meetingId, connection: earlier.connection });
      const letIn = side === 'staff' || wasIn;
      await arrive(
        tx,
        {
          meetingId: input.meetingId,
          holder,
          side,
          connection: input.connection,
          state: letIn ? 'in-call' : 'waiting',
        },
        realNow(),
      );
      // Browsers that are closed say no goodbye. A meeting that is moved closes at another time, which is owed by itself.
      const closes = closesAt(meeting);
      await context.due(tx, {
        kind: SWEEP,
        effectKey: `${SWEEP}:${input.meetingId}:${closes}`,
        dueAt: closes,
        holder,
        payload: { meetingId: input.meetingId },
      });
      await announce(tx.db, `meeting:${input.meetingId}`);
      return done({
        side,
        state: letIn ? ('in-call' as const) : ('waiting' as const),
        other: otherSide(before, side, realNow()),
      });
    },
  });
}
