/** Answered instruments and their results. Answers are sealed; a result is kept as it was told. */
import type { Country, Language } from '#kernel/actor.ts';
import type { Instant } from '#kernel/dates.ts';
import type { HolderId, Id } from '#kernel/ids.ts';
import { type PersonTx, sql } from '#platform/db.ts';
import type { SealedPlace } from '#platform/sealing.ts';
import type { Result } from '../rules/result.ts';

export type ResponseId = Id<'response'>;
export type ResponseOccasion = 'self-check' | 'follow-up';

export interface ResponseFacts {
  readonly id: ResponseId;
  /** The record-holding unit. */
  readonly holder: HolderId;
  readonly instrument: string;
  readonly version: string;
  readonly country: Country;
  readonly language: Language;
  readonly occasion: ResponseOccasion;
  /** The referral or the follow-up it was answered for. */
  readonly occasionId: string | null;
  readonly answeredAt: Instant;
}
export interface ResultFacts {
  readonly scoringVersion: string;
  /** Null when no limits could be used. */
  readonly cutOffSet: string | null;
  readonly result: Result;
}
export interface StoredResult extends ResponseFacts, ResultFacts {}
/** `answers` is the stored text; null when its key has been erased. */
export interface StoredResponse extends StoredResult {
  readonly answers: string | null;
}

function placeOf(id: ResponseId, holder: HolderId): SealedPlace {
  return {
    holder,
    retention: 'care-record',
    table: 'instruments.response',
    column: 'answers_sealed',
    row: id,
  };
}

export async function insertResponse(tx: PersonTx, response: ResponseFacts, answers: string): Promise<void> {
  const sealed = await tx.sealer.seal(placeOf(response.id, response.holder), answers);
  await sql`insert into instruments.response (resident_id, id, holder, instrument, version, country, language, occasion, occasion_id, answers_sealed, answered_at)
    values (${tx.residentId}, ${response.id}, ${response.holder}, ${response.instrument}, ${response.version}, ${response.country},
      ${response.language}, ${response.occasion}, ${response.occasionId}, ${sealed}, ${response.answeredAt})`.execute(
    tx.db,
  );
}

export async function insertResult(
  tx: PersonTx,
  response: Pick<ResponseFacts, 'id' | 'holder' | 'answeredAt'>,
  facts: ResultFacts,
): Promise<void> {
  await sql`insert into instruments.result (resident_id, response_id, holder, scoring_version, cut_off_set, computed_at, result)
    values (${tx.residentId}, ${response.id}, ${response.holder}, ${facts.scoringVersion}, ${facts.cutOffSet}, ${response.answeredAt},
      ${JSON.stringify(facts.result)})`.execute(tx.db);
}

interface ResultRow {
  id: ResponseId;
  holder: HolderId;
  instrument: string;
  version: string;
  country: Country;
  language: Language;
  occasion: ResponseOccasion;
  occasion_id: string | null;
  answered_at: Instant;
  scoring_version: string;
  cut_off_set: string | null;
  result: Result;
}

function storedResult(row: ResultRow): StoredResult {
  return {
    id: row.id,
    holder: row.holder,
    instrument: row.instrument,
    version: row.version,
    country: row.country,
    language: row.language,
    occasion: row.occasion,
    occasionId: row.occasion_id,
    answeredAt: row.answered_at,
    scoringVersion: row.scoring_version,
    cutOffSet: row.cut_off_set,
    result: row.result,
  };
}

/** Every result that is open, the oldest first. */
export async function selectResults(tx: PersonTx): Promise<readonly StoredResult[]> {
  const found =
    await sql<ResultRow>`select r.id, r.holder, r.instrument, r.version, r.country, r.language, r.occasion, r.occasion_id,
      r.answered_at, t.scoring_version, t.cut_off_set, t.result
    from instruments.response r join instruments.result t on t.resident_id = r.resident_id and t.response_id = r.id
    where r.resident_id = ${tx.residentId} and r.holder = any (${tx.opened}::uuid[]) order by r.answered_at, r.id`.execute(
      tx.db,
    );
  return found.rows.map(storedResult);
}

/** These responses with their answers, the oldest first. Those that are not open are left out. */
export async function selectResponses(
  tx: PersonTx,
  ids: readonly ResponseId[],
): Promise<readonly StoredResponse[]> {
  const found = await sql<
    ResultRow & { answers_sealed: Buffer }
  >`select r.id, r.holder, r.instrument, r.version, r.country, r.language,
      r.occasion, r.occasion_id, r.answered_at, r.answers_sealed, t.scoring_version, t.cut_off_set, t.result
    from instruments.response r join instruments.result t on t.resident_id = r.resident_id and t.response_id = r.id
    where r.resident_id = ${tx.residentId} and r.holder = any (${tx.opened}::uuid[]) and r.id = any (${ids}::uuid[]) order by r.answered_at, r.id`.execute(
    tx.db,
  );
  return Promise.all(
    found.rows.map(async (row) => ({
      ...storedResult(row),
      answers: await tx.sealer.unseal(placeOf(row.id, row.holder), row.answers_sealed),
    })),
  );
}
