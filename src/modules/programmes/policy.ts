/** Who may make, review and publish programmes. */
import type { Actor, Country } from '#kernel/actor.ts';
import type { AssignmentId, OrganisationId, StaffId } from '#kernel/ids.ts';

export interface ProgrammeMaker {
  readonly organisationId: OrganisationId;
  readonly assignmentId: AssignmentId;
  readonly staffId: StaffId;
  readonly country: Country;
}
export type MakingTask = 'make' | 'review' | 'publish';

/**
 * Designers and publishers make and review the programmes of their own organisation; publishers put them into use. A small unit
 * gives one person both tasks: that nobody is alone with a version is asked where it is approved (`rules/approval.ts`), not
 * here. Null: this actor may not.
 */
export function programmeMaker(actor: Actor, task: MakingTask): ProgrammeMaker | null {
  if (actor.kind !== 'staff') return null;
  const may = actor.role === 'publisher' || (actor.role === 'designer' && task !== 'publish');
  if (!may) return null;
  return {
    organisationId: actor.organisationId,
    assignmentId: actor.assignmentId,
    staffId: actor.staffId,
    country: actor.country,
  };
}

/** All staff read the catalogue: programmes are no person's data. Null: this actor does not. */
export function readsCatalogue(actor: Actor): OrganisationId | null {
  return actor.kind === 'staff' ? actor.organisationId : null;
}
