/** One meeting, or one chosen time before it is booked: null when it can be had no more. */
import * as z from 'zod';
import { done, refused } from '#kernel/outcome.ts';
import type { Packs } from '#modules/packs/public.ts';
import { command, type CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import {
  MeetingIdField,
  OfferIdField,
  ResidentIdField,
  type Slot,
  type SlotId,
  SlotIdField,
} from '../contract.ts';
import { freeSlots } from '../rules/free-slots.ts';
import { findMeeting } from '../store/meetings.ts';
import { findOffer } from '../store/offers.ts';
import { findSlot, takenBetween } from '../store/slots.ts';
import { onTerms, type Terms, termsOf, termsOfChange } from './bookable-slot.ts';

async function timeFor(
  context: CommandContext,
  tx: PersonTx,
  slotId: SlotId,
  terms: Terms,
): Promise<Slot | null> {
  const slot = await findSlot(tx, slotId);
  if (slot === undefined || slot.staffId !== terms.staffId || slot.unitId !== terms.holder) return null;
  const taken = await takenBetween(tx, slot.staffId, { from: slot.startsAt, until: slot.endsAt });
  const { minimumNoticeMinutes } = terms.limits;
  const when = { earliest: terms.earliest, now: context.now, minimumNoticeMinutes };
  if (freeSlots([slot], taken, when).length === 0) return null;
  return onTerms(slot, terms);
}

export const showMeeting = command({
  name: 'booking.show-meeting',
  input: z.strictObject({ residentId: ResidentIdField, meetingId: MeetingIdField }),
  async run(context, input) {
    const opened = await context.person({
      residentId: input.residentId,
      action: 'read',
      resource: 'meeting',
      resourceId: input.meetingId,
    });
    if (!opened.ok) return opened;
    const meeting = await findMeeting(opened.value, input.meetingId);
    return meeting === undefined ? refused('not-found') : done(meeting);
  },
});

export function showOfferedTime(packs: Packs) {
  return command({
    name: 'booking.show-offered-time',
    input: z.strictObject({ residentId: ResidentIdField, offerId: OfferIdField, slotId: SlotIdField }),
    async run(context, input) {
      const opened = await context.person({
        residentId: input.residentId,
        action: 'read',
        resource: 'meeting',
      });
      if (!opened.ok) return opened;
      const offer = await findOffer(opened.value, input.offerId);
      if (offer === undefined) return refused('not-found');
      return done({
        offer,
        slot: await timeFor(context, opened.value, input.slotId, await termsOf(opened.value, packs, offer)),
      });
    },
  });
}

export function showOtherTime(packs: Packs) {
  return command({
    name: 'booking.show-other-time',
    input: z.strictObject({ residentId: ResidentIdField, meetingId: MeetingIdField, slotId: SlotIdField }),
    async run(context, input) {
      const opened = await context.person({
        residentId: input.residentId,
        action: 'read',
        resource: 'meeting',
        resourceId: input.meetingId,
      });
      if (!opened.ok) return opened;
      const meeting = await findMeeting(opened.value, input.meetingId);
      if (meeting === undefined) return refused('not-found');
      const terms = await termsOfChange(context, opened.value, packs, meeting);
      return done({ meeting, slot: await timeFor(context, opened.value, input.slotId, terms) });
    },
  });
}
