/** What the population register says anew at a sign-in: the name, and with it the rosters that show the person. */
import type { Instant } from '#kernel/dates.ts';
import type { UnitId } from '#kernel/ids.ts';
import { type PersonTx, sql } from '#platform/db.ts';

/** Keeps the name that the provider states now. The person's own contact data are theirs to change and stay. */
export async function renamePerson(tx: PersonTx, name: string, now: Instant): Promise<void> {
  const sealed = await tx.sealer.seal({ holder: tx.residentId, retention: 'contact', table: 'residents.person', column: 'name_sealed', row: tx.residentId }, name);
  await sql`update residents.person set name_sealed = ${sealed}, version = version + 1, changed_at = ${now} where resident_id = ${tx.residentId}`.execute(tx.db);
}

/** The units whose lists show the person in focus. */
export async function unitsWithRoster(tx: PersonTx): Promise<readonly UnitId[]> {
  const found = await sql<{ unit_id: UnitId }>`select unit_id from residents.roster where resident_id = ${tx.residentId}`.execute(tx.db);
  return found.rows.map((row) => row.unit_id);
}
