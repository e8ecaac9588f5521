/** The person chooses which numbers they follow; nobody else does. */
import * as z from 'zod';
import { newId } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { hidesBodyMeasures } from '#modules/residents/public.ts';
import { command } from '#platform/command.ts';
import { MeasuresInput, PeriodInput, ResidentInput } from '../contract.ts';
import { offered } from '../rules/own-measures.ts';
import { insertSheet, readGoalSheets } from '../store/goal-sheets.ts';
import type { CoachingParts } from './coaching-parts.ts';
import { goalInPeriod } from './goal-in-period.ts';

/** Refuses `not-found` to all but the person, `changed-meanwhile` when two choices are made at once, `closed`. */
export function chooseMeasures({ content }: Pick<CoachingParts, 'content'>) {
  return command({
    name: 'coaching.choose-measures',
    input: z.strictObject({ residentId: ResidentInput, periodId: PeriodInput, measures: MeasuresInput }),
    async run(context, input) {
      const opened = await goalInPeriod(context, input);
      if (!opened.ok) return opened;
      const { tx, period, by } = opened.value;
      if (by !== 'resident') return refused('not-found');
      const may = offered(content.measures, { hidesBody: await hidesBodyMeasures(tx) });
      const measures = may.map(({ diary }) => diary.id).filter((id) => input.measures.includes(id));
      const current = (await readGoalSheets(tx)).find(
        (one) => one.periodId === period.id && one.kind === 'follows' && one.state === 'current',
      );
      const made = await insertSheet(
        tx,
        {
          id: newId(),
          unitId: period.unitId,
          periodId: period.id,
          kind: 'follows',
          replaces: current?.id ?? null,
          values: { measures },
          setBy: by,
          version: (current?.version ?? 0) + 1,
        },
        context.now,
      );
      return made ? done({ measures }) : refused('changed-meanwhile');
    },
  });
}
