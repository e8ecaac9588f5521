/** Sessions: exact match on the hash of a random token through one function; real time, never the demo's clock. */
import type { Country } from '#kernel/actor.ts';
import type { CivilDate } from '#kernel/dates.ts';
import type { AssignmentId, ResidentId, SessionId, StaffId } from '#kernel/ids.ts';
import { type Db, sql } from '#platform/db.ts';

export interface SessionRow {
  readonly id: SessionId;
  readonly kind: 'resident' | 'staff';
  readonly resident_id: ResidentId | null;
  readonly staff_id: StaffId | null;
  readonly assignment_id: AssignmentId | null;
  readonly country: Country;
}

export interface NewSession {
  readonly tokenHash: Buffer;
  readonly id: SessionId;
  readonly residentId: ResidentId | null;
  readonly staffId: StaffId | null;
  readonly country: Country;
  readonly assurance: string;
  readonly minutes: number;
}

export async function insertSession(db: Db, session: NewSession): Promise<void> {
  await sql`select identity.open_session(${session.tokenHash}, ${session.id}, ${session.residentId}, ${session.staffId}, null, ${session.country}, ${session.assurance}, ${session.minutes})`.execute(db);
}

/** The living session of a token, its end moved forward; undefined when unknown or ended. */
export async function findSession(db: Db, tokenHash: Buffer, minutes: number): Promise<SessionRow | undefined> {
  const found = await sql<SessionRow>`select id, kind, resident_id, staff_id, assignment_id, country from identity.find_session(${tokenHash}, ${minutes})`.execute(db);
  return found.rows[0];
}

export async function bindAssignment(db: Db, tokenHash: Buffer, assignmentId: AssignmentId, day: CivilDate): Promise<boolean> {
  const found = await sql<{ bound: boolean }>`select identity.choose_assignment(${tokenHash}, ${assignmentId}, ${day}) as bound`.execute(db);
  return found.rows[0]?.bound === true;
}

export async function deleteSession(db: Db, tokenHash: Buffer): Promise<void> {
  await sql`select identity.end_session(${tokenHash})`.execute(db);
}

export async function forgetSessions(db: Db): Promise<number> {
  const found = await sql<{ count: number }>`select identity.forget_sessions() as count`.execute(db);
  return found.rows[0]?.count ?? 0;
}
