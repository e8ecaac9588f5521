import { expect, test } from 'vitest';
import { mediaName } from './shape-blocks.ts';
import { mediaNameFor } from './media-name.ts';

const HASH = '0123456789abcdef0123456789abcdef';

test.each([
  ['Bilder på Åsa.JPEG', 'bilder-pa-asa-0123456789ab.jpg'],
  ['../../etc/passwd.png', 'etc-passwd-0123456789ab.png'],
  ['日本.webp', 'file-0123456789ab.webp'],
  [`${'a'.repeat(300)}.mp4`, `${'a'.repeat(60)}-0123456789ab.mp4`],
])('%s is called %s', (given, name) => {
  expect(mediaNameFor(given, HASH)).toBe(name);
  expect(mediaName.parse(name)).toBe(name);
});

test.each(['script.svg', 'page.html', 'noending', '.png', 'a.png.exe'])('%s has no place here', (given) => {
  expect(mediaNameFor(given, HASH)).toBeNull();
});
