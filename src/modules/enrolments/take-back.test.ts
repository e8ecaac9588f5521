/** The unit that asked another one to go along takes its question back, while nobody has answered. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { aStaffMember, aUnit, mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { handOverStage } from '../../../testing/hand-over.ts';
import { answerHandover, endWalk, readRoad, takeBackHandover } from './public.ts';
import type { Walker } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'), { poolSize: 10 });
});
afterAll(async () => app.close());
const { parts, which, road, sweep, twoUnits, ask, handovers, names, answer } = handOverStage(() => app);

const takeBack = async (walker: Walker, by: Actor, handoverId: string) =>
  app.run(by, takeBackHandover, { residentId: walker.resident.residentId, handoverId });
/** The unit's own row of the question. */
const rowOf = async (walker: Walker, by: Actor) => {
  const [row] = await handovers(walker, by);
  if (row === undefined) throw new Error('no question about this walk');
  return row;
};
const onList = async (unitId: string) =>
  (await app.owner(`select state from worklist.item where unit_id = $1`, [unitId])).map(
    (row) => row['state'],
  );
const entriesOf = async (walker: Walker) =>
  (
    await app.owner('select kind from timeline.entry where resident_id = $1 order by at, id', [
      walker.resident.residentId,
    ])
  )
    .map((row) => String(row['kind']))
    .filter((kind) => kind.startsWith('walk.hand'));

test('a question that nobody has answered is taken back: it leaves the list, and the way to the person ends', async () => {
  const { walker, other, receiver } = await twoUnits();
  await mustRun(ask(walker, other.unitId));
  await sweep();
  expect((await road(walker)).asked).toBe(other.unitId);
  const asked = await rowOf(walker, walker.coach);
  const theirs = await rowOf(walker, receiver);
  expect(await takeBack(walker, receiver, theirs.id)).toMatchObject({ refusal: 'not-yours' });
  expect(await takeBack(walker, receiver, asked.id)).toMatchObject({ refusal: 'not-found' });
  const stranger = await aStaffMember(app, await aUnit(app, { country: 'se' }), { name: 'Okänd' });
  expect(await takeBack(walker, stranger, asked.id)).toMatchObject({ refusal: 'not-found' });

  await mustRun(takeBack(walker, walker.coach, asked.id));
  // Pressed before the service has told the other unit: their answer comes too late.
  expect(
    await app.run(receiver, answerHandover, {
      residentId: walker.resident.residentId,
      handoverId: theirs.id,
      answer: 'accepted',
    }),
  ).toMatchObject({ refusal: 'taken-back' });
  await sweep();
  expect(await onList(other.unitId)).toEqual(['cancelled']);
  expect(await app.run(receiver, readRoad(parts()), { ...which(walker), stepId: null })).toMatchObject({
    refusal: 'not-found',
  });
  expect((await rowOf(walker, walker.coach)).state).toBe('taken-back');
  const { asked: stillAsked, enrolment } = await road(walker);
  expect([stillAsked, enrolment.holder]).toEqual([null, walker.place.unitId]);
  expect(await entriesOf(walker)).toEqual(['walk.hand-over-asked', 'walk.hand-over-taken-back']);
  // Once more changes nothing, and another question can be asked.
  await mustRun(takeBack(walker, walker.coach, asked.id));
  expect(await entriesOf(walker)).toHaveLength(2);
  await mustRun(ask(walker, other.unitId));
});

test('taken back before it was brought, it never reaches the other unit', async () => {
  const { walker, other } = await twoUnits();
  await mustRun(ask(walker, other.unitId));
  await mustRun(takeBack(walker, walker.coach, (await rowOf(walker, walker.coach)).id));
  await sweep();
  expect(await onList(other.unitId)).toEqual([]);
  expect(await app.owner('select 1 from access.relation where unit_id = $1', [other.unitId])).toEqual([]);
});

test('an answered question is not taken back', async () => {
  const { walker, other, receiver } = await twoUnits();
  await mustRun(ask(walker, other.unitId));
  await sweep();
  const asked = await rowOf(walker, walker.coach);
  await mustRun(answer(walker, receiver, 'declined'));
  expect(await takeBack(walker, walker.coach, asked.id)).toMatchObject({ refusal: 'answered-already' });
  await sweep();
  expect((await rowOf(walker, walker.coach)).state).toBe('declined');
  expect(await entriesOf(walker)).toEqual(['walk.hand-over-asked', 'walk.hand-over-declined']);
});

test('a walk that ends takes its question back', async () => {
  const { walker, other } = await twoUnits();
  await mustRun(ask(walker, other.unitId));
  await sweep();
  await mustRun(
    app.run(walker.resident, endWalk(parts()), { ...which(walker), reason: 'stopped', summary: '' }),
  );
  await sweep();
  expect(await onList(other.unitId)).toEqual(['cancelled']);
});

test('a yes and a taking back at the same moment: exactly one of them holds', async () => {
  const won = { accepted: 0, 'taken-back': 0 };
  for (let round = 0; round < 8; round += 1) {
    const { walker, other, receiver } = await twoUnits();
    await mustRun(ask(walker, other.unitId));
    await sweep();
    const asked = await rowOf(walker, walker.coach);
    const theirs = await rowOf(walker, receiver);
    const yes = async () =>
      app.run(receiver, answerHandover, {
        residentId: walker.resident.residentId,
        handoverId: theirs.id,
        answer: 'accepted',
      });
    const back = async () => takeBack(walker, walker.coach, asked.id);
    // Each begins first as often as the other.
    const [first, second] = await Promise.all(round % 2 === 0 ? [yes(), back()] : [back(), yes()]);
    const [answered, taken] = round % 2 === 0 ? [first, second] : [second, first];
    expect([answered.ok, taken.ok].filter(Boolean)).toHaveLength(1);
    expect(answered.ok ? taken : answered).toMatchObject({
      refusal: answered.ok ? 'answered-already' : 'taken-back',
    });
    await sweep();
    const holder = (await road(walker)).enrolment.holder;
    expect(holder).toBe(answered.ok ? other.unitId : walker.place.unitId);
    expect(await names(receiver)).toEqual(answered.ok ? ['Maria'] : []);
    expect(await onList(other.unitId)).toEqual([answered.ok ? 'done' : 'cancelled']);
    won[answered.ok ? 'accepted' : 'taken-back'] += 1;
  }
  expect(won.accepted + won['taken-back']).toBe(8);
});
