/** Keeps what a person answered, with its result, in the transaction of what it was answered for. */
import type { Country, Language } from '#kernel/actor.ts';
import type { CivilDate, Instant } from '#kernel/dates.ts';
import { type HolderId, newId } from '#kernel/ids.ts';
import type { PersonTx } from '#platform/db.ts';
import type { Answers, Instrument } from '../rules/instrument.ts';
import { assess, type Result } from '../rules/result.ts';
import { insertResponse, insertResult, type ResponseId, type ResponseOccasion } from '../store/responses.ts';

export interface NewResponse {
  readonly instrument: Instrument;
  /** Already validated: `validate` found nothing. */
  readonly answers: Answers;
  /** The unit whose record it becomes. */
  readonly holder: HolderId;
  readonly occasion: ResponseOccasion;
  /** The referral or the follow-up. */
  readonly occasionId: string;
  /** Whose limits judge it. */
  readonly country: Country;
  /** The language it was answered in. */
  readonly language: Language;
  /** The civil day that decides which limits hold. */
  readonly on: CivilDate;
}

/** Stores response and result; answers both. The result is worked out here and never taken from outside. */
export async function saveResponse(
  tx: PersonTx,
  response: NewResponse,
  now: Instant,
): Promise<{ readonly responseId: ResponseId; readonly result: Result }> {
  const { instrument, answers, holder, occasion, occasionId, country, language, on } = response;
  const id = newId<'response'>();
  const result = assess(instrument, answers, { country, on });
  await insertResponse(
    tx,
    {
      id,
      holder,
      instrument: instrument.name,
      version: instrument.version,
      country,
      language,
      occasion,
      occasionId,
      answeredAt: now,
    },
    JSON.stringify(answers),
  );
  await insertResult(
    tx,
    { id, holder, answeredAt: now },
    {
      scoringVersion: instrument.scoringVersion,
      cutOffSet: result.kind === 'band' ? result.cutoffs.id : null,
      result,
    },
  );
  return { responseId: id, result };
}
