/** The names of staff who stand in prescriptions. */
import type { StaffId } from '#kernel/ids.ts';
import { staffMembers } from '#modules/identity/public.ts';
import type { PersonTx } from '#platform/db.ts';

/** Answers the name of each; nothing for whom the register does not know any more. */
export async function namesOfStaff(
  tx: PersonTx,
  ids: readonly StaffId[],
): Promise<(staffId: string) => string> {
  const members = await staffMembers(tx.db, [...new Set(ids)]);
  const names = new Map<string, string>(members.map(({ id, name }) => [id, name]));
  return (staffId) => names.get(staffId) ?? '';
}
