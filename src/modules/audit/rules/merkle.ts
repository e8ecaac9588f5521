/**
 * The hash tree of RFC 6962 section 2.1: one root stands for a list, and short proofs show that an entry is in it and
 * that a later list begins with an earlier one. Leaves and inner nodes are hashed with different first bytes, so that
 * one can never be passed off as the other. The hash function comes in as a value (SHA-256 in the service).
 */
import { joined } from './canonical-row.ts';
import { sameBytes } from './hex.ts';

export type Hash = (bytes: Uint8Array) => Uint8Array;

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** The leaf of an entry. */
export function leafHash(hash: Hash, entry: Uint8Array): Uint8Array {
  return hash(joined([LEAF, entry]));
}

function nodeHash(hash: Hash, left: Uint8Array, right: Uint8Array): Uint8Array {
  return hash(joined([NODE, left, right]));
}

/** The largest power of two below a size of at least two: where a list is split. */
function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

/** The root over leaves (not entries); of nothing it is the hash of nothing. */
export function merkleRoot(hash: Hash, leaves: readonly Uint8Array[]): Uint8Array {
  const [first] = leaves;
  if (first === undefined) return hash(new Uint8Array(0));
  if (leaves.length === 1) return first;
  const split = splitOf(leaves.length);
  return nodeHash(hash, merkleRoot(hash, leaves.slice(0, split)), merkleRoot(hash, leaves.slice(split)));
}

/** The roots over the first 0, 1, 2 … leaves, up to all of them, at the cost of about one tree. */
export function prefixRoots(hash: Hash, leaves: readonly Uint8Array[]): readonly Uint8Array[] {
  const roots = [merkleRoot(hash, [])];
  // Full trees from left to right, each smaller than the one before; equal neighbours grow together.
  const peaks: { readonly size: number; readonly root: Uint8Array }[] = [];
  for (const leaf of leaves) {
    let grown = { size: 1, root: leaf };
    for (let left = peaks.at(-1); left?.size === grown.size; left = peaks.at(-1)) {
      grown = { size: 2 * left.size, root: nodeHash(hash, left.root, grown.root) };
      peaks.pop();
    }
    peaks.push(grown);
    roots.push(peaks.slice(0, -1).reduceRight((right, left) => nodeHash(hash, left.root, right), grown.root));
  }
  return roots;
}

/** The hashes that lead from leaf `index` to the root, from the leaf upwards. Throws when there is no such leaf. */
export function inclusionProof(
  hash: Hash,
  leaves: readonly Uint8Array[],
  index: number,
): readonly Uint8Array[] {
  if (!Number.isInteger(index) || index < 0 || index >= leaves.length)
    throw new RangeError(`no leaf ${index}`);
  if (leaves.length === 1) return [];
  const split = splitOf(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return index < split
    ? [...inclusionProof(hash, left, index), merkleRoot(hash, right)]
    : [...inclusionProof(hash, right, index - split), merkleRoot(hash, left)];
}

export interface InclusionClaim {
  readonly leaf: Uint8Array;
  readonly index: number;
  readonly size: number;
  readonly proof: readonly Uint8Array[];
  readonly root: Uint8Array;
}

/** The root a proof leads to, or null when the proof does not have the length its place asks for. */
function climb(hash: Hash, { leaf, index, size, proof }: Omit<InclusionClaim, 'root'>): Uint8Array | null {
  const sibling = proof.at(-1);
  if (size === 1) return proof.length === 0 ? leaf : null;
  if (sibling === undefined) return null;
  const split = splitOf(size);
  const rest = proof.slice(0, -1);
  if (index < split) {
    const left = climb(hash, { leaf, index, size: split, proof: rest });
    return left === null ? null : nodeHash(hash, left, sibling);
  }
  const right = climb(hash, { leaf, index: index - split, size: size - split, proof: rest });
  return right === null ? null : nodeHash(hash, sibling, right);
}

/** Whether the proof shows that the leaf is at that place in the list of that size with that root. */
export function verifyInclusion(hash: Hash, claim: InclusionClaim): boolean {
  const { index, size, root } = claim;
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false;
  const reached = climb(hash, claim);
  return reached !== null && sameBytes(reached, root);
}

/** On the `left-edge` the reader already has the earlier root, so the proof leaves it out. */
type Where = 'left-edge' | 'inside';

function subProof(
  hash: Hash,
  leaves: readonly Uint8Array[],
  earlier: number,
  where: Where,
): readonly Uint8Array[] {
  if (earlier === leaves.length) return where === 'left-edge' ? [] : [merkleRoot(hash, leaves)];
  const split = splitOf(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return earlier <= split
    ? [...subProof(hash, left, earlier, where), merkleRoot(hash, right)]
    : [...subProof(hash, right, earlier - split, 'inside'), merkleRoot(hash, left)];
}

/** The hashes that show that the list began with its first `earlier` leaves. Throws when it was never that short. */
export function consistencyProof(
  hash: Hash,
  leaves: readonly Uint8Array[],
  earlier: number,
): readonly Uint8Array[] {
  if (!Number.isInteger(earlier) || earlier < 1 || earlier > leaves.length)
    throw new RangeError(`no list of ${earlier}`);
  return subProof(hash, leaves, earlier, 'left-edge');
}

export interface ConsistencyClaim {
  readonly earlierSize: number;
  readonly earlierRoot: Uint8Array;
  readonly laterSize: number;
  readonly laterRoot: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

interface Step {
  readonly earlier: number;
  readonly later: number;
  readonly proof: readonly Uint8Array[];
  /** The earlier root on the left edge; null inside, where the proof itself must tell. */
  readonly known: Uint8Array | null;
}

/** Both roots a proof leads to, or null when it has not the length the sizes ask for. */
function climbBoth(
  hash: Hash,
  { earlier, later, proof, known }: Step,
): { readonly earlier: Uint8Array; readonly later: Uint8Array } | null {
  const last = proof.at(-1);
  if (earlier === later) {
    const root = known ?? last;
    return root === undefined || proof.length !== (known === null ? 1 : 0)
      ? null
      : { earlier: root, later: root };
  }
  if (last === undefined) return null;
  const split = splitOf(later);
  const rest = proof.slice(0, -1);
  if (earlier <= split) {
    const left = climbBoth(hash, { earlier, later: split, proof: rest, known });
    return left === null ? null : { earlier: left.earlier, later: nodeHash(hash, left.later, last) };
  }
  const right = climbBoth(hash, { earlier: earlier - split, later: later - split, proof: rest, known: null });
  if (right === null) return null;
  return { earlier: nodeHash(hash, last, right.earlier), later: nodeHash(hash, last, right.later) };
}

/** Whether the proof shows that the later list is the earlier one with entries added after it, nothing else. */
export function verifyConsistency(hash: Hash, claim: ConsistencyClaim): boolean {
  const { earlierSize, laterSize, proof } = claim;
  if (!Number.isSafeInteger(earlierSize) || !Number.isSafeInteger(laterSize)) return false;
  if (earlierSize < 1 || earlierSize > laterSize) return false;
  const reached = climbBoth(hash, {
    earlier: earlierSize,
    later: laterSize,
    proof,
    known: claim.earlierRoot,
  });
  return (
    reached !== null &&
    sameBytes(reached.earlier, claim.earlierRoot) &&
    sameBytes(reached.later, claim.laterRoot)
  );
}
