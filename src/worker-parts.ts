/** What the areas give the worker: one line each. */
import type { App } from '#app';
import { auditUpkeep } from '#modules/audit/public.ts';
import { meetingReminder } from '#modules/booking/public.ts';
import { coachingDueHandlers } from '#modules/coaching/public.ts';
import { allOrganisations, forgetSessions } from '#modules/identity/public.ts';
import { messageSender, takeInMail } from '#modules/notifications/public.ts';
import { forgetVoteWords } from '#modules/feedback/public.ts';
import { serviceRetention } from '#modules/residents/public.ts';
import { lastEntryAt } from '#modules/timeline/public.ts';
import type { DueHandler, FactListener, Upkeep } from '#platform/handlers.ts';
import { sql } from '#platform/db.ts';
import { type MailSink, openMailer, openMailSink } from '#platform/mail.ts';
import { startWorker, type Worker } from '#platform/worker.ts';
import type { DatabaseUrls } from '#platform/migrate.ts';
import { heldParts } from './web/my/held-parts.server.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;
/** Words beside a vote are kept for half a year, for who improves the page. */
const VOTE_WORDS_DAYS = 183;

function listeners(_app: App): readonly FactListener[] {
  return [];
}

/** Also for the demo's histories, which live through their own reminders. */
export function dueHandlers(app: App): readonly DueHandler[] {
  const retention = serviceRetention({
    packs: app.packs,
    parts: heldParts(app.library),
    sealing: app.sealing,
    lastContactOf: lastEntryAt,
  });
  return [meetingReminder, ...coachingDueHandlers, retention];
}

function upkeep(app: App): readonly Upkeep[] {
  return [
    ...auditUpkeep({
      job: app.job,
      runner: app.runner,
      organisations: async () => (await allOrganisations(app.job.kysely)).map((one) => one.id),
      clock: app.clock,
      sealingKeyFile: app.config.sealingKeyFile,
      log: app.log,
    }),
    {
      name: 'forget-sessions',
      everySeconds: HOUR,
      run: async () => void (await forgetSessions(app.job.kysely)),
    },
    {
      name: 'forget-vote-words',
      everySeconds: DAY,
      run: async () => void (await forgetVoteWords(app.job.kysely, VOTE_WORDS_DAYS)),
    },
    {
      name: 'forget-keys',
      everySeconds: DAY,
      run: async () =>
        void (await sql`select platform.forget_keys(now() - interval '30 days')`.execute(app.job.kysely)),
    },
  ];
}

interface Post {
  send(messageId: string): Promise<void>;
  close(): Promise<void>;
}

/** Mail goes to SMTP_URL; without one the demo takes it in itself and shows it in the development inbox. */
async function openPost(app: App): Promise<Post> {
  const sink: MailSink | null =
    app.config.smtpUrl === null && app.config.demo
      ? await openMailSink(async (mail) => takeInMail(app.job.kysely, mail))
      : null;
  const smtpUrl = app.config.smtpUrl ?? sink?.url;
  if (smtpUrl === undefined) {
    return {
      send: async () => {
        throw new Error('SMTP_URL is not set: mail waits');
      },
      close: async () => undefined,
    };
  }
  const mailer = openMailer(smtpUrl, app.config.mailFrom);
  return {
    send: messageSender({
      run: app.run,
      db: app.job.kysely,
      mailer,
      publicUrl: app.config.publicUrl,
      from: app.config.mailFrom,
    }),
    async close() {
      mailer.close();
      await sink?.close();
    },
  };
}

/** Starts the worker of a process. */
export async function startAppWorker(app: App, urls: DatabaseUrls): Promise<Worker> {
  const post = await openPost(app);
  const worker = await startWorker({
    jobUrl: urls.job,
    job: app.job,
    runner: app.runner,
    clock: app.movableClock ?? app.clock,
    live: app.live,
    log: app.log,
    listeners: listeners(app),
    dueHandlers: dueHandlers(app),
    upkeep: upkeep(app),
    sendMessage: post.send,
  });
  return {
    sweep: worker.sweep,
    async stop() {
      await worker.stop();
      await post.close();
    },
  };
}
