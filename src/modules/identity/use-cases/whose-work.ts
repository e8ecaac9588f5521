/** Whose work somebody sees as theirs on a day: their own, and that of colleagues they stand in for. */
import type { StaffActor } from '#kernel/actor.ts';
import { civilIn, type Instant } from '#kernel/dates.ts';
import type { AssignmentId, StaffId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { fallsTo } from '../rules/cover.ts';
import { absencesFrom, careAssignments } from '../store/absences.ts';
import type { Unit } from '../store/organisations.ts';

export interface WhoseWork {
  /** The reader, and those whom they stand in for today. */
  readonly mine: readonly StaffId[];
  /** Away today with nobody standing in: anybody of the unit takes it. */
  readonly anybodys: readonly StaffId[];
}

export async function whoseWork(
  db: Db,
  about: {
    readonly actor: Pick<StaffActor, 'assignmentId' | 'staffId'>;
    readonly unit: Pick<Unit, 'id' | 'zone'>;
    readonly now: Instant;
  },
): Promise<WhoseWork> {
  const { actor, unit, now } = about;
  const today = civilIn(now, unit.zone).date;
  const absences = await absencesFrom(db, unit.id, today);
  if (absences.length === 0) return { mine: [actor.staffId], anybodys: [] };
  const members = await careAssignments(db, unit.id);
  const falls = fallsTo({ members, absences }, actor.assignmentId, today);
  const staffOf = (ids: readonly AssignmentId[]) =>
    members.flatMap((one) => (ids.includes(one.assignmentId) ? [one.staffId] : []));
  return { mine: [actor.staffId, ...staffOf(falls.me)], anybodys: staffOf(falls.unit) };
}
