import { describe, expect, test } from 'vitest';
import { aLogRow, aSealer, sealed, trustIn } from '../testing.ts';
import { NODE_MEANS } from '../verifier.ts';
import { type Batch, batchLeaf, sealStatement } from './batch.ts';
import { hexOf } from './hex.ts';
import { merkleRoot } from './merkle.ts';
import { verifyBatches } from './verify-batches.ts';

const service = aSealer('service-2027');
const rows = Array.from({ length: 9 }, (_, index) => aLogRow(index + 1));
const batches = sealed(rows, [3, 6, 9], service);
const nonsense = 'ab'.repeat(32);

const found = (kept: readonly Batch[]) =>
  verifyBatches(kept, trustIn(service), NODE_MEANS).map(({ name, batch }) => [name, batch]);
/** The last batch with one thing changed, signed anew by the rightful key. */
const resigned = (changes: Partial<Batch>) =>
  batches.map((batch) => {
    if (batch.number !== 3) return batch;
    const changed = { ...batch, ...changes };
    return { ...changed, signature: hexOf(service.sign(sealStatement(changed))) };
  });

describe('every signed field is checked for itself, also when the right key signed it', () => {
  test('batches as sealed', () => expect(found(resigned({}))).toEqual([]));
  test.each([
    ['the root before', { previousRoot: nonsense }],
    ['the root after', { historyRoot: nonsense }],
  ])('%s', (_, changes) => expect(found(resigned(changes))).toEqual([['batch-altered', 3]]));
  test('the count of rows so far, also when the history was made to fit it', () => {
    const leaves = batches.map((batch) =>
      batchLeaf(NODE_MEANS.hash, batch.number === 3 ? { ...batch, totalCount: 8 } : batch),
    );
    const historyRoot = hexOf(merkleRoot(NODE_MEANS.hash, leaves));
    expect(found(resigned({ totalCount: 8, historyRoot }))).toEqual([['batch-altered', 3]]);
  });
  test('a number used twice', () =>
    expect(found(resigned({ number: 2 }))).toContainEqual(['batch-altered', 2]));
});

test.each([
  ['number', { number: 4 }],
  ['firstSeq', { firstSeq: 8 }],
  ['lastSeq', { lastSeq: 10 }],
  ['missing', { missing: [7] }],
  ['totalCount', { totalCount: 8 }],
  ['root', { root: nonsense }],
  ['previousRoot', { previousRoot: nonsense }],
  ['historyRoot', { historyRoot: nonsense }],
] as const)('the signature is over %s too', (_, changes) => {
  const names = found(batches.map((batch) => (batch.number === 3 ? { ...batch, ...changes } : batch)));
  expect(names.filter(([name]) => name === 'forged-signature')).toHaveLength(1);
});

test('a batch there twice is told', () =>
  expect(found([...batches, ...batches.slice(2)])).toEqual(
    expect.arrayContaining([
      ['batch-altered', 3],
      ['gap-in-seq', 3],
    ]),
  ));

test('ten thousand batches are checked as one tree, not as ten thousand', () => {
  let hashed = 0;
  const counting = {
    ...NODE_MEANS,
    hash: (bytes: Uint8Array) => {
      hashed += 1;
      return NODE_MEANS.hash(bytes);
    },
    signedBy: () => true,
  };
  const [first] = batches;
  const many = Array.from({ length: 10_000 }, () => first).filter((batch) => batch !== undefined);
  verifyBatches(many, trustIn(service), counting);
  // A leaf, a few nodes of its own rows and the nodes of the history so far, at most one for each doubling.
  expect(hashed).toBeLessThan(10_000 * (8 + Math.log2(10_000)));
});
