/** The stage of the reminders: a database of its own, people with sealed addresses, messages due at one minute, a worker to be killed. */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { civilIn, civilTime, epochMs, instantOf, plusDays, zone } from '#kernel/dates.ts';
import { newId, type ResidentId } from '#kernel/ids.ts';
import { readConfig } from '#platform/config.ts';
import type { DatabaseUrls } from '#platform/migrate.ts';
import { type App, openApp } from '../src/app.ts';
import { prepare } from '../src/prepare.ts';
import type { SinkCount } from './mail-sink.ts';
import { each } from './people.ts';

export interface Sink {
  readonly url: string;
  count(): Promise<SinkCount>;
  forget(): Promise<SinkCount>;
  close(): void;
}

export async function openSink(): Promise<Sink> {
  const child = fork('bench/mail-sink.ts', { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  let ended = (_fault: Error): void => undefined;
  child.once('exit', () => ended(new Error('the mail sink ended')));
  const heard = async <Key extends string>(key: Key): Promise<unknown> =>
    new Promise((settle, fail) => {
      child.once('message', (message) => {
        const value = new Map<string, unknown>(Object.entries(message)).get(key);
        if (value === undefined) fail(new Error('the mail sink said something else'));
        else settle(value);
      });
      ended = fail;
    });
  const port = await heard('port');
  const ask = async (what: string): Promise<SinkCount> => {
    const answer = heard('count');
    child.send(what);
    return (await answer) as SinkCount;
  };
  return {
    url: `smtp://127.0.0.1:${String(port)}`,
    count: async () => ask('count'),
    forget: async () => ask('forget'),
    close: () => child.disconnect(),
  };
}

export interface WorkerProcess {
  kill(): Promise<void>;
  stop(): Promise<void>;
}

export interface ReminderStage {
  readonly app: App;
  readonly urls: DatabaseUrls;
  readonly client: pg.Client;
  readonly postgresVersion: string;
  /** Starts `src/worker.ts` and waits until it says that it runs. */
  startWorker(smtpUrl: string): Promise<WorkerProcess>;
  close(): Promise<void>;
}

function untilSaid(child: ChildProcess, words: string): Promise<void> {
  return new Promise((settle, fail) => {
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      if (said.includes(words)) settle();
    });
    child.once('exit', (code) => fail(new Error(`the worker ended with ${code}: ${said}`)));
  });
}

export async function openReminderStage(): Promise<ReminderStage> {
  const directory = mkdtempSync(join(tmpdir(), 'vandra-reminders-'));
  const environment = { VANDRA_DATA: directory, VANDRA_DEMO: 'on' };
  const config = readConfig(environment);
  if (!config.ok) throw new Error(config.details['sentence'] ?? 'the settings are wrong');
  const prepared = await prepare(config.value);
  if (!prepared.ok) throw new Error(prepared.details['sentence'] ?? 'the database does not answer');
  const { urls } = prepared.value;
  const app = await openApp({ config: config.value, urls, log: () => undefined, poolSize: 32 });
  const client = new pg.Client({ connectionString: urls.owner });
  await client.connect();
  const version = await client.query<{ version: string }>('select version()');
  return {
    app,
    urls,
    client,
    postgresVersion: /PostgreSQL [\d.]+/.exec(version.rows[0]?.version ?? '')?.[0] ?? 'unknown',
    async startWorker(smtpUrl) {
      const child = spawn(process.execPath, ['src/worker.ts'], {
        env: { PATH: process.env['PATH'], ...environment, SMTP_URL: smtpUrl },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const ended = new Promise<void>((settle) => child.once('exit', () => settle()));
      await untilSaid(child, 'The worker is running');
      const end = (signal: 'SIGKILL' | 'SIGTERM') => async (): Promise<void> => {
        child.kill(signal);
        await ended;
      };
      return { kill: end('SIGKILL'), stop: end('SIGTERM') };
    },
    async close() {
      await client.end();
      await app.close();
      await prepared.value.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

const CHUNK = 2000;
const STOCKHOLM = zone('Europe/Stockholm');
const CODE = 'steady-steps';
/** Steps of the first week that were done. */
const FIRST_WEEK = ['w1-welcome', 'w1-safe'];

/** Residents whose contact data are sealed as the service seals them; the columns that sending does not read hold nothing. */
export async function fillPeople(
  { app, client }: ReminderStage,
  count: number,
  progress: (line: string) => void,
): Promise<readonly ResidentId[]> {
  const made: ResidentId[] = [];
  while (made.length < count) {
    const ids = Array.from({ length: Math.min(CHUNK, count - made.length) }, () => newId<'resident'>());
    const sealed = await each(ids, async (residentId, index) => {
      const contact = {
        email: `bench${made.length + index}@post.example`,
        phone: null,
        address: null,
        municipality: null,
      };
      const place = {
        holder: residentId,
        retention: 'contact',
        table: 'residents.person',
        column: 'contact_sealed',
        row: residentId,
      } as const;
      return app.sealing.sealerFor(residentId).seal(place, JSON.stringify(contact));
    });
    await client.query(
      `with new as (select * from unnest($1::uuid[], $2::bytea[]) as n (id, contact)),
        known as (insert into identity.resident (resident_id, holder, country, made_at) select id, id, 'se', now() from new)
       insert into residents.person (resident_id, holder, name_sealed, identity_sealed, birth_sealed, contact_sealed, language, changed_at)
       select id, id, '\\x00', '\\x00', '\\x00', contact, 'sv', now() from new`,
      [ids, sealed],
    );
    made.push(...ids);
    progress(`  ${made.length} people`);
  }
  return made;
}

/** Quiet hours would hold every nudge until the morning: the clock of the stage is moved to the next noon. */
export async function moveToNoon({ app }: ReminderStage): Promise<void> {
  const today = civilIn(app.clock.now(), STOCKHOLM).date;
  await app.movableClock?.moveTo(instantOf(plusDays(today, 1), civilTime('12:00'), STOCKHOLM).instant);
}

/**
 * One walk each, a week old, whose second week opened this morning: looked at at the same moment, in so many milliseconds, it
 * calls for one message. Answers that moment of the real clock.
 */
export async function fillRoads(
  { app, client }: ReminderStage,
  people: readonly ResidentId[],
  milliseconds: number,
): Promise<number> {
  const offer = app.programmes.offers(null).find((one) => one.programme.code === CODE);
  if (offer === undefined) throw new Error(`no programme ${CODE}`);
  const dueAt = Date.now() + milliseconds;
  const civil = epochMs(app.clock.now()) + milliseconds;
  const today = civilIn(app.clock.now(), STOCKHOLM).date;
  await client.query(
    `with walk as (
       insert into enrolments.enrolment (resident_id, id, holder, programme, version_id, version, state, begun, started_on, zone, country, message_time, last_used_on, not_before, made_at)
       select id, gen_random_uuid(), id, $2, $3, $4, 'active', 'self', $5::date - 7, $6, 'se', '09:00', $5::date - 4, $5::date - 7, now() from unnest($1::uuid[]) as n (id)
       returning resident_id, id),
     done as (
       insert into enrolments.step_done (resident_id, enrolment_id, step_id, holder, done_on, done_at)
       select resident_id, id, step, resident_id, $5::date - 4, now() from walk, unnest($7::text[]) as s (step))
     insert into platform.due (id, kind, effect_key, resident_id, holder, due_at, payload)
     select gen_random_uuid(), 'enrolments.look', 'enrolments.look:' || id || ':bench', resident_id, resident_id,
       to_timestamp($8::float8 / 1000), jsonb_build_object('enrolmentId', id) from walk`,
    [people, CODE, offer.version.id, '1.0', today, STOCKHOLM, FIRST_WEEK, civil],
  );
  await client.query('analyze enrolments.enrolment, enrolments.step_done, platform.due');
  return dueAt;
}

/** One nudge each, due at the same moment, in so many milliseconds. Answers that moment of the real clock. */
export async function fillMessages(
  { app, client }: ReminderStage,
  people: readonly ResidentId[],
  milliseconds: number,
): Promise<number> {
  const dueAt = Date.now() + milliseconds;
  const civil = epochMs(app.clock.now()) + milliseconds;
  await client.query(
    `insert into notifications.message (id, effect_key, resident_id, holder, template, kind, made_at, due_at)
     select gen_random_uuid(), 'bench ' || id, id, $2, 'next-step', 'nudge', now(), to_timestamp($3::float8 / 1000) from unnest($1::uuid[]) as n (id)`,
    [people, newId(), civil],
  );
  await client.query('analyze notifications.message, residents.person, identity.resident');
  return dueAt;
}
