import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { propertySettings } from '../../../testing/vitest-proof.ts';
import { type Allowance, type Bucket, isFull, take } from './token-bucket.ts';

const allowances = fc.record({
  atOnce: fc.integer({ min: 1, max: 500 }),
  perMinute: fc.integer({ min: 1, max: 6000 }),
});
/** Pauses between tries, in milliseconds; a clock that steps back is among them. */
const pauses = fc.array(fc.integer({ min: -500, max: 90_000 }), { minLength: 1, maxLength: 120 });

interface Try {
  readonly atMs: number;
  readonly kind: 'taken' | 'too-many';
  readonly bucket: Bucket;
}

function triesOf(allowance: Allowance, between: readonly number[]): readonly Try[] {
  const tries: Try[] = [];
  let atMs = 0;
  for (const pause of between) {
    atMs = Math.max(0, atMs + pause);
    const { kind, bucket } = take(tries.at(-1)?.bucket, allowance, atMs);
    tries.push({ atMs, kind, bucket });
  }
  return tries;
}

describe('the bucket', () => {
  test('gives what may be taken at once, then says how long to wait', () => {
    const allowance = { atOnce: 3, perMinute: 2 };
    const tries = triesOf(allowance, [0, 0, 0, 0]);
    expect(tries.map((one) => one.kind)).toEqual(['taken', 'taken', 'taken', 'too-many']);
    expect(take(tries.at(-1)?.bucket, allowance, 0)).toMatchObject({ waitSeconds: 30 });
    expect(take(tries.at(-1)?.bucket, allowance, 29_999).kind).toBe('too-many');
    expect(take(tries.at(-1)?.bucket, allowance, 30_000).kind).toBe('taken');
  });

  test('never gives more in a stretch of time than its size and what has come back', () =>
    fc.assert(
      fc.property(allowances, pauses, (allowance, between) => {
        const tries = triesOf(allowance, between);
        const latest = Math.max(0, ...tries.map((one) => one.atMs));
        const taken = tries.filter((one) => one.kind === 'taken').length;
        expect(taken).toBeLessThanOrEqual(allowance.atOnce + (latest * allowance.perMinute) / 60_000 + 1e-6);
      }),
      propertySettings('runs of tries', 200),
    ));

  test('is never emptier than empty, and a refusal takes nothing', () =>
    fc.assert(
      fc.property(allowances, pauses, (allowance, between) => {
        const tries = triesOf(allowance, between);
        const emptyMs = (allowance.atOnce * 60_000) / allowance.perMinute;
        const wrong = tries.filter(({ atMs, kind, bucket }, index) =>
          kind === 'taken'
            ? bucket.fullAtMs - atMs > emptyMs + 0.01
            : bucket.fullAtMs !== tries[index - 1]?.bucket.fullAtMs,
        );
        expect(wrong).toEqual([]);
      }),
      propertySettings('runs of tries', 200),
    ));

  test('keeps its word: after the wait it told, one is given, however often one asked meanwhile', () =>
    fc.assert(
      fc.property(
        allowances,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 }),
        (allowance, asked) => {
          let bucket: Bucket | undefined;
          for (let count = 0; count < allowance.atOnce; count += 1)
            bucket = take(bucket, allowance, 0).bucket;
          const refused = take(bucket, allowance, 0);
          if (refused.kind === 'taken') throw new Error('the bucket gave more than its size');
          bucket = refused.bucket;
          const until = refused.waitSeconds * 1000;
          // The wait is told in whole seconds, so a token may come before its end; only refusals count as asking in vain.
          for (const share of asked.toSorted((one, other) => one - other)) {
            const answer = take(bucket, allowance, share * until);
            if (answer.kind === 'taken') return;
            bucket = answer.bucket;
          }
          expect(take(bucket, allowance, until).kind).toBe('taken');
        },
      ),
      propertySettings('waits', 200),
    ));

  test('may be forgotten exactly when it answers like one that was never seen', () =>
    fc.assert(
      fc.property(allowances, pauses, fc.integer({ min: 0, max: 600_000 }), (allowance, between, later) => {
        const last = triesOf(allowance, between).at(-1);
        if (last === undefined) return;
        const nowMs = last.atMs + later;
        const same =
          JSON.stringify(take(last.bucket, allowance, nowMs)) ===
          JSON.stringify(take(undefined, allowance, nowMs));
        expect(same).toBe(isFull(last.bucket, nowMs));
      }),
      propertySettings('buckets', 200),
    ));
});
