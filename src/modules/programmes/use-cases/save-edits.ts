/** Keeps what a designer changed in a draft. Two who write at once both keep their words, or are told where they met. */
import * as z from 'zod';
import { idSchema } from '#kernel/ids.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { ProgrammeContent } from '../contract.ts';
import { canonicalJson } from '../rules/canonical-json.ts';
import type { ConflictAt } from '../rules/edit-shape.ts';
import { applyEdits } from '../rules/edit.ts';
import { partAt } from '../rules/part-at.ts';
import { isSame } from '../rules/parts.ts';
import type { Programme } from '../rules/programme.ts';
import { SCRIPT_IN_TEXT } from '../rules/shape-parts.ts';
import { updateContent } from '../store/making.ts';
import { EditsInput } from './edit-input.ts';
import { openVersion, type OpenVersionRefusal } from './open-version.ts';

/** A year of daily steps in six languages is about a quarter of this. */
const MOST_SIGNS = 8_000_000;

export interface SavedEdits {
  /** Send it with the next changes. */
  readonly revision: number;
  readonly conflicts: readonly ConflictAt[];
  /** The draft as it stands now, where that is not what the sender has: another has written, or something met a conflict. */
  readonly content: Programme | null;
}
/**
 * `does-not-hold`: with these changes it would be no programme (`at`: which part, `problem`: why). `script-in-text`: a text
 * could run elsewhere (`at`: in which part). None is kept.
 */
export type SaveEditsRefusal =
  | OpenVersionRefusal
  | 'not-a-draft'
  | 'does-not-hold'
  | 'script-in-text'
  | 'too-large';

export const saveEdits = command({
  name: 'programmes.save-edits',
  input: z.strictObject({
    versionId: idSchema<'programme-version'>(),
    /** The revision that the changes were made on. */
    revision: z.int().min(0),
    edits: EditsInput,
  }),
  async run(context, { versionId, revision, edits }): Promise<Outcome<SavedEdits, SaveEditsRefusal>> {
    const opened = await openVersion(context, versionId, 'make', 'hold');
    if (!opened.ok) return opened;
    const { tx, by, version, content } = opened.value;
    if (version.state !== 'draft') return refused('not-a-draft', { state: version.state });
    const { programme, conflicts } = applyEdits(content, edits);
    const parsed = ProgrammeContent.safeParse(programme);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      const at = partAt(programme, issue?.path ?? []);
      if (issue?.message === SCRIPT_IN_TEXT) return refused('script-in-text', { at });
      return refused('does-not-hold', { at, problem: issue?.message ?? '' });
    }
    const next = parsed.data;
    if (canonicalJson(next).length > MOST_SIGNS) return refused('too-large');
    const now = isSame(next, content)
      ? version.revision
      : await updateContent(tx, { id: version.id, content: next }, by);
    return done({
      revision: now,
      conflicts,
      content: version.revision === revision && conflicts.length === 0 ? null : next,
    });
  },
});
