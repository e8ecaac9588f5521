/**
 * The shapes of the content files and of answers from outside. Everything is bounded; unknown keys are refused, so
 * that nothing in a content file is dropped in silence.
 */
import * as z from 'zod';

import { COUNTRIES, LANGUAGES } from '#kernel/actor.ts';

const words = z.string().trim().min(1).max(2000);
const code = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'must be lower-case letters, digits and hyphens');
const version = z.string().regex(/^\d{1,4}(\.\d{1,4}){0,2}$/, 'must be a version number such as 1 or 1.2');
const civilDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a civil date, YYYY-MM-DD');
const text = z.strictObject({ sv: words, fi: words, en: words });
const certainty = z.enum(['found', 'known-high', 'known-medium', 'known-low', 'ours']);
const country = z.enum(COUNTRIES);

// --- FHIR R4 Questionnaire, as far as the engine supports it -------------------------------------------------------

const coding = z.strictObject({
  system: z.string().max(200).optional(),
  code,
  display: words.optional(),
  get _display() {
    return element.optional();
  },
  get extension() {
    return z.array(extension).max(10).optional();
  },
});
const extension = z.strictObject({
  url: z.string().min(1).max(200),
  valueString: z.string().max(2000).optional(),
  valueCode: z.string().max(100).optional(),
  valueInteger: z.int().optional(),
  valueDecimal: z.number().optional(),
  get valueCoding() {
    return coding.optional();
  },
  valueCodeableConcept: z
    .strictObject({
      coding: z.array(z.strictObject({ system: z.string().max(200), code: z.string().max(100) })).max(5),
    })
    .optional(),
  get extension(): z.ZodOptional<z.ZodArray<typeof extension>> {
    return z.array(extension).max(10).optional();
  },
});
const element = z.strictObject({ extension: z.array(extension).max(10) });

const enableWhen = z.strictObject({
  question: code,
  operator: z.enum(['exists', '=', '!=', '>', '<', '>=', '<=']),
  answerBoolean: z.boolean().optional(),
  answerInteger: z.int().optional(),
  answerDecimal: z.number().optional(),
  answerCoding: z.strictObject({ code }).optional(),
});

const item = z.strictObject({
  linkId: code,
  text: words,
  _text: element.optional(),
  type: z.enum(['choice', 'integer', 'decimal', 'display', 'group']),
  required: z.boolean().optional(),
  answerOption: z
    .array(z.strictObject({ valueCoding: coding, extension: z.array(extension).max(10).optional() }))
    .min(1)
    .max(100)
    .optional(),
  enableWhen: z.array(enableWhen).min(1).max(20).optional(),
  enableBehavior: z.enum(['all', 'any']).optional(),
  extension: z.array(extension).max(20).optional(),
  get item(): z.ZodOptional<z.ZodArray<typeof item>> {
    return z.array(item).max(200).optional();
  },
});

export const QuestionnaireFile = z.strictObject({
  resourceType: z.literal('Questionnaire'),
  url: z.url().max(200),
  version,
  name: z.string().regex(/^[A-Z][A-Za-z0-9]{0,79}$/, 'must be a name such as AuditC'),
  title: words,
  _title: element.optional(),
  status: z.enum(['draft', 'active', 'retired']),
  language: z.enum(LANGUAGES),
  subjectType: z.tuple([z.literal('Patient')]),
  description: words,
  _description: element.optional(),
  copyright: words.optional(),
  item: z.array(item).min(1).max(200),
});
export type QuestionnaireFile = z.infer<typeof QuestionnaireFile>;
export type QuestionnaireItem = z.infer<typeof item>;
export type QuestionnaireCoding = z.infer<typeof coding>;
export type QuestionnaireElement = z.infer<typeof element>;
export type QuestionnaireExtension = z.infer<typeof extension>;
export type QuestionnaireEnableWhen = z.infer<typeof enableWhen>;

// --- Scoring, licence and golden cases ---------------------------------------------------------------------------

const score = z.strictObject({
  code,
  title: text,
  unit: text,
  terms: z
    .array(z.strictObject({ item: code, weight: z.number(), whenNotAsked: z.number().optional() }))
    .min(1)
    .max(200),
  missing: z.discriminatedUnion('rule', [
    z.strictObject({ rule: z.literal('refuse') }),
    z.strictObject({ rule: z.literal('prorate'), atLeast: z.int().min(1) }),
  ]),
  min: z.number(),
  max: z.number(),
});

const range = z.strictObject({ from: z.number(), below: z.number().nullable(), band: code });

const group = z.strictObject({
  code,
  label: text,
  careful: z.boolean(),
  certainty,
  limit: text,
  when: z.array(z.strictObject({ item: code, is: code })).max(5),
  ranges: z.record(code, z.array(range).min(1).max(20)).nullable(),
});

export const ScoringFile = z.strictObject({
  version,
  scores: z.array(score).min(1).max(20),
  bands: z
    .array(
      z.strictObject({
        code,
        level: z.enum(['within', 'raised', 'high']),
        title: text,
        meaning: text,
        actions: z.tuple([text, text], 'must be exactly two things a person can do now'),
      }),
    )
    .min(1)
    .max(10),
  cutoffs: z
    .array(
      z.strictObject({
        id: code,
        countries: z.array(country).min(1),
        validFrom: civilDate.nullable(),
        validUntil: civilDate.nullable(),
        source: text,
        groups: z.array(group).min(1).max(10),
      }),
    )
    .min(1)
    .max(20),
  safety: z.enum(['none', 'always']),
});
export type ScoringFile = z.infer<typeof ScoringFile>;

export const LicenceFile = z.strictObject({
  class: z.enum(['free', 'free-noncommercial', 'no-derivatives', 'institution-permission', 'score-only']),
  certainty,
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
        answers: z.record(code, z.union([code, z.number()])),
        scores: z.record(code, z.number()),
        /** A band code, or `cannot-tell`. */
        band: code,
        cutoffs: code.optional(),
        group: code.optional(),
      }),
    )
    .min(1)
    .max(200),
});
export type CasesFile = z.infer<typeof CasesFile>;

// --- A country pack's self-checks ----------------------------------------------------------------------------------

const phoneLine = z.strictObject({
  name: text,
  when: text,
  number: z.string().regex(/^\d[\d -]{1,20}\d$/, 'must be a phone number'),
  source: words,
  certainty,
});

export const ChecksFile = z.strictObject({
  country,
  checks: z
    .array(
      z.strictObject({
        // Stands in addresses and logs, so it must say nothing about health.
        code: z.string().regex(/^[a-z]\d$/, 'must be one letter and one digit'),
        habit: z.enum(['move', 'sleep', 'eat', 'alcohol', 'tobacco', 'mood', 'risk']),
        place: z.enum(['front', 'further']),
        icon: z.enum(['move', 'sleep', 'eat', 'drink', 'tobacco', 'more']),
        title: text,
        description: text,
        instruments: z
          .array(z.strictObject({ name: code, version }))
          .min(1)
          .max(5),
        /** Where to turn about this habit, beside the service itself. */
        support: z.array(phoneLine).max(3),
      }),
    )
    .min(1)
    .max(30),
  safety: z.strictObject({
    /** The day the lines were last entered; they are checked again before each release. */
    asOf: civilDate,
    title: text,
    notMonitored: text,
    lines: z.array(phoneLine).min(1).max(10),
  }),
});
export type ChecksFile = z.infer<typeof ChecksFile>;

/** Answers from outside (API, stored rows): by linkId, option code or number. */
export const AnswersInput = z
  .record(code, z.union([code, z.number().min(-1e9).max(1e9)]))
  .refine((answers) => Object.keys(answers).length <= 500, 'at most 500 answers');
