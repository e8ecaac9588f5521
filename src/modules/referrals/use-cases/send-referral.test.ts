import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { ResidentActor, StaffActor } from '#kernel/actor.ts';
import { civilDate } from '#kernel/dates.ts';
import {
  aResident,
  aStaffMember,
  aUnit,
  openTestApp,
  type Place,
  type TestApp,
} from '../../../../testing/app.ts';
import { ALCOHOL, aReferral, aSendForm, factTypes, isSeen, openItems, referralRows } from '../testing.ts';
import { sendReferral } from './send-referral.ts';

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

const send = () => sendReferral({ library: app.library, packs: app.packs });

describe('sending', () => {
  test('keeps answers, result and words, begins the relation, and puts the person on the unit’s list', async () => {
    const id = await aReferral(app, resident, place, { words: 'Jag vill sova bättre.' });
    const [row] = await referralRows(app, resident);
    expect(row).toMatchObject({
      id,
      state: 'received',
      channel: 'check',
      reason: 'not-said',
      habits: ['alcohol'],
      contact: 'message',
      version: 1,
    });
    const [response] = await app.owner('select * from instruments.response where resident_id = $1', [
      resident.residentId,
    ]);
    expect(response).toMatchObject({
      instrument: 'alcohol',
      version: '2',
      country: 'se',
      language: 'sv',
      occasion: 'self-check',
      occasion_id: id,
      holder: place.unitId,
    });
    const [result] = await app.owner('select * from instruments.result where resident_id = $1', [
      resident.residentId,
    ]);
    expect(result).toMatchObject({
      scoring_version: app.library.instrument('alcohol', '2')?.scoringVersion,
      cut_off_set: 'se-alcohol-2023-09-12',
    });
    expect(result?.['result']).toMatchObject({ kind: 'band', band: 'risky-use' });
    expect(await openItems(app, resident)).toMatchObject([{ kind: 'intake', ref_id: id }]);
    expect(await isSeen(app, resident, place)).toBe(true);
    expect(
      await app.owner('select 1 from residents.roster where unit_id = $1 and resident_id = $2', [
        place.unitId,
        resident.residentId,
      ]),
    ).toHaveLength(1);
    expect(
      await app.owner('select template from notifications.message where resident_id = $1', [
        resident.residentId,
      ]),
    ).toEqual([{ template: 'something-new' }]);
    expect(
      (
        await app.owner('select informed_at from residents.person where resident_id = $1', [
          resident.residentId,
        ])
      )[0]?.['informed_at'],
    ).not.toBeNull();
    expect(await factTypes(app, resident)).toContain('referral.received');
  });

  test('stores no answer and no word in the clear', async () => {
    await aReferral(app, resident, place, { words: 'Hemliga ord om mig' });
    const [row] = await referralRows(app, resident);
    const [response] = await app.owner(
      'select answers_sealed from instruments.response where resident_id = $1',
      [resident.residentId],
    );
    expect(String(row?.['words_sealed'])).not.toContain('Hemliga');
    expect(String(response?.['answers_sealed'])).not.toContain('10-14');
    const [fact] = await app.owner(
      `select data from platform.fact where resident_id = $1 and type = 'referral.received'`,
      [resident.residentId],
    );
    expect(JSON.stringify(fact)).not.toMatch(/alcohol|risky|Hemliga/);
  });

  test('twice by the same form is one referral', async () => {
    const [one, two] = await Promise.all([
      app.run(resident, send(), aSendForm(resident, place), { idempotencyKey: 'the-form' }),
      app.run(resident, send(), aSendForm(resident, place), { idempotencyKey: 'the-form' }),
    ]);
    expect(one).toEqual(two);
    // The browser carries nothing after the first: the key alone answers.
    expect(
      await app.run(resident, send(), aSendForm(resident, place, { responses: [] }), {
        idempotencyKey: 'the-form',
      }),
    ).toEqual(one);
    expect(await referralRows(app, resident)).toHaveLength(1);
  });

  test('two forms in the same moment are one referral, and the other is told the day', async () => {
    const outcomes = await Promise.all(
      ['a', 'b', 'c', 'd'].map(async (key) =>
        app.run(resident, send(), aSendForm(resident, place), { idempotencyKey: key }),
      ),
    );
    expect(outcomes.filter((one) => one.ok)).toHaveLength(1);
    const [row] = await referralRows(app, resident);
    for (const outcome of outcomes.filter((one) => !one.ok)) {
      expect(outcome).toMatchObject({ refusal: 'already-waiting', details: { referralId: row?.['id'] } });
    }
    expect(await referralRows(app, resident)).toHaveLength(1);
    expect(
      await app.owner('select 1 from instruments.response where resident_id = $1', [resident.residentId]),
    ).toHaveLength(1);
  });

  test.each([
    ['too young for Sweden', 'se', '2015-01-01', '16–'],
    ['too old for Finland', 'fi', '1940-01-01', '18–65'],
  ] as const)('%s is refused with the ages', async (_what, country, born, ages) => {
    place = await aUnit(app, { country });
    resident = await aResident(app, { country, birthDate: civilDate(born) });
    const outcome = await app.run(
      resident,
      send(),
      aSendForm(resident, place, { responses: [], words: 'Hej' }),
    );
    if (outcome.ok || outcome.refusal !== 'age-not-served') throw new Error('not refused for age');
    expect(`${outcome.details['from']}–${outcome.details['to']}`).toBe(ages);
    expect(await referralRows(app, resident)).toEqual([]);
  });

  test('refuses what is unfinished, unknown here, or said twice', async () => {
    const bad = [
      [{ ...ALCOHOL, answers: { week: '10-14' } }, 'unfinished-answers'],
      [{ ...ALCOHOL, answers: { week: 'no-such', occasion: 'never' } }, 'bad-answers'],
      [{ ...ALCOHOL, version: '1', answers: {} }, 'foreign-answers'],
      [
        { instrument: 'audit-c', version: '1', answers: { frequency: 'never', 'age-group': 'x' } },
        'foreign-answers',
      ],
    ] as const;
    for (const [one, refusal] of bad)
      expect(await app.run(resident, send(), aSendForm(resident, place, { responses: [one] }))).toMatchObject(
        { refusal },
      );
    expect(
      await app.run(resident, send(), aSendForm(resident, place, { responses: [ALCOHOL, ALCOHOL] })),
    ).toMatchObject({
      refusal: 'bad-answers',
    });
    expect(
      await app.run(resident, send(), aSendForm(resident, place, { responses: [], words: '  ' })),
    ).toMatchObject({
      refusal: 'nothing-to-send',
    });
    expect(
      await app.run(resident, send(), aSendForm(resident, place, { words: 'x'.repeat(2001) })),
    ).toMatchObject({
      refusal: 'bad-input',
      details: { field: 'words' },
    });
    expect(await app.run(resident, send(), aSendForm(resident, place, { words: 'a\0b' }))).toMatchObject({
      refusal: 'bad-input',
    });
    expect(await referralRows(app, resident)).toEqual([]);
  });

  test('goes to a unit of one’s own country that takes referrals, and to no other', async () => {
    const abroad = await aUnit(app, { country: 'fi' });
    expect(
      await app.run(resident, send(), aSendForm(resident, place, { unitId: abroad.unitId })),
    ).toMatchObject({
      refusal: 'unit-not-open',
    });
    await app.owner('update identity.unit set takes_referrals = false where id = $1', [place.unitId]);
    expect(await app.run(resident, send(), aSendForm(resident, place))).toMatchObject({
      refusal: 'unit-not-open',
    });
  });

  test('is for oneself: not for another resident, not by staff, not by a visitor', async () => {
    const other = await aResident(app);
    expect(await app.run(other, send(), aSendForm(resident, place))).toMatchObject({ refusal: 'not-found' });
    expect(await app.run({ kind: 'visitor' }, send(), aSendForm(resident, place))).toMatchObject({
      refusal: 'not-found',
    });
    await aReferral(app, resident, place);
    expect(await app.run(coach, send(), aSendForm(resident, place))).toMatchObject({
      refusal: 'not-allowed',
    });
  });

  test('shows no name on the list of a unit under protected identity', async () => {
    resident = await aResident(app, { protected: 'sekretessmarkering', name: 'Skyddad Person' });
    await aReferral(app, resident, place);
    expect(
      await app.owner('select is_protected from residents.roster where resident_id = $1', [
        resident.residentId,
      ]),
    ).toEqual([{ is_protected: true }]);
  });
});
