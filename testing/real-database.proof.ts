/**
 * A deployment as ops/README.md says: a PostgreSQL of the system, a provider and a mail server of one's own, pages and
 * worker as two processes behind a proxy. A resident sends a self-check, a coach says yes, and the mail arrives.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '#platform/embedded-postgres.ts';
import { type MailSink, openMailSink, type TakenMail } from '#platform/mail.ts';
import { formWith } from './http-forms.ts';
import { type OwnProvider, openOwnProvider } from './own-provider.ts';
import { sendSelfCheck } from './send-self-check.ts';
import { findPostgres, type RealPostgres, startRealPostgres } from './real-postgres.ts';
import { type Visitor, visitorBehindProxy } from './behind-proxy.ts';
import { typedInProcess } from './command-line.ts';

const folder = findPostgres();
const PUBLIC_URL = 'https://vandra.region.example';
const KLARA = 'SE2321000000-9001';
/** One of the numbers that are published for tests. */
const MARIA = '196101182803';
const TOKEN = 'scrape-1234567890-abcdef';

let postgres: RealPostgres;
let provider: OwnProvider;
let sink: MailSink;
const mails: TakenMail[] = [];
const data = mkdtempSync(join(tmpdir(), 'vandra-deployment-'));
let environment: NodeJS.ProcessEnv = {};
let port = 0;
const running: { readonly child: ChildProcess; readonly output: () => string }[] = [];

beforeAll(async () => {
  if (folder === null) return;
  postgres = await startRealPostgres(folder);
  sink = await openMailSink(async (mail) => void mails.push(mail));
  port = await freePort();
  provider = await openOwnProvider(
    PUBLIC_URL,
    new Map([
      [
        'maria',
        { identity_number: MARIA, name: 'Maria Provsson', email: 'maria@post.example', country: 'SE' },
      ],
      ['klara', { employee_id: KLARA, name: 'Klara Provsson' }],
      ['stranger', { employee_id: 'SE2321000000-0000', name: 'Nobody Known' }],
    ]),
  );
  environment = {
    PATH: process.env['PATH'],
    PORT: String(port),
    PUBLIC_URL,
    DATABASE_URL: postgres.ownerUrl,
    KEYS_DATABASE_URL: postgres.keysUrl,
    VANDRA_SECRET: Buffer.alloc(32, 7).toString('base64'),
    VANDRA_DATA: data,
    VANDRA_WORKER: 'off',
    SMTP_URL: sink.url,
    METRICS_TOKEN: TOKEN,
    ...provider.settings('RESIDENT', 'identity_number'),
    ...provider.settings('STAFF', 'employee_id'),
  };
});
afterAll(async () => {
  for (const { child } of running) child.kill('SIGKILL');
  if (folder !== null) {
    await provider.close();
    await sink.close();
    await postgres.stop();
  }
  rmSync(data, { recursive: true, force: true });
});

interface Said {
  readonly code: number;
  readonly json: unknown;
  readonly errors: string;
}

async function vandra(...words: readonly string[]): Promise<Said> {
  const { code, out, errors } = await typedInProcess(environment, words);
  return { code, json: out === '' ? null : JSON.parse(out), errors };
}

/** Starts one part and waits until it says so. */
async function start(program: string, says: string): Promise<void> {
  const child = spawn(process.execPath, [program], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  let written = '';
  running.push({ child, output: () => written });
  await new Promise<void>((settle, fail) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        written += chunk.toString('utf8');
        if (written.includes(says)) settle();
      });
    child.once('exit', (code) => fail(new Error(`${program} ended with ${code}:\n${written}`)));
  });
}

async function signedIn(account: string, as: 'resident' | 'staff', then: string): Promise<Visitor> {
  const visitor = visitorBehindProxy({ publicUrl: PUBLIC_URL, port, address: '192.0.2.10' });
  provider.next(account);
  await visitor.get(`/sv/sign-in/start?as=${as}&then=${encodeURIComponent(then)}`);
  return visitor;
}

const NO_SERVER = 'There is no PostgreSQL 15 or later on this machine (Debian: apt-get install postgresql).';

test('a deployment is made ready, each step by the command line', async ({ skip }) => {
  if (folder === null) return skip(NO_SERVER);
  process.stdout.write(`a PostgreSQL ${postgres.version} of the system\n`);
  const before = await vandra('check');
  expect(before).toMatchObject({ code: 1 });
  expect(before.errors).toMatch(/vandra migrate/);
  expect(await vandra('migrate')).toMatchObject({ code: 0 });
  expect(await vandra('migrate')).toMatchObject({ code: 0, json: { migrated: 0 } });
  expect(await vandra('demo', 'seed')).toMatchObject({ code: 1 });
  const loaded = { organisations: 1, units: 1, staff: 1 };
  const load = ['organisations', 'load', '--file', 'ops/organisations.example.json'];
  expect(await vandra(...load)).toMatchObject({ code: 0, json: loaded });
  expect(await vandra(...load)).toMatchObject({ code: 0, json: loaded });
  const client = new pg.Client({ connectionString: postgres.ownerUrl });
  await client.connect();
  expect((await client.query('select 1 from identity.assignment')).rowCount).toBe(1);
  await client.end();
  const after = await vandra('check');
  expect(after.errors).not.toMatch(/wrong|missing/i);
  expect(after).toMatchObject({ code: 0 });
});

test('pages and worker start as two processes, without the demo', async ({ skip }) => {
  if (folder === null) return skip(NO_SERVER);
  await Promise.all([
    start('src/main.ts', 'Vandra is running at'),
    start('src/worker.ts', 'The worker is running'),
  ]);
  const visitor = visitorBehindProxy({ publicUrl: PUBLIC_URL, port, address: '192.0.2.10' });
  const front = await visitor.get('/sv');
  expect(front.status).toBe(200);
  expect(front.headers.get('strict-transport-security')).toMatch(/max-age/);
  for (const path of ['/sv/dev/inbox', '/sv/dev/clock', '/demo-sign-in/x'])
    expect([path, (await visitor.get(path)).status]).toEqual([path, 404]);
  expect((await visitor.get('/metrics')).status).toBe(404);
  expect((await visitor.get('/metrics', { authorization: `Bearer ${TOKEN}` })).html).toContain(
    'vandra_http_seconds',
  );
});

test('a resident checks a habit, signs in with the region’s provider and sends it; a coach says yes; the mail arrives', async ({
  skip,
}) => {
  if (folder === null) return skip(NO_SERVER);
  const visitor = await signedIn('maria', 'resident', '/sv/my');
  expect((await visitor.get('/sv/my')).url).toBe('/sv/my');
  await sendSelfCheck(visitor, 'Jag vill orka mer.');

  const coach = await signedIn('klara', 'staff', '/sv/work/intake');
  const intake = await coach.get('/sv/work/intake');
  const referral =
    /href="(\/sv\/work\/people\/[^"]+\/referral\/[^"]+)"/.exec(intake.html)?.[1] ?? 'no referral';
  const opened = await coach.get(referral);
  expect(opened.html).toContain('Jag vill orka mer.');
  const answer = formWith(opened, 'answer');
  await coach.post(answer.action, { ...answer.fields, answer: 'accept' });

  await expect.poll(() => mails.length, { timeout: 30_000 }).toBeGreaterThan(0);
  expect(mails.map((mail) => mail.recipient)).toContain('maria@post.example');
  expect(mails.map((mail) => mail.raw).join('\n')).toContain(PUBLIC_URL);
  expect(mails.map((mail) => mail.raw).join('\n')).not.toMatch(/alkohol|tobak|rökning|orka/i);
});

test('an employee whom nobody has entered gets no session', async ({ skip }) => {
  if (folder === null) return skip(NO_SERVER);
  const stranger = await signedIn('stranger', 'staff', '/sv/work');
  expect((await stranger.get('/sv/work')).url).toContain('/sign-in');
});

test('the log is sealed by the worker and verifies, and both end at SIGTERM', async ({ skip }) => {
  if (folder === null) return skip(NO_SERVER);
  const said = await vandra('audit', 'verify');
  expect(said).toMatchObject({ code: 0 });
  for (const { child } of running) {
    const ended = new Promise((settle) => child.once('exit', settle));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  }
  const written = running.map(({ output }) => output()).join('\n');
  expect(written).not.toMatch(/\n\s+at /);
  expect(written).not.toMatch(/Maria|Klara|1961/);
});
