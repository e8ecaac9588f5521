/** What a unit has sent to others about a person: its own copy. The words are sealed. */
import type { Language } from '#kernel/actor.ts';
import type { Instant } from '#kernel/dates.ts';
import type { StaffId, UnitId } from '#kernel/ids.ts';
import { type PersonTx, sql } from '#platform/db.ts';
import { inFocus } from '#platform/in-focus.ts';
import type { SealedPlace } from '#platform/sealing.ts';
import type { Contact } from '../contract.ts';
import type { Prescription, SentState, Urgency } from '../rules/referring.ts';
import type { OwnWords, SentId } from './referrals.ts';

export interface SentReferral {
  readonly id: SentId;
  /** The unit that sent it, and whose copy this is. */
  readonly holder: UnitId;
  readonly to: UnitId;
  readonly staffId: StaffId;
  /** The language of the words. */
  readonly language: Language;
  readonly reason: string;
  readonly habits: readonly string[];
  readonly contact: Contact;
  readonly urgency: Urgency;
  readonly prescription: Prescription;
  readonly state: SentState;
  readonly sentAt: Instant;
  readonly answerBy: Instant;
  /** When it lay before the other unit; null while it is on its way. */
  readonly receivedAt: Instant | null;
  readonly answeredAt: Instant | null;
  readonly declineReason: string | null;
  readonly seenAt: Instant | null;
  /** When the sending unit asked to have it back; null: it did not. */
  readonly recalledAt: Instant | null;
}

export type NewSent = Omit<
  SentReferral,
  'state' | 'receivedAt' | 'answeredAt' | 'declineReason' | 'seenAt' | 'recalledAt'
> & { readonly words: string };

interface SentRow {
  id: SentId;
  holder: UnitId;
  to_unit_id: UnitId;
  staff_id: StaffId;
  language: Language;
  reason: string;
  habits: readonly string[];
  contact: Contact;
  urgency: Urgency;
  prescription: Prescription;
  state: SentState;
  sent_at: Instant;
  answer_by: Instant;
  received_at: Instant | null;
  answered_at: Instant | null;
  decline_reason: string | null;
  seen_at: Instant | null;
  recalled_at: Instant | null;
  words_sealed: Buffer;
}

function placeOf(id: SentId, holder: UnitId): SealedPlace {
  return { holder, retention: 'care-record', table: 'referrals.sent', column: 'words_sealed', row: id };
}

function sentOf(row: SentRow): SentReferral {
  return {
    id: row.id,
    holder: row.holder,
    to: row.to_unit_id,
    staffId: row.staff_id,
    language: row.language,
    reason: row.reason,
    habits: row.habits,
    contact: row.contact,
    urgency: row.urgency,
    prescription: row.prescription,
    state: row.state,
    sentAt: row.sent_at,
    answerBy: row.answer_by,
    receivedAt: row.received_at,
    answeredAt: row.answered_at,
    declineReason: row.decline_reason,
    seenAt: row.seen_at,
    recalledAt: row.recalled_at,
  };
}

/** False when one to the same unit is still unanswered: nothing was stored. */
export async function insertSent(tx: PersonTx, sent: NewSent): Promise<boolean> {
  const words = await tx.sealer.seal(placeOf(sent.id, sent.holder), sent.words);
  const stored =
    await sql`insert into referrals.sent (resident_id, id, holder, to_unit_id, staff_id, language, reason, habits, words_sealed, contact,
      urgency, prescription, state, sent_at, answer_by)
    values (${tx.residentId}, ${sent.id}, ${sent.holder}, ${sent.to}, ${sent.staffId}, ${sent.language}, ${sent.reason}, ${sent.habits}::text[],
      ${words}, ${sent.contact}, ${sent.urgency}, ${sent.prescription}, 'sent', ${sent.sentAt}, ${sent.answerBy})
    on conflict (resident_id, holder, to_unit_id) where state in ('sent', 'received') do nothing returning 1`.execute(
      tx.db,
    );
  return stored.rows.length === 1;
}

/** All that are open to the reader, the newest first. */
export async function selectAllSent(tx: PersonTx): Promise<readonly SentReferral[]> {
  const found = await sql<SentRow>`select * from referrals.sent where ${inFocus(tx)}
    order by sent_at desc, id desc`.execute(tx.db);
  return found.rows.map(sentOf);
}

/** The same with the words. */
export async function selectSentWithWords(
  tx: PersonTx,
): Promise<readonly (SentReferral & { readonly words: OwnWords })[]> {
  const found = await sql<SentRow>`select * from referrals.sent where ${inFocus(tx)}
    order by sent_at desc, id desc`.execute(tx.db);
  return Promise.all(
    found.rows.map(async (row) => {
      const text = await tx.sealer.unseal(placeOf(row.id, row.holder), row.words_sealed);
      return {
        ...sentOf(row),
        words: text === null ? ({ kind: 'erased' } as const) : ({ kind: 'said', text } as const),
      };
    }),
  );
}

/** It lies before the other unit now. False when it did already. */
export async function markReceived(tx: PersonTx, id: SentId, now: Instant): Promise<boolean> {
  const changed = await sql`update referrals.sent set state = 'received', received_at = ${now}
    where ${inFocus(tx)} and id = ${id} and state = 'sent' returning 1`.execute(tx.db);
  return changed.rows.length === 1;
}

/** What the other unit, or the person, has answered. False when it was answered before. */
export async function settleSent(
  tx: PersonTx,
  id: SentId,
  answer: {
    readonly state: Exclude<SentState, 'sent' | 'received'>;
    readonly at: Instant;
    readonly reason: string | null;
  },
): Promise<boolean> {
  const changed = await sql`update referrals.sent set state = ${answer.state}, answered_at = ${answer.at},
      decline_reason = ${answer.reason}
    where ${inFocus(tx)} and id = ${id} and state = 'received' returning 1`.execute(tx.db);
  return changed.rows.length === 1;
}

/** Somebody has read the answer. False when there is none, or it was read before. */
export async function markSeen(tx: PersonTx, id: SentId, now: Instant): Promise<boolean> {
  const changed = await sql`update referrals.sent set seen_at = ${now}
    where ${inFocus(tx)} and id = ${id} and answered_at is not null and seen_at is null returning 1`.execute(
    tx.db,
  );
  return changed.rows.length === 1;
}

/** The sending unit asks to have it back. False when it has been answered, is not there yet, or was asked back before. */
export async function markRecalled(tx: PersonTx, id: SentId, now: Instant): Promise<boolean> {
  const changed = await sql`update referrals.sent set recalled_at = ${now}
    where ${inFocus(tx)} and id = ${id} and state = 'received' and recalled_at is null returning 1`.execute(
    tx.db,
  );
  return changed.rows.length === 1;
}
