/** What is written in a programme. Only for oneself: in the own drawer, which no staff session reads. */
import type { CivilDate, Instant } from '#kernel/dates.ts';
import type { HolderId, Id } from '#kernel/ids.ts';
import { type PersonTx, sql } from '#platform/db.ts';
import { inFocus } from '#platform/in-focus.ts';
import type { SealedPlace } from '#platform/sealing.ts';
import type { Privacy } from '../rules/in-group.ts';
import type { EnrolmentId } from './enrolments.ts';

export type EntryId = Id<'entry'>;

export interface Entry {
  readonly id: EntryId;
  readonly holder: HolderId;
  readonly enrolmentId: EnrolmentId;
  /** The block, or the diary. */
  readonly partId: string;
  readonly onDay: CivilDate | null;
  readonly privacy: Privacy;
  readonly state: 'kept' | 'sent' | 'answered';
  readonly versionId: string;
  readonly revision: number;
  /** By field: since which day what was chosen in it has been so. */
  readonly chosenOn: Readonly<Record<string, CivilDate>>;
  readonly savedOn: CivilDate;
  readonly savedAt: Instant;
  readonly sentAt: Instant | null;
}
/** `text` is the stored JSON; null when its key has been erased. */
export interface EntryWithText extends Entry {
  readonly text: string | null;
}

interface Row {
  id: EntryId;
  holder: HolderId;
  enrolment_id: EnrolmentId;
  part_id: string;
  on_day: CivilDate | null;
  privacy: Privacy;
  state: Entry['state'];
  version_id: string;
  revision: number;
  values_sealed: Buffer;
  chosen_on: Record<string, CivilDate>;
  saved_on: CivilDate;
  saved_at: Instant;
  sent_at: Instant | null;
}

const COLUMNS = sql`id, holder, enrolment_id, part_id, on_day, privacy, state, version_id, revision, values_sealed, chosen_on, saved_on, saved_at, sent_at`;

export function entryPlace({ id, holder }: Pick<Entry, 'id' | 'holder'>): SealedPlace {
  return { holder, retention: 'service', table: 'enrolments.entry', column: 'values_sealed', row: id };
}

async function entryOf(tx: PersonTx, row: Row): Promise<EntryWithText> {
  return {
    id: row.id,
    holder: row.holder,
    enrolmentId: row.enrolment_id,
    partId: row.part_id,
    onDay: row.on_day,
    privacy: row.privacy,
    state: row.state,
    versionId: row.version_id,
    revision: row.revision,
    chosenOn: row.chosen_on,
    savedOn: row.saved_on,
    savedAt: row.saved_at,
    sentAt: row.sent_at,
    text: await tx.sealer.unseal(entryPlace(row), row.values_sealed),
  };
}

/** Everything of one walk that the reader may read, in the order it was written first. */
export async function readEntries(tx: PersonTx, id: EnrolmentId): Promise<readonly EntryWithText[]> {
  const found =
    await sql<Row>`select ${COLUMNS} from enrolments.entry where ${inFocus(tx)} and enrolment_id = ${id} order by id`.execute(
      tx.db,
    );
  return Promise.all(found.rows.map(async (row) => entryOf(tx, row)));
}

export async function findEntry(tx: PersonTx, id: EntryId): Promise<EntryWithText | undefined> {
  const found =
    await sql<Row>`select ${COLUMNS} from enrolments.entry where ${inFocus(tx)} and id = ${id}`.execute(
      tx.db,
    );
  const row = found.rows[0];
  return row === undefined ? undefined : entryOf(tx, row);
}

/** The entry of a part (and day), held until the end of the transaction. */
export async function lockEntry(
  tx: PersonTx,
  which: { readonly enrolmentId: EnrolmentId; readonly partId: string; readonly onDay: CivilDate | null },
): Promise<EntryWithText | undefined> {
  const found =
    await sql<Row>`select ${COLUMNS} from enrolments.entry where ${inFocus(tx)} and enrolment_id = ${which.enrolmentId}
    and part_id = ${which.partId} and on_day is not distinct from ${which.onDay}::date for update`.execute(
      tx.db,
    );
  const row = found.rows[0];
  return row === undefined ? undefined : entryOf(tx, row);
}

/** False when another window made it first. */
export async function insertEntry(tx: PersonTx, entry: Entry, text: string): Promise<boolean> {
  const sealed = await tx.sealer.seal(entryPlace(entry), text);
  const made =
    await sql`insert into enrolments.entry (resident_id, id, holder, enrolment_id, part_id, on_day, privacy, state, version_id, revision,
      values_sealed, chosen_on, saved_on, saved_at, sent_at)
    values (${tx.residentId}, ${entry.id}, ${entry.holder}, ${entry.enrolmentId}, ${entry.partId}, ${entry.onDay}, ${entry.privacy}, ${entry.state},
      ${entry.versionId}, ${entry.revision}, ${sealed}, ${JSON.stringify(entry.chosenOn)}, ${entry.savedOn}, ${entry.savedAt}, ${entry.sentAt})
    on conflict do nothing returning 1`.execute(tx.db);
  return made.rows.length === 1;
}

/** Writes a changed entry: its holder moves when its privacy does, and it is sealed anew where it then lies. */
export async function updateEntry(tx: PersonTx, entry: Entry, text: string): Promise<void> {
  const sealed = await tx.sealer.seal(entryPlace(entry), text);
  await sql`update enrolments.entry set holder = ${entry.holder}, privacy = ${entry.privacy}, state = ${entry.state}, version_id = ${entry.versionId},
      revision = ${entry.revision}, values_sealed = ${sealed}, chosen_on = ${JSON.stringify(entry.chosenOn)}, saved_on = ${entry.savedOn}, saved_at = ${entry.savedAt}, sent_at = ${entry.sentAt}
    where ${inFocus(tx)} and id = ${entry.id}`.execute(tx.db);
}

export async function markEntry(tx: PersonTx, id: EntryId, state: Entry['state']): Promise<void> {
  await sql`update enrolments.entry set state = ${state} where ${inFocus(tx)} and id = ${id}`.execute(tx.db);
}

/** What was shared with a group is for the coach alone again. */
export async function withdrawWords(tx: PersonTx, id: EnrolmentId): Promise<void> {
  await sql`update enrolments.entry set privacy = 'coach' where ${inFocus(tx)} and enrolment_id = ${id} and privacy = 'group'`.execute(
    tx.db,
  );
}

/** Seals an entry that has come to another unit under its key. Nothing else of it changes. */
export async function resealEntry(
  tx: PersonTx,
  entry: Pick<EntryWithText, 'id' | 'holder' | 'text'>,
): Promise<void> {
  // What nobody can read any more stays so.
  if (entry.text === null) return;
  const sealed = await tx.sealer.seal(entryPlace(entry), entry.text);
  await sql`update enrolments.entry set values_sealed = ${sealed} where ${inFocus(tx)} and id = ${entry.id}`.execute(
    tx.db,
  );
}
