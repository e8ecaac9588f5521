/** Who a request comes from. */
import type { Actor } from '#kernel/actor.ts';
import type { SessionId, StaffId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { assignmentsOf } from '../store/organisations.ts';
import { findSession, isToken, type SessionMinutes } from '../store/sessions.ts';

/** Who a request comes from. `choosing`: staff signed in, assignment not chosen yet or ended; such a session opens nothing. */
export type SignedIn =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'signed-in'; readonly actor: Extract<Actor, { kind: 'resident' | 'staff' }> }
  | { readonly kind: 'choosing'; readonly staffId: StaffId; readonly sessionId: SessionId };

/** Reads the session of a cookie's token and moves its end forward. Unknown, ended or malformed: nobody. */
export async function whoIs(db: Db, token: string | undefined, minutes: SessionMinutes): Promise<SignedIn> {
  if (!isToken(token)) return { kind: 'nobody' };
  const row = await findSession(db, token, minutes);
  if (row === undefined) return { kind: 'nobody' };
  if (row.kind === 'resident' && row.resident_id !== null) {
    return {
      kind: 'signed-in',
      actor: { kind: 'resident', residentId: row.resident_id, sessionId: row.id, country: row.country },
    };
  }
  if (row.staff_id === null) return { kind: 'nobody' };
  const assignment =
    row.assignment_id === null
      ? undefined
      : (await assignmentsOf(db, row.staff_id)).find((one) => one.id === row.assignment_id);
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
