/** A yes to a referral offers a period, with the template's numbers of that day, something to agree on, and the first time. */
import { type CivilDate, civilIn, civilTime } from '#kernel/dates.ts';
import { type Id, newId, type StaffId, type UnitId } from '#kernel/ids.ts';
import { setResponsible } from '#modules/access/public.ts';
import { MODALITIES, openOffer } from '#modules/booking/public.ts';
import { allUnits, careAssignments, type Unit } from '#modules/identity/public.ts';
import { readReferrals } from '#modules/referrals/public.ts';
import type { CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { habitsOf } from '../rules/habits.ts';
import { firstTerms } from '../rules/agreement.ts';
import { insertAgreement } from '../store/agreements.ts';
import { insertPeriod, type NewPeriod } from '../store/periods.ts';
import { type AgreementParts, templateOf } from './agreement-template.ts';

export interface Accepted {
  readonly unitId: UnitId;
  readonly referralId: string;
  readonly staffId: StaffId;
}

/** Who takes the person on has them from now on: what must be looked at falls to them first. */
export async function takeOn(
  tx: PersonTx,
  about: { readonly unitId: UnitId; readonly staffId: StaffId; readonly today: CivilDate },
): Promise<'taken' | 'nobody'> {
  const taking = (await careAssignments(tx.db, about.unitId)).findLast(
    (one) => one.staffId === about.staffId && (one.endsOn === null || one.endsOn >= about.today),
  );
  if (taking === undefined) return 'nobody';
  await setResponsible(tx, about.unitId, taking.assignmentId);
  return 'taken';
}

/** Stores the period and what is proposed to the person, and offers times. False when one is going already. */
export async function offerPeriod(
  context: CommandContext,
  tx: PersonTx,
  parts: AgreementParts,
  offered: { readonly period: NewPeriod; readonly unit: Unit },
): Promise<boolean> {
  const { period, unit } = offered;
  if (!(await insertPeriod(tx, period))) return false;
  const template = templateOf(parts, unit.country);
  const terms = firstTerms(template);
  await insertAgreement(tx, {
    ...terms,
    id: newId(),
    unitId: unit.id,
    periodId: period.id,
    version: 1,
    template: template.name,
    setBy: 'staff',
    setAt: context.now,
    agreedAt: null,
    agreedBy: null,
    agreedStaffId: null,
  });
  await context.fact(tx, {
    type: 'period.started',
    holder: unit.id,
    data: { periodId: period.id, staffId: period.staffId, meetings: terms.meetings },
  });
  await openOffer(context, tx, {
    holder: unit.id,
    staffId: period.staffId,
    kind: 'coaching',
    refId: period.id,
    modalities: MODALITIES,
    earliest: period.startedOn,
  });
  return true;
}

/** Does nothing when the referral, or the unit, has a period already. */
export async function startPeriod(
  context: CommandContext,
  tx: PersonTx,
  parts: AgreementParts,
  accepted: Accepted,
): Promise<void> {
  const unit = (await allUnits(tx.db)).find((one) => one.id === accepted.unitId);
  if (unit === undefined) throw new Error('a referral was accepted for a unit that does not exist');
  const { coaching, reminders } = parts.packs[unit.country];
  const referral = (await readReferrals(tx)).find((one) => one.id === accepted.referralId);
  const today = civilIn(context.now, unit.zone).date;
  const id: Id<'period'> = newId();
  const period: NewPeriod = {
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
    state: 'offered',
    startedOn: today,
    previousId: null,
  };
  if (await offerPeriod(context, tx, parts, { period, unit }))
    await takeOn(tx, { unitId: unit.id, staffId: accepted.staffId, today });
}
