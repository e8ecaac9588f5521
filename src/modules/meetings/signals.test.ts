import { afterAll, describe, expect, inject, test } from 'vitest';
import * as z from 'zod';
import { plusMinutes } from '#kernel/dates.ts';
import { command } from '#platform/command.ts';
import { sweepDue } from '#platform/worker.ts';
import { mustRun } from '../../../testing/app.ts';
import { SIGNALS_MAX, type SignalBody } from './contract.ts';
import { leaveRoom, listen, meetingSweep, sendSignals } from './public.ts';
import { anOfferOf, COACH, openMeetingHouse, RESIDENT, type Room } from './testing.ts';

const house = await openMeetingHouse(inject('adminUrl'));
const { app, aCall, enter, hear, itIs, left } = house;
const { realNow } = app.clock;
afterAll(async () => app.close());

const say = async (room: Room, who: 'coach' | 'resident', bodies: readonly SignalBody[]) =>
  app.run(room[who], sendSignals, { ...room.ids, connection: who === 'coach' ? COACH : RESIDENT, bodies });
const sweep = async () =>
  sweepDue({ job: app.job, runner: app.runner, dueHandlers: [meetingSweep], clock: app.clock, log: app.log });

describe('signals', () => {
  test('reach the other side in order, never one’s own, and each once for who reads on', async () => {
    const room = await aCall();
    await mustRun(say(room, 'coach', [anOfferOf(COACH, RESIDENT, 'one'), anOfferOf(COACH, RESIDENT, 'two')]));
    await mustRun(say(room, 'resident', [{ type: 'answer', connection: RESIDENT, to: COACH, sdp: 'yes' }]));
    const first = await hear(room.resident, room, RESIDENT);
    expect(first.signals.map(({ body }) => ('sdp' in body ? body.sdp : body.type))).toEqual(['one', 'two']);
    const last = first.signals.at(-1)?.seq ?? 0;
    expect((await hear(room.resident, room, RESIDENT, last)).signals).toEqual([]);
    await mustRun(say(room, 'coach', [anOfferOf(COACH, RESIDENT, 'three')]));
    expect((await hear(room.resident, room, RESIDENT, last)).signals).toHaveLength(1);
    expect((await hear(room.coach, room, COACH)).signals).toMatchObject([{ body: { sdp: 'yes' } }]);
  });

  test('that are sent at the same moment are numbered as they can be read: none slips behind one that was heard', async () => {
    const room = await aCall();
    let go = (): void => undefined;
    const gate = new Promise<void>((open) => {
      go = open;
    });
    let written = (): void => undefined;
    const hasWritten = new Promise<void>((settle) => {
      written = settle;
    });
    // The doorway's transaction of one who is slow to finish, after the signal has its number.
    const slowly = command({
      name: 'testing.send-slowly',
      input: z.strictObject({}),
      async run(context) {
        const opened = await sendSignals.run(context, {
          residentId: room.resident.residentId,
          meetingId: room.ids.meetingId,
          connection: COACH,
          bodies: [anOfferOf(COACH, RESIDENT, 'slow')],
        });
        written();
        await gate;
        return opened;
      },
    });
    const slow = app.run(room.coach, slowly, {});
    await hasWritten;
    const quick = say(room, 'coach', [anOfferOf(COACH, RESIDENT, 'quick')]);
    // Whether the quick one is through by now or waits for the slow one: who reads on must hear both.
    await Promise.race([quick, new Promise((later) => setTimeout(later, 300))]);
    const first = (await hear(room.resident, room, RESIDENT)).signals;
    go();
    await Promise.all([mustRun(slow), mustRun(quick)]);
    const rest = (await hear(room.resident, room, RESIDENT, first.at(-1)?.seq ?? 0)).signals;
    expect([...first, ...rest].map(({ body }) => ('sdp' in body ? body.sdp : ''))).toEqual(['slow', 'quick']);
  });

  test('are bounded in size and number', async () => {
    const room = await aCall();
    const tooLarge = await say(room, 'coach', [anOfferOf(COACH, RESIDENT, 'x'.repeat(60_001))]);
    expect(tooLarge).toMatchObject({ refusal: 'bad-input' });
    expect(await say(room, 'coach', [anOfferOf(COACH, RESIDENT, 'x'.repeat(60_000))])).toMatchObject({
      ok: true,
    });
    const many = Array.from({ length: 21 }, () => anOfferOf(COACH, RESIDENT));
    expect(await say(room, 'coach', many)).toMatchObject({ refusal: 'bad-input' });
    const candidate = { candidate: 'c'.repeat(2001), sdpMid: null, sdpMLineIndex: null };
    const long: SignalBody = { type: 'candidates', connection: COACH, to: RESIDENT, candidates: [candidate] };
    expect(await say(room, 'coach', [long])).toMatchObject({ refusal: 'bad-input' });
  });

  test('do not pile up without end in one meeting', async () => {
    const room = await aCall();
    const twenty = Array.from({ length: 20 }, () => anOfferOf(COACH, RESIDENT));
    for (let sent = 0; sent < SIGNALS_MAX; sent += twenty.length) await mustRun(say(room, 'coach', twenty));
    expect(await say(room, 'coach', twenty.slice(0, 1))).toMatchObject({ refusal: 'too-many-signals' });
    // A reload begins anew.
    await mustRun(enter(room.coach, room, 'coach-reloaded'));
    expect((await left(room)).signals).toBe(0);
  });
});

describe('a reload and a second window', () => {
  test('a reload finds back into the call, without the words of the window before', async () => {
    const room = await aCall();
    await mustRun(say(room, 'coach', [anOfferOf(COACH, RESIDENT, 'to the old window')]));
    expect(await mustRun(enter(room.resident, room, 'resident-reloaded'))).toMatchObject({
      state: 'in-call',
    });
    expect((await hear(room.resident, room, 'resident-reloaded')).signals).toEqual([]);
    expect(await hear(room.coach, room, COACH)).toMatchObject({
      others: [{ connection: 'resident-reloaded' }],
    });
    const offer = anOfferOf(COACH, 'resident-reloaded', 'to the new one');
    await mustRun(say(room, 'coach', [offer]));
    expect((await hear(room.resident, room, 'resident-reloaded')).signals).toMatchObject([{ body: offer }]);
  });

  test('of two windows the last one has the meeting; the first is told and can neither speak nor leave for it', async () => {
    const room = await aCall();
    await mustRun(enter(room.resident, room, 'second-window'));
    const first = { ...room.ids, connection: RESIDENT };
    for (const answer of [
      await app.run(room.resident, listen(realNow), { ...first, after: 0 }),
      await app.run(room.resident, sendSignals, { ...first, bodies: [anOfferOf(RESIDENT, COACH)] }),
      await app.run(room.resident, leaveRoom, first),
    ])
      expect(answer).toMatchObject({ refusal: 'taken-over' });
    expect(await hear(room.resident, room, 'second-window')).toMatchObject({ state: 'in-call' });
    // And back again.
    await mustRun(enter(room.resident, room, RESIDENT));
    expect(await hear(room.resident, room, RESIDENT)).toMatchObject({ state: 'in-call' });
  });
});

describe('after the call', () => {
  test('the signals go with the last one who leaves, not with the first', async () => {
    const room = await aCall();
    await mustRun(say(room, 'coach', [anOfferOf(COACH, RESIDENT)]));
    await mustRun(app.run(room.coach, leaveRoom, { ...room.ids, connection: COACH }));
    expect((await left(room)).signals).toBe(1);
    await mustRun(app.run(room.resident, leaveRoom, { ...room.ids, connection: RESIDENT }));
    expect((await left(room)).signals).toBe(0);
  });

  test('browsers that were closed without a word leave nothing once the door has closed', async () => {
    const room = await aCall();
    await mustRun(say(room, 'coach', [anOfferOf(COACH, RESIDENT)]));
    await itIs(plusMinutes(room.endsAt, 119));
    await sweep();
    expect(await left(room)).toEqual({ signals: 1, presences: 2 });
    await itIs(plusMinutes(room.endsAt, 121));
    expect(await sweep()).toBeGreaterThan(0);
    expect(await left(room)).toEqual({ signals: 0, presences: 0 });
  });

  test('a meeting that was moved is swept after its new time', async () => {
    const room = await aCall();
    await app.owner(
      `update booking.meeting set starts_at = starts_at + interval '1 day', ends_at = ends_at + interval '1 day' where id = $1`,
      [room.ids.meetingId],
    );
    await itIs(plusMinutes(room.endsAt, 24 * 60));
    await sweep();
    expect((await left(room)).presences).toBe(2);
    await mustRun(enter(room.coach, room, COACH));
    await itIs(plusMinutes(room.endsAt, 24 * 60 + 121));
    await sweep();
    expect(await left(room)).toEqual({ signals: 0, presences: 0 });
  });
});
