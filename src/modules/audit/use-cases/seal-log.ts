/** Seals what has been written since the last batch, and keeps partitions ready for the months to come. */
import { plusDays, civilIn, type Instant, zone } from '#kernel/dates.ts';
import type { Db } from '#platform/db.ts';
import type { BatchSeal } from '../rules/batch.ts';
import { sealBatch } from '../rules/seal-batch.ts';
import type { SealingSigner } from '../store/sealing-key.ts';
import {
  claimSealing,
  insertBatch,
  lastGivenSeq,
  makePartition,
  openWriters,
  publishKey,
  rowsAfter,
  sealsAfter,
} from '../store/kept-log.ts';
import { NODE_MEANS } from '../verifier.ts';

export interface SealingParts {
  /** The worker's connection. */
  readonly db: Db;
  readonly signer: SealingSigner;
  /** Real now: a demo's clock must not date a signature. */
  readonly realNow: () => Instant;
  /** How long to wait for transactions that are still writing before leaving it to the next minute. */
  readonly patienceMs?: number;
}

export type SealAnswer =
  | { readonly state: 'sealed'; readonly rows: number; readonly batches: number }
  | { readonly state: 'nothing-new' | 'somebody-else-seals' | 'writers-still-open' };

const ROWS_PER_BATCH = 5000;
const PATIENCE_MS = 5000;
const PAUSE_MS = 50;

async function pause(milliseconds: number): Promise<void> {
  return new Promise((settle) => setTimeout(settle, milliseconds));
}

/**
 * The highest `seq` below which nothing more can come, or null when somebody writes for longer than we wait. An INSERT
 * holds its table lock before it is given a `seq`, and until its transaction ends: when all who held it after `last`
 * was read are gone, every `seq` up to `last` is either there or rolled back. Nobody who writes has to wait.
 */
async function settledSeq(db: Db, patienceMs: number): Promise<number | null> {
  const last = await lastGivenSeq(db);
  const waitedFor = new Set(await openWriters(db));
  const until = performance.now() + patienceMs;
  while (waitedFor.size > 0) {
    if (performance.now() > until) return null;
    await pause(PAUSE_MS);
    const open = new Set(await openWriters(db));
    for (const writer of waitedFor) if (!open.has(writer)) waitedFor.delete(writer);
  }
  return last;
}

/** A sealer keeps the seals it has read: each minute it asks only for what is new. */
export function createSealer(parts: SealingParts): { seal(): Promise<SealAnswer> } {
  let known: readonly BatchSeal[] = [];
  let published = false;
  return {
    async seal() {
      return parts.db.transaction().execute(async (tx) => {
        if (!(await claimSealing(tx))) return { state: 'somebody-else-seals' };
        if (!published) await publishKey(tx, parts.signer.key);
        let earlier = [...known, ...(await sealsAfter(tx, known.at(-1)?.number ?? 0))];
        const last = await settledSeq(tx, parts.patienceMs ?? PATIENCE_MS);
        if (last === null) return { state: 'writers-still-open' };
        let rows = 0;
        let batches = 0;
        for (;;) {
          const fresh = await rowsAfter(tx, earlier.at(-1)?.lastSeq ?? 0, last, ROWS_PER_BATCH);
          const lastSeq = fresh.length === ROWS_PER_BATCH ? (fresh.at(-1)?.seq ?? last) : last;
          const sealed = sealBatch(
            { rows: fresh, lastSeq, earlier, sealedAt: parts.realNow(), keyId: parts.signer.key.id },
            { hash: NODE_MEANS.hash, sign: parts.signer.sign },
          );
          if (!sealed.ok) break;
          await insertBatch(tx, sealed.value);
          const { leaves, ...seal } = sealed.value;
          earlier = [...earlier, seal];
          rows += leaves.length;
          batches += 1;
          if (fresh.length < ROWS_PER_BATCH) break;
        }
        // Seals of this transaction are known only when it has been kept; the next run reads them back.
        known = earlier.slice(0, earlier.length - batches);
        published = true;
        return batches === 0 ? { state: 'nothing-new' } : { state: 'sealed', rows, batches };
      });
    },
  };
}

const UTC = zone('UTC');
const DAYS_AHEAD = 62;

/** Makes the partitions of this month and the next two. */
export async function preparePartitions(db: Db, realNow: Instant): Promise<void> {
  const today = civilIn(realNow, UTC).date;
  for (let days = 0; days <= DAYS_AHEAD; days += 31)
    await makePartition(db, `${plusDays(today, days).slice(0, 7)}-01`);
}
