/** Organisations, units and staff on the command line: a unit always has somebody who answers. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { cloneDatabase, TEST_SECRET } from '../testing/database.ts';
import { typed } from '../testing/command-line.ts';

const directory = mkdtempSync(join(tmpdir(), 'vandra-organisations-'));
let environment: NodeJS.ProcessEnv;
let owner: pg.Client;
beforeAll(async () => {
  const urls = await cloneDatabase(inject('adminUrl'));
  environment = {
    DATABASE_URL: urls.owner,
    KEYS_DATABASE_URL: urls.keys,
    VANDRA_SECRET: Buffer.from(TEST_SECRET).toString('base64'),
    VANDRA_DEMO: 'on',
    VANDRA_DATA: directory,
  };
  owner = new pg.Client({ connectionString: urls.owner });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  rmSync(directory, { recursive: true, force: true });
});

async function load(reference: unknown): Promise<{ code: number; errors: string }> {
  const path = join(directory, 'reference.json');
  writeFileSync(path, JSON.stringify(reference));
  const { code, out, errors } = await typed(environment, ['organisations', 'load', '--file', path]);
  return { code, errors: `${out}${errors}` };
}

const all = (words: string) => ({ sv: words, fi: words, en: words });
function member(employeeId: string, name: string, endsOn: string | null = null) {
  const assignment = { unit: 'U-1', role: 'coach', purpose: 'care', startsOn: '2026-01-01', endsOn };
  return { employeeId, name, title: all('Coach'), languages: ['sv'], assignments: [assignment] };
}
function reference(responsible: string, staff: readonly unknown[]) {
  return {
    organisations: [{ officialId: 'O-1', country: 'se', kind: 'region', name: 'Region' }],
    units: [
      {
        officialId: 'U-1',
        organisation: 'O-1',
        names: all('Enhet'),
        zone: 'Europe/Stockholm',
        phone: '08-123 456 00',
        email: 'unit@example.org',
        takesReferrals: true,
        answerWithinDays: 3,
        waitWeeks: null,
        responsible,
      },
    ],
    staff,
  };
}
async function responsible(): Promise<unknown> {
  const found = await owner.query<{ name: string }>(
    `select s.name from identity.unit u join identity.assignment a on a.id = u.responsible_assignment_id
     join identity.staff s on s.id = a.staff_id where u.official_id = 'U-1'`,
  );
  return found.rows[0]?.name;
}

test('whoever is named answers for the unit; who leaves is followed by somebody first, else nothing is changed', async () => {
  expect((await load(reference('E-9', [member('E-1', 'Anna')]))).errors).toContain(
    'E-9 does not work there in care without a last day',
  );
  expect(await responsible()).toBeUndefined();
  expect(await load(reference('E-1', [member('E-1', 'Anna')]))).toMatchObject({ code: 0 });
  expect(await responsible()).toBe('Anna');
  const leaving = [member('E-1', 'Anna', '2026-12-31'), member('E-2', 'Per')];
  expect((await load(reference('E-1', leaving))).code).not.toBe(0);
  expect(await responsible()).toBe('Anna');
  expect(await load(reference('E-2', leaving))).toMatchObject({ code: 0 });
  expect(await responsible()).toBe('Per');
});
