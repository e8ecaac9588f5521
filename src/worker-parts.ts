/** What the areas give the worker: one line each. */
import type { App } from '#app';
import { auditUpkeep } from '#modules/audit/public.ts';
import { meetingReminder } from '#modules/booking/public.ts';
import { coachingDueHandlers } from '#modules/coaching/public.ts';
import { allOrganisations, forgetSessions } from '#modules/identity/public.ts';
import { meetingSweep } from '#modules/meetings/public.ts';
import { messageSender, takeInMail } from '#modules/notifications/public.ts';
import { feedbackMailSender, feedbackReminder, forgetVoteWords } from '#modules/feedback/public.ts';
import { reportRetention, retentionHandlers } from '#modules/residents/public.ts';
import type { DueHandler, FactListener, UnitDueHandler, Upkeep } from '#platform/handlers.ts';
import { sql } from '#platform/db.ts';
import { eraseOrderedKeys } from '#platform/key-erasure.ts';
import { type MailSink, openMailer, openMailSink } from '#platform/mail.ts';
import { startWorker, type Worker } from '#platform/worker.ts';
import type { DatabaseUrls } from '#platform/migrate.ts';
import { heldParts } from './web/my/held-parts.server.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;
/** How soon after an erasure the keys of its texts go. */
const KEYS_SECONDS = 10;
/** Words beside a vote are kept for half a year, for who improves the page. */
const VOTE_WORDS_DAYS = 183;

function listeners(_app: App): readonly FactListener[] {
  return [];
}

/** Also for the demo's histories, which live through their own reminders. */
export function dueHandlers(app: App): readonly (DueHandler | UnitDueHandler)[] {
  const retention = retentionHandlers({
    packs: app.packs,
    parts: heldParts(app.library),
    sealing: app.sealing,
  });
  return [meetingReminder, meetingSweep, ...coachingDueHandlers, ...retention, feedbackReminder];
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
      packs: app.packs,
      reportDropped: async (db, { country, rule, rows }) =>
        reportRetention(
          db,
          { country, rule, what: { outcome: 'erased', counts: { accessLog: rows } } },
          app.clock.now(),
        ),
    }),
    {
      name: 'erase-keys',
      everySeconds: KEYS_SECONDS,
      run: async () => void (await eraseOrderedKeys(app.job.kysely, app.sealing)),
    },
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
  sendFeedbackMail(job: Readonly<Record<string, string>>): Promise<void>;
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
    const waits = async (): Promise<void> => Promise.reject(new Error('SMTP_URL is not set: mail waits'));
    return {
      send: waits,
      sendFeedbackMail: waits,
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
    sendFeedbackMail: feedbackMailSender({
      run: app.run,
      mailer,
      packs: app.packs,
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
    sendFeedbackMail: post.sendFeedbackMail,
  });
  return {
    sweep: worker.sweep,
    async stop() {
      await worker.stop();
      await post.close();
    },
  };
}
