/** What a system reads of a person's responses: as they were answered, and as they were told. */
import * as z from 'zod';
import { idSchema, type ResidentId } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { StoredAnswers } from '../contract.ts';
import type { Answers } from '../rules/form.ts';
import { type ResponseId, selectResponses, selectResults, type StoredResult } from '../store/responses.ts';

export interface HandedOut extends StoredResult {
  readonly residentId: ResidentId;
  /** Null: erased. */
  readonly answers: Answers | null;
}

/** All of them, or the one asked for. Another unit's are not among them. */
export const handOutResponses = command({
  name: 'instruments.hand-out-responses',
  input: z.strictObject({
    residentId: idSchema<'resident'>(),
    responseId: idSchema<'response'>().optional(),
  }),
  async run(context, { residentId, responseId }) {
    context.reference('system-by-token');
    if (context.actor.kind !== 'client') return refused('not-allowed');
    const opened = await context.person({
      residentId,
      action: 'read',
      resource: 'response',
      ...(responseId === undefined ? {} : { resourceId: responseId }),
    });
    if (!opened.ok) return opened;
    const tx = opened.value;
    const ids: readonly ResponseId[] =
      responseId === undefined ? (await selectResults(tx)).map((one) => one.id) : [responseId];
    const found = await selectResponses(tx, ids);
    if (responseId !== undefined && found.length === 0) return refused('not-found');
    return done(
      found.map(
        (one): HandedOut => ({
          residentId,
          id: one.id,
          holder: one.holder,
          instrument: one.instrument,
          version: one.version,
          country: one.country,
          language: one.language,
          occasion: one.occasion,
          occasionId: one.occasionId,
          filledBy: one.filledBy,
          enteredBy: one.enteredBy,
          answeredAt: one.answeredAt,
          receivedAt: one.receivedAt,
          scoringVersion: one.scoringVersion,
          cutOffSet: one.cutOffSet,
          result: one.result,
          answers: one.answers === null ? null : StoredAnswers.parse(JSON.parse(one.answers)).answers,
        }),
      ),
    );
  },
});
