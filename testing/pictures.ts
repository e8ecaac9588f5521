/** Small real pictures, made by a browser and by hand, with what a telephone writes beside them. */
import { crc32, deflateSync } from 'node:zlib';

/** Eight pixels by six. */
const JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19i' +
    'Z2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2Nj' +
    'Y2NjY2NjY2P/wAARCAAGAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAeEAAABgIDAAAAAAAAAAAAAAAAAQIF' +
    'ERMDEjFRYf/EABUBAQEAAAAAAAAAAAAAAAAAAAEF/8QAFxEAAwEAAAAAAAAAAAAAAAAAAAECEf/aAAwDAQACEQMRAD8AqcHLM413' +
    'JxprmNCMuY7PwAABCqnT1n//2Q==',
  'base64',
);
const WEBP = Buffer.from(
  'UklGRkAAAABXRUJQVlA4IDQAAABwAQCdASoIAAYAAsBMJagAAwHzAAD+9jR6Pki6yVpIAzP//8NMkHSj90Ka/2Nf4K8qAAAA',
  'base64',
);

/** What must never come along: a place and a name. */
export const SECRETS = ['62.2426N', 'Telephone of Maija'] as const;
const HIDDEN = SECRETS.join(' ');

function segment(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** Exif as cameras write it: which way up, and then where and by whom. */
function exif(way: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write('II*\0', 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(1, 8);
  tiff.writeUInt16LE(0x0112, 10);
  tiff.writeUInt16LE(3, 12);
  tiff.writeUInt32LE(1, 14);
  tiff.writeUInt16LE(way, 18);
  return Buffer.concat([Buffer.from('Exif\0\0'), tiff, Buffer.from(HIDDEN)]);
}

/** From a telephone that was held `way` up (1 to 8), with a second picture behind the first. */
export function aJpeg(way = 6): Buffer {
  return Buffer.concat([
    JPEG.subarray(0, 2),
    segment(0xe1, exif(way)),
    segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${HIDDEN}`)),
    segment(0xe2, Buffer.from(`MPF\0${HIDDEN}`)),
    segment(0xed, Buffer.from(`Photoshop 3.0\0${HIDDEN}`)),
    segment(0xfe, Buffer.from(HIDDEN)),
    JPEG.subarray(2),
    JPEG.subarray(0, 2),
    segment(0xe1, exif(way)),
    JPEG.subarray(2),
  ]);
}

function chunk(kind: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** Grey, `size` pixels wide and high. */
export function aPng(size = 6): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header[8] = 8;
  const line = Buffer.alloc(size + 1, 0x99);
  line[0] = 0;
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('tEXt', Buffer.from(`Author\0${HIDDEN}`)),
    chunk('eXIf', exif(1).subarray(6)),
    chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: size }, () => line)))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function riff(kind: string, body: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return Buffer.concat([Buffer.from(kind), length, body, Buffer.alloc(body.length % 2)]);
}

export function aWebp(): Buffer {
  const extended = Buffer.from([0x0c, 0, 0, 0, 7, 0, 0, 5, 0, 0]);
  const inside = Buffer.concat([
    Buffer.from('WEBP'),
    riff('VP8X', extended),
    WEBP.subarray(12),
    riff('EXIF', exif(1)),
    riff('XMP ', Buffer.from(HIDDEN)),
  ]);
  return riff('RIFF', inside);
}
