/** Votes and accessibility feedback. Given through one definer function; read by the unit's own staff. */
import type { Language } from '#kernel/actor.ts';
import type { CivilDate, Instant } from '#kernel/dates.ts';
import type { Id, StaffId, UnitId } from '#kernel/ids.ts';
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
  readonly page: string | null;
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
    page: given.page,
    words: given.words,
    reply_to: given.replyTo,
    language: given.language,
    received_at: given.receivedAt,
    answer_on: given.answerOn,
    version: 1,
  };
  await sql`select feedback.give('accessibility', ${JSON.stringify(row)}::jsonb)`.execute(tx.db);
}

/** `mail-waiting`: the answer is on its way to the address that was left. `by-phone`: it was told. `kept`: nobody left a way back. */
export type Told = 'mail-waiting' | 'mailed' | 'by-phone' | 'kept';

export interface AccessibilityFeedback {
  readonly id: AccessibilityFeedbackId;
  /** As a pattern without ids; null when nobody said. */
  readonly page: string | null;
  readonly words: string;
  /** Null when none was left, and once the answer has been given. */
  readonly replyTo: string | null;
  readonly language: Language;
  readonly receivedAt: Instant;
  readonly answerOn: CivilDate;
  readonly answered: {
    readonly at: Instant;
    readonly by: StaffId | null;
    readonly answer: string;
    readonly told: Told;
  } | null;
  readonly version: number;
}

interface Row {
  id: AccessibilityFeedbackId;
  page: string | null;
  words: string;
  reply_to: string | null;
  language: Language;
  received_at: Instant;
  answer_on: CivilDate;
  answered_at: Instant | null;
  answered_by_staff_id: StaffId | null;
  answer: string | null;
  told: Told | null;
  version: number;
}

const COLUMNS = sql.raw(
  'id, page, words, reply_to, language, received_at, answer_on, answered_at, answered_by_staff_id, answer, told, version',
);

function feedbackOf(row: Row): AccessibilityFeedback {
  return {
    id: row.id,
    page: row.page,
    words: row.words,
    replyTo: row.reply_to,
    language: row.language,
    receivedAt: row.received_at,
    answerOn: row.answer_on,
    answered:
      row.answered_at === null || row.answer === null || row.told === null
        ? null
        : { at: row.answered_at, by: row.answered_by_staff_id, answer: row.answer, told: row.told },
    version: row.version,
  };
}

/** The units' feedback that waits, by the promised day; or the latest that is answered. */
export async function accessibilityFeedbackOf(
  tx: UnitTx,
  which: 'waiting' | 'answered',
  limit: number,
): Promise<readonly AccessibilityFeedback[]> {
  const rest =
    which === 'waiting'
      ? sql`answered_at is null order by answer_on, id`
      : sql`answered_at is not null order by answered_at desc, id desc`;
  const found = await sql<Row>`select ${COLUMNS} from feedback.accessibility
    where unit_id = any (${tx.units}::uuid[]) and ${rest} limit ${limit}`.execute(tx.db);
  return found.rows.map(feedbackOf);
}

/** One of the units' own, locked; undefined when there is none. */
export async function lockFeedback(
  tx: UnitTx,
  id: AccessibilityFeedbackId,
): Promise<AccessibilityFeedback | undefined> {
  const found = await sql<Row>`select ${COLUMNS} from feedback.accessibility
    where unit_id = any (${tx.units}::uuid[]) and id = ${id} for update`.execute(tx.db);
  return found.rows.map(feedbackOf)[0];
}

/** A way back that the answer does not need any more is forgotten with it. */
export async function saveAnswer(
  tx: UnitTx,
  given: { id: AccessibilityFeedbackId; answer: string; told: Told; by: StaffId },
  now: Instant,
): Promise<void> {
  await sql`update feedback.accessibility set answer = ${given.answer}, answered_at = ${now}, answered_by_staff_id = ${given.by}, told = ${given.told},
      reply_to = case when ${given.told} = 'mail-waiting' then reply_to end, version = version + 1
    where unit_id = any (${tx.units}::uuid[]) and id = ${given.id}`.execute(tx.db);
}

/** As the job: the rows of one unit. */
export async function enterUnit(tx: OpenTx, unitId: UnitId): Promise<void> {
  await sql`select access.enter_unit_for_job(${unitId})`.execute(tx.db);
}

/** As the job, in a unit that was entered: one row, locked; undefined when it is gone. */
export async function feedbackForJob(
  tx: OpenTx,
  id: AccessibilityFeedbackId,
): Promise<AccessibilityFeedback | undefined> {
  const found =
    await sql<Row>`select ${COLUMNS} from feedback.accessibility where id = ${id} for update`.execute(tx.db);
  return found.rows.map(feedbackOf)[0];
}

/** The mail has left: the address has done what it was left for. */
export async function markMailed(tx: OpenTx, id: AccessibilityFeedbackId): Promise<void> {
  await sql`update feedback.accessibility set told = 'mailed', reply_to = null where id = ${id}`.execute(
    tx.db,
  );
}

export interface PageVotes {
  readonly page: string;
  readonly helped: number;
  readonly didNot: number;
}

/** "Did this help?" per page, those with the most no first. */
export async function votesOf(tx: UnitTx, limit: number): Promise<readonly PageVotes[]> {
  const found = await sql<{ page: string; helped: number; did_not: number }>`
    select page, count(*) filter (where helped)::integer as helped, count(*) filter (where not helped)::integer as did_not
    from feedback.vote where unit_id = any (${tx.units}::uuid[]) group by page order by did_not desc, helped desc, page limit ${limit}`.execute(
    tx.db,
  );
  return found.rows.map((row) => ({ page: row.page, helped: row.helped, didNot: row.did_not }));
}

/** Upkeep: forgets the words of votes older than so many days, counted where the unit is. */
export async function forgetVoteWords(db: Db, days: number): Promise<number> {
  const found = await sql<{ count: number }>`select feedback.forget_words(${days}) as count`.execute(db);
  return found.rows[0]?.count ?? 0;
}
