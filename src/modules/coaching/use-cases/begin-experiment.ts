/** Something small to try until the next meeting. */
import * as z from 'zod';
import { civilIn } from '#kernel/dates.ts';
import { type Id, newId } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { PeriodInput, ResidentInput, TryForm } from '../contract.ts';
import { checkTry } from '../rules/experiment.ts';
import { insertExperiment } from '../store/experiments.ts';
import { goalInPeriod } from './goal-in-period.ts';

/** Refuses `incomplete` (details: field → problem), `closed`. */
export const beginExperiment = command({
  name: 'coaching.begin-experiment',
  input: z.strictObject({ residentId: ResidentInput, periodId: PeriodInput, form: TryForm }),
  async run(context, input) {
    const opened = await goalInPeriod(context, input);
    if (!opened.ok) return opened;
    const { tx, period, by } = opened.value;
    const checked = checkTry(input.form, civilIn(context.now, period.zone).date);
    if (checked.kind === 'incomplete') return refused('incomplete', checked.problems);
    const id: Id<'experiment'> = newId();
    await insertExperiment(
      tx,
      {
        id,
        unitId: period.unitId,
        periodId: period.id,
        words: checked.words,
        until: checked.until,
        begunBy: by,
      },
      context.now,
    );
    await context.fact(tx, {
      type: 'experiment.begun',
      holder: period.unitId,
      data: { experimentId: id, until: checked.until, by },
    });
    return done({ experimentId: id });
  },
});
