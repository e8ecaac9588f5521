/** Free times and when professionals are taken: reference data without any person. */
import { type CivilDate, type CivilTime, type Instant, plusMinutes, type Zone } from '#kernel/dates.ts';
import { type HolderId, newId, type StaffId, type UnitId } from '#kernel/ids.ts';
import { type OpenTx, type PersonTx, sql } from '#platform/db.ts';
import { inFocus } from '#platform/in-focus.ts';
import type {
  Around,
  Meeting,
  MeetingId,
  MeetingKind,
  Modality,
  SiteId,
  Slot,
  SlotId,
  Taken,
  WeeklyPattern,
} from '../contract.ts';
import { spansOf } from '../rules/free-slots.ts';
import type { PlannedSlot } from '../rules/slots-from-pattern.ts';

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
  pause_minutes: number;
  site_id: SiteId | null;
  site_name: string | null;
  travel_minutes: number;
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
    pauseMinutes: row.pause_minutes,
    place: row.site_id ?? row.unit_id,
    travelMinutes: row.travel_minutes,
    siteId: row.site_id,
    siteName: row.site_name,
  };
}

const SLOTS = sql`select slot.id, slot.unit_id, slot.staff_id, civil_date, civil_time, zone, starts_at, ends_at, modalities,
  pause_minutes, site_id, site.name as site_name, coalesce(site.travel_minutes, 0) as travel_minutes
  from booking.slot left join booking.site on site.id = slot.site_id`;

export interface NewSlots {
  readonly pattern: Pick<
    WeeklyPattern,
    'id' | 'unitId' | 'staffId' | 'modalities' | 'siteId' | 'pauseMinutes'
  >;
  readonly zone: Zone;
  readonly times: readonly PlannedSlot[];
}

/**
 * Opens the times of a pattern; one that overlaps a time the professional has already is left out, one in their time off
 * waits until that is taken back. Answers how many were made.
 */
export async function insertSlots(tx: OpenTx, { pattern, zone, times }: NewSlots): Promise<number> {
  await holdTimesOf(tx, pattern.staffId);
  const made =
    await sql`insert into booking.slot (id, unit_id, staff_id, civil_date, civil_time, zone, starts_at, ends_at, modalities,
      pattern_id, site_id, pause_minutes, state)
    select id, ${pattern.unitId}::uuid, ${pattern.staffId}::uuid, day, clock, ${zone}::text, starts, ends, ${pattern.modalities}::text[],
      ${pattern.id}::uuid, ${pattern.siteId}::uuid, ${pattern.pauseMinutes}::int,
      case when exists (select 1 from booking.time_off o where o.staff_id = ${pattern.staffId}
        and tstzrange(o.starts_at, o.ends_at) && tstzrange(starts, ends)) then 'away' else 'free' end
    from unnest(${times.map(() => newId())}::uuid[], ${times.map((one) => one.date)}::date[], ${times.map((one) => one.time)}::text[],
      ${times.map((one) => one.startsAt)}::timestamptz[], ${times.map((one) => one.endsAt)}::timestamptz[]) as one (id, day, clock, starts, ends)
    order by starts on conflict do nothing returning 1`.execute(tx.db);
  return made.rows.length;
}

/** Until the end of the transaction nobody else makes times or time off of this professional. */
export async function holdTimesOf(tx: OpenTx, staffId: StaffId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`booking.times ${staffId}`}, 0))`.execute(tx.db);
}

export interface SlotSearch {
  readonly unitId: UnitId;
  readonly staffId: StaffId;
  readonly from: Instant;
  readonly until: Instant;
}

const MOST_SLOTS = 1000;
/** The longest pause or two ways between places: what lies farther away touches nothing. */
const MOST_AROUND = 480;

/** Open times of one professional in one unit, booked ones included, in the order of time. */
export async function openSlots(tx: OpenTx, search: SlotSearch): Promise<readonly Slot[]> {
  const found = await sql<SlotRow>`${SLOTS}
    where slot.unit_id = ${search.unitId} and slot.staff_id = ${search.staffId} and slot.state = 'free'
      and starts_at >= ${search.from} and starts_at < ${search.until}
    order by starts_at limit ${MOST_SLOTS}`.execute(tx.db);
  return found.rows.map(slotOf);
}

/** One open time, to look at. */
export async function findSlot(tx: OpenTx, id: SlotId): Promise<Slot | undefined> {
  const found = await sql<SlotRow>`${SLOTS} where slot.id = ${id} and slot.state = 'free'`.execute(tx.db);
  const row = found.rows[0];
  return row === undefined ? undefined : slotOf(row);
}

/** One open time, held so that it is not withdrawn meanwhile. */
export async function holdSlot(tx: OpenTx, id: SlotId): Promise<Slot | undefined> {
  const found =
    await sql<SlotRow>`${SLOTS} where slot.id = ${id} and slot.state = 'free' for share of slot`.execute(
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

/** What may touch a time between two moments: when a professional is taken, with pauses and ways, in any unit. */
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
    interpreter: string | null;
    starts_at: Instant;
    ends_at: Instant;
    pause_minutes: number;
    place: Taken['place'];
    travel_minutes: number;
  }>`
    select meeting_id, slot_id, kind, modality, interpreter, lower(meets) as starts_at, upper(meets) as ends_at, pause_minutes, place, travel_minutes
    from booking.occupancy
    where staff_id = ${staffId} and during && tstzrange(${plusMinutes(span.from, -MOST_AROUND)}::timestamptz, ${plusMinutes(span.until, MOST_AROUND)}::timestamptz)
    order by lower(meets)`.execute(tx.db);
  return found.rows.map((row) => ({
    meetingId: row.meeting_id,
    slotId: row.slot_id,
    kind: row.kind,
    modality: row.modality,
    interpreter: row.interpreter,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    pauseMinutes: row.pause_minutes,
    place: row.place,
    travelMinutes: row.travel_minutes,
  }));
}

/**
 * Takes the professional's time for a meeting, with the pause and the way around it. False when it is taken: the exclusion
 * constraints say so, and a booking that comes at the same moment is waited for.
 */
export async function occupy(tx: OpenTx, meeting: Meeting, around: Around): Promise<boolean> {
  const { during, reach } = spansOf({ ...around, startsAt: meeting.startsAt, endsAt: meeting.endsAt });
  const found =
    await sql`insert into booking.occupancy (meeting_id, staff_id, slot_id, kind, modality, interpreter, pause_minutes, place, travel_minutes, meets, during, reach)
    values (${meeting.id}, ${meeting.staffId}, ${meeting.slotId}, ${meeting.kind}, ${meeting.modality}, ${meeting.interpreter},
      ${around.pauseMinutes}, ${around.place}, ${around.travelMinutes},
      tstzrange(${meeting.startsAt}::timestamptz, ${meeting.endsAt}::timestamptz),
      tstzrange(${during.startsAt}::timestamptz, ${during.endsAt}::timestamptz),
      tstzrange(${reach.startsAt}::timestamptz, ${reach.endsAt}::timestamptz))
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
