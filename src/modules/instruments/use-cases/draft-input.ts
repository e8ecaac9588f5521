/** What comes in about forms that are begun and not sent. */
import * as z from 'zod';
import { LANGUAGES } from '#kernel/actor.ts';
import { parseZone, type Zone } from '#kernel/dates.ts';
import { idSchema } from '#kernel/ids.ts';
import { AnswersInput, AnswerValue } from '../contract.ts';
import { FILLED_BY } from '../store/responses.ts';
import { civilDay } from './order-input.ts';

const name = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);
const language = z.enum(LANGUAGES);
const key = z.string().min(1).max(300);

/** Answers that are being written, by key; null takes one away. */
const Changes = z
  .record(key, z.union([AnswerValue, z.array(AnswerValue).min(1).max(100), z.null()]))
  .refine((changes) => Object.keys(changes).length <= 2000, 'at most 2000 answers');

/** What is sealed of a draft. */
export const StoredDraft = z.strictObject({ answers: AnswersInput, changed: z.record(key, z.int().min(0)) });

/** What is sealed of a form that a check asks. */
export const StoredCheck = StoredDraft.extend({
  /** The person would rather leave it out. */
  leftOut: z.boolean(),
});

export const StartFormInput = z.strictObject({
  residentId: idSchema<'resident'>(),
  /** Null where an order says which form. */
  instrument: name.nullable(),
  orderId: idSchema<'order'>().nullable(),
  language,
  /** `resident`: the person fills it in. The others are for staff. */
  filledBy: z.enum(FILLED_BY),
  /** The day it was answered: for staff; null for the person, who answers when it is sent. */
  answeredOn: civilDay.nullable().default(null),
});

export type StartFormInput = z.infer<typeof StartFormInput>;
export type OnBehalf = NonNullable<z.infer<typeof SendFormInput>['onBehalf']>;

const which = { residentId: idSchema<'resident'>(), draftId: idSchema<'draft'>() };

export const DraftInput = z.strictObject(which);

const fieldText = z.string().max(20_000);

export const SaveAnswersInput = z.strictObject({
  ...which,
  language,
  /** What the sender had seen. */
  revision: z.int().min(0),
  written: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('answers'), changes: Changes }),
    /** As a page sends them: the keys it asked, and what their fields hold. */
    z.strictObject({
      kind: z.literal('fields'),
      keys: z.array(key).max(2000),
      fields: z.record(z.string().max(400), z.union([fieldText, z.array(fieldText).max(100)])),
      zone: z.string().transform((text, check): Zone => {
        const read = parseZone(text);
        if (read.ok) return read.value;
        check.addIssue({ code: 'custom', message: 'not-a-zone' });
        return z.NEVER;
      }),
      /** A repetition of a group that is taken away: `dose#0`. */
      without: z.string().max(320).nullable(),
    }),
  ]),
  /** The question that was answered last. */
  at: key.nullable(),
});

export type Written = z.infer<typeof SaveAnswersInput>['written'];

export const AddFileInput = z.strictObject({
  ...which,
  key,
  name: z
    .string()
    .trim()
    .min(1)
    .transform((text) =>
      [...text.toWellFormed()]
        .filter((one) => one >= ' ' && one !== '\u007f')
        .slice(0, 200)
        .join(''),
    ),
  content: z.instanceof(Uint8Array),
});

export const RemoveFileInput = z.strictObject({ ...which, file: z.uuid() });

export const SendFormInput = z.strictObject({
  ...which,
  language,
  /** To whom, where no order says it: a unit that the person has a way to. */
  unitId: idSchema<'unit'>().nullable(),
  /** `self`: the person keeps the answers, and no unit gets them. Only where no order asks. */
  to: z.enum(['unit', 'self']).default('unit'),
  /** How and when it was answered, where staff fill it in and it was another way than they began. */
  onBehalf: z
    .strictObject({ how: z.enum(['together', 'phone', 'paper']), answeredOn: civilDay })
    .nullable()
    .default(null),
});
