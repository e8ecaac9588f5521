/** A unit's way to a person that was kept open for a flag ends when the last one is closed. */
import type { UnitId } from '#kernel/ids.ts';
import { endRelation } from '#modules/access/public.ts';
import { readFlags } from '#modules/instruments/public.ts';
import { hasPrescriptionGoing } from '#modules/prescriptions/public.ts';
import { readReferrals } from '#modules/referrals/public.ts';
import { takeOffRoster } from '#modules/residents/public.ts';
import type { CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { readPeriods } from '../store/periods.ts';

/** Does nothing while the unit has anything else going with the person; a period ends the way itself. */
export async function endWayAfterFlag(context: CommandContext, tx: PersonTx, unitId: UnitId): Promise<void> {
  const isHere = (one: { readonly unitId: UnitId }) => one.unitId === unitId;
  if ((await readFlags(tx)).some((one) => isHere(one) && one.state !== 'closed')) return;
  if ((await readPeriods(tx)).some(isHere) || (await hasPrescriptionGoing(tx, unitId))) return;
  const referrals = (await readReferrals(tx)).filter(isHere);
  if (referrals.length === 0 || referrals.some((one) => ['received', 'accepted'].includes(one.state))) return;
  await endRelation(tx, unitId, context.now);
  await takeOffRoster(tx, unitId);
}
