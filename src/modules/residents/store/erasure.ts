/** What was erased and why, for the person to read. */
import type { Instant } from '#kernel/dates.ts';
import { type Id, newId, type UnitId } from '#kernel/ids.ts';
import { type PersonTx, sql } from '#platform/db.ts';
import { inFocus } from '#platform/in-focus.ts';

export type Counts = Readonly<Record<string, number>>;

export interface ErasureOutcome {
  /** Entries that went, by name of the kind. */
  readonly erased: Counts;
  /** Entries that are kept by law. */
  readonly kept: Counts;
}

/** Why something was erased: the person asked, a lawful decision, or the end of the time the law keeps it. */
export type ErasureGround =
  | { readonly kind: 'request' }
  | { readonly kind: 'decision' | 'retention'; readonly unitId: UnitId; readonly basis: string };

export interface Erasure {
  readonly id: Id<'erasure'>;
  readonly ground: ErasureGround;
  readonly erasedAt: Instant;
  readonly outcome: ErasureOutcome;
}

export async function insertErasure(
  tx: PersonTx,
  ground: ErasureGround,
  outcome: ErasureOutcome,
  now: Instant,
): Promise<Id<'erasure'>> {
  const id = newId<'erasure'>();
  const [unitId, basis] = ground.kind === 'request' ? [null, null] : [ground.unitId, ground.basis];
  await sql`insert into residents.erasure (resident_id, id, holder, kind, unit_id, basis, erased_at, outcome)
    values (${tx.residentId}, ${id}, ${tx.residentId}, ${ground.kind}, ${unitId}, ${basis}, ${now}, ${JSON.stringify(outcome)})`.execute(
    tx.db,
  );
  return id;
}

interface ErasureRow {
  id: Id<'erasure'>;
  kind: ErasureGround['kind'];
  unit_id: UnitId | null;
  basis: string | null;
  erased_at: Instant;
  outcome: ErasureOutcome;
}

function groundOf({ kind, unit_id: unitId, basis }: ErasureRow): ErasureGround {
  if (kind === 'request' || unitId === null || basis === null) return { kind: 'request' };
  return { kind, unitId, basis };
}

/** The person's erasures, the newest first. */
export async function erasuresOf(tx: PersonTx): Promise<readonly Erasure[]> {
  const found =
    await sql<ErasureRow>`select id, kind, unit_id, basis, erased_at, outcome from residents.erasure
    where ${inFocus(tx)} order by erased_at desc, id desc`.execute(tx.db);
  return found.rows.map((row) => ({
    id: row.id,
    ground: groundOf(row),
    erasedAt: row.erased_at,
    outcome: { erased: row.outcome.erased, kept: row.outcome.kept },
  }));
}
