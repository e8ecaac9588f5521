/** What pages read of conversations. The page's own command has decided before. */
import type { CivilDate, Instant } from '#kernel/dates.ts';
import type { StaffId, UnitId } from '#kernel/ids.ts';
import type { PersonTx } from '#platform/db.ts';
import {
  type Author,
  deleteMessages,
  markMessagesRead,
  type Message,
  newestMessages,
  unreadBy,
} from '../store/messages.ts';
import { deleteEmptyThreads, type ThreadId, threadsOf } from '../store/threads.ts';

export interface Thread {
  readonly id: ThreadId;
  readonly unitId: UnitId;
  /** Who answered last, of the unit. */
  readonly staffId: StaffId | null;
  readonly openedAt: Instant;
  /** The promised day while something waits for an answer; null when nothing does. */
  readonly answerOn: CivilDate | null;
  /** Since this day, on which support ended, no answer is promised; null: it is. */
  readonly promisedUntil: CivilDate | null;
  readonly callAskedAt: Instant | null;
  readonly calledAt: Instant | null;
  readonly newest: Message | null;
  /** Messages of staff that the resident has not read. */
  readonly unreadByResident: number;
  /** Messages of the resident that nobody at the unit has read. */
  readonly unreadByStaff: number;
}

/** The conversations that are open to this transaction, the one with the newest message first. */
export async function readThreads(tx: PersonTx): Promise<readonly Thread[]> {
  const rows = await threadsOf(tx);
  const newest = new Map((await newestMessages(tx)).map((message) => [message.threadId, message]));
  const ofStaff = await unreadBy(tx, 'staff');
  const ofResident = await unreadBy(tx, 'resident');
  return rows
    .map((row) => ({
      id: row.id,
      unitId: row.unitId,
      staffId: row.staffId,
      openedAt: row.openedAt,
      answerOn: row.answerOn,
      promisedUntil: row.promisedUntil,
      callAskedAt: row.callAskedAt,
      calledAt: row.calledAt,
      newest: newest.get(row.id) ?? null,
      unreadByResident: ofStaff.get(row.id) ?? 0,
      unreadByStaff: ofResident.get(row.id) ?? 0,
    }))
    .toSorted((one, other) =>
      (one.newest?.sentAt ?? one.openedAt) < (other.newest?.sentAt ?? other.openedAt) ? 1 : -1,
    );
}

/** How many messages of staff the resident has not read. */
export async function unreadCount(tx: PersonTx): Promise<number> {
  return [...(await unreadBy(tx, 'staff')).values()].reduce((sum, count) => sum + count, 0);
}

/** The reader has seen what the other side wrote. */
export async function markRead(
  tx: PersonTx,
  threadId: ThreadId,
  reader: Author['kind'],
  now: Instant,
): Promise<void> {
  await markMessagesRead(tx, { threadId, author: reader === 'resident' ? 'staff' : 'resident' }, now);
}

/** Deletes every message and conversation that is open: for erasure and retention. Answers how many messages went. */
export async function eraseMessages(tx: PersonTx): Promise<number> {
  const count = await deleteMessages(tx);
  await deleteEmptyThreads(tx);
  return count;
}
