/** Months of the access log, and the signed statements of those that were dropped. For the worker's role only. */
import type { Country } from '#kernel/actor.ts';
import type { CivilDate, Instant } from '#kernel/dates.ts';
import { type Db, sql } from '#platform/db.ts';
import type { Beginning } from '../rules/beginning.ts';
import type { LogMonth } from '../rules/month-over.ts';

/** Statements, in order. */
export async function beginningsOf(db: Db): Promise<readonly Beginning[]> {
  const found = await sql<{
    number: number;
    rows_from: number;
    rows_dropped: number;
    month: CivilDate;
    rule: string;
    dropped_at: Instant;
    key_id: string;
    signature: Buffer;
  }>`select number, rows_from, rows_dropped, month, rule, dropped_at, key_id, signature from audit.beginning order by number`.execute(
    db,
  );
  return found.rows.map((row) => ({
    number: row.number,
    rowsFrom: row.rows_from,
    rowsDropped: row.rows_dropped,
    month: row.month,
    rule: row.rule,
    droppedAt: row.dropped_at,
    keyId: row.key_id,
    signature: row.signature.toString('hex'),
  }));
}

/** Months that have rows, the oldest first. Rows outside of the monthly partitions are in none and stay. */
export async function logMonths(db: Db): Promise<readonly LogMonth[]> {
  const found = await sql<{
    month: CivilDate;
    row_count: number;
    last_seq: number;
    last_at: Instant;
    countries: readonly Country[];
  }>`select month, row_count, last_seq, last_at, countries from audit.log_months() order by month`.execute(
    db,
  );
  return found.rows.map((row) => ({
    month: row.month,
    rows: row.row_count,
    lastSeq: row.last_seq,
    lastAt: row.last_at,
    countries: row.countries,
  }));
}

/** Waits until no sealer works, and keeps it from beginning until the transaction ends. */
export async function waitForSealer(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('vandra seal log'))`.execute(db);
}

/** How far the log is sealed. */
export async function lastSealedSeq(db: Db): Promise<number> {
  const found = await sql<{ last: number | null }>`select max(last_seq) as last from audit.batch`.execute(db);
  return found.rows[0]?.last ?? 0;
}

/** Drops the month that the statement is about, if all of it is older than `before`. Those who write wait meanwhile, at most so long. */
export async function dropMonth(db: Db, beginning: Beginning, before: Instant): Promise<void> {
  await sql`set local lock_timeout = '5s'`.execute(db);
  await sql`select audit.drop_month(row(${beginning.number}::bigint, ${beginning.rowsFrom}::bigint, ${beginning.rowsDropped}::bigint, ${beginning.month}::date,
    ${beginning.rule}::text, ${beginning.droppedAt}::timestamptz, ${beginning.keyId}::text, ${Buffer.from(beginning.signature, 'hex')}::bytea)::audit.beginning, ${before}::timestamptz)`.execute(
    db,
  );
}
