/** The blocks that a step is made of, and the diaries they show. */
import * as z from 'zod';
import { COUNTRIES } from '#kernel/actor.ts';
import { code, id, languageTag, plain, rich, rule, technique } from './shape-parts.ts';

/** A file of the programme's own, by its name in the package. */
export const mediaName = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9-]{0,80}\.(png|jpg|webp|mp3|m4a|mp4|webm|vtt|pdf)$/,
    'must be a file name such as walking.png',
  );

/** Who can read what is written: the person alone, also the coach, also the group. */
export const PRIVACY = ['me', 'coach', 'group'] as const;
const privacy = z.enum(PRIVACY);

const part = { id };
/** What every block may carry. */
const common = {
  id,
  /** Left out: it is there when its step is open. */
  opens: rule.optional(),
  /** Left out: for every country. */
  countries: z.array(z.enum(COUNTRIES)).min(1).max(COUNTRIES.length).optional(),
  techniques: z.array(technique).max(20).optional(),
  /** Speaks of the person's weight or of calories, or measures them: hidden from who has them hidden. */
  bodyMeasure: z.literal(true).optional(),
};
const option = z.strictObject({ ...part, label: plain });
const range = { least: z.number(), most: z.number() };

/** A field of an exercise or of a diary. Nothing is ever obligatory: what is left empty is left empty. */
export const field = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('short'), ...part, label: plain }),
  z.strictObject({ kind: z.literal('long'), ...part, label: plain, hint: plain.optional() }),
  /** So many short lines. */
  z.strictObject({ kind: z.literal('list'), ...part, label: plain, lines: z.int().min(1).max(12) }),
  /** Whole numbers from `least` to `most` with words at the ends. */
  z.strictObject({
    kind: z.literal('scale'),
    ...part,
    label: plain,
    least: z.int().min(0).max(10),
    most: z.int().min(1).max(10),
    low: plain,
    high: plain,
  }),
  z.strictObject({
    kind: z.literal('number'),
    ...part,
    label: plain,
    unit: plain,
    ...range,
    decimals: z.int().min(0).max(2),
  }),
  z.strictObject({
    kind: z.literal('choice'),
    ...part,
    label: plain,
    options: z.array(option).min(2).max(20),
    many: z.literal(true).optional(),
  }),
  z.strictObject({ kind: z.literal('date'), ...part, label: plain }),
  z.strictObject({ kind: z.literal('time'), ...part, label: plain }),
  /** Rows that the person fills in, under columns with headings. */
  z.strictObject({
    kind: z.literal('table'),
    ...part,
    label: plain,
    columns: z.array(option).min(1).max(5),
    rows: z.int().min(1).max(20),
  }),
  z.strictObject({ kind: z.literal('photo'), ...part, label: plain }),
]);

/** Something written down again and again, a day or a week at a time; blocks in many steps show the same diary. */
export const diary = z.strictObject({
  ...part,
  title: plain,
  lead: rich.optional(),
  every: z.enum(['day', 'week']),
  privacy,
  fields: z.array(field).min(1).max(12),
  /** The number or scale field that the chart draws. */
  chart: id.optional(),
  /** A weight or calorie measure: hidden from who has them hidden. */
  bodyMeasure: z.literal(true).optional(),
});

const figure = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('mean'), ...part, label: plain, field: id, unit: plain.optional() }),
  /** One field's sum in per cent of another's: of the hours in bed, how many asleep. */
  z.strictObject({ kind: z.literal('share'), ...part, label: plain, field: id, of: id }),
]);

export const block = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    ...common,
    text: rich,
    tone: z.enum(['note', 'care', 'example']).optional(),
  }),
  z.strictObject({
    kind: z.literal('image'),
    ...common,
    file: mediaName,
    alt: plain,
    caption: plain.optional(),
  }),
  z.strictObject({ kind: z.literal('audio'), ...common, file: mediaName, title: plain, transcript: rich }),
  z.strictObject({
    kind: z.literal('video'),
    ...common,
    file: mediaName,
    title: plain,
    captions: z.record(languageTag, mediaName),
    transcript: rich,
  }),
  /** A form of the library; the answers go where the form's answers go. */
  z.strictObject({
    kind: z.literal('questionnaire'),
    ...common,
    instrument: code,
    lead: rich.optional(),
    /** So many days it may be open before it counts as missed. Left out: as many as the country gives for any form. */
    answerWithinDays: z.int().min(1).max(365).optional(),
  }),
  z.strictObject({
    kind: z.literal('exercise'),
    ...common,
    title: plain,
    lead: rich.optional(),
    fields: z.array(field).min(1).max(12),
    privacy,
  }),
  z.strictObject({ kind: z.literal('diary'), ...common, diary: id, lead: rich.optional() }),
  /** What the diary of the last days comes to, in words and figures. Says that it cannot tell when there is too little. */
  z.strictObject({
    kind: z.literal('summary'),
    ...common,
    diary: id,
    days: z.int().min(1).max(60),
    least: z.int().min(1).max(60),
    title: plain,
    figures: z.array(figure).min(1).max(6),
  }),
  z.strictObject({
    kind: z.literal('quiz'),
    ...common,
    question: plain,
    many: z.literal(true).optional(),
    options: z
      .array(z.strictObject({ ...part, label: plain, right: z.boolean(), feedback: plain }))
      .min(2)
      .max(8),
  }),
  z.strictObject({ kind: z.literal('reflection'), ...common, question: rich, privacy }),
  /** "If … then I …", with examples to start from. */
  z.strictObject({
    kind: z.literal('if-then'),
    ...common,
    lead: rich.optional(),
    examples: z.array(z.strictObject({ ...part, if: plain, then: plain })).max(8),
    privacy,
  }),
  /** A goal in the person's own words: what, how much, how often, from when, the first step, importance and confidence 0–10. */
  z.strictObject({ kind: z.literal('goal'), ...common, lead: rich.optional(), privacy }),
  /** Shows again what was written in another block. */
  z.strictObject({ kind: z.literal('recall'), ...common, of: id, lead: rich.optional() }),
  /** Asks for the day of one of the programme's own events, and lets it be moved. */
  z.strictObject({ kind: z.literal('event'), ...common, event: id, lead: rich.optional() }),
  z.strictObject({ kind: z.literal('talk'), ...common, lead: rich }),
  z.strictObject({
    kind: z.literal('meeting'),
    ...common,
    title: plain,
    lead: rich.optional(),
    with: z.enum(['coach', 'group']),
  }),
  z.strictObject({
    kind: z.literal('link'),
    ...common,
    label: plain,
    url: z.url({ protocol: /^https$/, hostname: z.regexes.domain }).max(500),
  }),
  z.strictObject({
    kind: z.literal('download'),
    ...common,
    file: mediaName,
    /** The same paper in other languages. Who reads one that is not here gets `file`. */
    translated: z.record(languageTag, mediaName).optional(),
    label: plain,
  }),
]);
