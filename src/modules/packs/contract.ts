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

const Month = z.int().min(1).max(12);
const DayOfMonth = z.int().min(1).max(31);
const HolidayRule = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('date'), month: Month, day: DayOfMonth }),
  z.strictObject({ on: z.literal('easter'), days: z.int().min(-60).max(90) }),
  z.strictObject({
    on: z.literal('weekday'),
    weekday: z.int().min(1).max(7),
    month: Month,
    day: DayOfMonth,
  }),
]);

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
    meetingMinutesBefore: z.array(z.int().min(1)),
    followUpDaysBefore: z.int().min(0),
    ...sourced,
  }),
  /** Forms that a unit asks for: when they open, how long there is to answer, when a reminder goes, and how often at most. */
  forms: z.strictObject({
    openTime: z.string().regex(/^\d{2}:\d{2}$/),
    answerWithinDays: z.int().min(0).max(365),
    remindAfterDays: z.array(z.int().min(1)).max(10),
    mostTimes: z.int().min(1).max(366),
    /** So many days after it was last touched, a form that is begun and not sent ends. */
    draftDays: z.int().min(1).max(366),
    ...sourced,
  }),
  /** By when a flag of high priority is seen: so many days, today is 0. The others have the unit's promised time. */
  flags: z.strictObject({ highWithinDays: z.int().min(0).max(30), ...sourced }),
  booking: z.strictObject({
    /** A time that begins sooner than this is not offered: both must have a chance to see the booking. */
    minimumNoticeMinutes: z.int().min(0).max(10_080),
    /** How far ahead times are looked for. */
    horizonDays: z.int().min(1).max(730),
    /** So long a freed time is kept for the next in line. */
    keptForNextMinutes: z.int().min(5).max(2880),
    ...sourced,
  }),
  /** Languages for which an interpreter can be asked: as tags of BCP 47, in no order. */
  interpreters: z.strictObject({
    languages: z.array(z.strictObject({ code: z.string().min(2).max(12), name: Texts })).min(1),
    ...sourced,
  }),
  /** Days on which services are closed: a date, so many days from Easter Sunday, or a weekday on or after a date. */
  holidays: z.strictObject({
    days: z.array(z.strictObject({ name: Texts, rule: HolidayRule, by: z.enum(['law', 'eve']) })).min(1),
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
  /** The only home of these numbers: a programme that names one is held to it by a test. */
  crisisLines: z.strictObject({ lines: z.array(Line).min(1), ...sourced }),
});

export type Pack = z.infer<typeof PackFile>;
export type RetentionRule = Pack['retention'][number];
