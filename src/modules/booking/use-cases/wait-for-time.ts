/** The resident waits for a time that is freed, lets one go that is kept for them, or waits no more. */
import * as z from 'zod';
import { done, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { OfferIdField, ResidentIdField } from '../contract.ts';
import { findOffer } from '../store/offers.ts';
import { insertWait, readWaits } from '../store/waits.ts';
import { endWaiting, passOn } from './offer-freed.ts';

const Input = z.strictObject({ residentId: ResidentIdField, offerId: OfferIdField });

/** At the end of the line; said twice it is once. Refuses `offer-closed` when nothing could be booked with the offer. */
export const joinLine = command({
  name: 'booking.join-line',
  input: Input,
  async run(context, input) {
    const { residentId } = input;
    const opened = await context.person({ residentId, action: 'write', resource: 'meeting' });
    if (!opened.ok) return opened;
    const offer = await findOffer(opened.value, input.offerId);
    if (offer === undefined) return refused('not-found');
    if (offer.state !== 'open') return refused('offer-closed');
    await insertWait(opened.value, { holder: offer.holder, offerId: offer.id }, context.now);
    return done(null);
  },
});

/** Said twice it is once. */
export const leaveLine = command({
  name: 'booking.leave-line',
  input: Input,
  async run(context, input) {
    const { residentId } = input;
    const opened = await context.person({ residentId, action: 'write', resource: 'meeting' });
    if (!opened.ok) return opened;
    await endWaiting(context, opened.value, input.offerId, null);
    return done(null);
  },
});

/** The time that is kept goes to the next; the resident stays in line. Nothing when it has gone on already. */
export const passTime = command({
  name: 'booking.pass-time',
  input: Input,
  async run(context, input) {
    const { residentId } = input;
    const opened = await context.person({ residentId, action: 'write', resource: 'meeting' });
    if (!opened.ok) return opened;
    const wait = (await readWaits(opened.value)).find(
      (one) => one.offerId === input.offerId && one.state === 'offered',
    );
    if (wait !== undefined && wait.slotId !== null)
      await passOn(context, opened.value, { waitId: wait.id, slotId: wait.slotId, unitId: wait.holder });
    return done(null);
  },
});
