/** What kind a file is, by its own bytes: what the sender says of it is not believed. */
export const FILE_TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export type FileType = (typeof FILE_TYPES)[number];

/** Bytes of one file, and files of one form. */
export const LARGEST_FILE = 5_000_000;
export const MOST_FILES = 10;

const SIGNS: readonly (readonly [FileType, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
];

/** Undefined: none of those that are taken. */
export function fileTypeOf(content: Uint8Array): FileType | undefined {
  return SIGNS.find(([, sign]) => sign.every((byte, place) => content[place] === byte))?.[0];
}
