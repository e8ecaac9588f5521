/** Requests for erasure and what came of them; what retention did, in counts. */
import type { Instant } from '#kernel/dates.ts';
import { type Id, newId } from '#kernel/ids.ts';
import { type OpenTx, type PersonTx, sql } from '#platform/db.ts';

export type Counts = Readonly<Record<string, number>>;

export interface ErasureOutcome {
  /** Entries that went, by name of the kind. */
  readonly erased: Counts;
  /** Entries that are kept by law. */
  readonly kept: Counts;
}

export interface Erasure {
  readonly id: Id<'erasure'>;
  readonly askedAt: Instant;
  readonly state: 'asked' | 'carried-out' | 'refused';
  readonly outcome: ErasureOutcome | null;
}

export async function insertErasure(
  tx: PersonTx,
  outcome: ErasureOutcome,
  now: Instant,
): Promise<Id<'erasure'>> {
  const id = newId<'erasure'>();
  await sql`insert into residents.erasure (resident_id, id, holder, asked_at, decided_at, outcome, state)
    values (${tx.residentId}, ${id}, ${tx.residentId}, ${now}, ${now}, ${JSON.stringify(outcome)}, 'carried-out')`.execute(
    tx.db,
  );
  return id;
}

/** The person's requests, the newest first. */
export async function erasuresOf(tx: PersonTx): Promise<readonly Erasure[]> {
  const found = await sql<{
    id: Id<'erasure'>;
    asked_at: Instant;
    state: Erasure['state'];
    outcome: ErasureOutcome | null;
  }>`
    select id, asked_at, state, outcome from residents.erasure where resident_id = ${tx.residentId} order by asked_at desc, id desc`.execute(
    tx.db,
  );
  return found.rows.map((row) => ({
    id: row.id,
    askedAt: row.asked_at,
    state: row.state,
    outcome: row.outcome,
  }));
}

/** One line of the retention report. It holds no person. */
export async function reportRetention(
  tx: OpenTx,
  report: { rule: string; source: string; erased: number; kept: number },
  now: Instant,
): Promise<void> {
  await sql`insert into residents.retention_report (id, made_at, rule, source, erased, kept)
    values (${newId()}, ${now}, ${report.rule}, ${report.source}, ${report.erased}, ${report.kept})`.execute(
    tx.db,
  );
}
