/** Marks of how people come and what they are answered. No person stands in them. */
import { civilIn, type Instant, type Zone } from '#kernel/dates.ts';
import type { UnitId } from '#kernel/ids.ts';
import { type OpenTx, sql, type UnitTx } from '#platform/db.ts';
import type { Mark } from '../rules/count-ways.ts';

/** One more, in the month that it is at the unit. */
export async function insertMark(
  tx: OpenTx,
  mark: Omit<Mark, 'count'> & { readonly unitId: UnitId },
  at: { readonly now: Instant; readonly zone: Zone },
): Promise<void> {
  const month = `${civilIn(at.now, at.zone).date.slice(0, 8)}01`;
  await sql`insert into referrals.mark (unit_id, month, kind, channel, reason, decline_reason, on_time)
    values (${mark.unitId}, ${month}, ${mark.kind}, ${mark.channel}, ${mark.reason}, ${mark.declineReason}, ${mark.onTime})`.execute(
    tx.db,
  );
}

/** Of the session's units, since the beginning of a month. */
export async function selectMarks(tx: UnitTx, sinceMonth: string): Promise<readonly Mark[]> {
  const found = await sql<{
    kind: Mark['kind'];
    channel: Mark['channel'];
    reason: string;
    decline_reason: string | null;
    on_time: boolean | null;
    count: number;
  }>`select kind, channel, reason, decline_reason, on_time, count(*)::integer as count from referrals.mark
    where unit_id = any (${tx.units}::uuid[]) and month >= ${sinceMonth}
    group by kind, channel, reason, decline_reason, on_time`.execute(tx.db);
  return found.rows.map((row) => ({
    kind: row.kind,
    channel: row.channel,
    reason: row.reason,
    declineReason: row.decline_reason,
    onTime: row.on_time,
    count: row.count,
  }));
}
