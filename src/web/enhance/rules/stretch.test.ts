import { expect, test } from 'vitest';
import { stretchOf } from './stretch.ts';

test.each([
  [null, null],
  ['bytes=0-', { from: 0, to: 99 }],
  ['bytes=10-19', { from: 10, to: 19 }],
  ['bytes=90-500', { from: 90, to: 99 }],
  ['bytes=-10', { from: 90, to: 99 }],
  ['bytes=-500', { from: 0, to: 99 }],
  ['bytes=0-9,20-29', null],
  ['lines=1-2', null],
])('of a hundred bytes, %s', (asked, stretch) => expect(stretchOf(asked, 100)).toEqual(stretch));
