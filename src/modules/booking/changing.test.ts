import { afterAll, describe, expect, inject, test } from 'vitest';
import { aStaffMember, aUnit, mustRun } from '../../../testing/app.ts';
import type { MeetingId } from './contract.ts';
import { bookMeeting, cancelMeeting, changeMeeting, listOtherTimes } from './public.ts';
import { anOffer, offeredSlots, slotAt, traces, openBookingHouse } from './testing.ts';

const { app, aClient, aStage, book } = await openBookingHouse(inject('adminUrl'));
afterAll(async () => app.close());

const occupancyOf = async (meetingId: MeetingId) =>
  app.owner('select slot_id from booking.occupancy where meeting_id = $1', [meetingId]);

describe('changing and cancelling', () => {
  test('a change keeps the meeting, frees the old time, moves list row and reminders, and tells once', async () => {
    const stage = await aStage();
    const { meetingId } = await book(stage, 0);
    const { resident, slots } = stage;
    const wished = slotAt(slots, 5);
    const changed = await mustRun(
      app.run(resident, changeMeeting(app.packs), {
        residentId: resident.residentId,
        meetingId,
        slotId: wished.id,
        modality: 'phone',
        version: 1,
      }),
    );
    expect(changed).toEqual({ meetingId, version: 2 });
    const seen = await traces(app.owner, resident);
    expect(seen.meetings).toEqual([{ state: 'booked', version: 2 }]);
    // The mail about the first time had not left: it is not sent any more.
    expect(seen.mails).toEqual(['time-booked outdated', 'time-changed waiting']);
    expect(seen.items).toMatchObject([{ state: 'open' }]);
    expect(seen.reminders.map((row) => row['civil_time'])).toEqual([wished.time, '13:30']);
    expect(await occupancyOf(meetingId)).toEqual([{ slot_id: wished.id }]);
    const other = await mustRun(
      app.run(resident, listOtherTimes(app.packs), { residentId: resident.residentId, meetingId }),
    );
    expect(
      other.times.days.flatMap((day) => day.parts.flatMap((part) => part.slots.map((slot) => slot.id))),
    ).toContain(slotAt(slots, 0).id);
  });

  test('a change to a taken time leaves everything as it was', async () => {
    const stage = await aStage();
    const { meetingId } = await book(stage, 0);
    const other = await aClient();
    const offerId = await anOffer(app.run, stage.coach, other);
    const taken = slotAt(stage.slots, 1);
    await mustRun(
      app.run(other, bookMeeting(app.packs), {
        residentId: other.residentId,
        offerId,
        slotId: taken.id,
        modality: 'video',
      }),
    );
    const before = await traces(app.owner, stage.resident);
    const { resident } = stage;
    expect(
      await app.run(resident, changeMeeting(app.packs), {
        residentId: resident.residentId,
        meetingId,
        slotId: taken.id,
        modality: 'video',
        version: 1,
      }),
    ).toMatchObject({ refusal: 'slot-taken' });
    expect(await traces(app.owner, resident)).toEqual(before);
    expect(await occupancyOf(meetingId)).toEqual([{ slot_id: slotAt(stage.slots, 0).id }]);
  });

  test('two who swap their times at the same moment: none is lost, none doubled', async () => {
    const stage = await aStage();
    const mine = await book(stage, 0);
    const other = await aClient();
    const offerId = await anOffer(app.run, stage.coach, other);
    const theirs = await mustRun(
      app.run(other, bookMeeting(app.packs), {
        residentId: other.residentId,
        offerId,
        slotId: slotAt(stage.slots, 1).id,
        modality: 'video',
      }),
    );
    await Promise.all([
      app.run(stage.resident, changeMeeting(app.packs), {
        residentId: stage.resident.residentId,
        meetingId: mine.meetingId,
        slotId: slotAt(stage.slots, 1).id,
        modality: 'video',
        version: 1,
      }),
      app.run(other, changeMeeting(app.packs), {
        residentId: other.residentId,
        meetingId: theirs.meetingId,
        slotId: slotAt(stage.slots, 0).id,
        modality: 'video',
        version: 1,
      }),
    ]);
    const taken = [...(await occupancyOf(mine.meetingId)), ...(await occupancyOf(theirs.meetingId))].map(
      (row) => row['slot_id'],
    );
    expect(taken).toHaveLength(2);
    expect(new Set(taken).size).toBe(2);
  });

  test('a stale change is refused', async () => {
    const stage = await aStage();
    const { meetingId } = await book(stage, 0);
    const { resident, slots } = stage;
    const change = async (index: number, version: number) =>
      app.run(resident, changeMeeting(app.packs), {
        residentId: resident.residentId,
        meetingId,
        slotId: slotAt(slots, index).id,
        modality: 'video',
        version,
      });
    await mustRun(change(1, 1));
    expect(await change(2, 1)).toMatchObject({ refusal: 'changed-meanwhile' });
    expect(
      await app.run(resident, cancelMeeting, { residentId: resident.residentId, meetingId, version: 1 }),
    ).toMatchObject({ refusal: 'changed-meanwhile' });
  });

  test('cancelling takes reminders and list row away at once, frees the time and opens the offer again', async () => {
    const stage = await aStage();
    const { meetingId, version } = await book(stage, 0);
    const { resident } = stage;
    await mustRun(app.run(resident, cancelMeeting, { residentId: resident.residentId, meetingId, version }));
    const seen = await traces(app.owner, resident);
    expect(seen).toMatchObject({
      meetings: [{ state: 'cancelled' }],
      reminders: [],
      items: [{ state: 'cancelled' }],
      facts: ['meeting.booked', 'meeting.cancelled'],
    });
    expect(seen.mails).toEqual(['time-booked outdated', 'time-cancelled waiting']);
    expect(await occupancyOf(meetingId)).toEqual([]);
    expect((await offeredSlots(app.run, resident, stage.offerId)).map((slot) => slot.id)).toContain(
      slotAt(stage.slots, 0).id,
    );
    expect(
      await app.run(resident, cancelMeeting, { residentId: resident.residentId, meetingId, version: 2 }),
    ).toMatchObject({ refusal: 'not-booked' });
  });

  test('staff of the unit can cancel; staff without a relation find nothing', async () => {
    const stage = await aStage();
    const { meetingId, version } = await book(stage, 0);
    const stranger = await aStaffMember(app, await aUnit(app));
    const input = { residentId: stage.resident.residentId, meetingId, version };
    expect(await app.run(stranger, cancelMeeting, input)).toMatchObject({ refusal: 'not-found' });
    await mustRun(app.run(stage.coach, cancelMeeting, input));
    expect(await app.owner('select cancelled_by from booking.meeting where id = $1', [meetingId])).toEqual([
      { cancelled_by: 'staff' },
    ]);
  });
});
