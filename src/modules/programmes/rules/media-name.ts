/** What a file is called inside a programme. */

/**
 * Letters, digits and hyphens of its own name, and what it holds: two files are never called the same, so that whoever approved a
 * picture approved that picture. Null: the ending is not one of a file that can be shown.
 */
export function mediaNameFor(given: string, hash: string): string | null {
  const dot = given.lastIndexOf('.');
  const ending = given
    .slice(dot + 1)
    .toLowerCase()
    .replace(/^jpeg$/, 'jpg');
  if (dot < 1 || !/^(png|jpg|webp|mp3|m4a|mp4|webm|vtt|pdf)$/.test(ending)) return null;
  const stem = given
    .slice(0, dot)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return `${stem === '' ? 'file' : stem}-${hash.slice(0, 12)}.${ending}`;
}
