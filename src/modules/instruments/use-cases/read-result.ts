/** One result with all that stands behind and beside it, and the results of the same instrument. */
import type { Language } from '#kernel/actor.ts';
import type { CivilDate } from '#kernel/dates.ts';
import type { PersonTx } from '#platform/db.ts';
import { StoredAnswers } from '../contract.ts';
import { answersWithPoints, type AnswerWithPoints } from '../rules/answers-with-points.ts';
import { changesOf, type ScoreChange } from '../rules/change.ts';
import { byLaterLimits, type KeptAnswers } from '../rules/later-limits.ts';
import type { Instrument } from '../rules/instrument.ts';
import type { Result } from '../rules/result.ts';
import { type NamedFile, selectFiles } from '../store/attachments.ts';
import { type ResponseId, selectResponses, selectResults, type StoredResult } from '../store/responses.ts';
import type { Library } from './load-library.ts';

export interface WholeResult {
  readonly stored: StoredResult;
  /** In the version it was answered in; undefined when that is no longer in the library. */
  readonly instrument: Instrument | undefined;
  /** `erased`: the key is gone. `form-unknown`: the version is no longer in the library. `scores-only`: no questions were answered here. */
  readonly answers:
    | { readonly kind: 'answered'; readonly rows: readonly AnswerWithPoints[] }
    | { readonly kind: 'erased' | 'form-unknown' | 'scores-only' };
  /** Sent with the answers. */
  readonly files: readonly NamedFile[];
  readonly changes: readonly ScoreChange[];
  /** All of the same instrument, the oldest first, this one among them. */
  readonly series: readonly StoredResult[];
  /** What the same answers would be by the limits of today; undefined when that says nothing new or cannot be known. */
  readonly later: Result | undefined;
}

function keptIn(answers: string | null): KeptAnswers | undefined {
  return answers === null ? undefined : StoredAnswers.parse(JSON.parse(answers));
}

function answersOf(
  instrument: Instrument | undefined,
  kept: KeptAnswers | undefined,
  language: Language,
): WholeResult['answers'] {
  if (kept === undefined) return { kind: 'erased' };
  if (instrument === undefined) return { kind: 'form-unknown' };
  if (instrument.entry === 'score') return { kind: 'scores-only' };
  return { kind: 'answered', rows: answersWithPoints(instrument, kept, language) };
}

/** Undefined when there is no such response, or it is not open to the reader. */
export async function readResult(
  tx: PersonTx,
  library: Pick<Library, 'instrument' | 'instruments'>,
  wanted: { readonly id: ResponseId; readonly language: Language; readonly today: CivilDate },
): Promise<WholeResult | undefined> {
  const results = await selectResults(tx);
  const stored = results.find((one) => one.id === wanted.id);
  const [response] = await selectResponses(tx, [wanted.id]);
  if (stored === undefined || response === undefined) return undefined;
  const instrument = library.instrument(stored.instrument, stored.version);
  const kept = keptIn(response.answers);
  const today = { country: stored.country, on: wanted.today };
  return {
    stored,
    instrument,
    answers: answersOf(instrument, kept, wanted.language),
    files: await selectFiles(tx, wanted.id),
    changes: instrument === undefined ? [] : changesOf(instrument, stored, results),
    series: results.filter((one) => one.instrument === stored.instrument),
    later:
      instrument === undefined || kept === undefined
        ? undefined
        : byLaterLimits({ instrument, result: stored.result, kept }, library.instruments(), today),
  };
}
