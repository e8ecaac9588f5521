import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { ResidentActor, StaffActor } from '#kernel/actor.ts';
import { civilDate } from '#kernel/dates.ts';
import { readResults } from '#modules/instruments/public.ts';
import { command } from '#platform/command.ts';
import { done } from '#kernel/outcome.ts';
import * as z from 'zod';
import { aResident, aStaffMember, aUnit, mustRun, openTestApp, type Place, type TestApp } from '../../../testing/app.ts';
import { acceptReferral, declineReferral, declineReasons, openReferral, readReferrals, type ReferralId, sendReferral, withdrawReferral } from './public.ts';

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

const ALCOHOL = { instrument: 'alcohol', version: '2', answers: { week: '10-14', occasion: 'monthly' } };
const send = () => sendReferral({ library: app.library, packs: app.packs });

function form(given: Record<string, unknown> = {}) {
  return { residentId: resident.residentId, unitId: place.unitId, language: 'sv', responses: [ALCOHOL], words: '', contact: 'message', ...given };
}
async function sent(given: Record<string, unknown> = {}): Promise<ReferralId> {
  return (await mustRun(app.run(resident, send(), form(given)))).referralId;
}
async function referralRows() {
  return app.owner('select * from referrals.referral where resident_id = $1 order by received_at', [resident.residentId]);
}
async function openItems() {
  return app.owner(`select kind, due_at, ref_id from worklist.item where resident_id = $1 and state = 'open'`, [resident.residentId]);
}
async function seesResident(): Promise<boolean> {
  const rows = await app.owner('select 1 from access.relation where resident_id = $1 and unit_id = $2 and until is null', [resident.residentId, place.unitId]);
  return rows.length > 0;
}
async function facts() {
  return (await app.owner('select type, data from platform.fact where resident_id = $1 order by at, id', [resident.residentId])).map((row) => row['type']);
}

describe('sending', () => {
  test('keeps answers, result and words, begins the relation, and puts the person on the unit’s list', async () => {
    const id = await sent({ words: 'Jag vill sova bättre.' });
    const [row] = await referralRows();
    expect(row).toMatchObject({ id, state: 'received', channel: 'self', habits: ['alcohol'], contact: 'message', version: 1 });
    const [response] = await app.owner('select * from instruments.response where resident_id = $1', [resident.residentId]);
    expect(response).toMatchObject({ instrument: 'alcohol', version: '2', country: 'se', language: 'sv', occasion: 'self-check', occasion_id: id, holder: place.unitId });
    const [result] = await app.owner('select * from instruments.result where resident_id = $1', [resident.residentId]);
    expect(result).toMatchObject({ scoring_version: app.library.instrument('alcohol', '2')?.scoringVersion, cut_off_set: 'se-alcohol-2023-09-12' });
    expect(result?.['result']).toMatchObject({ kind: 'band', band: 'risky-use' });
    expect(await openItems()).toMatchObject([{ kind: 'intake', ref_id: id }]);
    expect(await seesResident()).toBe(true);
    expect(await app.owner('select 1 from residents.roster where unit_id = $1 and resident_id = $2', [place.unitId, resident.residentId])).toHaveLength(1);
    expect(await app.owner('select template from notifications.message where resident_id = $1', [resident.residentId])).toEqual([{ template: 'something-new' }]);
    expect((await app.owner('select informed_at from residents.person where resident_id = $1', [resident.residentId]))[0]?.['informed_at']).not.toBeNull();
    expect(await facts()).toContain('referral.received');
  });

  test('stores no answer and no word in the clear', async () => {
    await sent({ words: 'Hemliga ord om mig' });
    const [row] = await referralRows();
    const [response] = await app.owner('select answers_sealed from instruments.response where resident_id = $1', [resident.residentId]);
    expect(String(row?.['words_sealed'])).not.toContain('Hemliga');
    expect(String(response?.['answers_sealed'])).not.toContain('10-14');
    const [fact] = await app.owner(`select data from platform.fact where resident_id = $1 and type = 'referral.received'`, [resident.residentId]);
    expect(JSON.stringify(fact)).not.toMatch(/alcohol|risky|Hemliga/);
  });

  test('twice by the same form is one referral', async () => {
    const [one, two] = await Promise.all([
      app.run(resident, send(), form(), { idempotencyKey: 'the-form' }),
      app.run(resident, send(), form(), { idempotencyKey: 'the-form' }),
    ]);
    expect(one).toEqual(two);
    // The browser carries nothing after the first: the key alone answers.
    expect(await app.run(resident, send(), form({ responses: [] }), { idempotencyKey: 'the-form' })).toEqual(one);
    expect(await referralRows()).toHaveLength(1);
  });

  test('two forms in the same moment are one referral, and the other is told the day', async () => {
    const outcomes = await Promise.all(['a', 'b', 'c', 'd'].map(async (key) => app.run(resident, send(), form(), { idempotencyKey: key })));
    expect(outcomes.filter((one) => one.ok)).toHaveLength(1);
    const [row] = await referralRows();
    for (const outcome of outcomes.filter((one) => !one.ok)) {
      expect(outcome).toMatchObject({ refusal: 'already-waiting', details: { referralId: row?.['id'] } });
    }
    expect(await referralRows()).toHaveLength(1);
    expect(await app.owner('select 1 from instruments.response where resident_id = $1', [resident.residentId])).toHaveLength(1);
  });

  test.each([
    ['too young for Sweden', 'se', '2015-01-01', { age: expect.any(String), from: '16', to: '' }],
    ['too old for Finland', 'fi', '1940-01-01', { age: expect.any(String), from: '18', to: '65' }],
  ] as const)('%s is refused with the ages', async (_what, country, born, details) => {
    place = await aUnit(app, { country });
    resident = await aResident(app, { country, birthDate: civilDate(born) });
    const outcome = await app.run(resident, send(), form({ responses: [], words: 'Hej' }));
    expect(outcome).toEqual({ ok: false, refusal: 'age-not-served', details });
    expect(await referralRows()).toEqual([]);
  });

  test('refuses what is unfinished, unknown here, or said twice', async () => {
    const bad = [
      { ...ALCOHOL, answers: { week: '10-14' } },
      { ...ALCOHOL, answers: { week: 'no-such', occasion: 'never' } },
      { ...ALCOHOL, version: '1', answers: {} },
      { instrument: 'audit-c', version: '1', answers: { frequency: 'never', 'age-group': 'x' } },
    ];
    for (const one of bad) expect(await app.run(resident, send(), form({ responses: [one] }))).toMatchObject({ refusal: 'bad-answers' });
    expect(await app.run(resident, send(), form({ responses: [ALCOHOL, ALCOHOL] }))).toMatchObject({ refusal: 'bad-answers' });
    expect(await app.run(resident, send(), form({ responses: [], words: '  ' }))).toMatchObject({ refusal: 'nothing-to-send' });
    expect(await app.run(resident, send(), form({ words: 'x'.repeat(2001) }))).toMatchObject({ refusal: 'bad-input', details: { field: 'words' } });
    expect(await app.run(resident, send(), form({ words: 'a\0b' }))).toMatchObject({ refusal: 'bad-input' });
    expect(await referralRows()).toEqual([]);
  });

  test('goes to a unit of one’s own country that takes referrals, and to no other', async () => {
    const abroad = await aUnit(app, { country: 'fi' });
    expect(await app.run(resident, send(), form({ unitId: abroad.unitId }))).toMatchObject({ refusal: 'unit-not-open' });
    await app.owner('update identity.unit set takes_referrals = false where id = $1', [place.unitId]);
    expect(await app.run(resident, send(), form())).toMatchObject({ refusal: 'unit-not-open' });
  });

  test('is for oneself: not for another resident, not by staff, not by a visitor', async () => {
    const other = await aResident(app);
    expect(await app.run(other, send(), form())).toMatchObject({ refusal: 'not-found' });
    expect(await app.run({ kind: 'visitor' }, send(), form())).toMatchObject({ refusal: 'not-found' });
    await sent();
    expect(await app.run(coach, send(), form())).toMatchObject({ refusal: 'not-allowed' });
  });

  test('shows no name on the list of a unit under protected identity', async () => {
    resident = await aResident(app, { protected: 'sekretessmarkering', name: 'Skyddad Person' });
    await sent();
    expect(await app.owner('select is_protected from residents.roster where resident_id = $1', [resident.residentId])).toEqual([{ is_protected: true }]);
  });
});

describe('the unit', () => {
  test('reads the answers in the language of the reader, the result, and the person’s own words', async () => {
    const referralId = await sent({ words: 'Hej' });
    const opened = await mustRun(app.run(coach, openReferral(app.library), { residentId: resident.residentId, referralId, language: 'en' }));
    expect(opened.words).toEqual({ kind: 'said', text: 'Hej' });
    expect(opened.responses[0]?.result).toMatchObject({ kind: 'band', level: 'raised' });
    expect(opened.responses[0]?.answers).toMatchObject({ kind: 'answered', rows: [{ answer: '10–14 standard glasses a week' }, {}] });
  });

  test('that was not asked sees nothing: missing and foreign look the same', async () => {
    const referralId = await sent();
    const stranger = await aStaffMember(app, await aUnit(app));
    const open = async (actor: StaffActor, id: string) => app.run(actor, openReferral(app.library), { residentId: resident.residentId, referralId: id, language: 'sv' });
    expect(await open(stranger, referralId)).toEqual(await open(stranger, '018f0000-0000-7000-8000-000000000000'));
    expect(await open(coach, '018f0000-0000-7000-8000-000000000000')).toMatchObject({ refusal: 'not-found' });
  });

  test('reads that own words are gone when their key has been erased', async () => {
    const referralId = await sent({ words: 'Hej' });
    await app.sealing.erase(resident.residentId, { holder: place.unitId });
    const opened = await mustRun(app.run(coach, openReferral(app.library), { residentId: resident.residentId, referralId, language: 'sv' }));
    expect(opened.words).toEqual({ kind: 'erased' });
    expect(opened.responses[0]?.answers).toEqual({ kind: 'erased' });
  });

  test('accepts once: of two coaches at the same time one wins', async () => {
    const referralId = await sent();
    const second = await aStaffMember(app, place);
    const input = { residentId: resident.residentId, referralId, version: 1 };
    const outcomes = await Promise.all([app.run(coach, acceptReferral, input), app.run(second, acceptReferral, input)]);
    expect(outcomes.map((one) => (one.ok ? 'accepted' : one.refusal)).toSorted()).toEqual(['accepted', 'changed-meanwhile']);
    expect((await referralRows())[0]).toMatchObject({ state: 'accepted', version: 2 });
    expect((await facts()).filter((type) => type === 'referral.accepted')).toHaveLength(1);
    expect((await openItems()).filter((item) => item['kind'] === 'intake')).toEqual([]);
    expect(await seesResident()).toBe(true);
  });

  test('declines with a reason of its country; the person is no longer seen', async () => {
    const referralId = await sent();
    const input = { residentId: resident.residentId, referralId, version: 1 };
    expect(await app.run(coach, declineReferral, { ...input, reason: 'because' })).toMatchObject({ refusal: 'unknown-reason' });
    await mustRun(app.run(coach, declineReferral, { ...input, reason: 'not-now' }));
    expect((await referralRows())[0]).toMatchObject({ state: 'declined', decline_reason: 'not-now', answered_by_staff_id: coach.staffId });
    expect(await openItems()).toEqual([]);
    expect(await seesResident()).toBe(false);
    expect(await app.run(coach, acceptReferral, { ...input, version: 2 })).toMatchObject({ refusal: 'not-found' });
  });

  test('answers an old page with what happened meanwhile', async () => {
    const referralId = await sent();
    const input = { residentId: resident.residentId, referralId, version: 1 };
    await mustRun(app.run(coach, acceptReferral, input));
    expect(await app.run(coach, declineReferral, { ...input, reason: 'not-now' })).toMatchObject({ refusal: 'changed-meanwhile' });
    expect(await app.run(resident, withdrawReferral, input)).toMatchObject({ refusal: 'changed-meanwhile' });
  });

  test('does not lose sight of a person whose earlier referral it accepted', async () => {
    await mustRun(app.run(coach, acceptReferral, { residentId: resident.residentId, referralId: await sent(), version: 1 }));
    const second = await sent({ responses: [], words: 'En sak till' });
    await mustRun(app.run(coach, declineReferral, { residentId: resident.residentId, referralId: second, version: 1, reason: 'not-now' }));
    expect(await seesResident()).toBe(true);
  });

  test('is answered by staff only, and taken back by the resident only', async () => {
    const input = { residentId: resident.residentId, referralId: await sent(), version: 1 };
    expect(await app.run(resident, acceptReferral, input)).toMatchObject({ refusal: 'not-allowed' });
    expect(await app.run(resident, declineReferral, { ...input, reason: 'not-now' })).toMatchObject({ refusal: 'not-allowed' });
    expect(await app.run(coach, withdrawReferral, input)).toMatchObject({ refusal: 'not-allowed' });
  });
});

describe('the resident', () => {
  test('takes the referral back while nobody has answered, and may ask again', async () => {
    const referralId = await sent();
    await mustRun(app.run(resident, withdrawReferral, { residentId: resident.residentId, referralId, version: 1 }));
    expect(await seesResident()).toBe(false);
    expect(await openItems()).toEqual([]);
    await sent();
    expect((await referralRows()).map((row) => row['state'])).toEqual(['withdrawn', 'received']);
  });

  test('finds referrals, the newest first, and results, the oldest first', async () => {
    const first = await sent();
    await mustRun(app.run(resident, withdrawReferral, { residentId: resident.residentId, referralId: first, version: 1 }));
    const second = await sent();
    const read = command({
      name: 'test.read',
      input: z.strictObject({}),
      async run(context) {
        const opened = await context.person({ residentId: resident.residentId, action: 'read', resource: 'referral' });
        return opened.ok ? done({ referrals: await readReferrals(opened.value), results: await readResults(opened.value) }) : opened;
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
