/** The command as an administrator meets it: a process, its output, its exit code. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { aClient, type Client } from '#modules/coaching/testing.ts';
import { lookupHash } from '#platform/sealing.ts';
import type { Role } from '#kernel/actor.ts';
import { aStaffMember, aUnit, openTestApp, type Place, type TestApp } from '../testing/app.ts';
import { TEST_SECRET } from '../testing/database.ts';
import { typed } from '../testing/command-line.ts';

let app: TestApp;
let client: Client;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
  client = await aClient(app);
  await employed('SE-1004', 'administrator', client.place, 'Birgitta Nyström');
  await employed('SE-1001', 'coach', client.place, 'Anna Koski');
});
afterAll(async () => app.close());

async function employed(employeeId: string, role: Role, place: Place, name: string): Promise<void> {
  const purpose = role === 'administrator' ? 'administration' : 'care';
  const { staffId } = await aStaffMember(app, place, { role, purpose, name });
  await app.owner(`insert into identity.login (key_hash, kind, person_id) values ($1, 'staff', $2)`, [
    lookupHash(TEST_SECRET, 'staff', employeeId),
    staffId,
  ]);
}

interface Said {
  readonly code: number;
  readonly json: unknown;
  readonly errors: string;
}

async function vandra(...words: readonly string[]): Promise<Said> {
  const env = {
    DATABASE_URL: app.urls.owner,
    KEYS_DATABASE_URL: app.urls.keys,
    VANDRA_SECRET: Buffer.from(TEST_SECRET).toString('base64'),
    VANDRA_DEMO: 'on',
  };
  const { code, out, errors } = await typed(env, words);
  return { code, json: out === '' ? null : JSON.parse(out), errors };
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? '';

async function erase(given: Readonly<Record<string, string>> = {}): Promise<Said> {
  const options = {
    resident: client.resident.residentId,
    by: 'SE-1004',
    decision: 'IVO 2027-1234',
    holder: client.place.unitId,
    ...given,
  };
  return vandra(
    'residents',
    'erase',
    ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]),
  );
}

const periods = async (): Promise<unknown> =>
  (
    await app.owner('select count(*)::integer as n from coaching.period where resident_id = $1', [
      client.resident.residentId,
    ])
  )[0]?.['n'];

describe('residents erase', () => {
  test.each([
    [{ decision: ' ' }, /--decision must name whose decision it is/],
    [{ by: 'SE-9999' }, /Nobody here has the employee id SE-9999/],
    [{ by: 'SE-1001' }, /Anna Koski \(SE-1001\) is no administrator today/],
    [{ resident: 'x' }, /An id is a UUID/],
    [{ resident: '018f0000-0000-7000-8000-000000000000' }, /There is no resident with this id/],
  ])('refuses %j with a sentence', async (change, sentence) => {
    const said = await erase(change);
    expect(said).toMatchObject({ code: 1, json: null });
    expect(lastLine(said.errors)).toMatch(sentence);
    expect(await periods()).toBe(1);
  });

  test('without a decision there is no erasure', async () => {
    const said = await vandra(
      'residents',
      'erase',
      '--resident',
      client.resident.residentId,
      '--by',
      'SE-1004',
    );
    expect(said.code).toBe(1);
    expect(lastLine(said.errors)).toMatch(/--decision is missing/);
  });

  test('reaches only the units of an organisation that the employee administers', async () => {
    const elsewhere = await aUnit(app);
    expect(lastLine((await erase({ holder: elsewhere.unitId })).errors)).toMatch(
      /--holder is no unit of an organisation that Birgitta/,
    );
    await employed('SE-2009', 'administrator', elsewhere, 'Elin Sandström');
    expect(lastLine((await erase({ by: 'SE-2009' })).errors)).toMatch(
      /--holder is no unit of an organisation/,
    );
  });

  test('rehearses first, refuses a word that does not fit, then erases exactly what it showed', async () => {
    const rehearsed = await erase();
    expect(rehearsed).toMatchObject({
      code: 0,
      json: {
        state: 'rehearsed',
        by: 'Birgitta Nyström (SE-1004)',
        records: [{ unitId: client.place.unitId, erased: { periods: 1, referrals: 1 } }],
      },
    });
    expect(rehearsed.errors).toContain('Nothing has been erased');
    expect(await periods()).toBe(1);
    expect(lastLine((await erase({ confirm: 'wrong' })).errors)).toMatch(/--confirm does not fit/);
    const { confirm, records } = rehearsed.json as { confirm: string; records: unknown };
    // Another decision is another word.
    expect(lastLine((await erase({ confirm, decision: 'IVO 2027-9999' })).errors)).toMatch(
      /--confirm does not fit/,
    );
    expect(await erase({ confirm })).toMatchObject({
      code: 0,
      json: { state: 'erased', records, keysErased: 1 },
    });
    expect(await periods()).toBe(0);
    expect(lastLine((await erase()).errors)).toMatch(/Nothing of this resident is held/);
  });
});

test('retention report prints the rules of both packs, and refuses what is no day', async () => {
  expect(await vandra('retention', 'report', '--since', '2026-01-01')).toMatchObject({
    code: 0,
    json: {
      rules: expect.arrayContaining([
        expect.objectContaining({ country: 'fi', class: 'access-log', years: 12 }),
      ]) as unknown,
      counts: [],
      lines: [],
    },
  });
  expect(lastLine((await vandra('retention', 'report', '--since', 'yesterday')).errors)).toMatch(
    /--since is a day/,
  );
});
