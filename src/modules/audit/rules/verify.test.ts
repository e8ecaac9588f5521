import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instant } from '#kernel/dates.ts';
import { aLogRow, aSealer, sealed, trustIn } from '../testing.ts';
import { NODE_MEANS } from '../verifier.ts';
import { type Batch, rootOfLeaves, rowLeaf, sealStatement } from './batch.ts';
import type { AccessLogRow } from './canonical-row.ts';
import { hexOf } from './hex.ts';
import { sealBatch } from './seal-batch.ts';
import { type KeptLog, type Trust, verifyLog } from './verify.ts';

const runs = { numRuns: 60 * Number(process.env['VANDRA_PROOF'] ?? 1), seed: 2027 };
const service = aSealer('service-2027');
const attacker = aSealer('service-2027');
/** Twelve rows: 1–4, 5–9 and 10–11 are sealed, 12 waits for the next batch. */
const rows = Array.from({ length: 12 }, (_, index) => aLogRow(index + 1));
const batches = sealed(rows, [4, 9, 11], service);
const log: KeptLog = { rows, batches, beginnings: [] };
const lastHead = { number: 3, historyRoot: batches[2]?.historyRoot ?? '' };

const verify = (kept: Partial<KeptLog>, trust: Partial<Trust> = {}) =>
  verifyLog({ ...log, ...kept }, trustIn(service, trust), NODE_MEANS);
const found = (kept: Partial<KeptLog>, trust: Partial<Trust> = {}) =>
  verify(kept, trust).findings.map(({ name, batch, seq, otherSeq }) => [name, batch, seq, otherSeq]);
const without = (...seqs: number[]) => rows.filter((row) => !seqs.includes(row.seq));
const change = (seq: number, changes: Partial<AccessLogRow>) =>
  rows.map((row) => (row.seq === seq ? { ...row, ...changes } : row));
const changeBatch = (number: number, changes: (batch: Batch) => Partial<Batch>) =>
  batches.map((batch) => (batch.number === number ? { ...batch, ...changes(batch) } : batch));
/** What an attacker who owns the database can make fit: leaves and root; the signature they cannot. */
const refit = (kept: readonly AccessLogRow[]) => (batch: Batch) => {
  const leaves = kept
    .filter(({ seq }) => seq >= batch.firstSeq && seq <= batch.lastSeq)
    .map((row) => rowLeaf(NODE_MEANS.hash, row));
  return { leaves, root: rootOfLeaves(NODE_MEANS.hash, leaves) ?? '' };
};

describe('an honest log', () => {
  test('is intact, and says what is not sealed yet and which head to keep', () =>
    expect(verify({}, { witnessed: [lastHead] })).toEqual({
      intact: true,
      findings: [],
      rows: 12,
      batches: 3,
      begins: 1,
      unsealedRows: 1,
      head: lastHead,
    }));
  test('is intact before anything was sealed, and vouches for nothing', () =>
    expect(verify({ batches: [] })).toMatchObject({ intact: true, unsealedRows: 12, head: null }));
  test('may lack rows the law let go, and only those', () => {
    expect(found({ rows: without(1, 2, 3, 4, 5) }, { rowsFrom: 6 })).toEqual([]);
    expect(found({ rows: without(1, 2, 3, 4, 5) }, { rowsFrom: 5 })).toEqual([['row-removed', 2, 5, null]]);
  });
  test('may have numbers without a row: named as a notice, for a transaction rolled back explains them', () => {
    const holed = without(6, 7);
    const verdict = verify({ rows: holed, batches: sealed(holed, [4, 9, 11], service) });
    expect(verdict).toMatchObject({
      intact: true,
      findings: [{ name: 'gap-in-seq', weight: 'notice', batch: 2, seq: 6, otherSeq: 7 }],
    });
  });
  test('may be sealed by one key after another', () => {
    const next = aSealer('service-2028');
    const more = sealBatch(
      {
        rows: rows.slice(11),
        lastSeq: 12,
        earlier: batches,
        sealedAt: instant('2027-03-16T00:00:00Z'),
        keyId: next.key.id,
      },
      { hash: NODE_MEANS.hash, sign: next.sign },
    );
    if (!more.ok) throw new Error(more.refusal);
    expect(found({ batches: [...batches, more.value] }, { keys: [service.key, next.key] })).toEqual([]);
  });
});

describe('rows touched', () => {
  test('a row altered', () =>
    expect(found({ rows: change(6, { reason: 'something else' }) })).toEqual([['row-altered', 2, 6, null]]));
  test('a row altered in any one column', () => {
    for (const changes of [
      { at: instant('2027-03-15T08:06:01Z') },
      { actorId: 'x' },
      { emergency: true },
      { unitId: null },
    ])
      expect(found({ rows: change(2, changes) })).toEqual([['row-altered', 1, 2, null]]);
  });
  test('rows removed', () =>
    expect(found({ rows: without(2, 6) })).toEqual([
      ['row-removed', 1, 2, null],
      ['row-removed', 2, 6, null],
    ]));
  test('a row inserted where a number was free', () => {
    const sealedWithHole = sealed(without(6), [4, 9, 11], service);
    expect(found({ rows, batches: sealedWithHole })).toEqual([
      ['gap-in-seq', 2, 6, 6],
      ['row-inserted', 2, 6, null],
    ]);
  });
  test('a row inserted beside another with its number', () =>
    expect(
      found({ rows: [...rows.slice(0, 6), { ...aLogRow(6), id: 'new' }, ...rows.slice(6)] }),
    ).toContainEqual(['row-inserted', 2, 6, null]));
  test('two rows that changed places, also across batches', () => {
    const at = (seq: number) => ({ ...aLogRow(seq), seq: undefined });
    const swapped = rows.map((row) =>
      row.seq === 3 ? { ...row, ...at(6), seq: 3 } : row.seq === 6 ? { ...row, ...at(3), seq: 6 } : row,
    );
    expect(found({ rows: swapped })).toEqual([
      ['row-reordered', 1, 3, 6],
      ['row-reordered', 2, 6, 3],
    ]);
  });
  test('an export whose rows stand in another order', () =>
    expect(found({ rows: [...rows.slice(0, 4), aLogRow(6), aLogRow(5), ...rows.slice(6)] })).toEqual([
      ['row-reordered', 2, 5, 6],
    ]));
  test('a row moved into the free number of one that was removed', () => {
    const sealedWithHole = sealed(without(8), [4, 9, 11], service);
    const moved = without(6, 8)
      .concat({ ...aLogRow(6), seq: 8 })
      .toSorted((one, other) => one.seq - other.seq);
    expect(found({ rows: moved, batches: sealedWithHole })).toEqual([
      ['gap-in-seq', 2, 8, 8],
      ['row-reordered', 2, 8, 6],
    ]);
  });
  test('the tail cut off in the middle of a batch', () =>
    expect(found({ rows: rows.slice(0, 7) })).toEqual([['truncated-tail', 2, 8, 11]]));
  test('every row gone', () => expect(found({ rows: [] })).toEqual([['truncated-tail', 1, 1, 11]]));
});

describe('batches touched', () => {
  test('a batch removed', () => {
    const kept = batches.filter((batch) => batch.number !== 2);
    expect(found({ batches: kept })).toEqual([['batch-removed', 2, null, null]]);
  });
  test('a batch removed together with its rows', () =>
    expect(
      found({ rows: without(5, 6, 7, 8, 9), batches: batches.filter((batch) => batch.number !== 2) }),
    ).toEqual([['batch-removed', 2, null, null]]));
  test('the first batch removed', () =>
    expect(found({ batches: batches.slice(1) })).toEqual([['batch-removed', 1, null, null]]));
  test('a removed batch closed over by renumbering what follows', () => {
    const renumbered = [
      ...batches.slice(0, 1),
      ...changeBatch(3, () => ({ number: 2, firstSeq: 5 })).slice(2),
    ];
    const names = found({ batches: renumbered }).map(([name, batch]) => [name, batch]);
    expect(names).toContainEqual(['batch-altered', 2]);
    expect(names).toContainEqual(['forged-signature', 2]);
  });
  test('a root altered', () => {
    const names = found({ batches: changeBatch(2, () => ({ root: 'ab'.repeat(32) })) });
    expect(names).toContainEqual(['batch-altered', 2, null, null]);
    expect(names).toContainEqual(['forged-signature', 2, null, null]);
  });
  test('a leaf altered while the rows are untouched blames the batch, not the row', () =>
    expect(
      found({ batches: changeBatch(2, ({ leaves }) => ({ leaves: leaves.with(1, 'ab'.repeat(32)) })) }),
    ).toEqual([['batch-altered', 2, null, null]]));
  test('a signature altered', () =>
    expect(
      found({
        batches: changeBatch(2, ({ signature }) => ({
          signature: signature.replace(/^./, (digit) => (digit === '0' ? '1' : '0')),
        })),
      }),
    ).toEqual([['forged-signature', 2, null, null]]));
  test('the time of sealing moved', () =>
    expect(found({ batches: changeBatch(2, () => ({ sealedAt: instant('2027-03-15T12:00:01Z') })) })).toEqual(
      [['forged-signature', 2, null, null]],
    ));
  test('a batch that claims numbers without end is named and costs nothing', () =>
    expect(
      found({
        batches: changeBatch(3, () => ({
          lastSeq: Number.MAX_SAFE_INTEGER,
          number: Number.MAX_SAFE_INTEGER,
        })),
      }),
    ).toContainEqual(['batch-altered', Number.MAX_SAFE_INTEGER, null, null]));
});

describe('an attacker who owns the database but not the key', () => {
  const forgedRows = change(6, { actorId: 'somebody else' });
  test('alters a row and makes leaves and root fit: the signature tells, and so do the batches after', () => {
    const names = found({ rows: forgedRows, batches: changeBatch(2, refit(forgedRows)) });
    expect(names).toContainEqual(['forged-signature', 2, null, null]);
    expect(names).toContainEqual(['batch-altered', 3, null, null]);
    expect(names.some(([name]) => name === 'row-altered')).toBe(false);
  });
  test('seals everything anew with a key of their own under the old name', () =>
    expect(found({ rows: forgedRows, batches: sealed(forgedRows, [4, 9, 11], attacker) })).toEqual([
      ['forged-signature', 1, null, null],
      ['forged-signature', 2, null, null],
      ['forged-signature', 3, null, null],
    ]));
  test('seals anew under a name of their own', () => {
    const stranger = aSealer('service-2027b');
    expect(
      found({ batches: [...batches.slice(0, 2), ...sealed(rows, [4, 9, 11], stranger).slice(2)] }),
    ).toEqual([['key-unknown', 3, null, null]]);
  });
  test('cuts off the last batch with its rows: only a head kept elsewhere can tell, and does', () => {
    const cut = { rows: rows.slice(0, 9), batches: batches.slice(0, 2) };
    expect(found(cut)).toEqual([]);
    expect(found(cut, { witnessed: [lastHead] })).toEqual([['truncated-tail', 2, null, null]]);
  });
  test('empties the log', () =>
    expect(found({ rows: [], batches: [] }, { witnessed: [lastHead] })).toEqual([
      ['truncated-tail', 0, null, null],
    ]));
});

describe('somebody who has the key', () => {
  test('and seals another history is told by a head kept elsewhere', () => {
    const other = change(6, { actorId: 'somebody else' });
    const rewritten = { rows: other, batches: sealed(other, [4, 9, 11], service) };
    expect(found(rewritten)).toEqual([]);
    expect(found(rewritten, { witnessed: [lastHead] })).toEqual([['history-rewritten', 3, null, null]]);
  });
  test('and uses it after its time is told', () => {
    const keys = [{ ...service.key, validUntil: instant('2027-03-15T12:00:00Z') }];
    expect(found({}, { keys }).map(([name]) => name)).toEqual([
      'key-not-valid',
      'key-not-valid',
      'key-not-valid',
    ]);
  });
  test('and leaves numbers out between batches is told', () => {
    const [first, second] = batches;
    if (first === undefined || second === undefined) throw new Error('no batches');
    const skipping = sealed(rows, [4, 9], service).with(1, {
      ...second,
      firstSeq: 6,
      leaves: second.leaves.slice(1),
    });
    const statement = {
      ...second,
      ...skipping[1],
      root: rootOfLeaves(NODE_MEANS.hash, second.leaves.slice(1)) ?? '',
      totalCount: 8,
    };
    const resigned = { ...statement, signature: hexOf(service.sign(sealStatement(statement))) };
    expect(found({ batches: [first, resigned] })).toContainEqual(['gap-in-seq', 2, 5, 5]);
  });
});

describe('sealing', () => {
  const request = { rows, lastSeq: 12, earlier: [], sealedAt: instant('2027-03-15T12:00:00Z'), keyId: 'k' };
  const means = { hash: NODE_MEANS.hash, sign: service.sign };
  test('nothing is not sealed', () =>
    expect(sealBatch({ ...request, rows: [] }, means)).toMatchObject({ refusal: 'nothing-to-seal' }));
  test.each([
    ['out of order', [aLogRow(2), aLogRow(1)]],
    ['twice', [aLogRow(1), aLogRow(1)]],
    ['after the end', [aLogRow(13)]],
    ['before the beginning', [aLogRow(0)]],
  ])('rows %s are a fault', (_, misplaced) =>
    expect(() => sealBatch({ ...request, rows: misplaced }, means)).toThrow('cannot be sealed'),
  );
  test('rows already sealed are a fault', () =>
    expect(() => sealBatch({ ...request, earlier: batches }, means)).toThrow('cannot be sealed'));
});

describe('always', () => {
  const someEnds = fc
    .uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 6 })
    .map((ends) => ends.toSorted((a, b) => a - b));
  const thirty = Array.from({ length: 30 }, (_, index) => aLogRow(index + 1));
  test('an honest log is intact and one touched row is found where it is', () =>
    fc.assert(
      fc.property(someEnds, fc.nat(), fc.constantFrom('altered', 'removed'), (ends, pick, how) => {
        const made = sealed(thirty, ends, service);
        const lastSeq = ends.at(-1) ?? 0;
        const seq = 1 + (pick % lastSeq);
        expect(found({ rows: thirty, batches: made })).toEqual([]);
        const touched =
          how === 'removed'
            ? thirty.filter((row) => row.seq !== seq)
            : thirty.map((row) => (row.seq === seq ? { ...row, command: 'other' } : row));
        const tail = how === 'removed' && lastSeq === 30 && seq === 30;
        const batch = made.find((one) => seq >= one.firstSeq && seq <= one.lastSeq)?.number;
        expect(found({ rows: touched, batches: made })).toEqual([
          [tail ? 'truncated-tail' : `row-${how}`, batch, seq, tail ? 30 : null],
        ]);
      }),
      runs,
    ));
});
