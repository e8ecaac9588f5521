import { afterAll, describe, expect, inject, test } from 'vitest';
import type { StaffActor } from '#kernel/actor.ts';
import { civilDate, civilTime, instantOf, plusDays, plusMinutes, zone } from '#kernel/dates.ts';
import { enterAbsence } from '#modules/identity/public.ts';
import { sweepDue } from '#platform/worker.ts';
import { aStaffMember, mustRun } from '../../../testing/app.ts';
import {
  addFreeTimes,
  addTimeOff,
  bookMeeting,
  cancelMeeting,
  endPattern,
  listAvailability,
  ownCalendar,
  patternExtension,
  removeTimeOff,
} from './public.ts';
import { anOffer, offeredSlots, openBookingHouse, slotAt } from './testing.ts';

const { app, place, aClient, aStage, book } = await openBookingHouse(inject('adminUrl'));
afterAll(async () => app.close());

const STOCKHOLM = zone('Europe/Stockholm');
const aPattern = {
  weekdays: [2, 4],
  from: '13:00',
  until: '16:00',
  minutes: 45,
  firstDay: '2027-03-08',
  weeks: 4,
  modalities: ['video', 'on-site'],
};

async function open(coach: StaffActor, given: Readonly<Record<string, unknown>> = {}) {
  return mustRun(app.run(coach, addFreeTimes(app.packs), { ...aPattern, ...given }));
}

async function daysOf(coach: StaffActor): Promise<readonly string[]> {
  const rows = await app.owner(
    `select distinct civil_date::text as day from booking.slot where staff_id = $1 and state = 'free' order by 1`,
    [coach.staffId],
  );
  return rows.map((row) => String(row['day']));
}

/** A client with an offer from the coach, and the times it shows. */
async function aClientOf(coach: StaffActor) {
  const resident = await aClient();
  const offerId = await anOffer(app.run, coach, resident);
  return { coach, resident, offerId, slots: await offeredSlots(app.run, resident, offerId) };
}

describe('public holidays', () => {
  test('a pattern gives no times on them, and says which they are', async () => {
    const coach = await aStaffMember(app, place);
    const { holidays } = await open(coach, { weekdays: [1, 4, 5], firstDay: '2027-03-22', weeks: 8 });
    expect(holidays.map(({ date, name }) => `${date} ${name.sv}`)).toEqual([
      '2027-03-26 Långfredagen',
      '2027-03-29 Annandag påsk',
      '2027-05-06 Kristi himmelsfärdsdag',
    ]);
    const days = await daysOf(coach);
    expect(days).toContain('2027-03-25');
    expect(days).not.toContain('2027-03-26');
    expect(days).not.toContain('2027-03-29');
    expect(days).not.toContain('2027-05-06');
  });

  test('who works on them too says so', async () => {
    const coach = await aStaffMember(app, place);
    const { holidays } = await open(coach, {
      weekdays: [5],
      firstDay: '2027-03-22',
      weeks: 1,
      onHolidays: 'yes',
    });
    expect(holidays).toEqual([]);
    expect(await daysOf(coach)).toEqual(['2027-03-26']);
  });
});

describe('time off', () => {
  test('its times cannot be booked, come back with it, and the rest of the day stays', async () => {
    const coach = await aStaffMember(app, place);
    await open(coach);
    const client = await aClientOf(coach);
    const off = { fromDay: '2027-03-09', fromTime: '13:50', untilDay: '2027-03-09', untilTime: '15:00' };
    const { timeOffId, booked } = await mustRun(app.run(coach, addTimeOff, off));
    expect(booked).toBe(0);
    const left = await offeredSlots(app.run, client.resident, client.offerId);
    expect(left.filter((slot) => slot.date === '2027-03-09').map((slot) => slot.time)).toEqual([
      '13:00',
      '15:15',
    ]);
    expect(
      await app.run(client.resident, bookMeeting(app.packs), {
        residentId: client.resident.residentId,
        offerId: client.offerId,
        slotId: slotAt(client.slots, 1).id,
        modality: 'video',
      }),
    ).toMatchObject({ refusal: 'slot-taken' });
    const week = await mustRun(app.run(coach, ownCalendar, { from: '2027-03-08' }));
    expect(week.timeOff).toHaveLength(1);
    await mustRun(app.run(coach, removeTimeOff, { timeOffId }));
    expect(await offeredSlots(app.run, client.resident, client.offerId)).toEqual(client.slots);
  });

  test('a booked meeting in it stays and is counted; cancelled, its time is not free for anybody', async () => {
    const stage = await aStage();
    const { meetingId, version } = await book(stage, 0);
    const { date } = slotAt(stage.slots, 0);
    const off = { fromDay: date, fromTime: '00:00', untilDay: date, untilTime: '23:59' };
    expect((await mustRun(app.run(stage.coach, addTimeOff, off))).booked).toBe(1);
    await mustRun(
      app.run(stage.coach, cancelMeeting, { residentId: stage.resident.residentId, meetingId, version }),
    );
    const left = await offeredSlots(app.run, stage.resident, stage.offerId);
    expect(left.map((slot) => slot.date)).not.toContain(date);
  });

  test('times added later in a time off wait for its end; two time offs each hold their own', async () => {
    const coach = await aStaffMember(app, place);
    const day = { fromDay: '2027-03-09', fromTime: '00:00', untilDay: '2027-03-10', untilTime: '00:00' };
    const first = await mustRun(app.run(coach, addTimeOff, day));
    const second = await mustRun(app.run(coach, addTimeOff, { ...day, fromTime: '14:00' }));
    await open(coach, { weeks: 1 });
    expect(await daysOf(coach)).toEqual(['2027-03-11']);
    await mustRun(app.run(coach, removeTimeOff, { timeOffId: first.timeOffId }));
    const open13 = await app.owner(
      `select civil_time from booking.slot where staff_id = $1 and civil_date = '2027-03-09' and state = 'free'`,
      [coach.staffId],
    );
    expect(open13).toEqual([{ civil_time: '13:00' }]);
    const other = await aStaffMember(app, place);
    expect(await app.run(other, removeTimeOff, { timeOffId: second.timeOffId })).toMatchObject({
      refusal: 'not-found',
    });
  });

  test('one that ends before it begins, or is over, is refused', async () => {
    const coach = await aStaffMember(app, place);
    const off = async (fromDay: string, untilDay: string) =>
      app.run(coach, addTimeOff, { fromDay, fromTime: '10:00', untilDay, untilTime: '09:00' });
    expect(await off('2027-03-09', '2027-03-09')).toMatchObject({ refusal: 'wrong-times' });
    expect(await off('2027-02-01', '2027-02-02')).toMatchObject({ refusal: 'wrong-times' });
    expect(await off('2027-03-09', '2029-03-09')).toMatchObject({ refusal: 'wrong-times' });
  });

  test('on days on which the professional is entered as absent nothing can be booked', async () => {
    const coach = await aStaffMember(app, place);
    await open(coach, { weeks: 1 });
    const client = await aClientOf(coach);
    await mustRun(
      app.run(coach, enterAbsence, {
        assignmentId: coach.assignmentId,
        from: '2027-03-09',
        until: '2027-03-09',
        coverAssignmentId: null,
      }),
    );
    const left = await offeredSlots(app.run, client.resident, client.offerId);
    expect(new Set(left.map((slot) => slot.date))).toEqual(new Set(['2027-03-11']));
    expect(
      await app.run(client.resident, bookMeeting(app.packs), {
        residentId: client.resident.residentId,
        offerId: client.offerId,
        slotId: slotAt(client.slots, 0).id,
        modality: 'video',
      }),
    ).toMatchObject({ refusal: 'slot-taken' });
  });
});

// The clock only moves forward: what follows is last.
describe('a pattern until further notice', () => {
  test('gives times as far as they can be booked, a week more each week, and none once it is ended', async () => {
    const coach = await aStaffMember(app, place);
    const horizon = app.packs.se.booking.horizonDays;
    await open(coach, { weeks: '', weekdays: [1, 2, 3, 4, 5, 6, 7], until: '13:45', onHolidays: 'yes' });
    const last = async () => (await daysOf(coach)).at(-1);
    expect(await last()).toBe(plusDays(civilDate('2027-03-01'), horizon));
    const sweep = async () =>
      sweepDue({
        job: app.job,
        runner: app.runner,
        dueHandlers: [patternExtension(app.packs)],
        clock: app.clock,
        log: app.log,
      });
    await app.movableClock?.moveTo(
      plusMinutes(instantOf(civilDate('2027-03-08'), civilTime('04:00'), STOCKHOLM).instant, 1),
    );
    await sweep();
    await sweep();
    expect(await last()).toBe(plusDays(civilDate('2027-03-08'), horizon));
    const { patterns } = await mustRun(app.run(coach, listAvailability, {}));
    const patternId = patterns[0]?.id;
    const other = await aStaffMember(app, place);
    expect(await app.run(other, endPattern, { patternId })).toMatchObject({ refusal: 'not-found' });
    const client = await aClientOf(coach);
    await book(client, 0);
    const { gone } = await mustRun(app.run(coach, endPattern, { patternId }));
    expect(gone).toBe(horizon);
    expect((await mustRun(app.run(coach, listAvailability, {}))).patterns).toEqual([]);
    await app.movableClock?.moveTo(
      plusMinutes(instantOf(civilDate('2027-03-15'), civilTime('04:00'), STOCKHOLM).instant, 1),
    );
    await sweep();
    expect(await daysOf(coach)).toHaveLength(1);
  });
});
