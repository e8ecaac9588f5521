/** Presence and signals of a meeting. Short-lived rows; both keep real time. */
import type { Instant } from '#kernel/dates.ts';
import { type HolderId, newId } from '#kernel/ids.ts';
import { type PersonTx, sql } from '#platform/db.ts';
import type { SignalBody } from './contract.ts';
import type { Presence, Side } from './rules/door.ts';

export async function readPresences(tx: PersonTx, meetingId: string): Promise<readonly Presence[]> {
  const found = await sql<{
    side: Side;
    state: Presence['state'];
    connection: string;
    seen_at: Instant;
  }>`select side, state, connection, seen_at from meetings.presence
    where resident_id = ${tx.residentId} and meeting_id = ${meetingId}`.execute(tx.db);
  return found.rows.map((row) => ({
    side: row.side,
    state: row.state,
    connection: row.connection,
    seenAt: row.seen_at,
  }));
}

export interface Arrival {
  readonly meetingId: string;
  readonly holder: HolderId;
  readonly side: Side;
  readonly connection: string;
  readonly state: 'waiting' | 'in-call';
}

/** Notes that a side is there. A new window of the same person takes over from the old one. */
export async function arrive(tx: PersonTx, arrival: Arrival, realNow: Instant): Promise<void> {
  await sql`insert into meetings.presence (resident_id, holder, meeting_id, side, state, connection, seen_at)
    values (${tx.residentId}, ${arrival.holder}, ${arrival.meetingId}, ${arrival.side}, ${arrival.state}, ${arrival.connection}, ${realNow})
    on conflict (resident_id, meeting_id, side) do update set state = excluded.state, connection = excluded.connection, seen_at = excluded.seen_at`.execute(
    tx.db,
  );
}

/** Answers false when another window has taken over. */
export async function stillHere(
  tx: PersonTx,
  where: { meetingId: string; side: Side; connection: string },
  realNow: Instant,
): Promise<boolean> {
  const changed =
    await sql`update meetings.presence set seen_at = ${realNow} where resident_id = ${tx.residentId} and meeting_id = ${where.meetingId}
    and side = ${where.side} and connection = ${where.connection} returning 1`.execute(tx.db);
  return changed.rows.length === 1;
}

export async function setState(
  tx: PersonTx,
  where: { meetingId: string; side: Side; state: Presence['state'] },
): Promise<void> {
  await sql`update meetings.presence set state = ${where.state} where resident_id = ${tx.residentId} and meeting_id = ${where.meetingId} and side = ${where.side}`.execute(
    tx.db,
  );
}

export interface NewSignal {
  readonly meetingId: string;
  readonly holder: HolderId;
  readonly side: Side;
  readonly body: SignalBody;
}

export async function insertSignal(tx: PersonTx, signal: NewSignal): Promise<void> {
  await sql`insert into meetings.signal (resident_id, id, holder, meeting_id, from_side, body)
    values (${tx.residentId}, ${newId()}, ${signal.holder}, ${signal.meetingId}, ${signal.side}, ${JSON.stringify(signal.body)})`.execute(
    tx.db,
  );
}

export interface Heard {
  readonly seq: number;
  readonly body: SignalBody;
}

/** Signals of the other side after a number, in order. */
export async function signalsAfter(
  tx: PersonTx,
  where: { meetingId: string; notFrom: Side; after: number },
): Promise<readonly Heard[]> {
  const found =
    await sql<Heard>`select seq, body from meetings.signal where resident_id = ${tx.residentId} and meeting_id = ${where.meetingId}
    and from_side <> ${where.notFrom} and seq > ${where.after} order by seq limit 200`.execute(tx.db);
  return found.rows.map((row) => ({ seq: row.seq, body: row.body }));
}

/** Nothing of a call is kept. */
export async function deleteSignals(tx: PersonTx, meetingId: string): Promise<void> {
  await sql`delete from meetings.signal where resident_id = ${tx.residentId} and meeting_id = ${meetingId}`.execute(
    tx.db,
  );
}
