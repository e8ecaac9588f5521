/** An invitation to book a time, opened when a referral is accepted, before a follow-up, or by the coach. */
import * as z from 'zod';
import { civilIn } from '#kernel/dates.ts';
import { done, refused } from '#kernel/outcome.ts';
import { allUnits } from '#modules/identity/public.ts';
import { notify } from '#modules/notifications/public.ts';
import { command, type CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { announce } from '#platform/live.ts';
import {
  DayField,
  MEETING_KINDS,
  ModalityField,
  type NewOffer,
  type OfferId,
  ResidentIdField,
} from '../contract.ts';
import { putOffer, readOffers } from '../store/offers.ts';

/**
 * For use inside another area's command or job, which tells the resident in its own way. One offer is open per kind
 * and reference: a second call changes it.
 */
export async function openOffer(context: CommandContext, tx: PersonTx, offer: NewOffer): Promise<OfferId> {
  const { id } = await putOffer(tx, offer, context.now);
  await announce(tx.db, `resident:${tx.residentId}`);
  return id;
}

/**
 * The coach offers times of their own. Without `refId` it goes on with what the unit's latest offer of the kind was
 * for. Refuses `nothing-to-offer-for` when there has been none, and `earliest-passed`.
 */
export const offerTimes = command({
  name: 'booking.offer-times',
  input: z.strictObject({
    residentId: ResidentIdField,
    kind: z.enum(MEETING_KINDS),
    refId: z.uuid().optional(),
    modalities: z.array(ModalityField).min(1).max(3),
    earliest: DayField,
  }),
  async run(context, input) {
    const opened = await context.person({
      residentId: input.residentId,
      action: 'write',
      resource: 'meeting',
    });
    if (!opened.ok) return opened;
    if (context.actor.kind !== 'staff') return refused('not-allowed');
    const { unitId, staffId } = context.actor;
    const unit = (await allUnits(opened.value.db)).find((one) => one.id === unitId);
    if (unit === undefined || input.earliest < civilIn(context.now, unit.zone).date)
      return refused('earliest-passed');
    const before = (await readOffers(opened.value)).find(
      (offer) => offer.holder === unitId && offer.kind === input.kind,
    );
    const refId = input.refId ?? before?.refId;
    if (refId === undefined) return refused('nothing-to-offer-for');
    const offerId = await openOffer(context, opened.value, {
      holder: unitId,
      staffId,
      kind: input.kind,
      refId,
      modalities: [...new Set(input.modalities)],
      earliest: input.earliest,
    });
    await notify(context, opened.value, {
      effectKey: `booking.offer:${offerId}:${context.requestId}`,
      holder: unitId,
      template: 'something-new',
      payload: {},
    });
    return done({ offerId });
  },
});
