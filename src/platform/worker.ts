/**
 * The worker: delivers facts to listeners, sweeps due rows with the injected clock, sends messages, and does upkeep.
 */
import * as z from 'zod';
import type { CivilDate, CivilTime, Instant, Zone } from '#kernel/dates.ts';
import type { HolderId, Id, ResidentId, UnitId } from '#kernel/ids.ts';
import { done } from '#kernel/outcome.ts';
import type { Clock } from '#platform/clock.ts';
import { command, type CommandContext, type CommandRunner, type StoredFact } from '#platform/command.ts';
import { type Database, sql } from '#platform/db.ts';
import type { DueHandler, DueItem, FactListener, UnitDueHandler, Upkeep } from '#platform/handlers.ts';
import { type JobWorker, openJobWorker } from '#platform/jobs.ts';
import type { LiveHub } from '#platform/live.ts';
import { faultFields, type Log } from '#platform/log.ts';

export interface WorkerParts {
  readonly jobUrl: string;
  readonly job: Database;
  readonly runner: CommandRunner;
  readonly clock: Clock & { refresh?: () => Promise<void> };
  readonly live: LiveHub;
  readonly log: Log;
  readonly listeners: readonly FactListener[];
  readonly dueHandlers: readonly (DueHandler | UnitDueHandler)[];
  readonly upkeep: readonly Upkeep[];
  /** Sends messages to residents that are due, until none is. */
  readonly post: { sweep(): Promise<number>; close(): void };
  /** Mail about feedback: an answer to who asked, a reminder to the unit. */
  readonly sendFeedbackMail: (job: Readonly<Record<string, string>>) => Promise<void>;
}

interface FactRow {
  id: Id<'fact'>;
  type: string;
  resident_id: ResidentId;
  holder: HolderId;
  at: Instant;
  data: StoredFact['data'];
}

interface DueRowRead {
  id: Id<'due'>;
  kind: string;
  effect_key: string;
  /** Null when the row is about a unit. */
  resident_id: ResidentId | null;
  holder: HolderId;
  due_at: Instant;
  civil_date: CivilDate | null;
  civil_time: CivilTime | null;
  zone: Zone | null;
  payload: DueItem['payload'];
}

const SWEEP_SECONDS = 2;
const SWEEP_BATCH = 100;
const WAIT_MS = 20;
/** As many as leave the pool of the worker's role a connection for the rest. */
const DUE_LANES = 4;
const MAX_ATTEMPTS = 8;
const NO_INPUT = z.strictObject({});

function itemOf(row: DueRowRead): Omit<DueItem, 'residentId' | 'holder'> {
  const civil =
    row.civil_date !== null && row.civil_time !== null && row.zone !== null
      ? { date: row.civil_date, time: row.civil_time, zone: row.zone }
      : null;
  return {
    id: row.id,
    kind: row.kind,
    effectKey: row.effect_key,
    dueAt: row.due_at,
    civil,
    payload: row.payload,
  };
}

async function handle(
  handler: DueHandler | UnitDueHandler,
  context: CommandContext,
  row: DueRowRead,
): Promise<void> {
  if (handler.about === 'unit') {
    await handler.run(context, { ...itemOf(row), unitId: row.holder as UnitId });
    return;
  }
  if (row.resident_id === null) throw new Error(`a due row of kind ${row.kind} is about nobody`);
  await handler.run(context, { ...itemOf(row), residentId: row.resident_id, holder: row.holder });
}

/** Delivers one fact to every listener of its type, each once. */
export async function deliverFact(
  parts: Pick<WorkerParts, 'job' | 'runner' | 'listeners'>,
  factId: string,
): Promise<void> {
  const found =
    await sql<FactRow>`select id, type, resident_id, holder, at, data from platform.fact where id = ${factId}`.execute(
      parts.job.kysely,
    );
  const row = found.rows[0];
  if (row === undefined) return;
  const fact: StoredFact = {
    id: row.id,
    type: row.type,
    residentId: row.resident_id,
    holder: row.holder,
    at: row.at,
    data: row.data,
  };
  for (const listener of parts.listeners.filter((candidate) => candidate.fact === fact.type)) {
    const deliver = command({
      name: listener.name,
      input: NO_INPUT,
      async run(context) {
        const tx = context.reference('effect-key');
        const claimed =
          await sql`insert into platform.effect (effect_key, resident_id) values (${`${listener.name} ${fact.id}`}, ${fact.residentId}) on conflict do nothing returning 1`.execute(
            tx.db,
          );
        if (claimed.rows.length > 0) await listener.run(context, fact);
        return done(null);
      },
    });
    const outcome = await parts.runner.run({ kind: 'system', job: listener.name }, deliver, {});
    if (!outcome.ok) throw new Error(`${listener.name} was refused: ${outcome.refusal}`);
  }
}

async function carryOut(
  parts: Pick<WorkerParts, 'runner' | 'dueHandlers'>,
  id: string,
  kind: string,
): Promise<'done' | 'elsewhere'> {
  const handler = parts.dueHandlers.find((candidate) => candidate.kind === kind);
  if (handler === undefined) throw new Error(`no handler for due rows of kind ${kind}`);
  const sweepOne = command({
    name: `due.${kind}`,
    input: NO_INPUT,
    async run(context) {
      const tx = context.reference('due-row');
      const found =
        await sql<DueRowRead>`select id, kind, effect_key, resident_id, holder, due_at, civil_date, civil_time, zone, payload
        from platform.due where id = ${id} and state = 'waiting' for update skip locked`.execute(tx.db);
      const row = found.rows[0];
      if (row === undefined) return done('elsewhere' as const);
      await handle(handler, context, row);
      await sql`update platform.due set state = 'done', done_at = ${context.now} where id = ${id}`.execute(
        tx.db,
      );
      return done('done' as const);
    },
  });
  const outcome = await parts.runner.run({ kind: 'system', job: kind }, sweepOne, {});
  if (!outcome.ok) throw new Error(`${kind} was refused: ${outcome.refusal}`);
  return outcome.value;
}

interface Waiting {
  readonly id: string;
  readonly kind: string;
  readonly resident_id: string | null;
}

/** `elsewhere`: another worker has it in hand, or has done it. `failed`: it is tried again at the next sweep. */
async function tryDue(
  parts: Pick<WorkerParts, 'job' | 'runner' | 'dueHandlers' | 'log'>,
  row: Waiting,
): Promise<'done' | 'elsewhere' | 'failed'> {
  try {
    return await carryOut(parts, row.id, row.kind);
  } catch (problem) {
    parts.log('warn', 'due-failed', { job: row.kind, ...faultFields(problem) });
    await sql`update platform.due set attempts = attempts + 1, problem = ${problem instanceof Error ? problem.name : 'fault'},
      state = case when attempts + 1 >= ${MAX_ATTEMPTS} then 'failed' else state end where id = ${row.id}`.execute(
      parts.job.kysely,
    );
    return 'failed';
  }
}

/** Carries out what is due by the clock. Answers how many rows were done. */
export async function sweepDue(
  parts: Pick<WorkerParts, 'job' | 'runner' | 'dueHandlers' | 'clock' | 'log'>,
): Promise<number> {
  let count = 0;
  for (;;) {
    const found = await sql<Waiting>`select id, kind, resident_id from platform.due
      where state = 'waiting' and due_at <= ${parts.clock.now()} order by due_at, id limit ${SWEEP_BATCH}`.execute(
      parts.job.kysely,
    );
    if (found.rows.length === 0) return count;
    // One person's rows in their order, those of several at once.
    const lanes = [...Map.groupBy(found.rows, (row) => row.resident_id ?? row.id).values()];
    const fates: Awaited<ReturnType<typeof tryDue>>[] = [];
    await Promise.all(
      Array.from({ length: DUE_LANES }, async () => {
        for (let rows = lanes.shift(); rows !== undefined; rows = lanes.shift())
          for (const row of rows) fates.push(await tryDue(parts, row));
      }),
    );
    const carriedOut = fates.filter((fate) => fate === 'done').length;
    count += carriedOut;
    if (fates.includes('failed')) return count;
    // All of it is in other hands just now.
    if (carriedOut === 0) await new Promise((settle) => setTimeout(settle, WAIT_MS));
  }
}

export interface Worker {
  /** Sweeps now; for tests and for the moved clock. */
  sweep(): Promise<number>;
  stop(): Promise<void>;
}

/** Never beside itself: asked for while it runs, it runs once more afterwards, so that nothing asked for late is missed. */
function againIfAsked(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let asked = false;
  async function run(): Promise<void> {
    try {
      while (asked) {
        asked = false;
        await work();
      }
    } finally {
      running = null;
    }
  }
  return async () => {
    asked = true;
    running ??= run();
    return running;
  };
}

/** Starts everything. Nothing overlaps with itself. */
export async function startWorker(parts: WorkerParts): Promise<Worker> {
  let sweeping: Promise<number> | null = null;
  const sweep = async (): Promise<number> => {
    sweeping ??= (async () => {
      await parts.clock.refresh?.();
      return sweepDue(parts);
    })().finally(() => {
      sweeping = null;
    });
    return sweeping;
  };
  const guarded = (name: string, work: () => Promise<unknown>) => () => {
    work().catch((problem: unknown) =>
      parts.log('warn', 'upkeep-failed', { job: name, ...faultFields(problem) }),
    );
  };
  const post = againIfAsked(async () => {
    await parts.clock.refresh?.();
    await parts.post.sweep();
  });
  const timers = [
    setInterval(guarded('sweep', sweep), SWEEP_SECONDS * 1000),
    setInterval(guarded('post', post), SWEEP_SECONDS * 1000),
  ];
  for (const task of parts.upkeep) {
    const once = guarded(task.name, async () => task.run());
    once();
    timers.push(setInterval(once, task.everySeconds * 1000));
  }
  const unsubscribe = [
    parts.live.subscribe('clock', guarded('sweep', sweep)),
    parts.live.subscribe('clock', guarded('post', post)),
    parts.live.subscribe('messages', guarded('post', post)),
  ];
  const jobs: JobWorker = await openJobWorker(
    parts.jobUrl,
    {
      facts: async (data) => deliverFact(parts, data['factId'] ?? ''),
      'feedback-mails': async (data) => parts.sendFeedbackMail(data),
    },
    parts.log,
  );
  return {
    sweep,
    async stop() {
      for (const timer of timers) clearInterval(timer);
      for (const stop of unsubscribe) stop();
      parts.post.close();
      await sweeping?.catch(() => undefined);
      // One that is on its way is finished; nothing more is taken in hand.
      await post().catch(() => undefined);
      await jobs.stop();
    },
  };
}
