/** A colleague is away: threads, flags and tasks of their walks stand on the cover's lists as one, and none is lost or doubled. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { aClient } from '#modules/coaching/testing.ts';
import { enterAbsence, listAbsences, removeAbsence } from '#modules/identity/public.ts';
import { sendAsResident } from '#modules/messaging/public.ts';
import { listItems } from '#modules/worklist/public.ts';
import { aUnit, aStaffMember, mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { readCaseload } from './public.ts';
import { walkStage } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'), { poolSize: 10 });
});
afterAll(async () => app.close());
const { aWalker, sendTask, tickSafety } = walkStage(() => app);

type Staff = Awaited<ReturnType<typeof aStaffMember>>;

/** What a coach sees as theirs: the walks with what waits in them, and the open rows by kind. */
async function mine(coach: Staff) {
  const { totals } = await mustRun(
    app.run(coach, readCaseload, { whose: 'mine', programme: null, need: null, after: null, limit: 25 }),
  );
  const { counts } = await mustRun(
    app.run(coach, listItems, { scope: 'mine', kind: null, after: null, limit: 25 }),
  );
  return { totals, counts };
}

function sum(...all: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const keys = new Set(all.flatMap((one) => Object.keys(one)));
  return Object.fromEntries(
    [...keys].map((key) => [key, all.reduce((total, one) => total + (one[key] ?? 0), 0)]),
  );
}

test('the cover has what both had while the colleague is away, and each has their own again after it', async () => {
  const place = await aUnit(app, { country: 'se' });
  const theirs = await aWalker('steady-steps', 'unit', await aClient(app, { place, name: 'Ett' }));
  const own = await aWalker('free-air', 'unit', await aClient(app, { place, name: 'Två' }));
  const [away, cover] = [theirs.coach, own.coach];
  await sendTask(theirs);
  await sendTask(own);
  await mustRun(app.run(theirs.resident, sendAsResident(app.packs), { unitId: place.unitId, body: 'Hej' }));
  const before = { away: await mine(away), cover: await mine(cover) };
  expect(before.away.totals).toMatchObject({ all: 1, task: 1, message: 1 });
  expect(before.cover.totals).toMatchObject({ all: 1, task: 1, message: 0 });

  const { today } = await mustRun(app.run(away, listAbsences, {}));
  await mustRun(
    app.run(away, enterAbsence, {
      assignmentId: away.assignmentId,
      from: today,
      until: today,
      coverAssignmentId: cover.assignmentId,
    }),
  );
  const during = await mine(cover);
  expect(during.totals).toEqual(sum(before.away.totals, before.cover.totals));
  expect(during.counts).toEqual(sum(before.away.counts, before.cover.counts));

  // A flag of that day falls to the cover, on the same list.
  await tickSafety(theirs, ['w1-safe-chest']);
  expect((await mine(cover)).counts).toEqual(sum(during.counts, { flag: 1 }));
  expect((await mine(cover)).totals).toEqual({ ...during.totals, flag: 1 });

  const { absences } = await mustRun(app.run(away, listAbsences, {}));
  await mustRun(app.run(away, removeAbsence, { absenceId: absences[0]?.id ?? '' }));
  expect((await mine(cover)).totals).toEqual(before.cover.totals);
  expect((await mine(away)).totals).toEqual({ ...before.away.totals, flag: 1 });
});

test('with nobody standing in, what is theirs needs anybody at the unit', async () => {
  const place = await aUnit(app, { country: 'se' });
  const theirs = await aWalker('free-air', 'unit', await aClient(app, { place }));
  const colleague = await aStaffMember(app, place, { name: 'Per Lind' });
  const { staffId } = theirs.coach;
  await app.owner(
    `insert into worklist.item (id, unit_id, resident_id, kind, ref_id, staff_id, due_at, made_at)
     values (gen_random_uuid(), $1, $2, 'sign', gen_random_uuid(), $3, now(), now())`,
    [place.unitId, theirs.resident.residentId, staffId],
  );
  const needs = async () =>
    (
      await mustRun(
        app.run(colleague, listItems, { scope: 'needs-me', kind: 'sign', after: null, limit: 25 }),
      )
    ).items.length;
  expect(await needs()).toBe(0);
  const { today } = await mustRun(app.run(theirs.coach, listAbsences, {}));
  await mustRun(
    app.run(theirs.coach, enterAbsence, {
      assignmentId: theirs.coach.assignmentId,
      from: today,
      until: null,
      coverAssignmentId: null,
    }),
  );
  expect(await needs()).toBe(1);
});
