/** Shapes of the country pack's file and of input from outside. Strict and bounded. */
import * as z from 'zod';
import { COUNTRIES } from '#kernel/actor.ts';
import { type CivilDate, civilDate, civilTime } from '#kernel/dates.ts';
import { idSchema } from '#kernel/ids.ts';
import { FOLLOW_UP_WAYS } from './rules/content.ts';

const words = z.string().trim().min(1).max(2000);
const Texts = z.strictObject({ sv: words, fi: words, en: words });
const Day = z.iso.date().transform((text): CivilDate => civilDate(text));
const Certainty = z.enum(['found', 'known-high', 'known-medium', 'ours']);
const dated = { source: words, certainty: Certainty, validFrom: Day.nullable(), validUntil: Day.nullable() };
const Code = z.string().regex(/^[a-z][a-z-]{1,40}$/);
const Act = z.enum(['issued', 'followed-up']);

export const PrescribingFile = z.strictObject({
  country: z.enum(COUNTRIES),
  version: Day,
  note: words,
  professions: z
    .array(z.strictObject({ code: Code, name: Texts, may: z.enum(['sign', 'prepare']), ...dated }))
    .min(1),
  codes: z.array(
    z.strictObject({
      system: z.string().min(1).max(20),
      code: z.string().regex(/^[A-Z0-9]{3,12}$/),
      title: Texts,
      when: Act,
      organised: z.boolean().nullable(),
      how: z.enum(FOLLOW_UP_WAYS).nullable(),
      professions: z.array(Code).min(1).nullable(),
      ...dated,
    }),
  ),
  without: z.array(z.strictObject({ when: Act, words: Texts, source: words })),
  followUp: z.strictObject({
    listedDaysBefore: z.int().min(0).max(60),
    time: z
      .string()
      .regex(/^\d{2}:\d{2}$/)
      .transform((text) => civilTime(text)),
    source: words,
    certainty: Certainty,
    validFrom: Day,
  }),
});

export const ResidentInput = idSchema<'resident'>();
export const PrescriptionInput = idSchema<'prescription'>();
export const VersionInput = z.coerce.number().int().min(1).max(1_000_000);
/** Bounded well above the rule's own limits, so that a text a little too long comes back with a sentence, not an error page. */
const FormText = z.string().max(20_000);
export const PostedFields = z
  .record(z.string().max(40), FormText)
  .refine((posted) => Object.keys(posted).length <= 60, 'holds more fields than the form');
export const CodesInput = z.array(z.string().max(40)).max(20);
export const WordsInput = FormText;
