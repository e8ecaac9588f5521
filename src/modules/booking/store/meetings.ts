/** Meetings of the person in focus. */
import type { CivilDate, CivilTime, Instant, Zone } from '#kernel/dates.ts';
import type { StaffId, UnitId } from '#kernel/ids.ts';
import { type PersonTx, sql } from '#platform/db.ts';
import { inFocus } from '#platform/in-focus.ts';
import type {
  Meeting,
  MeetingId,
  MeetingKind,
  MeetingState,
  Modality,
  OfferId,
  SiteId,
  SlotId,
} from '../contract.ts';

interface MeetingRow {
  id: MeetingId;
  holder: UnitId;
  staff_id: StaffId;
  ref_id: string;
  offer_id: OfferId | null;
  slot_id: SlotId | null;
  site_id: SiteId | null;
  site_name: string | null;
  kind: MeetingKind;
  modality: Modality;
  interpreter: string | null;
  civil_date: CivilDate;
  civil_time: CivilTime;
  zone: Zone;
  starts_at: Instant;
  ends_at: Instant;
  state: MeetingState;
  cancelled_by: 'resident' | 'staff' | null;
  version: number;
}

const COLUMNS = sql`id, holder, staff_id, ref_id, offer_id, slot_id, kind, modality, interpreter, civil_date, civil_time, zone,
  starts_at, ends_at, state, cancelled_by, version,
  site_id, (select s.name from booking.site s where s.id = meeting.site_id) as site_name`;

function meetingOf(tx: PersonTx, row: MeetingRow): Meeting {
  return {
    id: row.id,
    residentId: tx.residentId,
    holder: row.holder,
    staffId: row.staff_id,
    kind: row.kind,
    modality: row.modality,
    interpreter: row.interpreter,
    date: row.civil_date,
    time: row.civil_time,
    zone: row.zone,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    state: row.state,
    cancelledBy: row.cancelled_by,
    version: row.version,
    refId: row.ref_id,
    offerId: row.offer_id,
    slotId: row.slot_id,
    siteId: row.site_id,
    siteName: row.site_name,
  };
}

/** All meetings that are open to the reader, the earliest first. */
export async function readMeetings(tx: PersonTx): Promise<readonly Meeting[]> {
  const found = await sql<MeetingRow>`select ${COLUMNS} from booking.meeting
    where ${inFocus(tx)} order by starts_at, id`.execute(tx.db);
  return found.rows.map((row) => meetingOf(tx, row));
}

/** One meeting, or undefined when there is none that is open to the reader. */
export async function findMeeting(tx: PersonTx, id: MeetingId): Promise<Meeting | undefined> {
  const found = await sql<MeetingRow>`select ${COLUMNS} from booking.meeting
    where ${inFocus(tx)} and id = ${id}`.execute(tx.db);
  const row = found.rows[0];
  return row === undefined ? undefined : meetingOf(tx, row);
}

export async function insertMeeting(tx: PersonTx, meeting: Meeting): Promise<void> {
  await sql`insert into booking.meeting (resident_id, id, holder, staff_id, ref_id, offer_id, slot_id, site_id, kind, modality, interpreter, civil_date, civil_time, zone, starts_at, ends_at, state)
    values (${tx.residentId}, ${meeting.id}, ${meeting.holder}, ${meeting.staffId}, ${meeting.refId}, ${meeting.offerId}, ${meeting.slotId}, ${meeting.siteId}, ${meeting.kind},
      ${meeting.modality}, ${meeting.interpreter}, ${meeting.date}, ${meeting.time}, ${meeting.zone}, ${meeting.startsAt}, ${meeting.endsAt}, ${meeting.state})`.execute(
    tx.db,
  );
}

/** Writes time, way of meeting and state. Answers the new version, or null when somebody changed it meanwhile. */
export async function updateMeeting(tx: PersonTx, meeting: Meeting): Promise<number | null> {
  const changed = await sql<{
    version: number;
  }>`update booking.meeting set slot_id = ${meeting.slotId}, site_id = ${meeting.siteId}, modality = ${meeting.modality}, interpreter = ${meeting.interpreter},
      civil_date = ${meeting.date}, civil_time = ${meeting.time}, zone = ${meeting.zone}, starts_at = ${meeting.startsAt}, ends_at = ${meeting.endsAt},
      state = ${meeting.state}, cancelled_by = ${meeting.cancelledBy}, version = version + 1
    where ${inFocus(tx)} and id = ${meeting.id} and version = ${meeting.version} returning version`.execute(
    tx.db,
  );
  return changed.rows[0]?.version ?? null;
}
