/** The person, or the coach with them, writes what belongs to the goal. What stood there before stays to be read. */
import * as z from 'zod';
import { civilIn } from '#kernel/dates.ts';
import { type Id, newId } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { PeriodInput, PostedSheet, ResidentInput, SheetInput, SheetKindInput } from '../contract.ts';
import { isSameSitting, readSheet } from '../rules/goal-sheet.ts';
import { readGoalRatings } from '../store/goal-ratings.ts';
import { insertSheet, readGoalSheets } from '../store/goal-sheets.ts';
import { goalInPeriod } from './goal-in-period.ts';

/**
 * `replaces` is the sheet that the form was made from, null when there was none; `only` the one question that was asked. Refuses
 * `faulty` (details: field → what is wrong), `changed-meanwhile` when somebody else has written, `rated` when levels have been
 * rated by, `closed` when the period is over. Nothing new written makes no new sheet.
 */
export const writeGoalSheet = command({
  name: 'coaching.write-goal-sheet',
  input: z.strictObject({
    residentId: ResidentInput,
    periodId: PeriodInput,
    kind: SheetKindInput,
    replaces: SheetInput.nullable(),
    only: z.string().max(20).nullable(),
    posted: PostedSheet,
  }),
  async run(context, input) {
    const opened = await goalInPeriod(context, input);
    if (!opened.ok) return opened;
    const { tx, period, by } = opened.value;
    const current = (await readGoalSheets(tx)).find(
      (one) => one.periodId === period.id && one.kind === input.kind && one.state === 'current',
    );
    if ((current?.id ?? null) !== input.replaces) return refused('changed-meanwhile');
    if (
      input.kind === 'levels' &&
      (await readGoalRatings(tx)).some((one) => one.periodId === period.id && one.state === 'current')
    )
      return refused('rated');
    const before = current?.values ?? {};
    const read = readSheet(input.kind, (name) => input.posted[name] ?? [], {
      values: before,
      only: input.only,
    });
    if (read.kind === 'faulty') return refused('faulty', read.faults);
    if (JSON.stringify(read.values) === JSON.stringify(before))
      return done<{ readonly sheetId: Id<'goal-sheet'> | null; readonly values: typeof before }>({
        sheetId: current?.id ?? null,
        values: before,
      });
    const id: Id<'goal-sheet'> = newId();
    const made = await insertSheet(
      tx,
      {
        id,
        unitId: period.unitId,
        periodId: period.id,
        kind: input.kind,
        replaces: input.replaces,
        values: read.values,
        setBy: by,
        version: (current?.version ?? 0) + 1,
      },
      context.now,
    );
    if (!made) return refused('changed-meanwhile');
    const on = (at: typeof context.now) => civilIn(at, period.zone).date;
    const earlier = current === undefined ? null : { setBy: current.setBy, on: on(current.setAt) };
    if (!isSameSitting(earlier, { by, on: on(context.now) }))
      await context.fact(tx, {
        type: 'goal.planned',
        holder: period.unitId,
        data: { sheetId: id, kind: input.kind, by },
      });
    return done<{ readonly sheetId: Id<'goal-sheet'> | null; readonly values: typeof before }>({
      sheetId: id,
      values: read.values,
    });
  },
});
