/** The resident books one of the offered times. */
import * as z from 'zod';
import { newId } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import type { Packs } from '#modules/packs/public.ts';
import { command } from '#platform/command.ts';
import {
  InterpreterField,
  type Meeting,
  ModalityField,
  OfferIdField,
  ResidentIdField,
  SlotIdField,
} from '../contract.ts';
import { insertMeeting } from '../store/meetings.ts';
import { findOffer, markOfferUsed } from '../store/offers.ts';
import { occupy } from '../store/slots.ts';
import { bookableSlot, hasInterpreter, termsOf } from './bookable-slot.ts';
import { endWaiting } from './offer-freed.ts';
import { planContact } from './plan-contact.ts';

const Input = z.strictObject({
  residentId: ResidentIdField,
  offerId: OfferIdField,
  slotId: SlotIdField,
  modality: ModalityField,
  interpreter: InterpreterField,
});

/**
 * Answers the meeting's id. Refuses `slot-taken` when somebody was faster, `offer-closed` when the offer has been used
 * or withdrawn, `modality-not-offered`, and `no-such-language` for an interpreter who cannot be asked for.
 */
export function bookMeeting(packs: Packs) {
  return command({
    name: 'booking.book-meeting',
    input: Input,
    async run(context, input) {
      const opened = await context.person({
        residentId: input.residentId,
        action: 'write',
        resource: 'meeting',
      });
      if (!opened.ok) return opened;
      const tx = opened.value;
      const offer = await findOffer(tx, input.offerId);
      if (offer === undefined) return refused('not-found');
      if (!(await markOfferUsed(tx, offer.id))) return refused('offer-closed');
      const terms = await termsOf(tx, packs, offer);
      const slot = await bookableSlot(context, tx, input, terms);
      if (!slot.ok) return slot;
      if (!hasInterpreter(terms, input.interpreter)) return refused('no-such-language');
      const { date, time, zone, startsAt, endsAt, siteId, siteName } = slot.value;
      const meeting: Meeting = {
        id: newId(),
        residentId: tx.residentId,
        holder: offer.holder,
        staffId: offer.staffId,
        kind: offer.kind,
        modality: input.modality,
        interpreter: input.interpreter,
        date,
        time,
        zone,
        startsAt,
        endsAt,
        state: 'booked',
        cancelledBy: null,
        version: 1,
        refId: offer.refId,
        offerId: offer.id,
        slotId: slot.value.id,
        siteId,
        siteName,
      };
      if (!(await occupy(tx, meeting, slot.value))) return refused('slot-taken');
      await insertMeeting(tx, meeting);
      await endWaiting(context, tx, offer.id, slot.value.id);
      await planContact(context, tx, meeting, { packs, happened: 'booked' });
      return done({ meetingId: meeting.id, version: meeting.version });
    },
  });
}
