/** Leaves the room. A window that another has taken over leaves nothing. */
import { command } from '#platform/command.ts';
import { InRoom } from '../contract.ts';
import { goOut } from './in-room.ts';
import { openRoom } from './open-room.ts';

export const leaveRoom = command({
  name: 'meetings.leave-room',
  input: InRoom,
  async run(context, input) {
    const room = await openRoom(context, { ...input, action: 'write' });
    return room.ok ? goOut(room.value, input.connection) : room;
  },
});
