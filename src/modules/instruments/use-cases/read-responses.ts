/** What is held of a person's answers, for pages that show them. */
import type { Language } from '#kernel/actor.ts';
import type { PersonTx } from '#platform/db.ts';
import { StoredAnswers } from '../contract.ts';
import { type AnswerInWords, answersInWords } from '../rules/answers-in-words.ts';
import {
  type ResponseId,
  selectResponses,
  selectResults,
  type StoredResponse,
  type StoredResult,
} from '../store/responses.ts';
import type { Library } from './load-library.ts';

/** Every result that is open to the reader, the oldest first: the first and the latest are beside each other. */
export async function readResults(tx: PersonTx): Promise<readonly StoredResult[]> {
  return selectResults(tx);
}

export interface ReadResponse extends StoredResult {
  /** In the reader's language. `erased`: the key is gone. `form-unknown`: the version is no longer in the library. */
  readonly answers:
    | { readonly kind: 'answered'; readonly rows: readonly AnswerInWords[] }
    | { readonly kind: 'erased' }
    | { readonly kind: 'form-unknown' };
}

function answersOf(
  stored: StoredResponse,
  library: Pick<Library, 'instrument'>,
  language: Language,
): ReadResponse['answers'] {
  if (stored.answers === null) return { kind: 'erased' };
  const instrument = library.instrument(stored.instrument, stored.version);
  if (instrument === undefined) return { kind: 'form-unknown' };
  const rows = answersInWords(instrument, StoredAnswers.parse(JSON.parse(stored.answers)), language);
  return { kind: 'answered', rows };
}

/** These responses with question and answer in words, the oldest first. */
export async function readResponses(
  tx: PersonTx,
  library: Pick<Library, 'instrument'>,
  wanted: { readonly ids: readonly ResponseId[]; readonly language: Language },
): Promise<readonly ReadResponse[]> {
  const found = await selectResponses(tx, wanted.ids);
  return found.map((stored) => ({
    id: stored.id,
    holder: stored.holder,
    instrument: stored.instrument,
    version: stored.version,
    country: stored.country,
    language: stored.language,
    occasion: stored.occasion,
    occasionId: stored.occasionId,
    filledBy: stored.filledBy,
    enteredBy: stored.enteredBy,
    answeredAt: stored.answeredAt,
    receivedAt: stored.receivedAt,
    scoringVersion: stored.scoringVersion,
    cutOffSet: stored.cutOffSet,
    result: stored.result,
    answers: answersOf(stored, library, wanted.language),
  }));
}
