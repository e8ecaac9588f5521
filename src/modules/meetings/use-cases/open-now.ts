/** The person's own video meeting whose door is open now; the one that begins nearest when there are two. */
import * as z from 'zod';
import { epochMs } from '#kernel/dates.ts';
import { done, refused } from '#kernel/outcome.ts';
import { readMeetings } from '#modules/booking/public.ts';
import { command } from '#platform/command.ts';
import { doorAt } from '../rules/door.ts';

/** Residents alone: whoever else asks is not found. Null when no door is open. */
export const openNow = command({
  name: 'meetings.open-now',
  input: z.strictObject({}),
  async run(context) {
    const { actor, now } = context;
    if (actor.kind !== 'resident') {
      context.reference('nobody-in-person');
      return refused('not-found');
    }
    const opened = await context.person({
      residentId: actor.residentId,
      action: 'read',
      resource: 'meeting',
    });
    if (!opened.ok) return opened;
    const away = (startsAt: Parameters<typeof epochMs>[0]): number =>
      Math.abs(epochMs(startsAt) - epochMs(now));
    const [meeting] = (await readMeetings(opened.value))
      .filter((one) => one.state !== 'missed' && doorAt(one, now) === 'open')
      .toSorted((one, other) => away(one.startsAt) - away(other.startsAt));
    return done({ residentId: actor.residentId, meetingId: meeting?.id ?? null });
  },
});
