/** Links to professionals' own calendars, by their hash: made and ended by the session's own unit, found by who has one. */
import type { Instant } from '#kernel/dates.ts';
import type { StaffId, UnitId } from '#kernel/ids.ts';
import { type OpenTx, sql, type UnitTx } from '#platform/db.ts';

export interface FeedOwner {
  readonly staffId: StaffId;
  readonly unitId: UnitId;
}

/** Ends the link that was there before. */
export async function putFeed(tx: UnitTx, hash: Uint8Array, owner: FeedOwner): Promise<void> {
  await sql`select booking.make_feed(${Buffer.from(hash)}, ${owner.staffId}, ${owner.unitId})`.execute(tx.db);
}

export async function dropFeed(tx: UnitTx, owner: FeedOwner): Promise<void> {
  await sql`select booking.end_feed(${owner.staffId}, ${owner.unitId})`.execute(tx.db);
}

/** Since when there is one; null when there is none. */
export async function feedMade(tx: UnitTx, owner: FeedOwner): Promise<Instant | null> {
  const found = await sql<{
    made: Instant | null;
  }>`select booking.feed_made(${owner.staffId}, ${owner.unitId}) as made`.execute(tx.db);
  return found.rows[0]?.made ?? null;
}

/** Undefined when it was never made, was ended, or its owner does not work there any more. */
export async function findFeed(tx: OpenTx, hash: Uint8Array): Promise<FeedOwner | undefined> {
  const found = await sql<{
    staff_id: StaffId;
    unit_id: UnitId;
  }>`select staff_id, unit_id from booking.find_feed(${Buffer.from(hash)})`.execute(tx.db);
  const row = found.rows[0];
  return row === undefined ? undefined : { staffId: row.staff_id, unitId: row.unit_id };
}
