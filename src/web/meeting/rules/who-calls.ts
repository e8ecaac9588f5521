/** Which of two browsers makes the offers between them, so that two offers can never meet. Pure. */
import type { Side } from '#modules/meetings/public.ts';

export interface End {
  readonly who: string;
  readonly side: Side;
}

const ORDER: readonly Side[] = ['staff', 'resident', 'guest'];

/** The professional calls everybody, the person calls guests, and of two guests the one who was asked first. */
export function whoCalls(mine: End, theirs: End): 'calls' | 'answers' {
  const [my, their] = [ORDER.indexOf(mine.side), ORDER.indexOf(theirs.side)];
  if (my !== their) return my < their ? 'calls' : 'answers';
  return mine.who < theirs.who ? 'calls' : 'answers';
}
