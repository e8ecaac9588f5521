/** A yes to a referral begins a period, with the template's numbers of that day, and offers the first time. */
import { civilIn, civilTime } from '#kernel/dates.ts';
import { type Id, newId, type StaffId, type UnitId } from '#kernel/ids.ts';
import { setResponsible } from '#modules/access/public.ts';
import { MODALITIES, openOffer } from '#modules/booking/public.ts';
import { allUnits, careAssignments } from '#modules/identity/public.ts';
import type { Packs } from '#modules/packs/public.ts';
import { readReferrals } from '#modules/referrals/public.ts';
import type { CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { habitsOf } from '../rules/habits.ts';
import { insertPeriod } from '../store/periods.ts';

export interface Accepted {
  readonly unitId: UnitId;
  readonly referralId: string;
  readonly staffId: StaffId;
}

/** Does nothing when the referral, or the unit, has a period already. */
export async function startPeriod(
  context: CommandContext,
  tx: PersonTx,
  packs: Packs,
  accepted: Accepted,
): Promise<void> {
  const unit = (await allUnits(tx.db)).find((one) => one.id === accepted.unitId);
  if (unit === undefined) throw new Error('a referral was accepted for a unit that does not exist');
  const { coaching, reminders } = packs[unit.country];
  const referral = (await readReferrals(tx)).find((one) => one.id === accepted.referralId);
  const today = civilIn(context.now, unit.zone).date;
  const id: Id<'period'> = newId();
  const started = await insertPeriod(tx, {
    id,
    unitId: unit.id,
    referralId: accepted.referralId,
    staffId: accepted.staffId,
    template: coaching.template,
    meetings: coaching.meetings,
    spanMonths: coaching.spanMonths.to,
    followUpMonths: coaching.followUpMonths,
    followUpTime: civilTime(coaching.followUpTime),
    inviteDaysBefore: reminders.followUpDaysBefore,
    zone: unit.zone,
    habits: habitsOf(referral?.habits ?? []),
    startedOn: today,
  });
  if (!started) return;
  // Who took the person on has them from now on: what must be looked at falls to them first.
  const taking = (await careAssignments(tx.db, unit.id)).findLast(
    (one) => one.staffId === accepted.staffId && (one.endsOn === null || one.endsOn >= today),
  );
  if (taking !== undefined) await setResponsible(tx, unit.id, taking.assignmentId);
  await context.fact(tx, {
    type: 'period.started',
    holder: unit.id,
    data: { periodId: id, staffId: accepted.staffId, meetings: coaching.meetings.to },
  });
  await openOffer(context, tx, {
    holder: unit.id,
    staffId: accepted.staffId,
    kind: 'coaching',
    refId: id,
    modalities: MODALITIES,
    earliest: today,
  });
}
