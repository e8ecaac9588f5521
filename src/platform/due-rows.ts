/** What the service owes one person, and when: for the person's own copy. */
import type { Instant } from '#kernel/dates.ts';
import type { HolderId, Id, UnitId } from '#kernel/ids.ts';
import { type OpenTx, type PersonTx, sql } from '#platform/db.ts';

export interface OwedRow {
  readonly id: Id<'due'>;
  readonly kind: string;
  readonly holder: HolderId;
  readonly dueAt: Instant;
  readonly state: 'waiting' | 'done' | 'cancelled' | 'failed';
  readonly doneAt: Instant | null;
}

/** In the order of their times. */
export async function dueRowsOf(tx: PersonTx): Promise<readonly OwedRow[]> {
  const found = await sql<{
    id: Id<'due'>;
    kind: string;
    holder: HolderId;
    due_at: Instant;
    state: OwedRow['state'];
    done_at: Instant | null;
  }>`select id, kind, holder, due_at, state, done_at from platform.due
    where resident_id = ${tx.residentId} and holder = any (${tx.opened}::uuid[]) order by due_at, id`.execute(
    tx.db,
  );
  return found.rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    holder: row.holder,
    dueAt: row.due_at,
    state: row.state,
    doneAt: row.done_at,
  }));
}

/** What waits of a kind at a unit is due now: something has changed for all of it. As the job role, which sees them all. */
export async function bringForward(
  tx: OpenTx,
  what: { readonly kind: string; readonly unitId: UnitId },
  now: Instant,
): Promise<void> {
  await sql`update platform.due set due_at = ${now} where kind = ${what.kind} and holder = ${what.unitId} and state = 'waiting' and due_at > ${now}`.execute(
    tx.db,
  );
}
