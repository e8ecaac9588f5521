import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { Actor, ResidentActor, StaffActor } from '#kernel/actor.ts';
import {
  aRelation,
  aResident,
  aStaffMember,
  aUnit,
  mustRun,
  openTestApp,
  type Place,
  type TestApp,
} from '../../../../testing/app.ts';
import {
  aReferForm,
  carry,
  factTypes,
  isSeen,
  openItems,
  refer,
  referralRows,
  sentRows,
} from '../testing.ts';
import { acceptReferral } from './accept-referral.ts';
import { recallReferral } from './recall-referral.ts';

let app: TestApp;
let there: Place;
let resident: ResidentActor;
let nurse: StaffActor;
let coach: StaffActor;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());
beforeEach(async () => {
  const here = await aUnit(app);
  there = await aUnit(app);
  resident = await aResident(app);
  await aRelation(app, resident, here);
  nurse = await aStaffMember(app, here);
  coach = await aStaffMember(app, there);
  await mustRun(app.run(nurse, refer(app), aReferForm(resident, there)));
});
const sentId = async () => String((await sentRows(app, resident))[0]?.['id']);
const recall = async (by: Actor = nurse) =>
  app.run(by, recallReferral, { residentId: resident.residentId, sentId: await sentId() });
const accept = async () =>
  app.run(coach, acceptReferral, {
    residentId: resident.residentId,
    referralId: String((await referralRows(app, resident))[0]?.['id']),
    version: 1,
  });

describe('a referral that its sender wants back', () => {
  test('goes from the other unit’s list, which sees the person no longer; no answer is put before the sender', async () => {
    await carry(app);
    await mustRun(recall());
    await mustRun(recall());
    await carry(app);
    await carry(app);
    expect(await referralRows(app, resident)).toMatchObject([{ state: 'withdrawn' }]);
    expect(await sentRows(app, resident)).toMatchObject([{ state: 'withdrawn' }]);
    expect((await sentRows(app, resident))[0]?.['seen_at']).not.toBeNull();
    expect(await isSeen(app, resident, there)).toBe(false);
    expect(await openItems(app, resident)).toEqual([]);
    const types = await factTypes(app, resident);
    expect(types.filter((one) => one === 'referral.recalled')).toHaveLength(1);
    expect(types).not.toContain('referral.answer-came');
    // And another one may be sent.
    await mustRun(app.run(nurse, refer(app), aReferForm(resident, there)));
  });

  test('is the other unit’s when that was first: a yes holds, and the sender hears of it', async () => {
    await carry(app);
    await mustRun(recall());
    await mustRun(accept());
    await carry(app);
    await carry(app);
    expect(await sentRows(app, resident)).toMatchObject([{ state: 'accepted', seen_at: null }]);
    expect(await openItems(app, resident)).toMatchObject([{ kind: 'referral-answer' }]);
    expect(await isSeen(app, resident, there)).toBe(true);
    expect(await recall()).toMatchObject({ refusal: 'answered-already' });
  });

  test('a yes and the taking back at the same moment: one of them, on both sides', async () => {
    await carry(app);
    await mustRun(recall());
    await Promise.all([accept(), carry(app)]);
    await carry(app);
    const [own] = await sentRows(app, resident);
    const [theirs] = await referralRows(app, resident);
    expect(own?.['state']).toBe(theirs?.['state']);
    expect(['accepted', 'withdrawn']).toContain(own?.['state']);
    expect(await isSeen(app, resident, there)).toBe(own?.['state'] === 'accepted');
  });

  test('cannot be asked back while it is on its way, nor by anybody else', async () => {
    expect(await recall()).toMatchObject({ refusal: 'on-its-way' });
    await carry(app);
    for (const other of [coach, resident, await aStaffMember(app, await aUnit(app))])
      expect(await recall(other)).toMatchObject({ ok: false, refusal: 'not-found' });
    expect(await sentRows(app, resident)).toMatchObject([{ state: 'received', recalled_at: null }]);
  });
});
