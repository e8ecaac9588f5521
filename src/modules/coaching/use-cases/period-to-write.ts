/** What every change of a period begins with: the person is open, and the period is there. */
import type { Country } from '#kernel/actor.ts';
import { type CivilDate, civilIn } from '#kernel/dates.ts';
import { done, refused } from '#kernel/outcome.ts';
import type { Id, ResidentId, StaffId } from '#kernel/ids.ts';
import { allUnits } from '#modules/identity/public.ts';
import type { CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { type Period, readPeriod } from '../store/periods.ts';

export interface PeriodToWrite {
  readonly tx: PersonTx;
  readonly period: Period;
  readonly country: Country;
  readonly today: CivilDate;
  readonly by: 'resident' | 'staff';
  /** Null when it is the person. */
  readonly staffId: StaffId | null;
}

export async function periodToWrite(
  context: CommandContext,
  about: { readonly residentId: ResidentId; readonly periodId: Id<'period'> },
) {
  const opened = await context.person({
    residentId: about.residentId,
    action: 'write',
    resource: 'period',
    resourceId: about.periodId,
  });
  if (!opened.ok) return opened;
  const tx = opened.value;
  const { actor } = context;
  const period = await readPeriod(tx, about.periodId);
  const unit = (await allUnits(tx.db)).find((one) => one.id === period?.unitId);
  if (period === undefined || unit === undefined) return refused('not-found');
  return done<PeriodToWrite>({
    tx,
    period,
    country: unit.country,
    today: civilIn(context.now, period.zone).date,
    by: actor.kind === 'resident' ? 'resident' : 'staff',
    staffId: actor.kind === 'staff' ? actor.staffId : null,
  });
}
