/** Referrals of one person. The person's own words are sealed. */
import type { Language } from '#kernel/actor.ts';
import type { Instant } from '#kernel/dates.ts';
import type { Id, StaffId, UnitId } from '#kernel/ids.ts';
import type { ResponseId } from '#modules/instruments/public.ts';
import { type PersonTx, sql } from '#platform/db.ts';
import { inFocus } from '#platform/in-focus.ts';
import type { SealedPlace } from '#platform/sealing.ts';
import type { Contact } from '../contract.ts';
import type { Prescription, Urgency } from '../rules/referring.ts';
import type { Said } from '../rules/suitability.ts';
import type { WayIn } from '../rules/way-in.ts';

export type ReferralId = Id<'referral'>;
export type SentId = Id<'sent-referral'>;

/** The professional who sent it, and the row that their unit keeps of it. */
export interface Sender {
  readonly unitId: UnitId;
  readonly staffId: StaffId;
  readonly sentId: SentId;
}
export type ReferralState = 'received' | 'accepted' | 'declined' | 'withdrawn';

export interface Assessment {
  readonly stable: Said;
  readonly motivated: Said;
  readonly segment: string | null;
  readonly by: StaffId;
  readonly at: Instant;
}

export interface Referral {
  readonly id: ReferralId;
  readonly unitId: UnitId;
  readonly channel: WayIn;
  /** A code of the pack's reasons to come. */
  readonly reason: string;
  /** Null when the person asked for themselves, or called. */
  readonly from: Sender | null;
  /** Who wrote down what a caller said; null when nobody had to. */
  readonly enteredBy: StaffId | null;
  readonly urgency: Urgency;
  readonly prescription: Prescription;
  /** The language of the words. */
  readonly language: Language;
  readonly habits: readonly string[];
  readonly contact: Contact;
  readonly responseIds: readonly ResponseId[];
  readonly state: ReferralState;
  readonly receivedAt: Instant;
  readonly answerBy: Instant;
  readonly answeredAt: Instant | null;
  readonly answeredBy: StaffId | null;
  /** Null until the unit has noted something. */
  readonly assessment: Assessment | null;
  /** A code of the pack's decline reasons. */
  readonly declineReason: string | null;
  readonly version: number;
}

export interface NewReferral
  extends Pick<
    Referral,
    'id' | 'unitId' | 'channel' | 'reason' | 'language' | 'habits' | 'contact' | 'receivedAt' | 'answerBy'
  > {
  readonly enteredBy?: StaffId;
  readonly sent?: Pick<Referral, 'urgency' | 'prescription'> & Sender;
  /** '' when nothing was written. */
  readonly words: string;
}

function placeOf(id: ReferralId, unitId: UnitId): SealedPlace {
  return {
    holder: unitId,
    retention: 'care-record',
    table: 'referrals.referral',
    column: 'words_sealed',
    row: id,
  };
}

/** False when one to the same unit is still unanswered, also one sent in the same moment, or it was brought before: nothing was stored. */
export async function insertReferral(tx: PersonTx, referral: NewReferral): Promise<boolean> {
  const words =
    referral.words === ''
      ? null
      : await tx.sealer.seal(placeOf(referral.id, referral.unitId), referral.words);
  const stored =
    await sql`insert into referrals.referral (resident_id, id, holder, channel, reason, language, habits, words_sealed, contact, state, received_at, answer_by,
      from_unit_id, from_staff_id, sent_id, urgency, prescription, entered_by_staff_id)
    values (${tx.residentId}, ${referral.id}, ${referral.unitId}, ${referral.channel}, ${referral.reason}, ${referral.language}, ${referral.habits}::text[], ${words},
      ${referral.contact}, 'received', ${referral.receivedAt}, ${referral.answerBy},
      ${referral.sent?.unitId ?? null}, ${referral.sent?.staffId ?? null}, ${referral.sent?.sentId ?? null}, ${referral.sent?.urgency ?? 'usual'},
      ${referral.sent?.prescription ?? 'none'}, ${referral.enteredBy ?? null})
    on conflict do nothing returning 1`.execute(tx.db);
  return stored.rows.length === 1;
}

export async function saveResponseIds(
  tx: PersonTx,
  id: ReferralId,
  responseIds: readonly ResponseId[],
): Promise<void> {
  await sql`update referrals.referral set response_ids = ${responseIds}::uuid[] where ${inFocus(tx)} and id = ${id}`.execute(
    tx.db,
  );
}

interface ReferralRow {
  id: ReferralId;
  holder: UnitId;
  channel: WayIn;
  reason: string;
  language: Language;
  habits: readonly string[];
  contact: Contact;
  response_ids: readonly ResponseId[];
  state: ReferralState;
  received_at: Instant;
  answer_by: Instant;
  answered_at: Instant | null;
  answered_by_staff_id: StaffId | null;
  decline_reason: string | null;
  from_unit_id: UnitId | null;
  from_staff_id: StaffId | null;
  sent_id: SentId | null;
  entered_by_staff_id: StaffId | null;
  urgency: Urgency;
  prescription: Prescription;
  stable_health: Said;
  motivated: Said;
  segment: string | null;
  assessed_by_staff_id: StaffId | null;
  assessed_at: Instant | null;
  version: number;
  words_sealed: Buffer | null;
}

function senderOf(row: ReferralRow): Sender | null {
  const { from_unit_id: unitId, from_staff_id: staffId, sent_id: sentId } = row;
  return unitId === null || staffId === null || sentId === null ? null : { unitId, staffId, sentId };
}

function assessmentOf(row: ReferralRow): Assessment | null {
  const { assessed_by_staff_id: by, assessed_at: at } = row;
  if (by === null || at === null) return null;
  return { stable: row.stable_health, motivated: row.motivated, segment: row.segment, by, at };
}

function referralOf(row: ReferralRow): Referral {
  return {
    id: row.id,
    unitId: row.holder,
    channel: row.channel,
    reason: row.reason,
    from: senderOf(row),
    enteredBy: row.entered_by_staff_id,
    urgency: row.urgency,
    prescription: row.prescription,
    language: row.language,
    habits: row.habits,
    contact: row.contact,
    responseIds: row.response_ids,
    state: row.state,
    receivedAt: row.received_at,
    answerBy: row.answer_by,
    answeredAt: row.answered_at,
    answeredBy: row.answered_by_staff_id,
    assessment: assessmentOf(row),
    declineReason: row.decline_reason,
    version: row.version,
  };
}

/** All that are open to the reader, the newest first. */
export async function selectReferrals(tx: PersonTx): Promise<readonly Referral[]> {
  const found = await sql<ReferralRow>`select * from referrals.referral where ${inFocus(tx)}
    order by received_at desc, id desc`.execute(tx.db);
  return found.rows.map(referralOf);
}

/** `none`: nothing was written. `erased`: the key is gone. A professional's are about what was agreed with the person. */
export type OwnWords =
  | { readonly kind: 'none' }
  | { readonly kind: 'erased' }
  | { readonly kind: 'said'; readonly text: string };

/** One referral with the person's own words, or undefined when it is missing or not open. */
export async function selectReferral(
  tx: PersonTx,
  id: ReferralId,
): Promise<(Referral & { readonly words: OwnWords }) | undefined> {
  const found =
    await sql<ReferralRow>`select * from referrals.referral where ${inFocus(tx)} and id = ${id}`.execute(
      tx.db,
    );
  const row = found.rows[0];
  if (row === undefined) return undefined;
  const referral = referralOf(row);
  if (row.words_sealed === null) return { ...referral, words: { kind: 'none' } };
  const text = await tx.sealer.unseal(placeOf(row.id, row.holder), row.words_sealed);
  return { ...referral, words: text === null ? { kind: 'erased' } : { kind: 'said', text } };
}

export interface ReferralAnswer {
  readonly id: ReferralId;
  readonly version: number;
  readonly state: Exclude<ReferralState, 'received'>;
  readonly staffId: StaffId | null;
  readonly reason: string | null;
}

/** Answers what was asked when it was still unanswered in this version; undefined when it was changed meanwhile. */
export async function answerReferral(
  tx: PersonTx,
  answer: ReferralAnswer,
  now: Instant,
): Promise<Pick<Referral, 'unitId' | 'channel' | 'reason' | 'answerBy' | 'from'> | undefined> {
  const changed =
    await sql<ReferralRow>`update referrals.referral set state = ${answer.state}, answered_at = ${now},
      answered_by_staff_id = ${answer.staffId}, decline_reason = ${answer.reason}, version = version + 1
    where ${inFocus(tx)} and id = ${answer.id} and version = ${answer.version} and state = 'received'
    returning *`.execute(tx.db);
  const row = changed.rows[0];
  return row === undefined ? undefined : referralOf(row);
}

/** Notes what was found out, while nobody has answered; false when it was answered or is not there. */
export async function saveAssessment(tx: PersonTx, id: ReferralId, assessment: Assessment): Promise<boolean> {
  const saved =
    await sql`update referrals.referral set stable_health = ${assessment.stable}, motivated = ${assessment.motivated},
      segment = ${assessment.segment}, assessed_by_staff_id = ${assessment.by}, assessed_at = ${assessment.at}
    where ${inFocus(tx)} and id = ${id} and state = 'received' returning 1`.execute(tx.db);
  return saved.rows.length === 1;
}
