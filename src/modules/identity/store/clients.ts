/** Systems of organisations and their tokens. Secrets and tokens are matched by their hash, through one function each. */
import { createHash, randomBytes } from 'node:crypto';
import type { ClientActor, Country } from '#kernel/actor.ts';
import {
  type ClientId,
  newId,
  type OrganisationId,
  type ResidentId,
  type SessionId,
  type UnitId,
} from '#kernel/ids.ts';
import { type Db, type OpenTx, sql } from '#platform/db.ts';

const TOKEN = /^[A-Za-z0-9_-]{43}$/;
const TOKEN_BYTES = 32;

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Opens a session of a system and answers its token; null when name and secret do not belong together. */
export async function openClientSession(
  db: Db,
  client: { readonly clientId: string; readonly secretHash: Uint8Array },
  seconds: number,
): Promise<string | null> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const found = await sql<{
    opened: boolean;
  }>`select identity.open_client_session(${client.clientId}, ${client.secretHash},
    ${hashOf(token)}, ${newId<'session'>()}, ${seconds}) as opened`.execute(db);
  return found.rows[0]?.opened === true ? token : null;
}

/** The system that a living token is of; null for anything else. */
export async function clientOf(db: Db, token: string): Promise<ClientActor | null> {
  if (!TOKEN.test(token)) return null;
  const found = await sql<{
    session_id: SessionId;
    client_id: ClientId;
    unit_id: UnitId;
    organisation_id: OrganisationId;
    country: Country;
  }>`select session_id, client_id, unit_id, organisation_id, country from identity.find_client_session(${hashOf(token)})`.execute(
    db,
  );
  const row = found.rows[0];
  return row === undefined
    ? null
    : {
        kind: 'client',
        sessionId: row.session_id,
        clientId: row.client_id,
        unitId: row.unit_id,
        organisationId: row.organisation_id,
        country: row.country,
      };
}

/** Whose number this is, by its keyed hash. The access decision comes after, and tells nothing of who is not opened. */
export async function residentByNumber(tx: OpenTx, keyHash: Uint8Array): Promise<ResidentId | null> {
  const found = await sql<{
    id: ResidentId | null;
  }>`select identity.find_login(${keyHash}, 'resident') as id`.execute(tx.db);
  return found.rows[0]?.id ?? null;
}
