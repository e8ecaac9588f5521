/** The professional lets somebody in who waits: the person, or a guest. That a guest was there is all that is kept of one. */
import { done, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { announce } from '#platform/live.ts';
import { LetIn } from '../contract.ts';
import { setGuestState } from '../store/guests.ts';
import { readPresences, setState } from '../store/room.ts';
import { openRoomAsStaff } from './open-room.ts';

export const letIn = command({
  name: 'meetings.let-in',
  input: LetIn,
  async run(context, input) {
    const room = await openRoomAsStaff(context, { ...input, action: 'write' });
    if (!room.ok) return room;
    const { tx, holder } = room.value;
    const waiting = (await readPresences(tx, input.meetingId)).find((presence) => presence.who === input.who);
    if (waiting === undefined || waiting.state === 'left') return refused('nobody-waits');
    await setState(tx, { meetingId: input.meetingId, who: input.who, state: 'in-call' });
    if (
      input.who !== 'resident' &&
      (await setGuestState(tx, { meetingId: input.meetingId, id: input.who, state: 'let-in' }))
    )
      await context.fact(tx, { type: 'meeting.guest-let-in', holder, data: { meetingId: input.meetingId } });
    await announce(tx.db, `meeting:${input.meetingId}`);
    return done(null);
  },
});
