/** The next version, begun from what is published: a major one for new enrolments, a minor one that corrects texts. */
import * as z from 'zod';
import { idSchema, newId } from '#kernel/ids.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { programmeMaker } from '../policy.ts';
import type { VersionId } from '../rules/offers.ts';
import { withoutStaleMarks } from '../rules/outdated.ts';
import {
  deleteDraft,
  insertDraft,
  type MakingFacts,
  selectProgramme,
  selectVersion,
  selectVersionsOf,
} from '../store/making.ts';
import { contentOf, openVersion, type OpenVersionRefusal } from './open-version.ts';

type Number = Pick<MakingFacts, 'major' | 'minor'>;

/** Numbers are never used twice: a retired version keeps its own. */
function nextNumber(versions: readonly Number[], base: Number, size: 'major' | 'minor'): Number {
  if (size === 'major') return { major: Math.max(...versions.map((one) => one.major)) + 1, minor: 0 };
  const corrections = versions.filter((one) => one.major === base.major).map((one) => one.minor);
  return { major: base.major, minor: Math.max(...corrections) + 1 };
}

/** `nothing-published`: there is nothing to begin from. `in-making`: another version is on its way. */
export type StartVersionRefusal = OpenVersionRefusal | 'nothing-published' | 'in-making';

export const startVersion = command({
  name: 'programmes.start-version',
  input: z.strictObject({ programmeId: idSchema<'programme'>(), size: z.enum(['major', 'minor']) }),
  async run(
    context,
    { programmeId, size },
  ): Promise<Outcome<{ readonly versionId: VersionId }, StartVersionRefusal>> {
    const tx = context.reference('programmes-by-role');
    const who = programmeMaker(context.actor, 'make');
    if (who === null) return refused('not-allowed');
    const programme = await selectProgramme(tx.db, programmeId);
    if (programme?.organisationId !== who.organisationId) return refused('not-found');
    const versions = await selectVersionsOf(tx.db, [programmeId]);
    const newest = versions.find((one) => one.state === 'published');
    const base = newest === undefined ? undefined : await selectVersion(tx.db, newest.id, 'read');
    if (base === undefined) return refused('nothing-published');
    const versionId = newId<'programme-version'>();
    const content = withoutStaleMarks(contentOf(base));
    const draft = { id: versionId, programmeId, basedOn: base.id, content };
    const by = { assignmentId: who.assignmentId, at: context.realNow };
    if (!(await insertDraft(tx, { ...draft, ...nextNumber(versions, base, size) }, by)))
      return refused('in-making');
    return done({ versionId });
  },
});

/** A draft is put away for good. What was published stays. */
export const dropDraft = command({
  name: 'programmes.drop-draft',
  input: z.strictObject({ versionId: idSchema<'programme-version'>() }),
  async run(context, { versionId }): Promise<Outcome<null, OpenVersionRefusal | 'not-a-draft'>> {
    const opened = await openVersion(context, versionId, 'make', 'hold');
    if (!opened.ok) return opened;
    const { tx, version } = opened.value;
    return (await deleteDraft(tx, version.id))
      ? done(null)
      : refused('not-a-draft', { state: version.state });
  },
});
