/** Files sent with messages. Name and bytes are sealed as the message is. */
import type { Id, UnitId } from '#kernel/ids.ts';
import { type PersonTx, sql } from '#platform/db.ts';
import { inFocus } from '#platform/in-focus.ts';
import type { FileType } from '#kernel/file-type.ts';
import type { SealedPlace } from '#platform/sealing.ts';
import type { Message, MessageId } from './messages.ts';

type AttachmentId = Id<'message-file'>;

/** Name is null when its key has been erased. */
export interface NamedAttachment {
  readonly id: AttachmentId;
  readonly unitId: UnitId;
  readonly messageId: MessageId;
  readonly type: FileType;
  readonly bytes: number;
  readonly name: string | null;
}
interface WholeAttachment extends NamedAttachment {
  readonly content: Buffer | null;
}

interface Row {
  id: AttachmentId;
  holder: UnitId;
  message_id: MessageId;
  name_sealed: Buffer;
  type: FileType;
  bytes: number;
}

function placeOf(
  row: { readonly id: AttachmentId; readonly holder: UnitId },
  column: 'name_sealed' | 'content_sealed',
): SealedPlace {
  return { holder: row.holder, retention: 'service', table: 'messaging.attachment', column, row: row.id };
}

async function named(tx: PersonTx, row: Row): Promise<NamedAttachment> {
  return {
    id: row.id,
    unitId: row.holder,
    messageId: row.message_id,
    type: row.type,
    bytes: row.bytes,
    name: await tx.sealer.unseal(placeOf(row, 'name_sealed'), row.name_sealed),
  };
}

export async function insertAttachment(
  tx: PersonTx,
  message: Pick<Message, 'id' | 'unitId'>,
  file: {
    readonly id: AttachmentId;
    readonly name: string;
    readonly type: FileType;
    readonly content: Uint8Array;
  },
): Promise<void> {
  const at = { id: file.id, holder: message.unitId };
  const name = await tx.sealer.seal(placeOf(at, 'name_sealed'), file.name);
  const content = await tx.sealer.seal(
    placeOf(at, 'content_sealed'),
    Buffer.from(file.content).toString('base64'),
  );
  await sql`insert into messaging.attachment (resident_id, id, holder, message_id, name_sealed, type, bytes, content_sealed)
    values (${tx.residentId}, ${file.id}, ${message.unitId}, ${message.id}, ${name}, ${file.type}, ${file.content.byteLength}, ${content})`.execute(
    tx.db,
  );
}

/** The files of these messages, without their bytes. */
export async function namedAttachments(
  tx: PersonTx,
  messageIds: readonly MessageId[],
): Promise<readonly NamedAttachment[]> {
  const found =
    await sql<Row>`select id, holder, message_id, name_sealed, type, bytes from messaging.attachment
    where ${inFocus(tx)} and message_id = any (${messageIds}::uuid[]) order by id`.execute(tx.db);
  return Promise.all(found.rows.map(async (row) => named(tx, row)));
}

async function whole(tx: PersonTx, row: Row & { content_sealed: Buffer }): Promise<WholeAttachment> {
  const content = await tx.sealer.unseal(placeOf(row, 'content_sealed'), row.content_sealed);
  return { ...(await named(tx, row)), content: content === null ? null : Buffer.from(content, 'base64') };
}

export async function selectAttachment(tx: PersonTx, id: AttachmentId): Promise<WholeAttachment | undefined> {
  const found = await sql<
    Row & { content_sealed: Buffer }
  >`select id, holder, message_id, name_sealed, type, bytes, content_sealed from messaging.attachment
    where ${inFocus(tx)} and id = ${id}`.execute(tx.db);
  const row = found.rows[0];
  return row === undefined ? undefined : whole(tx, row);
}

/** All that is open, for the person's own copy. */
export async function everyAttachment(tx: PersonTx): Promise<readonly WholeAttachment[]> {
  const found = await sql<
    Row & { content_sealed: Buffer }
  >`select id, holder, message_id, name_sealed, type, bytes, content_sealed from messaging.attachment
    where ${inFocus(tx)} order by message_id, id`.execute(tx.db);
  return Promise.all(found.rows.map(async (row) => whole(tx, row)));
}
