/** Draws a sample of the access log for the reviewers of an organisation. */
import { newId } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { DrawInput } from '../contract.ts';
import { drawSample } from '../rules/draw-sample.ts';
import { enterReviewingUnit, insertDrawn, isDrawn, populationOf } from '../store/reviews.ts';

/** The service's own choice: what one reviewer looks through in an hour. */
const OF_EACH = 10;
const BY_CHANCE = 20;

/**
 * For the service's own job only: no person at a screen sees rows that were not drawn. The same period is drawn once.
 * Refuses `no-reviewer` when nobody in the organisation reviews, `not-allowed` for anybody but the job.
 */
export const drawReview = command({
  name: 'audit.draw-review',
  input: DrawInput,
  async run(context, input) {
    const tx = context.reference('log-review-draw');
    if (context.actor.kind !== 'system') return refused('not-allowed');
    const unitId = await enterReviewingUnit(tx, input.organisationId);
    if (unitId === null) return refused('no-reviewer');
    if (await isDrawn(tx, input)) return done({ rows: 0, drawn: 0 });
    const rows = await populationOf(tx, input);
    const sample = drawSample(rows, { seed: input.seed, ofEach: OF_EACH, byChance: BY_CHANCE });
    const drawing = { ...input, unitId, drawId: newId(), drawnAt: context.realNow };
    return done({
      rows: rows.length,
      drawn: await insertDrawn(tx, drawing, sample, () => newId<'review'>()),
    });
  },
});
