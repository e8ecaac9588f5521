/** What a unit's groups have met about, in numbers. No person stands in it. */
import type { CivilDate, Instant } from '#kernel/dates.ts';
import type { Id, StaffId, UnitId } from '#kernel/ids.ts';
import { sql, type UnitTx } from '#platform/db.ts';
import type { Channel, CounsellingLevel, Habit } from '../rules/habits.ts';
import type { ConfirmedCode } from '../rules/propose-codes.ts';

export interface GroupSession {
  readonly groupMeetingId: Id<'group-meeting'>;
  readonly unitId: UnitId;
  readonly groupId: Id<'group'>;
  readonly staffId: StaffId;
  readonly onDay: CivilDate;
  readonly minutes: number;
  readonly members: number;
  readonly came: number;
  /** Who came and whose record was not open to the unit. */
  readonly notWritten: number;
  readonly habits: readonly Habit[];
  readonly level: CounsellingLevel;
  readonly channel: Channel;
  readonly codes: readonly ConfirmedCode[];
  readonly signedAt: Instant;
}

interface Row {
  group_meeting_id: GroupSession['groupMeetingId'];
  unit_id: UnitId;
  group_id: GroupSession['groupId'];
  staff_id: StaffId;
  on_day: CivilDate;
  minutes: number;
  members: number;
  came: number;
  not_written: number;
  habits: Habit[];
  level: CounsellingLevel;
  channel: Channel;
  codes: ConfirmedCode[];
  signed_at: Instant;
}

export async function findGroupSession(
  tx: UnitTx,
  groupMeetingId: GroupSession['groupMeetingId'],
): Promise<GroupSession | undefined> {
  const found =
    await sql<Row>`select group_meeting_id, unit_id, group_id, staff_id, on_day, minutes, members, came, not_written, habits, level, channel, codes, signed_at
    from coaching.group_session where unit_id = any (${tx.units}) and group_meeting_id = ${groupMeetingId}`.execute(
      tx.db,
    );
  const row = found.rows[0];
  if (row === undefined) return undefined;
  return {
    groupMeetingId: row.group_meeting_id,
    unitId: row.unit_id,
    groupId: row.group_id,
    staffId: row.staff_id,
    onDay: row.on_day,
    minutes: row.minutes,
    members: row.members,
    came: row.came,
    notWritten: row.not_written,
    habits: row.habits,
    level: row.level,
    channel: row.channel,
    codes: row.codes,
    signedAt: row.signed_at,
  };
}

/** False when somebody has signed this meeting already. */
export async function insertGroupSession(tx: UnitTx, one: GroupSession): Promise<boolean> {
  const made =
    await sql`insert into coaching.group_session (group_meeting_id, unit_id, group_id, staff_id, on_day, minutes, members, came, not_written, habits, level, channel, codes, signed_at)
    values (${one.groupMeetingId}, ${one.unitId}, ${one.groupId}, ${one.staffId}, ${one.onDay}, ${one.minutes}, ${one.members}, ${one.came}, ${one.notWritten},
      ${one.habits}::text[], ${one.level}, ${one.channel}, ${JSON.stringify(one.codes)}, ${one.signedAt})
    on conflict do nothing returning 1`.execute(tx.db);
  return made.rows.length === 1;
}

/** For so many of those who came nothing could be written. */
export async function tellNotWritten(
  tx: UnitTx,
  groupMeetingId: GroupSession['groupMeetingId'],
  count: number,
): Promise<void> {
  await sql`update coaching.group_session set not_written = ${count}
    where unit_id = any (${tx.units}) and group_meeting_id = ${groupMeetingId}`.execute(tx.db);
}
