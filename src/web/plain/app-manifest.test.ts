import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { LANGUAGES } from '#kernel/actor.ts';
import { appManifest, TOUCH_ICON } from './app-manifest.ts';

const Manifest = z.object({
  name: z.string(),
  start_url: z.string(),
  scope: z.string(),
  display: z.string(),
  icons: z.array(z.object({ src: z.string(), sizes: z.string(), purpose: z.string() })),
});

/** Width and height as a PNG file says them. */
function sizeOf(path: string): string {
  const bytes = readFileSync(`public${path}`);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

test.each(LANGUAGES)('what a browser asks for before it offers to install: %s', (language) => {
  const manifest = Manifest.parse(JSON.parse(appManifest(language)));
  expect(manifest).toMatchObject({ name: 'Vandra', display: 'standalone', scope: '/' });
  expect(manifest.start_url).toBe(`/${language}/my`);
  for (const icon of manifest.icons) expect(sizeOf(icon.src)).toBe(icon.sizes);
  const plain = manifest.icons.filter((icon) => icon.purpose === 'any').map((icon) => icon.sizes);
  expect(plain).toEqual(['192x192', '512x512']);
  expect(sizeOf(TOUCH_ICON)).toBe('180x180');
});
