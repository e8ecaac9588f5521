import { afterAll, describe, expect, inject, test } from 'vitest';
import type { StaffActor } from '#kernel/actor.ts';
import { civilDate, civilIn, civilTime, instantOf, zone } from '#kernel/dates.ts';
import { aStaffMember, mustRun } from '../../../testing/app.ts';
import { addFreeTimes, addSite, bookMeeting, closeSite } from './public.ts';
import { anOffer, offeredSlots, openBookingHouse, slotAt, traces } from './testing.ts';

const { app, place, aClient, book } = await openBookingHouse(inject('adminUrl'));
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

/** A client with an offer from the coach, and the times it shows. */
async function aClientOf(coach: StaffActor) {
  const resident = await aClient();
  const offerId = await anOffer(app.run, coach, resident);
  return { coach, resident, offerId, slots: await offeredSlots(app.run, resident, offerId) };
}

describe('pauses and ways', () => {
  test('a pause after the meeting is held against times of another pattern', async () => {
    const coach = await aStaffMember(app, place);
    await open(coach, { weekdays: [2], until: '13:45', weeks: 1, pauseMinutes: 15 });
    await open(coach, { weekdays: [2], from: '13:45', until: '15:20', weeks: 1 });
    const client = await aClientOf(coach);
    await book(client, 0);
    const other = await aClientOf(coach);
    expect(other.slots.map((slot) => slot.time)).toEqual(['14:30']);
  });

  test('what the list shows as free can be booked, what it hides is refused by the database: two places and the way between', async () => {
    const coach = await aStaffMember(app, place);
    const { siteId } = await mustRun(app.run(coach, addSite, { name: 'Biblioteket', travelMinutes: 20 }));
    await open(coach, { weekdays: [2], until: '15:15', weeks: 1 });
    const elsewhere = { weekdays: [2], from: '15:15', until: '16:45', weeks: 1, siteId };
    await open(coach, elsewhere);
    const first = await aClientOf(coach);
    expect(first.slots.map((slot) => `${slot.time} ${slot.siteName ?? 'here'}`)).toEqual([
      '13:00 here',
      '13:45 here',
      '14:30 here',
      '15:15 Biblioteket',
      '16:00 Biblioteket',
    ]);
    const { meetingId } = await book(first, 3);
    expect(await app.owner('select site_id from booking.meeting where id = $1', [meetingId])).toEqual([
      { site_id: siteId },
    ]);
    const second = await aClientOf(coach);
    expect(second.slots.map((slot) => slot.time)).toEqual(['13:00', '13:45', '16:00']);
    expect(
      await app.run(second.resident, bookMeeting(app.packs), {
        residentId: second.resident.residentId,
        offerId: second.offerId,
        slotId: slotAt(first.slots, 2).id,
        modality: 'video',
      }),
    ).toMatchObject({ refusal: 'slot-taken' });
    await book(second, 2);
    expect(await app.run(coach, closeSite, { siteId })).toMatchObject({ refusal: 'in-use' });
    expect(await app.run(coach, addSite, { name: 'BIBLIOTEKET', travelMinutes: 5 })).toMatchObject({
      refusal: 'name-taken',
    });
  });
});

describe('the hour that does not exist and the hour that comes twice', () => {
  test('a booked time in the hour that comes twice is one moment, the first, and nobody gets the second', async () => {
    const coach = await aStaffMember(app, place);
    const night = {
      from: '02:00',
      until: '03:00',
      minutes: 60,
      weekdays: [7],
      firstDay: '2027-10-31',
      weeks: 1,
    };
    const { made, notes } = await open(coach, night);
    expect({ made, notes }).toEqual({
      made: 1,
      notes: [{ kind: 'twice', date: '2027-10-31', time: '02:00' }],
    });
    const resident = await aClient();
    const offerId = await anOffer(app.run, coach, resident, { earliest: civilDate('2027-10-25') });
    const slots = await offeredSlots(app.run, resident, offerId);
    expect(slots.map((slot) => slot.startsAt)).toEqual(['2027-10-31T00:00:00.000Z']);
    await book({ coach, resident, offerId, slots }, 0);
    const { reminders } = await traces(app.owner, resident);
    expect(reminders.map((row) => row['civil_time'])).toEqual(['02:00', '01:45']);
    const other = await aClient();
    const second = await anOffer(app.run, coach, other, { earliest: civilDate('2027-10-25') });
    expect(await offeredSlots(app.run, other, second)).toEqual([]);
  });

  test('a pattern over the hour that does not exist gives no time in it, and no time of which the clock shows another hour', async () => {
    const coach = await aStaffMember(app, place);
    await open(coach, {
      from: '00:30',
      until: '05:30',
      minutes: 30,
      weekdays: [7],
      firstDay: '2027-03-28',
      weeks: 1,
      onHolidays: 'yes',
    });
    const rows = await app.owner('select civil_time, starts_at from booking.slot where staff_id = $1', [
      coach.staffId,
    ]);
    expect(rows).toHaveLength(8);
    for (const row of rows) {
      const shown = civilIn(
        instantOf(civilDate('2027-03-28'), civilTime(String(row['civil_time'])), STOCKHOLM).instant,
        STOCKHOLM,
      );
      expect(shown).toEqual({ date: '2027-03-28', time: row['civil_time'] });
      expect(String(row['civil_time']) >= '02:00' && String(row['civil_time']) < '03:00').toBe(false);
    }
  });

  test('coach in Sweden, client on Finland’s clock: one moment, two clocks, an hour apart on every day of the year', async () => {
    const coach = await aStaffMember(app, place);
    await open(coach, { weekdays: [1, 2, 3, 4, 5, 6, 7], until: '13:45', weeks: 6, onHolidays: 'yes' });
    const client = await aClientOf(coach);
    expect(client.slots.length).toBeGreaterThan(0);
    for (const slot of client.slots) {
      expect(civilIn(slot.startsAt, STOCKHOLM)).toEqual({ date: slot.date, time: '13:00' });
      expect(civilIn(slot.startsAt, zone('Europe/Helsinki'))).toEqual({ date: slot.date, time: '14:00' });
    }
  });
});
