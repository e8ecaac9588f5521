/** A follow-up is planned, and falls due for who is responsible; or it is not needed any more. */
import { type CivilDate, civilDate, instantOf, plusDays } from '#kernel/dates.ts';
import { type Id, newId, type StaffId } from '#kernel/ids.ts';
import { closeItem } from '#modules/worklist/public.ts';
import type { CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import type { FollowUpPlan } from '../rules/content.ts';
import { cancelPlanned, type DoseFollowUpId, insertFollowUp } from '../store/follow-ups.ts';
import type { AtUnit } from './opened-for-staff.ts';

export const FOLLOW_UP_DUE = 'prescriptions.follow-up';

function dueKey(id: DoseFollowUpId): string {
  return `prescriptions.follow-up:${id}:`;
}

/** When it is done: the start of its day at the unit. */
export function dueOn(at: Pick<AtUnit, 'unit' | 'prescribing'>, day: CivilDate) {
  return instantOf(day, at.prescribing.followUp.time, at.unit.zone);
}

/** It stands on the list some days before, so that a time can be booked; one that is nearer stands there at once. */
export async function planFollowUp(
  context: CommandContext,
  tx: PersonTx,
  about: {
    readonly at: AtUnit;
    readonly prescriptionId: Id<'prescription'>;
    readonly plan: FollowUpPlan<StaffId>;
  },
): Promise<void> {
  const { at, prescriptionId, plan } = about;
  const id = newId<'dose-follow-up'>();
  const on = civilDate(plan.on);
  const { how, staffId } = plan;
  await insertFollowUp(tx, { id, unitId: at.unit.id, prescriptionId, on, how, staffId });
  const listed = dueOn(at, plusDays(on, -at.prescribing.followUp.listedDaysBefore));
  await context.due(tx, {
    kind: FOLLOW_UP_DUE,
    effectKey: `${dueKey(id)}list`,
    dueAt: listed.instant,
    civil: { date: listed.date, time: listed.time, zone: at.unit.zone },
    holder: at.unit.id,
    payload: { followUpId: id },
  });
}

/** Off the list and out of what is owed. */
export async function forgetFollowUps(
  context: CommandContext,
  tx: PersonTx,
  about: { readonly at: Pick<AtUnit, 'unit'>; readonly prescriptionId: Id<'prescription'> },
): Promise<void> {
  for (const id of await cancelPlanned(tx, about.prescriptionId)) {
    await context.cancelDue(tx, dueKey(id));
    await closeItem(tx, { unitId: about.at.unit.id, kind: 'follow-up', refId: id }, 'cancelled', context.now);
  }
}
