/** Comes into the waiting room. The resident waits to be let in; the professional is inside at once. */
import type { Instant } from '#kernel/dates.ts';
import { done } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { announce } from '#platform/live.ts';
import { Enter } from '../contract.ts';
import { otherSide } from '../rules/door.ts';
import { arrive, readPresences } from '../store.ts';
import { openRoom } from './open-room.ts';

/** `realNow` is real time: presence has nothing to do with the demo's clock. */
export function enterRoom(realNow: () => Instant) {
  return command({
    name: 'meetings.enter-room',
    input: Enter,
    async run(context, input) {
      const room = await openRoom(context, { ...input, action: 'write' });
      if (!room.ok) return room;
      const { tx, side, holder } = room.value;
      const before = await readPresences(tx, input.meetingId);
      const wasIn = before.find((presence) => presence.side === side)?.state === 'in-call';
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
      await announce(tx.db, `meeting:${input.meetingId}`);
      return done({
        side,
        state: letIn ? ('in-call' as const) : ('waiting' as const),
        other: otherSide(before, side, realNow()),
      });
    },
  });
}
