/** Flags of a programme: raised once each time the rule turns true, in a rest too, and never of what is only the person's. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { civilIn, plusDays, zone } from '#kernel/dates.ts';
import { aModule, aPhase, aProgramme, aStoredVersion, aText } from '#modules/programmes/testing.ts';
import { openTestApp, mustRun, type TestApp } from '../../../testing/app.ts';
import { pauseWalk } from './public.ts';
import { type Walker, walkStage } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'), { poolSize: 10 });
});
afterAll(async () => app.close());

const { parts, aWalker, which, tickSafety: tick, road, days, messages } = walkStage(() => app);
const CODE = 'steady-steps';

const flags = async (walker: Walker) =>
  app.owner(
    `select code, rule_version, priority, state, owned_as, reason ->> 'sv' as reason from instruments.flag where walk_id = $1 order by raised_at`,
    [walker.enrolmentId],
  );

test('stands on the coach’s list at once, with its reason, and is counted in the caseload', async () => {
  const walker = await aWalker(CODE);
  await tick(walker, ['w1-safe-chest']);
  const [flag] = await flags(walker);
  expect(flag).toMatchObject({
    code: 'flag-check',
    rule_version: '1.0',
    priority: 'high',
    owned_as: 'responsible',
  });
  expect(String(flag?.['reason'])).not.toBe('');
  const rows = await app.owner(
    `select staff_id, rank from worklist.item where kind = 'flag' and resident_id = $1 and state = 'open'`,
    [walker.resident.residentId],
  );
  expect(rows).toEqual([{ staff_id: walker.coach.staffId, rank: 0 }]);
  expect(
    await app.owner('select flags from enrolments.caseload where enrolment_id = $1', [walker.enrolmentId]),
  ).toEqual([{ flags: 1 }]);
});

test('once while the rule holds, and again when it turns true again', async () => {
  const walker = await aWalker(CODE);
  await tick(walker, ['w1-safe-chest']);
  await tick(walker, ['w1-safe-chest', 'w1-safe-faint']);
  expect(await flags(walker)).toHaveLength(1);
  await tick(walker, []);
  expect(await flags(walker)).toHaveLength(1);
  await tick(walker, ['w1-safe-breath']);
  expect(await flags(walker)).toHaveLength(2);
});

test('in a rest too: what somebody tells is looked at', async () => {
  const walker = await aWalker(CODE);
  await mustRun(app.run(walker.resident, pauseWalk(parts()), { ...which(walker), until: null }));
  await tick(walker, ['w1-safe-chest']);
  expect(await flags(walker)).toHaveLength(1);
});

test('not of what is only for the person, and not where they walk alone', async () => {
  const walker = await aWalker(CODE);
  await tick(walker, ['w1-safe-chest'], 'me');
  expect(await flags(walker)).toEqual([]);
  const alone = await aWalker(CODE, 'alone');
  await tick(alone, ['w1-safe-chest'], 'me');
  expect(await flags(alone)).toEqual([]);
});

test('what the calendar alone makes true is raised on that morning, though nobody does anything', async () => {
  const flagged = aProgramme({
    code: 'by-the-calendar',
    reminders: [],
    flags: [
      { id: 'third-day', when: { kind: 'after-start', days: 3 }, priority: 'normal', reason: aText('Call.') },
      { id: 'weeks', when: { kind: 'group-week', week: 2 }, priority: 'normal', reason: aText('Ask.') },
    ],
  });
  await aStoredVersion(app, { organisationId: null, content: flagged, shared: 'all' });
  await app.programmes.reload();
  const walker = await aWalker(flagged.code);
  const { now } = await road(walker);
  const owed = async () =>
    app.owner(
      `select civil_date::text as day, civil_time as time from platform.due where resident_id = $1 and kind = 'enrolments.look' and state = 'waiting'`,
      [walker.resident.residentId],
    );
  expect(await owed()).toEqual([{ day: plusDays(now.date, 3), time: '06:00' }]);
  await days(4);
  expect((await flags(walker)).map((flag) => flag['code'])).toEqual(['third-day']);
  // Nothing is owed that has come, and the next stands on its day.
  expect(await owed()).toEqual([{ day: plusDays(now.date, 7), time: '06:00' }]);
  await days(4);
  expect((await flags(walker)).map((flag) => flag['code'])).toEqual(['third-day', 'weeks']);
  expect(await owed()).toEqual([]);
});

test('a module that opens by its date is told of on that day, though nobody does anything', async () => {
  const date = plusDays(civilIn(app.clock.now(), zone('Europe/Stockholm')).date, 3);
  const dated = aProgramme({
    code: 'by-its-date',
    reminders: [{ id: 'nudge', afterDays: 0, most: 1 }],
    phases: [aPhase('guided', [aModule('dated', { opens: { kind: 'date', date } })])],
  });
  await aStoredVersion(app, { organisationId: null, content: dated, shared: 'all' });
  await app.programmes.reload();
  const walker = await aWalker(dated.code);
  await days(2);
  expect(await messages(walker)).toEqual([]);
  await days(2);
  expect(await messages(walker)).toEqual(['dated nudge 1']);
});
