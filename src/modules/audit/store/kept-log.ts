/** Reads the access log and its batches as the sealer and the verifier take them. For the worker's role only. */
import type { Instant } from '#kernel/dates.ts';
import { type Db, sql } from '#platform/db.ts';
import type { Batch, BatchSeal } from '../rules/batch.ts';
import type { AccessLogRow } from '../rules/canonical-row.ts';

interface LogRow {
  seq: number;
  id: string;
  at: Instant;
  actor_kind: AccessLogRow['actorKind'];
  actor_id: string;
  assignment_id: string | null;
  unit_id: string | null;
  organisation_id: string | null;
  session_id: string | null;
  resident_id: string;
  holder: string | null;
  action: string;
  resource: string;
  resource_id: string | null;
  reason: string | null;
  rule: string;
  command: string;
  request_id: string;
  emergency: boolean;
}

function rowOf(row: LogRow): AccessLogRow {
  return {
    seq: row.seq,
    id: row.id,
    at: row.at,
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    assignmentId: row.assignment_id,
    unitId: row.unit_id,
    organisationId: row.organisation_id,
    sessionId: row.session_id,
    residentId: row.resident_id,
    holder: row.holder,
    action: row.action,
    resource: row.resource,
    resourceId: row.resource_id,
    reason: row.reason,
    rule: row.rule,
    command: row.command,
    requestId: row.request_id,
    emergency: row.emergency,
  };
}

/** Rows after `seq` and up to `last`, in order, at most `limit`. */
export async function rowsAfter(
  db: Db,
  seq: number,
  last: number,
  limit: number,
): Promise<readonly AccessLogRow[]> {
  const found =
    await sql<LogRow>`select seq, id, at, actor_kind, actor_id, assignment_id, unit_id, organisation_id, session_id, resident_id,
      holder, action, resource, resource_id, reason, rule, command, request_id, emergency
    from audit.access_log where seq > ${seq} and seq <= ${last} order by seq limit ${limit}`.execute(db);
  return found.rows.map(rowOf);
}

interface SealRow {
  number: number;
  first_seq: number;
  last_seq: number;
  missing: readonly number[];
  total_count: number;
  root: Buffer;
  previous_root: Buffer;
  history_root: Buffer;
  sealed_at: Instant;
  key_id: string;
  signature: Buffer;
}

function sealOf(row: SealRow): BatchSeal {
  return {
    number: row.number,
    firstSeq: row.first_seq,
    lastSeq: row.last_seq,
    missing: row.missing,
    totalCount: row.total_count,
    root: row.root.toString('hex'),
    previousRoot: row.previous_root.toString('hex'),
    historyRoot: row.history_root.toString('hex'),
    sealedAt: row.sealed_at,
    keyId: row.key_id,
    signature: row.signature.toString('hex'),
  };
}

const SEAL_COLUMNS = sql.raw(
  'number, first_seq, last_seq, to_jsonb(missing) as missing, total_count, root, previous_root, history_root, sealed_at, key_id, signature',
);

/** Seals after a number, in order, without their leaves. */
export async function sealsAfter(db: Db, number: number): Promise<readonly BatchSeal[]> {
  const found =
    await sql<SealRow>`select ${SEAL_COLUMNS} from audit.batch where number > ${number} order by number`.execute(
      db,
    );
  return found.rows.map(sealOf);
}

const LEAF_BYTES = 32;

/** Batches after a number, in order, with their leaves, at most `limit`. */
export async function batchesAfter(db: Db, number: number, limit: number): Promise<readonly Batch[]> {
  const found = await sql<
    SealRow & { leaves: Buffer }
  >`select ${SEAL_COLUMNS}, leaves from audit.batch where number > ${number} order by number limit ${limit}`.execute(
    db,
  );
  return found.rows.map((row) => ({
    ...sealOf(row),
    leaves: Array.from({ length: Math.ceil(row.leaves.length / LEAF_BYTES) }, (_, index) =>
      row.leaves.subarray(index * LEAF_BYTES, (index + 1) * LEAF_BYTES).toString('hex'),
    ),
  }));
}

export async function insertBatch(db: Db, batch: Batch): Promise<void> {
  const bytes = (text: string): Buffer => Buffer.from(text, 'hex');
  await sql`insert into audit.batch (number, first_seq, last_seq, missing, total_count, root, previous_root, history_root, sealed_at, key_id, signature, leaves)
    values (${batch.number}, ${batch.firstSeq}, ${batch.lastSeq}, ${batch.missing}::bigint[], ${batch.totalCount}, ${bytes(batch.root)}, ${bytes(batch.previousRoot)},
      ${bytes(batch.historyRoot)}, ${batch.sealedAt}, ${batch.keyId}, ${bytes(batch.signature)}, ${bytes(batch.leaves.join(''))})`.execute(
    db,
  );
}

/** Publishes the public half of a key, once. */
export async function publishKey(
  db: Db,
  key: { id: string; publicKey: string; validFrom: Instant },
): Promise<void> {
  await sql`insert into audit.public_key (key_id, public_key, valid_from) values (${key.id}, ${key.publicKey}, ${key.validFrom}) on conflict (key_id) do nothing`.execute(
    db,
  );
}

/** The highest `seq` given out so far, to whichever transaction. */
export async function lastGivenSeq(db: Db): Promise<number> {
  const found = await sql<{
    last: number;
  }>`select case when is_called then last_value else 0 end as last from audit.access_log_seq_seq`.execute(db);
  return found.rows[0]?.last ?? 0;
}

/** Transactions that may still bring a row: they hold the lock every INSERT takes before it gets its `seq`. */
export async function openWriters(db: Db): Promise<readonly string[]> {
  const found = await sql<{ writer: string }>`select distinct virtualtransaction as writer from pg_locks
    where locktype = 'relation' and database = (select oid from pg_database where datname = current_database())
      and relation = 'audit.access_log'::regclass and mode = 'RowExclusiveLock' and granted`.execute(db);
  return found.rows.map((row) => row.writer);
}

/** One sealer at a time: true when this transaction is it. */
export async function claimSealing(db: Db): Promise<boolean> {
  const found = await sql<{
    mine: boolean;
  }>`select pg_try_advisory_xact_lock(hashtext('vandra seal log')) as mine`.execute(db);
  return found.rows[0]?.mine === true;
}

export async function makePartition(db: Db, month: string): Promise<void> {
  await sql`select audit.make_partition(${month}::date)`.execute(db);
}
