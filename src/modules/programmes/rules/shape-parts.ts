/** The small parts of a programme: texts, ids, rules, reminders. */
import * as z from 'zod';
import { CHANNELS } from '#kernel/channels.ts';
import { parseCivilDate } from '#kernel/dates.ts';
import { isScript } from './script-in-text.ts';

/** What was read and is not changed any more. */
export type Frozen<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Frozen<Item>[]
    : { readonly [Key in keyof T]: Frozen<T[Key]> };

/** BCP 47, as far as we use it: `sv`, `ar`, `zh-Hant`, `sv-FI`. */
export const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/, 'must be a language tag such as sv or sv-FI');
export const code = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,59}$/, 'must be lower-case letters, digits and hyphens');
/** Names a part; unique in the whole programme, and never reused for another part. */
export const id = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,59}$/, 'must be lower-case letters, digits and hyphens');
/** BCTTv1: the number of a behaviour change technique, `1.1`. */
export const technique = z
  .string()
  .regex(/^([1-9]|1[0-6])\.([1-9]|1[0-5])$/, 'must be a technique number such as 1.1');
export const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 09:00');
const civilDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a civil date, YYYY-MM-DD')
  .refine((text) => parseCivilDate(text).ok, 'must be a day of the calendar');

/** No control characters but line breaks, and no lone surrogates: the text can be stored, packed and shown anywhere. */
function isPlainText(text: string): boolean {
  return text.isWellFormed() && !/[^\n\P{Cc}]/u.test(text);
}
/** The message by which a caller knows this fault from others. */
export const SCRIPT_IN_TEXT = 'must be text without script';
export const written = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .refine(isPlainText, 'must be text without control characters')
    .refine((text) => !isScript(text), SCRIPT_IN_TEXT);

/** One line or a few, by language. */
export const plain = z.record(
  languageTag,
  written(600).regex(/^\S(?:[\s\S]*\S)?$/, 'must not begin or end with a space'),
);
/** Text with headings, lists, emphasis and links in the notation of `rules/rich-text.ts`, by language. */
export const rich = z.record(languageTag, written(20_000));

const days = (least: number) => z.int().min(least).max(1500);
const comparison = { is: z.enum(['at-least', 'above', 'at-most', 'below', 'equal']), value: z.number() };

export type Rule = { readonly all: readonly Rule[] } | { readonly any: readonly Rule[] } | Condition;
const condition = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('date'), date: civilDate }),
  z.strictObject({ kind: z.literal('after-start'), days: days(0) }),
  /** `of` is a step or a module; a module is done when all that is open to the person in it is done. */
  z.strictObject({ kind: z.literal('after-done'), of: id, days: days(0) }),
  /** The newest result of an instrument, whatever block or check it came from. `score` is left out where there is one. */
  z.strictObject({ kind: z.literal('score'), instrument: code, score: code.optional(), ...comparison }),
  z.strictObject({ kind: z.literal('band'), instrument: code, in: z.array(code).min(1).max(10) }),
  z.strictObject({
    kind: z.literal('change'),
    instrument: code,
    score: code.optional(),
    since: z.enum(['first', 'previous']),
    ...comparison,
  }),
  /** The newest answer: to a questionnaire's question (`linkId`), or to a field of an exercise or a quiz choice. */
  z.strictObject({
    kind: z.literal('answer'),
    of: id,
    field: z.string().min(1).max(255),
    in: z.array(z.string().min(1).max(255)).min(1).max(30),
  }),
  /** The mean of a diary's number field over the last days; unknown while fewer than `least` days are written. */
  z.strictObject({
    kind: z.literal('diary'),
    diary: id,
    field: id,
    days: z.int().min(1).max(60),
    least: z.int().min(1).max(60),
    ...comparison,
  }),
  z.strictObject({ kind: z.literal('coach') }),
  /** The first day of the group's week; 1 is the week the group starts. Without a group: the person's own week. */
  z.strictObject({ kind: z.literal('group-week'), week: z.int().min(1).max(200) }),
  /** So many days after (negative: before) the person's own event; unknown until the person has told it. */
  z.strictObject({ kind: z.literal('event'), event: id, days: z.int().min(-1500).max(1500) }),
]);
export type Condition = Frozen<z.infer<typeof condition>>;
const RULE_DEPTH = 4;
/** AND and OR of conditions, at most four levels deep. */
function ruleOf(depth: number): z.ZodType<Rule> {
  if (depth === 0) return condition;
  const inner = z
    .array(ruleOf(depth - 1))
    .min(1)
    .max(10);
  return z.union([z.strictObject({ all: inner }), z.strictObject({ any: inner }), condition]);
}
export const rule: z.ZodType<Rule> = ruleOf(RULE_DEPTH);

/** A message without content about a module that has opened and is not done. It stops when the module is done. */
export const reminder = z.strictObject({
  id,
  /** Days after the opening; 0 is the day itself. */
  afterDays: z.int().min(0).max(366),
  /** Left out: the time that the person has chosen. */
  at: wallTime.optional(),
  /** Left out: the channels that the person has chosen. */
  channels: z.array(z.enum(CHANNELS)).min(1).max(CHANNELS.length).optional(),
  /** Repeats so often, until `most` have been sent or the module is done. */
  everyDays: z.int().min(1).max(90).optional(),
  most: z.int().min(1).max(20),
});

/** Something a professional must look at, raised once per time that the rule turns true. */
export const flagRule = z.strictObject({
  id,
  when: rule,
  priority: z.enum(['high', 'normal']),
  reason: plain,
});
