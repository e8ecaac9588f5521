/** JPEG (ITU-T T.81): its segments one after the other, up to the end of the first picture in it. */
import { isShowable, joined, latin, viewOf } from './picture-bytes.ts';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const COMMENT = 0xfe;

/** Beside the tables, frames and scans of the picture itself: what its colours are read by. */
function belongs(marker: number, body: Uint8Array): boolean {
  const isApplication = marker >= 0xe0 && marker <= 0xef;
  if (!isApplication) return marker !== COMMENT;
  if (marker === 0xe0) return latin(body, 0, 5) === 'JFIF\0';
  if (marker === 0xe2) return latin(body, 0, 12) === 'ICC_PROFILE\0';
  return marker === 0xee && latin(body, 0, 5) === 'Adobe';
}

/** SOF0 to SOF15, without the tables that stand among them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** Tables, frames, scans, and segments of applications; what the standard keeps for later is not followed. */
function isKnown(marker: number): boolean {
  return (marker >= 0xc0 && marker <= 0xef && marker !== SOI && marker !== 0xc8) || marker === COMMENT;
}

/** Which way up it was taken: tag 0x0112 of the first directory (Exif 2.32 §4.6.4). 1: as it lies. */
function orientationIn(body: Uint8Array): number {
  if (latin(body, 0, 6) !== 'Exif\0\0' || body.length < 14) return 1;
  const view = viewOf(body.subarray(6));
  const isLittle = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, isLittle);
  if (directory + 2 > view.byteLength) return 1;
  const count = view.getUint16(directory, isLittle);
  for (let place = 0; place < count; place += 1) {
    const at = directory + 2 + place * 12;
    if (at + 12 > view.byteLength) return 1;
    if (view.getUint16(at, isLittle) !== 0x0112) continue;
    const way = view.getUint16(at + 8, isLittle);
    return way >= 1 && way <= 8 ? way : 1;
  }
  return 1;
}

/** A segment that says which way up, and nothing else. */
function turned(way: number): Uint8Array {
  const exif = `Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0${String.fromCharCode(way)}\0\0\0\0\0\0`;
  return Uint8Array.from(`\xff\xe1\0${String.fromCharCode(exif.length + 2)}${exif}`, (sign) =>
    sign.charCodeAt(0),
  );
}

/** Where the coded lines of a scan end: at the next marker that is none of its own. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) at += 1;
    else {
      const next = bytes[at + 1] ?? 0;
      if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
      at += next === 0xff ? 1 : 2;
    }
  }
  return bytes.length;
}

export function plainJpeg(bytes: Uint8Array): Uint8Array | undefined {
  if (latin(bytes, 0, 3) !== '\xff\xd8\xff') return undefined;
  const view = viewOf(bytes);
  const parts: Uint8Array[] = [];
  let way = 1;
  let hasFrame = false;
  let hasScan = false;
  let at = 2;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === EOI) {
      if (!hasFrame || !hasScan) return undefined;
      const start = Uint8Array.of(0xff, SOI);
      // What stands after it is another picture, or no picture.
      return joined([start, ...(way === 1 ? [] : [turned(way)]), ...parts, Uint8Array.of(0xff, EOI)]);
    }
    if (!isKnown(marker) || at + 4 > bytes.length) return undefined;
    const end = at + 2 + view.getUint16(at + 2);
    if (end < at + 4 || end > bytes.length) return undefined;
    const body = bytes.subarray(at + 4, end);
    if (marker === 0xe1 && way === 1) way = orientationIn(body);
    if (isFrame(marker)) {
      if (body.length < 6 || !isShowable(view.getUint16(at + 7), view.getUint16(at + 5))) return undefined;
      hasFrame = true;
    }
    const next = marker === SOS ? endOfScan(bytes, end) : end;
    if (belongs(marker, body)) parts.push(bytes.subarray(at, next));
    hasScan ||= marker === SOS;
    at = next;
  }
  return undefined;
}
