import { afterAll, describe, expect, inject, test } from 'vitest';
import { plusMinutes } from '#kernel/dates.ts';
import { cancelMeeting } from '#modules/booking/public.ts';
import { aRelation, aResident, aStaffMember, aUnit, mustRun } from '../../../testing/app.ts';
import { enterRoom, leaveRoom, letIn, listen, sendSignals, showRoom } from './public.ts';
import { anOfferOf, COACH, openMeetingHouse, RESIDENT } from './testing.ts';

const house = await openMeetingHouse(inject('adminUrl'));
const { app, aRoom, aCall, enter, hear, itIs, left } = house;
const { realNow } = app.clock;
afterAll(async () => app.close());

describe('the waiting room', () => {
  test('the resident waits until let in, the coach is inside at once, and each sees where the other is', async () => {
    const room = await aRoom(-5);
    const { coach, resident, ids } = room;
    expect(await mustRun(enter(resident, room, RESIDENT))).toEqual({
      who: 'resident',
      state: 'waiting',
      others: [],
    });
    expect(await mustRun(enter(coach, room, COACH))).toEqual({
      who: 'staff',
      state: 'in-call',
      others: [{ who: 'resident', side: 'resident', kind: 'waiting', connection: RESIDENT }],
    });
    expect(await hear(resident, room, RESIDENT)).toMatchObject({
      state: 'waiting',
      others: [{ kind: 'in-call' }],
    });
    await mustRun(app.run(coach, letIn, { ...ids, who: 'resident' }));
    expect(await hear(resident, room, RESIDENT)).toMatchObject({
      state: 'in-call',
      others: [{ kind: 'in-call' }],
    });
    expect(await hear(coach, room, COACH)).toMatchObject({
      others: [{ kind: 'in-call', connection: RESIDENT }],
    });
  });

  test('who waits hears nothing of the call and says nothing into it', async () => {
    const room = await aRoom();
    const { coach, resident, ids } = room;
    await mustRun(enter(resident, room, RESIDENT));
    await mustRun(enter(coach, room, COACH));
    const early = { ...ids, connection: COACH, bodies: [anOfferOf(COACH, RESIDENT)] };
    await mustRun(app.run(coach, sendSignals, early));
    expect((await hear(resident, room, RESIDENT)).signals).toEqual([]);
    const words = { ...ids, connection: RESIDENT, bodies: [anOfferOf(RESIDENT, COACH)] };
    expect(await app.run(resident, sendSignals, words)).toMatchObject({ refusal: 'not-let-in' });
    await mustRun(app.run(coach, letIn, { ...ids, who: 'resident' }));
    expect((await hear(resident, room, RESIDENT)).signals).toHaveLength(1);
  });

  test('nobody lets themselves in, and nobody is let in who is not there', async () => {
    const room = await aRoom();
    const { coach, resident, ids } = room;
    expect(await app.run(coach, letIn, { ...ids, who: 'resident' })).toMatchObject({
      refusal: 'nobody-waits',
    });
    await mustRun(enter(resident, room, RESIDENT));
    expect(await app.run(resident, letIn, { ...ids, who: 'resident' })).toMatchObject({
      refusal: 'not-allowed',
    });
    await mustRun(app.run(resident, leaveRoom, { ...ids, connection: RESIDENT }));
    expect(await app.run(coach, letIn, { ...ids, who: 'resident' })).toMatchObject({
      refusal: 'nobody-waits',
    });
  });

  test('who has left waits again when they come back', async () => {
    const room = await aCall();
    await mustRun(app.run(room.resident, leaveRoom, { ...room.ids, connection: RESIDENT }));
    expect(await hear(room.coach, room, COACH)).toMatchObject({ others: [] });
    expect(await mustRun(enter(room.resident, room, 'resident-again'))).toMatchObject({ state: 'waiting' });
  });
});

describe('the wrong person', () => {
  test('another resident, another unit and another meeting of one’s own are all not found', async () => {
    const room = await aRoom();
    const stranger = await aResident(app);
    const elsewhere = await aStaffMember(app, await aUnit(app));
    const own = await aRoom();
    const mixed = { residentId: own.ids.residentId, meetingId: room.ids.meetingId };
    for (const [who, ids] of [
      [stranger, room.ids],
      [elsewhere, room.ids],
      [own.resident, room.ids],
      [own.resident, mixed],
    ] as const) {
      const window = { ...ids, connection: 'strange-window' };
      const answers = [
        await app.run(who, showRoom, ids),
        await app.run(who, enterRoom(realNow), window),
        await app.run(who, listen(realNow), { ...window, after: 0 }),
        await app.run(who, sendSignals, { ...window, bodies: [] }),
        await app.run(who, letIn, { ...ids, who: 'resident' }),
        await app.run(who, leaveRoom, window),
      ];
      expect(answers.map((answer) => (answer.ok ? 'opened' : answer.refusal))).toEqual(
        Array.from({ length: 6 }, () => 'not-found'),
      );
    }
    expect(await left(room)).toEqual({ signals: 0, presences: 0 });
  });

  test('a colleague of the unit may take over the meeting: the relation is the unit’s', async () => {
    const room = await aRoom();
    const colleague = await aStaffMember(app, house.place);
    expect(await mustRun(enter(colleague, room, 'colleague-window'))).toMatchObject({ state: 'in-call' });
  });

  test('a unit with a relation of its own does not come into another unit’s meeting', async () => {
    const room = await aRoom();
    const place = await aUnit(app);
    const other = await aStaffMember(app, place);
    await aRelation(app, room.resident, place);
    expect(await enter(other, room, 'other-window')).toMatchObject({ refusal: 'not-found' });
  });
});

describe('the door', () => {
  test('opens half an hour before and closes two hours after the planned end', async () => {
    const room = await aRoom(-31);
    const tries = async (): Promise<string> => {
      const outcome = await enter(room.resident, room, RESIDENT);
      return outcome.ok ? 'open' : outcome.refusal;
    };
    expect(await tries()).toBe('too-early');
    await itIs(plusMinutes(room.startsAt, -29));
    expect(await tries()).toBe('open');
    await itIs(plusMinutes(room.endsAt, 119));
    expect(await tries()).toBe('open');
    await itIs(plusMinutes(room.endsAt, 121));
    expect(await tries()).toBe('over');
    expect(await app.run(room.resident, showRoom, room.ids)).toMatchObject({
      ok: true,
      value: { door: 'over' },
    });
  });

  test('no verb of the room works behind a closed door', async () => {
    const room = await aCall();
    await itIs(plusMinutes(room.endsAt, 121));
    const window = { ...room.ids, connection: COACH };
    for (const answer of [
      await app.run(room.coach, listen(realNow), { ...window, after: 0 }),
      await app.run(room.coach, sendSignals, { ...window, bodies: [anOfferOf(COACH, RESIDENT)] }),
      await app.run(room.coach, letIn, { ...room.ids, who: 'resident' }),
      await app.run(room.coach, leaveRoom, window),
    ])
      expect(answer).toMatchObject({ refusal: 'over' });
  });

  test('a cancelled meeting has none', async () => {
    const room = await aRoom(-60);
    const { resident, ids } = room;
    await mustRun(app.run(resident, cancelMeeting, { ...ids, version: 1 }));
    await itIs(room.startsAt);
    expect(await enter(resident, room, RESIDENT)).toMatchObject({ refusal: 'cancelled' });
  });
});
