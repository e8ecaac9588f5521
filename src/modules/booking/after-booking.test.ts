import { afterAll, describe, expect, inject, test } from 'vitest';
import { epochMs, instant, plusMinutes } from '#kernel/dates.ts';
import { mustRun } from '../../../testing/app.ts';
import { cancelMeeting, markHeld, markMissed, meetingReminder, offerTimes, ownCalendar } from './public.ts';
import { slotAt, traces, openBookingHouse, type Stage } from './testing.ts';
import { sweepDue } from '#platform/worker.ts';

const { app, aCoach, aClient, aStage, book } = await openBookingHouse(inject('adminUrl'));
afterAll(async () => app.close());

describe('offers and the calendar of the coach', () => {
  test('the coach offers again what was offered before, and the resident is told', async () => {
    const stage = await aStage();
    await book(stage);
    const { resident, coach } = stage;
    const input = {
      residentId: resident.residentId,
      kind: 'coaching',
      modalities: ['phone'],
      earliest: '2027-03-15',
    };
    const { offerId } = await mustRun(app.run(coach, offerTimes, input));
    const [mine] = await app.owner('select ref_id from booking.offer where id = $1', [stage.offerId]);
    expect(await app.owner('select ref_id, state from booking.offer where id = $1', [offerId])).toEqual([
      { ...mine, state: 'open' },
    ]);
    expect(
      await app.owner(
        `select 1 from notifications.message where resident_id = $1 and template = 'something-new'`,
        [resident.residentId],
      ),
    ).toHaveLength(1);
    expect(await app.run(resident, offerTimes, input)).toMatchObject({ refusal: 'not-allowed' });
  });

  test('nothing can be offered to somebody for whom nothing was ever agreed, nor for a day that has passed', async () => {
    const coach = await aCoach();
    const resident = await aClient();
    const offer = async (earliest: string) =>
      app.run(coach, offerTimes, {
        residentId: resident.residentId,
        kind: 'coaching',
        modalities: ['phone'],
        earliest,
      });
    expect(await offer('2027-03-15')).toMatchObject({ refusal: 'nothing-to-offer-for' });
    expect(await offer('2027-02-28')).toMatchObject({ refusal: 'earliest-passed' });
  });

  test('the week shows what is free and what is booked, and whom it leads to is in the log', async () => {
    const stage = await aStage();
    await book(stage, 0);
    const week = await mustRun(
      app.run(stage.coach, ownCalendar, { from: '2027-03-08' }, { requestId: 'week-1' }),
    );
    expect(week.free).toHaveLength(7);
    expect(week.booked).toMatchObject([
      { residentId: stage.resident.residentId, kind: 'coaching', modality: 'video' },
    ]);
    expect(
      await app.owner('select resident_id from audit.access_log where request_id = $1', ['week-1']),
    ).toEqual([{ resident_id: stage.resident.residentId }]);
  });
});

// The clock only moves forward: what follows is last.
describe('as time goes by', () => {
  const sweep = async () =>
    sweepDue({
      job: app.job,
      runner: app.runner,
      dueHandlers: [meetingReminder],
      clock: app.clock,
      log: app.log,
    });
  const moveTo = async (at: string) => app.movableClock?.moveTo(instant(at));

  const mailsOf = async (stage: Stage) => (await traces(app.owner, stage.resident)).mails;

  test('reminders come at their time, and not again at the next sweep', async () => {
    const stage = await aStage();
    await book(stage);
    const start = slotAt(stage.slots, 0).startsAt;
    await moveTo(plusMinutes(start, -24 * 60 - 1));
    await sweep();
    expect(await mailsOf(stage)).toEqual(['time-booked waiting']);
    await moveTo(plusMinutes(start, -24 * 60 + 1));
    await sweep();
    await sweep();
    expect(await mailsOf(stage)).toEqual(['time-booked waiting', 'time-reminder waiting']);
    await moveTo(plusMinutes(start, -14));
    await sweep();
    expect((await mailsOf(stage)).slice(1)).toEqual(['time-reminder waiting', 'time-reminder waiting']);
  });

  test('nobody is reminded after a death', async () => {
    const stage = await aStage();
    await book(stage);
    await app.owner(`update identity.resident set state = 'deceased' where resident_id = $1`, [
      stage.resident.residentId,
    ]);
    await moveTo(plusMinutes(slotAt(stage.slots, 0).startsAt, -14));
    await sweep();
    expect(await mailsOf(stage)).toEqual(['time-booked waiting']);
  });

  test('when the clock jumps over two reminders only the later is sent, over the meeting none', async () => {
    const [before, after] = [await aStage(), await aStage()];
    await book(before, 1);
    await book(after, 0);
    const start = slotAt(before.slots, 1).startsAt;
    expect(slotAt(after.slots, 0).startsAt < start).toBe(true);
    await moveTo(plusMinutes(start, -10));
    await sweep();
    expect(await mailsOf(before)).toEqual(['time-booked waiting', 'time-reminder waiting']);
    expect(await mailsOf(after)).toEqual(['time-booked waiting']);
  });

  test('a meeting booked a few hours before is reminded of once', async () => {
    const stage = await aStage();
    await moveTo(plusMinutes(slotAt(stage.slots, 0).startsAt, -180));
    await book(stage);
    expect((await traces(app.owner, stage.resident)).reminders).toHaveLength(1);
  });

  test('the coach says what became of a meeting once it could have begun, and the list row is done', async () => {
    const stage = await aStage();
    const { meetingId } = await book(stage, 0);
    const input = { residentId: stage.resident.residentId, meetingId, version: 1 };
    expect(await app.run(stage.coach, markHeld, input)).toMatchObject({ refusal: 'not-begun' });
    const start = slotAt(stage.slots, 0).startsAt;
    expect(epochMs(start)).toBeGreaterThan(epochMs(app.clock.now()));
    await moveTo(plusMinutes(start, 45));
    expect(await app.run(stage.resident, markHeld, input)).toMatchObject({ refusal: 'not-allowed' });
    await mustRun(app.run(stage.coach, markMissed, input));
    await mustRun(app.run(stage.coach, markHeld, { ...input, version: 2 }));
    expect(await traces(app.owner, stage.resident)).toMatchObject({
      meetings: [{ state: 'held' }],
      items: [{ state: 'done' }],
      facts: ['meeting.booked', 'meeting.missed', 'meeting.held'],
    });
    expect(await app.run(stage.resident, cancelMeeting, { ...input, version: 3 })).toMatchObject({
      refusal: 'not-booked',
    });
  });
});
