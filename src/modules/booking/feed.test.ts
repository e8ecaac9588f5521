import { createHash } from 'node:crypto';
import { afterAll, expect, inject, test } from 'vitest';
import { aResident, aStaffMember, mustRun } from '../../../testing/app.ts';
import { endFeed, makeFeed, readFeed, showFeed } from './public.ts';
import { openBookingHouse } from './testing.ts';

const { app, place, aCoach, aStage, book } = await openBookingHouse(inject('adminUrl'));
afterAll(async () => app.close());

const VISITOR = { kind: 'visitor' } as const;
const read = async (token: string) => app.run(VISITOR, readFeed, { token });

test('the link shows what is busy and what is free of one professional, and an hour is one of both', async () => {
  const stage = await aStage();
  await book(stage, 0);
  await aCoach();
  const { token } = await mustRun(app.run(stage.coach, makeFeed, {}));
  const times = await mustRun(read(token));
  expect(times.filter((time) => time.kind === 'busy').map((time) => time.startsAt)).toEqual([
    stage.slots[0]?.startsAt,
  ]);
  expect(times.filter((time) => time.kind === 'free').map((time) => time.startsAt)).toEqual(
    stage.slots.slice(1).map((slot) => slot.startsAt),
  );
});

test('nothing in it leads to a meeting, a client or a name', async () => {
  const stage = await aStage();
  const { meetingId } = await book(stage, 0);
  const { token } = await mustRun(app.run(stage.coach, makeFeed, {}));
  const times = await mustRun(read(token));
  for (const time of times)
    expect(Object.keys(time).toSorted()).toEqual(['endsAt', 'kind', 'startsAt', 'uid']);
  const text = JSON.stringify(times);
  for (const id of [
    meetingId,
    stage.resident.residentId,
    stage.offerId,
    ...stage.slots.map((slot) => slot.id),
  ])
    expect(text).not.toContain(id);
});

test('only a hash of the secret lies in the database', async () => {
  const coach = await aCoach();
  const { token } = await mustRun(app.run(coach, makeFeed, {}));
  const rows = await app.owner(
    `select encode(token_hash, 'hex') as hash, feed::text as row from booking.feed where staff_id = $1`,
    [coach.staffId],
  );
  expect(rows.map((row) => row['hash'])).toEqual([createHash('sha256').update(token).digest('hex')]);
  expect(String(rows[0]?.['row'])).not.toContain(token);
});

test('a revoked link, a replaced one and one that never was are refused alike', async () => {
  const coach = await aCoach();
  const first = await mustRun(app.run(coach, makeFeed, {}));
  const second = await mustRun(app.run(coach, makeFeed, {}));
  expect((await read(second.token)).ok).toBe(true);
  const replaced = await read(first.token);
  expect(replaced).toMatchObject({ ok: false, refusal: 'not-found' });
  expect((await mustRun(app.run(coach, showFeed, {}))).made).not.toBeNull();
  await mustRun(app.run(coach, endFeed, {}));
  expect(await read(second.token)).toEqual(replaced);
  expect(await read('never-made')).toEqual(replaced);
  expect((await mustRun(app.run(coach, showFeed, {}))).made).toBeNull();
});

test('it ends with the work at the unit', async () => {
  const coach = await aCoach();
  const { token } = await mustRun(app.run(coach, makeFeed, {}));
  await app.owner(`update identity.assignment set ends_on = '2027-02-27' where id = $1`, [
    coach.assignmentId,
  ]);
  expect(await read(token)).toMatchObject({ refusal: 'not-found' });
});

test('residents have none, and a colleague’s making and revoking touches only the colleague’s own', async () => {
  const coach = await aCoach();
  const { token } = await mustRun(app.run(coach, makeFeed, {}));
  const colleague = await aStaffMember(app, place);
  await mustRun(app.run(colleague, makeFeed, {}));
  await mustRun(app.run(colleague, endFeed, {}));
  expect((await read(token)).ok).toBe(true);
  expect((await app.run(await aResident(app), makeFeed, {})).ok).toBe(false);
});

test('a booking is in it at the next look', async () => {
  const stage = await aStage();
  const { token } = await mustRun(app.run(stage.coach, makeFeed, {}));
  const busy = async () => (await mustRun(read(token))).filter((time) => time.kind === 'busy').length;
  expect(await busy()).toBe(0);
  await book(stage, 2);
  expect(await busy()).toBe(1);
});
