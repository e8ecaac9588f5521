/** A PostgreSQL of the system (15 or later) in a directory of its own, as an operator would make it: an owner who is no superuser. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from '#platform/embedded-postgres.ts';

const OLDEST = 15;

/** The folder of the newest server programs that are new enough, or null. */
export function findPostgres(): string | null {
  const folders = [
    ...globSync('/usr/lib/postgresql/*/bin'),
    ...globSync('/usr/pgsql-*/bin'),
    ...(process.env['PATH'] ?? '').split(':'),
  ];
  const found = folders
    .filter((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')))
    .map((folder) => ({ folder, version: versionOf(folder) }))
    .filter(({ version }) => version >= OLDEST)
    .toSorted((one, other) => other.version - one.version);
  return found[0]?.folder ?? null;
}

function versionOf(folder: string): number {
  const said = execFileSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8' });
  return Number(/(\d+)(?:\.\d+)?/.exec(said)?.[1] ?? 0);
}

export interface RealPostgres {
  readonly version: number;
  readonly adminUrl: string;
  /** The owner's connection to the main database, and to that of the keys. */
  readonly ownerUrl: string;
  readonly keysUrl: string;
  stop(): Promise<void>;
}

/** PostgreSQL refuses to run as root; inside a user namespace root is somebody else. */
function asSomebody(command: readonly string[]): [string, string[]] {
  const [program = '', ...rest] = command;
  return process.getuid?.() === 0
    ? ['unshare', ['--user', '--map-user=1000', '--map-group=1000', program, ...rest]]
    : [program, rest];
}

async function untilItAnswers(url: string): Promise<pg.Client> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return client;
    } catch {
      await client.end().catch(() => undefined);
      await new Promise((next) => setTimeout(next, 100));
    }
  }
  throw new Error('the PostgreSQL of the system did not start');
}

/** Makes a cluster with scram passwords, an owner with CREATEROLE, and two empty databases. */
export async function startRealPostgres(folder: string): Promise<RealPostgres> {
  const directory = mkdtempSync(join(tmpdir(), 'vandra-real-'));
  const cluster = join(directory, 'cluster');
  const port = await freePort();
  execFileSync(
    ...asSomebody([
      join(folder, 'initdb'),
      '-D',
      cluster,
      '-U',
      'postgres',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--locale=C.UTF-8',
      '--no-sync',
    ]),
  );
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'fsync=off',
    'timezone=Pacific/Kiritimati',
  ];
  const child = spawn(
    ...asSomebody([
      join(folder, 'postgres'),
      '-D',
      cluster,
      '-p',
      String(port),
      ...settings.flatMap((one) => ['-c', one]),
    ]),
    { stdio: 'ignore' },
  );
  const adminUrl = `postgres://postgres@127.0.0.1:${port}/postgres`;
  const admin = await untilItAnswers(adminUrl);
  await admin.query(`create role region login createrole password 'a long password'`);
  await admin.query('create database vandra owner region');
  await admin.query('create database vandra_keys owner region');
  await admin.end();
  const owner = `postgres://region:${encodeURIComponent('a long password')}@127.0.0.1:${port}`;
  return {
    version: versionOf(folder),
    adminUrl,
    ownerUrl: `${owner}/vandra`,
    keysUrl: `${owner}/vandra_keys`,
    async stop() {
      const ended = new Promise((settle) => child.once('exit', settle));
      child.kill('SIGINT');
      await ended;
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
