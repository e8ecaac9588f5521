/**
 * The shape of a programme as it is stored, packed and exchanged: phase → module → step → block, with rules as data.
 * Everything is bounded; unknown keys are refused, so that nothing in a file is dropped in silence. The published JSON
 * Schema is made from this file.
 */
import * as z from 'zod';
import { block, diary } from './rules/shape-blocks.ts';
import {
  code,
  flagRule,
  id,
  languageTag,
  plain,
  reminder,
  rich,
  rule,
  technique,
  wallTime,
  written,
} from './rules/shape-parts.ts';

export const MOST_PHASES = 20;
export const MOST_MODULES = 120;
export const MOST_STEPS = 60;
export const MOST_BLOCKS = 60;

const step = z.strictObject({
  id,
  title: plain,
  /** How long it takes, in minutes, as the reader is told. */
  minutes: z.int().min(1).max(120),
  opens: rule.optional(),
  techniques: z.array(technique).max(20).optional(),
  blocks: z.array(block).min(1).max(MOST_BLOCKS),
});

const module = z.strictObject({
  id,
  title: plain,
  summary: plain.optional(),
  /** Left out: opens by the cadence of its phase. */
  opens: rule.optional(),
  /** Left out: the programme's own. An empty list: none. */
  reminders: z.array(reminder).max(5).optional(),
  steps: z.array(step).min(1).max(MOST_STEPS),
});

const cadence = z.discriminatedUnion('kind', [
  /** The first module on the phase's first day, each next one so many days later. */
  z.strictObject({ kind: z.literal('every'), days: z.int().min(1).max(366) }),
  /** Each module so many days after the one before it is done. */
  z.strictObject({ kind: z.literal('when-done'), days: z.int().min(0).max(366) }),
  /** All on the phase's first day. */
  z.strictObject({ kind: z.literal('at-once') }),
]);

const phase = z.strictObject({
  id,
  title: plain,
  kind: z.enum(['guided', 'maintenance']),
  cadence,
  /** Left out: the first phase begins at the start, each next one when the one before it is over. */
  opens: rule.optional(),
  /** How long it lasts, in days; the next phase begins after it. */
  days: z.int().min(1).max(800),
  modules: z.array(module).min(1).max(MOST_MODULES),
});

/** A day of the person's own, which can be asked for and moved: an operation, a quit day. */
const ownEvent = z.strictObject({ id, title: plain, question: plain });

const reference = z.strictObject({
  id,
  /** As it would stand in a list of sources; one language. */
  text: written(600).trim(),
  url: z
    .url({ protocol: /^https$/, hostname: z.regexes.domain })
    .max(500)
    .optional(),
});

/** A programme's content: what a version holds. Who owns it, its number and its state are told beside it. */
export const ProgrammeContent = z.strictObject({
  format: z.literal(1),
  code,
  /** A support programme is part of care; a treatment programme is the whole of it. */
  kind: z.enum(['support', 'treatment']),
  sourceLanguage: languageTag,
  languages: z.array(languageTag).min(1).max(30),
  /** By language: the texts whose source changed after they were translated, as `<id>.<field>`. */
  outdated: z.record(languageTag, z.array(z.string().max(200)).max(5000)).optional(),
  title: plain,
  /** One sentence, for lists. */
  summary: plain,
  purpose: rich,
  forWhom: rich,
  evidence: rich,
  habits: z
    .array(z.enum(['move', 'eat', 'sleep', 'drink', 'smoke', 'mind', 'other']))
    .min(1)
    .max(7),
  minutesPerWeek: z.int().min(1).max(600),
  /** Who may begin it without a professional. */
  start: z.enum(['by-staff', 'by-anyone']),
  reminders: z.array(reminder).max(5),
  /** When a day's content opens, by the person's own clock. */
  opensAt: wallTime,
  events: z.array(ownEvent).max(10).optional(),
  diaries: z.array(diary).max(10).optional(),
  flags: z.array(flagRule).max(20).optional(),
  /** When the person answers so, weight and calories are hidden for them everywhere, until they show them again. */
  hidesBodyMeasures: rule.optional(),
  /** A button that is always there when something went another way than planned, and the step it leads to. */
  lapse: z.strictObject({ label: plain, leadsTo: id }).optional(),
  references: z.array(reference).max(100),
  phases: z.array(phase).min(1).max(MOST_PHASES),
});
