/** A post that may or may not have arrived is sent again as it was: kept once, told once, counted once. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { finishStep, voteOnStep, writeEntry } from './public.ts';
import { walkStage } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'), { poolSize: 10 });
});
afterAll(async () => app.close());

const { parts, aWalker, which, days } = walkStage(() => app);
const TASK = { stepId: 'w1-goal', blockId: 'w1-goal-own' };

test('what was sent to the coach is kept once and told once; pressed anew it is told anew', async () => {
  const walker = await aWalker('quiet-nights');
  await days(1);
  const post = {
    ...which(walker),
    ...TASK,
    onDay: null,
    fields: { 'w1-goal-own.what': ['Gå ut före frukost'] },
    revision: null,
    intent: 'send',
    privacy: 'coach',
  };
  const send = async (more: object = {}) =>
    mustRun(app.run(walker.resident, writeEntry(parts()), { ...post, ...more }));
  const told = async () =>
    app.owner(
      `select count(*)::int as count from platform.fact where type = 'task.sent' and resident_id = $1`,
      [walker.resident.residentId],
    );
  const first = await send();
  expect(first).toMatchObject({ kind: 'saved', revision: 1 });
  expect(await send()).toEqual(first);
  expect(await told()).toEqual([{ count: 1 }]);
  // On a page that knows of the first, the person has pressed again.
  expect(await send({ revision: 1 })).toMatchObject({ revision: 2 });
  expect(await told()).toEqual([{ count: 2 }]);
  // Kept for oneself after all is something else than what stands there.
  expect(await send({ intent: 'keep', privacy: 'me' })).toMatchObject({ kind: 'saved', revision: 3 });
});

test('a vote is counted once for its form', async () => {
  const walker = await aWalker('quiet-nights');
  await days(1);
  const step = { ...which(walker), stepId: 'w1-welcome' };
  await mustRun(app.run(walker.resident, finishStep(parts()), step));
  const marks = async () =>
    app.owner(`select count(*)::int as count from enrolments.mark where kind = 'helped'`, []);
  const [before] = await marks();
  for (const key of ['a', 'a', 'b'])
    await mustRun(
      app.run(
        walker.resident,
        voteOnStep(parts()),
        { ...step, helped: 'yes' },
        { idempotencyKey: `vote ${walker.enrolmentId} ${key}` },
      ),
    );
  expect(await marks()).toEqual([{ count: Number(before?.['count']) + 2 }]);
});
