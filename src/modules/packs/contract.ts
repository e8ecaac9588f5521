/** The shape of a country pack: dated data with source and certainty, never constants in code. */
import * as z from 'zod';
import { COUNTRIES, LANGUAGES } from '#kernel/actor.ts';

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** `confirmed` in a source, `known` but not opened, or the service's `own` choice; what is not confirmed is never shown as authoritative. */
const Certainty = z.enum(['confirmed', 'known', 'own']);
const sourced = { source: z.string().min(1), certainty: Certainty, validFrom: Day };
const Years = z.strictObject({ value: z.int().min(0).max(130), ...sourced });
const Range = z.strictObject({ from: z.int().min(0), to: z.int().min(0) });
const Texts = z.strictObject({ sv: z.string().min(1), fi: z.string().min(1), en: z.string().min(1) });
const Line = z.strictObject({ number: z.string().min(2), name: Texts });

const RetentionClass = z.enum(['care-record', 'access-log', 'service']);

export const PackFile = z.strictObject({
  country: z.enum(COUNTRIES),
  version: Day,
  zone: z.string().min(1),
  languages: z.array(z.enum(LANGUAGES)).min(1),
  emergencyNumber: z.string().min(2),
  ages: z.strictObject({ guardianUntil: Years, ownAccessFrom: Years, adultFrom: Years }),
  access: z.strictObject({
    blockScope: z.enum(['unit', 'organisation']),
    choiceWithinOrganisation: z.boolean(),
    consentBetweenOrganisations: z.boolean(),
    ...sourced,
  }),
  coaching: z.strictObject({
    template: z.string().min(1),
    ages: z.strictObject({ from: z.int(), to: z.int().nullable() }),
    meetings: Range,
    spanMonths: Range,
    followUpMonths: z.array(z.int().min(1).max(60)).min(1),
    followUpTime: z.string().regex(/^\d{2}:\d{2}$/),
    meetingMinutes: z.int().min(5).max(240),
    ...sourced,
  }),
  messages: z.strictObject({ answerWithinDays: z.int().min(1), ...sourced }),
  reminders: z.strictObject({
    meetingHoursBefore: z.array(z.int().min(1)),
    followUpDaysBefore: z.int().min(0),
    ...sourced,
  }),
  booking: z.strictObject({
    /** A time that begins sooner than this is not offered: both must have a chance to see the booking. */
    minimumNoticeMinutes: z.int().min(0).max(10_080),
    /** How far ahead times are looked for. */
    horizonDays: z.int().min(1).max(730),
    ...sourced,
  }),
  accessibility: z.strictObject({
    answerWithinDays: z.int().min(1),
    /** The unit is reminded so many days before the last one. */
    remindDaysBefore: z.array(z.int().min(0)).min(1),
    ...sourced,
  }),
  retention: z
    .array(
      z.discriminatedUnion('countedFrom', [
        z.strictObject({
          class: RetentionClass,
          years: z.int().min(1),
          countedFrom: z.enum(['last-entry', 'row', 'last-contact']),
          ...sourced,
        }),
        z.strictObject({
          class: z.literal('care-record'),
          /** After the death. */
          years: z.int().min(1),
          /** After the birth, when no death is known. */
          yearsFromBirth: z.literal(120),
          countedFrom: z.literal('death-or-120-years'),
          ...sourced,
        }),
      ]),
    )
    .refine((rules) => RetentionClass.options.every((one) => rules.some((rule) => rule.class === one))),
  /** Who may decide that a record is erased before its time. */
  recordErasure: z.strictObject({ decidedBy: Texts, ...sourced }),
  /** For children and young people, shown before the crisis lines. */
  youngLines: z.strictObject({ lines: z.array(Line).min(1), ...sourced }),
  crisisLines: z.array(Line).min(1),
});

export type Pack = z.infer<typeof PackFile>;
export type RetentionRule = Pack['retention'][number];
