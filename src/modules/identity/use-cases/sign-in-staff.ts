import type { AssignmentId } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { SignInStaff } from '../contract.ts';
import { allUnits, assignmentsOf } from '../store/organisations.ts';
import { findStaffLogin } from '../store/logins.ts';
import { bindAssignment, openSession } from '../store/sessions.ts';

/**
 * Opens a staff session for the employee whom the provider named. With exactly one valid assignment it is bound at once;
 * with several the person chooses first (`bound` is null), and until then the session opens nothing.
 *
 * Refuses `staff-unknown` (nobody here has this employee id) and `no-assignment` (none is valid today).
 */
export const signInStaff = command({
  name: 'identity.sign-in-staff',
  input: SignInStaff,
  async run(context, input) {
    const tx = context.reference('sign-in');
    const staffId = await findStaffLogin(tx, Buffer.from(input.keyHash, 'hex'));
    if (staffId === null) return refused('staff-unknown');
    const assignments = await assignmentsOf(tx.db, staffId);
    const first = assignments[0];
    if (first === undefined) return refused('no-assignment');
    const unit = (await allUnits(tx.db)).find((one) => one.id === first.unitId);
    if (unit === undefined) throw new Error('an assignment names a unit that is not there');
    const token = await openSession(tx.db, {
      who: { staffId },
      country: unit.country,
      assurance: input.assurance,
      minutes: input.minutes,
    });
    let bound: AssignmentId | null = null;
    if (assignments.length === 1 && (await bindAssignment(tx.db, token, first.id))) bound = first.id;
    return done({ token, bound });
  },
});
