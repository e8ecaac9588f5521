/** The coach ends a period with its reason; what follows is planned in the same transaction. */
import * as z from 'zod';
import { type Anchor, civilIn } from '#kernel/dates.ts';
import { type Id, newId } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { withdrawOffers } from '#modules/booking/public.ts';
import { notify } from '#modules/notifications/public.ts';
import { type CommandContext, command } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { EndReasonInput, PeriodInput, ResidentInput, VersionInput } from '../contract.ts';
import { type PlannedFollowUp, planFollowUps, relationEnds } from '../rules/follow-ups.ts';
import { after, endStep, isUnderWay } from '../rules/period.ts';
import { insertFollowUp } from '../store/follow-ups.ts';
import { markGoal, readGoals } from '../store/goals.ts';
import { markEnded, type Period, readPeriod } from '../store/periods.ts';
import { standsAt } from './have-met.ts';
import { planDues } from './plan-dues.ts';
import { nothingMoreIsSent, planClosing, restIsOver } from './wind-up.ts';

async function plan(
  context: CommandContext,
  tx: PersonTx,
  period: Period,
  planned: PlannedFollowUp,
): Promise<void> {
  const id: Id<'follow-up'> = newId();
  const { date, time, instant } = planned.at;
  await insertFollowUp(tx, {
    id,
    unitId: period.unitId,
    periodId: period.id,
    months: planned.months,
    date,
    time,
    zone: period.zone,
    dueAt: instant,
  });
  await planDues(context, tx, period, { id, date, time });
  await context.fact(tx, {
    type: 'follow-up.planned',
    holder: period.unitId,
    data: { followUpId: id, periodId: period.id, months: planned.months, on: date },
  });
}

/** Refuses `changed-meanwhile` when it was ended or changed before. */
export const endPeriod = command({
  name: 'coaching.end-period',
  input: z.strictObject({
    residentId: ResidentInput,
    periodId: PeriodInput,
    version: VersionInput,
    reason: EndReasonInput,
  }),
  async run(context, input) {
    const opened = await context.person({
      residentId: input.residentId,
      action: 'write',
      resource: 'period',
      resourceId: input.periodId,
    });
    if (!opened.ok) return opened;
    const tx = opened.value;
    const period = await readPeriod(tx, input.periodId);
    if (period === undefined || context.actor.kind !== 'staff') return refused('not-found');
    if (!isUnderWay(period.state) || period.version !== input.version) return refused('changed-meanwhile');
    const anchor: Anchor = {
      date: civilIn(context.now, period.zone).date,
      time: period.followUpTime,
      zone: period.zone,
    };
    const from = await standsAt(tx, period, context.now);
    const step = endStep(from, input.reason, period.followUpMonths.length);
    const planned = step === 'end' ? planFollowUps(anchor, period.followUpMonths, input.reason) : [];
    const state = after(from, step);
    if (state === null || !(await markEnded(tx, period, { on: anchor.date, reason: input.reason, state })))
      return refused('changed-meanwhile');
    await restIsOver(context, tx, period);
    if (input.reason === 'reached') {
      const goal = (await readGoals(tx)).find((one) => one.periodId === period.id && one.state === 'current');
      if (goal !== undefined) await markGoal(tx, goal.id, 'reached');
    }
    await withdrawOffers(tx, period.id);
    if (input.reason === 'death') await nothingMoreIsSent(context, tx, period);
    await context.fact(tx, {
      type: 'period.ended',
      holder: period.unitId,
      data: { periodId: period.id, reason: input.reason },
    });
    for (const followUp of planned) await plan(context, tx, period, followUp);
    await planClosing(context, tx, period, { at: relationEnds(anchor, planned), again: '' });
    if (state === 'in-follow-up')
      await notify(context, tx, {
        effectKey: `coaching.experience:${period.id}`,
        holder: period.unitId,
        template: 'something-new',
        payload: {},
      });
    return done({ periodId: period.id, followUps: planned.length });
  },
});
