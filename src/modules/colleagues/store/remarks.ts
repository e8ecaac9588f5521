/** What colleagues write about a person, sealed in the care record of the unit's drawer. */
import type { CivilDate, Instant } from '#kernel/dates.ts';
import { type Id, newId, type StaffId, type UnitId } from '#kernel/ids.ts';
import { type PersonTx, sql } from '#platform/db.ts';
import { inFocus } from '#platform/in-focus.ts';
import type { SealedPlace } from '#platform/sealing.ts';

export type RemarkId = Id<'remark'>;
export type Asks = 'team' | 'task';

export interface Remark {
  readonly id: RemarkId;
  readonly unitId: UnitId;
  readonly authorId: StaffId;
  /** Null when its key has been erased. */
  readonly words: string | null;
  readonly writtenAt: Instant;
  readonly asks: Asks | null;
  /** Who is asked; null is anybody of the unit. */
  readonly forStaffId: StaffId | null;
  readonly dueOn: CivilDate | null;
  readonly settledAt: Instant | null;
  readonly settledBy: StaffId | null;
}

interface Row {
  id: RemarkId;
  holder: UnitId;
  author_staff_id: StaffId;
  words_sealed: Buffer;
  written_at: Instant;
  asks: Asks | null;
  for_staff_id: StaffId | null;
  due_on: CivilDate | null;
  settled_at: Instant | null;
  settled_by: StaffId | null;
}

function placeOf(unitId: UnitId, id: RemarkId): SealedPlace {
  return {
    holder: unitId,
    retention: 'care-record',
    table: 'colleagues.remark',
    column: 'words_sealed',
    row: id,
  };
}

async function remarkOf(tx: PersonTx, row: Row): Promise<Remark> {
  return {
    id: row.id,
    unitId: row.holder,
    authorId: row.author_staff_id,
    words: await tx.sealer.unseal(placeOf(row.holder, row.id), row.words_sealed),
    writtenAt: row.written_at,
    asks: row.asks,
    forStaffId: row.for_staff_id,
    dueOn: row.due_on,
    settledAt: row.settled_at,
    settledBy: row.settled_by,
  };
}

export interface NewRemark {
  readonly unitId: UnitId;
  readonly authorId: StaffId;
  readonly words: string;
  readonly asks: { readonly kind: Asks; readonly staffId: StaffId | null; readonly on: CivilDate } | null;
}

export async function insertRemark(tx: PersonTx, remark: NewRemark, now: Instant): Promise<RemarkId> {
  const id = newId<'remark'>();
  const { asks } = remark;
  const sealed = await tx.sealer.seal(placeOf(remark.unitId, id), remark.words);
  await sql`insert into colleagues.remark (resident_id, id, holder, author_staff_id, words_sealed, written_at, asks, for_staff_id, due_on)
    values (${tx.residentId}, ${id}, ${remark.unitId}, ${remark.authorId}, ${sealed}, ${now}, ${asks?.kind ?? null}, ${asks?.staffId ?? null}, ${asks?.on ?? null})`.execute(
    tx.db,
  );
  return id;
}

/** The newest first; all that are open to this transaction when no limit is given. */
export async function remarksOf(tx: PersonTx, limit: number | null = null): Promise<readonly Remark[]> {
  const found =
    await sql<Row>`select id, holder, author_staff_id, words_sealed, written_at, asks, for_staff_id, due_on, settled_at, settled_by
    from colleagues.remark where ${inFocus(tx)} order by written_at desc, id desc limit ${limit}`.execute(
      tx.db,
    );
  return Promise.all(found.rows.map(async (row) => remarkOf(tx, row)));
}

/** How many of a unit ask for something that is not settled. */
export async function unsettledCount(tx: PersonTx, unitId: UnitId): Promise<number> {
  const found = await sql<{ count: number }>`select count(*)::integer as count from colleagues.remark
    where ${inFocus(tx)} and holder = ${unitId} and asks is not null and settled_at is null`.execute(tx.db);
  return found.rows[0]?.count ?? 0;
}

/** What a remark asks for, locked; undefined when there is none of this unit that asks. */
export async function askedBy(
  tx: PersonTx,
  unitId: UnitId,
  id: RemarkId,
): Promise<{ readonly asks: Asks; readonly isSettled: boolean } | undefined> {
  const found = await sql<{
    asks: Asks;
    settled_at: Instant | null;
  }>`select asks, settled_at from colleagues.remark
    where ${inFocus(tx)} and holder = ${unitId} and id = ${id} and asks is not null for update`.execute(
    tx.db,
  );
  const row = found.rows[0];
  return row === undefined ? undefined : { asks: row.asks, isSettled: row.settled_at !== null };
}

export async function saveSettled(tx: PersonTx, id: RemarkId, by: StaffId, now: Instant): Promise<void> {
  await sql`update colleagues.remark set settled_at = ${now}, settled_by = ${by} where ${inFocus(tx)} and id = ${id}`.execute(
    tx.db,
  );
}
