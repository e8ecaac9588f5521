/** Pictures that belong to what is written in a programme. Their bytes are sealed, and lie where the words lie. */
import type { Instant } from '#kernel/dates.ts';
import type { HolderId } from '#kernel/ids.ts';
import { type PersonTx, sql } from '#platform/db.ts';
import { inFocus } from '#platform/in-focus.ts';
import type { SealedPlace } from '#platform/sealing.ts';
import type { PictureType } from '../rules/plain-picture.ts';
import type { EnrolmentId } from './enrolments.ts';
import type { Entry, EntryId } from './entries.ts';

/** Content is null when its key has been erased. */
export interface Photo {
  readonly id: string;
  readonly holder: HolderId;
  readonly enrolmentId: EnrolmentId;
  readonly entryId: EntryId;
  readonly type: PictureType;
  readonly bytes: number;
  readonly addedAt: Instant;
  readonly content: Buffer | null;
}

interface Row {
  id: string;
  holder: HolderId;
  enrolment_id: EnrolmentId;
  entry_id: EntryId;
  type: PictureType;
  bytes: number;
  content_sealed: Buffer;
  added_at: Instant;
}

const COLUMNS = sql`id, holder, enrolment_id, entry_id, type, bytes, content_sealed, added_at`;

export function photoPlace({ id, holder }: Pick<Photo, 'id' | 'holder'>): SealedPlace {
  return { holder, retention: 'service', table: 'enrolments.photo', column: 'content_sealed', row: id };
}

async function photoOf(tx: PersonTx, row: Row): Promise<Photo> {
  const content = await tx.sealer.unseal(photoPlace(row), row.content_sealed);
  return {
    id: row.id,
    holder: row.holder,
    enrolmentId: row.enrolment_id,
    entryId: row.entry_id,
    type: row.type,
    bytes: row.bytes,
    addedAt: row.added_at,
    content: content === null ? null : Buffer.from(content, 'base64'),
  };
}

type Whose = Pick<Entry, 'id' | 'holder' | 'enrolmentId'>;

export async function insertPhoto(
  tx: PersonTx,
  entry: Whose,
  photo: {
    readonly id: string;
    readonly type: PictureType;
    readonly content: Uint8Array;
    readonly addedAt: Instant;
  },
): Promise<void> {
  const at = { id: photo.id, holder: entry.holder };
  const sealed = await tx.sealer.seal(photoPlace(at), Buffer.from(photo.content).toString('base64'));
  await sql`insert into enrolments.photo (resident_id, id, holder, enrolment_id, entry_id, type, bytes, content_sealed, added_at)
    values (${tx.residentId}, ${photo.id}, ${entry.holder}, ${entry.enrolmentId}, ${entry.id}, ${photo.type}, ${photo.content.length}, ${sealed},
      ${photo.addedAt})`.execute(tx.db);
}

/** Those of an entry that are named; the others of it go. */
export async function keepPhotos(tx: PersonTx, entry: Whose, ids: readonly string[]): Promise<void> {
  await sql`delete from enrolments.photo where ${inFocus(tx)} and entry_id = ${entry.id} and id <> all (${ids}::uuid[])`.execute(
    tx.db,
  );
}

async function readPhotos(tx: PersonTx, where: ReturnType<typeof inFocus>): Promise<readonly Photo[]> {
  const found =
    await sql<Row>`select ${COLUMNS} from enrolments.photo where ${inFocus(tx)} and ${where} order by added_at, id`.execute(
      tx.db,
    );
  return Promise.all(found.rows.map(async (row) => photoOf(tx, row)));
}

type Lying = Pick<Photo, 'id' | 'holder'>;

/** Where the pictures of an entry, or of a whole walk, lie now. */
export async function placesOfPhotos(
  tx: PersonTx,
  of: { readonly entryId: EntryId } | { readonly enrolmentId: EnrolmentId },
): Promise<readonly Lying[]> {
  const where = 'entryId' in of ? sql`entry_id = ${of.entryId}` : sql`enrolment_id = ${of.enrolmentId}`;
  const found =
    await sql<Lying>`select id, holder from enrolments.photo where ${inFocus(tx)} and ${where} order by added_at, id`.execute(
      tx.db,
    );
  return found.rows.map(({ id, holder }) => ({ id, holder }));
}

/** All that is open, for the person's own copy. */
export async function everyPhoto(tx: PersonTx): Promise<readonly Photo[]> {
  return readPhotos(tx, sql<boolean>`true`);
}

/** One picture of a walk that is open. */
export async function findPhoto(
  tx: PersonTx,
  which: { readonly enrolmentId: EnrolmentId; readonly id: string },
): Promise<Photo | undefined> {
  return (await readPhotos(tx, sql<boolean>`enrolment_id = ${which.enrolmentId} and id = ${which.id}`))[0];
}

/**
 * Sealed anew for the holder that it lies with from now on; where its row has moved already, it is still sealed for the one it
 * lay with. One at a time: a walk may hold more pictures than memory should. What nobody can read any more stays so.
 */
export async function resealPhoto(tx: PersonTx, from: Lying, holder: HolderId): Promise<void> {
  const found = await sql<{
    content_sealed: Buffer;
  }>`select content_sealed from enrolments.photo where ${inFocus(tx)} and id = ${from.id}`.execute(tx.db);
  const row = found.rows[0];
  const content = row === undefined ? null : await tx.sealer.unseal(photoPlace(from), row.content_sealed);
  if (content === null) return;
  const sealed = await tx.sealer.seal(photoPlace({ id: from.id, holder }), content);
  await sql`update enrolments.photo set holder = ${holder}, content_sealed = ${sealed} where ${inFocus(tx)} and id = ${from.id}`.execute(
    tx.db,
  );
}
