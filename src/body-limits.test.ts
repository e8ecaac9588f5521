import { expect, test } from 'vitest';
import { largestBody } from './body-limits.ts';

const MB = 1_000_000;

test.each([
  ['/sv/my/messages', 6],
  ['/sv/my/programmes/0192', 6],
  ['/sv/work/programmes/0192/edit', 6],
  ['/sv/work/programmes/0192/media/more', 6],
  ['/xx/work/programmes/0192/media', 6],
  ['/sv/my/programmes/0192/steps/eat', 30],
  ['/fi/work/programmes/0192/media', 200],
  ['/en/work/programmes/import', 306],
  ['/en/work/programmes/import.data', 306],
])('%s takes %i MB', (path, megabytes) =>
  expect(Math.floor(largestBody(path, { largestFilm: 200 * MB }) / MB)).toBe(megabytes),
);
