/** Messages, sealed in the class `service` of the unit's drawer. */
import type { Instant } from '#kernel/dates.ts';
import { type Id, newId, type StaffId, type UnitId } from '#kernel/ids.ts';
import { type PersonTx, sql } from '#platform/db.ts';
import { inFocus } from '#platform/in-focus.ts';
import type { SealedPlace } from '#platform/sealing.ts';
import type { ThreadId } from './threads.ts';

export type MessageId = Id<'message'>;
export type Author = { readonly kind: 'resident' } | { readonly kind: 'staff'; readonly staffId: StaffId };

export interface Message {
  readonly id: MessageId;
  readonly threadId: ThreadId;
  readonly unitId: UnitId;
  readonly author: Author;
  /** Null when its key has been erased: there was a message, its words are gone. */
  readonly body: string | null;
  readonly sentAt: Instant;
  readonly readAt: Instant | null;
}

interface Row {
  id: MessageId;
  thread_id: ThreadId;
  holder: UnitId;
  author_kind: 'resident' | 'staff';
  author_staff_id: StaffId | null;
  body_sealed: Buffer;
  sent_at: Instant;
  read_at: Instant | null;
}

function placeOf(unitId: UnitId, id: MessageId): SealedPlace {
  return { holder: unitId, retention: 'service', table: 'messaging.message', column: 'body_sealed', row: id };
}

export async function insertMessage(
  tx: PersonTx,
  message: { threadId: ThreadId; unitId: UnitId; author: Author; body: string },
  now: Instant,
): Promise<MessageId> {
  const id = newId<'message'>();
  const sealed = await tx.sealer.seal(placeOf(message.unitId, id), message.body);
  await sql`insert into messaging.message (resident_id, id, holder, thread_id, author_kind, author_staff_id, body_sealed, sent_at)
    values (${tx.residentId}, ${id}, ${message.unitId}, ${message.threadId}, ${message.author.kind},
      ${message.author.kind === 'staff' ? message.author.staffId : null}, ${sealed}, ${now})`.execute(tx.db);
  return id;
}

async function messageOf(tx: PersonTx, row: Row): Promise<Message> {
  if (row.author_kind === 'staff' && row.author_staff_id === null)
    throw new Error('a message of staff without its author');
  return {
    id: row.id,
    threadId: row.thread_id,
    unitId: row.holder,
    author:
      row.author_staff_id === null ? { kind: 'resident' } : { kind: 'staff', staffId: row.author_staff_id },
    body: await tx.sealer.unseal(placeOf(row.holder, row.id), row.body_sealed),
    sentAt: row.sent_at,
    readAt: row.read_at,
  };
}

export interface MessagePage {
  readonly threadId: ThreadId;
  /** Messages before this one; null begins at the newest. */
  readonly before: MessageId | null;
  readonly limit: number;
}

/** A page of one thread, the newest first. */
export async function messagesOf(tx: PersonTx, page: MessagePage): Promise<readonly Message[]> {
  const found =
    await sql<Row>`select id, thread_id, holder, author_kind, author_staff_id, body_sealed, sent_at, read_at from messaging.message
    where ${inFocus(tx)} and thread_id = ${page.threadId}
      and (${page.before}::uuid is null or (sent_at, id) < (select b.sent_at, b.id from messaging.message b where b.resident_id = ${tx.residentId} and b.holder = any (${tx.opened}::uuid[]) and b.id = ${page.before}))
    order by sent_at desc, id desc limit ${page.limit}`.execute(tx.db);
  return Promise.all(found.rows.map(async (row) => messageOf(tx, row)));
}

/** Everything that is open, the oldest first, for the person's own copy. */
export async function allMessages(tx: PersonTx): Promise<readonly Message[]> {
  const found =
    await sql<Row>`select id, thread_id, holder, author_kind, author_staff_id, body_sealed, sent_at, read_at from messaging.message
    where ${inFocus(tx)} order by thread_id, sent_at, id`.execute(tx.db);
  return Promise.all(found.rows.map(async (row) => messageOf(tx, row)));
}

/** Messages of the other side that have not been read, by thread. */
export async function unreadBy(tx: PersonTx, author: Author['kind']): Promise<ReadonlyMap<ThreadId, number>> {
  const found = await sql<{
    thread_id: ThreadId;
    count: number;
  }>`select thread_id, count(*)::integer as count from messaging.message
    where ${inFocus(tx)} and author_kind = ${author} and read_at is null group by thread_id`.execute(tx.db);
  return new Map(found.rows.map((row) => [row.thread_id, row.count]));
}

/** The newest message of each thread. */
export async function newestMessages(tx: PersonTx): Promise<readonly Message[]> {
  const found =
    await sql<Row>`select distinct on (thread_id) id, thread_id, holder, author_kind, author_staff_id, body_sealed, sent_at, read_at
    from messaging.message where ${inFocus(tx)} order by thread_id, sent_at desc, id desc`.execute(tx.db);
  return Promise.all(found.rows.map(async (row) => messageOf(tx, row)));
}

/** Marks what the other side wrote as read. */
export async function markMessagesRead(
  tx: PersonTx,
  read: { threadId: ThreadId; author: Author['kind'] },
  now: Instant,
): Promise<void> {
  await sql`update messaging.message set read_at = ${now} where ${inFocus(tx)} and thread_id = ${read.threadId}
    and author_kind = ${read.author} and read_at is null`.execute(tx.db);
}

/** Deletes the messages that are open to this transaction. Answers how many. */
export async function deleteMessages(tx: PersonTx): Promise<number> {
  const gone = await sql`delete from messaging.message where ${inFocus(tx)} returning 1`.execute(tx.db);
  return gone.rows.length;
}
