/**
 * A picture without what lies beside it: a photo of a meal tells where its maker lives, by whom and when. What is known to be
 * part of the picture is copied; everything else is left out, and what cannot be followed is no picture.
 */
import { plainJpeg } from './plain-jpeg.ts';
import { plainPng } from './plain-png.ts';
import { plainWebp } from './plain-webp.ts';

export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;
export type PictureType = (typeof PICTURE_TYPES)[number];

/** What a telephone makes of one picture. */
export const LARGEST_PICTURE = 12_000_000;

export interface PlainPicture {
  readonly type: PictureType;
  readonly content: Uint8Array;
}

const READERS: readonly (readonly [PictureType, (bytes: Uint8Array) => Uint8Array | undefined])[] = [
  ['image/jpeg', plainJpeg],
  ['image/png', plainPng],
  ['image/webp', plainWebp],
];

/** By its own bytes: what its name says is not asked. Undefined: none of those that are taken, or broken. */
export function plainPicture(bytes: Uint8Array): PlainPicture | undefined {
  for (const [type, read] of READERS) {
    const content = read(bytes);
    if (content !== undefined) return { type, content };
  }
  return undefined;
}
