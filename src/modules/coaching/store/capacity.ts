/** How many each professional can carry and has, and what has become free lately. No resident stands in any of it. */
import type { CivilDate, Instant } from '#kernel/dates.ts';
import type { StaffId, UnitId } from '#kernel/ids.ts';
import { type OpenTx, sql } from '#platform/db.ts';

export async function selectCapacity(tx: OpenTx, unitId: UnitId): Promise<ReadonlyMap<StaffId, number>> {
  const found = await sql<{
    staff_id: StaffId;
    carries: number;
  }>`select staff_id, carries from coaching.capacity where unit_id = ${unitId}`.execute(tx.db);
  return new Map(found.rows.map((row) => [row.staff_id, row.carries]));
}

/** Null takes back what was said. */
export async function saveCapacity(
  tx: OpenTx,
  capacity: { readonly unitId: UnitId; readonly staffId: StaffId; readonly carries: number | null },
  by: { readonly staffId: StaffId; readonly at: Instant },
): Promise<void> {
  const { unitId, staffId, carries } = capacity;
  if (carries === null) {
    await sql`delete from coaching.capacity where unit_id = ${unitId} and staff_id = ${staffId}`.execute(
      tx.db,
    );
    return;
  }
  await sql`insert into coaching.capacity (unit_id, staff_id, carries, set_by_staff_id, set_at)
    values (${unitId}, ${staffId}, ${carries}, ${by.staffId}, ${by.at})
    on conflict (unit_id, staff_id) do update set carries = excluded.carries, set_by_staff_id = excluded.set_by_staff_id, set_at = excluded.set_at`.execute(
    tx.db,
  );
}

export interface StaffLoad {
  readonly staffId: StaffId;
  readonly active: number;
  readonly ended: number;
}

export async function selectLoads(
  tx: OpenTx,
  unitId: UnitId,
  since: CivilDate,
): Promise<readonly StaffLoad[]> {
  const found = await sql<{
    staff_id: StaffId;
    active: number;
    ended: number;
  }>`select staff_id, active, ended from coaching.load_at(${unitId}, ${since})`.execute(tx.db);
  return found.rows.map((row) => ({ staffId: row.staff_id, active: row.active, ended: row.ended }));
}
