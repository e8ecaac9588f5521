import type { Instant } from '#kernel/dates.ts';
import { type Outcome, done, refused } from '#kernel/outcome.ts';
import { type Batch, type BatchSeal, batchLeaf, sealStatement, sealedSeqs } from './batch.ts';
import { type AccessLogRow, canonicalRow } from './canonical-row.ts';
import { hexOf } from './hex.ts';
import { type Hash, leafHash, merkleRoot } from './merkle.ts';

export interface SealMeans {
  readonly hash: Hash;
  readonly sign: (message: Uint8Array) => Uint8Array;
}

export interface SealRequest {
  /** Every row after the last sealed one, up to `lastSeq`, in order. */
  readonly rows: readonly AccessLogRow[];
  /** Up to where nothing more can come: no transaction still open may hold a lower `seq`. */
  readonly lastSeq: number;
  /** All earlier batches, in order. */
  readonly earlier: readonly BatchSeal[];
  readonly sealedAt: Instant;
  readonly keyId: string;
}

/**
 * The next batch. Refuses `nothing-to-seal` when there is no row. Throws when the rows are not what the request says:
 * out of order, twice, before the last sealed one or after `lastSeq`.
 */
export function sealBatch(request: SealRequest, means: SealMeans): Outcome<Batch, 'nothing-to-seal'> {
  const { rows, lastSeq, earlier, sealedAt, keyId } = request;
  if (rows.length === 0) return refused('nothing-to-seal');
  const previous = earlier.at(-1);
  const firstSeq = (previous?.lastSeq ?? 0) + 1;
  const misplaced = rows.find(
    (row, index) => row.seq < firstSeq + index || row.seq > lastSeq || row.seq <= (rows[index - 1]?.seq ?? 0),
  );
  if (misplaced !== undefined)
    throw new Error(`row ${misplaced.seq} cannot be sealed between ${firstSeq} and ${lastSeq}`);
  const held = new Set(rows.map((row) => row.seq));
  const leaves = rows.map((row) => leafHash(means.hash, canonicalRow(row)));
  const entry = {
    number: (previous?.number ?? 0) + 1,
    firstSeq,
    lastSeq,
    missing: sealedSeqs({ firstSeq, lastSeq, missing: [] }).filter((seq) => !held.has(seq)),
    totalCount: (previous?.totalCount ?? 0) + rows.length,
    root: hexOf(merkleRoot(means.hash, leaves)),
  };
  const before = earlier.map((seal) => batchLeaf(means.hash, seal));
  const statement = {
    ...entry,
    previousRoot: hexOf(merkleRoot(means.hash, before)),
    historyRoot: hexOf(merkleRoot(means.hash, [...before, batchLeaf(means.hash, entry)])),
    sealedAt,
    keyId,
  };
  return done({
    ...statement,
    signature: hexOf(means.sign(sealStatement(statement))),
    leaves: leaves.map(hexOf),
  });
}
