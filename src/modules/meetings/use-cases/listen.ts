/** What is new in the room since a number: who else is there, their signals, and whether one has been let in. */
import type { Instant } from '#kernel/dates.ts';
import { command } from '#platform/command.ts';
import { Poll } from '../contract.ts';
import { hear } from './in-room.ts';
import { openRoom } from './open-room.ts';

export function listen(realNow: () => Instant) {
  return command({
    name: 'meetings.listen',
    input: Poll,
    async run(context, input) {
      const room = await openRoom(context, { ...input, action: 'read' });
      if (!room.ok) return room;
      return hear(room.value, { connection: input.connection, after: input.after, realNow: realNow() });
    },
  });
}
