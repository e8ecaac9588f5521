import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { ResidentActor, StaffActor } from '#kernel/actor.ts';
import { civilDate, epochMs, instant, instantOf, civilTime, plusMinutes, zone } from '#kernel/dates.ts';
import { proofCount } from '../../../testing/vitest-proof.ts';
import { aRelation, aResident, aStaffMember, aUnit, mustRun, openTestApp, type Place, type TestApp } from '../../../testing/app.ts';
import type { MeetingId, Slot } from './contract.ts';
import { addFreeTimes, bookMeeting, cancelMeeting, changeMeeting, listOtherTimes, listTimes, markHeld, markMissed, meetingReminder, offerTimes, ownCalendar, withdrawFreeTime } from './public.ts';
import { anOffer, offeredSlots, someFreeTimes } from './testing.ts';
import { sweepDue } from '#platform/worker.ts';

let app: TestApp;
let place: Place;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'), { poolSize: 12 });
  place = await aUnit(app);
  await app.movableClock?.moveTo(instantOf(civilDate('2027-03-01'), civilTime('09:00'), zone('Europe/Stockholm')).instant);
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

function slotAt(slots: readonly Slot[], index: number): Slot {
  const slot = slots[index];
  if (slot === undefined) throw new Error(`there are only ${slots.length} times`);
  return slot;
}

async function book(stage: Stage, index = 0) {
  const { resident, offerId, slots } = stage;
  return mustRun(app.run(resident, bookMeeting(app.packs), { residentId: resident.residentId, offerId, slotId: slotAt(slots, index).id, modality: 'video' }));
}

const traces = async (resident: ResidentActor) => ({
  meetings: await app.owner('select state, version from booking.meeting where resident_id = $1', [resident.residentId]),
  facts: (await app.owner(`select type from platform.fact where resident_id = $1 and type like 'meeting.%' order by id`, [resident.residentId])).map((row) => row['type']),
  mails: (await app.owner(`select template, state from notifications.message where resident_id = $1 and template like 'time-%' order by id`, [resident.residentId])).map((row) => `${String(row['template'])} ${String(row['state'])}`),
  reminders: await app.owner(`select due_at, civil_date, civil_time from platform.due where resident_id = $1 and kind = 'booking.reminder' and state = 'waiting' order by due_at`, [resident.residentId]),
  items: await app.owner(`select state, due_at from worklist.item where resident_id = $1 and kind = 'meeting'`, [resident.residentId]),
});
const occupancyOf = async (meetingId: MeetingId) => app.owner('select slot_id from booking.occupancy where meeting_id = $1', [meetingId]);

describe('free times', () => {
  test('the same pattern added twice opens each time once', async () => {
    const coach = await aCoach();
    const again = { weekdays: [2, 4], from: '13:00', until: '16:00', minutes: 45, firstDay: '2027-03-08', weeks: 4, modalities: ['video'] };
    expect(await mustRun(app.run(coach, addFreeTimes, again))).toEqual({ made: 0, leftOut: 32, notes: [] });
  });

  test('a pattern in the past opens nothing', async () => {
    const coach = await aStaffMember(app, place);
    const past = { weekdays: [1], from: '13:00', until: '16:00', minutes: 45, firstDay: '2027-02-01', weeks: 1, modalities: ['video'] };
    expect(await app.run(coach, addFreeTimes, past)).toMatchObject({ ok: false, refusal: 'no-times' });
  });

  test('a night on which clocks are moved is reported to the coach', async () => {
    const coach = await aStaffMember(app, place);
    const night = { weekdays: ['7'], from: '1:00', until: '4.00', minutes: '60', firstDay: '2027-03-28', weeks: '1', modalities: ['phone'] };
    expect(await mustRun(app.run(coach, addFreeTimes, night))).toEqual({ made: 2, leftOut: 0, notes: [{ kind: 'skipped', date: '2027-03-28', time: '02:00' }] });
  });

  test('a withdrawn time is offered no more; a booked or foreign one cannot be withdrawn', async () => {
    const stage = await aStage();
    const other = await aStaffMember(app, place);
    const slotId = slotAt(stage.slots, 0).id;
    expect(await app.run(other, withdrawFreeTime, { slotId })).toMatchObject({ refusal: 'not-free' });
    await mustRun(app.run(stage.coach, withdrawFreeTime, { slotId }));
    expect((await offeredSlots(app.run, stage.resident, stage.offerId)).map((slot) => slot.id)).not.toContain(slotId);
    await book(stage, 1);
    expect(await app.run(stage.coach, withdrawFreeTime, { slotId: slotAt(stage.slots, 1).id })).toMatchObject({ refusal: 'not-free' });
  });
});

describe('booking', () => {
  test('brings the meeting, the list row, the fact, the mail and two reminders at civil time', async () => {
    const stage = await aStage();
    const { meetingId } = await book(stage);
    const seen = await traces(stage.resident);
    expect(seen.meetings).toEqual([{ state: 'booked', version: 1 }]);
    expect(seen.facts).toEqual(['meeting.booked']);
    expect(seen.mails).toEqual(['time-booked waiting']);
    expect(seen.items).toMatchObject([{ state: 'open' }]);
    expect(seen.reminders.map((row) => row['civil_time'])).toEqual(['13:00', '12:00']);
    expect(await occupancyOf(meetingId)).toHaveLength(1);
  });

  test('a second post of the same form answers the same meeting', async () => {
    const stage = await aStage();
    const { resident, offerId, slots } = stage;
    const input = { residentId: resident.residentId, offerId, slotId: slotAt(slots, 0).id, modality: 'phone' };
    const options = { idempotencyKey: 'form-of-the-test' };
    const [first, second] = await Promise.all([app.run(resident, bookMeeting(app.packs), input, options), app.run(resident, bookMeeting(app.packs), input, options)]);
    expect(first.ok).toBe(true);
    expect(second).toEqual(first);
    expect((await traces(resident)).meetings).toHaveLength(1);
  });

  test('an offer is used once: a second booking from an old page is refused', async () => {
    const stage = await aStage();
    await book(stage);
    const { resident, offerId, slots } = stage;
    expect(await app.run(resident, bookMeeting(app.packs), { residentId: resident.residentId, offerId, slotId: slotAt(slots, 1).id, modality: 'video' })).toMatchObject({ refusal: 'offer-closed' });
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
      residents.map(async ({ actor, offerId }) => app.run(actor, bookMeeting(app.packs), { residentId: actor.residentId, offerId, slotId, modality: 'video' })),
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(outcomes.filter((outcome) => !outcome.ok).map((outcome) => (outcome.ok ? '' : outcome.refusal))).toEqual(Array.from({ length: count - 1 }, () => 'slot-taken'));
    for (const [index, outcome] of outcomes.entries()) {
      const one = residents[index];
      if (one === undefined || outcome.ok) continue;
      expect(await traces(one.actor)).toEqual({ meetings: [], facts: [], mails: [], reminders: [], items: [] });
      expect(await app.owner('select state from booking.offer where id = $1', [one.offerId])).toEqual([{ state: 'open' }]);
    }
    expect(await app.owner('select count(*)::int as n from booking.occupancy where slot_id = $1', [slotId])).toEqual([{ n: 1 }]);
  });

  test('overlapping times of one professional in two units are not both booked', async () => {
    const coach = await aCoach();
    const second = await aUnit(app);
    const [one, other] = [await aClient(), await aResident(app)];
    await aRelation(app, other, second);
    const elsewhere = { ...(await aStaffMember(app, second)), staffId: coach.staffId };
    await app.owner('update identity.assignment set staff_id = $1 where id = $2', [coach.staffId, elsewhere.assignmentId]);
    await app.owner('update identity.session set staff_id = $1 where id = $2', [coach.staffId, elsewhere.sessionId]);
    const offerHere = await anOffer(app.run, coach, one);
    const offerThere = await anOffer(app.run, elsewhere, other);
    const slot = slotAt(await offeredSlots(app.run, one, offerHere), 0);
    // Opened before the constraint on open times saw both: as an import from another calendar might.
    await app.owner('alter table booking.slot drop constraint if exists slot_staff_id_tstzrange_excl');
    const slotThere = 'aaaaaaaa-0000-7000-8000-000000000001';
    await app.owner(
      `insert into booking.slot (id, unit_id, staff_id, civil_date, civil_time, zone, starts_at, ends_at, modalities)
       values ($1, $2, $3, $4, '13:15', 'Europe/Stockholm', $5, $6, '{video}')`,
      [slotThere, second.unitId, coach.staffId, slot.date, plusMinutes(slot.startsAt, 15), plusMinutes(slot.startsAt, 60)],
    );
    await mustRun(app.run(one, bookMeeting(app.packs), { residentId: one.residentId, offerId: offerHere, slotId: slot.id, modality: 'video' }));
    expect((await offeredSlots(app.run, other, offerThere)).map((free) => free.id)).not.toContain(slotThere);
    expect(await app.run(other, bookMeeting(app.packs), { residentId: other.residentId, offerId: offerThere, slotId: slotThere, modality: 'video' })).toMatchObject({ refusal: 'slot-taken' });
  });

  test('another person’s offer, and one that is not there, look the same', async () => {
    const stage = await aStage();
    const stranger = await aClient();
    const slotId = slotAt(stage.slots, 0).id;
    const foreign = await app.run(stranger, bookMeeting(app.packs), { residentId: stranger.residentId, offerId: stage.offerId, slotId, modality: 'video' });
    const missing = await app.run(stranger, bookMeeting(app.packs), { residentId: stranger.residentId, offerId: '018f0000-0000-7000-8000-000000000000', slotId, modality: 'video' });
    expect(foreign).toEqual(missing);
    expect(await app.run(stranger, listTimes, { residentId: stage.resident.residentId })).toMatchObject({ refusal: 'not-found' });
  });

  test('no time before the earliest day of the offer can be booked, though its id be known', async () => {
    const coach = await aCoach();
    const resident = await aClient();
    const early = slotAt(await offeredSlots(app.run, resident, await anOffer(app.run, coach, resident)), 0);
    const later = await anOffer(app.run, coach, resident, { kind: 'follow-up', earliest: civilDate('2027-03-20') });
    expect((await offeredSlots(app.run, resident, later)).every((slot) => slot.date >= '2027-03-20')).toBe(true);
    expect(await app.run(resident, bookMeeting(app.packs), { residentId: resident.residentId, offerId: later, slotId: early.id, modality: 'video' })).toMatchObject({ refusal: 'slot-taken' });
  });
});

describe('changing and cancelling', () => {
  test('a change keeps the meeting, frees the old time, moves list row and reminders, and tells once', async () => {
    const stage = await aStage();
    const { meetingId } = await book(stage, 0);
    const { resident, slots } = stage;
    const wished = slotAt(slots, 5);
    const changed = await mustRun(app.run(resident, changeMeeting(app.packs), { residentId: resident.residentId, meetingId, slotId: wished.id, modality: 'phone', version: 1 }));
    expect(changed).toEqual({ meetingId, version: 2 });
    const seen = await traces(resident);
    expect(seen.meetings).toEqual([{ state: 'booked', version: 2 }]);
    // The mail about the first time had not left: it is not sent any more.
    expect(seen.mails).toEqual(['time-booked outdated', 'time-changed waiting']);
    expect(seen.items).toEqual([{ state: 'open', due_at: expect.anything() }]);
    expect(seen.reminders.map((row) => row['civil_date'])).toHaveLength(2);
    expect(await occupancyOf(meetingId)).toEqual([{ slot_id: wished.id }]);
    const other = await mustRun(app.run(resident, listOtherTimes, { residentId: resident.residentId, meetingId }));
    expect(other.times.days.flatMap((day) => day.parts.flatMap((part) => part.slots.map((slot) => slot.id)))).toContain(slotAt(slots, 0).id);
  });

  test('a change to a taken time leaves everything as it was', async () => {
    const stage = await aStage();
    const { meetingId } = await book(stage, 0);
    const other = await aClient();
    const offerId = await anOffer(app.run, stage.coach, other);
    const taken = slotAt(stage.slots, 1);
    await mustRun(app.run(other, bookMeeting(app.packs), { residentId: other.residentId, offerId, slotId: taken.id, modality: 'video' }));
    const before = await traces(stage.resident);
    const { resident } = stage;
    expect(await app.run(resident, changeMeeting(app.packs), { residentId: resident.residentId, meetingId, slotId: taken.id, modality: 'video', version: 1 })).toMatchObject({ refusal: 'slot-taken' });
    expect(await traces(resident)).toEqual(before);
    expect(await occupancyOf(meetingId)).toEqual([{ slot_id: slotAt(stage.slots, 0).id }]);
  });

  test('two who swap their times at the same moment: none is lost, none doubled', async () => {
    const stage = await aStage();
    const mine = await book(stage, 0);
    const other = await aClient();
    const offerId = await anOffer(app.run, stage.coach, other);
    const theirs = await mustRun(app.run(other, bookMeeting(app.packs), { residentId: other.residentId, offerId, slotId: slotAt(stage.slots, 1).id, modality: 'video' }));
    await Promise.all([
      app.run(stage.resident, changeMeeting(app.packs), { residentId: stage.resident.residentId, meetingId: mine.meetingId, slotId: slotAt(stage.slots, 1).id, modality: 'video', version: 1 }),
      app.run(other, changeMeeting(app.packs), { residentId: other.residentId, meetingId: theirs.meetingId, slotId: slotAt(stage.slots, 0).id, modality: 'video', version: 1 }),
    ]);
    const taken = [...(await occupancyOf(mine.meetingId)), ...(await occupancyOf(theirs.meetingId))].map((row) => row['slot_id']);
    expect(taken).toHaveLength(2);
    expect(new Set(taken).size).toBe(2);
  });

  test('a stale change is refused', async () => {
    const stage = await aStage();
    const { meetingId } = await book(stage, 0);
    const { resident, slots } = stage;
    const change = async (index: number, version: number) => app.run(resident, changeMeeting(app.packs), { residentId: resident.residentId, meetingId, slotId: slotAt(slots, index).id, modality: 'video', version });
    await mustRun(change(1, 1));
    expect(await change(2, 1)).toMatchObject({ refusal: 'changed-meanwhile' });
    expect(await app.run(resident, cancelMeeting, { residentId: resident.residentId, meetingId, version: 1 })).toMatchObject({ refusal: 'changed-meanwhile' });
  });

  test('cancelling takes reminders and list row away at once, frees the time and opens the offer again', async () => {
    const stage = await aStage();
    const { meetingId, version } = await book(stage, 0);
    const { resident } = stage;
    await mustRun(app.run(resident, cancelMeeting, { residentId: resident.residentId, meetingId, version }));
    const seen = await traces(resident);
    expect(seen).toMatchObject({ meetings: [{ state: 'cancelled' }], reminders: [], items: [{ state: 'cancelled' }], facts: ['meeting.booked', 'meeting.cancelled'] });
    expect(seen.mails).toEqual(['time-booked outdated', 'time-cancelled waiting']);
    expect(await occupancyOf(meetingId)).toEqual([]);
    expect((await offeredSlots(app.run, resident, stage.offerId)).map((slot) => slot.id)).toContain(slotAt(stage.slots, 0).id);
    expect(await app.run(resident, cancelMeeting, { residentId: resident.residentId, meetingId, version: 2 })).toMatchObject({ refusal: 'not-booked' });
  });

  test('staff of the unit can cancel; staff without a relation find nothing', async () => {
    const stage = await aStage();
    const { meetingId, version } = await book(stage, 0);
    const stranger = await aStaffMember(app, await aUnit(app));
    const input = { residentId: stage.resident.residentId, meetingId, version };
    expect(await app.run(stranger, cancelMeeting, input)).toMatchObject({ refusal: 'not-found' });
    await mustRun(app.run(stage.coach, cancelMeeting, input));
    expect(await app.owner('select cancelled_by from booking.meeting where id = $1', [meetingId])).toEqual([{ cancelled_by: 'staff' }]);
  });
});

describe('offers and the calendar of the coach', () => {
  test('the coach offers again what was offered before, and the resident is told', async () => {
    const stage = await aStage();
    await book(stage);
    const { resident, coach } = stage;
    const input = { residentId: resident.residentId, kind: 'coaching', modalities: ['phone'], earliest: '2027-03-15' };
    const { offerId } = await mustRun(app.run(coach, offerTimes, input));
    const [mine] = await app.owner('select ref_id from booking.offer where id = $1', [stage.offerId]);
    expect(await app.owner('select ref_id, state from booking.offer where id = $1', [offerId])).toEqual([{ ...mine, state: 'open' }]);
    expect(await app.owner(`select 1 from notifications.message where resident_id = $1 and template = 'something-new'`, [resident.residentId])).toHaveLength(1);
    expect(await app.run(resident, offerTimes, input)).toMatchObject({ refusal: 'not-allowed' });
  });

  test('nothing can be offered to somebody for whom nothing was ever agreed, nor for a day that has passed', async () => {
    const coach = await aCoach();
    const resident = await aClient();
    const offer = async (earliest: string) => app.run(coach, offerTimes, { residentId: resident.residentId, kind: 'coaching', modalities: ['phone'], earliest });
    expect(await offer('2027-03-15')).toMatchObject({ refusal: 'nothing-to-offer-for' });
    expect(await offer('2027-02-28')).toMatchObject({ refusal: 'earliest-passed' });
  });

  test('the week shows what is free and what is booked, and whom it leads to is in the log', async () => {
    const stage = await aStage();
    await book(stage, 0);
    const week = await mustRun(app.run(stage.coach, ownCalendar, { from: '2027-03-08' }, { requestId: 'week-1' }));
    expect(week.free).toHaveLength(7);
    expect(week.booked).toMatchObject([{ residentId: stage.resident.residentId, kind: 'coaching', modality: 'video' }]);
    expect(await app.owner('select resident_id from audit.access_log where request_id = $1', ['week-1'])).toEqual([{ resident_id: stage.resident.residentId }]);
  });
});

// The clock only moves forward: what follows is last.
describe('as time goes by', () => {
  const sweep = async () => sweepDue({ job: app.job, runner: app.runner, dueHandlers: [meetingReminder], clock: app.clock, log: app.log });
  const moveTo = async (at: string) => app.movableClock?.moveTo(instant(at));

  const mailsOf = async (stage: Stage) => (await traces(stage.resident)).mails;

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
    await moveTo(plusMinutes(start, -59));
    await sweep();
    expect((await mailsOf(stage)).slice(1)).toEqual(['time-reminder waiting', 'time-reminder waiting']);
  });

  test('when the clock jumps over two reminders only the later is sent, over the meeting none', async () => {
    const [before, after] = [await aStage(), await aStage()];
    await book(before, 1);
    await book(after, 0);
    const start = slotAt(before.slots, 1).startsAt;
    expect(slotAt(after.slots, 0).startsAt < start).toBe(true);
    await moveTo(plusMinutes(start, -30));
    await sweep();
    expect(await mailsOf(before)).toEqual(['time-booked waiting', 'time-reminder waiting']);
    expect(await mailsOf(after)).toEqual(['time-booked waiting']);
  });

  test('a meeting booked a few hours before is reminded of once', async () => {
    const stage = await aStage();
    await moveTo(plusMinutes(slotAt(stage.slots, 0).startsAt, -180));
    await book(stage);
    expect((await traces(stage.resident)).reminders).toHaveLength(1);
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
    expect(await traces(stage.resident)).toMatchObject({ meetings: [{ state: 'held' }], items: [{ state: 'done' }], facts: ['meeting.booked', 'meeting.missed', 'meeting.held'] });
    expect(await app.run(stage.resident, cancelMeeting, { ...input, version: 3 })).toMatchObject({ refusal: 'not-booked' });
  });
});
