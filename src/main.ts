/** `npm start`: database, migrations, demo, pages, worker and server in one process. */
import './production.ts';
import { rmSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { openApp } from './app.ts';
import { readConfig } from '#platform/config.ts';
import { removeEmbedded } from '#platform/embedded-postgres.ts';
import { openLog } from '#platform/log.ts';
import { openMetrics } from '#platform/metrics.ts';
import { seedDemo } from './demo/seed.ts';
import { demoGreeting } from './demo/greeting.ts';
import { buildPages } from './pages-build.ts';
import { prepare } from './prepare.ts';
import { openHost } from './server.ts';
import { startAppWorker } from './worker-parts.ts';

const GRACE_MS = 20_000;
const begun = performance.now();
const say = (line: string): void => void process.stdout.write(`${line}\n`);

function stop(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** Closes what has been opened so far; Ctrl-C may come while the start is still on its way. */
const closers: (() => Promise<void>)[] = [];
let stopping = false;

/** The last opened first. One that fails, as what is half open may, does not keep the others open: the database is last. */
async function closeAll(): Promise<void> {
  for (const close of closers.splice(0).toReversed()) {
    await close().catch((problem: unknown) => {
      process.stderr.write(`While stopping: ${problem instanceof Error ? problem.message : 'a fault'}\n`);
    });
  }
}

async function end(): Promise<void> {
  if (stopping) return;
  stopping = true;
  say('Stopping …');
  // What hangs is delivered again after the next start.
  setTimeout(() => process.exit(1), GRACE_MS).unref();
  await closeAll();
  process.exit(0);
}

async function start(): Promise<void> {
  const config = readConfig(process.env);
  if (!config.ok) stop(config.details['sentence'] ?? 'A setting is wrong.');
  const settings = config.value;
  if (process.argv.includes('--fresh')) {
    if (settings.databaseUrl !== null)
      stop('--fresh begins the embedded demo anew; it never touches the database in DATABASE_URL.');
    await removeEmbedded(`${settings.dataDirectory}/postgres`);
    rmSync(settings.dataDirectory, { recursive: true, force: true });
    return restart();
  }
  say(settings.databaseUrl === null ? 'Starting the embedded PostgreSQL …' : 'Connecting to the database …');
  const preparing = prepare(settings);
  closers.push(async () => {
    const outcome = await preparing;
    if (outcome.ok) await outcome.value.stop();
  });
  const prepared = await preparing;
  if (!prepared.ok) stop(prepared.details['sentence'] ?? 'The database does not answer.');
  if (prepared.value.migrated > 0)
    say(`Brought the database up to date (${prepared.value.migrated} migrations).`);
  const log = openLog((line) => void process.stderr.write(line));
  const metrics = openMetrics();
  const app = await openApp({
    config: settings,
    urls: prepared.value.urls,
    log,
    measured: metrics.command,
    refusedPerson: metrics.refusedPerson,
  });
  closers.push(app.close);
  if (settings.demo) await seedDemo(app, prepared.value.urls, say);
  await buildPages('build', () => say('Building the pages (about half a minute, only after changes) …'));
  const worker = settings.worker === 'off' ? null : await startAppWorker(app, prepared.value.urls);
  if (worker !== null) closers.push(worker.stop);
  const host = await openHost({ app, metrics, build: 'build', port: settings.port }).catch(
    async (problem: unknown) => {
      await closeAll();
      const code = problem instanceof Error && 'code' in problem ? problem.code : '';
      if (code === 'EADDRINUSE')
        stop(`Port ${settings.port} is taken. Stop what runs there, or choose another: PORT=3001 npm start`);
      if (code === 'EACCES')
        stop(`This user may not listen to port ${settings.port}. Choose one above 1023: PORT=3000`);
      throw problem;
    },
  );
  closers.push(host.close);
  say('');
  say(`Vandra is running at ${host.url}  (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
  if (settings.demo) for (const line of demoGreeting(host.url, settings.secret)) say(line);
  say('Stop with Ctrl-C. What you did stays under ./data.');
}

async function restart(): Promise<void> {
  process.argv = process.argv.filter((argument) => argument !== '--fresh');
  say('Beginning anew.');
  await start();
}

process.on('SIGINT', () => void end());
process.on('SIGTERM', () => void end());
start().catch(async (problem: unknown) => {
  // What is closed under a start that was stopped fails; that is not news.
  if (stopping) return;
  await closeAll();
  stop(problem instanceof Error ? problem.message : 'Vandra could not start.');
});
