/** Votes on steps, the sums of how a programme goes, and the hourly summing. No person stands in any of it. */
import * as z from 'zod';
import { idSchema } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { stepsOf } from '#modules/programmes/public.ts';
import { command } from '#platform/command.ts';
import type { Db } from '#platform/db.ts';
import { PartId, WhichWalk } from '../contract.ts';
import { howItGoes } from '../rules/how-it-goes.ts';
import { insertMark, selectTallies, sumMarks } from '../store/marks.ts';
import { openRoad, type WalkParts } from './open-road.ts';

/** Did this step help? Counted without whose it was. Refuses `not-found`, `not-done` (only what was done can have helped). */
export function voteOnStep(parts: WalkParts) {
  return command({
    name: 'enrolments.vote-on-step',
    input: z.strictObject({ ...WhichWalk, stepId: PartId, helped: z.enum(['yes', 'no']) }),
    async run(context, input) {
      const opened = await openRoad(context, parts, input, 'write');
      if (!opened.ok) return opened;
      const { walk, tx, version } = opened.value;
      if (context.actor.kind !== 'resident') return refused('not-allowed');
      if (!walk.stepsDone.has(input.stepId)) return refused('not-done');
      await insertMark(tx, {
        versionId: version.id,
        kind: input.helped === 'yes' ? 'helped' : 'not-helped',
        part: input.stepId,
      });
      return done({ helped: input.helped });
    },
  });
}

/** How a version goes, with its text corrections and without anybody in it: for all staff. Refuses `not-found`. */
export function readHowItGoes(parts: Pick<WalkParts, 'programmes'>) {
  return command({
    name: 'enrolments.how-it-goes',
    input: z.strictObject({ versionId: idSchema<'programme-version'>() }),
    async run(context, { versionId }) {
      const tx = context.reference('numbers-without-persons');
      if (context.actor.kind !== 'staff') return refused('not-found');
      const version = parts.programmes.version(versionId);
      const content = version === undefined ? undefined : await parts.programmes.content(version.id);
      if (version === undefined || content === undefined) return refused('not-found');
      const together = parts.programmes
        .versionsOf(version.programmeId)
        .filter((one) => one.major === version.major);
      const tallies = await selectTallies(
        tx.db,
        together.map((one) => one.id),
      );
      return done(
        howItGoes(
          tallies,
          stepsOf(content).map((step) => step.id),
        ),
      );
    },
  });
}

/** For the worker's upkeep. */
export async function sumUp(db: Db): Promise<number> {
  return sumMarks(db);
}
