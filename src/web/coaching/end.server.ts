/** The page that ends a period: what is going on, and which follow-ups would come. */
import * as z from 'zod';
import { LANGUAGES } from '#kernel/actor.ts';
import { civilIn } from '#kernel/dates.ts';
import { longDate } from '#kernel/dates-format.ts';
import { idSchema } from '#kernel/ids.ts';
import { done } from '#kernel/outcome.ts';
import {
  endStep,
  isUnderWay,
  planFollowUps,
  readNotes,
  readPeriods,
  standsAt,
} from '#modules/coaching/public.ts';
import { command } from '#platform/command.ts';

export const readEndPage = command({
  name: 'coaching.read-end',
  input: z.strictObject({ residentId: idSchema<'resident'>(), language: z.enum(LANGUAGES) }),
  async run(context, input) {
    const opened = await context.person({ residentId: input.residentId, action: 'read', resource: 'period' });
    if (!opened.ok) return opened;
    const period = (await readPeriods(opened.value)).find((one) => isUnderWay(one.state));
    if (period === undefined) return done(null);
    const from = await standsAt(opened.value, period, context.now);
    const notes = await readNotes(opened.value);
    const anchor = {
      date: civilIn(context.now, period.zone).date,
      time: period.followUpTime,
      zone: period.zone,
    };
    return done({
      id: period.id,
      version: period.version,
      dates: (endStep(from, 'stopped', period.followUpMonths.length) === 'end'
        ? planFollowUps(anchor, period.followUpMonths, 'stopped')
        : []
      ).map(({ at }) => longDate(at.date, input.language)),
      unsigned: notes.filter((note) => note.periodId === period.id && note.state === 'draft').length,
    });
  },
});
