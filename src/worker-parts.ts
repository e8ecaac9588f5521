/** What the areas give the worker: one line each. */
import type { App } from '#app';
import { epochMs, zone } from '#kernel/dates.ts';
import { auditUpkeep } from '#modules/audit/public.ts';
import { freedTime, keptTimeOver, meetingReminder, patternExtension } from '#modules/booking/public.ts';
import { coachingDueHandlers, isUnderWay, readPeriods } from '#modules/coaching/public.ts';
import { allOrganisations, forgetSessions } from '#modules/identity/public.ts';
import { enrolmentsDueHandlers, sumUp } from '#modules/enrolments/public.ts';
import { instrumentsDueHandlers } from '#modules/instruments/public.ts';
import { meetingSweep } from '#modules/meetings/public.ts';
import {
  type Channels,
  type PostOffice,
  postOffice,
  takeInMail,
  takeInMessage,
} from '#modules/notifications/public.ts';
import { feedbackMailSender, feedbackReminder, forgetVoteWords } from '#modules/feedback/public.ts';
import { prescriptionsDueHandlers } from '#modules/prescriptions/public.ts';
import { checkLinks, remindOwners, reviewedLinks } from '#modules/programmes/public.ts';
import { referralsDueHandlers } from '#modules/referrals/public.ts';
import { reportRetention, retentionHandlers } from '#modules/residents/public.ts';
import { emailChannel } from '#platform/channels/email.ts';
import { inkorg } from '#platform/channels/inkorg.ts';
import { type LocalSink, openLocalSink } from '#platform/channels/local-sink.ts';
import { smsGateway } from '#platform/channels/sms-gateway.ts';
import { suomiFiInbox } from '#platform/channels/suomi-fi.ts';
import { webPush } from '#platform/channels/web-push.ts';
import type { DueHandler, FactListener, UnitDueHandler, Upkeep } from '#platform/handlers.ts';
import { sql } from '#platform/db.ts';
import { eraseOrderedKeys } from '#platform/key-erasure.ts';
import { lookAtLink } from '#platform/look-at-link.ts';
import { type Mailer, type MailSink, openMailer, openMailSink } from '#platform/mail.ts';
import { openPresence } from '#platform/presence.ts';
import { startWorker, type Worker } from '#platform/worker.ts';
import type { DatabaseUrls } from '#platform/migrate.ts';
import { heldParts } from './web/my/held-parts.server.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;
/** How soon after an erasure the keys of its texts go. */
const KEYS_SECONDS = 10;
/** How soon after review is asked for its links are looked at: somebody waits. */
const REVIEW_SECONDS = 5;
/** Words beside a vote are kept for half a year, for who improves the page. */
const VOTE_WORDS_DAYS = 183;

function listeners(_app: App): readonly FactListener[] {
  return [];
}

/** Also for the demo's histories, which live through their own reminders. */
export function dueHandlers(app: App): readonly (DueHandler | UnitDueHandler)[] {
  const retention = retentionHandlers({
    packs: app.packs,
    parts: heldParts(app),
    sealing: app.sealing,
  });
  return [
    meetingReminder,
    patternExtension(app.packs),
    freedTime(app.packs),
    keptTimeOver,
    meetingSweep,
    ...instrumentsDueHandlers({ library: app.library, packs: app.packs }),
    ...enrolmentsDueHandlers(
      { programmes: app.programmes, packs: app.packs, pace: app.pace },
      async (tx, unitId) =>
        (await readPeriods(tx)).some((one) => one.unitId === unitId && isUnderWay(one.state)),
    ),
    ...coachingDueHandlers,
    ...prescriptionsDueHandlers(app.prescribing),
    ...referralsDueHandlers,
    ...retention,
    feedbackReminder,
  ];
}

function upkeepOfReviewedLinks(app: App): Upkeep {
  const now = () => app.clock.realNow();
  const look = reviewedLinks({ db: app.job.kysely, look: lookAtLink, now });
  return { name: 'check-reviewed-links', everySeconds: REVIEW_SECONDS, run: async () => void (await look()) };
}

function upkeep(app: App, mailer: Mailer | null): readonly Upkeep[] {
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
    ...(app.config.linkCheck === 'off'
      ? []
      : [
          {
            name: 'check-links',
            everySeconds: HOUR,
            run: async () =>
              void (await checkLinks({
                db: app.job.kysely,
                programmes: app.programmes,
                look: lookAtLink,
                now: app.clock.realNow(),
              })),
          },
          upkeepOfReviewedLinks(app),
        ]),
    ...(mailer === null
      ? []
      : [
          {
            name: 'remind-owners',
            everySeconds: DAY,
            run: async () =>
              void (await remindOwners({
                db: app.job.kysely,
                programmes: app.programmes,
                mailer,
                publicUrl: app.config.publicUrl,
                from: app.config.mailFrom,
                today: app.today(zone(app.packs.se.zone)),
                now: app.clock.now(),
              })),
          },
        ]),
    { name: 'sum-up-programmes', everySeconds: HOUR, run: async () => void (await sumUp(app.job.kysely)) },
    {
      name: 'forget-keys',
      everySeconds: DAY,
      run: async () =>
        void (await sql`select platform.forget_keys(now() - interval '30 days')`.execute(app.job.kysely)),
    },
  ];
}

interface Post {
  /** Null where no mail is set up. */
  readonly mailer: Mailer | null;
  readonly office: PostOffice;
  sendFeedbackMail(job: Readonly<Record<string, string>>): Promise<void>;
  close(): Promise<void>;
}

/** The demo takes in itself what has no address of its own, and shows it in the development inbox. */
async function openSinks(
  app: App,
): Promise<{ readonly mail: MailSink | null; readonly other: LocalSink | null }> {
  if (!app.config.demo) return { mail: null, other: null };
  return {
    mail:
      app.config.smtpUrl === null
        ? await openMailSink(async (mail) => takeInMail(app.job.kysely, mail))
        : null,
    other: await openLocalSink(async (message) => takeInMessage(app.job.kysely, message)),
  };
}

const SINK_TOKEN = 'local';

/** What is set up; in the demo the sink stands in for what is not. Push has no sink: a browser tells where to send. */
function channelsOf(app: App, mailer: Mailer | null, sink: LocalSink | null): Channels {
  const { sms, push, inkorg: se, suomiFi: fi } = app.config.channels;
  const smsAt = sms ?? (sink === null ? null : { url: `${sink.url}/sms`, token: SINK_TOKEN });
  const seAt =
    se ??
    (sink === null
      ? null
      : { url: `${sink.url}/inkorg`, logicalAddress: 'local', hsaId: 'SE-LOCAL', certificate: null });
  const fiAt =
    fi ??
    (sink === null
      ? null
      : { url: `${sink.url}/suomi-fi`, username: 'local', password: SINK_TOKEN, serviceId: 'local' });
  return {
    ...(mailer === null ? {} : { email: emailChannel(mailer) }),
    ...(smsAt === null ? {} : { sms: smsGateway(smsAt) }),
    ...(push === null ? {} : { push: webPush(push, () => epochMs(app.clock.realNow())) }),
    inbox: {
      ...(seAt === null ? {} : { se: inkorg(seAt) }),
      ...(fiAt === null ? {} : { fi: suomiFiInbox(fiAt) }),
    },
  };
}

function closeChannels(channels: Channels): void {
  for (const channel of [channels.email, channels.sms, channels.push, channels.inbox.se, channels.inbox.fi])
    channel?.close();
}

async function openPost(app: App, urls: DatabaseUrls): Promise<Post> {
  const sinks = await openSinks(app);
  const smtpUrl = app.config.smtpUrl ?? sinks.mail?.url;
  const mailer = smtpUrl === undefined ? null : openMailer(smtpUrl, app.config.mailFrom);
  const channels = channelsOf(app, mailer, sinks.other);
  const presence = openPresence(urls.job);
  const office = postOffice({
    run: app.run,
    db: app.job.kysely,
    clock: app.clock,
    sealing: app.sealing,
    presence,
    channels,
    packs: app.packs,
    pace: app.pace,
    publicUrl: app.config.publicUrl,
    from: app.config.mailFrom,
    log: app.log,
  });
  return {
    mailer,
    office,
    sendFeedbackMail:
      mailer === null
        ? async () => Promise.reject(new Error('SMTP_URL is not set: mail waits'))
        : feedbackMailSender({
            run: app.run,
            mailer,
            packs: app.packs,
            publicUrl: app.config.publicUrl,
            from: app.config.mailFrom,
          }),
    async close() {
      closeChannels(channels);
      await presence.leave();
      await sinks.mail?.close();
      await sinks.other?.close();
    },
  };
}

/** Starts the worker of a process. */
export async function startAppWorker(app: App, urls: DatabaseUrls): Promise<Worker> {
  const post = await openPost(app, urls);
  const worker = await startWorker({
    jobUrl: urls.job,
    job: app.job,
    runner: app.runner,
    clock: app.movableClock ?? app.clock,
    live: app.live,
    log: app.log,
    listeners: listeners(app),
    dueHandlers: dueHandlers(app),
    upkeep: upkeep(app, post.mailer),
    post: post.office,
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
