/** A sentence with fields in its places, in the order that the language has. */
import { Fragment, type ReactNode } from 'react';
import { sentencePieces } from './rules/sentence.ts';

interface SentenceProps {
  readonly template: string;
  readonly places: Readonly<Record<string, ReactNode>>;
}

export function Sentence({ template, places }: SentenceProps) {
  return sentencePieces(template).map((piece, index) => (
    <Fragment key={`${index} ${piece.kind === 'place' ? piece.name : piece.words}`}>
      {piece.kind === 'place' ? places[piece.name] : <span>{piece.words}</span>}{' '}
    </Fragment>
  ));
}
