/** A person opened by staff for writing a prescription, with what the rules ask about the unit and who works there. */
import type { Country, StaffActor } from '#kernel/actor.ts';
import { type CivilDate, civilIn } from '#kernel/dates.ts';
import type { Action } from '#kernel/decision.ts';
import type { ResidentId, StaffId } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import {
  allUnits,
  careAssignments,
  type StaffMember,
  staffMembers,
  type Unit,
} from '#modules/identity/public.ts';
import type { CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { maySign, type Prescribing } from '../rules/prescribing.ts';
import { organisersOf, type Organiser } from '../store/organisers.ts';

/** By country; from the packs. */
export type PrescribingRules = Readonly<Record<Country, Prescribing>>;

export interface AtUnit {
  readonly unit: Unit;
  readonly today: CivilDate;
  readonly prescribing: Prescribing;
  /** In care at the unit today. */
  readonly staff: readonly StaffMember[];
  readonly organisers: readonly Organiser[];
}

/** Who works in care at the unit on the day. */
export async function inCareAt(tx: PersonTx, unit: Unit, today: CivilDate): Promise<readonly StaffMember[]> {
  const all = await careAssignments(tx.db, unit.id);
  const ids = all
    .filter((one) => one.startsOn <= today && (one.endsOn === null || one.endsOn >= today))
    .map((one): StaffId => one.staffId);
  return (await staffMembers(tx.db, [...new Set(ids)])).toSorted((one, other) =>
    one.name < other.name ? -1 : 1,
  );
}

export async function atUnit(
  tx: PersonTx,
  about: { readonly actor: StaffActor; readonly rules: PrescribingRules; readonly context: CommandContext },
): Promise<AtUnit | undefined> {
  const unit = (await allUnits(tx.db)).find((one) => one.id === about.actor.unitId);
  if (unit === undefined) return undefined;
  const today = civilIn(about.context.now, unit.zone).date;
  return {
    unit,
    today,
    prescribing: about.rules[unit.country],
    staff: await inCareAt(tx, unit, today),
    organisers: await organisersOf(tx, unit.id),
  };
}

/** Those of the unit who may sign today. */
export function signersAt(at: AtUnit): readonly StaffMember[] {
  return at.staff.filter((one) => maySign(at.prescribing, one.profession, at.today));
}

/** Opens the person for the action; refuses `not-found` to all but staff. */
export async function openedForStaff(
  context: CommandContext,
  rules: PrescribingRules,
  ask: { readonly residentId: ResidentId; readonly action: Action; readonly resourceId?: string },
) {
  const opened = await context.person({ ...ask, resource: 'prescription' });
  if (!opened.ok) return opened;
  const { actor } = context;
  if (actor.kind !== 'staff') return refused('not-found');
  const at = await atUnit(opened.value, { actor, rules, context });
  if (at === undefined) return refused('not-found');
  return done({ tx: opened.value, actor, at });
}
