/**
 * What a sealed batch is: rows of the access log in the order of `seq` become one batch with a root over them; the batches are
 * themselves the entries of a growing list (`historyRoot`), so that one signed root kept elsewhere holds everything
 * before it. Signed with Ed25519 by a key with an id and a validity.
 *
 * Of the kernel only types are used here, so that the verifier runs from this folder alone.
 */
import type { Instant } from '#kernel/dates.ts';
import { type AccessLogRow, canonicalBytes, canonicalRow } from './canonical-row.ts';
import { bytesOfHex, hexOf } from './hex.ts';
import { type Hash, leafHash, merkleRoot } from './merkle.ts';

/** What is signed about a batch. Hashes and signatures are lower-case hexadecimal. */
export interface BatchSeal {
  /** 1, 2, 3 … without a hole. */
  readonly number: number;
  /** The batch answers for every `seq` from first to last; batches meet without a hole. */
  readonly firstSeq: number;
  readonly lastSeq: number;
  /** `seq` in that range that held no row when sealed: a sequence also moves for what is rolled back. */
  readonly missing: readonly number[];
  /** Rows sealed so far, this batch included. */
  readonly totalCount: number;
  /** Root over the leaves of the rows. */
  readonly root: string;
  /** Root over the earlier batches. */
  readonly previousRoot: string;
  /** Root over the batches, this one included. */
  readonly historyRoot: string;
  readonly sealedAt: Instant;
  readonly keyId: string;
  readonly signature: string;
}

export interface Batch extends BatchSeal {
  /** The leaf of each row, in order. The root answers for them; they tell *which* row was touched. */
  readonly leaves: readonly string[];
}

/** A public key a batch may be signed with, got by another way than the log itself. */
export interface SealingKey {
  readonly id: string;
  /** Ed25519, the 32 bytes in base64url: `x` of a JSON web key. */
  readonly publicKey: string;
  readonly validFrom: Instant;
  /** The first moment it is no longer valid; null while in use. */
  readonly validUntil: Instant | null;
}

/** A head of the log that was kept elsewhere: in another system, in an e-mail, on paper. */
export interface WitnessedHead {
  readonly number: number;
  readonly historyRoot: string;
}

/** The leaf of a row, hexadecimal. */
export function rowLeaf(hash: Hash, row: AccessLogRow): string {
  return hexOf(leafHash(hash, canonicalRow(row)));
}

/** The root over leaves, hexadecimal; null when a leaf is not hexadecimal. */
export function rootOfLeaves(hash: Hash, leaves: readonly string[]): string | null {
  const bytes = leaves.map(bytesOfHex).filter((leaf) => leaf !== null);
  return bytes.length === leaves.length ? hexOf(merkleRoot(hash, bytes)) : null;
}

/** The leaf of a batch in the list of batches. */
export function batchLeaf(
  hash: Hash,
  seal: Pick<BatchSeal, 'number' | 'firstSeq' | 'lastSeq' | 'missing' | 'totalCount' | 'root'>,
): Uint8Array {
  const { number, firstSeq, lastSeq, missing, totalCount, root } = seal;
  return leafHash(
    hash,
    canonicalBytes('vandra-access-log-batch-v1', [
      number,
      firstSeq,
      lastSeq,
      missing.join(','),
      totalCount,
      root,
    ]),
  );
}

/** The bytes the signature is over. */
export function sealStatement(seal: Omit<BatchSeal, 'signature'>): Uint8Array {
  return canonicalBytes('vandra-access-log-seal-v1', [
    seal.number,
    seal.firstSeq,
    seal.lastSeq,
    seal.missing.join(','),
    seal.totalCount,
    seal.root,
    seal.previousRoot,
    seal.historyRoot,
    seal.sealedAt,
    seal.keyId,
  ]);
}

/** The `seq` of a batch that hold a row, in order. */
export function sealedSeqs(seal: Pick<BatchSeal, 'firstSeq' | 'lastSeq' | 'missing'>): readonly number[] {
  const missing = new Set(seal.missing);
  const all = Array.from(
    { length: Math.max(0, seal.lastSeq - seal.firstSeq + 1) },
    (_, index) => seal.firstSeq + index,
  );
  return all.filter((seq) => !missing.has(seq));
}
