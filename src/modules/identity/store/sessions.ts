/** Sessions: exact match on the hash of a random token through one function; real time, never the demo's clock. */
import { createHash, randomBytes } from 'node:crypto';
import type { Country } from '#kernel/actor.ts';
import type { Instant } from '#kernel/dates.ts';
import { type AssignmentId, newId, type ResidentId, type SessionId, type StaffId } from '#kernel/ids.ts';
import { type Db, sql } from '#platform/db.ts';

const TOKEN = /^[A-Za-z0-9_-]{43}$/;
const TOKEN_BYTES = 32;

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** True for what could be a session's token; nothing else reaches the database. */
export function isToken(text: string | undefined): text is string {
  return text !== undefined && TOKEN.test(text);
}

export interface SessionRow {
  readonly id: SessionId;
  readonly kind: 'resident' | 'staff';
  readonly resident_id: ResidentId | null;
  readonly staff_id: StaffId | null;
  readonly assignment_id: AssignmentId | null;
  readonly country: Country;
}

/** How long a session lives without being used, for each kind. */
export interface SessionMinutes {
  readonly resident: number;
  readonly staff: number;
}

export interface Opening {
  readonly who: { readonly residentId: ResidentId } | { readonly staffId: StaffId };
  readonly country: Country;
  /** Level of assurance that the provider stated. */
  readonly assurance: string;
  readonly minutes: number;
}

/** Opens a session and answers its token, which is kept nowhere else than in the person's cookie. */
export async function openSession(db: Db, opening: Opening): Promise<string> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const residentId = 'residentId' in opening.who ? opening.who.residentId : null;
  const staffId = 'staffId' in opening.who ? opening.who.staffId : null;
  await sql`select identity.open_session(${hashOf(token)}, ${newId<'session'>()}, ${residentId}, ${staffId}, null, ${opening.country},
    ${opening.assurance}, ${opening.minutes})`.execute(db);
  return token;
}

/** The living session of a token, its end moved forward by the minutes of its kind; undefined when unknown or ended. */
export async function findSession(
  db: Db,
  token: string,
  minutes: SessionMinutes,
): Promise<SessionRow | undefined> {
  const found = await sql<SessionRow>`select id, kind, resident_id, staff_id, assignment_id, country
    from identity.find_session(${hashOf(token)}, ${minutes.resident}, ${minutes.staff})`.execute(db);
  return found.rows[0];
}

/** Binds a staff session to one of its own assignments. False when it is not theirs or not valid today where its unit is. */
export async function bindAssignment(db: Db, token: string, assignmentId: AssignmentId): Promise<boolean> {
  const found = await sql<{
    bound: boolean;
  }>`select identity.choose_assignment(${hashOf(token)}, ${assignmentId}) as bound`.execute(db);
  return found.rows[0]?.bound === true;
}

export async function deleteSession(db: Db, token: string): Promise<void> {
  await sql`select identity.end_session(${hashOf(token)})`.execute(db);
}

export interface SessionStanding {
  readonly endsAt: Instant;
  readonly assignmentId: AssignmentId | null;
}

/** How a living session stands, its end not moved; null when it has ended. */
export async function sessionStanding(db: Db, id: SessionId): Promise<SessionStanding | null> {
  const found = await sql<{
    ends_at: Instant;
    assignment_id: AssignmentId | null;
  }>`select ends_at, assignment_id from identity.session_standing(${id})`.execute(db);
  const row = found.rows[0];
  return row === undefined ? null : { endsAt: row.ends_at, assignmentId: row.assignment_id };
}

export async function forgetSessions(db: Db): Promise<number> {
  const found = await sql<{ count: number }>`select identity.forget_sessions() as count`.execute(db);
  return found.rows[0]?.count ?? 0;
}
