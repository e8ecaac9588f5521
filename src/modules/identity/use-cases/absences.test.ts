import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { civilIn, plusDays, zone } from '#kernel/dates.ts';
import { aStaffMember, aUnit, mustRun, openTestApp, type TestApp } from '../../../../testing/app.ts';
import { enterAbsence, listAbsences, removeAbsence } from '../public.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());

const today = () => civilIn(app.clock.now(), zone('Europe/Stockholm')).date;

describe('absences', () => {
  test('are entered by oneself, or by the unit’s manager for anybody there', async () => {
    const place = await aUnit(app);
    const [anna, per] = [await aStaffMember(app, place), await aStaffMember(app, place)];
    const manager = await aStaffMember(app, place, { role: 'unit-manager', purpose: 'administration' });
    const reviewer = await aStaffMember(app, place, { role: 'log-reviewer', purpose: 'log-review' });
    const input = {
      assignmentId: per.assignmentId,
      from: today(),
      until: today(),
      coverAssignmentId: anna.assignmentId,
    };
    expect(await app.run(anna, enterAbsence, input)).toMatchObject({ refusal: 'not-allowed' });
    expect(await app.run(reviewer, listAbsences, {})).toMatchObject({ refusal: 'not-allowed' });
    const { absenceId } = await mustRun(app.run(manager, enterAbsence, input));
    expect(await app.run(per, enterAbsence, { ...input, until: null })).toMatchObject({
      refusal: 'away-already',
    });
    expect(await app.run(anna, removeAbsence, { absenceId })).toMatchObject({ refusal: 'not-allowed' });
    const listed = await mustRun(app.run(per, listAbsences, {}));
    expect(listed.absences).toMatchObject([{ assignmentId: per.assignmentId, mayRemove: true }]);
    expect(listed.team.filter((one) => one.mayEnter).map((one) => one.assignmentId)).toEqual([
      per.assignmentId,
    ]);
    await mustRun(app.run(per, removeAbsence, { absenceId }));
    expect(await app.run(per, removeAbsence, { absenceId })).toMatchObject({ refusal: 'not-found' });
  });

  test('a cover works in care at the same unit and is somebody else; days come in order', async () => {
    const place = await aUnit(app);
    const anna = await aStaffMember(app, place);
    const manager = await aStaffMember(app, place, { role: 'unit-manager', purpose: 'administration' });
    const elsewhere = await aStaffMember(app, await aUnit(app));
    const input = { assignmentId: anna.assignmentId, from: today(), until: null };
    for (const cover of [anna, manager, elsewhere])
      expect(
        await app.run(anna, enterAbsence, { ...input, coverAssignmentId: cover.assignmentId }),
      ).toMatchObject({ refusal: 'no-cover' });
    const backwards = { ...input, until: plusDays(today(), -1), coverAssignmentId: null };
    expect(await app.run(anna, enterAbsence, backwards)).toMatchObject({ refusal: 'wrong-days' });
    expect(
      await app.run(manager, enterAbsence, {
        ...input,
        assignmentId: elsewhere.assignmentId,
        coverAssignmentId: null,
      }),
    ).toMatchObject({ refusal: 'not-found' });
  });
});
