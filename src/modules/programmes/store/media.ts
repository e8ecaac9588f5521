/** Files of versions: kept once by what they hold, and named by each version. */
import { createHash } from 'node:crypto';
import { type Db, type OpenTx, sql } from '#platform/db.ts';
import type { FileBytes, ToldBytes } from '#platform/held-file.ts';
import type { MediaType } from '../rules/media-type.ts';
import type { VersionId } from '../rules/offers.ts';

/** As large as a row of `media_part`. */
const PART = 62_500;

export interface Media extends FileBytes {
  readonly type: MediaType;
}

async function insertParts(tx: OpenTx, hash: Buffer, { parts }: ToldBytes): Promise<void> {
  const came = createHash('sha256');
  let place = 0;
  let waiting: Uint8Array[] = [];
  let size = 0;
  const put = async (content: Buffer) => {
    await sql`insert into programmes.media_part (hash, place, content) values (${hash}, ${place}, ${content})`.execute(
      tx.db,
    );
    place += 1;
  };
  for await (const part of parts()) {
    came.update(part);
    waiting.push(part);
    size += part.length;
    if (size < PART) continue;
    let all = Buffer.concat(waiting);
    for (; all.length >= PART; all = all.subarray(PART)) await put(all.subarray(0, PART));
    waiting = [all];
    size = all.length;
  }
  if (size > 0) await put(Buffer.concat(waiting));
  // It is read a second time here: what it was judged by must be what is kept.
  if (!came.digest().equals(hash)) throw new Error('a file changed while it was taken in');
}

/** Keeps a file and gives it a name in a version. What is here already is only named. */
export async function putMedia(
  tx: OpenTx,
  versionId: VersionId,
  file: ToldBytes & Pick<Media, 'type'> & { readonly name: string },
): Promise<void> {
  const hash = Buffer.from(file.sha256, 'hex');
  const made =
    await sql`insert into programmes.media (hash, type, bytes) values (${hash}, ${file.type}, ${file.bytes})
    on conflict do nothing returning 1`.execute(tx.db);
  if (made.rows.length === 1) await insertParts(tx, hash, file);
  await sql`insert into programmes.version_media (version_id, name, hash) values (${versionId}, ${file.name}, ${hash})
    on conflict do nothing`.execute(tx.db);
}

async function* partsOf(db: Db, hash: string, from: number, to: number): AsyncIterable<Uint8Array> {
  for (let place = Math.floor(from / PART); place * PART <= to; place += 1) {
    const found = await sql<{
      content: Buffer;
    }>`select content from programmes.media_part where hash = ${Buffer.from(hash, 'hex')} and place = ${place}`.execute(
      db,
    );
    const content = found.rows[0]?.content;
    if (content === undefined) throw new Error('a file of a programme lacks a part');
    yield content.subarray(Math.max(0, from - place * PART), to - place * PART + 1);
  }
}

/** A file that a version means by a name; its bytes are read when they are asked for. */
export async function selectMedia(db: Db, version: VersionId, name: string): Promise<Media | undefined> {
  const found = await sql<{
    hash: string;
    type: MediaType;
    bytes: number;
  }>`select encode(media.hash, 'hex') as hash, media.type, media.bytes
    from programmes.version_media named join programmes.media media on media.hash = named.hash
    where named.version_id = ${version} and named.name = ${name}`.execute(db);
  const row = found.rows[0];
  if (row === undefined) return undefined;
  const { hash, type, bytes } = row;
  return { type, bytes, sha256: hash, parts: (from = 0, to = bytes - 1) => partsOf(db, hash, from, to) };
}

/** The version names the file no more. False: it did not. */
export async function deleteMediaName(tx: OpenTx, versionId: VersionId, name: string): Promise<boolean> {
  const gone =
    await sql`delete from programmes.version_media where version_id = ${versionId} and name = ${name} returning 1`.execute(
      tx.db,
    );
  return gone.rows.length > 0;
}

export interface MediaFacts {
  readonly name: string;
  readonly type: MediaType;
  readonly bytes: number;
}

/** The files that a version means, by name. */
export async function selectMediaOf(db: Db, id: VersionId): Promise<readonly MediaFacts[]> {
  const found = await sql<MediaFacts>`select named.name, media.type, media.bytes
    from programmes.version_media named join programmes.media media on media.hash = named.hash
    where named.version_id = ${id} order by named.name`.execute(db);
  return found.rows.map(({ name, type, bytes }) => ({ name, type, bytes }));
}
