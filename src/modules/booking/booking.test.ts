import { afterAll, describe, expect, inject, test } from 'vitest';
import type { ResidentActor } from '#kernel/actor.ts';
import { civilDate, plusMinutes } from '#kernel/dates.ts';
import { proofCount } from '../../../testing/vitest-proof.ts';
import { aRelation, aResident, aStaffMember, aUnit, mustRun } from '../../../testing/app.ts';
import type { MeetingId } from './contract.ts';
import type { Packs } from '#modules/packs/public.ts';
import { bookMeeting, listTimes } from './public.ts';
import { anOffer, offeredSlots, slotAt, traces, openBookingHouse, type Stage } from './testing.ts';

const { app, aCoach, aClient, aStage, book } = await openBookingHouse(inject('adminUrl'));
afterAll(async () => app.close());

const occupancyOf = async (meetingId: MeetingId) =>
  app.owner('select slot_id from booking.occupancy where meeting_id = $1', [meetingId]);

describe('booking', () => {
  test('brings the meeting, the list row, the fact, the mail and two reminders at civil time', async () => {
    const stage = await aStage();
    const { meetingId } = await book(stage);
    const seen = await traces(app.owner, stage.resident);
    expect(seen.meetings).toEqual([{ state: 'booked', version: 1 }]);
    expect(seen.facts).toEqual(['meeting.booked']);
    expect(seen.mails).toEqual(['time-booked waiting']);
    expect(seen.items).toMatchObject([{ state: 'open' }]);
    expect(seen.reminders.map((row) => row['civil_time'])).toEqual(['13:00', '12:45']);
    expect(await occupancyOf(meetingId)).toHaveLength(1);
  });

  test('a second post of the same form answers the same meeting', async () => {
    const stage = await aStage();
    const { resident, offerId, slots } = stage;
    const input = {
      residentId: resident.residentId,
      offerId,
      slotId: slotAt(slots, 0).id,
      modality: 'phone',
    };
    const options = { idempotencyKey: 'form-of-the-test' };
    const [first, second] = await Promise.all([
      app.run(resident, bookMeeting(app.packs), input, options),
      app.run(resident, bookMeeting(app.packs), input, options),
    ]);
    expect(first.ok).toBe(true);
    expect(second).toEqual(first);
    expect((await traces(app.owner, resident)).meetings).toHaveLength(1);
  });

  test('an offer is used once: a second booking from an old page is refused', async () => {
    const stage = await aStage();
    await book(stage);
    const { resident, offerId, slots } = stage;
    expect(
      await app.run(resident, bookMeeting(app.packs), {
        residentId: resident.residentId,
        offerId,
        slotId: slotAt(slots, 1).id,
        modality: 'video',
      }),
    ).toMatchObject({ refusal: 'offer-closed' });
  });

  test('one wins when many book the same time at once; the others are told and nothing of theirs is half-done', async () => {
    const coach = await aCoach();
    const count = proofCount('residents who book the same time at once', 20);
    const residents: { actor: ResidentActor; offerId: Stage['offerId'] }[] = [];
    for (let n = 0; n < count; n += 1) {
      const actor = await aClient();
      residents.push({ actor, offerId: await anOffer(app.run, coach, actor) });
    }
    const first = residents[0];
    if (first === undefined) throw new Error('nobody came');
    const slotId = slotAt(await offeredSlots(app.run, first.actor, first.offerId), 0).id;
    const outcomes = await Promise.all(
      residents.map(async ({ actor, offerId }) =>
        app.run(actor, bookMeeting(app.packs), {
          residentId: actor.residentId,
          offerId,
          slotId,
          modality: 'video',
        }),
      ),
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(
      outcomes.filter((outcome) => !outcome.ok).map((outcome) => (outcome.ok ? '' : outcome.refusal)),
    ).toEqual(Array.from({ length: count - 1 }, () => 'slot-taken'));
    for (const [index, outcome] of outcomes.entries()) {
      const one = residents[index];
      if (one === undefined || outcome.ok) continue;
      expect(await traces(app.owner, one.actor)).toEqual({
        meetings: [],
        facts: [],
        mails: [],
        reminders: [],
        items: [],
      });
      expect(await app.owner('select state from booking.offer where id = $1', [one.offerId])).toEqual([
        { state: 'open' },
      ]);
    }
    expect(
      await app.owner('select count(*)::int as n from booking.occupancy where slot_id = $1', [slotId]),
    ).toEqual([{ n: 1 }]);
  });

  test('overlapping times of one professional in two units are not both booked', async () => {
    const coach = await aCoach();
    const second = await aUnit(app);
    const [one, other] = [await aClient(), await aResident(app)];
    await aRelation(app, other, second);
    const elsewhere = { ...(await aStaffMember(app, second)), staffId: coach.staffId };
    await app.owner('update identity.assignment set staff_id = $1 where id = $2', [
      coach.staffId,
      elsewhere.assignmentId,
    ]);
    await app.owner('update identity.session set staff_id = $1 where id = $2', [
      coach.staffId,
      elsewhere.sessionId,
    ]);
    const offerHere = await anOffer(app.run, coach, one);
    const offerThere = await anOffer(app.run, elsewhere, other);
    const slot = slotAt(await offeredSlots(app.run, one, offerHere), 0);
    // Opened before the constraint on open times saw both: as an import from another calendar might.
    await app.owner('alter table booking.slot drop constraint if exists slot_staff_id_tstzrange_excl');
    const slotThere = 'aaaaaaaa-0000-7000-8000-000000000001';
    await app.owner(
      `insert into booking.slot (id, unit_id, staff_id, civil_date, civil_time, zone, starts_at, ends_at, modalities)
       values ($1, $2, $3, $4, '13:15', 'Europe/Stockholm', $5, $6, '{video}')`,
      [
        slotThere,
        second.unitId,
        coach.staffId,
        slot.date,
        plusMinutes(slot.startsAt, 15),
        plusMinutes(slot.startsAt, 60),
      ],
    );
    await mustRun(
      app.run(one, bookMeeting(app.packs), {
        residentId: one.residentId,
        offerId: offerHere,
        slotId: slot.id,
        modality: 'video',
      }),
    );
    expect((await offeredSlots(app.run, other, offerThere)).map((free) => free.id)).not.toContain(slotThere);
    expect(
      await app.run(other, bookMeeting(app.packs), {
        residentId: other.residentId,
        offerId: offerThere,
        slotId: slotThere,
        modality: 'video',
      }),
    ).toMatchObject({ refusal: 'slot-taken' });
  });

  test('another person’s offer, and one that is not there, look the same', async () => {
    const stage = await aStage();
    const stranger = await aClient();
    const slotId = slotAt(stage.slots, 0).id;
    const foreign = await app.run(stranger, bookMeeting(app.packs), {
      residentId: stranger.residentId,
      offerId: stage.offerId,
      slotId,
      modality: 'video',
    });
    const missing = await app.run(stranger, bookMeeting(app.packs), {
      residentId: stranger.residentId,
      offerId: '018f0000-0000-7000-8000-000000000000',
      slotId,
      modality: 'video',
    });
    expect(foreign).toEqual(missing);
    expect(
      await app.run(stranger, listTimes(app.packs), { residentId: stage.resident.residentId }),
    ).toMatchObject({
      refusal: 'not-found',
    });
  });

  test('how soon and how far ahead times can be booked is the country pack’s to say', async () => {
    const { resident, offerId, slots } = await aStage();
    const { residentId } = resident;
    const withLimits = (limits: { minimumNoticeMinutes?: number; horizonDays?: number }) => ({
      ...app.packs,
      se: { ...app.packs.se, booking: { ...app.packs.se.booking, ...limits } },
    });
    const daysUnder = async (packs: Packs) => {
      const { offers } = await mustRun(app.run(resident, listTimes(packs), { residentId }));
      return offers.find((one) => one.offer.id === offerId)?.times.days.map((day) => day.date) ?? [];
    };
    const days = await daysUnder(app.packs);
    expect(days.length).toBeGreaterThan(1);
    expect(await daysUnder(withLimits({ minimumNoticeMinutes: 14 * 24 * 60 }))).not.toContain(days[0]);
    expect((await daysUnder(withLimits({ horizonDays: 2 }))).length).toBeLessThan(days.length);
    expect(
      await app.run(resident, bookMeeting(withLimits({ minimumNoticeMinutes: 14 * 24 * 60 })), {
        residentId,
        offerId,
        slotId: slotAt(slots, 0).id,
        modality: 'video',
      }),
    ).toMatchObject({ refusal: 'slot-taken' });
  });

  test('no time before the earliest day of the offer can be booked, though its id be known', async () => {
    const coach = await aCoach();
    const resident = await aClient();
    const early = slotAt(await offeredSlots(app.run, resident, await anOffer(app.run, coach, resident)), 0);
    const later = await anOffer(app.run, coach, resident, {
      kind: 'follow-up',
      earliest: civilDate('2027-03-20'),
    });
    expect((await offeredSlots(app.run, resident, later)).every((slot) => slot.date >= '2027-03-20')).toBe(
      true,
    );
    expect(
      await app.run(resident, bookMeeting(app.packs), {
        residentId: resident.residentId,
        offerId: later,
        slotId: early.id,
        modality: 'video',
      }),
    ).toMatchObject({ refusal: 'slot-taken' });
  });
});
