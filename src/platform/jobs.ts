/**
 * Jobs in the same PostgreSQL (pg-boss): enqueued in the business transaction, delivered at least once, made once by an
 * effect key. Payloads are ids of rows, never content.
 */
import type { Transaction } from 'kysely';
import pg from 'pg';
import { fromKysely, PgBoss } from 'pg-boss';
import type { NoTables } from '#platform/db.ts';
import { faultFields, type Log } from '#platform/log.ts';

/** `facts`: listeners that run after the transaction. `feedback-mails`: mail about feedback, to no resident. */
export const QUEUES = ['facts', 'feedback-mails'] as const;
export type Queue = (typeof QUEUES)[number];

const SCHEMA = 'pgboss';
/** A mail server that is down for a night is no reason to lose a message: about 20 hours of growing pauses. */
const RETRY = { retryLimit: 14, retryDelay: 5, retryBackoff: true, retryDelayMax: 2 * 60 * 60 };

/** As the owner: makes the schema, the queues and the grants. Idempotent. */
export async function prepareQueues(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: SCHEMA,
    supervise: false,
    schedule: false,
    max: 2,
  });
  boss.on('error', () => undefined);
  await boss.start();
  const known = new Set((await boss.getQueues()).map((queue) => queue.name));
  for (const name of QUEUES) if (!known.has(name)) await boss.createQueue(name, RETRY);
  await boss.stop({ graceful: false });
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query(`grant usage on schema ${SCHEMA} to vandra_app, vandra_job;
    grant select, insert on all tables in schema ${SCHEMA} to vandra_app;
    grant select, insert, update, delete on all tables in schema ${SCHEMA} to vandra_job;
    grant execute on all functions in schema ${SCHEMA} to vandra_app, vandra_job`);
  await client.end();
}

export interface JobSender {
  enqueue(db: Transaction<NoTables>, queue: string, data: Readonly<Record<string, string>>): Promise<void>;
  stop(): Promise<void>;
}

function openBoss(url: string, log: Log): PgBoss {
  const boss = new PgBoss({
    connectionString: url,
    schema: SCHEMA,
    migrate: false,
    createSchema: false,
    supervise: false,
    schedule: false,
    max: 3,
    application_name: 'vandra jobs',
  });
  boss.on('error', (problem) => log('warn', 'jobs-fault', faultFields(problem)));
  return boss;
}

/** For processes that only enqueue. */
export async function openJobSender(url: string, log: Log): Promise<JobSender> {
  const boss = openBoss(url, log);
  await boss.start();
  return {
    async enqueue(db, queue, data) {
      await boss.send(queue, data, { ...RETRY, db: fromKysely(db) });
    },
    stop: async () => boss.stop({ graceful: false }),
  };
}

export interface JobWorker {
  stop(): Promise<void>;
}

/** Works the queues. A handler that throws is tried again later with growing pauses. */
export async function openJobWorker(
  url: string,
  handlers: Readonly<Record<Queue, (data: Readonly<Record<string, string>>) => Promise<void>>>,
  log: Log,
): Promise<JobWorker> {
  const boss = openBoss(url, log);
  await boss.start();
  for (const name of QUEUES) {
    await boss.work<Readonly<Record<string, string>>>(
      name,
      { pollingIntervalSeconds: 0.5, batchSize: 1 },
      async (jobs) => {
        for (const job of jobs) {
          try {
            await handlers[name](job.data);
          } catch (problem) {
            log('warn', 'job-failed', { job: name, ...faultFields(problem) });
            throw problem;
          }
        }
      },
    );
  }
  return { stop: async () => boss.stop({ graceful: true, timeout: 5000 }) };
}
