/** Reminders of booked times, swept with the injected clock. */
import { mayBeContacted } from '#modules/identity/public.ts';
import { notify } from '#modules/notifications/public.ts';
import type { DueHandler } from '#platform/handlers.ts';
import { idSchema } from '#kernel/ids.ts';
import { findMeeting } from './store/meetings.ts';
import { messagePayload, REMINDER } from './use-cases/plan-contact.ts';

const MeetingIdText = idSchema<'meeting'>();

/** Reminds, unless the meeting was changed, cancelled or has begun, or a later reminder has come due too (moved clock). */
export const meetingReminder: DueHandler = {
  kind: REMINDER,
  async run(context, item) {
    const opened = await context.person({
      residentId: item.residentId,
      action: 'send',
      resource: 'meeting',
      holder: item.holder,
    });
    // Erased or dead meanwhile: there is nobody to remind.
    if (!opened.ok || !(await mayBeContacted(opened.value))) return;
    const meeting = await findMeeting(opened.value, MeetingIdText.parse(item.payload['meetingId']));
    const isCurrent = meeting?.state === 'booked' && meeting.version === item.payload['version'];
    if (meeting === undefined || !isCurrent || context.now >= String(item.payload['until'])) return;
    await notify(context, opened.value, {
      effectKey: item.effectKey,
      holder: meeting.holder,
      template: 'time-reminder',
      payload: await messagePayload(opened.value, meeting),
    });
  },
};
