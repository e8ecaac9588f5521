/** Who is at work at a unit on a day, and who stands in for whom. */
import type { CivilDate } from '#kernel/dates.ts';
import type { AssignmentId } from '#kernel/ids.ts';

/** Who works in care at a unit, and who of them is away. */
export interface AtUnit {
  readonly members: readonly {
    readonly assignmentId: AssignmentId;
    readonly startsOn: CivilDate;
    readonly endsOn: CivilDate | null;
  }[];
  readonly absences: readonly {
    readonly assignmentId: AssignmentId;
    readonly from: CivilDate;
    /** The last day; null until further notice. */
    readonly until: CivilDate | null;
    readonly coverAssignmentId: AssignmentId | null;
  }[];
}

function works(team: AtUnit, id: AssignmentId, day: CivilDate): boolean {
  return team.members.some(
    (one) => one.assignmentId === id && one.startsOn <= day && (one.endsOn === null || day <= one.endsOn),
  );
}

function absencesOf(team: AtUnit, id: AssignmentId, day: CivilDate) {
  return team.absences.filter(
    (one) => one.assignmentId === id && one.from <= day && (one.until === null || day <= one.until),
  );
}

/** Works there on the day and is not away. */
export function isAtWork(team: AtUnit, id: AssignmentId, day: CivilDate): boolean {
  return works(team, id, day) && absencesOf(team, id, day).length === 0;
}

/** The first at work among those who stand in, and among those who stand in for them; nobody twice, so that a ring ends. */
export function coverOf(team: AtUnit, id: AssignmentId, day: CivilDate): AssignmentId | undefined {
  const asked = new Set([id]);
  const waiting = [id];
  for (const one of waiting) {
    for (const { coverAssignmentId: cover } of absencesOf(team, one, day)) {
      if (cover === null || asked.has(cover)) continue;
      if (isAtWork(team, cover, day)) return cover;
      asked.add(cover);
      waiting.push(cover);
    }
  }
  return undefined;
}

/** Whose work falls to whom while they are away: to this one, and to nobody in particular, which is the whole unit. */
export function fallsTo(
  team: AtUnit,
  me: AssignmentId,
  day: CivilDate,
): { readonly me: readonly AssignmentId[]; readonly unit: readonly AssignmentId[] } {
  const away = [...new Set(team.absences.map((one) => one.assignmentId))].filter(
    (id) => id !== me && absencesOf(team, id, day).length > 0,
  );
  return {
    me: away.filter((id) => coverOf(team, id, day) === me),
    unit: away.filter((id) => coverOf(team, id, day) === undefined),
  };
}
