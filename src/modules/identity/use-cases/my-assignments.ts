import type { Language, Role } from '#kernel/actor.ts';
import type { AssignmentId, UnitId } from '#kernel/ids.ts';
import { done } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { MyAssignments } from '../contract.ts';
import { allUnits, type Assignment, assignmentsOf } from '../store/organisations.ts';

/** An assignment as its holder chooses it. */
export interface OwnAssignment {
  readonly id: AssignmentId;
  readonly unitId: UnitId;
  readonly unitNames: Readonly<Record<Language, string>>;
  readonly organisationName: string;
  readonly role: Role;
  readonly purpose: Assignment['purpose'];
}

/** The assignments of a staff member that are valid today, each where its unit is. `staffId` comes from the session, never from a form. */
export const myAssignments = command({
  name: 'identity.my-assignments',
  input: MyAssignments,
  async run(context, input) {
    const tx = context.reference('own-assignments');
    const units = await allUnits(tx.db);
    const assignments = await assignmentsOf(tx.db, input.staffId);
    return done(
      assignments.flatMap((one): OwnAssignment[] => {
        const unit = units.find((other) => other.id === one.unitId);
        if (unit === undefined) return [];
        return [
          {
            id: one.id,
            unitId: one.unitId,
            unitNames: unit.names,
            organisationName: unit.organisationName,
            role: one.role,
            purpose: one.purpose,
          },
        ];
      }),
    );
  },
});
