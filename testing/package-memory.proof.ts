/**
 * A package of nearly two hundred megabytes goes out and comes in over HTTP, two at a time, and on the command line; no process
 * holds it in memory, and it is the same file in the end.
 */
import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import type pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { aBlock, aModule, aPhase, aProgramme, aStep, aStoredVersion } from '#modules/programmes/testing.ts';
import { SESSION_COOKIE } from '#platform/http/cookies.ts';
import { type RunningService, startService } from '../e2e/server.ts';
import { demoId } from '../src/demo/people.ts';
import { copyOfDemo } from './global-service.ts';
import { httpPerson } from './http-person.ts';
import { withServiceDatabase } from './service-database.ts';

const FILM = 190_000_000;
/** As large as a row of a file. */
const PART = 62_500;
/** What a process may grow by, whatever it is given: buffers on their way, and what is not collected yet. */
const MOST = 120_000_000;

const directory = copyOfDemo(inject('demoData'));
const file = (name: string) => join(directory, name);
const maker = demoId<'organisation'>('organisation', 'region-exempel');
const content = aProgramme({
  code: 'long-films',
  phases: [
    aPhase('guided', [aModule('first', { steps: [aStep('see', { blocks: [aBlock('video', 'film')] })] })]),
  ],
});

/** In place of the few bytes that stand for the film. */
async function putFilm(client: pg.Client): Promise<void> {
  const parts = Array.from({ length: FILM / PART }, () => randomBytes(PART));
  parts[0]?.write('\0\0\0\x20ftypisom', 'latin1');
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part);
  const hash = sum.digest();
  await client.query(`insert into programmes.media (hash, type, bytes) values ($1, 'video/mp4', $2)`, [
    hash,
    FILM,
  ]);
  for (const [place, part] of parts.entries())
    await client.query('insert into programmes.media_part (hash, place, content) values ($1, $2, $3)', [
      hash,
      place,
      part,
    ]);
  await client.query(`update programmes.version_media set hash = $1 where name = 'film.mp4'`, [hash]);
}

let service: RunningService;
beforeAll(async () => {
  await withServiceDatabase(directory, async (client) => {
    const owner = async (text: string, values: readonly unknown[] = []) =>
      (await client.query<Record<string, unknown>>(text, [...values])).rows;
    await aStoredVersion({ owner }, { organisationId: maker, content });
    await putFilm(client);
    // The demo has nobody at the other organisation who takes in programmes.
    await owner(
      `update identity.assignment set role = 'designer', purpose = 'administration', ends_on = null where staff_id = $1`,
      [demoId('staff', 'marcus-oberg')],
    );
  });
  service = await startService({ dataDirectory: directory });
}, 240_000);
afterAll(async () => {
  await service.stop();
  rmSync(directory, { recursive: true, force: true });
});

/** How far the memory of the service rose above what it held before. */
async function rise(work: () => Promise<void>): Promise<number> {
  const of = `/proc/${service.pid}`;
  const peak = () => 1024 * Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`${of}/status`, 'utf8'))?.[1]);
  writeFileSync(`${of}/clear_refs`, '5');
  const before = peak();
  await work();
  return peak() - before;
}

async function atWork(account: string) {
  const person = httpPerson(service.url);
  await person.signIn(account);
  const headers = { Cookie: `${SESSION_COOKIE}=${person.cookie(SESSION_COOKIE) ?? ''}`, Origin: service.url };
  return { person, headers };
}
type AtWork = Awaited<ReturnType<typeof atWork>>;

async function fetchPackage({ person, headers }: AtWork, name: string, title = 'A way'): Promise<void> {
  const { html } = await person.get('/sv/work/programmes');
  const links = html.matchAll(/href="(\/sv\/work\/programmes\/[0-9a-f-]{36})"[^>]*>([^<]*)</g);
  const address = links.find(([, , text]) => text === title)?.[1] ?? '';
  const answer = await fetch(`${service.url}${address}/package`, { headers });
  expect(answer.headers.get('content-type')).toBe('application/zip');
  if (answer.body === null) throw new Error('no package came');
  const body = answer.body as ReadableStream<Uint8Array>;
  await pipeline(Readable.fromWeb(body), createWriteStream(file(name)));
  expect(statSync(file(name)).size).toBe(Number(answer.headers.get('content-length')));
}

async function sendPackage({ headers }: AtWork, name: string): Promise<string> {
  const head = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.zip"\r\n\r\n';
  const tail = '\r\n--b--\r\n';
  const length = head.length + statSync(file(name)).size + tail.length;
  return new Promise((settle, fail) => {
    const sent = request(`${service.url}/sv/work/programmes/import`, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'multipart/form-data; boundary=b', 'Content-Length': length },
    });
    sent.on('error', fail);
    sent.on('response', (answer) => {
      Array.fromAsync(answer).then((parts) => settle(Buffer.concat(parts as Buffer[]).toString()), fail);
    });
    sent.write(head);
    const bytes = createReadStream(file(name));
    bytes.pipe(sent, { end: false });
    bytes.on('end', () => sent.end(tail));
  });
}

async function sumOf(name: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file(name)), hash);
  return hash.digest('hex');
}

const TELL = `data:text/javascript,process.on('exit',()=>process.stderr.write('peak '+process.resourceUsage().maxRSS+' kB'))`;

/** The most memory that a command took. */
async function vandra(...words: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, ['--import', TELL, 'src/cli.ts', ...words], {
    env: { ...process.env, VANDRA_DATA: directory },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let told = '';
  for await (const part of child.stderr) told += String(part);
  const code = child.exitCode ?? (await new Promise((settle) => child.once('exit', settle)));
  expect({ words, code, told: code === 0 ? '' : told }).toEqual({ words, code: 0, told: '' });
  return 1024 * Number(/peak (\d+) kB/.exec(told)?.[1]);
}
const megabytes = (bytes: number) => `${Math.round(bytes / 1_000_000)} MB`;

/** Takes away every programme that is not shipped, so that a film that comes in is really kept anew. */
async function forgetAll(): Promise<void> {
  await withServiceDatabase(directory, async (client) => {
    await client.query('truncate programmes.programme, programmes.media cascade');
  });
}

test('on the command line', async () => {
  const own = ['--organisation', maker];
  const least = await vandra('programmes', 'export', 'free-air', '--out', file('small.zip'));
  const out = await vandra('programmes', 'export', 'long-films', ...own, '--out', file('cli.zip'));
  await forgetAll();
  const into = await vandra('programmes', 'import', file('cli.zip'), ...own);
  await vandra('programmes', 'export', 'long-films', ...own, '--out', file('cli-again.zip'));
  process.stdout.write(
    `proof: a command took ${megabytes(least)}, ${megabytes(out)} going out, ${megabytes(into)} taking in\n`,
  );
  expect(await sumOf('cli-again.zip')).toBe(await sumOf('cli.zip'));
  expect(out - least).toBeLessThan(MOST);
  expect(into - least).toBeLessThan(MOST);
});

test.runIf(process.platform === 'linux')('over HTTP', async () => {
  const [from, to] = [await atWork('staff:oskar-lind'), await atWork('staff:marcus-oberg')];
  // What a service loads and compiles the first time that it is asked is no part of what a film takes.
  await fetchPackage(from, 'small.zip', 'Fri från tobak och nikotin');
  const out = await rise(async () => fetchPackage(from, 'out.zip'));
  await forgetAll();
  const said: string[] = [];
  const into = await rise(async () => {
    said.push(...(await Promise.all([sendPackage(to, 'out.zip'), sendPackage(to, 'out.zip')])));
  });
  const told = said.map((html) =>
    ['inne som ett utkast', 'fanns redan här'].find((words) => html.includes(words)),
  );
  expect(new Set(told)).toEqual(new Set(['fanns redan här', 'inne som ett utkast']));
  await fetchPackage(to, 'again.zip');
  process.stdout.write(
    `proof: the service rose by ${megabytes(out)} going out, ${megabytes(into)} taking in two\n`,
  );
  expect(await sumOf('again.zip')).toBe(await sumOf('out.zip'));
  expect(out).toBeLessThan(MOST);
  expect(into).toBeLessThan(MOST);
});
