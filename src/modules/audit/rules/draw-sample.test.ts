import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { propertySettings } from '../../../../testing/vitest-proof.ts';
import { drawSample, type SampledRow } from './draw-sample.ts';

const plan = { seed: 'march', ofEach: 2, byChance: 3 };

function aRow(seq: number, more: Partial<SampledRow> = {}): SampledRow {
  return {
    seq,
    actorId: `staff ${seq % 5}`,
    residentId: `resident ${seq}`,
    emergency: false,
    hasReason: false,
    relation: 'current',
    isProtected: false,
    ...more,
  };
}

const anyRows = fc
  .array(
    fc.record({
      actorId: fc.constantFrom('a', 'b', 'c'),
      residentId: fc.constantFrom('x', 'y', 'z'),
      emergency: fc.boolean(),
      hasReason: fc.boolean(),
      relation: fc.constantFrom('current' as const, 'ended' as const, 'none' as const),
      isProtected: fc.boolean(),
    }),
    { maxLength: 60 },
  )
  .map((rows) => rows.map((row, index) => ({ seq: index + 1, ...row })));

describe('the sample a reviewer looks at', () => {
  test('has every opening in an emergency', () => {
    const rows = Array.from({ length: 40 }, (_, index) => aRow(index + 1, { emergency: index % 4 === 0 }));
    expect(drawSample(rows, plan).filter((one) => one.because.includes('emergency'))).toHaveLength(10);
  });

  test('has every row without a current relation, ended ones too', () => {
    const rows = [aRow(1, { relation: 'none' }), aRow(2, { relation: 'ended' }), aRow(3)];
    expect(drawSample(rows, { ...plan, byChance: 0 }).map((one) => one.row.seq)).toEqual([1, 2]);
  });

  test('has some with an active choice and some of protected people, not all', () => {
    const rows = Array.from({ length: 20 }, (_, index) =>
      aRow(index + 1, index < 10 ? { hasReason: true } : { isProtected: true }),
    );
    const drawn = drawSample(rows, { ...plan, byChance: 0 });
    expect(drawn.map((one) => one.because.join(' ')).toSorted()).toEqual([
      'active-choice',
      'active-choice',
      'protected',
      'protected',
    ]);
  });

  test('takes the same reader and person by chance once only', () => {
    const rows = Array.from({ length: 30 }, (_, index) =>
      aRow(index + 1, { actorId: 'staff', residentId: 'resident' }),
    );
    expect(drawSample(rows, plan)).toHaveLength(1);
  });

  test('is the same again for the same seed, and another for another', () => {
    const rows = Array.from({ length: 200 }, (_, index) => aRow(index + 1));
    const seqs = (seed: string) => drawSample(rows, { ...plan, seed }).map((one) => one.row.seq);
    expect(seqs('march')).toEqual(seqs('march'));
    expect(seqs('march')).not.toEqual(seqs('april'));
  });

  test('over many seeds every row has its chance', () => {
    const rows = Array.from({ length: 20 }, (_, index) => aRow(index + 1));
    const seen = new Set(
      Array.from({ length: 200 }, (_, index) =>
        drawSample(rows, { ...plan, seed: String(index) }).map((one) => one.row.seq),
      ).flat(),
    );
    expect(seen.size).toBe(20);
  });

  test('never leaves out what must be seen, draws no row twice, and gives each a reason', () => {
    fc.assert(
      fc.property(anyRows, fc.string(), (rows, seed) => {
        const drawn = drawSample(rows, { ...plan, seed });
        const seqs = drawn.map((one) => one.row.seq);
        expect(new Set(seqs).size).toBe(seqs.length);
        expect(drawn.every((one) => one.because.length > 0)).toBe(true);
        const mustBeSeen = rows.filter((row) => row.emergency || row.relation !== 'current');
        expect(seqs).toEqual(expect.arrayContaining(mustBeSeen.map((row) => row.seq)));
      }),
      propertySettings('drawn samples', 100),
    );
  });
});
