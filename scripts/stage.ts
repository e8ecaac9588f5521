/**
 * A stage of checking: what it is called, how it runs, and what it counted. Stages go on after a failure, so that one
 * run tells everything.
 */
import { spawn } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { type Counts, countsLine, ONE_FAILED, sum } from './counts.ts';

export const ROOT = dirname(import.meta.dirname);
const BINARIES = join(ROOT, 'node_modules', '.bin');

export interface Stage {
  readonly name: string;
  readonly run: (echo: Echo) => Promise<Counts>;
}

/** Where a stage's output goes: to the terminal as it comes, or kept until its turn. */
export type Echo = (text: string) => void;

interface Ran {
  readonly code: number;
  readonly output: string;
  readonly timedOut: boolean;
}

interface RunOptions {
  readonly echo: Echo;
  readonly env?: Readonly<Record<string, string>>;
  readonly limitMs?: number;
}

const running = new Set<number>();

function endGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch {
    // It ended by itself meanwhile.
  }
}

/** First asked, so that databases and servers end in order; ten seconds later no longer asked. */
function endFirmly(pid: number): void {
  endGroup(pid, 'SIGTERM');
  setTimeout(() => endGroup(pid, 'SIGKILL'), 10_000).unref();
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    for (const pid of running) endGroup(pid, signal);
    process.exit(1);
  });
}

/** Runs a command in the project folder, in a process group of its own so that all of it can be ended. */
export function run(command: readonly [string, ...string[]], options: RunOptions): Promise<Ran> {
  const [program, ...args] = command;
  const child = spawn(program, args, {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PATH: [BINARIES, process.env['PATH'] ?? ''].join(delimiter),
      // The services and commands that tests start by the dozen need not be compiled anew each time.
      NODE_COMPILE_CACHE: join(ROOT, '.cache', 'compiled'),
      ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }),
      ...options.env,
    },
  });
  const pid = child.pid;
  if (pid !== undefined) running.add(pid);
  let output = '';
  let timedOut = false;
  const hear = (data: Buffer): void => {
    const text = data.toString('utf8');
    output += text;
    options.echo(text);
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const limit =
    options.limitMs === undefined
      ? undefined
      : setTimeout(() => {
          timedOut = true;
          if (pid !== undefined) endFirmly(pid);
        }, options.limitMs);
  return new Promise((resolve) => {
    const finish = (code: number): void => {
      clearTimeout(limit);
      if (pid !== undefined) running.delete(pid);
      resolve({ code, output, timedOut });
    };
    child.on('error', (error) => {
      options.echo(`${program} could not be started: ${error.message}\n`);
      finish(1);
    });
    child.on('close', (code) => finish(code ?? 1));
  });
}

interface StageResult {
  readonly name: string;
  readonly counts: Counts;
  readonly seconds: number;
}

async function runOne(stage: Stage, echo: Echo): Promise<StageResult> {
  const started = performance.now();
  let counts: Counts;
  try {
    counts = await stage.run(echo);
  } catch (error) {
    echo(`${error instanceof Error ? error.message : String(error)}\n`);
    counts = ONE_FAILED;
  }
  return { name: stage.name, counts, seconds: (performance.now() - started) / 1000 };
}

function title(name: string): string {
  return `\n── ${name} ${'─'.repeat(Math.max(0, 60 - name.length))}\n`;
}

function closing(result: StageResult): string {
  return `   ${result.name}: ${countsLine(result.counts)} in ${result.seconds.toFixed(1)} s\n`;
}

const toTerminal: Echo = (text) => process.stdout.write(text);

/** One after the other, output as it comes. */
export async function runInOrder(stages: readonly Stage[]): Promise<StageResult[]> {
  const results: StageResult[] = [];
  for (const stage of stages) {
    toTerminal(title(stage.name));
    const result = await runOne(stage, toTerminal);
    toTerminal(closing(result));
    results.push(result);
  }
  return results;
}

/** Two at a time, each stage's output shown when it has ended. */
export async function runInPairs(stages: readonly Stage[]): Promise<StageResult[]> {
  const waiting = [...stages];
  const results: StageResult[] = [];
  const lane = async (): Promise<void> => {
    for (let stage = waiting.shift(); stage !== undefined; stage = waiting.shift()) {
      let kept = '';
      const result = await runOne(stage, (text) => {
        kept += text;
      });
      const failed = result.counts.failed > 0;
      toTerminal(failed ? `${title(result.name)}${kept}${closing(result)}` : closing(result));
      results.push(result);
    }
  };
  await Promise.all([lane(), lane()]);
  return results;
}

/** Prints each stage's share and, as the very last line, the sum. Sets the exit code. */
export function conclude(results: readonly StageResult[]): void {
  const total = sum(results.map((result) => result.counts));
  toTerminal('\n');
  for (const result of results) toTerminal(closing(result));
  toTerminal(`\n${countsLine(total)}\n`);
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
}
