/** The only door of `identity`: sessions, organisations, units, staff, assignments. */
import { createHash, randomBytes } from 'node:crypto';
import type { Actor, Country } from '#kernel/actor.ts';
import type { CivilDate } from '#kernel/dates.ts';
import { type AssignmentId, newId, type ResidentId, type SessionId, type StaffId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { assignmentsOf } from './store/organisations.ts';
import { bindAssignment, deleteSession, findSession, insertSession } from './store/sessions.ts';

export { allOrganisations, allUnits, type Assignment, assignmentsOf, type Organisation, type StaffMember, staffMembers, type Unit } from './store/organisations.ts';
export { forgetSessions } from './store/sessions.ts';

/** Who a request comes from. `choosing`: staff signed in, assignment not chosen yet; such a session opens nothing. */
export type SignedIn =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'signed-in'; readonly actor: Extract<Actor, { kind: 'resident' | 'staff' }> }
  | { readonly kind: 'choosing'; readonly staffId: StaffId; readonly sessionId: SessionId };

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

export interface SessionMinutes {
  readonly resident: number;
  readonly staff: number;
}

/** Reads the session of a cookie's token and moves its end forward. Unknown, ended or malformed: nobody. */
export async function whoIs(db: Db, token: string | undefined, minutes: SessionMinutes, today: CivilDate): Promise<SignedIn> {
  if (token === undefined || !TOKEN.test(token)) return { kind: 'nobody' };
  const row = await findSession(db, hashOf(token), minutes.staff);
  if (row === undefined) return { kind: 'nobody' };
  if (row.kind === 'resident' && row.resident_id !== null) {
    return { kind: 'signed-in', actor: { kind: 'resident', residentId: row.resident_id, sessionId: row.id, country: row.country } };
  }
  if (row.staff_id === null) return { kind: 'nobody' };
  const assignment = row.assignment_id === null ? undefined : (await assignmentsOf(db, row.staff_id, today)).find((one) => one.id === row.assignment_id);
  if (assignment === undefined) return { kind: 'choosing', staffId: row.staff_id, sessionId: row.id };
  return {
    kind: 'signed-in',
    actor: {
      kind: 'staff',
      staffId: row.staff_id,
      assignmentId: assignment.id,
      unitId: assignment.unitId,
      organisationId: assignment.organisationId,
      role: assignment.role,
      sessionId: row.id,
      country: row.country,
    },
  };
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
  const token = randomBytes(32).toString('base64url');
  await insertSession(db, {
    tokenHash: hashOf(token),
    id: newId(),
    residentId: 'residentId' in opening.who ? opening.who.residentId : null,
    staffId: 'staffId' in opening.who ? opening.who.staffId : null,
    country: opening.country,
    assurance: opening.assurance,
    minutes: opening.minutes,
  });
  return token;
}

/** Binds a staff session to one of its own assignments. False when it is not theirs or not valid on the day. */
export async function chooseAssignment(db: Db, token: string, assignmentId: AssignmentId, today: CivilDate): Promise<boolean> {
  return bindAssignment(db, hashOf(token), assignmentId, today);
}

/** Ends the session on the server first; the cookie is cleared after. */
export async function endSession(db: Db, token: string): Promise<void> {
  await deleteSession(db, hashOf(token));
}
