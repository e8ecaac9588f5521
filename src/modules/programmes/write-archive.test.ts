/** The archive that is written a part at a time is, byte for byte, what a library for archives makes of the same files at once. */
import { expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { heldBytes } from '#platform/held-file.ts';
import { inMemory } from './testing.ts';
import { archiveOf } from './use-cases/write-archive.ts';

const FILES = new Map<string, Buffer>([
  ['manifest.json', Buffer.from('{"a":1}')],
  ['LICENCE.txt', Buffer.alloc(0)],
  ['media/sjön.webm', Buffer.alloc(700_001, 'moving pictures ')],
]);

async function byLibrary(): Promise<Buffer> {
  const zip = new ZipFile();
  // A day by the machine's own clock face: the same digits in every zone.
  const entry = { mtime: new Date(1981, 0, 1), mode: 0o100644, compress: false, forceDosTimestamp: true };
  for (const [path, content] of FILES) zip.addBuffer(content, path, entry);
  zip.end();
  return Buffer.concat((await Array.fromAsync(zip.outputStream)) as Buffer[]);
}

test('the same files make the same archive, as long as it was said to be', async () => {
  const archive = archiveOf(new Map([...FILES].map(([path, content]) => [path, heldBytes(content)])));
  const bytes = await inMemory(archive);
  expect(bytes.equals(await byLibrary())).toBe(true);
  expect(archive.bytes).toBe(bytes.length);
  expect((await inMemory(archive)).equals(bytes)).toBe(true);
});
