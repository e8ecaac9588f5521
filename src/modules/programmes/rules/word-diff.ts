/** What of a text was taken out and what was put in, word by word. */
export interface Piece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Words, the spaces between them, and signs, each by itself: together they are the text again. */
const TOKEN = /[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu;
/** Two texts that differ by more than this are other texts: all of one goes and all of the other comes. */
const MOST_STEPS = 1500;

type Trail = readonly Int32Array[];

/** Myers (1986): the shortest way from one list to the other, kept step by step. Undefined: too far apart. */
function shortestWay(was: readonly string[], is: readonly string[]): Trail | undefined {
  const most = Math.min(was.length + is.length, MOST_STEPS);
  const offset = most + 1;
  const furthest = new Int32Array(2 * offset + 1);
  const trail: Int32Array[] = [];
  for (let step = 0; step <= most; step += 1) {
    trail.push(furthest.slice(offset - step - 1, offset + step + 2));
    for (let diagonal = -step; diagonal <= step; diagonal += 2) {
      const below = furthest[offset + diagonal - 1] ?? 0;
      const above = furthest[offset + diagonal + 1] ?? 0;
      let at = diagonal === -step || (diagonal !== step && below < above) ? above : below + 1;
      while (at < was.length && at - diagonal < is.length && was[at] === is[at - diagonal]) at += 1;
      furthest[offset + diagonal] = at;
      if (at >= was.length && at - diagonal >= is.length) return trail;
    }
  }
  return undefined;
}

/** The same way walked back from its end. */
function walkedBack(was: readonly string[], is: readonly string[], trail: Trail): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = was.length;
  let other = is.length;
  for (let step = trail.length - 1; step >= 0; step -= 1) {
    const reached = trail[step] ?? new Int32Array();
    const middle = step + 1;
    const diagonal = at - other;
    const below = reached[middle + diagonal - 1] ?? 0;
    const above = reached[middle + diagonal + 1] ?? 0;
    const before = diagonal === -step || (diagonal !== step && below < above) ? diagonal + 1 : diagonal - 1;
    const from = step === 0 ? 0 : (reached[middle + before] ?? 0);
    const fromOther = step === 0 ? 0 : from - before;
    while (at > from && other > fromOther) {
      at -= 1;
      other -= 1;
      pieces.push({ kind: 'same', text: was[at] ?? '' });
    }
    if (at > from) {
      at -= 1;
      pieces.push({ kind: 'removed', text: was[at] ?? '' });
    } else if (other > fromOther) {
      other -= 1;
      pieces.push({ kind: 'added', text: is[other] ?? '' });
    }
  }
  return pieces.toReversed();
}

/** Pieces of one kind that follow one another are one piece. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const found: Piece[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (piece.text === '') continue;
    if (last?.kind === piece.kind) found[found.length - 1] = { ...last, text: last.text + piece.text };
    else found.push(piece);
  }
  return found;
}

/** The pieces that are the same or removed give the old text, those that are the same or added the new one. */
export function wordDiff(was: string, is: string): readonly Piece[] {
  const [before, after] = [was.match(TOKEN) ?? [], is.match(TOKEN) ?? []];
  const trail = shortestWay(before, after);
  return joined(
    trail === undefined
      ? [
          { kind: 'removed', text: was },
          { kind: 'added', text: is },
        ]
      : walkedBack(before, after, trail),
  );
}
