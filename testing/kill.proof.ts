/**
 * The server is killed (kill -9) while people write; sometimes the database is killed with it. Whatever was acknowledged
 * is there, once; what was not is sent again with the same key and is then there once.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { afterAll, expect, inject, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { freePort } from '#platform/embedded-postgres.ts';
import { type RunningService, startService } from '../e2e/server.ts';
import { copyOfDemo } from './global-service.ts';
import { hiddenFields, type HttpPerson, httpPerson } from './http-person.ts';
import { withServiceDatabase } from './service-database.ts';
import { proofCount, proofSeed } from './vitest-proof.ts';

const cycles = proofCount('kills of the server', 3);
const directory = copyOfDemo(inject('demoData'));
/** In the demo this resident has a conversation with a unit. */
const WRITER = 'resident:andreas-ebers';

let random = proofSeed();
/** A small generator of its own (Lehmer), so that a seed gives the same moments of the kill. */
function upTo(most: number): number {
  random = (random * 48_271) % 2_147_483_647;
  return random % most;
}

async function countOf(client: pg.Client): Promise<number> {
  const found = await client.query<{ count: string }>('select count(*) from messaging.message');
  return Number(found.rows[0]?.count);
}

const POSTMASTER = join(directory, 'postgres/cluster/postmaster.pid');

function killDatabase(): void {
  if (existsSync(POSTMASTER))
    process.kill(Number(readFileSync(POSTMASTER, 'utf8').split('\n')[0]), 'SIGKILL');
}

/** Sends one message under its key. True when the server said that it has it. */
async function send(writer: HttpPerson, unitId: string, key: string): Promise<boolean> {
  try {
    const answer = await writer.post('/sv/my/messages', {
      unitId,
      body: `Meddelande ${key}`,
      idempotencyKey: key,
    });
    return answer.status === 200 && answer.url.includes('sent=yes');
  } catch {
    return false;
  }
}

async function writerOn(service: RunningService): Promise<{ writer: HttpPerson; unitId: string }> {
  const writer = httpPerson(service.url);
  await writer.signIn(WRITER);
  const page = await writer.get('/sv/my/messages');
  const unitId = hiddenFields(page.html)['unitId'];
  if (unitId === undefined) throw new Error(`the writer has nobody to write to: ${page.status} ${page.url}`);
  return { writer, unitId };
}

afterAll(() => {
  try {
    killDatabase();
  } catch {
    // It has ended by itself.
  }
  rmSync(directory, { recursive: true, force: true });
});

test('nothing acknowledged is lost or doubled when the server is killed while writing', async () => {
  const port = await freePort();
  const acknowledged = new Set<string>();
  const open: string[] = [];
  let service = await startService({ dataDirectory: directory, port });
  const before = await withServiceDatabase(directory, countOf);
  for (let cycle = 1; cycle <= cycles; cycle += 1) {
    const { writer, unitId } = await writerOn(service);
    // What the last kill left open is sent again with the same key.
    for (const key of open.splice(0)) {
      expect(await send(writer, unitId, key)).toBe(true);
      acknowledged.add(key);
    }
    let running = true;
    const killed = new Promise<void>((settle) => {
      setTimeout(() => {
        if (cycle % 3 === 0) killDatabase();
        void service.kill().then(() => {
          running = false;
          settle();
        });
      }, 150 + upTo(700));
    });
    const lanes = [0, 1, 2].map(async () => {
      while (running) {
        const key = newId();
        if (await send(writer, unitId, key)) acknowledged.add(key);
        else {
          open.push(key);
          return;
        }
      }
    });
    await Promise.all([killed, ...lanes]);
    service = await startService({ dataDirectory: directory, port });
  }
  const { writer, unitId } = await writerOn(service);
  for (const key of open.splice(0)) {
    expect(await send(writer, unitId, key)).toBe(true);
    acknowledged.add(key);
  }
  const after = await withServiceDatabase(directory, countOf);
  await service.stop();
  process.stdout.write(`kills: ${cycles}, messages acknowledged: ${acknowledged.size}\n`);
  expect(after - before).toBe(acknowledged.size);
  expect(acknowledged.size).toBeGreaterThan(cycles);
});

test.each([0, 400, 1200])('Ctrl-C %i ms after the start leaves no database running', async (milliseconds) => {
  const child = spawn(process.execPath, ['src/main.ts'], {
    env: { ...process.env, PORT: String(await freePort()), VANDRA_DATA: directory },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  child.stderr.on('data', (part: Buffer) => said.push(part.toString()));
  const ended = new Promise<number | null>((settle) => child.once('exit', settle));
  // The first line is written when the process listens to Ctrl-C.
  await Promise.race([ended, new Promise((settle) => child.stdout.once('data', settle))]);
  await new Promise((settle) => setTimeout(settle, milliseconds));
  child.kill('SIGINT');
  expect({ code: await ended, said: said.join('') }).toMatchObject({ code: 0 });
  expect(existsSync(POSTMASTER)).toBe(false);
});

test('a database that a killed service left running is stopped with the next one', async () => {
  const first = await startService({ dataDirectory: directory });
  await first.kill();
  expect(existsSync(POSTMASTER)).toBe(true);
  const second = await startService({ dataDirectory: directory });
  await second.stop();
  expect(existsSync(POSTMASTER)).toBe(false);
});
