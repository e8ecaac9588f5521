/** What comes in. */
import * as z from 'zod';
import { LANGUAGES } from '#kernel/actor.ts';
import { idSchema } from '#kernel/ids.ts';

export const WORDS_MOST = 4000;
export const VOTE_WORDS_MOST = 1000;

export const GiveVote = z.strictObject({
  unitId: idSchema<'unit'>(),
  path: z.string().max(500),
  helped: z.boolean(),
  words: z.string().trim().max(VOTE_WORDS_MOST),
  language: z.enum(LANGUAGES),
});

export const GiveAccessibilityFeedback = z.strictObject({
  unitId: idSchema<'unit'>(),
  /** Where the person met the barrier; '' when they came another way. */
  path: z.string().max(500),
  words: z.string().trim().min(1).max(WORDS_MOST),
  /** Where the answer should go; '' when the person wants none. */
  replyTo: z.string().trim().max(254),
  language: z.enum(LANGUAGES),
});

export const AnswerAccessibilityFeedback = z.strictObject({
  id: idSchema<'accessibility-feedback'>(),
  /** Its length is judged by the use case, which tells how long it was. */
  answer: z.string().max(100_000),
  version: z.coerce.number().int().min(1),
});
