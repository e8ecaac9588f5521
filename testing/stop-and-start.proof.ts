/** How a service ends, and why it does not begin: always in order, always in a sentence. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { freePort } from '#platform/embedded-postgres.ts';
import { openMailSink, type TakenMail } from '#platform/mail.ts';
import { type RunningService, startService } from '../e2e/server.ts';
import { copyOfDemo } from './global-service.ts';
import { httpPerson } from './http-person.ts';
import { sendSelfCheck } from './send-self-check.ts';
import { withServiceDatabase } from './service-database.ts';

const directory = copyOfDemo(inject('demoData'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** SIGTERM, as a service manager sends it. Answers the exit code and the seconds until then. */
async function terminate(service: RunningService): Promise<{ readonly seconds: number }> {
  const begun = performance.now();
  process.kill(service.pid, 'SIGTERM');
  await service.ended;
  return { seconds: (performance.now() - begun) / 1000 };
}

describe('SIGTERM', () => {
  test('ends live streams instead of waiting for them, and leaves no database running', async () => {
    const service = await startService({ dataDirectory: directory });
    const person = httpPerson(service.url);
    await person.signIn('resident:andreas-ebers');
    const home = await person.get('/sv/my');
    const resident = /resident:[0-9a-f-]{36}/.exec(home.html)?.[0] ?? 'resident:none';
    const stream = await fetch(`${service.url}/live/${resident}`, {
      headers: { cookie: `vandra_session=${person.cookie('vandra_session') ?? ''}` },
    });
    expect([stream.status, stream.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
    const heard = stream.text();
    const { seconds } = await terminate(service);
    expect(await heard).toContain('event: open');
    expect(seconds).toBeLessThan(10);
    expect(await service.ended).toBe(0);
    expect(service.output()).not.toMatch(/\n\s+at |"level":"error"/);
    expect(existsSync(join(directory, 'postgres/cluster/postmaster.pid'))).toBe(false);
  });

  test('a mail that is on its way is finished, and not sent again by the next service', async () => {
    const mails: TakenMail[] = [];
    let go = (): void => undefined;
    const letThrough = new Promise<void>((open) => {
      go = open;
    });
    let arrived = (): void => undefined;
    const hasArrived = new Promise<void>((settle) => {
      arrived = settle;
    });
    const sink = await openMailSink(async (mail) => {
      arrived();
      await letThrough;
      mails.push(mail);
    });
    const environment = { SMTP_URL: sink.url };
    const first = await startService({ dataDirectory: directory, environment });
    const person = httpPerson(first.url);
    await person.signIn('resident:maria-ljungberg');
    await sendSelfCheck(person, 'Jag vill orka mer.');
    await hasArrived;
    const ending = terminate(first);
    // The mail server takes its time while the service is already ending.
    setTimeout(go, 1000);
    await ending;
    expect(await first.ended).toBe(0);
    expect(mails).toHaveLength(1);
    const counted = async (question: string): Promise<number> =>
      withServiceDatabase(directory, async (client) =>
        Number((await client.query<{ count: string }>(question)).rows[0]?.count),
      );
    expect(
      await counted(`select count(*) from notifications.message where state in ('waiting', 'failed')`),
    ).toBe(0);
    const second = await startService({ dataDirectory: directory, environment });
    // What the first one had not finished would be worked now.
    const waiting = `select count(*) from notifications.message where state = 'waiting' or claimed_by is not null`;
    await expect.poll(async () => counted(waiting), { timeout: 30_000 }).toBe(0);
    await second.stop();
    await sink.close();
    expect(mails).toHaveLength(1);
  });
});

describe('what stands in the way of a start is told in a sentence', () => {
  async function refused(
    environment: Readonly<Record<string, string>>,
  ): Promise<{ code: number | null; said: string }> {
    const child = spawn(process.execPath, ['src/main.ts'], {
      env: { PATH: process.env['PATH'], ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
    const code = await new Promise<number | null>((settle) => child.once('exit', settle));
    return { code, said };
  }

  test('a taken port, and the database is stopped again', async () => {
    const port = await freePort();
    const taken = createServer();
    await new Promise<void>((settle) => taken.listen(port, '127.0.0.1', settle));
    const { code, said } = await refused({ PORT: String(port), VANDRA_DATA: directory });
    await new Promise((settle) => taken.close(settle));
    expect(code).toBe(1);
    expect(said).toContain(
      `Port ${port} is taken. Stop what runs there, or choose another: PORT=3001 npm start`,
    );
    expect(said).not.toMatch(/\n\s+at /);
    expect(existsSync(join(directory, 'postgres/cluster/postmaster.pid'))).toBe(false);
  });

  test.each([
    [{ PORT: '0' }, 'PORT must be a port number'],
    [{ PUBLIC_URL: 'x' }, 'PUBLIC_URL must be an address'],
    [
      { DATABASE_URL: 'postgres://owner:x@127.0.0.1:1/vandra', VANDRA_DEMO: 'on' },
      'does not answer: check host and port',
    ],
    [{ SMTP_URL: 'mail' }, 'SMTP_URL must be an address'],
    [{ OIDC_STAFF_ISSUER: 'https://idp.example' }, 'set all four or none'],
    [{ TURN_URLS: 'turn:relay.example' }, 'TURN_URLS and TURN_SECRET belong together'],
    [{ VANDRA_SECRET: 'secret' }, 'VANDRA_SECRET must be 32 random bytes'],
    [{ VANDRA_DATA: '/dev/null/data' }, 'Nothing can be written to VANDRA_DATA'],
  ])('%j', async (environment, sentence) => {
    const { code, said } = await refused({ VANDRA_DATA: directory, ...environment });
    expect(code).toBe(1);
    expect(said).toContain(sentence);
    expect(said).not.toMatch(/\n\s+at |Error:/);
  });

  test('a full disk', async ({ skip }) => {
    const place = mkdtempSync(join(tmpdir(), 'vandra-full-'));
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', place], { stdio: 'ignore' });
    } catch {
      rmSync(place, { recursive: true });
      return skip('This user may not mount a small disk.');
    }
    try {
      const { code, said } = await refused({
        PORT: String(await freePort()),
        VANDRA_DATA: join(place, 'data'),
      });
      expect(code).toBe(1);
      expect(said).toMatch(/disk of the database is full|disk is full/);
      expect(said).not.toMatch(/\n\s+at /);
    } finally {
      execFileSync('umount', ['-l', place]);
      rmSync(place, { recursive: true });
    }
  });
});

test('metrics are told to who bears the token, and a session that sends without end is turned away', async () => {
  const token = 'scrape-1234567890-abcdef';
  const service = await startService({ dataDirectory: directory, environment: { METRICS_TOKEN: token } });
  const person = httpPerson(service.url);
  await person.signIn('resident:andreas-ebers');
  expect((await person.get('/metrics')).status).toBe(404);
  let answer = await person.ask('/sv/check/t5?q=1', { method: 'POST', body: new URLSearchParams({}) });
  for (let sent = 0; sent < 3000 && answer.status !== 429; sent += 1)
    answer = await person.ask('/sv/check/t5?q=1', { method: 'POST', body: new URLSearchParams({}) });
  expect(answer.status).toBe(429);
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(answer.html).toContain('Det gick lite för fort');
  expect((await person.get('/sv/my')).status).toBe(200);
  const other = httpPerson(service.url);
  await other.signIn('staff:samira-haddad');
  expect((await other.get('/sv/work')).url).toBe('/sv/work');
  const told = await person.ask('/metrics', { method: 'GET', headers: { Authorization: `Bearer ${token}` } });
  expect(told.html).toMatch(/vandra_too_many_total\{what="form-session"\} \d/);
  await service.stop();
});
