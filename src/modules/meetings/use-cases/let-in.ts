/** The professional lets the waiting person in. */
import { done, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { announce } from '#platform/live.ts';
import { MeetingRef } from '../contract.ts';
import { readPresences, setState } from '../store.ts';
import { openRoom } from './open-room.ts';

export const letIn = command({
  name: 'meetings.let-in',
  input: MeetingRef,
  async run(context, input) {
    const room = await openRoom(context, { ...input, action: 'write' });
    if (!room.ok) return room;
    const { tx, side } = room.value;
    if (side !== 'staff') return refused('not-allowed');
    const waiting = (await readPresences(tx, input.meetingId)).find(
      (presence) => presence.side === 'resident',
    );
    if (waiting === undefined || waiting.state === 'left') return refused('nobody-waits');
    await setState(tx, { meetingId: input.meetingId, side: 'resident', state: 'in-call' });
    await announce(tx.db, `meeting:${input.meetingId}`);
    return done(null);
  },
});
