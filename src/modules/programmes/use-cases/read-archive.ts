/**
 * Unpacks a package, bounded in everything: what an archive claims is judged before a byte is unpacked. What is read is held in
 * memory; what is seen and heard is looked through once, and read again from the archive where it is kept.
 */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { type Entry as ZipEntry, fromRandomAccessReader, RandomAccessReader, type ZipFile } from 'yauzl';
import type { OpenBytes, ToldBytes } from '#platform/held-file.ts';
import { LARGEST_CAPTIONS, type MediaType, mediaTypeOf } from '../rules/media-type.ts';
import { type Entry, entryFaults, LARGEST_PACKAGE, MEDIA, MOST_ENTRIES } from '../rules/package-entry.ts';
import { type PackageFault, packageFault } from '../rules/package-fault.ts';

/** Can be read for as long as the archive is open. */
export interface PackedFile extends ToldBytes {
  /** All of it, where it is read. Null: a file that is seen or heard. */
  readonly content: Buffer | null;
  /** What a file that is seen or heard is; undefined when it is not what its name says. */
  readonly type: MediaType | undefined;
}
/** Files by their path. */
export type PackageFiles = ReadonlyMap<string, PackedFile>;
export type Unpacked =
  | { readonly ok: true; readonly files: PackageFiles }
  | { readonly ok: false; readonly faults: readonly PackageFault[] };

// Names are read as bytes and judged by our own rules, which say what is wrong with which.
const OPTIONS = {
  lazyEntries: true,
  decodeStrings: false,
  validateEntrySizes: true,
  autoClose: false,
} as const;

class Reader extends RandomAccessReader {
  readonly #source: OpenBytes;
  constructor(source: OpenBytes) {
    super();
    this.#source = source;
  }
  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#source.parts(start, end - 1), { objectMode: false });
  }
}

async function opened(source: OpenBytes): Promise<ZipFile> {
  return new Promise((settle, fail) => {
    fromRandomAccessReader(new Reader(source), source.bytes, OPTIONS, (problem, zip) => {
      if (problem === null) settle(zip);
      else fail(problem);
    });
  });
}

async function entriesIn(zip: ZipFile): Promise<readonly ZipEntry[]> {
  return new Promise((settle, fail) => {
    const entries: ZipEntry[] = [];
    zip.on('entry', (entry: ZipEntry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.on('end', () => settle(entries));
    zip.on('error', fail);
    zip.readEntry();
  });
}

function told(entry: ZipEntry): Entry {
  return {
    // A name that is not UTF-8 holds a sign that no name of ours has, and is refused by it.
    path: entry.fileNameRaw.toString('utf8'),
    mode: entry.externalFileAttributes >>> 16,
    isEncrypted: entry.isEncrypted(),
    packedBytes: entry.compressedSize,
    bytes: entry.uncompressedSize,
  };
}

/** The library stops where an entry has more bytes than it claimed. */
async function* partsOf(zip: ZipFile, entry: ZipEntry): AsyncIterable<Buffer> {
  const stream = await new Promise<Readable>((settle, fail) => {
    zip.openReadStream(entry, (problem, opening) => {
      if (problem === null) settle(opening);
      else fail(problem);
    });
  });
  yield* stream as AsyncIterable<Buffer>;
}

async function unpacked(zip: ZipFile, entry: ZipEntry): Promise<PackedFile> {
  const { path } = told(entry);
  const name = path.startsWith(MEDIA) ? path.slice(MEDIA.length) : null;
  const most = name === null ? Infinity : LARGEST_CAPTIONS;
  const hash = createHash('sha256');
  const head: Buffer[] = [];
  let bytes = 0;
  for await (const part of partsOf(zip, entry)) {
    if (bytes < most) head.push(Buffer.from(part.subarray(0, most - bytes)));
    hash.update(part);
    bytes += part.length;
  }
  const content = Buffer.concat(head);
  return {
    bytes,
    sha256: hash.digest('hex'),
    content: name === null ? content : null,
    type: name === null ? undefined : mediaTypeOf(name, content),
    parts: () => partsOf(zip, entry),
  };
}

function refusedAs(...faults: readonly PackageFault[]): Unpacked {
  return { ok: false, faults };
}

function sentence(problem: unknown): string {
  return problem instanceof Error ? problem.message : '';
}

/** Everything in a package, or what is wrong with it as an archive. */
export async function readArchive(source: OpenBytes): Promise<Unpacked> {
  if (source.bytes > LARGEST_PACKAGE)
    return refusedAs(packageFault('package-too-large', '', String(source.bytes)));
  let zip: ZipFile;
  try {
    zip = await opened(source);
  } catch (problem) {
    return refusedAs(packageFault('not-a-zip', '', sentence(problem)));
  }
  if (zip.entryCount > MOST_ENTRIES)
    return refusedAs(packageFault('too-many-files', '', String(zip.entryCount)));
  const files = new Map<string, PackedFile>();
  let at = '';
  try {
    const entries = await entriesIn(zip);
    const faults = entryFaults(entries.map(told));
    if (faults.length > 0) return refusedAs(...faults);
    for (const entry of entries) {
      at = told(entry).path;
      files.set(at, await unpacked(zip, entry));
    }
  } catch (problem) {
    return refusedAs(packageFault('damaged', at, sentence(problem)));
  }
  return { ok: true, files };
}
