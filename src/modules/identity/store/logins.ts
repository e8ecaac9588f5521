/** Logins: whose a keyed hash is. Exact match through one function each, never listed. */
import type { ResidentId, StaffId } from '#kernel/ids.ts';
import { type OpenTx, sql } from '#platform/db.ts';

export interface LoginStanding {
  readonly residentId: ResidentId;
  /** `new`: the id given is now theirs, and nothing is registered under it yet. */
  readonly standing: 'new' | 'active' | 'deceased';
}

/**
 * Whose login this is. An unknown one, and one whose person has been erased, becomes that of `wanted`. Of two sign-ins
 * at the same moment the second waits for the first one's transaction.
 */
export async function claimResidentLogin(
  tx: OpenTx,
  keyHash: Uint8Array,
  wanted: ResidentId,
): Promise<LoginStanding> {
  const found = await sql<{ person_id: ResidentId; standing: LoginStanding['standing'] }>`
    select person_id, standing from identity.claim_resident_login(${keyHash}, ${wanted})`.execute(tx.db);
  const row = found.rows[0];
  if (row === undefined) throw new Error('identity.claim_resident_login answered nothing');
  return { residentId: row.person_id, standing: row.standing };
}

export async function findStaffLogin(tx: OpenTx, keyHash: Uint8Array): Promise<StaffId | null> {
  const found = await sql<{ person_id: StaffId | null }>`
    select identity.find_login(${keyHash}, 'staff') as person_id`.execute(tx.db);
  return found.rows[0]?.person_id ?? null;
}
