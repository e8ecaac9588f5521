/** Waits of the person in focus for a time that is freed, and freed times that are kept for somebody. */
import type { Instant } from '#kernel/dates.ts';
import { newId, type ResidentId, type StaffId, type UnitId } from '#kernel/ids.ts';
import { type OpenTx, type PersonTx, sql } from '#platform/db.ts';
import { inFocus } from '#platform/in-focus.ts';
import type { OfferId, SlotId, Wait, WaitId } from '../contract.ts';

interface WaitRow {
  id: WaitId;
  holder: UnitId;
  offer_id: OfferId;
  since: Instant;
  state: Wait['state'];
  slot_id: SlotId | null;
  kept_until: Instant | null;
  version: number;
}

const COLUMNS = sql`id, holder, offer_id, since, state, slot_id, kept_until, version`;

function waitOf(row: WaitRow): Wait {
  return {
    id: row.id,
    holder: row.holder,
    offerId: row.offer_id,
    since: row.since,
    state: row.state,
    slotId: row.slot_id,
    keptUntil: row.kept_until,
    version: row.version,
  };
}

/** Every wait that is open to the reader, ended ones too, the newest first. */
export async function readWaits(tx: PersonTx): Promise<readonly Wait[]> {
  const found = await sql<WaitRow>`select ${COLUMNS} from booking.wait
    where ${inFocus(tx)} order by since desc, id desc`.execute(tx.db);
  return found.rows.map(waitOf);
}

export async function findWait(tx: PersonTx, id: WaitId): Promise<Wait | undefined> {
  const found = await sql<WaitRow>`select ${COLUMNS} from booking.wait
    where ${inFocus(tx)} and id = ${id}`.execute(tx.db);
  const row = found.rows[0];
  return row === undefined ? undefined : waitOf(row);
}

/** Begins a wait at the end of the line; who waits already stays where they stand. */
export async function insertWait(
  tx: PersonTx,
  wait: { readonly holder: UnitId; readonly offerId: OfferId },
  now: Instant,
): Promise<void> {
  await sql`insert into booking.wait (resident_id, id, holder, offer_id, since)
    values (${tx.residentId}, ${newId()}, ${wait.holder}, ${wait.offerId}, ${now}) on conflict do nothing`.execute(
    tx.db,
  );
}

/** Keeps a time for the person. False when they wait no more, or have another one. */
export async function offerInWait(
  tx: PersonTx,
  id: WaitId,
  kept: { readonly slotId: SlotId; readonly until: Instant },
): Promise<boolean> {
  const changed =
    await sql`update booking.wait set state = 'offered', slot_id = ${kept.slotId}, kept_until = ${kept.until}, version = version + 1
    where ${inFocus(tx)} and id = ${id} and state = 'waiting' returning 1`.execute(tx.db);
  return changed.rows.length === 1;
}

/** The time that was kept goes on; the person stays where they stand in the line. False when it is kept no more. */
export async function passInWait(tx: PersonTx, id: WaitId, slotId: SlotId): Promise<boolean> {
  const changed = await sql`update booking.wait set state = 'waiting', slot_id = null, kept_until = null,
      passed = passed || ${slotId}::uuid, version = version + 1
    where ${inFocus(tx)} and id = ${id} and state = 'offered' and slot_id = ${slotId} returning 1`.execute(
    tx.db,
  );
  return changed.rows.length === 1;
}

/** Ends what waits for an offer. Answers it as it was; null when nothing did. */
export async function endWaits(tx: PersonTx, offerId: OfferId): Promise<Wait | null> {
  const found = await sql<WaitRow>`select ${COLUMNS} from booking.wait
    where ${inFocus(tx)} and offer_id = ${offerId} and state <> 'ended' for update`.execute(tx.db);
  const row = found.rows[0];
  if (row === undefined) return null;
  await sql`update booking.wait set state = 'ended', slot_id = null, kept_until = null, version = version + 1
    where ${inFocus(tx)} and id = ${row.id}`.execute(tx.db);
  return waitOf(row);
}

/** Keeps a freed time when somebody waits for one like it. */
export async function keepIfAwaited(tx: OpenTx, slotId: SlotId, until: Instant): Promise<boolean> {
  const found = await sql<{
    kept: boolean;
  }>`select booking.keep_if_awaited(${slotId}, ${until}) as kept`.execute(tx.db);
  return found.rows[0]?.kept === true;
}

export async function keepUntil(tx: OpenTx, slotId: SlotId, staffId: StaffId, until: Instant): Promise<void> {
  await sql`insert into booking.keep (slot_id, staff_id, until) values (${slotId}, ${staffId}, ${until})
    on conflict (slot_id) do update set until = excluded.until`.execute(tx.db);
}

export async function dropKeep(tx: OpenTx, slotId: SlotId): Promise<void> {
  await sql`delete from booking.keep where slot_id = ${slotId}`.execute(tx.db);
}

/** Times of a professional that are kept for somebody now. */
export async function keptTimes(tx: OpenTx, staffId: StaffId, now: Instant): Promise<readonly SlotId[]> {
  const found = await sql<{ slot_id: SlotId }>`select slot_id from booking.keep
    where staff_id = ${staffId} and until > ${now}`.execute(tx.db);
  return found.rows.map((row) => row.slot_id);
}

/** Who has waited longest for a time like this one; for jobs. */
export async function nextInLine(
  tx: OpenTx,
  slotId: SlotId,
  passedOver: readonly WaitId[],
): Promise<{ readonly residentId: ResidentId; readonly waitId: WaitId } | undefined> {
  const found = await sql<{
    resident_id: ResidentId;
    wait_id: WaitId;
  }>`select resident_id, wait_id from booking.next_in_line(${slotId}, ${passedOver}::uuid[])`.execute(tx.db);
  const row = found.rows[0];
  return row === undefined ? undefined : { residentId: row.resident_id, waitId: row.wait_id };
}
