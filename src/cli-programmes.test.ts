/** Programmes on the command line: taken out, brought in, taken out again. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { cloneDatabase, TEST_SECRET } from '../testing/database.ts';
import { typed } from '../testing/command-line.ts';

const directory = mkdtempSync(join(tmpdir(), 'vandra-packages-'));
const organisation = newId<'organisation'>();
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
  await owner.query(
    `insert into identity.organisation (id, country, kind, name, official_id) values ($1, 'se', 'region', 'Region', 'region')`,
    [organisation],
  );
});
afterAll(async () => {
  await owner.end();
  rmSync(directory, { recursive: true, force: true });
});

const vandra = async (...words: readonly string[]) => typed(environment, words);
const file = (name: string) => join(directory, name);
const said = ({ out }: { out: string }) => JSON.parse(out) as Record<string, unknown>;
const kept = async () => (await owner.query('select code from programmes.programme')).rows as unknown[];

test('a shipped programme is whole, goes out, comes in as a draft, and goes out again byte for byte', async () => {
  const checked = await vandra('programmes', 'check', 'steady-steps');
  expect(said(checked)).toMatchObject({ ok: true, name: 'steady-steps', state: 'published' });
  expect(['open', 'gaps']).toContain(said(checked)['verdict']);
  const first = await vandra('programmes', 'export', 'steady-steps', '--out', file('a.zip'));
  expect(said(first)).toMatchObject({ name: 'steady-steps', signature: 'unsigned', state: 'published' });
  const brought = await vandra('programmes', 'import', file('a.zip'), '--organisation', organisation);
  expect(said(brought)).toMatchObject({ ok: true, became: 'new', signedBy: { kind: 'unsigned' } });
  const own = ['--organisation', organisation];
  const again = await vandra('programmes', 'export', 'steady-steps', ...own, '--out', file('b.zip'));
  expect(said(again)).toMatchObject({ state: 'draft' });
  expect(readFileSync(file('a.zip')).equals(readFileSync(file('b.zip')))).toBe(true);
  expect(await kept()).toEqual([{ code: 'steady-steps' }]);
}, 60_000);

test('what is wrong is told with its place, and nothing of it is kept', async () => {
  const before = await kept();
  await vandra('programmes', 'export', 'steady-steps', '--out', file('good.zip'));
  const bytes = readFileSync(file('good.zip'));
  const at = bytes.indexOf('"minutesPerWeek"');
  bytes.write('"minutesPerYear"', at, 'latin1');
  writeFileSync(file('bad.zip'), bytes);
  const own = ['--organisation', organisation];
  const refused = await vandra('programmes', 'import', file('bad.zip'), ...own);
  expect(refused.code).toBe(1);
  expect(said(refused)).toMatchObject({ ok: false, errors: [{ path: 'programme.json' }] });
  expect(await kept()).toEqual(before);
  const nowhere = await vandra('programmes', 'import', file('good.zip'), '--organisation', newId());
  expect(nowhere).toMatchObject({ code: 1 });
  expect(nowhere.errors).toContain('There is no organisation');
  for (const [missing, because] of [
    [file('nothing.zip'), 'there is no such file'],
    [directory, 'it is a folder'],
  ] as const)
    expect((await vandra('programmes', 'import', missing, ...own)).errors).toContain(
      `${missing} cannot be read: ${because}.`,
    );
  const none = await vandra('programmes', 'export', 'no-such', '--out', file('c.zip'));
  expect(none.errors).toContain('There are: ');
}, 60_000);
