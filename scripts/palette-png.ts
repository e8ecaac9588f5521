/** Writes a drawing with few colours as a small PNG: a palette of 256, one byte a point. */
import { crc32, deflateSync } from 'node:zlib';

const MOST = 256;
const SIGN = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

function chunk(name: string, body: Uint8Array): Buffer {
  const told = Buffer.concat([Buffer.from(name, 'latin1'), body]);
  const frame = Buffer.alloc(told.length + 8);
  frame.writeUInt32BE(body.length, 0);
  told.copy(frame, 4);
  frame.writeUInt32BE(crc32(told), told.length + 4);
  return frame;
}

function distance(one: number, other: number): number {
  const part = (shift: number) => ((one >> shift) & 255) - ((other >> shift) & 255);
  return part(16) ** 2 + part(8) ** 2 + part(0) ** 2;
}

function nearest(palette: readonly number[], colour: number): number {
  let found = 0;
  for (let place = 1; place < palette.length; place += 1)
    if (distance(palette[place] ?? 0, colour) < distance(palette[found] ?? 0, colour)) found = place;
  return found;
}

/** The colours seen most, each far enough from those before it that all fit. */
function paletteOf(counts: ReadonlyMap<number, number>): readonly number[] {
  const seen = [...counts].toSorted(([one, few], [other, many]) => many - few || one - other);
  for (let apart = 0; ; apart += 16) {
    const palette: number[] = [];
    for (const [colour] of seen)
      if (palette.every((one) => distance(one, colour) > apart)) palette.push(colour);
    if (palette.length <= MOST) return palette;
  }
}

/** `points`: red, green, blue and how opaque, for each point in turn; all of them are taken as opaque. */
export function palettePng(points: Uint8Array, width: number, height: number): Buffer {
  const colourAt = (at: number) =>
    ((points[at] ?? 0) << 16) | ((points[at + 1] ?? 0) << 8) | (points[at + 2] ?? 0);
  const counts = new Map<number, number>();
  for (let at = 0; at < points.length; at += 4) counts.set(colourAt(at), (counts.get(colourAt(at)) ?? 0) + 1);
  const palette = paletteOf(counts);
  const places = new Map([...counts.keys()].map((colour) => [colour, nearest(palette, colour)]));
  // Each line begins with the name of its filter: none.
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      lines[y * (width + 1) + 1 + x] = places.get(colourAt((y * width + x) * 4)) ?? 0;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits a point, of a palette.
  head.set([8, 3], 8);
  const colours = palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]);
  return Buffer.concat([
    SIGN,
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(colours)),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
