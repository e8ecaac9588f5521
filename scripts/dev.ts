/**
 * `npm run dev`: the service, begun again at every change. The pages are built while the old service still answers, and
 * a build that fails is told and leaves the old one running, so that there is always something to look at.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { buildPages } from '../src/pages-build.ts';

const WATCHED = ['src', 'content', 'migrations', 'public'];
/** An editor writes a file in several steps, and a change of branch writes many. */
const QUIET_MS = 150;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const given = process.argv.slice(2);
let service: ChildProcess | null = null;
let isLeaving = false;

function startService(args: readonly string[]): void {
  const started = spawn(process.execPath, ['src/main.ts', ...args], { stdio: 'inherit' });
  service = started;
  started.once('exit', () => {
    if (service !== started) return;
    service = null;
    if (isLeaving) process.exit(0);
    say('The service has ended. It starts again at the next change.');
  });
}

async function stopService(): Promise<void> {
  const running = service;
  if (running === null) return;
  service = null;
  running.kill('SIGTERM');
  await once(running, 'exit');
}

async function begin(file: string): Promise<void> {
  const begun = performance.now();
  say(`\n${file} has changed.`);
  try {
    await buildPages('build', () => say('Building the pages …'));
  } catch (problem) {
    say(problem instanceof Error ? problem.message : String(problem));
    say(service === null ? 'Waiting for a change.' : 'The service goes on with the pages it has.');
    return;
  }
  // Changed again while it was built: the next round builds that, and the service starts with it.
  if (changed !== null) return;
  await stopService();
  if (isLeaving) return;
  startService([]);
  say(`Starting again after ${((performance.now() - begun) / 1000).toFixed(1)} s …`);
}

/** One after the other: what changes while a build runs is built after it. */
let changed: string | null = null;
let isWorking = false;
let timer: NodeJS.Timeout | undefined;

async function work(): Promise<void> {
  if (isWorking) return;
  isWorking = true;
  while (changed !== null && !isLeaving) {
    const file = changed;
    changed = null;
    await begin(file);
  }
  isWorking = false;
}

for (const folder of WATCHED) {
  watch(folder, { recursive: true }, (_event, file) => {
    if (file === null || /\.test\.tsx?$|\.proof\.ts$|~$|\.sw.$/.test(file)) return;
    changed = `${folder}/${file}`;
    clearTimeout(timer);
    timer = setTimeout(() => void work(), QUIET_MS);
  });
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    isLeaving = true;
    // Ctrl-C reaches the service by itself; a second SIGTERM changes nothing.
    if (service === null) process.exit(0);
    service.kill('SIGTERM');
  });
}
startService(given);
