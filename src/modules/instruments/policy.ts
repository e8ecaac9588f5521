/** Who may bring forms in, and who may put them into use. */
import type { Actor } from '#kernel/actor.ts';
import type { AssignmentId, OrganisationId } from '#kernel/ids.ts';

export interface Maker {
  /** Whose the forms are; null: the service's own. */
  readonly organisationId: OrganisationId | null;
  /** Null from the command line and from a system. */
  readonly assignmentId: AssignmentId | null;
}

/** A designer makes forms, a publisher puts them into use, the operator does both. Null: this actor may not. */
export function maker(actor: Actor, task: 'make' | 'publish'): Maker | null {
  if (actor.kind === 'system') return { organisationId: null, assignmentId: null };
  // A system brings forms in for its organisation; a person puts them into use.
  if (actor.kind === 'client')
    return task === 'make' ? { organisationId: actor.organisationId, assignmentId: null } : null;
  if (actor.kind !== 'staff') return null;
  const may = actor.role === 'publisher' || (actor.role === 'designer' && task === 'make');
  return may ? { organisationId: actor.organisationId, assignmentId: actor.assignmentId } : null;
}

/**
 * Forms are no person's data: all staff read what their organisation may put before people, with its source and limits.
 * Drafts are for those who make forms. Null: this actor reads none.
 */
export function readsForms(
  actor: Actor,
): { readonly organisationId: OrganisationId; readonly drafts: 'seen' | 'hidden' } | null {
  if (actor.kind !== 'staff') return null;
  return { organisationId: actor.organisationId, drafts: maker(actor, 'make') === null ? 'hidden' : 'seen' };
}
