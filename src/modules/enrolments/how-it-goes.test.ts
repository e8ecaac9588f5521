/** What is counted of walks: begun, done, ended, votes; summed up once, and nobody stands in it. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { endWalk, finishStep, readHowItGoes, sumUp, voteOnStep } from './public.ts';
import { walkStage } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'), { poolSize: 10 });
});
afterAll(async () => app.close());

const { parts, versionOf, aWalker, which, road } = walkStage(() => app);
const CODE = 'calmer-days';

test('five who begin, do the first step and say whether it helped are counted; four who finish are few', async () => {
  let coach;
  let firstStep = '';
  for (let one = 0; one < 5; one += 1) {
    const walker = await aWalker(CODE, one === 0 ? 'unit' : 'alone');
    coach ??= walker.coach;
    firstStep = (await road(walker)).modules[0]?.steps[0]?.step.id ?? '';
    const step = { ...which(walker), stepId: firstStep };
    expect(await app.run(walker.resident, voteOnStep(parts()), { ...step, helped: 'yes' })).toMatchObject({
      refusal: 'not-done',
    });
    await mustRun(app.run(walker.resident, finishStep(parts()), step));
    await mustRun(app.run(walker.resident, finishStep(parts()), step));
    await mustRun(
      app.run(walker.resident, voteOnStep(parts()), { ...step, helped: one === 4 ? 'no' : 'yes' }),
    );
    if (one > 0)
      await mustRun(
        app.run(walker.resident, endWalk(parts()), { ...which(walker), reason: 'finished', summary: '' }),
      );
  }
  expect(await sumUp(app.job.kysely)).toBe(19);
  expect(await sumUp(app.job.kysely)).toBe(0);
  if (coach === undefined) throw new Error('no coach');
  const goes = await mustRun(app.run(coach, readHowItGoes(parts()), { versionId: versionOf(CODE) }));
  expect(goes).toMatchObject({
    begun: { kind: 'count', count: 5 },
    underWay: { kind: 'few' },
    finished: { kind: 'few' },
  });
  expect(goes.steps.find((step) => step.id === firstStep)).toMatchObject({
    done: { kind: 'count', count: 5 },
    share: 100,
    helped: { kind: 'few' },
  });
  const columns = await app.owner(
    `select string_agg(column_name, ' ' order by column_name) as names from information_schema.columns where table_schema = 'enrolments' and table_name = 'mark'`,
  );
  expect(columns).toEqual([{ names: 'id kind part version_id' }]);
});
