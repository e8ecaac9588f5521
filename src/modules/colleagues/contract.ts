/** What comes in: bounded texts, ids and days. */
import * as z from 'zod';
import { civilDate, parseCivilDate } from '#kernel/dates.ts';
import { idSchema } from '#kernel/ids.ts';

/** Characters of a remark, and of a line about a question. */
export const WORDS_MOST = 4000;
export const TOPIC_MOST = 120;
/** How far ahead a day may lie. */
export const DAYS_AHEAD = 366;

const Words = z.string().trim().min(1).max(WORDS_MOST);
const Day = z
  .string()
  .refine((text) => parseCivilDate(text).ok)
  .transform((text) => civilDate(text));

/** What a remark asks for; null: nothing. */
const Asks = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('team') }),
    z.strictObject({ kind: z.literal('task'), staffId: idSchema<'staff'>().nullable(), on: Day }),
  ])
  .nullable();

export const WriteRemark = z.strictObject({
  residentId: idSchema<'resident'>(),
  words: Words,
  asks: Asks.default(null),
});
/** `words`: what was agreed or done; a task may be settled without any. */
export const SettleRemark = z.strictObject({
  residentId: idSchema<'resident'>(),
  remarkId: idSchema<'remark'>(),
  words: z.string().trim().max(WORDS_MOST),
});

export const AskColleagues = z.strictObject({
  /** Null: everybody in the organisation. */
  toUnit: idSchema<'unit'>().nullable(),
  topic: z.string().trim().min(1).max(TOPIC_MOST),
  words: Words,
});
export const AnswerColleagues = z.strictObject({
  consultationId: idSchema<'consultation'>(),
  words: Words,
});
export const OneConsultation = z.strictObject({ consultationId: idSchema<'consultation'>() });
