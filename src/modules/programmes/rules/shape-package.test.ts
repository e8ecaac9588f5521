import { expect, test } from 'vitest';
import { LARGEST_FILM } from './media-type.ts';
import { PackageManifest } from './shape-package.ts';

test('a film as large as one may be can be listed, and no larger one', () => {
  const manifest = (bytes: number) => ({
    format: 'vandra-programme',
    formatVersion: 1,
    code: 'a-way',
    version: '1.0',
    owner: { name: 'The makers', contact: 'makers@vandra.example' },
    licence: null,
    files: [{ path: 'media/film.mp4', bytes, sha256: 'a'.repeat(64) }],
  });
  expect(PackageManifest.safeParse(manifest(LARGEST_FILM)).success).toBe(true);
  expect(PackageManifest.safeParse(manifest(LARGEST_FILM + 1)).success).toBe(false);
});
