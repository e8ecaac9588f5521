/** The resident or the staff cancels a booked time, until it begins. */
import * as z from 'zod';
import { done, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { type Meeting, MeetingIdField, ResidentIdField, VersionField } from '../contract.ts';
import { mayChange } from '../rules/next-meeting.ts';
import { findMeeting, updateMeeting } from '../store/meetings.ts';
import { reopenOffer } from '../store/offers.ts';
import { release } from '../store/slots.ts';
import { timeFreed } from './offer-freed.ts';
import { dropContact } from './plan-contact.ts';

/**
 * Frees the time and opens the offer again, so that another time can be booked at once. Refuses `already-begun`,
 * `not-booked` when it was cancelled before, `changed-meanwhile`.
 */
export const cancelMeeting = command({
  name: 'booking.cancel-meeting',
  input: z.strictObject({ residentId: ResidentIdField, meetingId: MeetingIdField, version: VersionField }),
  async run(context, input) {
    const opened = await context.person({
      residentId: input.residentId,
      action: 'write',
      resource: 'meeting',
      resourceId: input.meetingId,
    });
    if (!opened.ok) return opened;
    const tx = opened.value;
    const before = await findMeeting(tx, input.meetingId);
    if (before === undefined) return refused('not-found');
    const may = mayChange(before, context.now);
    if (!may.ok) return may;
    const wished: Meeting = {
      ...before,
      state: 'cancelled',
      cancelledBy: context.actor.kind === 'resident' ? 'resident' : 'staff',
      version: input.version,
    };
    const version = await updateMeeting(tx, wished);
    if (version === null) return refused('changed-meanwhile');
    await release(tx, before.id);
    if (before.offerId !== null) await reopenOffer(tx, before.offerId);
    await timeFreed(context, tx, { meeting: before, version });
    await dropContact(context, tx, { ...wished, version });
    return done({ meetingId: before.id, version });
  },
});
