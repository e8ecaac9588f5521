/** A subscriber takes a new version of a programme into use. Those who walk the old one finish it. */
import * as z from 'zod';
import { idSchema, newId } from '#kernel/ids.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { announce } from '#platform/live.ts';
import { programmeMaker } from '../policy.ts';
import { catalogueOf } from '../rules/catalogue.ts';
import { endAdoptionOf, insertAdoption } from '../store/sharing.ts';
import type { ProgrammeRegistry } from './open-registry.ts';

/** Makes the command for a deployment's programmes. `not-waiting`: it is not the version that waits now. */
export function approveAdoptedVersion(programmes: ProgrammeRegistry) {
  return command({
    name: 'programmes.approve-adopted-version',
    input: z.strictObject({
      programmeId: idSchema<'programme'>(),
      versionId: idSchema<'programme-version'>(),
    }),
    async run(context, { programmeId, versionId }): Promise<Outcome<null, 'not-allowed' | 'not-waiting'>> {
      const tx = context.reference('programmes-by-role');
      const who = programmeMaker(context.actor, 'publish');
      if (who === null) return refused('not-allowed');
      await programmes.reload();
      const entry = catalogueOf(programmes, who.organisationId).find(
        (one) => one.programme.id === programmeId,
      );
      if (entry?.waiting?.id !== versionId) return refused('not-waiting');
      const by = { assignmentId: who.assignmentId, at: context.realNow };
      const ended = await endAdoptionOf(tx, who.organisationId, programmeId, by);
      if (ended === undefined) return refused('not-waiting');
      const next = { id: newId<'adoption'>(), programmeId, organisationId: who.organisationId };
      await insertAdoption(tx, { ...next, how: ended.how, versionId }, by);
      await announce(tx.db, 'programmes');
      return done(null);
    },
  });
}
