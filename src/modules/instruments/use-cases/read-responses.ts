/** What is held of a person's answers, for pages that show them. */
import type { Language } from '#kernel/actor.ts';
import type { PersonTx } from '#platform/db.ts';
import { AnswersInput } from '../contract.ts';
import { type AnswerInWords, answersInWords } from '../rules/answers-in-words.ts';
import { selectResponses, selectResults, type ResponseId, type StoredResult } from '../store/responses.ts';
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

/** These responses with question and answer in words, the oldest first. */
export async function readResponses(
  tx: PersonTx,
  library: Pick<Library, 'instrument'>,
  wanted: { readonly ids: readonly ResponseId[]; readonly language: Language },
): Promise<readonly ReadResponse[]> {
  const found = await selectResponses(tx, wanted.ids);
  return found.map(({ answers, ...stored }): ReadResponse => {
    if (answers === null) return { ...stored, answers: { kind: 'erased' } };
    const instrument = library.instrument(stored.instrument, stored.version);
    if (instrument === undefined) return { ...stored, answers: { kind: 'form-unknown' } };
    const rows = answersInWords(instrument, AnswersInput.parse(JSON.parse(answers)), wanted.language);
    return { ...stored, answers: { kind: 'answered', rows } };
  });
}
