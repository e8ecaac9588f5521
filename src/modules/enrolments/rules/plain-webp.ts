/** WebP (RFC 9649): one still picture with its colours; no Exif, no XMP, nothing unknown. */
import { joined, latin, viewOf } from './picture-bytes.ts';

const PICTURE = ['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ICCP'];
const HEADER = 12;
/** Of the first byte of VP8X. */
const MOVES = 0x02;
const EXIF_AND_XMP = 0x0c;

function withoutMarks(chunk: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(chunk);
  copy[8] = (copy[8] ?? 0) & ~EXIF_AND_XMP;
  return copy;
}

export function plainWebp(bytes: Uint8Array): Uint8Array | undefined {
  if (latin(bytes, 0, 4) !== 'RIFF' || latin(bytes, 8, 12) !== 'WEBP') return undefined;
  const view = viewOf(bytes);
  const last = Math.min(bytes.length, 8 + view.getUint32(4, true));
  const parts: Uint8Array[] = [];
  let pictures = 0;
  let at = HEADER;
  while (at + 8 <= last) {
    const kind = latin(bytes, at, at + 4);
    const length = view.getUint32(at + 4, true);
    const end = at + 8 + length + (length % 2);
    if (end > last) return undefined;
    if (kind === 'VP8X' && (length < 10 || ((bytes[at + 8] ?? 0) & MOVES) !== 0)) return undefined;
    if (kind === 'VP8 ' || kind === 'VP8L') pictures += 1;
    if (PICTURE.includes(kind)) {
      const chunk = bytes.subarray(at, end);
      parts.push(kind === 'VP8X' ? withoutMarks(chunk) : chunk);
    }
    at = end;
  }
  if (pictures !== 1) return undefined;
  const body = joined(parts);
  const header = Uint8Array.from(bytes.subarray(0, HEADER));
  viewOf(header).setUint32(4, body.length + 4, true);
  return joined([header, body]);
}
