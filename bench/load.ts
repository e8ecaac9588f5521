/** Many at once, for some seconds: how fast, how evenly, and at what cost to the server. */
import { performance } from 'node:perf_hooks';

export interface LoadPlan {
  /** How many act at the same time, each after the answer to their own last request. */
  readonly concurrency: number;
  readonly seconds: number;
  /** Never more turns than this: what was prepared. */
  readonly most: number;
}

export interface Measured {
  readonly name: string;
  /** What one turn is, in words. */
  readonly what: string;
  readonly turns: number;
  readonly seconds: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  /** CPU of the serving process for one turn; of the asking process where there is no server between. */
  readonly cpuMsPerTurn: number;
  /** Bytes of the last answer as it came over the wire; null where it is no page. */
  readonly wireBytes: number | null;
}

export interface Load {
  readonly name: string;
  readonly what: string;
  /** One turn. Throws when the answer is not the right one: a fast wrong answer is no measurement. */
  turn(index: number): Promise<number | null>;
  /** CPU seconds of the serving process so far. */
  cpuSeconds(): Promise<number>;
}

const WARM_UP = 40;

/** The value below which a share of the sorted values lies (nearest rank). */
export function quantile(sorted: readonly number[], share: number): number {
  if (sorted.length === 0) return Number.NaN;
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Runs the load. The first turns warm up and are not counted. */
export async function measure(load: Load, plan: LoadPlan): Promise<Measured> {
  let index = 0;
  let wireBytes: number | null = null;
  const take = (): number => {
    const mine = index;
    index += 1;
    return mine;
  };
  const warmUp = Math.min(WARM_UP, Math.floor(plan.most / 4));
  const alone = async (until: () => boolean, keep: number[]): Promise<void> => {
    while (!until()) {
      const mine = take();
      const begun = performance.now();
      wireBytes = await load.turn(mine);
      keep.push(performance.now() - begun);
    }
  };
  const together = async (until: () => boolean, keep: number[]): Promise<void> => {
    await Promise.all(Array.from({ length: plan.concurrency }, async () => alone(until, keep)));
  };
  await together(() => index >= warmUp, []);
  const times: number[] = [];
  const cpuBefore = await load.cpuSeconds();
  const begun = performance.now();
  const end = begun + plan.seconds * 1000;
  await together(() => index >= plan.most || performance.now() >= end, times);
  const seconds = (performance.now() - begun) / 1000;
  const cpu = (await load.cpuSeconds()) - cpuBefore;
  const sorted = times.toSorted((a, b) => a - b);
  if (sorted.length < plan.concurrency)
    throw new Error(`${load.name}: only ${sorted.length} turns, too few to say anything`);
  return {
    name: load.name,
    what: load.what,
    turns: sorted.length,
    seconds,
    perSecond: sorted.length / seconds,
    p50Ms: quantile(sorted, 0.5),
    p95Ms: quantile(sorted, 0.95),
    p99Ms: quantile(sorted, 0.99),
    cpuMsPerTurn: (cpu * 1000) / sorted.length,
    wireBytes,
  };
}
