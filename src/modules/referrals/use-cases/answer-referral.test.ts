import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import * as z from 'zod';
import { newId } from '#kernel/ids.ts';
import type { ResidentActor, StaffActor } from '#kernel/actor.ts';
import { done } from '#kernel/outcome.ts';
import { readResults } from '#modules/instruments/public.ts';
import { command } from '#platform/command.ts';
import {
  aResident,
  aStaffMember,
  aUnit,
  mustRun,
  openTestApp,
  type Place,
  type TestApp,
} from '../../../../testing/app.ts';
import {
  acceptReferral,
  declineReferral,
  declineReasons,
  openReferral,
  readReferrals,
  withdrawReferral,
} from '../public.ts';
import { aReferral, factTypes, isSeen, openItems, referralRows } from '../testing.ts';

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
  resident = await aResident(app, { name: 'Maria Prov' });
  coach = await aStaffMember(app, place);
});

describe('the unit', () => {
  test('reads the answers in the language of the reader, the result, and the person’s own words', async () => {
    const referralId = await aReferral(app, resident, place, { words: 'Hej' });
    const opened = await mustRun(
      app.run(coach, openReferral(app.library), {
        residentId: resident.residentId,
        referralId,
        language: 'en',
      }),
    );
    expect(opened.words).toEqual({ kind: 'said', text: 'Hej' });
    expect(opened.responses[0]?.result).toMatchObject({ kind: 'band', level: 'raised' });
    expect(opened.responses[0]?.answers).toMatchObject({
      kind: 'answered',
      rows: [{ answer: '10–14 standard glasses a week' }, {}],
    });
  });

  test('that was not asked sees nothing: missing and foreign look the same', async () => {
    const referralId = await aReferral(app, resident, place);
    const stranger = await aStaffMember(app, await aUnit(app));
    const open = async (actor: StaffActor, id: string) =>
      app.run(actor, openReferral(app.library), {
        residentId: resident.residentId,
        referralId: id,
        language: 'sv',
      });
    expect(await open(stranger, referralId)).toEqual(
      await open(stranger, '018f0000-0000-7000-8000-000000000000'),
    );
    expect(await open(coach, '018f0000-0000-7000-8000-000000000000')).toMatchObject({ refusal: 'not-found' });
  });

  test('reads that own words are gone when their key has been erased', async () => {
    const referralId = await aReferral(app, resident, place, { words: 'Hej' });
    const { residentId } = resident;
    const keyIds = await app.sealing.retire(residentId, { holder: place.unitId });
    await app.sealing.erase({ id: newId(), residentId, keyIds });
    const opened = await mustRun(
      app.run(coach, openReferral(app.library), {
        residentId: resident.residentId,
        referralId,
        language: 'sv',
      }),
    );
    expect(opened.words).toEqual({ kind: 'erased' });
    expect(opened.responses[0]?.answers).toEqual({ kind: 'erased' });
  });

  test('accepts once: of two coaches at the same time one wins', async () => {
    const referralId = await aReferral(app, resident, place);
    const second = await aStaffMember(app, place);
    const input = { residentId: resident.residentId, referralId, version: 1 };
    const outcomes = await Promise.all([
      app.run(coach, acceptReferral, input),
      app.run(second, acceptReferral, input),
    ]);
    expect(outcomes.map((one) => (one.ok ? 'accepted' : one.refusal)).toSorted()).toEqual([
      'accepted',
      'changed-meanwhile',
    ]);
    expect((await referralRows(app, resident))[0]).toMatchObject({ state: 'accepted', version: 2 });
    expect((await factTypes(app, resident)).filter((type) => type === 'referral.accepted')).toHaveLength(1);
    expect((await openItems(app, resident)).filter((item) => item['kind'] === 'intake')).toEqual([]);
    expect(await isSeen(app, resident, place)).toBe(true);
  });

  test('declines with a reason of its country; the person is no longer seen', async () => {
    const referralId = await aReferral(app, resident, place);
    const input = { residentId: resident.residentId, referralId, version: 1 };
    expect(await app.run(coach, declineReferral, { ...input, reason: 'because' })).toMatchObject({
      refusal: 'unknown-reason',
    });
    await mustRun(app.run(coach, declineReferral, { ...input, reason: 'not-now' }));
    expect((await referralRows(app, resident))[0]).toMatchObject({
      state: 'declined',
      decline_reason: 'not-now',
      answered_by_staff_id: coach.staffId,
    });
    expect(await openItems(app, resident)).toEqual([]);
    expect(await isSeen(app, resident, place)).toBe(false);
    expect(await app.run(coach, acceptReferral, { ...input, version: 2 })).toMatchObject({
      refusal: 'not-found',
    });
  });

  test('answers an old page with what happened meanwhile', async () => {
    const referralId = await aReferral(app, resident, place);
    const input = { residentId: resident.residentId, referralId, version: 1 };
    await mustRun(app.run(coach, acceptReferral, input));
    expect(await app.run(coach, declineReferral, { ...input, reason: 'not-now' })).toMatchObject({
      refusal: 'changed-meanwhile',
    });
    expect(await app.run(resident, withdrawReferral, input)).toMatchObject({ refusal: 'changed-meanwhile' });
  });

  test('does not lose sight of a person whose earlier referral it accepted', async () => {
    await mustRun(
      app.run(coach, acceptReferral, {
        residentId: resident.residentId,
        referralId: await aReferral(app, resident, place),
        version: 1,
      }),
    );
    const second = await aReferral(app, resident, place, { responses: [], words: 'En sak till' });
    await mustRun(
      app.run(coach, declineReferral, {
        residentId: resident.residentId,
        referralId: second,
        version: 1,
        reason: 'not-now',
      }),
    );
    expect(await isSeen(app, resident, place)).toBe(true);
  });

  test('is answered by staff only, and taken back by the resident only', async () => {
    const input = {
      residentId: resident.residentId,
      referralId: await aReferral(app, resident, place),
      version: 1,
    };
    expect(await app.run(resident, acceptReferral, input)).toMatchObject({ refusal: 'not-allowed' });
    expect(await app.run(resident, declineReferral, { ...input, reason: 'not-now' })).toMatchObject({
      refusal: 'not-allowed',
    });
    expect(await app.run(coach, withdrawReferral, input)).toMatchObject({ refusal: 'not-allowed' });
  });
});

describe('the resident', () => {
  test('takes the referral back while nobody has answered, and may ask again', async () => {
    const referralId = await aReferral(app, resident, place);
    await mustRun(
      app.run(resident, withdrawReferral, { residentId: resident.residentId, referralId, version: 1 }),
    );
    expect(await isSeen(app, resident, place)).toBe(false);
    expect(await openItems(app, resident)).toEqual([]);
    await aReferral(app, resident, place);
    expect((await referralRows(app, resident)).map((row) => row['state'])).toEqual(['withdrawn', 'received']);
  });

  test('finds referrals, the newest first, and results, the oldest first', async () => {
    const first = await aReferral(app, resident, place);
    await mustRun(
      app.run(resident, withdrawReferral, { residentId: resident.residentId, referralId: first, version: 1 }),
    );
    const second = await aReferral(app, resident, place);
    const read = command({
      name: 'test.read',
      input: z.strictObject({}),
      async run(context) {
        const opened = await context.person({
          residentId: resident.residentId,
          action: 'read',
          resource: 'referral',
        });
        return opened.ok
          ? done({ referrals: await readReferrals(opened.value), results: await readResults(opened.value) })
          : opened;
      },
    });
    const { referrals, results } = await mustRun(app.run(resident, read, {}));
    expect(referrals.map((one) => one.id)).toEqual([second, first]);
    expect(results.map((one) => one.occasionId)).toEqual([first, second]);
  });
});

test('every reason to decline shows the person a road, in every language', () => {
  for (const country of ['se', 'fi'] as const) {
    for (const reason of declineReasons(country)) {
      for (const text of Object.values(reason.road)) expect(text).toMatch(/^\p{Lu}[^!]+\.$/u);
    }
  }
});
