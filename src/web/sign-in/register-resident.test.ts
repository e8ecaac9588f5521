import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { lookupHash } from '#platform/sealing.ts';
import {
  aRelation,
  aResident,
  aStaffMember,
  aUnit,
  openTestApp,
  type TestApp,
} from '../../../testing/app.ts';
import { TEST_SECRET } from '../../../testing/database.ts';
import { proofCount } from '../../../testing/vitest-proof.ts';
import { signInResident } from './register-resident.server.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());

const SIGN_IN = { kind: 'system', job: 'sign-in' } as const;

function person(key: string, given: Readonly<Record<string, unknown>> = {}) {
  return {
    keyHash: lookupHash(TEST_SECRET, 'resident', key).toString('hex'),
    country: 'se',
    identityNumber: key,
    birthDate: '1961-01-18',
    name: 'Maria Ljungberg',
    protection: 'none',
    contact: { email: null, phone: null, address: null, municipality: null },
    language: 'sv',
    assurance: 'test',
    minutes: 30,
    ...given,
  };
}

async function registered(key: string): Promise<Record<string, unknown> | undefined> {
  const rows = await app.owner(
    'select r.* from identity.resident r join identity.login l on l.person_id = r.resident_id where l.key_hash = $1',
    [lookupHash(TEST_SECRET, 'resident', key)],
  );
  return rows[0];
}

async function signIn(key: string, given: Readonly<Record<string, unknown>> = {}) {
  return app.run(SIGN_IN, signInResident, person(key, given));
}

test('a first sign-in registers, the next one finds', async () => {
  expect(await signIn('a')).toMatchObject({ ok: true, value: { isNew: true } });
  expect(await signIn('a')).toMatchObject({ ok: true, value: { isNew: false } });
});

test('however many first sign-ins come at once, one resident is made and each gets a session of its own', async () => {
  const rounds = proofCount('races of first sign-ins', 3);
  for (let round = 0; round < rounds; round += 1) {
    const key = `race-${round}`;
    const outcomes = await Promise.all(Array.from({ length: 5 }, async () => signIn(key)));
    expect(outcomes.filter((one) => one.ok && one.value.isNew)).toHaveLength(1);
    expect(new Set(outcomes.map((one) => (one.ok ? one.value.token : one.refusal))).size).toBe(5);
    const found = await registered(key);
    expect(
      await app.owner('select 1 from residents.person where resident_id = $1', [found?.['resident_id']]),
    ).toHaveLength(1);
    expect(
      await app.owner('select 1 from identity.session where resident_id = $1', [found?.['resident_id']]),
    ).toHaveLength(5);
  }
});

test('registering is in the access log, as the service’s own act', async () => {
  await signIn('logged');
  const found = await registered('logged');
  const rows = await app.owner('select * from audit.access_log where resident_id = $1', [
    found?.['resident_id'],
  ]);
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows[0])).toContain('service-job:sign-in');
});

test('protected identity is kept when the provider says nothing about it', async () => {
  await signIn('kept', { protection: 'sekretessmarkering' });
  await signIn('kept', { protection: 'not-told' });
  expect(await registered('kept')).toMatchObject({ protected: 'sekretessmarkering' });
});

test('protected identity is set and lifted when the provider says so', async () => {
  await signIn('moved');
  await signIn('moved', { protection: 'sekretessmarkering' });
  expect(await registered('moved')).toMatchObject({ protected: 'sekretessmarkering' });
  await signIn('moved', { protection: 'none' });
  expect(await registered('moved')).toMatchObject({ protected: null });
});

test('when a person becomes protected, the lists of units lose their name', async () => {
  const place = await aUnit(app);
  await signIn('listed');
  const found = await registered('listed');
  await app.owner(
    `insert into residents.roster (unit_id, resident_id, name_sealed, language, is_protected, since) values ($1, $2, 'x', 'fi', false, now())`,
    [place.unitId, found?.['resident_id']],
  );
  await signIn('listed', { protection: 'sekretessmarkering' });
  expect(
    await app.owner('select is_protected, language from residents.roster where resident_id = $1', [
      found?.['resident_id'],
    ]),
  ).toEqual([{ is_protected: true, language: 'sv' }]);
});

test('a person whom the registry holds as deceased is refused, and no session is opened', async () => {
  await signIn('closed');
  const found = await registered('closed');
  await app.owner(`update identity.resident set state = 'deceased' where resident_id = $1`, [
    found?.['resident_id'],
  ]);
  expect(await signIn('closed')).toMatchObject({ ok: false, refusal: 'resident-closed' });
  expect(
    await app.owner('select 1 from identity.session where resident_id = $1', [found?.['resident_id']]),
  ).toHaveLength(1);
});

test('who had everything erased begins anew, and nothing leads to what was', async () => {
  await signIn('anew');
  const before = await registered('anew');
  await app.owner(`update identity.resident set state = 'erased' where resident_id = $1`, [
    before?.['resident_id'],
  ]);
  expect(await signIn('anew')).toMatchObject({ ok: true, value: { isNew: true } });
  const after = await registered('anew');
  expect(after?.['resident_id']).not.toBe(before?.['resident_id']);
  expect(after).toMatchObject({ state: 'active' });
});

test('only the service’s own job registers: no visitor, resident or staff member can', async () => {
  const place = await aUnit(app);
  const resident = await aResident(app);
  await aRelation(app, resident, place);
  const staff = await aStaffMember(app, place);
  for (const actor of [{ kind: 'visitor' } as const, resident, staff]) {
    await expect(app.run(actor, signInResident, person(newId()))).rejects.toThrow(/permission denied/);
  }
});

test('a sign-in counts as having opened what was sent, and takes the row off the lists of those who would have called', async () => {
  const key = 'opened';
  await app.run(SIGN_IN, signInResident, person(key));
  const residentId = (await registered(key))?.['resident_id'];
  const place = await aUnit(app);
  const message = newId();
  await app.owner(
    `insert into notifications.message (id, effect_key, resident_id, holder, template, kind, state, channel, made_at, due_at, sent_at)
     values ($1::uuid, $1::text, $2, $3, 'something-new', 'answer', 'sent', 'email', now(), now(), now())`,
    [message, residentId, place.unitId],
  );
  await app.owner(
    `insert into worklist.item (id, unit_id, resident_id, kind, detail, ref_id, due_at, made_at) values ($1, $2, $3::uuid, 'call', 'not-reached', $3::uuid, now(), now())`,
    [newId(), place.unitId, residentId],
  );
  await app.run(SIGN_IN, signInResident, person(key));
  const [row] = await app.owner(
    'select opened_at is not null as opened, acted_at from notifications.message where id = $1',
    [message],
  );
  expect(row).toEqual({ opened: true, acted_at: null });
  expect(await app.owner('select state from worklist.item where resident_id = $1', [residentId])).toEqual([
    { state: 'cancelled' },
  ]);
  expect(
    await app.owner('select 1 as there from notifications.last_use where resident_id = $1', [residentId]),
  ).toEqual([{ there: 1 }]);
});
