/** What the areas give the worker: one line each. */
import type { App } from '#app';
import { forgetSessions } from '#modules/identity/public.ts';
import type { DueHandler, FactListener, Upkeep } from '#platform/handlers.ts';
import { sql } from '#platform/db.ts';
import { startWorker, type Worker } from '#platform/worker.ts';
import type { DatabaseUrls } from '#platform/migrate.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;

function listeners(_app: App): readonly FactListener[] {
  return [];
}

function dueHandlers(_app: App): readonly DueHandler[] {
  return [];
}

function upkeep(app: App): readonly Upkeep[] {
  return [
    { name: 'forget-sessions', everySeconds: HOUR, run: async () => void (await forgetSessions(app.job.kysely)) },
    { name: 'forget-keys', everySeconds: DAY, run: async () => void (await sql`select platform.forget_keys(now() - interval '30 days')`.execute(app.job.kysely)) },
  ];
}

/** Starts the worker of a process. */
export async function startAppWorker(app: App, urls: DatabaseUrls): Promise<Worker> {
  return startWorker({
    jobUrl: urls.job,
    job: app.job,
    runner: app.runner,
    clock: app.movableClock ?? app.clock,
    live: app.live,
    log: app.log,
    listeners: listeners(app),
    dueHandlers: dueHandlers(app),
    upkeep: upkeep(app),
    sendMessage: async () => undefined,
  });
}
