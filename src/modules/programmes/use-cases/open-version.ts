/** The way to a version for those who make, review or publish it: of their own organisation, and no other. */
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import type { CommandContext } from '#platform/command.ts';
import type { OpenTx } from '#platform/db.ts';
import { ProgrammeContent } from '../contract.ts';
import { type MakingTask, type ProgrammeMaker, programmeMaker } from '../policy.ts';
import type { Programme } from '../rules/programme.ts';
import type { VersionId } from '../rules/offers.ts';
import { type MadeBy, selectVersion, type VersionInMaking } from '../store/making.ts';

export interface OpenedVersion {
  readonly tx: OpenTx;
  readonly who: ProgrammeMaker;
  readonly by: MadeBy;
  readonly version: VersionInMaking;
  readonly content: Programme;
}
/** `not-found` is also the version of another organisation. */
export type OpenVersionRefusal = 'not-allowed' | 'not-found';

/** What lies in the database was parsed when it was kept: a fault here is ours, and stops. */
export function contentOf(version: Pick<VersionInMaking, 'content'>): Programme {
  return ProgrammeContent.parse(version.content);
}

export async function openVersion(
  context: CommandContext,
  id: VersionId,
  task: MakingTask,
  hold: 'hold' | 'read',
): Promise<Outcome<OpenedVersion, OpenVersionRefusal>> {
  const tx = context.reference('programmes-by-role');
  const who = programmeMaker(context.actor, task);
  if (who === null) return refused('not-allowed');
  const version = await selectVersion(tx.db, id, hold);
  if (version === undefined || version.programme.organisationId !== who.organisationId)
    return refused('not-found');
  const by = { assignmentId: who.assignmentId, at: context.realNow };
  return done({ tx, who, by, version, content: contentOf(version) });
}
