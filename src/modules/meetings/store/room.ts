/** Presence and signals of a meeting. Short-lived rows; both keep real time. */
import type { Instant } from '#kernel/dates.ts';
import { type HolderId, newId } from '#kernel/ids.ts';
import { type PersonTx, sql } from '#platform/db.ts';
import { inFocus } from '#platform/in-focus.ts';
import type { SignalBody } from '../contract.ts';
import type { Presence, Who } from '../rules/door.ts';

export async function readPresences(tx: PersonTx, meetingId: string): Promise<readonly Presence[]> {
  const found = await sql<{
    who: Who;
    state: Presence['state'];
    connection: string;
    seen_at: Instant;
  }>`select who, state, connection, seen_at from meetings.presence
    where ${inFocus(tx)} and meeting_id = ${meetingId} order by who desc`.execute(tx.db);
  return found.rows.map((row) => ({
    who: row.who,
    state: row.state,
    connection: row.connection,
    seenAt: row.seen_at,
  }));
}

export interface Arrival {
  readonly meetingId: string;
  readonly holder: HolderId;
  readonly who: Who;
  readonly connection: string;
  readonly state: 'waiting' | 'in-call';
}

/** Notes that a side is there. A new window of the same person takes over from the old one. */
export async function arrive(tx: PersonTx, arrival: Arrival, realNow: Instant): Promise<void> {
  await sql`insert into meetings.presence (resident_id, holder, meeting_id, who, state, connection, seen_at)
    values (${tx.residentId}, ${arrival.holder}, ${arrival.meetingId}, ${arrival.who}, ${arrival.state}, ${arrival.connection}, ${realNow})
    on conflict (resident_id, meeting_id, who) do update set state = excluded.state, connection = excluded.connection, seen_at = excluded.seen_at`.execute(
    tx.db,
  );
}

/**
 * One's own presence, locked until the end of the transaction, and with it the meeting's numbering: its signals are numbered
 * one after the other, whoever sends them, so that who reads on from the last number they know never meets a smaller one later.
 */
export async function lockPresence(
  tx: PersonTx,
  meetingId: string,
  who: Who,
): Promise<Pick<Presence, 'state' | 'connection'> | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`meetings.signal ${meetingId}`}, 0))`.execute(
    tx.db,
  );
  const found = await sql<{
    state: Presence['state'];
    connection: string;
  }>`select state, connection from meetings.presence
    where ${inFocus(tx)} and meeting_id = ${meetingId} and who = ${who} for update`.execute(tx.db);
  const row = found.rows[0];
  return row === undefined ? null : { state: row.state, connection: row.connection };
}

/** Notes that a window is still there; null when another window has taken over. */
export async function stillHere(
  tx: PersonTx,
  where: { meetingId: string; who: Who; connection: string },
  realNow: Instant,
): Promise<Presence['state'] | null> {
  const changed = await sql<{
    state: Presence['state'];
  }>`update meetings.presence set seen_at = ${realNow} where ${inFocus(tx)} and meeting_id = ${where.meetingId}
    and who = ${where.who} and connection = ${where.connection} returning state`.execute(tx.db);
  return changed.rows[0]?.state ?? null;
}

export async function setState(
  tx: PersonTx,
  where: { meetingId: string; who: Who; state: Presence['state'] },
): Promise<void> {
  await sql`update meetings.presence set state = ${where.state} where ${inFocus(tx)} and meeting_id = ${where.meetingId} and who = ${where.who}`.execute(
    tx.db,
  );
}

export interface NewSignal {
  readonly meetingId: string;
  readonly holder: HolderId;
  readonly who: Who;
  readonly body: SignalBody;
}

export async function insertSignal(tx: PersonTx, signal: NewSignal): Promise<void> {
  await sql`insert into meetings.signal (resident_id, id, holder, meeting_id, from_who, body)
    values (${tx.residentId}, ${newId()}, ${signal.holder}, ${signal.meetingId}, ${signal.who}, ${JSON.stringify(signal.body)})`.execute(
    tx.db,
  );
}

export interface Heard {
  readonly seq: number;
  readonly body: SignalBody;
}

export async function countSignals(tx: PersonTx, meetingId: string): Promise<number> {
  const found = await sql<{ count: number }>`select count(*) as count from meetings.signal
    where ${inFocus(tx)} and meeting_id = ${meetingId}`.execute(tx.db);
  return found.rows[0]?.count ?? 0;
}

/** Signals of others to one window after a number, in order. */
export async function signalsAfter(
  tx: PersonTx,
  where: { meetingId: string; notFrom: Who; to: string; after: number },
): Promise<readonly Heard[]> {
  const found =
    await sql<Heard>`select seq, body from meetings.signal where ${inFocus(tx)} and meeting_id = ${where.meetingId}
    and from_who <> ${where.notFrom} and body->>'to' = ${where.to} and seq > ${where.after} order by seq limit 200`.execute(
      tx.db,
    );
  return found.rows.map((row) => ({ seq: row.seq, body: row.body }));
}

/** What a window said and was told means nothing to the one that takes over from it. */
export async function deleteSignalsOfWindow(
  tx: PersonTx,
  where: { meetingId: string; connection: string },
): Promise<void> {
  await sql`delete from meetings.signal where ${inFocus(tx)} and meeting_id = ${where.meetingId}
    and ${where.connection} in (body->>'connection', body->>'to')`.execute(tx.db);
}

/** Who was there and who was asked; after the door has closed nobody is. */
export async function deletePresences(tx: PersonTx, meetingId: string): Promise<void> {
  await sql`delete from meetings.presence where ${inFocus(tx)} and meeting_id = ${meetingId}`.execute(tx.db);
}

/** Nothing of a call is kept. */
export async function deleteSignals(tx: PersonTx, meetingId: string): Promise<void> {
  await sql`delete from meetings.signal where ${inFocus(tx)} and meeting_id = ${meetingId}`.execute(tx.db);
}
