/** An organisation no longer offers a programme of another. Those who walk it finish it. */
import * as z from 'zod';
import { idSchema } from '#kernel/ids.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { announce } from '#platform/live.ts';
import { programmeMaker } from '../policy.ts';
import { endAdoptionOf } from '../store/sharing.ts';

export const endAdoption = command({
  name: 'programmes.end-adoption',
  input: z.strictObject({ programmeId: idSchema<'programme'>() }),
  async run(context, { programmeId }): Promise<Outcome<null, 'not-allowed' | 'not-adopted'>> {
    const tx = context.reference('programmes-by-role');
    const who = programmeMaker(context.actor, 'publish');
    if (who === null) return refused('not-allowed');
    const by = { assignmentId: who.assignmentId, at: context.realNow };
    const ended = await endAdoptionOf(tx, who.organisationId, programmeId, by);
    if (ended === undefined) return refused('not-adopted');
    await announce(tx.db, 'programmes');
    return done(null);
  },
});
