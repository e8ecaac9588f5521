/** The person writes the numbers of a day, or corrects them. An emptied field takes its number away. */
import * as z from 'zod';
import { civilIn, parseCivilDate } from '#kernel/dates.ts';
import { done, refused } from '#kernel/outcome.ts';
import { readValues } from '#modules/enrolments/public.ts';
import { hidesBodyMeasures } from '#modules/residents/public.ts';
import { command } from '#platform/command.ts';
import { DayInput, PeriodInput, PostedSheet, ResidentInput } from '../contract.ts';
import { offered } from '../rules/own-measures.ts';
import { removeOwnDay, saveOwnDay } from '../store/own-days.ts';
import type { CoachingParts } from './coaching-parts.ts';
import { goalInPeriod } from './goal-in-period.ts';

/**
 * Only fields that were posted are touched. Refuses `faulty` (details: measure → what is wrong; nothing is saved then), `wrong-day`
 * for what is no day of the period until today, `not-found` to all but the person, `closed`.
 */
export function writeOwnDay({ content }: Pick<CoachingParts, 'content'>) {
  return command({
    name: 'coaching.write-own-day',
    input: z.strictObject({
      residentId: ResidentInput,
      periodId: PeriodInput,
      onDay: DayInput,
      posted: PostedSheet,
    }),
    async run(context, input) {
      const opened = await goalInPeriod(context, input);
      if (!opened.ok) return opened;
      const { tx, period, by } = opened.value;
      if (by !== 'resident') return refused('not-found');
      const day = parseCivilDate(input.onDay);
      if (!day.ok || day.value < period.startedOn || day.value > civilIn(context.now, period.zone).date)
        return refused('wrong-day');
      const asked = offered(content.measures, { hidesBody: await hidesBodyMeasures(tx) }).filter(
        ({ diary }) => diary.fields.some((field) => input.posted[`${diary.id}.${field.id}`] !== undefined),
      );
      const read = asked.map(({ diary }) => ({
        id: diary.id,
        ...readValues(diary.id, diary.fields, (name) => input.posted[name] ?? []),
      }));
      const faults = read.flatMap(({ id, faults: found }) =>
        Object.values(found).map(({ fault }) => [id, fault] as const),
      );
      if (faults.length > 0) return refused('faulty', Object.fromEntries(faults));
      for (const { id, values } of read) {
        const [value] = Object.values(values);
        const about = { unitId: period.unitId, periodId: period.id, follows: id, onDay: day.value };
        if (typeof value === 'number') await saveOwnDay(tx, { ...about, value }, context.now);
        else await removeOwnDay(tx, about);
      }
      return done({ onDay: day.value, written: read.length });
    },
  });
}
