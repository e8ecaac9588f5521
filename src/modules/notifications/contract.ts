/** The shape of the dated data of reminders. Unknown keys are refused, so that nothing in the file is dropped in silence. */
import * as z from 'zod';
import { type CivilDate, type CivilTime, parseCivilDate, parseCivilTime } from '#kernel/dates.ts';

const day = z.custom<CivilDate>(
  (text) => typeof text === 'string' && parseCivilDate(text).ok,
  'must be a day',
);
const time = z.custom<CivilTime>(
  (text) => typeof text === 'string' && parseCivilTime(text).ok && text.length === 'hh:mm'.length,
  'must be a time such as 21:00',
);
const sourced = { source: z.string().min(1), certainty: z.enum(['confirmed', 'known', 'own']) };
const MOST_DAYS = 366;

const version = z.strictObject({
  validFrom: day,
  decay: z.strictObject({
    steps: z
      .array(z.strictObject({ fromDays: z.int().min(0), apartDays: z.int().min(1).max(MOST_DAYS) }))
      .min(1)
      .refine(
        (steps) => steps.every((step, place) => step.fromDays > (steps[place - 1]?.fromDays ?? -1)),
        'must go from the fewest days to the most',
      )
      .refine((steps) => steps[0]?.fromDays === 0, 'must begin at 0 days'),
    ...sourced,
  }),
  caps: z.strictObject({ perDay: z.int().min(1), perWeek: z.int().min(1), ...sourced }),
  /** When reminders come to who has chosen no time. */
  usual: z.strictObject({ time, ...sourced }),
  quiet: z.strictObject({ from: time, until: time, ...sourced }),
});

export const PaceFile = z.strictObject({ versions: z.tuple([version], version) });
/** How often a person may be reminded, since when, by which source. */
export type PaceVersions = z.infer<typeof PaceFile>['versions'];
