/**
 * Packs files so that the same files make the same bytes, on every machine, a part at a time. Written by hand, because what
 * stands before a file is its checksum: it must be read once for that, and a library for archives would hold it in memory or
 * write the checksum behind it, which not every reader of such archives takes.
 */
import { crc32 } from 'node:zlib';
import type { Bytes } from '#platform/held-file.ts';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;

/** Archives as in the appendix of 1993, with names in UTF-8. */
const NEEDED = 20;
const UTF_8 = 0x800;
/** Made by Unix, after version 6.3 of the format. */
const MADE_BY = 0x033f;
const PLAIN_FILE = 0o100644;
/** 1 January 1981 at midnight, by nobody's clock: year since 1980, month, day. */
const DAY = (1 << 9) | (1 << 5) | 1;

interface Entry {
  readonly name: Buffer;
  readonly crc: number;
  readonly bytes: number;
  /** Where in the archive it begins. */
  readonly at: number;
}

/** What stands before a file and, once more, in the list at the end. Nothing is compressed (decision 0031). */
function described({ name, crc, bytes }: Entry): Buffer {
  const said = Buffer.alloc(26);
  said.writeUInt16LE(NEEDED, 0);
  said.writeUInt16LE(UTF_8, 2);
  said.writeUInt16LE(DAY, 8);
  said.writeUInt32LE(crc, 10);
  said.writeUInt32LE(bytes, 14);
  said.writeUInt32LE(bytes, 18);
  said.writeUInt16LE(name.length, 22);
  return said;
}

function before(entry: Entry): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32LE(LOCAL);
  return Buffer.concat([head, described(entry), entry.name]);
}

function inList(entry: Entry): Buffer {
  const line = Buffer.alloc(CENTRAL_BYTES);
  line.writeUInt32LE(CENTRAL, 0);
  line.writeUInt16LE(MADE_BY, 4);
  described(entry).copy(line, 6);
  line.writeUInt32LE((PLAIN_FILE << 16) >>> 0, 38);
  line.writeUInt32LE(entry.at, 42);
  return Buffer.concat([line, entry.name]);
}

function ending(entries: number, listBytes: number, listAt: number): Buffer {
  const end = Buffer.alloc(END_BYTES);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(entries, 8);
  end.writeUInt16LE(entries, 10);
  end.writeUInt32LE(listBytes, 12);
  end.writeUInt32LE(listAt, 16);
  return end;
}

async function checksum(file: Bytes): Promise<number> {
  let crc = 0;
  for await (const part of file.parts()) crc = crc32(part, crc);
  return crc;
}

async function* written(files: ReadonlyMap<string, Bytes>): AsyncIterable<Uint8Array> {
  const entries: Entry[] = [];
  let at = 0;
  for (const [path, file] of files) {
    const entry = { name: Buffer.from(path), crc: await checksum(file), bytes: file.bytes, at };
    entries.push(entry);
    yield before(entry);
    yield* file.parts();
    at += LOCAL_BYTES + entry.name.length + file.bytes;
  }
  const list = Buffer.concat(entries.map(inList));
  yield list;
  yield ending(entries.length, list.length, at);
}

/** An archive of these files, in the order they are given. Far below what would need the large format. */
export function archiveOf(files: ReadonlyMap<string, Bytes>): Bytes {
  let bytes = END_BYTES;
  for (const [path, file] of files)
    bytes += LOCAL_BYTES + CENTRAL_BYTES + 2 * Buffer.byteLength(path) + file.bytes;
  return { bytes, parts: () => written(files) };
}
