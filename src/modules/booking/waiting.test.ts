import { afterAll, expect, inject, test } from 'vitest';
import { instant, plusMinutes } from '#kernel/dates.ts';
import { sweepDue } from '#platform/worker.ts';
import { aStaffMember, mustRun } from '../../../testing/app.ts';
import {
  addFreeTimes,
  bookMeeting,
  cancelMeeting,
  freedTime,
  joinLine,
  keptTimeOver,
  leaveLine,
  listTimes,
  passTime,
} from './public.ts';
import { anOffer, offeredSlots, openBookingHouse, slotAt } from './testing.ts';

const { app, place, aClient } = await openBookingHouse(inject('adminUrl'));
afterAll(async () => app.close());

const sweep = async () =>
  sweepDue({
    job: app.job,
    runner: app.runner,
    dueHandlers: [freedTime(app.packs), keptTimeOver],
    clock: app.clock,
    log: app.log,
  });

/** A coach with one free time in some weeks, and who books it. */
async function aScene(firstDay: string) {
  const coach = await aStaffMember(app, place);
  const hours = { weekdays: [2], from: '13:00', until: '13:45', minutes: 45, weeks: 1, firstDay };
  await mustRun(app.run(coach, addFreeTimes(app.packs), { ...hours, modalities: ['video'] }));
  async function client() {
    const resident = await aClient();
    const offerId = await anOffer(app.run, coach, resident);
    const input = { residentId: resident.residentId, offerId };
    return {
      resident,
      input,
      times: async () => offeredSlots(app.run, resident, offerId),
      wait: async () => {
        const { offers } = await mustRun(
          app.run(resident, listTimes(app.packs), { residentId: resident.residentId }),
        );
        return offers.find((one) => one.offer.id === offerId)?.wait ?? null;
      },
      join: async () => mustRun(app.run(resident, joinLine, input)),
      book: async (slotId: string) =>
        app.run(resident, bookMeeting(app.packs), { ...input, slotId, modality: 'video' }),
      mails: async () =>
        (
          await app.owner(
            `select payload, state from notifications.message where resident_id = $1 and template = 'time-kept' order by id`,
            [resident.residentId],
          )
        ).map((row) => ({ state: row['state'], ...(row['payload'] as Record<string, string>) })),
    };
  }
  const holder = await client();
  const slot = slotAt(await holder.times(), 0);
  const booked = await mustRun(holder.book(slot.id));
  const giveBack = async () =>
    mustRun(
      app.run(holder.resident, cancelMeeting, {
        residentId: holder.resident.residentId,
        meetingId: booked.meetingId,
        version: booked.version,
      }),
    );
  return { coach, client, slot, giveBack, holder };
}

test('nobody waits: a freed time is free for all at once', async () => {
  const { client, giveBack, slot } = await aScene('2027-04-06');
  const other = await client();
  await giveBack();
  expect((await other.times()).map((one) => one.id)).toEqual([slot.id]);
});

test('the time is kept from the moment it is freed: nobody passes the line, and who is first takes it', async () => {
  const { client, giveBack, slot } = await aScene('2027-04-06');
  const [first, second, outside] = [await client(), await client(), await client()];
  await first.join();
  await second.join();
  await first.join();
  await giveBack();
  expect(await outside.times()).toEqual([]);
  expect(await outside.book(slot.id)).toMatchObject({ refusal: 'slot-taken' });
  await sweep();
  const wait = await first.wait();
  expect(wait).toMatchObject({ state: 'offered', kept: { id: slot.id } });
  const [mail] = await first.mails();
  expect(mail).toMatchObject({ state: 'waiting', startsAt: slot.startsAt, until: wait?.keptUntil });
  expect(await second.mails()).toEqual([]);
  expect(await second.book(slot.id)).toMatchObject({ refusal: 'slot-taken' });
  expect((await first.book(slot.id)).ok).toBe(true);
  expect((await first.mails()).map((one) => one.state)).toEqual(['outdated']);
  await sweep();
  expect(await second.wait()).toMatchObject({ state: 'waiting' });
});

test('who lets it go, and who leaves the line, gives it to the next; who let it go stays in line', async () => {
  const { client, giveBack, slot } = await aScene('2027-04-06');
  const [first, second, third] = [await client(), await client(), await client()];
  for (const one of [first, second, third]) await one.join();
  await giveBack();
  await sweep();
  await mustRun(app.run(first.resident, passTime, first.input));
  await mustRun(app.run(first.resident, passTime, first.input));
  await sweep();
  expect((await first.wait())?.state).toBe('waiting');
  expect((await second.wait())?.state).toBe('offered');
  await mustRun(app.run(second.resident, leaveLine, second.input));
  await sweep();
  expect(await second.wait()).toBeNull();
  expect((await third.wait())?.state).toBe('offered');
  await mustRun(app.run(third.resident, passTime, third.input));
  await sweep();
  // Everybody has seen it: it is free for all.
  expect((await (await client()).times()).map((one) => one.id)).toEqual([slot.id]);
});

test('the dead and those whom the unit may not write to are passed over', async () => {
  const { client, giveBack } = await aScene('2027-04-06');
  const [first, second] = [await client(), await client()];
  await first.join();
  await second.join();
  await app.owner(`update identity.resident set state = 'deceased' where resident_id = $1`, [
    first.resident.residentId,
  ]);
  await giveBack();
  await sweep();
  expect((await second.wait())?.state).toBe('offered');
});

// The clock only moves forward: what follows is last.
test('when the while that was said is over the time goes to the next, and a worker that comes late keeps it from nobody', async () => {
  const { client, giveBack, slot } = await aScene('2027-04-06');
  const [first, second] = [await client(), await client()];
  await first.join();
  await second.join();
  await giveBack();
  await sweep();
  const until = String((await first.wait())?.keptUntil);
  await app.movableClock?.moveTo(plusMinutes(instant(until), -1));
  await sweep();
  expect((await first.wait())?.state).toBe('offered');
  await app.movableClock?.moveTo(plusMinutes(instant(until), 1));
  expect(await first.wait()).toMatchObject({ kept: null });
  await sweep();
  expect((await first.wait())?.state).toBe('waiting');
  expect((await second.wait())?.state).toBe('offered');
  const next = String((await second.wait())?.keptUntil);
  await app.movableClock?.moveTo(plusMinutes(instant(next), 1));
  // No worker has looked yet.
  expect((await first.book(slot.id)).ok).toBe(true);
  await sweep();
  expect((await second.wait())?.state).toBe('waiting');
});
