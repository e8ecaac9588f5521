/**
 * The single doorway for web actions, loaders, the partners' API and jobs.
 *
 * Parses the input, opens the transaction, runs the use case, fails if it made no access decision, writes the access
 * log in the same transaction, stores facts, and answers with a value or a named refusal. What a decision is and where
 * the log lies come in as ports, so that the platform knows no area.
 */
import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import type * as z from 'zod';
import type { Actor } from '#kernel/actor.ts';
import type { Action, Decision, Resource } from '#kernel/decision.ts';
import type { CivilDate, CivilTime, Instant, Zone } from '#kernel/dates.ts';
import { type HolderId, type Id, newId, type ResidentId, type UnitId } from '#kernel/ids.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import type { Clock } from '#platform/clock.ts';
import { type Database, type NoTables, type OpenTx, type PersonTx, sql, sqlState, type UnitTx } from '#platform/db.ts';
import type { Log } from '#platform/log.ts';
import type { Sealing } from '#platform/sealing.ts';

export type AccessRefusal = 'not-found' | 'blocked' | 'not-allowed' | 'reason-required';
export type CommandRefusal = AccessRefusal | 'bad-input';

/** What is asked of a person's data. Without `holder` it is the actor's own unit (staff) or everything (the resident). */
export interface Ask {
  readonly residentId: ResidentId;
  readonly action: Action;
  readonly resource: Resource;
  readonly resourceId?: string;
  readonly holder?: HolderId;
  /** Active choice to pass to another unit's data, with the staff member's own words. */
  readonly choice?: string;
  /** Emergency opening despite a block, with its reason. */
  readonly emergency?: string;
}

/** One row of the access log, before the doorway adds who, when and by which command. */
export interface LogEntry {
  readonly residentId: ResidentId;
  readonly holder: HolderId | null;
  readonly action: Action;
  readonly resource: Resource;
  readonly resourceId: string | null;
  readonly reason: string | null;
  readonly rule: string;
  readonly emergency: boolean;
}

export interface LogContext {
  readonly actor: Actor;
  readonly command: string;
  readonly requestId: string;
  readonly at: Instant;
}

/** Something that happened. `data` holds codes, counts and ids only: never free text. */
export interface Fact {
  readonly type: string;
  readonly holder: HolderId;
  readonly data: Readonly<Record<string, string | number | boolean | readonly string[] | null>>;
}

export interface StoredFact extends Fact {
  readonly id: Id<'fact'>;
  readonly residentId: ResidentId;
  readonly at: Instant;
}

/** Something the service owes at a time; swept with the injected clock. */
export interface DueRow {
  readonly kind: string;
  /** Made once: the same key again changes the row that waits. */
  readonly effectKey: string;
  readonly dueAt: Instant;
  readonly civil?: { readonly date: CivilDate; readonly time: CivilTime; readonly zone: Zone };
  readonly holder: HolderId;
  readonly payload: Readonly<Record<string, string | number | boolean>>;
}

export interface OpenedPerson {
  readonly decision: Decision;
  readonly opened: readonly HolderId[];
  readonly isProtected: boolean;
}

/** What the composition root gives: `access` decides and focuses, `audit` keeps the log, modules listen. */
export interface CommandPorts {
  openPerson(db: Transaction<NoTables>, actor: Actor, ask: Ask): Promise<OpenedPerson>;
  openUnits(db: Transaction<NoTables>, actor: Actor): Promise<{ decision: Decision; units: readonly UnitId[] }>;
  log(db: Transaction<NoTables>, context: LogContext, entries: readonly LogEntry[]): Promise<void>;
  /** Listeners that belong to the same transaction (the timeline). */
  heard(tx: PersonTx, fact: StoredFact): Promise<void>;
  /** Enqueues the fact for listeners that run afterwards. */
  enqueue(db: Transaction<NoTables>, queue: string, data: Readonly<Record<string, string>>): Promise<void>;
}

export interface CommandContext {
  readonly actor: Actor;
  /** Civil now (movable in the demo). */
  readonly now: Instant;
  readonly requestId: string;
  /** Decides, sets the focus and notes the log row. Every move of the focus is a decision of its own. */
  person(ask: Ask): Promise<Outcome<PersonTx, AccessRefusal>>;
  /** The lists of the session's units. The use case logs the residents it shows with `listed`. */
  units(): Promise<Outcome<UnitTx, AccessRefusal>>;
  /** Notes that these residents were shown in a list: one log row each, in one INSERT. */
  listed(tx: UnitTx, residentIds: readonly ResidentId[], resource: Resource): void;
  /** For answers that hold no person: reference tables, key functions. The rule is named for the reader. */
  reference(rule: string): OpenTx;
  fact(tx: PersonTx, fact: Fact): Promise<void>;
  due(tx: PersonTx, row: DueRow): Promise<void>;
  /** Cancels what still waits under keys that begin so. Answers how many. */
  cancelDue(tx: PersonTx, effectKeyPrefix: string): Promise<number>;
  enqueue(tx: OpenTx, queue: string, data: Readonly<Record<string, string>>): Promise<void>;
}

export interface Command<I, O, R extends string> {
  /** Area and verb: `booking.book-meeting`. It is what the access log and the metrics call it. */
  readonly name: string;
  readonly input: z.ZodType<I>;
  run(context: CommandContext, input: I): Promise<Outcome<O, R>>;
}

/** Gives a command its types by inference. */
export function command<I, O, R extends string>(definition: Command<I, O, R>): Command<I, O, R> {
  return definition;
}

export interface RunOptions {
  readonly requestId?: string;
  /** From the form; with it a second post answers what the first one did. */
  readonly idempotencyKey?: string;
}

export interface CommandRunner {
  run<I, O, R extends string>(actor: Actor, command: Command<I, O, R>, input: unknown, options?: RunOptions): Promise<Outcome<O, R | CommandRefusal>>;
}

export interface RunnerParts {
  readonly app: Database;
  readonly job: Database;
  readonly sealing: Sealing;
  readonly clock: Clock;
  readonly ports: CommandPorts;
  readonly log: Log;
  /** Told after each run, for metrics. */
  readonly measured?: (name: string, refusal: string | null, milliseconds: number) => void;
}

const RETRIES = 3;
const MAX_DEPTH = 12;

/** PostgreSQL keeps no NUL; such input is refused before it reaches a statement. */
function holdsNul(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return value.includes('\0');
  if (depth > MAX_DEPTH || typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inner]) => key.includes('\0') || holdsNul(inner, depth + 1));
}

function actorKey(actor: Actor): string {
  switch (actor.kind) {
    case 'resident':
      return `resident ${actor.residentId}`;
    case 'staff':
      return `staff ${actor.assignmentId}`;
    case 'system':
      return `system ${actor.job}`;
    case 'visitor':
      return 'visitor';
  }
}

class Rollback extends Error {
  readonly outcome: Outcome<never, string>;
  constructor(outcome: Outcome<never, string>) {
    super('rolled back');
    this.outcome = outcome;
  }
}

interface Noted {
  decisions: number;
  readonly entries: Map<string, LogEntry>;
}

function note(noted: Noted, entry: LogEntry): void {
  const key = `${entry.residentId} ${entry.action}`;
  if (!noted.entries.has(key)) noted.entries.set(key, entry);
}

function contextOf(parts: RunnerParts, actor: Actor, requestId: string, work: { db: Transaction<NoTables>; noted: Noted }): CommandContext {
  const { db, noted } = work;
  const now = parts.clock.now();
  return {
    actor,
    now,
    requestId,
    async person(ask) {
      noted.decisions += 1;
      const { decision, opened, isProtected } = await parts.ports.openPerson(db, actor, ask);
      if (!decision.permitted) return refused(decision.because);
      if (decision.obligations.includes('log')) {
        note(noted, {
          residentId: ask.residentId,
          holder: ask.holder ?? null,
          action: ask.action,
          resource: ask.resource,
          resourceId: ask.resourceId ?? null,
          reason: ask.emergency ?? ask.choice ?? null,
          rule: decision.rule,
          emergency: ask.emergency !== undefined,
        });
      }
      const tx = { db, residentId: ask.residentId, opened, isProtected, sealer: parts.sealing.sealerFor(ask.residentId) };
      return done(tx as unknown as PersonTx);
    },
    async units() {
      noted.decisions += 1;
      const { decision, units } = await parts.ports.openUnits(db, actor);
      if (!decision.permitted) return refused(decision.because);
      const tx = { db, units, sealerOf: (residentId: ResidentId) => parts.sealing.sealerFor(residentId) };
      return done(tx as unknown as UnitTx);
    },
    listed(tx, residentIds, resource) {
      for (const residentId of residentIds) {
        note(noted, { residentId, holder: tx.units[0] ?? null, action: 'read', resource, resourceId: null, reason: null, rule: 'unit-list', emergency: false });
      }
    },
    reference(rule) {
      if (rule === '') throw new Error('a reference decision names its rule');
      noted.decisions += 1;
      return { db };
    },
    async fact(tx, fact) {
      const stored: StoredFact = { ...fact, id: newId(), residentId: tx.residentId, at: now };
      await sql`insert into platform.fact (id, type, resident_id, holder, at, data)
        values (${stored.id}, ${fact.type}, ${tx.residentId}, ${fact.holder}, ${now}, ${JSON.stringify(fact.data)})`.execute(db);
      await parts.ports.heard(tx, stored);
      await parts.ports.enqueue(db, 'facts', { factId: stored.id });
    },
    async due(tx, row) {
      await sql`insert into platform.due (id, kind, effect_key, resident_id, holder, due_at, civil_date, civil_time, zone, payload)
        values (${newId()}, ${row.kind}, ${row.effectKey}, ${tx.residentId}, ${row.holder}, ${row.dueAt}, ${row.civil?.date ?? null},
          ${row.civil?.time ?? null}, ${row.civil?.zone ?? null}, ${JSON.stringify(row.payload)})
        on conflict (effect_key) do update set due_at = excluded.due_at, civil_date = excluded.civil_date, civil_time = excluded.civil_time,
          zone = excluded.zone, payload = excluded.payload, state = 'waiting', attempts = 0 where due.state in ('waiting', 'cancelled')`.execute(db);
    },
    async cancelDue(tx, effectKeyPrefix) {
      const changed = await sql`update platform.due set state = 'cancelled' where resident_id = ${tx.residentId}
        and starts_with(effect_key, ${effectKeyPrefix}) and state = 'waiting' returning 1`.execute(db);
      return changed.rows.length;
    },
    enqueue: async (tx, queue, data) => parts.ports.enqueue(tx.db, queue, data),
  };
}

async function attempt<O, R extends string>(
  parts: RunnerParts,
  actor: Actor,
  definition: { name: string; run: (context: CommandContext) => Promise<Outcome<O, R>> },
  options: RunOptions & { requestId: string },
): Promise<Outcome<O, R>> {
  const database = actor.kind === 'system' ? parts.job : parts.app;
  const keyHash =
    options.idempotencyKey === undefined
      ? null
      : createHash('sha256').update(JSON.stringify([actorKey(actor), definition.name, options.idempotencyKey])).digest();
  return database.kysely.transaction().execute(async (db) => {
    if (keyHash !== null) {
      const claimed = await sql<{ is_new: boolean; outcome: Outcome<O, R> | null }>`select is_new, outcome from platform.claim_key(${keyHash}, ${definition.name})`.execute(db);
      const row = claimed.rows[0];
      if (row !== undefined && !row.is_new && row.outcome !== null) return row.outcome;
    }
    const noted: Noted = { decisions: 0, entries: new Map() };
    const context = contextOf(parts, actor, options.requestId, { db, noted });
    await sql`savepoint body`.execute(db);
    const outcome = await definition.run(context);
    // A refusal leaves no half-done work, but what was looked at stays in the log.
    if (!outcome.ok) await sql`rollback to savepoint body`.execute(db);
    if (noted.decisions === 0) throw new Error(`${definition.name} made no access decision`);
    if (noted.entries.size > 0) {
      await parts.ports.log(db, { actor, command: definition.name, requestId: options.requestId, at: parts.clock.realNow() }, [...noted.entries.values()]);
    }
    if (keyHash !== null && outcome.ok) {
      await sql`select platform.keep_outcome(${keyHash}, ${JSON.stringify(outcome)})`.execute(db);
    }
    if (keyHash !== null && !outcome.ok && noted.entries.size === 0) throw new Rollback(outcome);
    return outcome;
  });
}

/** Makes the doorway. */
export function createRunner(parts: RunnerParts): CommandRunner {
  return {
    async run(actor, definition, input, options = {}) {
      const begun = performance.now();
      const finish = <T extends Outcome<unknown, string>>(outcome: T): T => {
        parts.measured?.(definition.name, outcome.ok ? null : outcome.refusal, performance.now() - begun);
        return outcome;
      };
      if (holdsNul(input)) return finish(refused('bad-input', { field: '', problem: 'nul' }));
      const parsed = definition.input.safeParse(input);
      if (!parsed.success) {
        const first = parsed.error.issues[0];
        return finish(refused('bad-input', { field: first?.path.join('.') ?? '', problem: first?.code ?? 'unknown' }));
      }
      const requestId = options.requestId ?? newId();
      for (let round = 1; ; round += 1) {
        try {
          return finish(await attempt(parts, actor, { name: definition.name, run: async (context) => definition.run(context, parsed.data) }, { ...options, requestId }));
        } catch (problem) {
          if (problem instanceof Rollback) return finish(problem.outcome as Outcome<never, never>);
          const state = sqlState(problem);
          // Deadlock or serialization failure: nothing was kept, so the whole command may run again.
          if ((state === '40001' || state === '40P01') && round < RETRIES) continue;
          throw problem;
        }
      }
    },
  };
}
