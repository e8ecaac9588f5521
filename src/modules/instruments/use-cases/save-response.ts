/** Keeps what a person answered, with its result, in the transaction of what it was answered for. */
import type { Country, Language } from '#kernel/actor.ts';
import type { CivilDate, Instant } from '#kernel/dates.ts';
import { type AssignmentId, type HolderId, newId } from '#kernel/ids.ts';
import type { PersonTx } from '#platform/db.ts';
import type { Instrument } from '../rules/instrument.ts';
import { askedKeys } from '../rules/answers-in-words.ts';
import type { Known } from '../rules/condition.ts';
import { assessment, type Result } from '../rules/result.ts';
import type { Settled } from '../rules/settle.ts';
import {
  type FilledBy,
  insertResponse,
  insertResult,
  type ResponseId,
  type ResponseOccasion,
} from '../store/responses.ts';

export interface NewResponse {
  readonly instrument: Instrument;
  /** Already settled and validated: nothing was found wrong. */
  readonly settled: Pick<Settled, 'answers' | 'enabled'>;
  /** The unit whose record it becomes. */
  readonly holder: HolderId;
  readonly occasion: ResponseOccasion;
  /** The referral, the follow-up or the order; null where there is none. */
  readonly occasionId: string | null;
  /** Where staff filled it in on behalf: how, and who. Without it the person did. */
  readonly onBehalf?: { readonly how: Exclude<FilledBy, 'resident'>; readonly assignmentId: AssignmentId };
  /** Without it: now. */
  readonly answeredAt?: Instant;
  /** Whose limits judge it. */
  readonly country: Country;
  /** The language it was answered in. */
  readonly language: Language;
  /** The civil day that decides which limits hold. */
  readonly on: CivilDate;
}

export interface SavedResponse {
  readonly responseId: ResponseId;
  readonly result: Result;
  /** What the result was judged by, for flags (`raiseFlags`). */
  readonly known: Known;
}

/** Stores response and result; answers both. The result is worked out here and never taken from outside. */
export async function saveResponse(
  tx: PersonTx,
  response: NewResponse,
  now: Instant,
): Promise<SavedResponse> {
  const { instrument, settled, holder, occasion, occasionId, country, language, on } = response;
  const id = newId<'response'>();
  const { result, known } = assessment(instrument, settled, { country, on });
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
      filledBy: response.onBehalf?.how ?? 'resident',
      enteredBy: response.onBehalf?.assignmentId ?? null,
      answeredAt: response.answeredAt ?? now,
      receivedAt: now,
    },
    JSON.stringify({ answers: settled.answers, asked: askedKeys(instrument, settled.enabled) }),
  );
  await insertResult(
    tx,
    { id, holder, receivedAt: now },
    {
      scoringVersion: instrument.scoringVersion,
      cutOffSet: result.kind === 'band' ? result.cutoffs.id : null,
      result,
    },
  );
  return { responseId: id, result, known };
}
