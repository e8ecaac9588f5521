/** What comes in from the reviewer's form and from the drawing job. */
import * as z from 'zod';
import { parseInstant } from '#kernel/dates.ts';
import { idSchema } from '#kernel/ids.ts';

export const REVIEW_DECISIONS = ['in-order', 'ask-the-person', 'reported'] as const;
export type ReviewDecision = (typeof REVIEW_DECISIONS)[number];

export const LONGEST_REASON = 1000;
/** Documented means that somebody else can follow it later: a word is too little. */
export const SHORTEST_REASON = 5;

const InstantField = z.string().transform((text, check) => {
  const parsed = parseInstant(text);
  if (parsed.ok) return parsed.value;
  check.addIssue({ code: 'custom', message: parsed.refusal });
  return z.NEVER;
});

export const DrawInput = z.strictObject({
  organisationId: idSchema<'organisation'>(),
  from: InstantField,
  to: InstantField,
  seed: z.string().min(8).max(80),
});
export const DecideInput = z.strictObject({
  reviewId: idSchema<'review'>(),
  version: z.coerce.number().int().min(1),
  decision: z.string().max(40),
  reason: z.string().max(20_000),
});
