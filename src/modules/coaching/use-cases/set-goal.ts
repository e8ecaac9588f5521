/** The resident, or the coach together with them, sets the goal. The earlier one stays to be read. */
import * as z from 'zod';
import { type Id, newId } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { GoalForm, GoalInput, PeriodInput, ResidentInput } from '../contract.ts';
import { checkGoal } from '../rules/check-goal.ts';
import { takesChanges } from '../rules/period.ts';
import { insertGoal, markGoal, readGoals } from '../store/goals.ts';
import { readPeriod } from '../store/periods.ts';

/**
 * `replaces` is the goal that the form was made from, null when there was none. Refuses `incomplete` (details: field →
 * problem), `changed-meanwhile` when another goal has come, `closed` when the period is over.
 */
export const setGoal = command({
  name: 'coaching.set-goal',
  input: z.strictObject({
    residentId: ResidentInput,
    periodId: PeriodInput,
    replaces: GoalInput.nullable(),
    form: GoalForm,
  }),
  async run(context, input) {
    const { actor } = context;
    const opened = await context.person({ residentId: input.residentId, action: 'write', resource: 'goal' });
    if (!opened.ok) return opened;
    const tx = opened.value;
    const period = await readPeriod(tx, input.periodId);
    if (period === undefined) return refused('not-found');
    if (!takesChanges(period.state)) return refused('closed');
    const checked = checkGoal(input.form);
    if (checked.kind === 'incomplete')
      return refused(
        'incomplete',
        Object.fromEntries(checked.problems.map(({ field, problem }) => [field, problem])),
      );
    const current = (await readGoals(tx)).find(
      (goal) => goal.periodId === period.id && goal.state === 'current',
    );
    if ((current?.id ?? null) !== input.replaces) return refused('changed-meanwhile');
    if (current !== undefined && !(await markGoal(tx, current.id, 'replaced')))
      return refused('changed-meanwhile');
    const id: Id<'goal'> = newId();
    const setBy = actor.kind === 'resident' ? 'resident' : 'staff';
    const version = (current?.version ?? 0) + 1;
    const made = await insertGoal(
      tx,
      {
        ...checked.goal,
        id,
        unitId: period.unitId,
        periodId: period.id,
        replaces: input.replaces,
        version,
        setBy,
      },
      context.now,
    );
    if (!made) return refused('changed-meanwhile');
    await context.fact(tx, {
      type: current === undefined ? 'goal.set' : 'goal.changed',
      holder: period.unitId,
      data: {
        goalId: id,
        habit: checked.goal.habit,
        importance: checked.goal.importance,
        confidence: checked.goal.confidence,
        by: setBy,
      },
    });
    return done({ goalId: id, version });
  },
});
