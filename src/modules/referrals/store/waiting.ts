/** How many wait at a unit: a number, and nobody in it. */
import type { UnitId } from '#kernel/ids.ts';
import { type OpenTx, sql } from '#platform/db.ts';

export async function countWaiting(tx: OpenTx, unitId: UnitId): Promise<number> {
  const found = await sql<{ count: number }>`select referrals.waiting_at(${unitId}) as count`.execute(tx.db);
  return found.rows[0]?.count ?? 0;
}
