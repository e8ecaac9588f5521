/** An organisation begins to offer a programme of another: as it is, or with each new version to approve. */
import * as z from 'zod';
import { idSchema, newId } from '#kernel/ids.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { announce } from '#platform/live.ts';
import { programmeMaker } from '../policy.ts';
import { catalogueOf } from '../rules/catalogue.ts';
import { insertAdoption } from '../store/sharing.ts';
import type { ProgrammeRegistry } from './open-registry.ts';

/** Makes the command for a deployment's programmes. `offered-already`: its own, the service's, or adopted before. */
export function adoptProgramme(programmes: ProgrammeRegistry) {
  return command({
    name: 'programmes.adopt-programme',
    input: z.strictObject({ programmeId: idSchema<'programme'>(), how: z.enum(['use', 'subscribe']) }),
    async run(
      context,
      { programmeId, how },
    ): Promise<Outcome<null, 'not-allowed' | 'not-found' | 'offered-already'>> {
      const tx = context.reference('programmes-by-role');
      const who = programmeMaker(context.actor, 'publish');
      if (who === null) return refused('not-allowed');
      await programmes.reload();
      const entry = catalogueOf(programmes, who.organisationId).find(
        (one) => one.programme.id === programmeId,
      );
      if (entry === undefined) return refused('not-found');
      if (entry.standing !== 'shared') return refused('offered-already');
      const adoption = { id: newId<'adoption'>(), programmeId, organisationId: who.organisationId, how };
      const by = { assignmentId: who.assignmentId, at: context.realNow };
      if (!(await insertAdoption(tx, { ...adoption, versionId: entry.version.id }, by)))
        return refused('offered-already');
      await announce(tx.db, 'programmes');
      return done(null);
    },
  });
}
