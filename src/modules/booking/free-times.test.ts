import { afterAll, describe, expect, inject, test } from 'vitest';
import { aStaffMember, mustRun } from '../../../testing/app.ts';
import { addFreeTimes, withdrawFreeTime } from './public.ts';
import { offeredSlots, slotAt, openBookingHouse } from './testing.ts';

const { app, place, aCoach, aStage, book } = await openBookingHouse(inject('adminUrl'));
afterAll(async () => app.close());

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
    expect(await mustRun(app.run(coach, addFreeTimes(app.packs), again))).toEqual({
      made: 0,
      leftOut: 32,
      notes: [],
      holidays: [],
    });
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
    expect(await app.run(coach, addFreeTimes(app.packs), past)).toMatchObject({
      ok: false,
      refusal: 'no-times',
    });
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
      onHolidays: 'yes',
    };
    expect(await mustRun(app.run(coach, addFreeTimes(app.packs), night))).toEqual({
      made: 2,
      leftOut: 0,
      notes: [{ kind: 'skipped', date: '2027-03-28', time: '02:00' }],
      holidays: [],
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
