import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import type { ResidentActor, StaffActor } from '#kernel/actor.ts';
import {
  aResident,
  aStaffMember,
  aUnit,
  mustRun,
  openTestApp,
  type Place,
  type TestApp,
} from '../../../../testing/app.ts';
import { aReferral, referralRows } from '../testing.ts';
import { acceptReferral } from './accept-referral.ts';
import { assessReferral } from './assess-referral.ts';

let app: TestApp;
let place: Place;
let resident: ResidentActor;
let coach: StaffActor;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());
beforeEach(async () => {
  place = await aUnit(app);
  resident = await aResident(app);
  coach = await aStaffMember(app, place);
});

async function assessing(given: Readonly<Record<string, unknown>> = {}) {
  const referralId = await aReferral(app, resident, place);
  return {
    residentId: resident.residentId,
    referralId,
    stable: 'yes',
    motivated: 'unknown',
    segment: 'at-risk',
    ...given,
  };
}

test('what was found out is kept with who and when, and changes neither state nor version', async () => {
  const input = await assessing();
  await mustRun(app.run(coach, assessReferral, input));
  expect((await referralRows(app, resident))[0]).toMatchObject({
    stable_health: 'yes',
    motivated: 'unknown',
    segment: 'at-risk',
    assessed_by_staff_id: coach.staffId,
    state: 'received',
    version: 1,
  });
});

test('what says no refuses nobody: the unit may accept all the same', async () => {
  const input = await assessing({ stable: 'no', motivated: 'no', segment: null });
  await mustRun(app.run(coach, assessReferral, input));
  const { residentId, referralId } = input;
  await mustRun(app.run(coach, acceptReferral, { residentId, referralId, version: 1 }));
  expect((await referralRows(app, resident))[0]).toMatchObject({ state: 'accepted' });
});

test('a segment that is not in the pack, and an answered question, are refused', async () => {
  const input = await assessing();
  expect(await app.run(coach, assessReferral, { ...input, segment: 'no-such' })).toMatchObject({
    refusal: 'unknown-segment',
  });
  const { residentId, referralId } = input;
  await mustRun(app.run(coach, acceptReferral, { residentId, referralId, version: 1 }));
  expect(await app.run(coach, assessReferral, input)).toMatchObject({ refusal: 'changed-meanwhile' });
});

test('the person and another unit’s staff assess nothing', async () => {
  const input = await assessing();
  const stranger = await aStaffMember(app, await aUnit(app));
  expect((await app.run(resident, assessReferral, input)).ok).toBe(false);
  expect(await app.run(stranger, assessReferral, input)).toMatchObject({ refusal: 'not-found' });
  expect((await referralRows(app, resident))[0]).toMatchObject({ assessed_at: null });
});
