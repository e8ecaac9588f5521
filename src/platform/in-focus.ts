/** Which rows of a person table a statement may touch. */
import { type PersonTx, sql } from '#platform/db.ts';

/**
 * The condition of every statement about a person: that person's rows, of the holders that were opened. Row-level security
 * says the same by itself; each must hold when the other is off (decision 0019).
 */
export function inFocus(tx: PersonTx) {
  return sql<boolean>`resident_id = ${tx.residentId} and holder = any (${tx.opened}::uuid[])`;
}
