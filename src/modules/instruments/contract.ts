/**
 * The shapes of the content files and of answers from outside. Everything is bounded; unknown keys are refused, so
 * that nothing in a content file is dropped in silence.
 */
import * as z from 'zod';

import { COUNTRIES, LANGUAGES } from '#kernel/actor.ts';
import type { Condition } from './rules/instrument.ts';

export const words = z.string().trim().min(1).max(2000);
export const code = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'must be lower-case letters, digits and hyphens');
export const version = z
  .string()
  .regex(/^\d{1,4}(\.\d{1,4}){0,2}$/, 'must be a version number such as 1 or 1.2');
export const civilDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a civil date, YYYY-MM-DD');
export const text = z.strictObject({ sv: words, fi: words, en: words });
export const certainty = z.enum(['found', 'known-high', 'known-medium', 'known-low', 'ours']);
export const country = z.enum(COUNTRIES);

// --- Scoring, licence and golden cases ---------------------------------------------------------------------------

const linkId = z.string().min(1).max(255);
const bounds = z
  .strictObject({
    atLeast: z.number().optional(),
    above: z.number().optional(),
    atMost: z.number().optional(),
    below: z.number().optional(),
  })
  .refine((given) => Object.keys(given).length > 0, 'must have at least one bound');
const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(condition).min(1).max(20) }),
    z.strictObject({ any: z.array(condition).min(1).max(20) }),
    z.strictObject({ not: condition }),
    z.strictObject({ item: linkId, is: z.string().min(1).max(255) }),
    z.strictObject({ item: linkId, points: bounds }),
    z.strictObject({ score: code, value: bounds }),
    z.strictObject({ band: z.array(code).min(1).max(10) }),
    z.strictObject({ change: code, since: z.enum(['first', 'last']), by: bounds }),
  ]),
);

const termOptions = {
  weight: z.number().default(1),
  whenNotAsked: z.number().optional(),
  reverse: z.boolean().default(false),
  recode: z.record(z.string().min(1).max(255), z.number()).optional(),
  power: z.int().min(-3).max(3).default(1),
  nothingUnder: z.number().optional(),
  atMost: z.number().optional(),
};
const score = z.strictObject({
  code,
  title: text,
  unit: text,
  method: z.enum(['sum', 'mean', 'product']).default('sum'),
  terms: z
    .array(
      z.union([
        z.strictObject({ item: linkId, ...termOptions }),
        z.strictObject({ score: code, ...termOptions }),
      ]),
    )
    .min(1)
    .max(200),
  missing: z.discriminatedUnion('rule', [
    z.strictObject({ rule: z.literal('refuse') }),
    z.strictObject({ rule: z.literal('prorate'), atLeast: z.int().min(1) }),
    z.strictObject({ rule: z.literal('require'), atLeast: z.int().min(1) }),
  ]),
  scale: z
    .strictObject({
      multiply: z.number().default(1),
      add: z.number().default(0),
      decimals: z.int().min(0).max(6).default(6),
    })
    .prefault({}),
  notWhen: condition.optional(),
  /** A step of the arithmetic is not shown. */
  hidden: z.boolean().default(false),
  /** What the score is called elsewhere, for Observations. */
  codes: z
    .array(z.strictObject({ system: z.url(), code: z.string().min(1).max(60), display: words.optional() }))
    .max(5)
    .default([]),
  min: z.number(),
  max: z.number(),
  better: z.enum(['lower', 'higher']).nullable().default(null),
  change: z
    .array(
      z.strictObject({
        kind: z.enum(['minimal-important', 'reliable']),
        amount: z.number().positive(),
        source: words,
        certainty,
      }),
    )
    .max(5)
    .default([]),
});

const range = z.strictObject({ from: z.number(), below: z.number().nullable(), band: code });

const group = z.strictObject({
  code,
  label: text,
  careful: z.boolean(),
  certainty,
  limit: text,
  when: z.array(condition).max(5),
  ranges: z.record(code, z.array(range).min(1).max(20)).nullable(),
  rules: z
    .array(z.strictObject({ band: code, when: condition }))
    .min(1)
    .max(10)
    .nullable()
    .default(null),
});

export const ScoringFile = z.strictObject({
  version,
  scores: z.array(score).max(20),
  /** The score that is shown where there is room for one; without it the first that is shown. */
  leading: code.optional(),
  bands: z
    .array(
      z.strictObject({
        code,
        level: z.enum(['within', 'raised', 'high']),
        title: text,
        meaning: text,
        professional: text,
        actions: z.tuple([text, text], 'must be exactly two things a person can do now'),
      }),
    )
    .max(10),
  cutoffs: z
    .array(
      z.strictObject({
        id: code,
        countries: z.array(country).min(1),
        organisations: z.array(z.string().min(1).max(60)).max(50).default([]),
        validFrom: civilDate.nullable(),
        validUntil: civilDate.nullable(),
        source: text,
        groups: z.array(group).min(1).max(10),
      }),
    )
    .max(20),
  flags: z
    .array(
      z.strictObject({
        code,
        version,
        priority: z.enum(['high', 'normal']),
        reason: text,
        when: condition,
        opensSafety: z.boolean().default(false),
      }),
    )
    .max(20)
    .default([]),
  paging: z.enum(['steps', 'whole']).default('steps'),
  entry: z.enum(['items', 'score']).default('items'),
  safety: z.enum(['none', 'always']),
  /** Asks or tells weight, waist or the like: hidden from who has weight and calories hidden. */
  bodyMeasure: z.literal(true).optional(),
});
export type ScoringFile = z.infer<typeof ScoringFile>;

export const LicenceFile = z.strictObject({
  class: z.enum(['free', 'free-noncommercial', 'no-derivatives', 'institution-permission', 'score-only']),
  certainty,
  standing: z.enum(['confirmed', 'unconfirmed']).default('confirmed'),
  citation: words,
  source: words,
  unofficialTranslations: z.array(z.enum(LANGUAGES)).max(3),
  note: text,
});

/** Cases scored by others (or by hand from a published rule), kept as data with their source. */
export const CasesFile = z.strictObject({
  source: words,
  cases: z
    .array(
      z.strictObject({
        name: words,
        source: words.optional(),
        country,
        on: civilDate,
        answers: z.record(
          linkId,
          z.union([
            z.string().min(1).max(255),
            z.number(),
            z.boolean(),
            z.array(z.string().min(1).max(255)).min(1).max(100),
          ]),
        ),
        scores: z.record(code, z.number()),
        /** A band code, `scores` where no limits exist, or `cannot-tell`. */
        band: code,
        cutoffs: code.optional(),
        group: code.optional(),
        /** The organisation (official id) whose limits hold. */
        organisation: z.string().max(60).optional(),
        /** Codes of the flags that are raised, when the case is about them. */
        flags: z.array(code).optional(),
      }),
    )
    .min(1)
    .max(200),
});
export type CasesFile = z.infer<typeof CasesFile>;

export const AnswerValue = z.union([
  z.string().max(20_000),
  z.number().min(-1e12).max(1e12),
  z.boolean(),
  z.strictObject({ value: z.number().min(-1e12).max(1e12), unit: z.string().max(255) }),
  z.strictObject({
    file: z.uuid(),
    name: z.string().max(255),
    type: z.string().max(100),
    size: z.int().min(0).max(50_000_000),
  }),
  z.strictObject({ words: z.string().max(20_000) }),
]);
/** Answers as they are sent: by key (see `Answers`). */
export const AnswersInput = z
  .record(z.string().min(1).max(300), z.union([AnswerValue, z.array(AnswerValue).min(1).max(100)]))
  .refine((answers) => Object.keys(answers).length <= 2000, 'at most 2000 answers');

/** What is sealed of a response: the answers that count, and every question that was asked, in order. */
export const StoredAnswers = z.strictObject({
  answers: AnswersInput,
  asked: z.array(z.string().min(1).max(300)).max(2000),
});
