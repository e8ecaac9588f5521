/**
 * Reminders due to many people at one minute: how long until the last one is handed over to a mail server, with the worker
 * killed twice on the way, beside what this machine can do at most: bare hand-over of mails, and bare updates of rows. Twice:
 * messages that stand ready, and walks that have yet to be looked at, each of which then calls for its message.
 */
import pg from 'pg';
import { openMailer } from '#platform/mail.ts';
import { each } from './people.ts';
import {
  fillMessages,
  fillPeople,
  fillRoads,
  moveToNoon,
  openReminderStage,
  openSink,
  type ReminderStage,
  type Sink,
} from './reminders-stage.ts';

interface HandedOver {
  readonly messages: number;
  readonly kills: number;
  /** From the moment in which they were due until the last was taken. */
  readonly seconds: number;
  readonly perSecond: number;
  /** Of these no worker was running: killed, and the next one starting. */
  readonly secondsWithoutWorker: number;
  readonly mailsTaken: number;
  readonly distinctMessageIds: number;
  /** Taken twice: the server had them, and the worker died before that was noted. */
  readonly takenTwice: number;
  readonly notedAsSent: number;
}

export interface RemindersMeasured extends HandedOver {
  readonly postgres: string;
  readonly loggedSendings: number;
  /** The same number of walks, looked at and then reminded of. */
  readonly fromRoads: HandedOver;
  readonly limits: {
    readonly bareMailsPerSecond: number;
    readonly bareUpdatesPerSecond: number;
    readonly bareUpdatesInBatchesPerSecond: number;
  };
}

const KILLS = 2;
const LIMIT_MAILS = 10_000;
const LIMIT_ROWS = 20_000;
const BATCH = 100;
/** Time to fill the tables before they are due. */
const AHEAD_MS = 15_000;
const ROADS_AHEAD_MS = 60_000;
const LOOK_MS = 50;
/** Longer without a single mail: something is stuck. */
const STUCK_MS = 90_000;

const pause = async (ms: number): Promise<void> => new Promise((settle) => setTimeout(settle, ms));

async function bareMails(sink: Sink): Promise<number> {
  await sink.forget();
  const mailer = openMailer(sink.url, 'Vandra <no-reply@vandra.example>');
  const begun = performance.now();
  const text = `Hej,\n\nDet finns ett nästa steg till dig i Vandra. Ta det när det passar dig.\n\n${'x'.repeat(150)}\n`;
  const lanes = Array.from({ length: 100 }, async (_, lane) => {
    for (let number = lane; number < LIMIT_MAILS; number += 100)
      await mailer.send({
        to: `bench${number}@post.example`,
        subject: 'Ett steg väntar på dig',
        text,
        language: 'sv',
        messageId: `<${number}@vandra.example>`,
      });
  });
  await Promise.all(lanes);
  mailer.close();
  const { mails } = await sink.count();
  if (mails !== LIMIT_MAILS) throw new Error('the mail sink lost mails');
  return LIMIT_MAILS / ((performance.now() - begun) / 1000);
}

/** Rows of the messages' own table, set to a state and back: one a transaction, or a hundred. */
async function bareUpdates(stage: ReminderStage, size: number): Promise<number> {
  const pool = new pg.Pool({ connectionString: stage.urls.owner, max: 3 });
  const found = await pool.query<{ id: string }>('select id from notifications.message limit $1', [
    size === 1 ? LIMIT_ROWS / 4 : LIMIT_ROWS,
  ]);
  const ids = found.rows.map((row) => row.id);
  const batches = Array.from({ length: Math.ceil(ids.length / size) }, (_, index) =>
    ids.slice(index * size, (index + 1) * size),
  );
  const begun = performance.now();
  await each(batches, async (batch) =>
    pool.query(
      'update notifications.message set problem = null, attempts = attempts + 1 where id = any ($1::uuid[])',
      [batch],
    ),
  );
  const perSecond = ids.length / ((performance.now() - begun) / 1000);
  await pool.query('update notifications.message set attempts = 0 where attempts > 0');
  await pool.end();
  return perSecond;
}

async function handOver(
  stage: ReminderStage,
  sink: Sink,
  given: { readonly count: number; readonly dueAt: number; readonly progress: (line: string) => void },
): Promise<HandedOver> {
  const { count, dueAt, progress } = given;
  const killAt = Array.from({ length: KILLS }, (_, index) => Math.floor((count * (index + 1)) / (KILLS + 1)));
  let worker = await stage.startWorker(sink.url);
  if (Date.now() > dueAt) throw new Error('the messages were due before the worker ran');
  let withoutMs = 0;
  let lastSeen = dueAt;
  let before = 0;
  for (;;) {
    await pause(LOOK_MS);
    const taken = await sink.count();
    if (taken.mails > before) lastSeen = Date.now();
    before = taken.mails;
    if (taken.distinct >= count) break;
    if (Date.now() - lastSeen > STUCK_MS) throw new Error(`stuck at ${taken.distinct} of ${count}`);
    const next = killAt[0];
    if (next !== undefined && taken.distinct >= next) {
      killAt.shift();
      const begun = Date.now();
      await worker.kill();
      worker = await stage.startWorker(sink.url);
      withoutMs += Date.now() - begun;
      progress(`  killed at ${taken.distinct}`);
    }
  }
  // Whatever would be sent a second time is sent now.
  await pause(5000);
  const taken = await sink.count();
  await worker.stop();
  const noted = await stage.client.query<{ sent: number }>(
    `select count(*)::integer as sent from notifications.message where state = 'sent'`,
  );
  const seconds = (taken.lastAt - dueAt) / 1000;
  return {
    messages: count,
    kills: KILLS,
    seconds,
    perSecond: count / seconds,
    secondsWithoutWorker: withoutMs / 1000,
    mailsTaken: taken.mails,
    distinctMessageIds: taken.distinct,
    takenTwice: taken.mails - taken.distinct,
    notedAsSent: noted.rows[0]?.sent ?? 0,
  };
}

export async function measureReminders(
  count: number,
  progress: (line: string) => void,
): Promise<RemindersMeasured> {
  const stage = await openReminderStage();
  const sink = await openSink();
  try {
    progress(`reminders: ${count} people …`);
    const people = await fillPeople(stage, count, progress);
    progress('bare mails …');
    const bareMailsPerSecond = await bareMails(sink);
    await fillMessages(stage, people, 24 * 3600 * 1000);
    progress('bare updates …');
    const bareUpdatesPerSecond = await bareUpdates(stage, 1);
    const bareUpdatesInBatchesPerSecond = await bareUpdates(stage, BATCH);
    await stage.client.query('truncate notifications.message');
    await sink.forget();
    await moveToNoon(stage);
    const dueAt = await fillMessages(stage, people, AHEAD_MS);
    progress('due in a moment …');
    const ready = await handOver(stage, sink, { count, dueAt, progress });
    const logged = await stage.client.query<{ logged: number }>(
      `select count(*)::integer as logged from audit.access_log where action = 'send'`,
    );
    await stage.client.query('truncate notifications.message');
    await sink.forget();
    progress('walks to be looked at in a moment …');
    // A day later: what was sent today would hold back another.
    await moveToNoon(stage);
    const lookedAt = await fillRoads(stage, people, ROADS_AHEAD_MS);
    const fromRoads = await handOver(stage, sink, { count, dueAt: lookedAt, progress });
    return {
      ...ready,
      postgres: stage.postgresVersion,
      loggedSendings: logged.rows[0]?.logged ?? 0,
      fromRoads,
      limits: { bareMailsPerSecond, bareUpdatesPerSecond, bareUpdatesInBatchesPerSecond },
    };
  } finally {
    sink.close();
    await stage.close();
  }
}
