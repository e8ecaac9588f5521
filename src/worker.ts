/**
 * The worker as a process of its own: facts, reminders, mail, sealing, upkeep. The web then runs with VANDRA_WORKER=off.
 * Several may run at once: every effect has a key, and one sealer works at a time.
 */
import { openApp } from './app.ts';
import { readConfig } from '#platform/config.ts';
import { openLog } from '#platform/log.ts';
import { prepare } from './prepare.ts';
import { startAppWorker } from './worker-parts.ts';

const GRACE_MS = 15_000;

function stop(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

async function start(): Promise<void> {
  const config = readConfig(process.env);
  if (!config.ok) stop(config.details['sentence'] ?? 'A setting is wrong.');
  const prepared = await prepare(config.value);
  if (!prepared.ok) stop(prepared.details['sentence'] ?? 'The database does not answer.');
  const log = openLog((line) => void process.stderr.write(line));
  const app = await openApp({ config: config.value, urls: prepared.value.urls, log });
  const worker = await startAppWorker(app, prepared.value.urls);
  process.stdout.write('The worker is running. Stop it with Ctrl-C.\n');

  let stopping = false;
  const end = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    // What is being done is finished; a job that hangs is delivered again by the next worker.
    setTimeout(() => process.exit(0), GRACE_MS).unref();
    await worker.stop();
    await app.close();
    await prepared.value.stop();
    process.exit(0);
  };
  process.on('SIGINT', () => void end());
  process.on('SIGTERM', () => void end());
}

start().catch((problem: unknown) => {
  stop(problem instanceof Error ? problem.message : 'The worker could not start.');
});
