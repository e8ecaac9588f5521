/** What the page of a video meeting needs before anybody comes in. */
import { done, refused } from '#kernel/outcome.ts';
import { readMeetings } from '#modules/booking/public.ts';
import { command } from '#platform/command.ts';
import { MeetingRef } from '../contract.ts';
import { doorAt } from '../rules/door.ts';
import { readElsewhere } from '../store/elsewhere.ts';

/** The door's state is told in words on the page; a meeting that is not there is not found. */
export const showRoom = command({
  name: 'meetings.show-room',
  input: MeetingRef,
  async run(context, input) {
    const opened = await context.person({
      residentId: input.residentId,
      action: 'read',
      resource: 'meeting',
      resourceId: input.meetingId,
    });
    if (!opened.ok) return opened;
    const meeting = (await readMeetings(opened.value)).find((one) => one.id === input.meetingId);
    if (meeting === undefined) return refused('not-found');
    return done({
      door: doorAt(meeting, context.now),
      startsAt: meeting.startsAt,
      /** The unit meets by a service of its own. */
      elsewhere: await readElsewhere(opened.value, meeting.holder),
      staffId: meeting.staffId,
      side: context.actor.kind === 'resident' ? ('resident' as const) : ('staff' as const),
    });
  },
});
