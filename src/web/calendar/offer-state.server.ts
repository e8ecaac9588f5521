/** What the offer form needs: whom, what is offered already, and whether there is anything to choose from. */
import * as z from 'zod';
import { type CivilDate, civilIn, plusDays } from '#kernel/dates.ts';
import { idSchema } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { nextMeeting, ownFreeTimes, readMeetings, readOffers } from '#modules/booking/public.ts';
import { allUnits } from '#modules/identity/public.ts';
import { personHeader } from '#modules/residents/public.ts';
import { command } from '#platform/command.ts';

const AHEAD_DAYS = 120;

export const showOfferForm = command({
  name: 'web.offer-form',
  input: z.strictObject({ residentId: idSchema<'resident'>() }),
  async run(context, input) {
    const opened = await context.person({
      residentId: input.residentId,
      action: 'read',
      resource: 'meeting',
    });
    if (!opened.ok) return opened;
    const { actor } = context;
    if (actor.kind !== 'staff') return refused('not-found');
    const unit = (await allUnits(opened.value.db)).find((one) => one.id === actor.unitId);
    if (unit === undefined) return refused('not-found');
    const today: CivilDate = civilIn(context.now, unit.zone).date;
    const header = await personHeader(opened.value, today);
    if (header === null) return refused('not-found');
    const offers = (await readOffers(opened.value)).filter((offer) => offer.holder === actor.unitId);
    const free = await ownFreeTimes(context, opened.value, {
      unit,
      from: today,
      until: plusDays(today, AHEAD_DAYS),
    });
    return done({
      header,
      today,
      next: nextMeeting(await readMeetings(opened.value), context.now) ?? null,
      kinds: [...new Set(offers.map((offer) => offer.kind))],
      open: offers
        .filter((offer) => offer.state === 'open')
        .map(({ id, kind, earliest }) => ({ id, kind, earliest })),
      free: free.length,
    });
  },
});
