/** Logins and the registry of residents: that a person exists, and how carefully they must be handled. */
import type { ResidentId, StaffId } from '#kernel/ids.ts';
import { type OpenTx, type PersonTx, sql } from '#platform/db.ts';

/** Sweden's two and Finland's one kind of protected identity. */
export type Protection = 'sekretessmarkering' | 'skyddad-folkbokforing' | 'turvakielto';

export interface LoginStanding {
  readonly residentId: ResidentId;
  /** `new`: the id given is now theirs, and nothing is registered under it yet. */
  readonly standing: 'new' | 'active' | 'deceased';
}

/**
 * Whose login this is. An unknown one, and one whose person has been erased, becomes that of `wanted`. Of two sign-ins
 * at the same moment the second waits for the first one's transaction.
 */
export async function claimResidentLogin(tx: OpenTx, keyHash: Uint8Array, wanted: ResidentId): Promise<LoginStanding> {
  const found = await sql<{ person_id: ResidentId; standing: LoginStanding['standing'] }>`
    select person_id, standing from identity.claim_resident_login(${keyHash}, ${wanted})`.execute(tx.db);
  const row = found.rows[0];
  if (row === undefined) throw new Error('identity.claim_resident_login answered nothing');
  return { residentId: row.person_id, standing: row.standing };
}

export async function findStaffLogin(tx: OpenTx, keyHash: Uint8Array): Promise<StaffId | null> {
  const found = await sql<{ person_id: StaffId | null }>`select identity.find_login(${keyHash}, 'staff') as person_id`.execute(tx.db);
  return found.rows[0]?.person_id ?? null;
}

export interface RegistryRow {
  readonly state: 'active' | 'deceased' | 'erased';
  readonly protection: Protection | null;
}

/** The registry's row of the person in focus. */
export async function readRegistry(tx: PersonTx): Promise<RegistryRow> {
  const found = await sql<{ state: RegistryRow['state']; protected: Protection | null }>`
    select state, protected from identity.resident where resident_id = ${tx.residentId}`.execute(tx.db);
  const row = found.rows[0];
  if (row === undefined) throw new Error('a person in focus is not in the registry');
  return { state: row.state, protection: row.protected };
}

/** Sets or lifts protected identity. Rosters that show the person must be written again. */
export async function setProtection(tx: PersonTx, protection: Protection | null): Promise<void> {
  await sql`update identity.resident set protected = ${protection} where resident_id = ${tx.residentId}`.execute(tx.db);
}
