/** A relay for video, as ops/README.md sets one up: coturn with time-limited credentials, on an address of this machine. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { freePort } from '#platform/embedded-postgres.ts';

const NAMES = (process.env['PATH'] ?? '').split(':').concat('/usr/bin', '/usr/local/bin');

/** The program, or null. */
export function findTurnServer(): string | null {
  return NAMES.map((folder) => join(folder, 'turnserver')).find((path) => existsSync(path)) ?? null;
}

/** Browsers relay over no loopback address. */
function ownAddress(): string {
  const found = Object.values(networkInterfaces())
    .flat()
    .find((one) => one?.family === 'IPv4' && !one.internal);
  return found?.address ?? '127.0.0.1';
}

export interface Relay {
  readonly url: string;
  /** What the relay has written since it was last started. */
  output(): string;
  /** As when its machine dies: nothing is said goodbye to, and every way through it is gone. */
  kill(): Promise<void>;
  /** On the same address as before. */
  start(): Promise<void>;
}

export async function openRelay(program: string, secret: string): Promise<Relay> {
  const address = ownAddress();
  const port = await freePort();
  let child: ChildProcess | null = null;
  let written = '';
  async function start(): Promise<void> {
    written = '';
    child = spawn(
      program,
      [
        '-n',
        `--listening-ip=${address}`,
        `--relay-ip=${address}`,
        `--listening-port=${port}`,
        '--use-auth-secret',
        `--static-auth-secret=${secret}`,
        '--realm=vandra',
        '--no-tls',
        '--no-dtls',
        '--no-cli',
        '--denied-peer-ip=::ffff:0.0.0.0-::ffff:255.255.255.255',
        '--log-file=stdout',
        '--simple-log',
        '--verbose',
        '--pidfile=/dev/null',
      ],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    const listening = child;
    await new Promise<void>((settle, fail) => {
      for (const stream of [listening.stdout, listening.stderr])
        stream?.on('data', (chunk: Buffer) => {
          written += chunk.toString('utf8');
          if (/IPv4\. UDP listener opened|UDP listener opened on/i.test(written)) settle();
        });
      listening.once('exit', (code) => fail(new Error(`the relay ended with ${code}:\n${written}`)));
    });
  }
  await start();
  return {
    url: `turn:${address}:${port}?transport=udp`,
    output: () => written,
    start,
    async kill() {
      const dying = child;
      if (dying === null || dying.exitCode !== null) return;
      const ended = new Promise((settle) => dying.once('exit', settle));
      dying.kill('SIGKILL');
      await ended;
    },
  };
}
