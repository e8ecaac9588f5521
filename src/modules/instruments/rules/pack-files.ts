/** The shapes of the files of a country pack: self-checks, the guided check, forms that are asked for together. */
import * as z from 'zod';
import { certainty, civilDate, code, country, text, version, words } from '../contract.ts';

const phoneLine = z.strictObject({
  name: text,
  when: text,
  number: z.string().regex(/^\d[\d -]{1,20}\d$/, 'must be a phone number'),
  source: words,
  certainty,
});

const habit = z.enum(['move', 'sleep', 'eat', 'alcohol', 'tobacco', 'mood', 'risk']);

export const ChecksFile = z.strictObject({
  country,
  checks: z
    .array(
      z.strictObject({
        // Stands in addresses and logs, so it must say nothing about health.
        code: z.string().regex(/^[a-z]\d$/, 'must be one letter and one digit'),
        habit,
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

/** Forms that are asked for together, and those that nobody needs to ask for, as dated data. */
export const FormPackagesFile = z.strictObject({
  country,
  packages: z
    .array(
      z.strictObject({
        code,
        title: text,
        description: text,
        instruments: z.array(code).min(1).max(12),
        validFrom: civilDate,
        /** The first day it is no longer offered. */
        validUntil: civilDate.nullable(),
        source: words,
        certainty,
      }),
    )
    .max(40),
  /** Forms that a person may begin without being asked. */
  own: z
    .array(
      z.strictObject({
        instrument: code,
        validFrom: civilDate,
        validUntil: civilDate.nullable(),
        source: words,
        certainty,
      }),
    )
    .max(40),
});
export type FormPackagesFile = z.infer<typeof FormPackagesFile>;

/** The guided health check: one instrument a part, in the order in which they are offered. */
export const HealthCheckFile = z.strictObject({
  country,
  version,
  minutes: z.int().min(1).max(60),
  wish: z.strictObject({
    part: z.string(),
    question: z.string().min(1).max(255),
    habits: z.record(z.string().min(1).max(255), habit),
  }),
  parts: z
    .array(
      z.strictObject({
        code: z.string().regex(/^[a-z]\d{1,2}$/, 'must be one letter and one or two digits'),
        habit: habit.nullable(),
        title: text,
        instrument: z.strictObject({ name: code, version }),
        optional: z.boolean(),
      }),
    )
    .min(2)
    .max(20),
});
export type HealthCheckFile = z.infer<typeof HealthCheckFile>;
