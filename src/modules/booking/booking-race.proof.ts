/**
 * Fifty residents book one time at once, round after round: one wins, the others are told, and nothing of theirs is left.
 * Every other round the time is two times of which one professional can only take one: the pause or the way lies between.
 */
import { afterAll, expect, inject, test } from 'vitest';
import type { ResidentActor } from '#kernel/actor.ts';
import { aStaffMember, mustRun } from '../../../testing/app.ts';
import { proofCount } from '../../../testing/vitest-proof.ts';
import type { OfferId, Slot } from './contract.ts';
import { addFreeTimes, addSite, bookMeeting, cancelMeeting } from './public.ts';
import { anOffer, offeredSlots, openBookingHouse, slotAt } from './testing.ts';

const ROUNDS = proofCount('rounds of fifty who book one time at once', 100, { inTests: 4 });
const CROWD = 50;

const { app, place, aClient } = await openBookingHouse(inject('adminUrl'), { poolSize: CROWD });
afterAll(async () => app.close());

test('exactly one wins each round, whoever comes first, and no professional is ever in two places', async () => {
  const coach = await aStaffMember(app, place);
  const { siteId } = await mustRun(app.run(coach, addSite, { name: 'Biblioteket', travelMinutes: 20 }));
  const hours = { weekdays: [2], minutes: 45, firstDay: '2027-03-08', weeks: 4, modalities: ['video'] };
  for (const more of [
    { from: '09:00', until: '09:45', pauseMinutes: 15 },
    { from: '09:45', until: '10:30' },
    { from: '13:00', until: '13:45' },
    { from: '13:45', until: '14:30', siteId },
  ])
    await mustRun(app.run(coach, addFreeTimes(app.packs), { ...hours, ...more }));
  const crowd: { readonly actor: ResidentActor; readonly offerId: OfferId }[] = [];
  for (let n = 0; n < CROWD; n += 1) {
    const actor = await aClient();
    crowd.push({ actor, offerId: await anOffer(app.run, coach, actor) });
  }
  const [first] = crowd;
  if (first === undefined) throw new Error('nobody came');
  const slots = await offeredSlots(app.run, first.actor, first.offerId);

  async function round(number: number): Promise<void> {
    const at = Math.floor(number / 2) % (slots.length / 2);
    const pair: readonly Slot[] = [slotAt(slots, 2 * at), slotAt(slots, 2 * at + 1)];
    const outcomes = await Promise.all(
      crowd.map(async ({ actor, offerId }, index) =>
        app.run(actor, bookMeeting(app.packs), {
          residentId: actor.residentId,
          offerId,
          slotId: pair[number % 2 === 0 ? 0 : index % 2]?.id,
          modality: 'video',
        }),
      ),
    );
    const winners = outcomes.flatMap((outcome, index) => (outcome.ok ? [{ index, ...outcome.value }] : []));
    expect({ number, winners: winners.length }).toEqual({ number, winners: 1 });
    expect(new Set(outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal])))).toEqual(
      new Set(['slot-taken']),
    );
    const [winner] = winners;
    const taken = await app.owner('select meeting_id from booking.occupancy where staff_id = $1', [
      coach.staffId,
    ]);
    expect(taken).toEqual([{ meeting_id: winner?.meetingId }]);
    const booked = await app.owner(
      `select id from booking.meeting where staff_id = $1 and state = 'booked'`,
      [coach.staffId],
    );
    expect(booked).toEqual([{ id: winner?.meetingId }]);
    const actor = winner === undefined ? undefined : crowd[winner.index]?.actor;
    if (actor === undefined || winner === undefined) throw new Error('nobody won');
    const { meetingId, version } = winner;
    await mustRun(app.run(actor, cancelMeeting, { residentId: actor.residentId, meetingId, version }));
  }

  for (let number = 0; number < ROUNDS; number += 1) await round(number);
  const offers = await app.owner(
    `select count(*)::int as open from booking.offer where staff_id = $1 and state = 'open'`,
    [coach.staffId],
  );
  expect(offers).toEqual([{ open: CROWD }]);
});
