import { afterAll, describe, expect, inject, test } from 'vitest';
import { plusMinutes } from '#kernel/dates.ts';
import { sweepDue } from '#platform/worker.ts';
import { mustRun } from '../../../testing/app.ts';
import {
  askGuest,
  endGuest,
  enterAsGuest,
  FOR_GUESTS,
  GUESTS_MAX,
  leaveAsGuest,
  letIn,
  listenAsGuest,
  listGuests,
  meetingSweep,
  sendAsGuest,
  sendSignals,
  showGuestDoor,
} from './public.ts';
import { anOfferOf, COACH, openMeetingHouse, RESIDENT, type Room } from './testing.ts';

const house = await openMeetingHouse(inject('adminUrl'));
const { app, aRoom, aCall, hear, itIs } = house;
const { realNow } = app.clock;
afterAll(async () => app.close());

const BROWSER = 'a-secret-that-the-browser-made';
const GUEST = 'guest-window';

const invite = async (room: Room) => mustRun(app.run(room.coach, askGuest, room.ids));
const come = async (token: string, change: Record<string, string> = {}) =>
  app.run(FOR_GUESTS, enterAsGuest(realNow), {
    token,
    browser: BROWSER,
    connection: GUEST,
    name: 'Li Wei',
    role: 'interpreter',
    ...change,
  });
const listen = async (token: string, browser = BROWSER) =>
  app.run(FOR_GUESTS, listenAsGuest(realNow), { token, browser, connection: GUEST, after: 0 });
const admit = async (room: Room, id: string) => mustRun(app.run(room.coach, letIn, { ...room.ids, who: id }));

/** A call with a guest in it. */
async function withGuest() {
  const room = await aCall();
  const { id, token } = await invite(room);
  await mustRun(come(token));
  await admit(room, id);
  return { room, id, token };
}
const guestRows = async (room: Room) =>
  app.owner('select id, state from meetings.guest where meeting_id = $1', [room.ids.meetingId]);
const timesTold = async (room: Room) =>
  (
    await app.owner(`select 1 from timeline.entry where resident_id = $1 and kind = 'meeting.guest-let-in'`, [
      room.ids.residentId,
    ])
  ).length;

describe('a guest', () => {
  test('says who they are, waits, and is told of nobody before they are let in', async () => {
    const room = await aCall();
    const { id, token } = await invite(room);
    expect(await mustRun(come(token))).toEqual({ who: id, state: 'waiting', others: [] });
    expect(await mustRun(listen(token))).toEqual({ state: 'waiting', others: [], signals: [] });
    expect((await hear(room.resident, room, RESIDENT)).others).toMatchObject([{ who: 'staff' }]);
    expect((await hear(room.coach, room, COACH)).others).toMatchObject([
      { who: 'resident' },
      { who: id, kind: 'waiting', name: 'Li Wei', role: 'interpreter' },
    ]);
  });

  test('is in the call with everybody once the professional has let them in', async () => {
    const { room, id, token } = await withGuest();
    const seen = async (who: Room['coach'] | Room['resident'], window: string) =>
      (await hear(who, room, window)).others.map((other) => other.who).toSorted();
    expect(await seen(room.resident, RESIDENT)).toEqual([id, 'staff'].toSorted());
    expect(await seen(room.coach, COACH)).toEqual([id, 'resident'].toSorted());
    expect((await mustRun(listen(token))).others.map((other) => [other.who, other.name])).toEqual(
      expect.arrayContaining([
        ['resident', null],
        ['staff', null],
      ]),
    );
  });

  test('hears and says what is for their own window only', async () => {
    const { room, token } = await withGuest();
    await mustRun(
      app.run(room.coach, sendSignals, {
        ...room.ids,
        connection: COACH,
        bodies: [anOfferOf(COACH, GUEST, 'to the guest'), anOfferOf(COACH, RESIDENT, 'to the person')],
      }),
    );
    const heard = (await mustRun(listen(token))).signals.map(({ body }) => ('sdp' in body ? body.sdp : ''));
    expect(heard).toEqual(['to the guest']);
    const words = {
      token,
      browser: BROWSER,
      connection: GUEST,
      bodies: [anOfferOf(GUEST, RESIDENT, 'hello')],
    };
    await mustRun(app.run(FOR_GUESTS, sendAsGuest, words));
    expect((await hear(room.resident, room, RESIDENT)).signals.map(({ body }) => body)).toMatchObject([
      { sdp: 'to the person' },
      { sdp: 'hello' },
    ]);
  });

  test('who waits says nothing into the call', async () => {
    const room = await aCall();
    const { token } = await invite(room);
    await mustRun(come(token));
    const words = { token, browser: BROWSER, connection: GUEST, bodies: [anOfferOf(GUEST, RESIDENT)] };
    expect(await app.run(FOR_GUESTS, sendAsGuest, words)).toMatchObject({ refusal: 'not-let-in' });
  });
});

describe('the link', () => {
  test('is for the first browser that comes by it; a reload of that one finds back', async () => {
    const { token } = await withGuest();
    expect(await come(token, { browser: 'another-browser-with-the-link' })).toMatchObject({
      refusal: 'link-used',
    });
    expect(await listen(token, 'another-browser-with-the-link')).toMatchObject({ refusal: 'link-used' });
    expect(await mustRun(come(token, { connection: 'reloaded-window' }))).toMatchObject({ state: 'in-call' });
  });

  test('of two browsers at the same moment one comes in', async () => {
    const room = await aRoom();
    const { token } = await invite(room);
    const came = await Promise.all(
      ['one', 'two'].map(async (name) =>
        come(token, { browser: `the-secret-of-browser-${name}`, connection: `window-${name}` }),
      ),
    );
    expect(came.map((one) => (one.ok ? 'in' : one.refusal)).toSorted()).toEqual(['in', 'link-used']);
  });

  test('that nobody made opens nothing, and an unknown name or role comes no further', async () => {
    expect(await app.run(FOR_GUESTS, showGuestDoor, { token: 'x'.repeat(43) })).toMatchObject({
      refusal: 'not-found',
    });
    const { token } = await invite(await aRoom());
    for (const change of [{ name: '  ' }, { name: 'x'.repeat(81) }, { role: 'staff' }, { browser: 'short' }])
      expect(await come(token, change)).toMatchObject({ refusal: 'bad-input' });
  });

  test('tells the time of the meeting and nothing of anybody', async () => {
    const room = await aRoom(-60);
    await itIs(room.startsAt);
    const { token } = await invite(room);
    const told = await mustRun(app.run(FOR_GUESTS, showGuestDoor, { token }));
    expect(told).toMatchObject({ door: 'open', startsAt: room.startsAt });
    expect(Object.keys(told).toSorted()).toEqual(['door', 'startsAt', 'zone']);
  });

  test('opens no closed door', async () => {
    const { room, token } = await withGuest();
    await itIs(plusMinutes(room.endsAt, 121));
    expect(await come(token)).toMatchObject({ refusal: 'over' });
    expect(await listen(token)).toMatchObject({ refusal: 'over' });
  });
});

describe('the professional', () => {
  test('ends a guest’s stay: they hear it, nobody sees them, and the link is dead', async () => {
    const { room, id, token } = await withGuest();
    await mustRun(app.run(room.coach, endGuest, { ...room.ids, guestId: id }));
    expect(await listen(token)).toMatchObject({ refusal: 'guest-ended' });
    expect(await come(token)).toMatchObject({ refusal: 'guest-ended' });
    expect((await hear(room.resident, room, RESIDENT)).others.map((other) => other.who)).toEqual(['staff']);
    await mustRun(app.run(room.coach, endGuest, { ...room.ids, guestId: id }));
  });

  test('alone asks, lists, lets in and ends', async () => {
    const room = await aCall();
    const { id, token } = await invite(room);
    await mustRun(come(token));
    for (const answer of [
      await app.run(room.resident, askGuest, room.ids),
      await app.run(room.resident, listGuests, room.ids),
      await app.run(room.resident, letIn, { ...room.ids, who: id }),
      await app.run(room.resident, endGuest, { ...room.ids, guestId: id }),
    ])
      expect(answer).toMatchObject({ refusal: 'not-allowed' });
    expect(await app.run(room.coach, endGuest, { ...room.ids, guestId: room.ids.meetingId })).toMatchObject({
      refusal: 'not-found',
    });
  });

  test('has room for so many guests; who is ended makes room', async () => {
    const room = await aCall();
    const asked = [];
    for (let guest = 0; guest < GUESTS_MAX; guest += 1) asked.push(await invite(room));
    expect(await app.run(room.coach, askGuest, room.ids)).toMatchObject({ refusal: 'too-many-guests' });
    await mustRun(app.run(room.coach, endGuest, { ...room.ids, guestId: asked[0]?.id ?? '' }));
    expect(await app.run(room.coach, askGuest, room.ids)).toMatchObject({ ok: true });
  });
});

describe('what is kept', () => {
  test('is that a guest was there, told once, without a name or a role', async () => {
    const { room, id, token } = await withGuest();
    await mustRun(app.run(FOR_GUESTS, leaveAsGuest, { token, browser: BROWSER, connection: GUEST }));
    await mustRun(come(token));
    await admit(room, id);
    expect(await timesTold(room)).toBe(1);
    const [row] = await app.owner(
      `select data::text as data from timeline.entry where resident_id = $1 and kind = 'meeting.guest-let-in'`,
      [room.ids.residentId],
    );
    expect(String(row?.['data'])).not.toMatch(/Li Wei|interpreter/);
  });

  test('is nothing of who was asked and never let in, once the door has closed', async () => {
    const room = await aRoom();
    await invite(room);
    const came = await invite(room);
    await mustRun(come(came.token));
    expect(await guestRows(room)).toHaveLength(2);
    await itIs(plusMinutes(room.endsAt, 121));
    await sweepDue({
      job: app.job,
      runner: app.runner,
      dueHandlers: [meetingSweep],
      clock: app.clock,
      log: app.log,
    });
    expect(await guestRows(room)).toEqual([]);
    expect(await timesTold(room)).toBe(0);
    expect(await come(came.token)).toMatchObject({ refusal: 'not-found' });
  });

  test('the name lies sealed', async () => {
    const { room } = await withGuest();
    const [row] = await app.owner(
      `select convert_from(name_sealed, 'latin1') as sealed from meetings.guest where meeting_id = $1`,
      [room.ids.meetingId],
    );
    expect(String(row?.['sealed'])).not.toContain('Li Wei');
  });
});
