import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { holdFile } from './held-file.ts';

const directory = mkdtempSync(join(tmpdir(), 'held-file-'));
const arriving = (...parts: readonly Buffer[]) => Readable.from(parts);
async function whole(parts: AsyncIterable<Uint8Array>): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(parts));
}

test('a file is held without a name, told by its hash, and read in stretches', async () => {
  const content = Buffer.alloc(3_000_000, 'abcdefg');
  const parts = [content.subarray(0, 1_234_567), content.subarray(1_234_567)];
  const held = await holdFile(arriving(...parts), { directory, most: 3_000_000 });
  if (!held.ok) throw new Error(held.refusal);
  const file = held.value;
  expect(readdirSync(directory)).toEqual([]);
  expect(file.bytes).toBe(content.length);
  expect(file.sha256).toBe(createHash('sha256').update(content).digest('hex'));
  expect(Buffer.from(file.head).equals(content.subarray(0, 1_000_000))).toBe(true);
  expect((await whole(file.parts())).equals(content)).toBe(true);
  expect((await whole(file.parts(700_001, 1_900_000))).equals(content.subarray(700_001, 1_900_001))).toBe(
    true,
  );
  await file.close();
});

test('one that is too large is not taken, and one that breaks off leaves nothing', async () => {
  const tooBig = await holdFile(arriving(Buffer.alloc(10), Buffer.alloc(1)), { directory, most: 10 });
  expect(tooBig).toMatchObject({ refusal: 'file-too-big' });
  async function* broken() {
    yield Buffer.alloc(5);
    await Promise.reject(new Error('the line went'));
  }
  expect(await holdFile(broken(), { directory, most: 10 })).toMatchObject({ refusal: 'cut-short' });
  expect(readdirSync(directory)).toEqual([]);
});
