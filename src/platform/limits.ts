/** Who has taken how much of what, in the memory of this process. Keys are hashed or random values, never a person. */
import { type Allowance, type Bucket, isFull, take } from '#platform/rules/token-bucket.ts';

export interface Limit {
  /** Null: go on. Else the seconds to wait. */
  take(key: string): number | null;
  /** How many keys are remembered. */
  size(): number;
}

/** More keys than this and the oldest is forgotten: a flood of made-up sessions must not fill the memory. */
const MOST_KEYS = 20_000;
/** At each try so many of the longest kept are looked at, and forgotten when full again. */
const LOOKED_AT = 2;

/** A limit with a bucket for each key. */
export function openLimit(
  allowance: Allowance,
  nowMs: () => number = () => performance.now(),
  mostKeys = MOST_KEYS,
): Limit {
  // A Map keeps the order of putting in: who has just asked stands last.
  const buckets = new Map<string, Bucket>();
  function forget(now: number): void {
    let looked = 0;
    for (const [key, bucket] of buckets) {
      if (buckets.size <= mostKeys && (looked >= LOOKED_AT || !isFull(bucket, now))) return;
      buckets.delete(key);
      looked += 1;
    }
  }
  return {
    take(key) {
      const now = nowMs();
      const taken = take(buckets.get(key), allowance, now);
      buckets.delete(key);
      buckets.set(key, taken.bucket);
      forget(now);
      return taken.kind === 'taken' ? null : taken.waitSeconds;
    },
    size: () => buckets.size,
  };
}
