/** The coach's words on what was sent. */
import type { Instant } from '#kernel/dates.ts';
import { type AssignmentId, type HolderId, type Id, newId } from '#kernel/ids.ts';
import { type PersonTx, sql } from '#platform/db.ts';
import { inFocus } from '#platform/in-focus.ts';
import type { SealedPlace } from '#platform/sealing.ts';
import type { EnrolmentId } from './enrolments.ts';
import type { Entry, EntryId } from './entries.ts';

export type FeedbackId = Id<'feedback-on-task'>;

export interface Feedback {
  readonly id: FeedbackId;
  readonly entryId: EntryId;
  /** Null when its key has been erased. A line that begins with `> ` quotes the person. */
  readonly words: string | null;
  readonly writtenBy: AssignmentId;
  readonly writtenAt: Instant;
  readonly readAt: Instant | null;
}

function placeOf(holder: HolderId, id: FeedbackId): SealedPlace {
  return { holder, retention: 'care-record', table: 'enrolments.feedback', column: 'words_sealed', row: id };
}

export async function insertFeedback(
  tx: PersonTx,
  entry: Pick<Entry, 'id' | 'holder' | 'enrolmentId'>,
  given: { readonly words: string; readonly by: AssignmentId; readonly at: Instant },
): Promise<FeedbackId> {
  const id = newId<'feedback-on-task'>();
  const sealed = await tx.sealer.seal(placeOf(entry.holder, id), given.words);
  await sql`insert into enrolments.feedback (resident_id, id, holder, enrolment_id, entry_id, words_sealed, written_by, written_at)
    values (${tx.residentId}, ${id}, ${entry.holder}, ${entry.enrolmentId}, ${entry.id}, ${sealed}, ${given.by}, ${given.at})`.execute(
    tx.db,
  );
  return id;
}

/** The oldest first. */
export async function readFeedback(tx: PersonTx, id: EnrolmentId): Promise<readonly Feedback[]> {
  const found = await sql<{
    id: FeedbackId;
    holder: HolderId;
    entry_id: EntryId;
    words_sealed: Buffer;
    written_by: AssignmentId;
    written_at: Instant;
    read_at: Instant | null;
  }>`select id, holder, entry_id, words_sealed, written_by, written_at, read_at from enrolments.feedback
    where ${inFocus(tx)} and enrolment_id = ${id} order by written_at, id`.execute(tx.db);
  return Promise.all(
    found.rows.map(async (row) => ({
      id: row.id,
      entryId: row.entry_id,
      words: await tx.sealer.unseal(placeOf(row.holder, row.id), row.words_sealed),
      writtenBy: row.written_by,
      writtenAt: row.written_at,
      readAt: row.read_at,
    })),
  );
}

export async function markFeedbackRead(
  tx: PersonTx,
  entryIds: readonly EntryId[],
  now: Instant,
): Promise<void> {
  await sql`update enrolments.feedback set read_at = ${now} where ${inFocus(tx)} and entry_id = any (${entryIds}::uuid[]) and read_at is null`.execute(
    tx.db,
  );
}

/** Seals words that have come to another unit under its key. */
export async function resealFeedback(
  tx: PersonTx,
  holder: HolderId,
  one: Pick<Feedback, 'id' | 'words'>,
): Promise<void> {
  if (one.words === null) return;
  const sealed = await tx.sealer.seal(placeOf(holder, one.id), one.words);
  await sql`update enrolments.feedback set words_sealed = ${sealed} where ${inFocus(tx)} and id = ${one.id}`.execute(
    tx.db,
  );
}
