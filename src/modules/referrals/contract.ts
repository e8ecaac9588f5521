/** What comes in from forms and from the list of reasons. */
import * as z from 'zod';
import { LANGUAGES } from '#kernel/actor.ts';
import { idSchema } from '#kernel/ids.ts';
import { AnswersInput } from '#modules/instruments/public.ts';
import { LONGEST_WORDS } from './rules/own-words.ts';

export const CONTACTS = ['message', 'phone'] as const;
/** How the person would like to be answered: on their own pages, or by a call. */
export type Contact = (typeof CONTACTS)[number];

export const SendInput = z.strictObject({
  residentId: idSchema<'resident'>(),
  unitId: idSchema<'unit'>(),
  language: z.enum(LANGUAGES),
  /** Empty when the person only writes. */
  responses: z
    .array(
      z.strictObject({ instrument: z.string().max(60), version: z.string().max(20), answers: AnswersInput }),
    )
    .max(20),
  words: z.string().trim().max(LONGEST_WORDS),
  contact: z.enum(CONTACTS),
});
export type SendInput = z.infer<typeof SendInput>;

export const AnswerInput = z.strictObject({
  residentId: idSchema<'resident'>(),
  referralId: idSchema<'referral'>(),
  version: z.int().min(1),
});
export const DeclineInput = AnswerInput.extend({ reason: z.string().regex(/^[a-z][a-z-]{0,39}$/) });
export const OpenInput = z.strictObject({
  residentId: idSchema<'resident'>(),
  referralId: idSchema<'referral'>(),
  language: z.enum(LANGUAGES),
});

const text = z.strictObject({ sv: z.string().min(1), fi: z.string().min(1), en: z.string().min(1) });
const list = z.strictObject({
  version: z.iso.date(),
  source: z.string().min(1),
  certainty: z.enum(['confirmed', 'known', 'own']),
  validFrom: z.iso.date(),
  reasons: z
    .array(
      z.strictObject({
        code: z.string().regex(/^[a-z][a-z-]{0,39}$/),
        /** What staff choose from. */
        name: text,
        /** What the resident reads: why not here, and which road is open. */
        road: text,
      }),
    )
    .min(1)
    .max(20),
});
export const DeclineReasonsFile = z.strictObject({ se: list, fi: list });
export type DeclineReason = z.infer<typeof list>['reasons'][number];
