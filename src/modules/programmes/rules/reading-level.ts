/**
 * LIX: how heavy a text is to read, by the length of its sentences and the share of long words (Björnsson, C. H. (1968). Läsbarhet.
 * Stockholm: Liber): words per sentence + words of more than six letters in per cent. It says nothing of what the words mean.
 */
export type ReadingLevel =
  | { readonly kind: 'lix'; readonly lix: number; readonly words: number }
  /** Too few words for a figure that says anything. */
  | { readonly kind: 'cannot-tell'; readonly words: number };

/** In a shorter text one long word moves the figure by more than a point. */
const LEAST_WORDS = 100;
const LONG = 6;
const WORD = /\p{L}[\p{L}\p{M}\p{N}'’-]*/gu;
const SENTENCE_END = /[.?!…:]+(?=\s|$)/u;

/** Of lines of plain words; the end of a line ends a sentence. */
export function readingLevel(lines: readonly string[]): ReadingLevel {
  const sentences = lines.flatMap((line) =>
    line
      .split(SENTENCE_END)
      .map((sentence) => sentence.match(WORD) ?? [])
      .filter((words) => words.length > 0),
  );
  const words = sentences.flat();
  if (words.length < LEAST_WORDS) return { kind: 'cannot-tell', words: words.length };
  const long = words.filter((word) => (word.match(/\p{L}/gu) ?? []).length > LONG).length;
  const lix = words.length / sentences.length + (100 * long) / words.length;
  return { kind: 'lix', lix: Math.round(lix), words: words.length };
}
