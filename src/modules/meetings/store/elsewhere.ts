/** Units that meet by a video service of their own. */
import type { HolderId, UnitId } from '#kernel/ids.ts';
import { type OpenTx, sql } from '#platform/db.ts';
import type { Elsewhere } from '../contract.ts';

export async function readElsewhere(tx: OpenTx, unitId: HolderId): Promise<Elsewhere | null> {
  const found =
    await sql<Elsewhere>`select name, address from meetings.elsewhere where unit_id = ${unitId}`.execute(
      tx.db,
    );
  return found.rows[0] ?? null;
}

export async function putElsewhere(tx: OpenTx, unitId: UnitId, service: Elsewhere): Promise<void> {
  await sql`insert into meetings.elsewhere (unit_id, name, address) values (${unitId}, ${service.name}, ${service.address})
    on conflict (unit_id) do update set name = excluded.name, address = excluded.address`.execute(tx.db);
}

export async function dropElsewhere(tx: OpenTx, unitId: UnitId): Promise<void> {
  await sql`delete from meetings.elsewhere where unit_id = ${unitId}`.execute(tx.db);
}
