/**
 * How much of something one may do: a bucket of tokens that fills at a steady pace. Pure; the time is an argument, in
 * milliseconds of any clock that only goes forward. The bucket is kept as the moment at which it will be full again:
 * one number, which a refusal leaves as it is, so asking too often makes the wait no longer and adds no rounding.
 */
export interface Allowance {
  /** So many at once, by who has been quiet. */
  readonly atOnce: number;
  /** So many come back each minute. */
  readonly perMinute: number;
}

export interface Bucket {
  readonly fullAtMs: number;
}

export type Taken =
  | { readonly kind: 'taken'; readonly bucket: Bucket }
  | { readonly kind: 'too-many'; readonly bucket: Bucket; readonly waitSeconds: number };

const MINUTE_MS = 60_000;
/** Far below a millisecond, far above what sums of fractions lose. */
const ROUNDING_MS = 1e-3;

/** Takes one token. `undefined` is somebody who has not been seen: a full bucket. */
export function take(bucket: Bucket | undefined, allowance: Allowance, nowMs: number): Taken {
  const oneTakesMs = MINUTE_MS / allowance.perMinute;
  const before = bucket ?? { fullAtMs: nowMs };
  const fullAtMs = Math.max(before.fullAtMs, nowMs) + oneTakesMs;
  const missingMs = fullAtMs - nowMs - allowance.atOnce * oneTakesMs;
  if (missingMs <= ROUNDING_MS) return { kind: 'taken', bucket: { fullAtMs } };
  return { kind: 'too-many', bucket: before, waitSeconds: Math.max(1, Math.ceil(missingMs / 1000)) };
}

/** True when the bucket says nothing any more, so that it may be forgotten. */
export function isFull(bucket: Bucket, nowMs: number): boolean {
  return bucket.fullAtMs <= nowMs;
}
