/** What comes in from forms and from the list of reasons. */
import * as z from 'zod';
import { LANGUAGES } from '#kernel/actor.ts';
import { idSchema } from '#kernel/ids.ts';
import { AnswersInput } from '#modules/instruments/public.ts';
import { LONGEST_WORDS } from './rules/own-words.ts';
import { PRESCRIPTIONS, URGENCIES } from './rules/referring.ts';
import { SAID } from './rules/suitability.ts';
import { NOT_SAID, WAYS_IN } from './rules/way-in.ts';

export const CONTACTS = ['message', 'phone'] as const;
/** How the person would like to be answered: on their own pages, or by a call. */
export type Contact = (typeof CONTACTS)[number];

const code = z.string().regex(/^[a-z][a-z-]{0,39}$/);

export const SendInput = z.strictObject({
  residentId: idSchema<'resident'>(),
  unitId: idSchema<'unit'>(),
  language: z.enum(LANGUAGES),
  /** Which check the responses belong to. */
  occasion: z.enum(['self-check', 'health-check']),
  /** Empty when the person only writes. */
  responses: z
    .array(
      z.strictObject({ instrument: z.string().max(60), version: z.string().max(20), answers: AnswersInput }),
    )
    .max(20),
  /** Forms whose answers the person has kept here and now sends. With the rest of what is kept they are gone then. */
  kept: z.array(z.string().min(1).max(60)).max(20).default([]),
  words: z.string().trim().max(LONGEST_WORDS),
  contact: z.enum(CONTACTS),
  /** Why now: a code of the pack's reasons. */
  reason: code.default(NOT_SAID),
});
export type SendInput = z.infer<typeof SendInput>;

export const ReferInput = z.strictObject({
  residentId: idSchema<'resident'>(),
  /** Who is asked. */
  unitId: idSchema<'unit'>(),
  /** The language of the words. */
  language: z.enum(LANGUAGES),
  reason: code,
  habits: z.array(code).min(1).max(10),
  /** What has been agreed with the person. */
  words: z.string().trim().min(1).max(LONGEST_WORDS),
  contact: z.enum(CONTACTS),
  urgency: z.enum(URGENCIES),
  prescription: z.enum(PRESCRIPTIONS),
  /** The person knows of it and wants it: nothing is sent without. */
  agreed: z.literal('yes'),
});
export const SentInput = z.strictObject({
  residentId: idSchema<'resident'>(),
  sentId: idSchema<'sent-referral'>(),
});

/** What a caller said, as somebody at the unit writes it down. */
export const CallInput = z.strictObject({
  unitId: idSchema<'unit'>(),
  staffId: idSchema<'staff'>(),
  language: z.enum(LANGUAGES),
  reason: code,
  habits: z.array(code).max(10),
  words: z.string().trim().min(1).max(LONGEST_WORDS),
  contact: z.enum(CONTACTS),
});
export type CallInput = z.infer<typeof CallInput>;

export const AnswerInput = z.strictObject({
  residentId: idSchema<'resident'>(),
  referralId: idSchema<'referral'>(),
  version: z.int().min(1),
});
export const AssessInput = z.strictObject({
  residentId: idSchema<'resident'>(),
  referralId: idSchema<'referral'>(),
  stable: z.enum(SAID),
  motivated: z.enum(SAID),
  /** A code of the pack's segments; null when it cannot be told. */
  segment: code.nullable(),
});
export const DeclineInput = AnswerInput.extend({ reason: code });
export const OpenInput = z.strictObject({
  residentId: idSchema<'resident'>(),
  referralId: idSchema<'referral'>(),
  language: z.enum(LANGUAGES),
});

const text = z.strictObject({ sv: z.string().min(1), fi: z.string().min(1), en: z.string().min(1) });
const sourced = {
  version: z.iso.date(),
  source: z.string().min(1),
  certainty: z.enum(['confirmed', 'known', 'own']),
  validFrom: z.iso.date(),
};
const list = z.strictObject({
  ...sourced,
  reasons: z
    .array(
      z.strictObject({
        code,
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

const reasonToCome = z
  .strictObject({
    code,
    chosenBy: z.array(z.enum(['resident', 'staff'])).max(2),
    /** The way that this reason means, whatever else goes with the question. */
    channel: z.enum(WAYS_IN).optional(),
    /** What staff read, and what is counted. */
    name: text,
    /** The same in the person's own words. */
    asked: text.optional(),
  })
  .refine((reason) => reason.chosenBy.includes('resident') === (reason.asked !== undefined));
const waysInList = z.strictObject({
  ...sourced,
  channels: z
    .array(z.strictObject({ code: z.enum(WAYS_IN), name: text }))
    .refine((all) => WAYS_IN.every((way) => all.some((one) => one.code === way))),
  reasons: z.array(reasonToCome).refine((all) => all.some((one) => one.code === NOT_SAID)),
});
export const WaysInFile = z.strictObject({ se: waysInList, fi: waysInList });
export type WaysIn = z.infer<typeof waysInList>;
export type ReasonToCome = WaysIn['reasons'][number];

const point = z.strictObject({
  name: text,
  /** What staff are asked, where nothing can be read of it. */
  ask: text.optional(),
  /** The friendly other road when it does not fit. */
  road: text,
});
const suitabilityList = z.strictObject({
  ...sourced,
  segments: z
    .array(z.strictObject({ code, suits: z.enum(['fits', 'look-closer', 'other-road']), name: text }))
    .min(1),
  points: z.strictObject({
    age: point,
    residence: point,
    'stable-health': point.required(),
    motivation: point.required(),
    segment: point.required(),
  }),
});
export const SuitabilityFile = z.strictObject({ se: suitabilityList, fi: suitabilityList });
export type SuitabilityCodes = z.infer<typeof suitabilityList>;
