/** Rows about the person in focus, in whichever area's tables the composition names. */
import type { HolderId } from '#kernel/ids.ts';
import { type PersonTx, sql } from '#platform/db.ts';
import type { HeldTable } from '../contract.ts';
import type { Counts } from './erasure.ts';

/** Deletes what stands in these tables for one holder, in their order. Answers how many entries of what stands in the copy. */
export async function deleteHeld(
  tx: PersonTx,
  tables: readonly HeldTable[],
  holder: HolderId,
): Promise<Counts> {
  const counts: Record<string, number> = {};
  for (const table of tables) {
    if (table.goesBy === 'kept') continue;
    const gone = await sql`delete from ${sql.table(table.name)}
      where resident_id = ${tx.residentId} and ${sql.ref(table.goesBy)} = ${holder}`.execute(tx.db);
    const count = Number(gone.numAffectedRows ?? 0n);
    if (count > 0 && table.notInCopy === undefined) counts[table.kind] = (counts[table.kind] ?? 0) + count;
  }
  return counts;
}

/** Carries the work out, and takes it back: what it would have done. */
export async function rehearsed<T>(tx: PersonTx, work: () => Promise<T>): Promise<T> {
  await sql`savepoint rehearsal`.execute(tx.db);
  const answer = await work();
  await sql`rollback to savepoint rehearsal`.execute(tx.db);
  return answer;
}
