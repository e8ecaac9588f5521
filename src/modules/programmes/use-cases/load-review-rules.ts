/** Reads what the gate measures by and what reviewers tick, once, at start. A fault in a file stops the start. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { CivilDate } from '#kernel/dates.ts';
import { type Checklists, REVIEW_PARTS } from '../rules/checklist.ts';
import type { ReadingLimit } from '../rules/gate-shape.ts';
import { code, languageTag } from '../rules/shape-parts.ts';

const said = z.string().trim().min(1);
const GateFile = z.strictObject({
  readingLevels: z.array(
    z.strictObject({
      language: languageTag,
      aim: z.number().min(0),
      limit: z.number().min(0),
      from: z.iso.date(),
      source: said,
      certainty: z.enum(['found', 'known-high', 'known-medium', 'known-low', 'ours']),
    }),
  ),
});
const items = z
  .array(z.strictObject({ code, text: z.strictObject({ sv: said, fi: said, en: said }) }))
  .min(1);
const parts = z.strictObject(
  Object.fromEntries(REVIEW_PARTS.map((part) => [part, items])) as Record<
    (typeof REVIEW_PARTS)[number],
    typeof items
  >,
);
const ReviewFile = z.strictObject({ support: parts, treatment: parts });

export interface ReviewRules {
  /** The limits that hold on a day, one for each language that has one. */
  readonly limitsOn: (day: CivilDate) => readonly ReadingLimit[];
  readonly checklists: Checklists;
}

function read<T>(path: string, schema: z.ZodType<T>): T {
  const found = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!found.success) throw new Error(`${path}: ${z.prettifyError(found.error)}`);
  return found.data;
}

/** From a folder such as `content/programmes`. */
export function loadReviewRules(directory: string): ReviewRules {
  const { readingLevels } = read(join(directory, 'gate.json'), GateFile);
  const inOrder = readingLevels.toSorted((one, other) => (one.from < other.from ? -1 : 1));
  return {
    limitsOn: (day) => [
      ...new Map(inOrder.filter((one) => one.from <= day).map((one) => [one.language, one])).values(),
    ],
    checklists: read(join(directory, 'review.json'), ReviewFile),
  };
}
