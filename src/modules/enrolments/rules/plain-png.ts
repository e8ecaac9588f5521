/** PNG (third edition): the chunks that make the picture, and no text, time or Exif. */
import { isShowable, joined, latin, viewOf } from './picture-bytes.ts';

const SIGNATURE = '\x89PNG\r\n\x1a\n';
const PICTURE = [
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'cICP',
  'sBIT',
  'pHYs',
];

export function plainPng(bytes: Uint8Array): Uint8Array | undefined {
  if (latin(bytes, 0, 8) !== SIGNATURE) return undefined;
  const view = viewOf(bytes);
  const parts: Uint8Array[] = [bytes.subarray(0, 8)];
  let hasData = false;
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at);
    const kind = latin(bytes, at + 4, at + 8);
    if (end > bytes.length || !/^[A-Za-z]{4}$/.test(kind)) return undefined;
    if ((kind === 'IHDR') !== (at === 8)) return undefined;
    if (kind === 'IHDR' && (end - at !== 25 || !isShowable(view.getUint32(at + 8), view.getUint32(at + 12))))
      return undefined;
    if (PICTURE.includes(kind)) parts.push(bytes.subarray(at, end));
    // A capital first: whoever does not know it cannot show the picture.
    else if (/^[A-Z]/.test(kind)) return undefined;
    hasData ||= kind === 'IDAT';
    if (kind === 'IEND') return hasData ? joined(parts) : undefined;
    at = end;
  }
  return undefined;
}
