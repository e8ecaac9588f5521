/** What is new in the room since a number: the other side's presence and signals, and whether one has been let in. */
import type { Instant } from '#kernel/dates.ts';
import { done, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { Poll } from '../contract.ts';
import { otherSide } from '../rules/door.ts';
import { readPresences, signalsAfter, stillHere } from '../store.ts';
import { openRoom } from './open-room.ts';

export function listen(realNow: () => Instant) {
  return command({
    name: 'meetings.listen',
    input: Poll,
    async run(context, input) {
      const room = await openRoom(context, { ...input, action: 'read' });
      if (!room.ok) return room;
      const { tx, side } = room.value;
      if (
        !(await stillHere(tx, { meetingId: input.meetingId, side, connection: input.connection }, realNow()))
      )
        return refused('taken-over');
      const presences = await readPresences(tx, input.meetingId);
      const mine = presences.find((presence) => presence.side === side);
      // A person who waits hears nothing of the call before they are let in.
      const heard =
        mine?.state === 'in-call'
          ? await signalsAfter(tx, {
              meetingId: input.meetingId,
              notFrom: side,
              to: input.connection,
              after: input.after,
            })
          : [];
      return done({
        state: mine?.state ?? 'left',
        other: otherSide(presences, side, realNow()),
        signals: heard,
      });
    },
  });
}
