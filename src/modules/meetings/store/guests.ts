/** Who is asked into a meeting by a link. The link itself is kept nowhere, only its hash. */
import type { Instant } from '#kernel/dates.ts';
import type { HolderId, Id, ResidentId, UnitId } from '#kernel/ids.ts';
import { type OpenTx, type PersonTx, sql } from '#platform/db.ts';
import { inFocus } from '#platform/in-focus.ts';
import type { SealedPlace } from '#platform/sealing.ts';
import type { GuestRole } from '../contract.ts';

export type GuestId = Id<'guest'>;

export interface Guest {
  readonly id: GuestId;
  readonly state: 'asked' | 'let-in' | 'ended';
  /** Null until they have come. */
  readonly name: string | null;
  readonly role: GuestRole | null;
  readonly browserHash: Uint8Array | null;
}

export interface GuestPlace {
  readonly residentId: ResidentId;
  readonly holder: UnitId;
  readonly meetingId: Id<'meeting'>;
  readonly id: GuestId;
}

function placeOf(holder: HolderId, id: string): SealedPlace {
  return { holder, retention: 'service', table: 'meetings.guest', column: 'name_sealed', row: id };
}

export async function findGuest(tx: OpenTx, hash: Uint8Array): Promise<GuestPlace | undefined> {
  const found = await sql<{
    resident_id: ResidentId;
    holder: UnitId;
    meeting_id: Id<'meeting'>;
    id: GuestId;
  }>`
    select resident_id, holder, meeting_id, id from meetings.find_guest(${Buffer.from(hash)})`.execute(tx.db);
  const row = found.rows[0];
  return row === undefined
    ? undefined
    : { residentId: row.resident_id, holder: row.holder, meetingId: row.meeting_id, id: row.id };
}

/** All of a meeting, in the order they were asked; those whose stay has ended too. */
export async function readGuests(tx: PersonTx, meetingId: string): Promise<readonly Guest[]> {
  const found = await sql<{
    id: GuestId;
    holder: HolderId;
    state: Guest['state'];
    name_sealed: Buffer | null;
    role: GuestRole | null;
    browser_hash: Buffer | null;
  }>`select id, holder, state, name_sealed, role, browser_hash from meetings.guest
    where ${inFocus(tx)} and meeting_id = ${meetingId} order by asked_at, id`.execute(tx.db);
  return Promise.all(
    found.rows.map(async (row) => ({
      id: row.id,
      state: row.state,
      name:
        row.name_sealed === null
          ? null
          : await tx.sealer.unseal(placeOf(row.holder, row.id), row.name_sealed),
      role: row.role,
      browserHash: row.browser_hash,
    })),
  );
}

export async function insertGuest(
  tx: PersonTx,
  guest: { id: GuestId; holder: HolderId; meetingId: string; tokenHash: Uint8Array; at: Instant },
): Promise<void> {
  await sql`insert into meetings.guest (resident_id, id, holder, meeting_id, token_hash, asked_at)
    values (${tx.residentId}, ${guest.id}, ${guest.holder}, ${guest.meetingId}, ${Buffer.from(guest.tokenHash)}, ${guest.at})`.execute(
    tx.db,
  );
}

/** Who they say they are. Answers false when another browser has come by the link: then nothing is changed. */
export async function guestCame(
  tx: PersonTx,
  came: { id: GuestId; holder: HolderId; browserHash: Uint8Array; name: string; role: GuestRole },
): Promise<boolean> {
  const sealed = await tx.sealer.seal(placeOf(came.holder, came.id), came.name);
  const browser = Buffer.from(came.browserHash);
  const changed =
    await sql`update meetings.guest set browser_hash = ${browser}, name_sealed = ${sealed}, role = ${came.role}
    where ${inFocus(tx)} and id = ${came.id} and state <> 'ended' and (browser_hash is null or browser_hash = ${browser}) returning 1`.execute(
      tx.db,
    );
  return changed.rows.length === 1;
}

/** Answers whether anything changed: the second of two who press the same changes nothing. */
export async function setGuestState(
  tx: PersonTx,
  guest: { meetingId: string; id: GuestId; state: 'let-in' | 'ended' },
): Promise<boolean> {
  const changed =
    await sql`update meetings.guest set state = ${guest.state} where ${inFocus(tx)} and meeting_id = ${guest.meetingId}
    and id = ${guest.id} and state not in ('ended', ${guest.state}) returning 1`.execute(tx.db);
  return changed.rows.length === 1;
}

export async function deleteGuests(tx: PersonTx, meetingId: string): Promise<void> {
  await sql`delete from meetings.guest where ${inFocus(tx)} and meeting_id = ${meetingId}`.execute(tx.db);
}
