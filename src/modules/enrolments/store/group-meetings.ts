/** When and where a unit's groups meet. No person stands in it. */
import type { CivilDate, CivilTime, Instant, Zone } from '#kernel/dates.ts';
import { sql, type UnitTx } from '#platform/db.ts';
import type { KeptMeeting } from '../rules/group-times.ts';
import { type Group, ofUnits } from './groups.ts';
import type { GroupMeeting } from './own-group.ts';

interface Row {
  id: GroupMeeting['id'];
  on_day: CivilDate;
  at_time: CivilTime;
  zone: Zone;
  minutes: number;
  place: string;
  version: number;
  made_at: Instant;
  news_at: Instant | null;
  cancelled_at: Instant | null;
}

export type StoredMeeting = GroupMeeting & KeptMeeting;

/** With those that were taken away, in the order of their times. */
export async function readMeetings(tx: UnitTx, id: Group['id']): Promise<readonly StoredMeeting[]> {
  const found =
    await sql<Row>`select id, on_day, at_time, zone, minutes, place, version, made_at, news_at, cancelled_at from enrolments.group_meeting
    where ${ofUnits(tx)} and group_id = ${id} order by on_day, at_time, id`.execute(tx.db);
  return found.rows.map((row) => ({
    id: row.id,
    day: row.on_day,
    time: row.at_time,
    zone: row.zone,
    minutes: row.minutes,
    place: row.place,
    version: row.version,
    madeAt: row.made_at,
    newsAt: row.news_at,
    cancelledAt: row.cancelled_at,
  }));
}

/** As it is now: new, or changed. */
export async function saveMeeting(
  tx: UnitTx,
  { id, unitId }: Pick<Group, 'id' | 'unitId'>,
  one: StoredMeeting,
): Promise<void> {
  await sql`insert into enrolments.group_meeting (id, unit_id, group_id, on_day, at_time, zone, minutes, place, version, made_at, news_at, cancelled_at)
    values (${one.id}, ${unitId}, ${id}, ${one.day}, ${one.time}, ${one.zone}, ${one.minutes}, ${one.place}, ${one.version}, ${one.madeAt},
      ${one.newsAt}, ${one.cancelledAt})
    on conflict (id) do update set on_day = excluded.on_day, at_time = excluded.at_time, zone = excluded.zone, minutes = excluded.minutes,
      place = excluded.place, version = excluded.version, news_at = excluded.news_at, cancelled_at = excluded.cancelled_at`.execute(
    tx.db,
  );
}
