/** The unit's list: who waits for somebody stands first, page by page, and the counts are true. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { sendAsResident } from '#modules/messaging/public.ts';
import { aClient } from '#modules/coaching/testing.ts';
import { aUnit, mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { type Caseload, readCaseload } from './public.ts';
import { walkStage } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'), { poolSize: 10 });
});
afterAll(async () => app.close());

const { aWalker } = walkStage(() => app);

test('who waits for an answer stands first, then who has gone quiet; pages follow one another without gaps', async () => {
  const place = await aUnit(app, { country: 'se' });
  const walkers = [];
  for (const name of ['Ett', 'Två', 'Tre', 'Fyra', 'Fem'])
    walkers.push(await aWalker('free-air', 'unit', await aClient(app, { place, name })));
  const [calm, asking, quiet] = walkers;
  if (calm === undefined || asking === undefined || quiet === undefined) throw new Error('nobody walks');
  await mustRun(app.run(asking.resident, sendAsResident(app.packs), { unitId: place.unitId, body: 'Hej' }));
  await app.owner(`update enrolments.caseload set last_used_on = last_used_on - 9 where enrolment_id = $1`, [
    quiet.enrolmentId,
  ]);
  const read = async (more: Partial<Record<string, unknown>>): Promise<Caseload> =>
    mustRun(
      app.run(calm.coach, readCaseload, {
        whose: 'unit',
        programme: null,
        need: null,
        after: null,
        limit: 2,
        ...more,
      }),
    );
  const first = await read({});
  expect(first.cases.map((one) => one.person.name)).toEqual(['Två', 'Tre']);
  expect(first.totals).toEqual({ all: 5, message: 1, flag: 0, task: 0, form: 0, quiet: 1 });
  const second = await read({ after: first.next });
  const third = await read({ after: second.next });
  expect(new Set([...second.cases, ...third.cases].map((one) => one.person.name))).toEqual(
    new Set(['Ett', 'Fem', 'Fyra']),
  );
  expect(third.next).toBeNull();
  expect((await read({ need: 'quiet' })).cases.map((one) => one.person.name)).toEqual(['Tre']);
  expect((await read({ programme: 'quiet-nights' })).cases).toEqual([]);
  expect(
    await app.run(calm.resident, readCaseload, {
      whose: 'unit',
      programme: null,
      need: null,
      after: null,
      limit: 2,
    }),
  ).toMatchObject({
    ok: false,
  });
});
