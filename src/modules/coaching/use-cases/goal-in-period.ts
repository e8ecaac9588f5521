/** What every writing around a goal begins with: the person is open, and the period still takes changes. */
import { done, refused } from '#kernel/outcome.ts';
import type { Id, ResidentId } from '#kernel/ids.ts';
import type { CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { takesChanges } from '../rules/period.ts';
import { type Period, readPeriod } from '../store/periods.ts';

export interface GoalInPeriod {
  readonly tx: PersonTx;
  readonly period: Period;
  readonly by: 'resident' | 'staff';
}

export async function goalInPeriod(
  context: CommandContext,
  about: { readonly residentId: ResidentId; readonly periodId: Id<'period'> },
) {
  const opened = await context.person({ residentId: about.residentId, action: 'write', resource: 'goal' });
  if (!opened.ok) return opened;
  const period = await readPeriod(opened.value, about.periodId);
  if (period === undefined) return refused('not-found');
  if (!takesChanges(period.state)) return refused('closed');
  const by = context.actor.kind === 'resident' ? 'resident' : 'staff';
  return done<GoalInPeriod>({ tx: opened.value, period, by });
}
