/**
 * A QR code (ISO/IEC 18004) as rows of dark and light: bytes, error correction level M, versions 1 to 10, the mask with the
 * least penalty. No library is needed for what stands on a slip of paper.
 */

/** Per version from 1: check bytes in a block, and blocks, at level M. */
const CHECK_BYTES = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26];
const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5];
const LEVEL_M = 0;
const MASKS = 8;

/** What the rows are drawn in: true is dark; `fixed` marks what no mask may turn. */
interface Grid {
  readonly size: number;
  readonly dark: boolean[][];
  readonly fixed: boolean[][];
}

/** Modules that can carry data in a version, by the standard's geometry. */
function rawModules(version: number): number {
  const alignment = version < 2 ? 0 : Math.floor(version / 7) + 2;
  const all = (16 * version + 128) * version + 64;
  if (version < 2) return all;
  return all - ((25 * alignment - 10) * alignment - 55) - (version < 7 ? 0 : 36);
}

function blocksOf(version: number): {
  readonly check: number;
  readonly blocks: number;
  readonly data: number;
} {
  const check = CHECK_BYTES[version - 1] ?? 0;
  const blocks = BLOCKS[version - 1] ?? 0;
  return { check, blocks, data: Math.floor(rawModules(version) / 8) - check * blocks };
}

/** Multiplication in the field that the check bytes are made in. */
function times(one: number, other: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >>> 7) * 0x11d);
    product ^= ((other >>> bit) & 1) * one;
  }
  return product & 0xff;
}

function divisor(degree: number): readonly number[] {
  let result: readonly number[] = Array.from({ length: degree }, (_, at) => (at === degree - 1 ? 1 : 0));
  let root = 1;
  for (let round = 0; round < degree; round += 1) {
    result = result.map((value, at) => times(value, root) ^ (result[at + 1] ?? 0));
    root = times(root, 2);
  }
  return result;
}

function checkOf(data: readonly number[], by: readonly number[]): readonly number[] {
  let rest = by.map(() => 0);
  for (const byte of data) {
    const factor = byte ^ (rest[0] ?? 0);
    rest = by.map((value, at) => (rest[at + 1] ?? 0) ^ times(value, factor));
  }
  return rest;
}

/** The text's bytes with their header, filled up to the version's room. */
function dataBytes(bytes: Uint8Array, version: number): readonly number[] {
  const room = blocksOf(version).data;
  const lengthBits = version < 10 ? 8 : 16;
  const bits: number[] = [];
  const put = (value: number, count: number) => {
    for (let bit = count - 1; bit >= 0; bit -= 1) bits.push((value >>> bit) & 1);
  };
  put(0b0100, 4);
  put(bytes.length, lengthBits);
  for (const byte of bytes) put(byte, 8);
  put(0, Math.min(4, room * 8 - bits.length));
  while (bits.length % 8 !== 0) bits.push(0);
  const found = Array.from({ length: bits.length / 8 }, (_, at) =>
    bits.slice(at * 8, at * 8 + 8).reduce((value, bit) => value * 2 + bit, 0),
  );
  return [...found, ...Array.from({ length: room - found.length }, (_, at) => (at % 2 === 0 ? 0xec : 0x11))];
}

/** Data and check bytes of all blocks, woven together. */
function woven(data: readonly number[], version: number): readonly number[] {
  const { check, blocks } = blocksOf(version);
  const raw = Math.floor(rawModules(version) / 8);
  const short = blocks - (raw % blocks);
  const shortLength = Math.floor(raw / blocks) - check;
  const by = divisor(check);
  let from = 0;
  const parts = Array.from({ length: blocks }, (_, at) => {
    const length = shortLength + (at < short ? 0 : 1);
    const part = data.slice(from, from + length);
    from += length;
    return { part, check: checkOf(part, by) };
  });
  const across = (pick: (one: (typeof parts)[number]) => readonly number[], length: number) =>
    Array.from({ length }, (_, at) => parts.flatMap((one) => pick(one)[at] ?? [])).flat();
  return [...across((one) => one.part, shortLength + 1), ...across((one) => one.check, check)];
}

function emptyGrid(size: number): Grid {
  const rows = () => Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  return { size, dark: rows(), fixed: rows() };
}

function set(grid: Grid, at: { readonly x: number; readonly y: number; readonly dark: boolean }): void {
  const [row, fixed] = [grid.dark[at.y], grid.fixed[at.y]];
  if (row === undefined || fixed === undefined || at.x < 0 || at.x >= grid.size) return;
  row[at.x] = at.dark;
  fixed[at.x] = true;
}

function alignmentPlaces(version: number): readonly number[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = Math.floor((version * 8 + count * 3 + 5) / (count * 4 - 4)) * 2;
  const last = version * 4 + 10;
  return [6, ...Array.from({ length: count - 1 }, (_, at) => last - (count - 2 - at) * step)];
}

function drawFixed(grid: Grid, version: number): void {
  const { size } = grid;
  for (let at = 0; at < size; at += 1) {
    set(grid, { x: 6, y: at, dark: at % 2 === 0 });
    set(grid, { x: at, y: 6, dark: at % 2 === 0 });
  }
  const square = (x: number, y: number, reach: number, light: readonly number[]) => {
    for (let dy = -reach; dy <= reach; dy += 1)
      for (let dx = -reach; dx <= reach; dx += 1)
        set(grid, { x: x + dx, y: y + dy, dark: !light.includes(Math.max(Math.abs(dx), Math.abs(dy))) });
  };
  square(3, 3, 4, [2, 4]);
  square(size - 4, 3, 4, [2, 4]);
  square(3, size - 4, 4, [2, 4]);
  const places = alignmentPlaces(version);
  const last = places.at(-1);
  for (const x of places)
    for (const y of places)
      if (!((x === 6 && y === 6) || (x === 6 && y === last) || (x === last && y === 6))) square(x, y, 2, [1]);
  if (version < 7) return;
  let rest = version;
  for (let round = 0; round < 12; round += 1) rest = (rest << 1) ^ ((rest >>> 11) * 0x1f25);
  const bits = (version << 12) | rest;
  for (let at = 0; at < 18; at += 1) {
    const dark = ((bits >>> at) & 1) === 1;
    const [far, near] = [size - 11 + (at % 3), Math.floor(at / 3)];
    set(grid, { x: far, y: near, dark });
    set(grid, { x: near, y: far, dark });
  }
}

function drawFormat(grid: Grid, mask: number): void {
  const data = (LEVEL_M << 3) | mask;
  let rest = data;
  for (let round = 0; round < 10; round += 1) rest = (rest << 1) ^ ((rest >>> 9) * 0x537);
  const bits = ((data << 10) | rest) ^ 0x5412;
  const dark = (at: number) => ((bits >>> at) & 1) === 1;
  const { size } = grid;
  for (let at = 0; at <= 5; at += 1) set(grid, { x: 8, y: at, dark: dark(at) });
  set(grid, { x: 8, y: 7, dark: dark(6) });
  set(grid, { x: 8, y: 8, dark: dark(7) });
  set(grid, { x: 7, y: 8, dark: dark(8) });
  for (let at = 9; at < 15; at += 1) set(grid, { x: 14 - at, y: 8, dark: dark(at) });
  for (let at = 0; at < 8; at += 1) set(grid, { x: size - 1 - at, y: 8, dark: dark(at) });
  for (let at = 8; at < 15; at += 1) set(grid, { x: 8, y: size - 15 + at, dark: dark(at) });
  set(grid, { x: 8, y: size - 8, dark: true });
}

/** In pairs of columns from the right, up and down in turn. */
function drawBytes(grid: Grid, bytes: readonly number[]): void {
  const { size } = grid;
  let bit = 0;
  for (let right = size - 1; right >= 1; right -= 2) {
    const column = right <= 6 ? right - 1 : right;
    for (let along = 0; along < size; along += 1)
      for (const x of [column, column - 1]) {
        const upward = ((column + 1) & 2) === 0;
        const y = upward ? size - 1 - along : along;
        const row = grid.dark[y];
        if (row === undefined || grid.fixed[y]?.[x] === true || bit >= bytes.length * 8) continue;
        row[x] = (((bytes[bit >>> 3] ?? 0) >>> (7 - (bit & 7))) & 1) === 1;
        bit += 1;
      }
  }
}

const TURNS: readonly ((x: number, y: number) => number)[] = [
  (x, y) => (x + y) % 2,
  (_, y) => y % 2,
  (x) => x % 3,
  (x, y) => (x + y) % 3,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2,
  (x, y) => ((x * y) % 2) + ((x * y) % 3),
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2,
];

function masked(grid: Grid, mask: number): Grid {
  const turn = TURNS[mask] ?? (() => 1);
  const dark = grid.dark.map((row, y) =>
    row.map((value, x) => (grid.fixed[y]?.[x] === true || turn(x, y) !== 0 ? value : !value)),
  );
  const turned = { size: grid.size, dark, fixed: grid.fixed.map((row) => [...row]) };
  drawFormat(turned, mask);
  return turned;
}

const FINDER_LIKE = [
  [true, false, true, true, true, false, true, false, false, false, false],
  [false, false, false, false, true, false, true, true, true, false, true],
];

function linePenalty(line: readonly boolean[]): number {
  let penalty = 0;
  let run = 1;
  for (let at = 1; at <= line.length; at += 1) {
    if (at < line.length && line[at] === line[at - 1]) run += 1;
    else {
      if (run >= 5) penalty += run - 2;
      run = 1;
    }
  }
  for (let at = 0; at + 11 <= line.length; at += 1)
    if (FINDER_LIKE.some((sign) => sign.every((value, step) => line[at + step] === value))) penalty += 40;
  return penalty;
}

function penaltyOf({ dark, size }: Grid): number {
  const columns = dark.map((_, x) => dark.map((row) => row[x] === true));
  const lines = [...dark, ...columns].reduce((sum, line) => sum + linePenalty(line), 0);
  let squares = 0;
  for (let y = 0; y + 1 < size; y += 1)
    for (let x = 0; x + 1 < size; x += 1) {
      const four = [dark[y]?.[x], dark[y]?.[x + 1], dark[y + 1]?.[x], dark[y + 1]?.[x + 1]];
      if (four.every((value) => value === four[0])) squares += 3;
    }
  const share = (dark.flat().filter(Boolean).length * 100) / (size * size);
  return lines + squares + Math.floor(Math.abs(share - 50) / 5) * 10;
}

/** Undefined when the text is longer than a code of this kind holds (213 bytes). */
export function qrCode(text: string): readonly (readonly boolean[])[] | undefined {
  const bytes = new TextEncoder().encode(text);
  const version =
    CHECK_BYTES.findIndex(
      (_, at) => 4 + (at + 1 < 10 ? 8 : 16) + bytes.length * 8 <= blocksOf(at + 1).data * 8,
    ) + 1;
  if (version === 0) return undefined;
  const grid = emptyGrid(version * 4 + 17);
  drawFixed(grid, version);
  drawFormat(grid, 0);
  drawBytes(grid, woven(dataBytes(bytes, version), version));
  const tried = Array.from({ length: MASKS }, (_, mask) => masked(grid, mask));
  const best = tried.reduce((one, other) => (penaltyOf(other) < penaltyOf(one) ? other : one));
  return best.dark;
}
