/** How people came to the unit and what they were answered, in numbers. Nobody stands in them. */
import * as z from 'zod';
import { civilIn } from '#kernel/dates.ts';
import { done, refused } from '#kernel/outcome.ts';
import { allUnits } from '#modules/identity/public.ts';
import { command } from '#platform/command.ts';
import { seesWaysIn } from '../policy.ts';
import { countWays, firstMonth } from '../rules/count-ways.ts';
import { selectMarks } from '../store/marks.ts';

/** This month, or the twelve months that end with it. Refuses `not-allowed` to all but the manager and care staff. */
export const countWaysIn = command({
  name: 'referrals.count-ways-in',
  input: z.strictObject({ months: z.union([z.literal(1), z.literal(12)]) }),
  async run(context, { months }) {
    const opened = await context.units();
    if (!opened.ok) return opened;
    const tx = opened.value;
    const { actor } = context;
    if (!seesWaysIn(actor)) return refused('not-allowed');
    const unit = (await allUnits(tx.db)).find((one) => one.id === actor.unitId);
    if (unit === undefined) return refused('not-found');
    const since = firstMonth(civilIn(context.now, unit.zone).date, months);
    return done({ since, counted: countWays(await selectMarks(tx, since)) });
  },
});
