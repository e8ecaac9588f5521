/** A file that comes with a message: taken by what its bytes say, kept sealed. */
import { newId } from '#kernel/ids.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import type { PersonTx } from '#platform/db.ts';
import { type FileType, fileTypeOf, LARGEST_FILE } from '#kernel/file-type.ts';
import type { SentFile } from '../contract.ts';
import { insertAttachment } from '../store/attachments.ts';
import type { Message } from '../store/messages.ts';

interface JudgedFile extends SentFile {
  readonly type: FileType;
}

/** Null where none was chosen. */
export function judgeFile(
  file: SentFile | null,
): Outcome<JudgedFile | null, 'file-empty' | 'file-too-big' | 'file-type'> {
  if (file === null) return done(null);
  if (file.content.byteLength === 0) return refused('file-empty');
  if (file.content.byteLength > LARGEST_FILE) return refused('file-too-big');
  const type = fileTypeOf(file.content);
  return type === undefined ? refused('file-type') : done({ ...file, type });
}

export async function attach(
  tx: PersonTx,
  message: Pick<Message, 'id' | 'unitId'>,
  file: JudgedFile | null,
): Promise<void> {
  if (file !== null) await insertAttachment(tx, message, { id: newId<'message-file'>(), ...file });
}
