/** Offers to the person in focus: invitations to book a time. */
import type { CivilDate, Instant } from '#kernel/dates.ts';
import { newId, type StaffId, type UnitId } from '#kernel/ids.ts';
import { type PersonTx, sql } from '#platform/db.ts';
import { inFocus } from '#platform/in-focus.ts';
import type { MeetingKind, Modality, NewOffer, Offer, OfferId } from '../contract.ts';

interface OfferRow {
  id: OfferId;
  holder: UnitId;
  staff_id: StaffId;
  kind: MeetingKind;
  ref_id: string;
  modalities: Modality[];
  earliest: CivilDate;
  state: Offer['state'];
  version: number;
}

const COLUMNS = sql`id, holder, staff_id, kind, ref_id, modalities, earliest, state, version`;

function offerOf(row: OfferRow): Offer {
  return {
    id: row.id,
    holder: row.holder,
    staffId: row.staff_id,
    kind: row.kind,
    refId: row.ref_id,
    modalities: row.modalities,
    earliest: row.earliest,
    state: row.state,
    version: row.version,
  };
}

/** Every offer that is open to the reader, used and withdrawn ones too, the newest first. */
export async function readOffers(tx: PersonTx): Promise<readonly Offer[]> {
  const found = await sql<OfferRow>`select ${COLUMNS} from booking.offer
    where ${inFocus(tx)} order by made_at desc, id desc`.execute(tx.db);
  return found.rows.map(offerOf);
}

export async function findOffer(tx: PersonTx, id: OfferId): Promise<Offer | undefined> {
  const found = await sql<OfferRow>`select ${COLUMNS} from booking.offer
    where ${inFocus(tx)} and id = ${id}`.execute(tx.db);
  const row = found.rows[0];
  return row === undefined ? undefined : offerOf(row);
}

/** Opens an offer, or changes the one that is open for the same thing. */
export async function putOffer(
  tx: PersonTx,
  offer: NewOffer,
  now: Instant,
): Promise<{ id: OfferId; version: number }> {
  const found = await sql<{
    id: OfferId;
    version: number;
  }>`insert into booking.offer as o (resident_id, id, holder, staff_id, kind, ref_id, modalities, earliest, made_at)
    values (${tx.residentId}, ${newId()}, ${offer.holder}, ${offer.staffId}, ${offer.kind}, ${offer.refId}, ${offer.modalities}::text[], ${offer.earliest}, ${now})
    on conflict (resident_id, ref_id, kind) where state = 'open'
    do update set staff_id = excluded.staff_id, modalities = excluded.modalities, earliest = excluded.earliest, version = o.version + 1
    returning id, version`.execute(tx.db);
  const row = found.rows[0];
  if (row === undefined) throw new Error('an offer was neither made nor changed');
  return row;
}

/** Marks an open offer as used. False when it is open no more. */
export async function markOfferUsed(tx: PersonTx, id: OfferId): Promise<boolean> {
  const changed = await sql`update booking.offer set state = 'used', version = version + 1
    where ${inFocus(tx)} and id = ${id} and state = 'open' returning 1`.execute(tx.db);
  return changed.rows.length === 1;
}

/** Opens a used offer again, unless another one is open for the same thing. */
export async function reopenOffer(tx: PersonTx, id: OfferId): Promise<void> {
  await sql`update booking.offer o set state = 'open', version = version + 1
    where ${inFocus(tx)} and id = ${id} and state = 'used'
      and not exists (select 1 from booking.offer other where other.resident_id = o.resident_id and other.ref_id = o.ref_id
        and other.kind = o.kind and other.state = 'open')`.execute(tx.db);
}

/** Withdraws what is open for a period or follow-up that has ended. Answers how many. */
export async function withdrawOffers(tx: PersonTx, refId: string): Promise<number> {
  const changed = await sql`update booking.offer set state = 'withdrawn', version = version + 1
    where ${inFocus(tx)} and ref_id = ${refId} and state = 'open' returning 1`.execute(tx.db);
  return changed.rows.length;
}
