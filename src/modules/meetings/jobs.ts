/** Nothing of a call stays when its door has closed, however its browsers went. */
import { findMeeting } from '#modules/booking/public.ts';
import { idSchema } from '#kernel/ids.ts';
import type { DueHandler } from '#platform/handlers.ts';
import { doorAt } from './rules/door.ts';
import { deleteGuests } from './store/guests.ts';
import { deletePresences, deleteSignals } from './store/room.ts';

export const SWEEP = 'meetings.sweep';

const MeetingIdText = idSchema<'meeting'>();

export const meetingSweep: DueHandler = {
  kind: SWEEP,
  async run(context, item) {
    const opened = await context.person({
      residentId: item.residentId,
      action: 'write',
      resource: 'meeting',
      holder: item.holder,
    });
    // Erased meanwhile: their rows went with them.
    if (!opened.ok) return;
    const tx = opened.value;
    const meetingId = MeetingIdText.parse(item.payload['meetingId']);
    const meeting = await findMeeting(tx, meetingId);
    // Moved meanwhile, and somebody may be there: coming in again owes a sweep of its own.
    if (meeting !== undefined && ['open', 'too-early'].includes(doorAt(meeting, context.now))) return;
    await deleteSignals(tx, meetingId);
    await deletePresences(tx, meetingId);
    await deleteGuests(tx, meetingId);
  },
};
