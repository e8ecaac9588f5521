/** One meeting, or one chosen time before it is booked: null when it can be had no more. */
import * as z from 'zod';
import type { Zone } from '#kernel/dates.ts';
import { done, refused } from '#kernel/outcome.ts';
import type { Packs } from '#modules/packs/public.ts';
import { readNotify } from '#modules/residents/public.ts';
import { command, type CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import {
  type Meeting,
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
import { daysAway, keptForOthers, onTerms, type Terms, termsOf, termsOfChange } from './bookable-slot.ts';

async function timeFor(
  context: CommandContext,
  tx: PersonTx,
  slotId: SlotId,
  terms: Terms,
): Promise<Slot | null> {
  const slot = await findSlot(tx, slotId);
  if (slot === undefined || slot.staffId !== terms.staffId || slot.unitId !== terms.holder) return null;
  const taken = await takenBetween(tx, slot.staffId, { from: slot.startsAt, until: slot.endsAt });
  if ((await keptForOthers(context, tx, slot.staffId)).has(slot.id)) return null;
  const { minimumNoticeMinutes } = terms.limits;
  const when = { earliest: terms.earliest, now: context.now, minimumNoticeMinutes };
  if (freeSlots([slot], taken, when).length === 0) return null;
  if ((await daysAway(tx, slot.unitId, slot.staffId, slot.date))(slot.date)) return null;
  return onTerms(slot, terms);
}

/** With the zone that the person has chosen for themselves; null when it is the unit's. */
type MeetingShown = Meeting & { readonly ownZone: Zone | null };

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
    if (meeting === undefined) return refused('not-found');
    const shown: MeetingShown = { ...meeting, ownZone: (await readNotify(opened.value)).zone };
    return done(shown);
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
      const terms = await termsOf(opened.value, packs, offer);
      return done({
        offer,
        ownZone: (await readNotify(opened.value)).zone,
        interpreters: terms.interpreters,
        slot: await timeFor(context, opened.value, input.slotId, terms),
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
      const { zone: ownZone } = await readNotify(opened.value);
      const { interpreters } = terms;
      return done({
        meeting,
        ownZone,
        interpreters,
        slot: await timeFor(context, opened.value, input.slotId, terms),
      });
    },
  });
}
