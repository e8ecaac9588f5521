/** What comes in about ordered forms and flags. */
import * as z from 'zod';
import { type CivilDate, parseCivilDate } from '#kernel/dates.ts';
import { idSchema } from '#kernel/ids.ts';

const code = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);
export const civilDay = z.string().transform((written, check): CivilDate => {
  const read = parseCivilDate(written);
  if (read.ok) return read.value;
  check.addIssue({ code: 'custom', message: 'not-a-date' });
  return z.NEVER;
});
/** A few sentences: enough to say why, or what was done. */
export const MOST_WORDS = 2000;
const ownWords = z.string().trim().max(MOST_WORDS);

export const OrderFormsInput = z.strictObject({
  residentId: idSchema<'resident'>(),
  what: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('form'), name: code }),
    z.strictObject({ kind: z.literal('package'), code }),
  ]),
  when: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('now') }),
    z.strictObject({ kind: z.literal('on'), day: civilDay }),
  ]),
  recurrence: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('once') }),
    z.strictObject({
      kind: z.literal('recurring'),
      every: z.int().min(1).max(366),
      unit: z.enum(['days', 'weeks']),
      end: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('times'), times: z.int().min(1).max(1000) }),
        z.strictObject({ kind: z.literal('until'), day: civilDay }),
      ]),
    }),
  ]),
});
export type OrderFormsInput = z.infer<typeof OrderFormsInput>;

export const WithdrawOrderInput = z.strictObject({
  residentId: idSchema<'resident'>(),
  orderId: idSchema<'order'>(),
  /** `rest`: this occasion of the form and those after it. */
  which: z.enum(['one', 'rest']),
});

export const DeclineOrderInput = z.strictObject({
  residentId: idSchema<'resident'>(),
  orderId: idSchema<'order'>(),
  /** '' when the person says nothing about it. */
  reason: ownWords,
});

export const SeeFlagInput = z.strictObject({
  residentId: idSchema<'resident'>(),
  flagId: idSchema<'flag'>(),
});

export const CloseFlagInput = z.strictObject({
  residentId: idSchema<'resident'>(),
  flagId: idSchema<'flag'>(),
  words: ownWords,
});
