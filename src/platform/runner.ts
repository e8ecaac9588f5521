/** Runs commands: one transaction, one decision at least, the log in the same transaction, a named answer. */
import { createHash } from 'node:crypto';
import type { Actor } from '#kernel/actor.ts';
import { newId } from '#kernel/ids.ts';
import { type Outcome, refused } from '#kernel/outcome.ts';
import type { CommandContext, CommandRunner, RunOptions } from '#platform/command.ts';
import { contextOf, type ContextParts, type Noted } from '#platform/command-context.ts';
import { type Database, sql, sqlState } from '#platform/db.ts';

export interface RunnerParts extends ContextParts {
  readonly app: Database;
  readonly job: Database;
  /** Told after each run, for metrics. */
  readonly measured?: (name: string, refusal: string | null, milliseconds: number) => void;
}

const RETRIES = 3;
const MAX_DEPTH = 12;

/** PostgreSQL keeps no NUL; such input is refused before it reaches a statement. */
function holdsNul(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return value.includes('\0');
  if (depth > MAX_DEPTH || typeof value !== 'object' || value === null) return false;
  // Bytes are no text, and looked at one by one a picture of some megabytes took half a minute.
  if (ArrayBuffer.isView(value)) return false;
  return Object.entries(value).some(([key, inner]) => key.includes('\0') || holdsNul(inner, depth + 1));
}

function actorKey(actor: Actor): string {
  switch (actor.kind) {
    case 'resident':
      return `resident ${actor.residentId}`;
    case 'staff':
      return `staff ${actor.assignmentId}`;
    case 'client':
      return `client ${actor.clientId}`;
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
      : createHash('sha256')
          .update(JSON.stringify([actorKey(actor), definition.name, options.idempotencyKey]))
          .digest();
  return database.kysely.transaction().execute(async (db) => {
    if (keyHash !== null) {
      const claimed = await sql<{
        is_new: boolean;
        outcome: Outcome<O, R> | null;
      }>`select is_new, outcome from platform.claim_key(${keyHash}, ${definition.name})`.execute(db);
      const row = claimed.rows[0];
      if (row !== undefined && !row.is_new && row.outcome !== null) return row.outcome;
    }
    const noted: Noted = { decisions: 0, entries: new Map() };
    const context = contextOf(parts, actor, { ...options, command: definition.name }, { db, noted });
    await sql`savepoint body`.execute(db);
    const outcome = await definition.run(context);
    // A refusal leaves no half-done work, but what was looked at stays in the log.
    if (!outcome.ok) await sql`rollback to savepoint body`.execute(db);
    if (noted.decisions === 0) throw new Error(`${definition.name} made no access decision`);
    if (noted.entries.size > 0) {
      await parts.ports.log(
        db,
        { actor, command: definition.name, requestId: options.requestId, at: parts.clock.realNow() },
        [...noted.entries.values()],
      );
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
        return finish(
          refused('bad-input', { field: first?.path.join('.') ?? '', problem: first?.code ?? 'unknown' }),
        );
      }
      const requestId = options.requestId ?? newId();
      for (let round = 1; ; round += 1) {
        try {
          return finish(
            await attempt(
              parts,
              actor,
              { name: definition.name, run: async (context) => definition.run(context, parsed.data) },
              { ...options, requestId },
            ),
          );
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
