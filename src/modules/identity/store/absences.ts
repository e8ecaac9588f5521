/** Who works in care at a unit, and who of them is away: reference data, readable by all. */
import type { CivilDate, Instant } from '#kernel/dates.ts';
import type { AssignmentId, Id, StaffId, UnitId } from '#kernel/ids.ts';
import { type Db, type OpenTx, sql, sqlState } from '#platform/db.ts';

export interface CareAssignment {
  readonly assignmentId: AssignmentId;
  readonly staffId: StaffId;
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate | null;
}

/** Every assignment in care at a unit, past and coming ones too. */
export async function careAssignments(db: Db, unitId: UnitId): Promise<readonly CareAssignment[]> {
  const found = await sql<{
    id: AssignmentId;
    staff_id: StaffId;
    starts_on: CivilDate;
    ends_on: CivilDate | null;
  }>`select id, staff_id, starts_on, ends_on from identity.assignment
    where unit_id = ${unitId} and purpose = 'care' and role in ('coach', 'care-manager') order by starts_on, id`.execute(
    db,
  );
  return found.rows.map((row) => ({
    assignmentId: row.id,
    staffId: row.staff_id,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
  }));
}

export interface Absence {
  readonly id: Id<'absence'>;
  readonly assignmentId: AssignmentId;
  readonly from: CivilDate;
  /** The last day; null until further notice. */
  readonly until: CivilDate | null;
  readonly coverAssignmentId: AssignmentId | null;
}

/** Absences at a unit that are not over on the day, the earliest first. */
export async function absencesFrom(db: Db, unitId: UnitId, day: CivilDate): Promise<readonly Absence[]> {
  const found = await sql<{
    id: Id<'absence'>;
    assignment_id: AssignmentId;
    from_day: CivilDate;
    until_day: CivilDate | null;
    cover_assignment_id: AssignmentId | null;
  }>`select b.id, b.assignment_id, b.from_day, b.until_day, b.cover_assignment_id
    from identity.absence b join identity.assignment a on a.id = b.assignment_id
    where a.unit_id = ${unitId} and (b.until_day is null or b.until_day >= ${day}) order by b.from_day, b.id`.execute(
    db,
  );
  return found.rows.map((row) => ({
    id: row.id,
    assignmentId: row.assignment_id,
    from: row.from_day,
    until: row.until_day,
    coverAssignmentId: row.cover_assignment_id,
  }));
}

/**
 * Until the end of the transaction nobody enters an absence at the unit while somebody looks whom a task falls to: `enter` waits
 * for those who look, and they for it. Without it a task could fall to somebody who has just gone.
 */
export async function holdAbsences(tx: OpenTx, unitId: UnitId, why: 'look' | 'enter'): Promise<void> {
  const key = sql`hashtextextended(${`identity.absence ${unitId}`}, 0)`;
  await (why === 'look'
    ? sql`select pg_advisory_xact_lock_shared(${key})`
    : sql`select pg_advisory_xact_lock(${key})`
  ).execute(tx.db);
}

const EXCLUDED = '23P01';

/** False when the person is away on one of these days already. */
export async function insertAbsence(
  tx: OpenTx,
  absence: Absence & { readonly enteredBy: AssignmentId; readonly enteredAt: Instant },
): Promise<boolean> {
  try {
    await sql`insert into identity.absence (id, assignment_id, from_day, until_day, cover_assignment_id, entered_by, entered_at)
      values (${absence.id}, ${absence.assignmentId}, ${absence.from}, ${absence.until}, ${absence.coverAssignmentId},
        ${absence.enteredBy}, ${absence.enteredAt})`.execute(tx.db);
    return true;
  } catch (problem) {
    if (sqlState(problem) === EXCLUDED) return false;
    throw problem;
  }
}

/** False when it was gone already. */
export async function deleteAbsence(tx: OpenTx, id: Id<'absence'>): Promise<boolean> {
  const gone = await sql`delete from identity.absence where id = ${id} returning 1`.execute(tx.db);
  return gone.rows.length === 1;
}
