import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { civilIn, plusDays, zone } from '#kernel/dates.ts';
import {
  aResident,
  aStaffMember,
  aUnit,
  mustRun,
  openTestApp,
  type TestApp,
} from '../../../../testing/app.ts';
import {
  answerAccessibilityFeedback,
  forgetVoteWords,
  giveAccessibilityFeedback,
  giveVote,
  listAccessibilityFeedback,
} from '../public.ts';

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

test('accessibility feedback gets a receipt and is answered once, within the promised days', async () => {
  const place = await aUnit(app, { country: 'fi' });
  const given = await mustRun(
    app.run({ kind: 'visitor' }, giveAccessibilityFeedback(app.packs), {
      unitId: place.unitId,
      words: 'Näppäimistö jää loukkuun',
      replyTo: '',
      language: 'fi',
    }),
  );
  expect(given.answerOn).toBe(plusDays(civilIn(app.clock.now(), zone('Europe/Helsinki')).date, 14));
  const manager = await aStaffMember(app, place, { role: 'unit-manager', purpose: 'administration' });
  const [waiting] = await mustRun(app.run(manager, listAccessibilityFeedback, {}));
  expect(waiting).toMatchObject({
    id: given.receipt,
    words: 'Näppäimistö jää loukkuun',
    replyTo: null,
    answeredAt: null,
  });
  const answer = { id: given.receipt, answer: 'Korjattu', version: 1 };
  await mustRun(app.run(manager, answerAccessibilityFeedback, answer));
  expect(await app.run(manager, answerAccessibilityFeedback, answer)).toMatchObject({
    refusal: 'changed-meanwhile',
  });
});

test('is read by who runs that unit only', async () => {
  const place = await aUnit(app);
  await mustRun(
    app.run({ kind: 'visitor' }, giveAccessibilityFeedback(app.packs), {
      unitId: place.unitId,
      words: 'a',
      replyTo: '',
      language: 'sv',
    }),
  );
  expect(await app.run(await aStaffMember(app, place), listAccessibilityFeedback, {})).toMatchObject({
    refusal: 'not-allowed',
  });
  const elsewhere = await aStaffMember(app, await aUnit(app), {
    role: 'administrator',
    purpose: 'administration',
  });
  expect(await mustRun(app.run(elsewhere, listAccessibilityFeedback, {}))).toEqual([]);
  expect(await app.run({ kind: 'visitor' }, listAccessibilityFeedback, {})).toMatchObject({
    refusal: 'not-allowed',
  });
});
