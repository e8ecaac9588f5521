/** To whom a flag falls. It always falls to somebody: when nobody else can have it, to the one responsible for the unit. */
import type { CivilDate } from '#kernel/dates.ts';
import type { AssignmentId } from '#kernel/ids.ts';
import { type AtUnit, coverOf, isAtWork } from '#modules/identity/rules/cover.ts';

/** The people of a unit, and who answers for what falls to nobody of them. */
export interface Team extends AtUnit {
  readonly unitResponsible: AssignmentId;
}

/** `unit`: it stands on the list of the whole unit, and the one responsible for the unit answers for it. */
export interface FlagOwner {
  readonly assignmentId: AssignmentId;
  readonly as: 'responsible' | 'cover' | 'unit';
}

/** Whom a new flag falls to on a day. `responsible`: who has the person; null when nobody does yet. */
export function flagOwner(responsible: AssignmentId | null, team: Team, day: CivilDate): FlagOwner {
  if (responsible !== null) {
    if (isAtWork(team, responsible, day)) return { assignmentId: responsible, as: 'responsible' };
    const cover = coverOf(team, responsible, day);
    if (cover !== undefined) return { assignmentId: cover, as: 'cover' };
  }
  return { assignmentId: team.unitResponsible, as: 'unit' };
}

/**
 * Whom an open flag belongs to on a later day. Who is at work keeps it; when the one who was away comes back it stays with
 * whoever has begun.
 */
export function ownerOnDay(current: FlagOwner, team: Team, day: CivilDate): FlagOwner {
  if (current.as === 'unit') return { assignmentId: team.unitResponsible, as: 'unit' };
  return isAtWork(team, current.assignmentId, day) ? current : flagOwner(current.assignmentId, team, day);
}
