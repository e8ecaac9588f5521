/** A sentence with places for fields: “Opens {days} days after {of} is done” read as words and places. */
export type SentencePiece =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'place'; readonly name: string };

/** The pieces in the order they stand; nothing empty. */
export function sentencePieces(template: string): readonly SentencePiece[] {
  return template
    .split(/(\{[a-z]+\})/i)
    .filter((piece) => piece !== '')
    .map(
      (piece): SentencePiece =>
        /^\{[a-z]+\}$/i.test(piece)
          ? { kind: 'place', name: piece.slice(1, -1) }
          : { kind: 'words', words: piece.trim() },
    )
    .filter((piece) => piece.kind === 'place' || piece.words !== '');
}

/** The sentence as it is read, with words in its places. */
export function sentenceText(template: string, words: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{([a-z]+)\}/gi, (_, name: string) => words[name] ?? '');
}
