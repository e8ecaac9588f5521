/** Answered instruments and their results. Answers are sealed; a result is kept as it was told. */
import type { Country, Language } from '#kernel/actor.ts';
import type { Instant } from '#kernel/dates.ts';
import type { AssignmentId, HolderId, Id } from '#kernel/ids.ts';
import { type PersonTx, sql } from '#platform/db.ts';
import { inFocus } from '#platform/in-focus.ts';
import type { SealedPlace } from '#platform/sealing.ts';
import type { Result } from '../rules/result.ts';

export type ResponseId = Id<'response'>;
export type ResponseOccasion =
  | 'self-check'
  | 'follow-up'
  | 'ordered'
  | 'health-check'
  | 'programme'
  | 'score'
  | 'partner';
/** The person, or staff: together with the person, by phone, or copied from paper. */
export const FILLED_BY = ['resident', 'together', 'phone', 'paper'] as const;
export type FilledBy = (typeof FILLED_BY)[number];

export interface ResponseFacts {
  readonly id: ResponseId;
  /** The record-holding unit. */
  readonly holder: HolderId;
  readonly instrument: string;
  readonly version: string;
  readonly country: Country;
  readonly language: Language;
  readonly occasion: ResponseOccasion;
  /** The referral, the follow-up or the order it was answered for. */
  readonly occasionId: string | null;
  readonly filledBy: FilledBy;
  /** The staff who entered it; null when the person did. */
  readonly enteredBy: AssignmentId | null;
  readonly answeredAt: Instant;
  /** When it came in; later than it was answered where staff copied it from paper. */
  readonly receivedAt: Instant;
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

/** What a person keeps for themselves is no care record. */
function placeOf(tx: PersonTx, { id, holder }: { id: ResponseId; holder: HolderId }): SealedPlace {
  return {
    holder,
    retention: holder === tx.residentId ? 'service' : 'care-record',
    table: 'instruments.response',
    column: 'answers_sealed',
    row: id,
  };
}

export async function insertResponse(tx: PersonTx, response: ResponseFacts, answers: string): Promise<void> {
  const sealed = await tx.sealer.seal(placeOf(tx, response), answers);
  await sql`insert into instruments.response (resident_id, id, holder, instrument, version, country, language, occasion, occasion_id, filled_by, entered_by, answers_sealed, answered_at, received_at)
    values (${tx.residentId}, ${response.id}, ${response.holder}, ${response.instrument}, ${response.version}, ${response.country},
      ${response.language}, ${response.occasion}, ${response.occasionId}, ${response.filledBy}, ${response.enteredBy}, ${sealed}, ${response.answeredAt}, ${response.receivedAt})`.execute(
    tx.db,
  );
}

export async function insertResult(
  tx: PersonTx,
  response: Pick<ResponseFacts, 'id' | 'holder' | 'receivedAt'>,
  facts: ResultFacts,
): Promise<void> {
  await sql`insert into instruments.result (resident_id, response_id, holder, scoring_version, cut_off_set, computed_at, result)
    values (${tx.residentId}, ${response.id}, ${response.holder}, ${facts.scoringVersion}, ${facts.cutOffSet}, ${response.receivedAt},
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
  filled_by: FilledBy;
  entered_by: AssignmentId | null;
  answered_at: Instant;
  received_at: Instant;
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
    filledBy: row.filled_by,
    enteredBy: row.entered_by,
    answeredAt: row.answered_at,
    receivedAt: row.received_at,
    scoringVersion: row.scoring_version,
    cutOffSet: row.cut_off_set,
    result: row.result,
  };
}

/** Every result that is open, the oldest first. */
export async function selectResults(tx: PersonTx): Promise<readonly StoredResult[]> {
  const found =
    await sql<ResultRow>`select r.id, r.holder, r.instrument, r.version, r.country, r.language, r.occasion, r.occasion_id,
      r.filled_by, r.entered_by, r.answered_at, r.received_at, t.scoring_version, t.cut_off_set, t.result
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
      r.occasion, r.occasion_id, r.filled_by, r.entered_by, r.answered_at, r.received_at, r.answers_sealed, t.scoring_version, t.cut_off_set, t.result
    from instruments.response r join instruments.result t on t.resident_id = r.resident_id and t.response_id = r.id
    where r.resident_id = ${tx.residentId} and r.holder = any (${tx.opened}::uuid[]) and r.id = any (${ids}::uuid[]) order by r.answered_at, r.id`.execute(
    tx.db,
  );
  return Promise.all(
    found.rows.map(async (row) => ({
      ...storedResult(row),
      answers: await tx.sealer.unseal(placeOf(tx, row), row.answers_sealed),
    })),
  );
}

/** What the person has kept for themselves alone; answers how many. */
export async function eraseOwnResponses(tx: PersonTx): Promise<number> {
  const gone =
    await sql`delete from instruments.response where ${inFocus(tx)} and holder = ${tx.residentId} returning 1`.execute(
      tx.db,
    );
  return gone.rows.length;
}
