/** Free times and when professionals are taken: reference data without any person. */
import type { CivilDate, CivilTime, Instant, Zone } from '#kernel/dates.ts';
import { type HolderId, newId, type StaffId, type UnitId } from '#kernel/ids.ts';
import { type OpenTx, type PersonTx, sql } from '#platform/db.ts';
import { inFocus } from '#platform/in-focus.ts';
import type { Meeting, MeetingId, MeetingKind, Modality, Slot, SlotId, Taken } from '../contract.ts';

interface SlotRow {
  id: SlotId;
  unit_id: UnitId;
  staff_id: StaffId;
  civil_date: CivilDate;
  civil_time: CivilTime;
  zone: Zone;
  starts_at: Instant;
  ends_at: Instant;
  modalities: Modality[];
}

function slotOf(row: SlotRow): Slot {
  return {
    id: row.id,
    unitId: row.unit_id,
    staffId: row.staff_id,
    date: row.civil_date,
    time: row.civil_time,
    zone: row.zone,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    modalities: row.modalities,
  };
}

const COLUMNS = sql`id, unit_id, staff_id, civil_date, civil_time, zone, starts_at, ends_at, modalities`;

export type NewSlot = Omit<Slot, 'id'>;

/** Opens times; one that overlaps a time the professional has open already is left out. Answers how many were made. */
export async function insertSlots(tx: OpenTx, slots: readonly NewSlot[]): Promise<number> {
  let made = 0;
  for (const slot of slots) {
    const found =
      await sql`insert into booking.slot (id, unit_id, staff_id, civil_date, civil_time, zone, starts_at, ends_at, modalities)
      values (${newId()}, ${slot.unitId}, ${slot.staffId}, ${slot.date}, ${slot.time}, ${slot.zone}, ${slot.startsAt}, ${slot.endsAt}, ${slot.modalities}::text[])
      on conflict do nothing returning 1`.execute(tx.db);
    made += found.rows.length;
  }
  return made;
}

export interface SlotSearch {
  readonly unitId: UnitId;
  readonly staffId: StaffId;
  readonly from: Instant;
  readonly until: Instant;
}

const MOST_SLOTS = 1000;

/** Open times of one professional in one unit, booked ones included, in the order of time. */
export async function openSlots(tx: OpenTx, search: SlotSearch): Promise<readonly Slot[]> {
  const found = await sql<SlotRow>`select ${COLUMNS} from booking.slot
    where unit_id = ${search.unitId} and staff_id = ${search.staffId} and state = 'free'
      and starts_at >= ${search.from} and starts_at < ${search.until}
    order by starts_at limit ${MOST_SLOTS}`.execute(tx.db);
  return found.rows.map(slotOf);
}

/** One open time, to look at. */
export async function findSlot(tx: OpenTx, id: SlotId): Promise<Slot | undefined> {
  const found =
    await sql<SlotRow>`select ${COLUMNS} from booking.slot where id = ${id} and state = 'free'`.execute(
      tx.db,
    );
  const row = found.rows[0];
  return row === undefined ? undefined : slotOf(row);
}

/** One open time, held so that it is not withdrawn meanwhile. */
export async function holdSlot(tx: OpenTx, id: SlotId): Promise<Slot | undefined> {
  const found =
    await sql<SlotRow>`select ${COLUMNS} from booking.slot where id = ${id} and state = 'free' for share`.execute(
      tx.db,
    );
  const row = found.rows[0];
  return row === undefined ? undefined : slotOf(row);
}

/** Takes an open time away. False when it is not theirs, withdrawn already, or booked. */
export async function withdrawSlot(tx: OpenTx, id: SlotId, staffId: StaffId): Promise<boolean> {
  const changed =
    await sql`update booking.slot set state = 'withdrawn' where id = ${id} and staff_id = ${staffId} and state = 'free'
    and not exists (select 1 from booking.occupancy o where o.slot_id = slot.id) returning 1`.execute(tx.db);
  return changed.rows.length === 1;
}

/** When a professional is taken between two moments, in any unit. */
export async function takenBetween(
  tx: OpenTx,
  staffId: StaffId,
  span: { from: Instant; until: Instant },
): Promise<readonly Taken[]> {
  const found = await sql<{
    meeting_id: MeetingId;
    slot_id: SlotId | null;
    kind: MeetingKind;
    modality: Modality;
    starts_at: Instant;
    ends_at: Instant;
  }>`
    select meeting_id, slot_id, kind, modality, lower(during) as starts_at, upper(during) as ends_at from booking.occupancy
    where staff_id = ${staffId} and during && tstzrange(${span.from}::timestamptz, ${span.until}::timestamptz)
    order by lower(during)`.execute(tx.db);
  return found.rows.map((row) => ({
    meetingId: row.meeting_id,
    slotId: row.slot_id,
    kind: row.kind,
    modality: row.modality,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
  }));
}

/**
 * Takes the professional's time for a meeting. False when it is taken: the exclusion constraint says so, and a
 * booking that comes at the same moment is waited for.
 */
export async function occupy(tx: OpenTx, meeting: Meeting): Promise<boolean> {
  const found =
    await sql`insert into booking.occupancy (meeting_id, staff_id, slot_id, kind, modality, during)
    values (${meeting.id}, ${meeting.staffId}, ${meeting.slotId}, ${meeting.kind}, ${meeting.modality},
      tstzrange(${meeting.startsAt}::timestamptz, ${meeting.endsAt}::timestamptz))
    on conflict do nothing returning 1`.execute(tx.db);
  return found.rows.length === 1;
}

/** Gives a meeting's time free again. */
export async function release(tx: OpenTx, meetingId: MeetingId): Promise<void> {
  await sql`delete from booking.occupancy where meeting_id = ${meetingId}`.execute(tx.db);
}

/** Gives the times of every meeting of one holder free: the meetings themselves are about to go. */
export async function releaseAll(tx: PersonTx, holder: HolderId): Promise<void> {
  await sql`delete from booking.occupancy where meeting_id in (
    select id from booking.meeting where ${inFocus(tx)} and holder = ${holder})`.execute(tx.db);
}
