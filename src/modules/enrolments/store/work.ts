/** The coach's work with one person in a programme. */
import type { CivilDate, Instant } from '#kernel/dates.ts';
import { type AssignmentId, type Id, newId, type UnitId } from '#kernel/ids.ts';
import { type PersonTx, sql } from '#platform/db.ts';
import { inFocus } from '#platform/in-focus.ts';
import type { EnrolmentId } from './enrolments.ts';

export interface Work {
  readonly id: Id<'work'>;
  readonly enrolmentId: EnrolmentId;
  readonly kind: 'feedback' | 'message' | 'call' | 'meeting' | 'other';
  readonly minutes: number;
  readonly techniques: readonly string[];
  readonly doneOn: CivilDate;
  readonly doneBy: AssignmentId;
}

export async function insertWork(
  tx: PersonTx,
  unitId: UnitId,
  work: Omit<Work, 'id'>,
  now: Instant,
): Promise<void> {
  await sql`insert into enrolments.work (resident_id, id, holder, enrolment_id, kind, minutes, techniques, done_on, done_by, noted_at)
    values (${tx.residentId}, ${newId()}, ${unitId}, ${work.enrolmentId}, ${work.kind}, ${work.minutes}, ${work.techniques}::text[], ${work.doneOn},
      ${work.doneBy}, ${now})`.execute(tx.db);
}

/** The oldest first. */
export async function readWork(tx: PersonTx, id: EnrolmentId): Promise<readonly Work[]> {
  const found = await sql<{
    id: Id<'work'>;
    enrolment_id: EnrolmentId;
    kind: Work['kind'];
    minutes: number;
    techniques: readonly string[];
    done_on: CivilDate;
    done_by: AssignmentId;
  }>`select id, enrolment_id, kind, minutes, techniques, done_on, done_by from enrolments.work
    where ${inFocus(tx)} and enrolment_id = ${id} order by done_on, noted_at, id`.execute(tx.db);
  return found.rows.map((row) => ({
    id: row.id,
    enrolmentId: row.enrolment_id,
    kind: row.kind,
    minutes: row.minutes,
    techniques: row.techniques,
    doneOn: row.done_on,
    doneBy: row.done_by,
  }));
}
