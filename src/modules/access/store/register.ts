/** Registers a resident. The id is not in use yet, so that nobody else's data can be reached by it. */
import type { Country } from '#kernel/actor.ts';
import type { ResidentId } from '#kernel/ids.ts';
import { type OpenTx, sql } from '#platform/db.ts';

/** After it, `context.person` opens the new person's own drawer in the same transaction. */
export async function registerResident(
  tx: OpenTx,
  residentId: ResidentId,
  country: Country,
  protection: string | null,
): Promise<void> {
  await sql`select access.register_resident(${residentId}, ${country}, ${protection})`.execute(tx.db);
}
