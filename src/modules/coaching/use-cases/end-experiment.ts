/** How a try went. It is told once: what somebody has told already is not written over. */
import * as z from 'zod';
import { done, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { ExperimentInput, PeriodInput, ResidentInput, ToldForm, VersionInput } from '../contract.ts';
import { checkTold } from '../rules/experiment.ts';
import { readExperiments, tellExperiment } from '../store/experiments.ts';
import { goalInPeriod } from './goal-in-period.ts';

/** Refuses `incomplete` (details: field → problem), `changed-meanwhile` when it has been told, `closed`. */
export const endExperiment = command({
  name: 'coaching.end-experiment',
  input: z.strictObject({
    residentId: ResidentInput,
    periodId: PeriodInput,
    experimentId: ExperimentInput,
    version: VersionInput,
    form: ToldForm,
  }),
  async run(context, input) {
    const opened = await goalInPeriod(context, input);
    if (!opened.ok) return opened;
    const { tx, period, by } = opened.value;
    const one = (await readExperiments(tx)).find(
      ({ id, periodId }) => id === input.experimentId && periodId === period.id,
    );
    if (one === undefined) return refused('not-found');
    const checked = checkTold(input.form);
    if (checked.kind === 'incomplete') return refused('incomplete', checked.problems);
    const { outcome, how } = checked;
    const told = await tellExperiment(
      tx,
      { id: one.id, unitId: one.unitId, version: input.version },
      { outcome, how, by, now: context.now },
    );
    if (!told) return refused('changed-meanwhile');
    await context.fact(tx, {
      type: 'experiment.told',
      holder: period.unitId,
      data: { experimentId: one.id, outcome, by },
    });
    return done({ experimentId: one.id });
  },
});
