/** Who is away from a unit and who stands in: entered by oneself, or by the unit's manager for anybody there. */
import type { StaffActor } from '#kernel/actor.ts';
import { civilIn, civilTime, instantOf } from '#kernel/dates.ts';
import { newId } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { type CommandContext, command } from '#platform/command.ts';
import { EnterAbsence, ListAbsences, RemoveAbsence } from '../contract.ts';
import {
  absencesFrom,
  type CareAssignment,
  careAssignments,
  deleteAbsence,
  holdAbsences,
  insertAbsence,
} from '../store/absences.ts';
import { allUnits, staffMembers } from '../store/organisations.ts';

/** The due row that says that somebody's absence has begun; what falls to them is looked at anew. */
export const ABSENCE_BEGINS = 'identity.absence-begins';
const MIDNIGHT = civilTime('00:00');

async function placeOf(context: CommandContext) {
  const tx = context.reference('own-unit-absences');
  const { actor } = context;
  if (actor.kind !== 'staff') return undefined;
  const unit = (await allUnits(tx.db)).find((one) => one.id === actor.unitId);
  if (unit === undefined) return undefined;
  const today = civilIn(context.now, unit.zone).date;
  const team = (await careAssignments(tx.db, unit.id)).filter(
    (one) => one.endsOn === null || one.endsOn >= today,
  );
  return { tx, actor, unit, today, team };
}

function mayEnterFor(actor: StaffActor, assignmentId: string): boolean {
  return actor.role === 'unit-manager' || actor.assignmentId === assignmentId;
}

/** Who may be entered, who may stand in, and what is entered. Refuses `not-allowed` to who neither cares nor manages. */
export const listAbsences = command({
  name: 'identity.list-absences',
  input: ListAbsences,
  async run(context) {
    const place = await placeOf(context);
    if (place === undefined) return refused('not-found');
    const { tx, actor, unit, today, team } = place;
    const entered = team.filter((one) => mayEnterFor(actor, one.assignmentId));
    if (entered.length === 0 && actor.role !== 'unit-manager') return refused('not-allowed');
    const names = await staffMembers(
      tx.db,
      team.map((one) => one.staffId),
    );
    const nameOf = (one: CareAssignment) => names.find((member) => member.id === one.staffId)?.name ?? '';
    return done({
      team: team.map((one) => ({
        assignmentId: one.assignmentId,
        name: nameOf(one),
        mayEnter: mayEnterFor(actor, one.assignmentId),
      })),
      absences: (await absencesFrom(tx.db, unit.id, today)).map((one) => ({
        id: one.id,
        assignmentId: one.assignmentId,
        from: one.from,
        until: one.until,
        coverAssignmentId: one.coverAssignmentId,
        mayRemove: mayEnterFor(actor, one.assignmentId),
      })),
      responsibleAssignmentId: unit.responsibleAssignmentId,
      today,
    });
  },
});

/**
 * Refuses `not-allowed` (for somebody else, without being their manager), `not-found` (nobody in care here), `no-cover` (the one
 * who stands in does not work in care here, or is the same person), `wrong-days`, and `away-already`.
 */
export const enterAbsence = command({
  name: 'identity.enter-absence',
  input: EnterAbsence,
  async run(context, input) {
    const place = await placeOf(context);
    if (place === undefined) return refused('not-found');
    const { tx, actor, unit, today, team } = place;
    const who = team.find((one) => one.assignmentId === input.assignmentId);
    if (who === undefined) return refused('not-found');
    if (!mayEnterFor(actor, input.assignmentId)) return refused('not-allowed');
    if (input.until !== null && (input.until < input.from || input.until < today))
      return refused('wrong-days');
    const cover = team.find((one) => one.assignmentId === input.coverAssignmentId);
    if (input.coverAssignmentId !== null && (cover === undefined || cover.staffId === who.staffId))
      return refused('no-cover');
    await holdAbsences(tx, unit.id, 'enter');
    const id = newId<'absence'>();
    const entered = await insertAbsence(tx, {
      id,
      assignmentId: input.assignmentId,
      from: input.from,
      until: input.until,
      coverAssignmentId: input.coverAssignmentId,
      enteredBy: actor.assignmentId,
      enteredAt: context.now,
    });
    if (!entered) return refused('away-already');
    const begins = instantOf(input.from, MIDNIGHT, unit.zone);
    await context.unitDue(tx, {
      kind: ABSENCE_BEGINS,
      effectKey: `${ABSENCE_BEGINS} ${id}`,
      dueAt: begins.instant < context.now ? context.now : begins.instant,
      civil: { date: begins.date, time: begins.time, zone: unit.zone },
      holder: unit.id,
      payload: { absenceId: id },
    });
    return done({ absenceId: id });
  },
});

/** Refuses `not-allowed`, and `not-found` when it was removed before. What has passed to another stays there. */
export const removeAbsence = command({
  name: 'identity.remove-absence',
  input: RemoveAbsence,
  async run(context, input) {
    const place = await placeOf(context);
    if (place === undefined) return refused('not-found');
    const { tx, actor, unit, today } = place;
    const absence = (await absencesFrom(tx.db, unit.id, today)).find((one) => one.id === input.absenceId);
    if (absence === undefined) return refused('not-found');
    if (!mayEnterFor(actor, absence.assignmentId)) return refused('not-allowed');
    await holdAbsences(tx, unit.id, 'enter');
    return (await deleteAbsence(tx, absence.id)) ? done({ absenceId: absence.id }) : refused('not-found');
  },
});
