/** When professionals cannot, whatever their patterns say: no person and no reason in it. */
import type { Instant, Zone } from '#kernel/dates.ts';
import type { StaffId } from '#kernel/ids.ts';
import { type OpenTx, sql } from '#platform/db.ts';
import type { TimeOff, TimeOffId } from '../contract.ts';

/**
 * Keeps the time off, and takes the free times in it away: a booking under way is waited for, one that comes later finds no
 * time. Booked meetings stay.
 */
export async function insertTimeOff(tx: OpenTx, off: TimeOff): Promise<void> {
  await sql`insert into booking.time_off (id, staff_id, zone, starts_at, ends_at)
    values (${off.id}, ${off.staffId}, ${off.zone}, ${off.startsAt}, ${off.endsAt})`.execute(tx.db);
  await sql`update booking.slot set state = 'away' where staff_id = ${off.staffId} and state = 'free'
    and tstzrange(starts_at, ends_at) && tstzrange(${off.startsAt}::timestamptz, ${off.endsAt}::timestamptz)`.execute(
    tx.db,
  );
}

/** Takes a time off back: its times are free again unless another one covers them. False when it is not theirs. */
export async function deleteTimeOff(tx: OpenTx, id: TimeOffId, staffId: StaffId): Promise<boolean> {
  const gone =
    await sql`delete from booking.time_off where id = ${id} and staff_id = ${staffId} returning 1`.execute(
      tx.db,
    );
  if (gone.rows.length === 0) return false;
  await sql`update booking.slot set state = 'free' where staff_id = ${staffId} and state = 'away'
    and not exists (select 1 from booking.time_off o where o.staff_id = slot.staff_id
      and tstzrange(o.starts_at, o.ends_at) && tstzrange(slot.starts_at, slot.ends_at))`.execute(tx.db);
  return true;
}

/** Time off of one professional that is not over, the earliest first. */
export async function timeOffFrom(tx: OpenTx, staffId: StaffId, now: Instant): Promise<readonly TimeOff[]> {
  const found = await sql<{
    id: TimeOffId;
    staff_id: StaffId;
    zone: Zone;
    starts_at: Instant;
    ends_at: Instant;
  }>`select id, staff_id, zone, starts_at, ends_at from booking.time_off
    where staff_id = ${staffId} and ends_at > ${now} order by starts_at, id`.execute(tx.db);
  return found.rows.map((row) => ({
    id: row.id,
    staffId: row.staff_id,
    zone: row.zone,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
  }));
}
