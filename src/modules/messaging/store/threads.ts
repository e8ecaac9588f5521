/** Threads: one per resident and unit. */
import type { CivilDate, Instant } from '#kernel/dates.ts';
import { type Id, newId, type StaffId, type UnitId } from '#kernel/ids.ts';
import { type PersonTx, sql } from '#platform/db.ts';
import { inFocus } from '#platform/in-focus.ts';
import type { AnswerPromise } from '../rules/answer-day.ts';

export type ThreadId = Id<'thread'>;

export interface ThreadRow {
  readonly id: ThreadId;
  readonly unitId: UnitId;
  /** Who answered last; the unit's list shows the next message to them. */
  readonly staffId: StaffId | null;
  readonly openedAt: Instant;
  readonly answerOn: CivilDate | null;
  /** Since this day no answer is promised; null: it is. */
  readonly promisedUntil: CivilDate | null;
  /** The person waits to be called since then; null: they do not. */
  readonly callAskedAt: Instant | null;
  /** When somebody at the unit last said that they had called. */
  readonly calledAt: Instant | null;
}

interface Row {
  id: ThreadId;
  holder: UnitId;
  staff_id: StaffId | null;
  opened_at: Instant;
  answer_on: CivilDate | null;
  promised_until: CivilDate | null;
  call_asked_at: Instant | null;
  called_at: Instant | null;
}

function threadOf(row: Row): ThreadRow {
  return {
    id: row.id,
    unitId: row.holder,
    staffId: row.staff_id,
    openedAt: row.opened_at,
    answerOn: row.answer_on,
    promisedUntil: row.promised_until,
    callAskedAt: row.call_asked_at,
    calledAt: row.called_at,
  };
}

/** The threads that are open to this transaction, the oldest first. */
export async function threadsOf(tx: PersonTx): Promise<readonly ThreadRow[]> {
  const found =
    await sql<Row>`select id, holder, staff_id, opened_at, answer_on, promised_until, call_asked_at, called_at from messaging.thread
    where ${inFocus(tx)} order by opened_at, id`.execute(tx.db);
  return found.rows.map(threadOf);
}

/** The unit's thread, locked; made when there is none. Two first messages at once meet at the unique index. */
export async function threadWith(tx: PersonTx, unitId: UnitId, now: Instant): Promise<ThreadRow> {
  await sql`insert into messaging.thread (resident_id, id, holder, opened_at) values (${tx.residentId}, ${newId()}, ${unitId}, ${now})
    on conflict (resident_id, holder) do nothing`.execute(tx.db);
  const found =
    await sql<Row>`select id, holder, staff_id, opened_at, answer_on, promised_until, call_asked_at, called_at from messaging.thread
    where ${inFocus(tx)} and holder = ${unitId} for update`.execute(tx.db);
  const row = found.rows[0];
  if (row === undefined) throw new Error('the thread was neither there nor made');
  return threadOf(row);
}

/** The promised day, or none once it has been answered. */
export async function savePromise(tx: PersonTx, id: ThreadId, promise: AnswerPromise | null): Promise<void> {
  await sql`update messaging.thread set answer_on = ${promise?.answerOn ?? null}, answer_by = ${promise?.answerBy ?? null}, version = version + 1
    where ${inFocus(tx)} and id = ${id}`.execute(tx.db);
}

/** After this day no answer is promised in the unit's thread, or, with null, it is again. What was promised before stays so. */
export async function savePromiseEnd(tx: PersonTx, id: ThreadId, on: CivilDate | null): Promise<void> {
  await sql`update messaging.thread set promised_until = ${on}, version = version + 1
    where ${inFocus(tx)} and id = ${id} and promised_until is distinct from ${on}::date`.execute(tx.db);
}

export async function saveAnswerer(tx: PersonTx, id: ThreadId, staffId: StaffId): Promise<void> {
  await sql`update messaging.thread set staff_id = ${staffId} where ${inFocus(tx)} and id = ${id}`.execute(
    tx.db,
  );
}

/** The person waits to be called, or somebody has called. */
export async function saveCall(
  tx: PersonTx,
  id: ThreadId,
  call: Pick<ThreadRow, 'callAskedAt' | 'calledAt'>,
): Promise<void> {
  await sql`update messaging.thread set call_asked_at = ${call.callAskedAt}, called_at = ${call.calledAt}, version = version + 1
    where ${inFocus(tx)} and id = ${id}`.execute(tx.db);
}

/** Deletes threads that have no messages left. Answers how many. */
export async function deleteEmptyThreads(tx: PersonTx): Promise<number> {
  const gone = await sql`delete from messaging.thread t where ${inFocus(tx)}
    and not exists (select 1 from messaging.message m where m.resident_id = t.resident_id and m.thread_id = t.id) returning 1`.execute(
    tx.db,
  );
  return gone.rows.length;
}
