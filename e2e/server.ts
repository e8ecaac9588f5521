/** A whole service for a journey: its own data directory and database, started as a newcomer would start it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '#platform/embedded-postgres.ts';

export interface RunningService {
  readonly url: string;
  readonly dataDirectory: string;
  readonly pid: number;
  /** The exit code, once the process has ended. */
  readonly ended: Promise<number | null>;
  /** Everything the process has written so far. */
  output(): string;
  /** Ctrl-C. */
  stop(): Promise<void>;
  /** kill -9: nothing is said goodbye to. */
  kill(): Promise<void>;
}

export interface ServiceOptions {
  /** Keeps and uses this directory, so that a service can be started again on its data. */
  readonly dataDirectory?: string;
  readonly port?: number;
  readonly environment?: Readonly<Record<string, string>>;
}

const START_SECONDS = 180;

function untilRunning(child: ChildProcess, output: () => string): Promise<void> {
  return new Promise((settle, fail) => {
    const limit = setTimeout(
      () => fail(new Error(`the service did not start in ${START_SECONDS} s:\n${output()}`)),
      START_SECONDS * 1000,
    );
    const look = (): void => {
      if (!output().includes('Vandra is running at')) return;
      clearTimeout(limit);
      settle();
    };
    child.stdout?.on('data', look);
    child.once('exit', (code) => {
      clearTimeout(limit);
      fail(new Error(`the service ended with ${code}:\n${output()}`));
    });
  });
}

/** Starts `src/main.ts` and waits until it says that it runs. */
export async function startService(options: ServiceOptions = {}): Promise<RunningService> {
  const dataDirectory = options.dataDirectory ?? mkdtempSync(join(tmpdir(), 'vandra-e2e-'));
  const port = options.port ?? (await freePort());
  const url = `http://localhost:${port}`;
  let written = '';
  const { DATABASE_URL: _database, PUBLIC_URL: _public, SMTP_URL: _smtp, ...inherited } = process.env;
  const child = spawn(process.execPath, ['src/main.ts'], {
    env: {
      ...inherited,
      PORT: String(port),
      VANDRA_DATA: dataDirectory,
      ...options.environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (written += chunk.toString('utf8')));
  const output = (): string => written;
  await untilRunning(child, output);
  const ended = new Promise<number | null>((settle) => child.once('exit', settle));
  const forget = (): void => {
    if (options.dataDirectory === undefined) rmSync(dataDirectory, { recursive: true, force: true });
  };
  return {
    url,
    dataDirectory,
    pid: child.pid ?? 0,
    ended,
    output,
    async stop() {
      child.kill('SIGINT');
      await ended;
      forget();
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
