/** The next step of the ladder is reached, or the last one turns out not to be: a press of a button each. */
import * as z from 'zod';
import { civilIn } from '#kernel/dates.ts';
import { type Id, newId } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { PeriodInput, ResidentInput, SheetInput } from '../contract.ts';
import { withLastAhead, withNextReached } from '../rules/ladder.ts';
import { insertSheet, readGoalSheets } from '../store/goal-sheets.ts';
import { goalInPeriod } from './goal-in-period.ts';

/** Refuses `changed-meanwhile` when the ladder is not the one that was looked at, or has no such step; `closed` as above. */
export const climb = command({
  name: 'coaching.climb',
  input: z.strictObject({
    residentId: ResidentInput,
    periodId: PeriodInput,
    replaces: SheetInput,
    way: z.enum(['reached', 'back']),
  }),
  async run(context, input) {
    const opened = await goalInPeriod(context, input);
    if (!opened.ok) return opened;
    const { tx, period, by } = opened.value;
    const ladder = (await readGoalSheets(tx)).find(
      (one) => one.periodId === period.id && one.kind === 'ladder' && one.state === 'current',
    );
    if (ladder === undefined || ladder.id !== input.replaces || ladder.values === null)
      return refused('changed-meanwhile');
    const values =
      input.way === 'reached'
        ? withNextReached(ladder.values, civilIn(context.now, period.zone).date)
        : withLastAhead(ladder.values);
    if (values === null) return refused('changed-meanwhile');
    const id: Id<'goal-sheet'> = newId();
    const made = await insertSheet(
      tx,
      {
        id,
        unitId: period.unitId,
        periodId: period.id,
        kind: 'ladder',
        replaces: ladder.id,
        values,
        setBy: by,
        version: ladder.version + 1,
      },
      context.now,
    );
    if (!made) return refused('changed-meanwhile');
    if (input.way === 'reached')
      await context.fact(tx, {
        type: 'goal.step-reached',
        holder: period.unitId,
        data: { sheetId: id, by },
      });
    return done({ sheetId: id });
  },
});
