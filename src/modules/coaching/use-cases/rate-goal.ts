/** The person, or the coach, says which level describes where the person is. Each says their own, and it is kept who said what. */
import * as z from 'zod';
import { type Id, newId } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { PeriodInput, RatingForm, RatingInput, ResidentInput, SheetInput } from '../contract.ts';
import { attainmentIn, mayRate } from '../rules/attainment.ts';
import { MOST_WORDS } from '../rules/check-goal.ts';
import { insertRating, readGoalRatings } from '../store/goal-ratings.ts';
import { readGoalSheets } from '../store/goal-sheets.ts';
import { goalInPeriod } from './goal-in-period.ts';

/**
 * `levelsId` is the sheet whose words were read; `replaces` what the same side said before. Refuses `incomplete` (details: field →
 * problem), `no-levels`, `changed-meanwhile`, `closed`.
 */
export const rateGoal = command({
  name: 'coaching.rate-goal',
  input: z.strictObject({
    residentId: ResidentInput,
    periodId: PeriodInput,
    levelsId: SheetInput,
    replaces: RatingInput.nullable(),
    form: RatingForm,
  }),
  async run(context, input) {
    const opened = await goalInPeriod(context, input);
    if (!opened.ok) return opened;
    const { tx, period, by } = opened.value;
    const levels = (await readGoalSheets(tx)).find(
      (one) => one.periodId === period.id && one.kind === 'levels' && one.state === 'current',
    );
    const may = mayRate(period.state, levels?.values ?? null);
    if (may !== 'yes') return refused(may);
    const said = (await readGoalRatings(tx)).find(
      (one) => one.periodId === period.id && one.ratedBy === by && one.state === 'current',
    );
    if (levels?.id !== input.levelsId || (said?.id ?? null) !== input.replaces)
      return refused('changed-meanwhile');
    const level = attainmentIn(input.form.level);
    const words = input.form.words.replaceAll('\r\n', '\n').trim();
    const isLong = words.length > MOST_WORDS;
    if (level === undefined || isLong)
      return refused('incomplete', {
        ...(level === undefined ? { level: 'missing' } : {}),
        ...(isLong ? { words: 'too-long' } : {}),
      });
    const id: Id<'goal-rating'> = newId();
    const made = await insertRating(
      tx,
      {
        id,
        unitId: period.unitId,
        periodId: period.id,
        levelsId: levels.id,
        ratedBy: by,
        staffId: context.actor.kind === 'staff' ? context.actor.staffId : null,
        level,
        words: words === '' ? null : words,
        replaces: input.replaces,
      },
      context.now,
    );
    if (!made) return refused('changed-meanwhile');
    await context.fact(tx, { type: 'goal.rated', holder: period.unitId, data: { ratingId: id, level, by } });
    return done({ ratingId: id });
  },
});
