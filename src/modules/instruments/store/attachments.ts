/** Files added to answers. Name and bytes are sealed; a file of a draft goes with it, one that was sent stays with the response. */
import type { Instant } from '#kernel/dates.ts';
import type { HolderId } from '#kernel/ids.ts';
import { type PersonTx, sql } from '#platform/db.ts';
import { inFocus } from '#platform/in-focus.ts';
import type { RetentionClass, SealedPlace } from '#platform/sealing.ts';
import type { FileType } from '#kernel/file-type.ts';
import type { Draft, DraftId } from './drafts.ts';
import type { ResponseId } from './responses.ts';

export interface FileFacts {
  readonly id: string;
  readonly holder: HolderId;
  readonly draftId: DraftId | null;
  readonly responseId: ResponseId | null;
  readonly type: FileType;
  readonly bytes: number;
  readonly addedAt: Instant;
}
/** Name and content are null when their key has been erased. */
export interface StoredFile extends FileFacts {
  readonly name: string | null;
  readonly content: Buffer | null;
}

interface FileRow {
  id: string;
  holder: HolderId;
  draft_id: DraftId | null;
  response_id: ResponseId | null;
  name_sealed: Buffer;
  type: FileType;
  bytes: number;
  content_sealed: Buffer;
  added_at: Instant;
}

type Column = 'name_sealed' | 'content_sealed';

function placeOf(row: { id: string; holder: HolderId }, column: Column, kept: RetentionClass): SealedPlace {
  return { holder: row.holder, retention: kept, table: 'instruments.attachment', column, row: row.id };
}

async function fileOf(tx: PersonTx, row: FileRow): Promise<StoredFile> {
  const kept = row.response_id === null ? 'service' : 'care-record';
  const content = await tx.sealer.unseal(placeOf(row, 'content_sealed', kept), row.content_sealed);
  return {
    id: row.id,
    holder: row.holder,
    draftId: row.draft_id,
    responseId: row.response_id,
    type: row.type,
    bytes: row.bytes,
    addedAt: row.added_at,
    name: await tx.sealer.unseal(placeOf(row, 'name_sealed', kept), row.name_sealed),
    content: content === null ? null : Buffer.from(content, 'base64'),
  };
}

export interface NewFile {
  readonly id: string;
  readonly name: string;
  readonly type: FileType;
  readonly content: Uint8Array;
  readonly addedAt: Instant;
}

export async function insertFile(
  tx: PersonTx,
  draft: Pick<Draft, 'id' | 'holder'>,
  file: NewFile,
): Promise<void> {
  const at = { id: file.id, holder: draft.holder };
  const name = await tx.sealer.seal(placeOf(at, 'name_sealed', 'service'), file.name);
  const content = await tx.sealer.seal(
    placeOf(at, 'content_sealed', 'service'),
    Buffer.from(file.content).toString('base64'),
  );
  await sql`insert into instruments.attachment (resident_id, id, holder, draft_id, name_sealed, type, bytes, content_sealed, added_at)
    values (${tx.residentId}, ${file.id}, ${draft.holder}, ${draft.id}, ${name}, ${file.type}, ${file.content.byteLength}, ${content}, ${file.addedAt})`.execute(
    tx.db,
  );
}

export async function countFiles(tx: PersonTx, draft: Pick<Draft, 'id' | 'holder'>): Promise<number> {
  const found = await sql<{ count: number }>`select count(*)::integer as count from instruments.attachment
      where ${inFocus(tx)} and holder = ${draft.holder} and draft_id = ${draft.id}`.execute(tx.db);
  return found.rows[0]?.count ?? 0;
}

/** Those of a draft that are named; the others of it go. */
export async function keepFiles(
  tx: PersonTx,
  draft: Pick<Draft, 'id' | 'holder'>,
  ids: readonly string[],
): Promise<void> {
  await sql`delete from instruments.attachment where ${inFocus(tx)} and holder = ${draft.holder} and draft_id = ${draft.id} and id <> all (${ids}::uuid[])`.execute(
    tx.db,
  );
}

/** What was sent becomes the unit's: sealed anew with the unit's key. */
export async function handOverFiles(
  tx: PersonTx,
  draft: Pick<Draft, 'id' | 'holder'>,
  to: { readonly responseId: ResponseId; readonly holder: HolderId },
): Promise<void> {
  const found =
    await sql<FileRow>`select id, holder, draft_id, response_id, name_sealed, type, bytes, content_sealed, added_at from instruments.attachment
      where ${inFocus(tx)} and holder = ${draft.holder} and draft_id = ${draft.id}`.execute(tx.db);
  for (const row of found.rows) {
    const { name, content } = await fileOf(tx, row);
    if (name === null || content === null) continue;
    const at = { id: row.id, holder: to.holder };
    const nameSealed = await tx.sealer.seal(placeOf(at, 'name_sealed', 'care-record'), name);
    const sealed = await tx.sealer.seal(
      placeOf(at, 'content_sealed', 'care-record'),
      content.toString('base64'),
    );
    await sql`update instruments.attachment set holder = ${to.holder}, draft_id = null, response_id = ${to.responseId}, name_sealed = ${nameSealed},
        content_sealed = ${sealed}
      where ${inFocus(tx)} and id = ${row.id}`.execute(tx.db);
  }
}

export interface NamedFile {
  readonly id: string;
  readonly type: FileType;
  readonly bytes: number;
  /** Null when its key has been erased. */
  readonly name: string | null;
}

/** The files of a response that is open, without their bytes. */
export async function selectFiles(tx: PersonTx, responseId: ResponseId): Promise<readonly NamedFile[]> {
  const found = await sql<
    Pick<FileRow, 'id' | 'holder' | 'type' | 'bytes' | 'name_sealed'>
  >`select id, holder, type, bytes, name_sealed from instruments.attachment
      where ${inFocus(tx)} and response_id = ${responseId} order by added_at, id`.execute(tx.db);
  return Promise.all(
    found.rows.map(async (row) => ({
      id: row.id,
      type: row.type,
      bytes: row.bytes,
      name: await tx.sealer.unseal(placeOf(row, 'name_sealed', 'care-record'), row.name_sealed),
    })),
  );
}

/** One file of a response that is open. */
export async function selectFile(
  tx: PersonTx,
  which: { readonly id: string; readonly responseId: ResponseId },
): Promise<StoredFile | undefined> {
  const found =
    await sql<FileRow>`select id, holder, draft_id, response_id, name_sealed, type, bytes, content_sealed, added_at from instruments.attachment
      where ${inFocus(tx)} and response_id = ${which.responseId} and id = ${which.id}`.execute(tx.db);
  const row = found.rows[0];
  return row === undefined ? undefined : fileOf(tx, row);
}

/** All that is open, for the person's own copy. */
export async function everyFile(tx: PersonTx): Promise<readonly StoredFile[]> {
  const found =
    await sql<FileRow>`select id, holder, draft_id, response_id, name_sealed, type, bytes, content_sealed, added_at from instruments.attachment
      where ${inFocus(tx)} order by added_at, id`.execute(tx.db);
  return Promise.all(found.rows.map(async (row) => fileOf(tx, row)));
}
