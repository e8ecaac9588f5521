import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { ResidentActor, StaffActor } from '#kernel/actor.ts';
import { civilDate, instantOf, civilTime, zone } from '#kernel/dates.ts';
import {
  aRelation,
  aResident,
  aStaffMember,
  aUnit,
  mustRun,
  openTestApp,
  type Place,
  type TestApp,
} from '../../../testing/app.ts';
import type { Slot } from './contract.ts';
import { addFreeTimes, bookMeeting, withdrawFreeTime } from './public.ts';
import { anOffer, offeredSlots, slotAt, someFreeTimes } from './testing.ts';

let app: TestApp;
let place: Place;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'), { poolSize: 12 });
  place = await aUnit(app);
  await app.movableClock?.moveTo(
    instantOf(civilDate('2027-03-01'), civilTime('09:00'), zone('Europe/Stockholm')).instant,
  );
});
afterAll(async () => app.close());

async function aCoach(): Promise<StaffActor> {
  const coach = await aStaffMember(app, place);
  await someFreeTimes(app.run, coach, { firstDay: civilDate('2027-03-08'), weeks: 4 });
  return coach;
}

async function aClient(): Promise<ResidentActor> {
  const resident = await aResident(app);
  await aRelation(app, resident, place);
  return resident;
}

interface Stage {
  readonly coach: StaffActor;
  readonly resident: ResidentActor;
  readonly offerId: Awaited<ReturnType<typeof anOffer>>;
  readonly slots: readonly Slot[];
}
async function aStage(): Promise<Stage> {
  const coach = await aCoach();
  const resident = await aClient();
  const offerId = await anOffer(app.run, coach, resident);
  return { coach, resident, offerId, slots: await offeredSlots(app.run, resident, offerId) };
}

async function book(stage: Stage, index = 0) {
  const { resident, offerId, slots } = stage;
  return mustRun(
    app.run(resident, bookMeeting(app.packs), {
      residentId: resident.residentId,
      offerId,
      slotId: slotAt(slots, index).id,
      modality: 'video',
    }),
  );
}

describe('free times', () => {
  test('the same pattern added twice opens each time once', async () => {
    const coach = await aCoach();
    const again = {
      weekdays: [2, 4],
      from: '13:00',
      until: '16:00',
      minutes: 45,
      firstDay: '2027-03-08',
      weeks: 4,
      modalities: ['video'],
    };
    expect(await mustRun(app.run(coach, addFreeTimes, again))).toEqual({ made: 0, leftOut: 32, notes: [] });
  });

  test('a pattern in the past opens nothing', async () => {
    const coach = await aStaffMember(app, place);
    const past = {
      weekdays: [1],
      from: '13:00',
      until: '16:00',
      minutes: 45,
      firstDay: '2027-02-01',
      weeks: 1,
      modalities: ['video'],
    };
    expect(await app.run(coach, addFreeTimes, past)).toMatchObject({ ok: false, refusal: 'no-times' });
  });

  test('a night on which clocks are moved is reported to the coach', async () => {
    const coach = await aStaffMember(app, place);
    const night = {
      weekdays: ['7'],
      from: '1:00',
      until: '4.00',
      minutes: '60',
      firstDay: '2027-03-28',
      weeks: '1',
      modalities: ['phone'],
    };
    expect(await mustRun(app.run(coach, addFreeTimes, night))).toEqual({
      made: 2,
      leftOut: 0,
      notes: [{ kind: 'skipped', date: '2027-03-28', time: '02:00' }],
    });
  });

  test('a withdrawn time is offered no more; a booked or foreign one cannot be withdrawn', async () => {
    const stage = await aStage();
    const other = await aStaffMember(app, place);
    const slotId = slotAt(stage.slots, 0).id;
    expect(await app.run(other, withdrawFreeTime, { slotId })).toMatchObject({ refusal: 'not-free' });
    await mustRun(app.run(stage.coach, withdrawFreeTime, { slotId }));
    expect((await offeredSlots(app.run, stage.resident, stage.offerId)).map((slot) => slot.id)).not.toContain(
      slotId,
    );
    await book(stage, 1);
    expect(await app.run(stage.coach, withdrawFreeTime, { slotId: slotAt(stage.slots, 1).id })).toMatchObject(
      { refusal: 'not-free' },
    );
  });
});
