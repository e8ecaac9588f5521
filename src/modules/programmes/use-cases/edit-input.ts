/** Changes as they come from the studio. Whether the content holds with them is asked when they have been applied. */
import * as z from 'zod';
import { LISTS, type Part } from '../rules/parts.ts';
import { id, languageTag } from '../rules/shape-parts.ts';

/** Deeper than any rule inside any block. */
const MOST_LEVELS = 40;
function isShallow(value: unknown, left = MOST_LEVELS): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return left > 0 && Object.values(value).every((inner) => isShallow(inner, left - 1));
}

const value = z.unknown().refine((given) => isShallow(given), 'is nested too deeply');
const part = z.custom<Part>(
  (given) => typeof given === 'object' && given !== null && !Array.isArray(given) && isShallow(given),
  'must be a part',
);
const field = z.string().regex(/^[a-z][A-Za-z]{0,39}$/);
const words = z.string().max(20_000).nullable();
const place = z.strictObject({ into: id, list: z.enum(LISTS), after: id.nullable() });

const edit = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    part: id,
    field,
    language: languageTag,
    was: words,
    is: words,
    fits: z.record(languageTag, z.string().max(20_000)).optional(),
  }),
  z.strictObject({ kind: z.literal('set'), part: id, field, was: value, is: value }),
  z.strictObject({ kind: z.literal('insert'), place, value: part }),
  z.strictObject({ kind: z.literal('remove'), part: id, was: part }),
  z.strictObject({ kind: z.literal('move'), part: id, was: place, place }),
]);

const MOST_EDITS = 500;
/** At most so many at once: more are sent in turn. */
export const EditsInput = z.array(edit).min(1).max(MOST_EDITS);
