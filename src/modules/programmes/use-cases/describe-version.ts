/** The owner describes a version for its reviewers, and for those who read the catalogue once it is published. */
import * as z from 'zod';
import { idSchema } from '#kernel/ids.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { DESCRIPTION_PARTS, type DescriptionPart, missingParts } from '../rules/owner-description.ts';
import { isScript } from '../rules/script-in-text.ts';
import { updateDescription } from '../store/making.ts';
import { openVersion, type OpenVersionRefusal } from './open-version.ts';

const MOST_SIGNS = 2000;
const words = z
  .string()
  .trim()
  .max(MOST_SIGNS)
  .refine((text) => text.isWellFormed() && !/[^\n\P{Cc}]/u.test(text));
const parts = Object.fromEntries(DESCRIPTION_PARTS.map((part) => [part, words])) as Record<
  DescriptionPart,
  typeof words
>;

export type DescribeVersionRefusal = OpenVersionRefusal | 'not-a-draft' | 'script-in-text';

export const describeVersion = command({
  name: 'programmes.describe-version',
  input: z.strictObject({ versionId: idSchema<'programme-version'>(), description: z.strictObject(parts) }),
  /** Answers what is still to be written before review can be asked for. */
  async run(
    context,
    { versionId, description },
  ): Promise<Outcome<{ readonly missing: readonly DescriptionPart[] }, DescribeVersionRefusal>> {
    const opened = await openVersion(context, versionId, 'make', 'hold');
    if (!opened.ok) return opened;
    const { tx, by, version } = opened.value;
    if (version.state !== 'draft') return refused('not-a-draft', { state: version.state });
    const script = DESCRIPTION_PARTS.find((part) => isScript(description[part]));
    if (script !== undefined) return refused('script-in-text', { part: script });
    await updateDescription(tx, { id: version.id, description }, by);
    return done({ missing: missingParts(description) });
  },
});
