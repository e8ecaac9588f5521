/** Referrals of one person. The person's own words are sealed. */
import type { Language } from '#kernel/actor.ts';
import type { Instant } from '#kernel/dates.ts';
import type { Id, StaffId, UnitId } from '#kernel/ids.ts';
import type { ResponseId } from '#modules/instruments/public.ts';
import { type PersonTx, sql } from '#platform/db.ts';
import { inFocus } from '#platform/in-focus.ts';
import type { SealedPlace } from '#platform/sealing.ts';
import type { Contact } from '../contract.ts';

export type ReferralId = Id<'referral'>;
export type ReferralState = 'received' | 'accepted' | 'declined' | 'withdrawn';

export interface Referral {
  readonly id: ReferralId;
  readonly unitId: UnitId;
  readonly channel: 'self' | 'professional' | 'invitation' | 'phone';
  /** The language the person wrote in. */
  readonly language: Language;
  readonly habits: readonly string[];
  readonly contact: Contact;
  readonly responseIds: readonly ResponseId[];
  readonly state: ReferralState;
  readonly receivedAt: Instant;
  readonly answerBy: Instant;
  readonly answeredAt: Instant | null;
  readonly answeredBy: StaffId | null;
  /** A code of the pack's decline reasons. */
  readonly declineReason: string | null;
  readonly version: number;
}

export interface NewReferral
  extends Pick<
    Referral,
    'id' | 'unitId' | 'channel' | 'language' | 'habits' | 'contact' | 'receivedAt' | 'answerBy'
  > {
  /** '' when the person wrote nothing. */
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

/** False when one to the same unit is still unanswered, also one sent in the same moment: nothing was stored. */
export async function insertReferral(tx: PersonTx, referral: NewReferral): Promise<boolean> {
  const words =
    referral.words === ''
      ? null
      : await tx.sealer.seal(placeOf(referral.id, referral.unitId), referral.words);
  const stored =
    await sql`insert into referrals.referral (resident_id, id, holder, channel, language, habits, words_sealed, contact, state, received_at, answer_by)
    values (${tx.residentId}, ${referral.id}, ${referral.unitId}, ${referral.channel}, ${referral.language}, ${referral.habits}::text[], ${words},
      ${referral.contact}, 'received', ${referral.receivedAt}, ${referral.answerBy})
    on conflict (resident_id, holder) where state = 'received' do nothing returning 1`.execute(tx.db);
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
  channel: Referral['channel'];
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
  version: number;
  words_sealed: Buffer | null;
}

function referralOf(row: ReferralRow): Referral {
  return {
    id: row.id,
    unitId: row.holder,
    channel: row.channel,
    language: row.language,
    habits: row.habits,
    contact: row.contact,
    responseIds: row.response_ids,
    state: row.state,
    receivedAt: row.received_at,
    answerBy: row.answer_by,
    answeredAt: row.answered_at,
    answeredBy: row.answered_by_staff_id,
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

/** `none`: the person wrote nothing. `erased`: the key is gone. */
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

/** Answers the unit when it was still unanswered in this version; undefined when it was changed meanwhile. */
export async function answerReferral(
  tx: PersonTx,
  answer: ReferralAnswer,
  now: Instant,
): Promise<UnitId | undefined> {
  const changed = await sql<{
    holder: UnitId;
  }>`update referrals.referral set state = ${answer.state}, answered_at = ${now},
      answered_by_staff_id = ${answer.staffId}, decline_reason = ${answer.reason}, version = version + 1
    where ${inFocus(tx)} and id = ${answer.id} and version = ${answer.version} and state = 'received' returning holder`.execute(
    tx.db,
  );
  return changed.rows[0]?.holder;
}
