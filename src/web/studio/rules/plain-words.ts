/** A line or a few as they are kept: no control characters, no spaces at the ends, not longer than the shape allows. */
const LONGEST = 600;

/** Null: nothing is written. */
export function plainWords(written: string): string | null {
  const words = written
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[^\n\P{Cc}]/gu, '')
    .toWellFormed()
    .trim()
    .slice(0, LONGEST)
    .trimEnd();
  return words === '' ? null : words.toWellFormed();
}

/** The same for longer texts in the notation. */
export function richWords(written: string): string | null {
  const words = written
    .replace(/[^\n\P{Cc}]/gu, '')
    .toWellFormed()
    .slice(0, 20_000);
  return words.trim() === '' ? null : words.toWellFormed();
}
