/** Which of a programme's flags hold now. */
import type { Instant } from '#kernel/dates.ts';
import type { UnitId } from '#kernel/ids.ts';
import { type PersonTx, sql } from '#platform/db.ts';
import { inFocus } from '#platform/in-focus.ts';
import type { EnrolmentId } from './enrolments.ts';

export interface HeldFlag {
  readonly flag: string;
  readonly since: Instant;
}

export async function readHeldFlags(tx: PersonTx, id: EnrolmentId): Promise<readonly HeldFlag[]> {
  const found = await sql<{ flag_id: string; since: Instant }>`select flag_id, since from enrolments.flag_held
    where ${inFocus(tx)} and enrolment_id = ${id} order by since, flag_id`.execute(tx.db);
  return found.rows.map((row) => ({ flag: row.flag_id, since: row.since }));
}

/** False when it holds already; two at once meet at the key, and one of them raises the flag. */
export async function holdFlag(
  tx: PersonTx,
  of: { readonly enrolmentId: EnrolmentId; readonly unitId: UnitId; readonly flag: string },
  now: Instant,
): Promise<boolean> {
  const made = await sql`insert into enrolments.flag_held (resident_id, enrolment_id, flag_id, holder, since)
    values (${tx.residentId}, ${of.enrolmentId}, ${of.flag}, ${of.unitId}, ${now}) on conflict do nothing returning 1`.execute(
    tx.db,
  );
  return made.rows.length === 1;
}

/** These hold no more: the next time that one of them does, it is raised again. */
export async function letFlagsGo(tx: PersonTx, id: EnrolmentId, flags: readonly string[]): Promise<void> {
  await sql`delete from enrolments.flag_held where ${inFocus(tx)} and enrolment_id = ${id} and flag_id = any (${flags}::text[])`.execute(
    tx.db,
  );
}
