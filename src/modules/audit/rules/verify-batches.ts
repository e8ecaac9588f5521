import {
  type Batch,
  type SealingKey,
  type WitnessedHead,
  batchLeaf,
  rootOfLeaves,
  sealStatement,
} from './batch.ts';
import { type Finding, notice, tampering } from './finding.ts';
import { bytesOfHex, hexOf } from './hex.ts';
import { type Hash, prefixRoots } from './merkle.ts';

export interface VerifyMeans {
  readonly hash: Hash;
  /** Whether the Ed25519 key made the signature over the message. A key that is none is a fault of the auditor's, and thrown. */
  readonly signedBy: (publicKey: string, message: Uint8Array, signature: Uint8Array) => boolean;
}

function signatureFindings(
  batch: Batch,
  keys: readonly SealingKey[],
  means: VerifyMeans,
): readonly Finding[] {
  const at = { batch: batch.number };
  const key = keys.find((known) => known.id === batch.keyId);
  if (key === undefined) return [tampering('key-unknown', at)];
  const valid =
    key.validFrom <= batch.sealedAt && (key.validUntil === null || batch.sealedAt < key.validUntil);
  const signature = bytesOfHex(batch.signature);
  const signed = signature !== null && means.signedBy(key.publicKey, sealStatement(batch), signature);
  return [
    ...(valid ? [] : [tampering('key-not-valid', at)]),
    ...(signed ? [] : [tampering('forged-signature', at)]),
  ];
}

/** Whether numbers and leaves of a batch fit each other; a made-up range could otherwise be endless. */
export function rangeHolds(batch: Batch): boolean {
  const { firstSeq, lastSeq, missing, leaves } = batch;
  const ascending = missing.every(
    (seq, index) => seq >= firstSeq && seq <= lastSeq && seq > (missing[index - 1] ?? 0),
  );
  return ascending && leaves.length > 0 && leaves.length === lastSeq - firstSeq + 1 - missing.length;
}

/** Whether the leaves kept with a batch are those its root stands for; only then can they tell which row was touched. */
export function leavesHold(batch: Batch, hash: Hash): boolean {
  return rangeHolds(batch) && rootOfLeaves(hash, batch.leaves) === batch.root;
}

interface Earlier {
  readonly number: number;
  readonly lastSeq: number;
  readonly totalCount: number;
}
/** A made-up batch number must not make an endless list. */
const MOST_REMOVED_LISTED = 1_000;
const NOTHING: Earlier = { number: 0, lastSeq: 0, totalCount: 0 };

function chainFindings(batch: Batch, before: Earlier): readonly Finding[] {
  // The batch between is gone: then seq and count cannot fit either, and say nothing new.
  if (batch.number > before.number + 1)
    return Array.from(
      { length: Math.min(batch.number - before.number - 1, MOST_REMOVED_LISTED) },
      (_, index) => tampering('batch-removed', { batch: before.number + 1 + index }),
    );
  const at = { batch: batch.number };
  const findings: Finding[] = [];
  if (batch.number <= before.number || batch.totalCount !== before.totalCount + batch.leaves.length)
    findings.push(tampering('batch-altered', at));
  if (batch.firstSeq !== before.lastSeq + 1)
    findings.push(tampering('gap-in-seq', { ...at, seq: before.lastSeq + 1, otherSeq: batch.firstSeq - 1 }));
  return findings;
}

/** Runs of numbers that held no row when sealed, as from–to. */
function missingRuns(missing: readonly number[]): readonly (readonly [number, number])[] {
  const starts = missing.filter((seq, index) => missing[index - 1] !== seq - 1);
  const ends = missing.filter((seq, index) => missing[index + 1] !== seq + 1);
  return starts.map((start, index) => [start, ends[index] ?? start]);
}

/** The history roots each batch should have; null from the first hole on, where nobody can know. */
function expectedHistory(
  batches: readonly Batch[],
  hash: Hash,
): readonly (readonly [before: string, after: string] | null)[] {
  const roots = prefixRoots(
    hash,
    batches.map((batch) => batchLeaf(hash, batch)),
  ).map(hexOf);
  return batches.map((batch, index) => {
    const [before, after] = roots.slice(index, index + 2);
    return batch.number !== index + 1 || before === undefined || after === undefined ? null : [before, after];
  });
}

/** Signatures, roots, the chain of batches, and heads that were kept elsewhere. Batches in the order they were kept. */
export function verifyBatches(
  batches: readonly Batch[],
  trust: { readonly keys: readonly SealingKey[]; readonly witnessed: readonly WitnessedHead[] },
  means: VerifyMeans,
): readonly Finding[] {
  const history = expectedHistory(batches, means.hash);
  const last = batches.at(-1)?.number ?? 0;
  const perBatch = batches.flatMap((batch, index) => {
    const expected = history[index] ?? null;
    const rewritten =
      expected !== null && (expected[0] !== batch.previousRoot || expected[1] !== batch.historyRoot);
    const altered = rewritten || !leavesHold(batch, means.hash);
    const chain = chainFindings(batch, batches[index - 1] ?? NOTHING);
    return [
      ...chain,
      ...(altered && !chain.some(({ name }) => name === 'batch-altered')
        ? [tampering('batch-altered', { batch: batch.number })]
        : []),
      ...signatureFindings(batch, trust.keys, means),
      ...missingRuns(batch.missing).map(([seq, otherSeq]) =>
        notice('gap-in-seq', { batch: batch.number, seq, otherSeq }),
      ),
    ];
  });
  const beyond = trust.witnessed.some((head) => head.number > last);
  const rewritten = trust.witnessed.filter((head) => {
    const expected = history[head.number - 1];
    return expected !== undefined && expected !== null && expected[1] !== head.historyRoot;
  });
  return [
    ...perBatch,
    ...(beyond ? [tampering('truncated-tail', { batch: last })] : []),
    ...rewritten.map((head) => tampering('history-rewritten', { batch: head.number })),
  ];
}
