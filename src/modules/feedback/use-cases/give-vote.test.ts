import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { aResident, aUnit, mustRun, openTestApp, type TestApp } from '../../../../testing/app.ts';
import { forgetVoteWords, giveVote } from '../public.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());

test('a vote of a signed-in person holds neither the person nor ids', async () => {
  const place = await aUnit(app);
  const resident = await aResident(app);
  await mustRun(
    app.run(resident, giveVote, {
      unitId: place.unitId,
      path: `/sv/meeting/${resident.residentId}/x1`,
      helped: false,
      words: 'hittade inte knappen',
      language: 'sv',
    }),
  );
  const rows = await app.owner('select * from feedback.vote where unit_id = $1', [place.unitId]);
  expect(rows).toMatchObject([
    { page: '/meeting/:id/:other', helped: false, resident_id: null, words: 'hittade inte knappen' },
  ]);
  expect(JSON.stringify(rows)).not.toContain(resident.residentId);
  expect(await forgetVoteWords(app.job.kysely, 1)).toBe(0);
  await app.owner('update feedback.vote set given_on = given_on - 2 where unit_id = $1', [place.unitId]);
  expect(await forgetVoteWords(app.job.kysely, 1)).toBe(1);
  expect(await app.owner('select words from feedback.vote where unit_id = $1', [place.unitId])).toEqual([
    { words: null },
  ]);
});
