/** The command line as an administrator meets it: its output, its exit code, and that it is a process that ends. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { cloneDatabase, TEST_SECRET } from '../testing/database.ts';
import { demoId } from './demo/people.ts';
import { typed, typedInProcess } from '../testing/command-line.ts';
import { openLogTest } from '../testing/sealed-log.ts';

let environment: NodeJS.ProcessEnv;
let log: Awaited<ReturnType<typeof openLogTest>>;
const directory = mkdtempSync(join(tmpdir(), 'vandra-cli-'));

beforeAll(async () => {
  const adminUrl = inject('adminUrl');
  const urls = await cloneDatabase(adminUrl);
  log = await openLogTest(urls, adminUrl);
  environment = {
    DATABASE_URL: urls.owner,
    KEYS_DATABASE_URL: urls.keys,
    VANDRA_SECRET: Buffer.from(TEST_SECRET).toString('base64'),
    VANDRA_DEMO: 'on',
    VANDRA_DATA: directory,
  };
  const seeded = await vandra('demo', 'seed');
  if (seeded.code !== 0) throw new Error(seeded.errors);
}, 300_000);
afterAll(async () => {
  await log.close();
  rmSync(directory, { recursive: true, force: true });
});

interface Said {
  readonly code: number;
  readonly json: unknown;
  readonly errors: string;
}

async function vandraWith(
  more: NodeJS.ProcessEnv,
  words: readonly string[],
  type: typeof typed = typed,
): Promise<Said> {
  const { code, out, errors } = await type({ ...environment, ...more }, words);
  return { code, json: out === '' ? null : JSON.parse(out), errors };
}

async function vandra(...words: readonly string[]): Promise<Said> {
  return vandraWith({}, words);
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}

describe('words it does not know', () => {
  test('help names every command with its usage', async () => {
    const said = await vandraWith({}, ['help'], typedInProcess);
    expect(said.code).toBe(0);
    expect(JSON.stringify(said.json)).toMatch(/demo seed.*audit verify.*residents export/);
  });

  test.each([
    [['audit', 'varify'], /There is no command “audit varify”/],
    [['audit', 'verify', '--from', '1'], /“--from” is not an option of this command/],
    [['residents', 'export', '--resident', 'x'], /--by is missing\. Usage: vandra residents export/],
    [['residents', 'export', '--resident'], /--resident needs a value/],
    [
      ['residents', 'export', '--resident', 'x', '--by', 'SE-1004', '--reason', 'asked by letter'],
      /id of a resident is a UUID/,
    ],
  ])('%j ends with a sentence', async (words, sentence) => {
    const said = await vandra(...words);
    expect(said.code).toBe(1);
    expect(lastLine(said.errors)).toMatch(sentence);
    expect(said.errors).not.toMatch(/\n\s+at /);
  });
});

describe('check', () => {
  test('finds a fresh demo in order and names each thing', async () => {
    const said = await vandraWith({}, ['check'], typedInProcess);
    expect(said.errors).not.toMatch(/wrong/);
    expect(said).toMatchObject({ code: 0 });
    const { checks } = said.json as { checks: { name: string; state: string }[] };
    expect(checks.map((one) => one.name)).toEqual([
      'secret',
      'sealing-key',
      'mail',
      'sign-in',
      'turn',
      'demo',
      'migrations',
      'roles',
      'row-security',
      'keys-database',
    ]);
    expect(checks.filter((one) => one.state === 'wrong')).toEqual([]);
  });

  test('says which setting is wrong', async () => {
    const said = await vandraWith({ PORT: 'abc' }, ['check'], typedInProcess);
    expect(said.code).toBe(1);
    expect(lastLine(said.errors)).toMatch(/PORT must be a port number/);
  });

  test('says that the database does not answer', async () => {
    const said = await vandraWith({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }, ['check']);
    expect(said.code).toBe(1);
    expect(lastLine(said.errors)).toMatch(/does not answer: check host and port/);
  });

  test('finds a table whose row-level security was switched off', async () => {
    await log.tamper('alter table residents.person no force row level security');
    const said = await vandra('check');
    await log.tamper('alter table residents.person force row level security');
    expect(said.code).toBe(1);
    expect(lastLine(said.errors)).toMatch(/Row-level security is off for residents\.person/);
  });
});

describe('demo seed', () => {
  test('does nothing the second time', async () => {
    expect(await vandra('demo', 'seed')).toMatchObject({ code: 0, json: { state: 'was-there' } });
  });

  test('refuses a database that holds other people', async () => {
    const other = await cloneDatabase(inject('adminUrl'));
    const theirs = await openLogTest(other, inject('adminUrl'));
    await theirs.tamper(
      `insert into identity.resident (resident_id, holder, country, made_at) values ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000001', 'se', now())`,
    );
    await theirs.close();
    const said = await vandraWith({ DATABASE_URL: other.owner, KEYS_DATABASE_URL: other.keys }, [
      'demo',
      'seed',
    ]);
    expect(said.code).toBe(1);
    expect(lastLine(said.errors)).toMatch(/invented people are never mixed with others/);
  });
});

describe('the seeded demo', () => {
  const count = async (text: string): Promise<number> =>
    Number((await log.tamper(`select count(*)::int as n from ${text}`))[0]?.['n']);

  test('has people at every place of the road', async () => {
    expect(await count('residents.person')).toBe(40);
    expect(await count(`referrals.referral where state = 'received'`)).toBeGreaterThanOrEqual(6);
    expect(await count(`referrals.referral where state = 'declined'`)).toBeGreaterThanOrEqual(2);
    expect(await count(`coaching.period where state = 'active'`)).toBeGreaterThanOrEqual(8);
    expect(await count(`coaching.period where state = 'in-follow-up'`)).toBeGreaterThanOrEqual(8);
    expect(await count(`coaching.note where state = 'signed'`)).toBeGreaterThanOrEqual(30);
    expect(await count(`coaching.follow_up where state in ('answered', 'held')`)).toBeGreaterThanOrEqual(4);
    expect(
      await count(`booking.meeting where state = 'booked' and starts_at > now()`),
    ).toBeGreaterThanOrEqual(5);
    expect(await count(`worklist.item where state = 'open'`)).toBeGreaterThanOrEqual(6);
  });

  test('dated what happened when it happened, and nothing after now', async () => {
    expect(await count(`timeline.entry where at > platform.civil_now()`)).toBe(0);
    expect(
      await count(`audit.access_log where at < now() - interval '100 days' and actor_kind = 'staff'`),
    ).toBeGreaterThan(20);
    expect(await count(`audit.access_log where at > platform.civil_now()`)).toBe(0);
  });

  test('leaves no mail of the past to be sent, no job and no session behind', async () => {
    expect(await count(`notifications.message where state = 'waiting'`)).toBe(0);
    expect(await count('pgboss.job')).toBe(0);
    expect(await count('identity.session')).toBe(0);
  });

  test('has free times to book in the coming weeks', async () => {
    expect(await count(`booking.slot where state = 'free' and starts_at > now()`)).toBeGreaterThan(200);
  });

  test('left nothing due undone that should have been done in the past', async () => {
    expect(
      await count(
        `platform.due where state in ('waiting', 'failed') and due_at <= now() - interval '10 minutes'`,
      ),
    ).toBe(0);
  });
});

describe('residents export', () => {
  const resident = demoId('resident', 'katja-hennig');

  test('prints what is held and writes who asked and why', async () => {
    const said = await vandra(
      'residents',
      'export',
      '--resident',
      resident,
      '--by',
      'SE-1004',
      '--reason',
      'asked for by letter',
    );
    expect(said).toMatchObject({ code: 0 });
    const rows = await log.tamper(
      `select action, reason, command from audit.access_log where resident_id = $1 and action = 'export'`,
      [resident],
    );
    expect(rows).toEqual([
      {
        action: 'export',
        reason: 'Birgitta Nyström (SE-1004): asked for by letter',
        command: 'residents.export',
      },
    ]);
  });

  test('refuses an employee nobody knows, and writes nothing', async () => {
    const said = await vandra(
      'residents',
      'export',
      '--resident',
      resident,
      '--by',
      'SE-9999',
      '--reason',
      'asked for by letter',
    );
    expect(said.code).toBe(1);
    expect(lastLine(said.errors)).toBe('Nobody here has the employee id SE-9999.');
  });

  test('says that nobody has this id', async () => {
    const said = await vandra(
      'residents',
      'export',
      '--resident',
      demoId('resident', 'nobody'),
      '--by',
      'SE-1004',
      '--reason',
      'asked for by letter',
    );
    expect(said).toMatchObject({ code: 1 });
    expect(lastLine(said.errors)).toBe('There is no resident with this id.');
  });
});

describe('audit verify', () => {
  test('finds the log intact, writes it out, and takes its own head as a witness', async () => {
    const out = join(directory, 'log.jsonl');
    const said = await vandra('audit', 'verify', '--out', out);
    expect(said).toMatchObject({ code: 0, json: { intact: true } });
    expect(readFileSync(out, 'utf8').trim().split('\n').length).toBe(
      (said.json as { exported: { lines: number } }).exported.lines,
    );
  });

  test('refuses a witness file that is none', async () => {
    const file = join(directory, 'witness.json');
    writeFileSync(file, 'not JSON');
    const said = await vandra('audit', 'verify', '--witnessed', file);
    expect(said.code).toBe(1);
    expect(lastLine(said.errors)).toMatch(/holds no head/);
  });

  test('a witnessed head that the log has lost is tampering, and the exit code says so', async () => {
    const file = join(directory, 'head.json');
    writeFileSync(file, JSON.stringify({ number: 99, historyRoot: '0'.repeat(64) }));
    const said = await vandra('audit', 'verify', '--witnessed', file);
    expect(said).toMatchObject({ code: 1, json: { intact: false } });
    expect(lastLine(said.errors)).toMatch(/The access log is not what was sealed/);
  });
});

test('migrate and keys replay-erasures work without a server', async () => {
  expect(await vandra('migrate')).toMatchObject({ code: 0, json: { migrated: 0 } });
  expect(await vandra('keys', 'replay-erasures')).toMatchObject({ code: 0, json: { keysErased: 0 } });
});
