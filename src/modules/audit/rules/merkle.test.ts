import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOfHex, hexOf } from './hex.ts';
import {
  consistencyProof,
  inclusionProof,
  leafHash,
  merkleRoot,
  prefixRoots,
  verifyConsistency,
  verifyInclusion,
} from './merkle.ts';

const runs = { numRuns: 40 * Number(process.env['VANDRA_PROOF'] ?? 1), seed: 6962 };
const hash = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());
const bytes = (hex: string) => bytesOfHex(hex) ?? new Uint8Array(0);
const leavesOf = (size: number) =>
  Array.from({ length: size }, (_, index) => leafHash(hash, Uint8Array.of(index)));
const flipped = (proof: readonly Uint8Array[], at: number) =>
  proof.map((step, index) => (index === at % proof.length ? step.with(0, (step[0] ?? 0) ^ 1) : step));

/** Entries and roots of the reference implementation of Certificate Transparency (merkle tree tests). */
const ENTRIES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

describe('the tree of RFC 6962', () => {
  const leaves = ENTRIES.map((entry) => leafHash(hash, bytes(entry)));
  test('has the published roots', () => {
    expect(ROOTS.map((_, size) => hexOf(merkleRoot(hash, leaves.slice(0, size))))).toEqual(ROOTS);
    expect(prefixRoots(hash, leaves).map(hexOf)).toEqual(ROOTS);
  });
  test('has the published proof that entry 6 of 8 is in it', () =>
    expect(inclusionProof(hash, leaves, 5).map(hexOf)).toEqual([
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]));
  test('has the published proof that eight grew out of six', () =>
    expect(consistencyProof(hash, leaves, 6).map(hexOf)).toEqual([
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]));
  test('an inner node cannot be passed off as an entry', () => {
    const [one = new Uint8Array(0), two = new Uint8Array(0)] = leaves;
    expect(hexOf(leafHash(hash, new Uint8Array([...one, ...two])))).not.toBe(
      hexOf(merkleRoot(hash, [one, two])),
    );
  });
});

const sizes = fc.integer({ min: 1, max: 70 });

describe('proofs', () => {
  test('every leaf is shown to be where it is and nowhere else', () =>
    fc.assert(
      fc.property(sizes, fc.nat(), fc.nat(), (size, pick, elsePick) => {
        const leaves = leavesOf(size);
        const [index, elsewhere] = [pick % size, elsePick % size];
        const claim = {
          leaf: leaves[index] ?? hash(bytes('')),
          index,
          size,
          proof: inclusionProof(hash, leaves, index),
          root: merkleRoot(hash, leaves),
        };
        expect(verifyInclusion(hash, claim)).toBe(true);
        expect(verifyInclusion(hash, { ...claim, index: elsewhere })).toBe(elsewhere === index);
        expect(verifyInclusion(hash, { ...claim, index: size })).toBe(false);
        expect(verifyInclusion(hash, { ...claim, leaf: hash(bytes('ff')) })).toBe(false);
        expect(verifyInclusion(hash, { ...claim, proof: [...claim.proof, hash(bytes(''))] })).toBe(false);
        const shorter = verifyInclusion(hash, { ...claim, proof: claim.proof.slice(1) });
        const other = verifyInclusion(hash, { ...claim, proof: flipped(claim.proof, elsewhere) });
        // Of a single leaf the proof is empty: nothing can be left out of it or changed in it.
        expect([shorter, other]).toEqual(size === 1 ? [true, true] : [false, false]);
      }),
      runs,
    ));
  test('a list that grew is shown to have grown, one that was changed is not', () =>
    fc.assert(
      fc.property(sizes, fc.nat(), fc.nat(), (laterSize, pick, other) => {
        const leaves = leavesOf(laterSize);
        const earlierSize = 1 + (pick % laterSize);
        const claim = {
          earlierSize,
          laterSize,
          earlierRoot: merkleRoot(hash, leaves.slice(0, earlierSize)),
          laterRoot: merkleRoot(hash, leaves),
          proof: consistencyProof(hash, leaves, earlierSize),
        };
        expect(verifyConsistency(hash, claim)).toBe(true);
        const changed = leaves.with(other % earlierSize, hash(bytes('ff')));
        expect(
          verifyConsistency(hash, { ...claim, earlierRoot: merkleRoot(hash, changed.slice(0, earlierSize)) }),
        ).toBe(false);
        expect(
          verifyConsistency(hash, {
            ...claim,
            laterRoot: merkleRoot(hash, changed),
            proof: consistencyProof(hash, changed, earlierSize),
          }),
        ).toBe(false);
        expect(verifyConsistency(hash, { ...claim, proof: [...claim.proof, hash(bytes(''))] })).toBe(false);
        const flippedProof = verifyConsistency(hash, { ...claim, proof: flipped(claim.proof, other) });
        expect(flippedProof).toBe(claim.proof.length === 0);
      }),
      runs,
    ));
  test('the roots of all beginnings are those counted one by one', () =>
    fc.assert(
      fc.property(sizes, (size) => {
        const leaves = leavesOf(size);
        const one = Array.from({ length: size + 1 }, (_, end) =>
          hexOf(merkleRoot(hash, leaves.slice(0, end))),
        );
        expect(prefixRoots(hash, leaves).map(hexOf)).toEqual(one);
      }),
      runs,
    ));
  test('a proof for what is not there is a fault', () => {
    expect(() => inclusionProof(hash, leavesOf(3), 3)).toThrow(RangeError);
    expect(() => consistencyProof(hash, leavesOf(3), 0)).toThrow(RangeError);
    expect(() => consistencyProof(hash, leavesOf(3), 4)).toThrow(RangeError);
  });
  test('sizes that are no sizes prove nothing', () => {
    const root = merkleRoot(hash, leavesOf(3));
    expect(
      verifyConsistency(hash, {
        earlierSize: 0,
        laterSize: 3,
        earlierRoot: root,
        laterRoot: root,
        proof: [],
      }),
    ).toBe(false);
    expect(
      verifyConsistency(hash, {
        earlierSize: 4,
        laterSize: 3,
        earlierRoot: root,
        laterRoot: root,
        proof: [],
      }),
    ).toBe(false);
    expect(verifyInclusion(hash, { leaf: root, index: -1, size: 1, proof: [], root })).toBe(false);
    expect(verifyInclusion(hash, { leaf: root, index: 0.5, size: 1, proof: [], root })).toBe(false);
  });
});
