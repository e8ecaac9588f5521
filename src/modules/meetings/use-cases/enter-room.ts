/** Comes into the waiting room. The resident waits to be let in; the professional is inside at once. */
import type { Instant } from '#kernel/dates.ts';
import { command } from '#platform/command.ts';
import { InRoom } from '../contract.ts';
import { comeIn } from './in-room.ts';
import { openRoom } from './open-room.ts';

/** `realNow` is real time: presence has nothing to do with the demo's clock. */
export function enterRoom(realNow: () => Instant) {
  return command({
    name: 'meetings.enter-room',
    input: InRoom,
    async run(context, input) {
      const room = await openRoom(context, { ...input, action: 'write' });
      if (!room.ok) return room;
      return comeIn(context, room.value, { connection: input.connection, realNow: realNow() });
    },
  });
}
