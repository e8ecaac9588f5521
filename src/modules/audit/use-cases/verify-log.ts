/** Checks the kept log, and exports it as lines for the verifier that needs no database. */
import type { Db } from '#platform/db.ts';
import type { Batch } from '../rules/batch.ts';
import type { AccessLogRow } from '../rules/canonical-row.ts';
import { batchLine, beginningLine, rowLine } from '../rules/export-lines.ts';
import { type Trust, type Verdict, verifyLog } from '../rules/verify.ts';
import { beginningsOf } from '../store/beginnings.ts';
import { batchesAfter, rowsAfter } from '../store/kept-log.ts';
import { NODE_MEANS } from '../verifier.ts';

const ROWS_AT_ONCE = 5000;
const BATCHES_AT_ONCE = 500;

async function* rowsInOrder(db: Db): AsyncGenerator<readonly AccessLogRow[]> {
  let after = 0;
  for (;;) {
    const rows = await rowsAfter(db, after, Number.MAX_SAFE_INTEGER, ROWS_AT_ONCE);
    if (rows.length > 0) yield rows;
    if (rows.length < ROWS_AT_ONCE) return;
    after = rows.at(-1)?.seq ?? after;
  }
}

async function* batchesInOrder(db: Db): AsyncGenerator<readonly Batch[]> {
  let after = 0;
  for (;;) {
    const batches = await batchesAfter(db, after, BATCHES_AT_ONCE);
    if (batches.length > 0) yield batches;
    if (batches.length < BATCHES_AT_ONCE) return;
    after = batches.at(-1)?.number ?? after;
  }
}

/** Every row, every batch, every statement of a beginning, one line of JSON each: what `verifier.ts` reads. */
export async function* exportLog(db: Db): AsyncGenerator<string> {
  for await (const rows of rowsInOrder(db)) for (const row of rows) yield rowLine(row);
  for await (const batches of batchesInOrder(db)) for (const batch of batches) yield batchLine(batch);
  for (const beginning of await beginningsOf(db)) yield beginningLine(beginning);
}

/** Whether the log in the database is what was sealed. `trust` comes from outside of it. */
export async function verifyKeptLog(db: Db, trust: Trust): Promise<Verdict> {
  // One snapshot for both, or a batch sealed in between would speak of rows that were not read.
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const rows = await Array.fromAsync(rowsInOrder(tx));
      const batches = await Array.fromAsync(batchesInOrder(tx));
      const log = { rows: rows.flat(), batches: batches.flat(), beginnings: await beginningsOf(tx) };
      return verifyLog(log, trust, NODE_MEANS);
    });
}
