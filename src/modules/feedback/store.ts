/** Votes and accessibility feedback. Given through one definer function; read by the unit's own staff. */
import type { Language } from '#kernel/actor.ts';
import type { CivilDate, Instant } from '#kernel/dates.ts';
import type { Id, UnitId } from '#kernel/ids.ts';
import { type Db, type OpenTx, sql, type UnitTx } from '#platform/db.ts';

export type AccessibilityFeedbackId = Id<'accessibility-feedback'>;

export interface NewVote {
  readonly id: Id<'vote'>;
  readonly unitId: UnitId;
  readonly page: string;
  readonly helped: boolean;
  readonly words: string | null;
  readonly language: Language;
  readonly givenOn: CivilDate;
}

export async function insertVote(tx: OpenTx, vote: NewVote): Promise<void> {
  const row = {
    id: vote.id,
    unit_id: vote.unitId,
    page: vote.page,
    helped: vote.helped,
    words: vote.words,
    language: vote.language,
    given_on: vote.givenOn,
  };
  await sql`select feedback.give('vote', ${JSON.stringify(row)}::jsonb)`.execute(tx.db);
}

export interface NewAccessibilityFeedback {
  readonly id: AccessibilityFeedbackId;
  readonly unitId: UnitId;
  readonly words: string;
  readonly replyTo: string | null;
  readonly language: Language;
  readonly receivedAt: Instant;
  readonly answerOn: CivilDate;
}

export async function insertAccessibilityFeedback(
  tx: OpenTx,
  given: NewAccessibilityFeedback,
): Promise<void> {
  const row = {
    id: given.id,
    unit_id: given.unitId,
    words: given.words,
    reply_to: given.replyTo,
    language: given.language,
    received_at: given.receivedAt,
    answer_on: given.answerOn,
    version: 1,
  };
  await sql`select feedback.give('accessibility', ${JSON.stringify(row)}::jsonb)`.execute(tx.db);
}

export interface AccessibilityFeedback {
  readonly id: AccessibilityFeedbackId;
  readonly words: string;
  readonly replyTo: string | null;
  readonly language: Language;
  readonly receivedAt: Instant;
  readonly answerOn: CivilDate;
  readonly answeredAt: Instant | null;
  readonly answer: string | null;
  readonly version: number;
}

interface Row {
  id: AccessibilityFeedbackId;
  words: string;
  reply_to: string | null;
  language: Language;
  received_at: Instant;
  answer_on: CivilDate;
  answered_at: Instant | null;
  answer: string | null;
  version: number;
}

/** The units' feedback: what waits first, by the promised day. */
export async function accessibilityFeedbackOf(
  tx: UnitTx,
  limit: number,
): Promise<readonly AccessibilityFeedback[]> {
  const found =
    await sql<Row>`select id, words, reply_to, language, received_at, answer_on, answered_at, answer, version from feedback.accessibility
    where unit_id = any (${tx.units}::uuid[]) order by (answered_at is not null), answer_on, id limit ${limit}`.execute(
      tx.db,
    );
  return found.rows.map((row) => ({
    id: row.id,
    words: row.words,
    replyTo: row.reply_to,
    language: row.language,
    receivedAt: row.received_at,
    answerOn: row.answer_on,
    answeredAt: row.answered_at,
    answer: row.answer,
    version: row.version,
  }));
}

/** False when it is not the units', answered already or changed meanwhile. */
export async function saveAnswer(
  tx: UnitTx,
  given: { id: AccessibilityFeedbackId; answer: string; version: number },
  now: Instant,
): Promise<boolean> {
  const changed =
    await sql`update feedback.accessibility set answer = ${given.answer}, answered_at = ${now}, version = version + 1
    where unit_id = any (${tx.units}::uuid[]) and id = ${given.id} and version = ${given.version} and answered_at is null returning 1`.execute(
      tx.db,
    );
  return changed.rows.length === 1;
}

/** Upkeep: forgets the words of votes older than so many days, counted where the unit is. */
export async function forgetVoteWords(db: Db, days: number): Promise<number> {
  const found = await sql<{ count: number }>`select feedback.forget_words(${days}) as count`.execute(db);
  return found.rows[0]?.count ?? 0;
}
