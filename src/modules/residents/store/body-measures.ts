/** Whether what is about weight and calories is hidden for the person, and by whom it was said last. */
import type { Instant } from '#kernel/dates.ts';
import type { AssignmentId, ResidentId } from '#kernel/ids.ts';
import { type PersonTx, sql } from '#platform/db.ts';
import { inFocus } from '#platform/in-focus.ts';
import type { SealedPlace } from '#platform/sealing.ts';

export interface BodyMeasures {
  readonly isHidden: boolean;
  readonly setBy: 'self' | 'answer' | 'staff';
  readonly assignmentId: AssignmentId | null;
  /** What staff said when they hid it; null where nobody did, or its key is gone. */
  readonly reason: string | null;
  readonly changedAt: Instant;
}

function reasonPlace(residentId: ResidentId): SealedPlace {
  return {
    holder: residentId,
    retention: 'care-record',
    table: 'residents.body_measures',
    column: 'reason_sealed',
    row: residentId,
  };
}

/** Null where nobody has ever said anything. */
export async function readBodyMeasures(tx: PersonTx): Promise<BodyMeasures | null> {
  const found = await sql<{
    is_hidden: boolean;
    set_by: BodyMeasures['setBy'];
    assignment_id: AssignmentId | null;
    reason_sealed: Buffer | null;
    changed_at: Instant;
  }>`select is_hidden, set_by, assignment_id, reason_sealed, changed_at from residents.body_measures where ${inFocus(tx)}`.execute(
    tx.db,
  );
  const row = found.rows[0];
  if (row === undefined) return null;
  return {
    isHidden: row.is_hidden,
    setBy: row.set_by,
    assignmentId: row.assignment_id,
    reason:
      row.reason_sealed === null
        ? null
        : await tx.sealer.unseal(reasonPlace(tx.residentId), row.reason_sealed),
    changedAt: row.changed_at,
  };
}

/** Whether weight and calories are hidden: nothing unsealed. */
export async function hidesBodyMeasures(tx: PersonTx): Promise<boolean> {
  const found = await sql`select 1 from residents.body_measures where ${inFocus(tx)} and is_hidden`.execute(
    tx.db,
  );
  return found.rows.length > 0;
}

/** Answers false where it stood so already. */
export async function saveBodyMeasures(tx: PersonTx, one: BodyMeasures): Promise<boolean> {
  const sealed = one.reason === null ? null : await tx.sealer.seal(reasonPlace(tx.residentId), one.reason);
  const saved =
    await sql`insert into residents.body_measures (resident_id, holder, is_hidden, set_by, assignment_id, reason_sealed, changed_at)
      values (${tx.residentId}, ${tx.residentId}, ${one.isHidden}, ${one.setBy}, ${one.assignmentId}, ${sealed}, ${one.changedAt})
      on conflict (resident_id) do update set is_hidden = excluded.is_hidden, set_by = excluded.set_by, assignment_id = excluded.assignment_id,
        reason_sealed = excluded.reason_sealed, changed_at = excluded.changed_at
      where body_measures.is_hidden <> excluded.is_hidden returning 1`.execute(tx.db);
  return saved.rows.length > 0;
}
