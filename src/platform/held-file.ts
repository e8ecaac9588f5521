/**
 * A file that comes in and is larger than memory should hold: it is written to a file without a name, which the system takes
 * back by itself when it is closed or the process ends. What arrives in part leaves nothing.
 */
import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { done, type Outcome, refused } from '#kernel/outcome.ts';

/** Bytes from their beginning to their end, read anew whenever they are asked for. */
export interface Bytes {
  readonly bytes: number;
  parts(): AsyncIterable<Uint8Array>;
}
/** Told by what they hold: SHA-256 in hex. */
export interface ToldBytes extends Bytes {
  readonly sha256: string;
}
/** Read from one place to another too, both included. */
export interface OpenBytes extends Bytes {
  parts(from?: number, to?: number): AsyncIterable<Uint8Array>;
}
export interface FileBytes extends OpenBytes, ToldBytes {
  parts(from?: number, to?: number): AsyncIterable<Uint8Array>;
}
export interface HeldFile extends FileBytes {
  /** Its beginning: enough to tell what it is, and all of a file of words. */
  readonly head: Uint8Array;
  close(): Promise<void>;
}

const HEAD = 1_000_000;
const PART = 256 * 1024;

async function* inOne(content: Uint8Array): AsyncIterable<Uint8Array> {
  yield await Promise.resolve(content);
}

async function* inFile(file: FileHandle, from: number, to: number): AsyncIterable<Uint8Array> {
  for (let at = from; at <= to; ) {
    const length = Math.min(PART, to - at + 1);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at);
    if (bytesRead === 0) throw new Error('a file ended before its end');
    yield buffer.subarray(0, bytesRead);
    at += bytesRead;
  }
}

/** A file that is there. */
export async function openedFile(path: string): Promise<OpenBytes & Pick<HeldFile, 'close'>> {
  const file = await open(path);
  const stats = await file.stat();
  if (stats.isDirectory()) {
    await file.close();
    throw Object.assign(new Error('a folder holds no bytes'), { code: 'EISDIR' });
  }
  const { size } = stats;
  return {
    bytes: size,
    parts: (from = 0, to = size - 1) => inFile(file, from, to),
    close: async () => file.close(),
  };
}

/** What is in memory as a whole. */
export function heldBytes(content: Uint8Array): HeldFile {
  return {
    bytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
    head: content,
    parts: (from = 0, to = content.length - 1) => inOne(content.subarray(from, to + 1)),
    close: async () => Promise.resolve(),
  };
}

class BrokenOff extends Error {}

async function* watched(source: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  try {
    yield* source;
  } catch (cause) {
    throw new BrokenOff('what came in broke off', { cause });
  }
}

/** Takes in what arrives, a part at a time, and no more than `most` bytes of it. `cut-short`: whoever sent it went away. */
export async function holdFile(
  source: AsyncIterable<Uint8Array>,
  { directory, most }: { readonly directory: string; readonly most: number },
): Promise<Outcome<HeldFile, 'file-too-big' | 'cut-short'>> {
  const path = join(directory, `incoming-${randomUUID()}`);
  const file = await open(path, 'wx+', 0o600);
  try {
    await rm(path);
    const hash = createHash('sha256');
    const head: Uint8Array[] = [];
    let bytes = 0;
    for await (const part of watched(source)) {
      if (bytes + part.length > most) {
        await file.close();
        return refused('file-too-big');
      }
      if (bytes < HEAD) head.push(Uint8Array.from(part.subarray(0, HEAD - bytes)));
      hash.update(part);
      for (let at = 0; at < part.length; )
        at += (await file.write(part, at, part.length - at, bytes + at)).bytesWritten;
      bytes += part.length;
    }
    return done({
      bytes,
      sha256: hash.digest('hex'),
      head: Buffer.concat(head),
      parts: (from = 0, to = bytes - 1) => inFile(file, from, to),
      close: async () => file.close(),
    });
  } catch (problem) {
    await file.close();
    if (problem instanceof BrokenOff) return refused('cut-short');
    throw problem;
  }
}

/** As the body of an answer, which is read from its source no faster than it is taken. */
export function bodyOf(parts: AsyncIterable<Uint8Array>): ReadableStream {
  return Readable.toWeb(Readable.from(parts, { objectMode: false })) as ReadableStream;
}
