/** Streams belong to sessions: they end with them, and one session cannot have any number of them. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { ResidentActor } from '#kernel/actor.ts';
import { newId } from '#kernel/ids.ts';
import { chooseAssignment, openSession, signOut } from '#modules/identity/public.ts';
import { aResident, aStaffMember, aUnit, mustRun, openTestApp, type TestApp } from '../testing/app.ts';
import { type LiveAnswer, type LiveEvents, openLiveEvents } from './live-events.ts';

const BEAT_MS = 100;
let app: TestApp;
let live: LiveEvents;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
  live = openLiveEvents(app, BEAT_MS);
});
afterAll(async () => {
  live.close();
  await app.close();
});

async function ask(token: string, topic: string): Promise<LiveAnswer> {
  const request = new Request(`http://localhost/live/${topic}`, {
    headers: { cookie: `vandra_session=${token}` },
  });
  return live.open(request, { topic, requestId: newId() });
}

function bodyOf(answer: LiveAnswer): ReadableStream<Uint8Array> {
  if (answer.kind !== 'stream') throw new Error(`no stream: ${answer.kind}`);
  return answer.body;
}

/** Settles when the stream ends; whatever it says before is heard. */
async function untilEnd(body: ReadableStream<Uint8Array>): Promise<string> {
  let text = '';
  for await (const chunk of body) text += new TextDecoder().decode(chunk);
  return text;
}

async function aSignedInResident(): Promise<{ resident: ResidentActor; token: string; topic: string }> {
  const resident = await aResident(app);
  const token = await openSession(app.database.kysely, {
    who: { residentId: resident.residentId },
    country: 'se',
    assurance: 'test',
    minutes: 30,
  });
  return { resident, token, topic: `resident:${resident.residentId}` };
}

test('signing out ends the streams of that session at once, and of no other', async () => {
  const one = await aSignedInResident();
  const other = await aSignedInResident();
  const [first, second] = [await ask(one.token, one.topic), await ask(one.token, one.topic)];
  const theirs = untilEnd(bodyOf(await ask(other.token, other.topic)));
  const both = Promise.all([untilEnd(bodyOf(first)), untilEnd(bodyOf(second))]);
  await mustRun(app.run(one.resident, signOut, { token: one.token }));
  for (const text of await both) expect(text).toContain('event: open');
  expect(
    await Promise.race([theirs, new Promise((next) => setTimeout(() => next('open'), 3 * BEAT_MS))]),
  ).toBe('open');
  expect(await ask(one.token, one.topic)).toEqual({ kind: 'not-found' });
  await mustRun(app.run(other.resident, signOut, { token: other.token }));
  await theirs;
});

test('a session that runs out ends its streams, and listening did not make it longer', async () => {
  const { token, topic } = await aSignedInResident();
  const end = async (): Promise<unknown> =>
    (
      await app.owner('select ends_at from identity.session where token_hash = sha256($1::text::bytea)', [
        token,
      ])
    )[0];
  await app.owner(
    `update identity.session set ends_at = now() + interval '900 milliseconds', seen_at = now() where token_hash = sha256($1::text::bytea)`,
    [token],
  );
  const before = await end();
  const body = bodyOf(await ask(token, topic));
  expect(await untilEnd(body)).toContain(': still here');
  expect(await end()).toEqual(before);
});

test('choosing another assignment ends what the first one heard', async () => {
  const place = await aUnit(app);
  const coach = await aStaffMember(app, place);
  const elsewhere = await aStaffMember(app, await aUnit(app));
  await app.owner('update identity.assignment set staff_id = $2 where id = $1', [
    elsewhere.assignmentId,
    coach.staffId,
  ]);
  const token = await openSession(app.database.kysely, {
    who: { staffId: coach.staffId },
    country: 'se',
    assurance: 'test',
    minutes: 30,
  });
  await mustRun(app.run(coach, chooseAssignment, { token, assignmentId: coach.assignmentId }));
  const ended = untilEnd(bodyOf(await ask(token, `unit:${place.unitId}`)));
  await mustRun(app.run(coach, chooseAssignment, { token, assignmentId: elsewhere.assignmentId }));
  await ended;
  expect(await ask(token, `unit:${place.unitId}`)).toEqual({ kind: 'not-found' });
  const hears = bodyOf(await ask(token, `unit:${elsewhere.unitId}`));
  await hears.cancel();
});

test('one session has a bounded number of streams; one that is closed makes room', async () => {
  const { token, topic } = await aSignedInResident();
  const bodies = [];
  for (let count = 0; count < 16; count += 1) bodies.push(bodyOf(await ask(token, topic)));
  expect(await ask(token, topic)).toMatchObject({ kind: 'too-many' });
  const other = await aSignedInResident();
  await bodyOf(await ask(other.token, other.topic)).cancel();
  await bodies[0]?.cancel();
  bodies[0] = bodyOf(await ask(token, topic));
  await Promise.all(bodies.map(async (body) => body.cancel()));
});

test('closing the service ends every stream', async () => {
  const { token, topic } = await aSignedInResident();
  const ended = untilEnd(bodyOf(await ask(token, topic)));
  live.close();
  expect(await ended).toContain('event: open');
});
