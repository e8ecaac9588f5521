/** Passes words of WebRTC to the others. Refuses `not-let-in`, `taken-over` by another window, and `too-many-signals`. */
import { command } from '#platform/command.ts';
import { SendSignals } from '../contract.ts';
import { passOn } from './in-room.ts';
import { openRoom } from './open-room.ts';

export const sendSignals = command({
  name: 'meetings.send-signals',
  input: SendSignals,
  async run(context, input) {
    const room = await openRoom(context, { ...input, action: 'write' });
    return room.ok ? passOn(room.value, input) : room;
  },
});
