/**
 * Secrets of a person: AES-256-GCM, one key per person, record holder and retention class, wrapped by the
 * organisation's key. The keys live in a database of their own; erasing a key erases the text from every backup.
 */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { HolderId, ResidentId } from '#kernel/ids.ts';
import { newId } from '#kernel/ids.ts';

/** Why a text is kept: care records by law, the rest as long as the service is used. */
export const RETENTION_CLASSES = ['care-record', 'service', 'contact'] as const;
export type RetentionClass = (typeof RETENTION_CLASSES)[number];

/** Where a sealed text lies; authenticated with it, so that a text moved to another row does not open. */
export interface SealedPlace {
  readonly holder: HolderId;
  readonly retention: RetentionClass;
  readonly table: string;
  readonly column: string;
  readonly row: string;
}

export interface PersonSealer {
  seal(place: SealedPlace, text: string): Promise<Buffer>;
  /** The text, or null when its key has been erased. Throws when the bytes were tampered with. */
  unseal(place: SealedPlace, sealed: Uint8Array): Promise<string | null>;
}

const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

function additionalData(residentId: ResidentId, place: SealedPlace): Buffer {
  return Buffer.from(JSON.stringify([residentId, place.holder, place.table, place.column, place.row]));
}

function encrypt(key: Uint8Array, additional: Uint8Array, plain: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(additional);
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), body]);
}

function decrypt(key: Uint8Array, additional: Uint8Array, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed);
  if (bytes[0] !== VERSION) throw new Error(`sealed text of unknown version ${bytes[0]}`);
  const nonce = bytes.subarray(1, 1 + NONCE_BYTES);
  const tag = bytes.subarray(1 + NONCE_BYTES, 1 + NONCE_BYTES + TAG_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(additional).setAuthTag(tag);
  return Buffer.concat([decipher.update(bytes.subarray(1 + NONCE_BYTES + TAG_BYTES)), decipher.final()]);
}

/** Keys of one purpose from the deployment's secret. */
export function derivedKey(secret: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'vandra', purpose, 32));
}

/** A keyed hash for exact look-up of an identity number or a staff subject. */
export function lookupHash(secret: Uint8Array, kind: string, value: string): Buffer {
  return createHmac('sha256', derivedKey(secret, 'lookup'))
    .update(JSON.stringify([kind, value]))
    .digest();
}

interface KeyRow {
  wrapped: Buffer;
}

export interface Sealing {
  sealerFor(residentId: ResidentId): PersonSealer;
  /** Erases keys of a person: of one holder and class, or all that match. Answers how many. The ledger keeps that it was done. */
  erase(residentId: ResidentId, which: { holder?: HolderId; retention?: RetentionClass }): Promise<number>;
  /** After a restore: erases again what the ledger says has been erased. */
  replayErasures(): Promise<number>;
  close(): Promise<void>;
}

/** Unwrapped keys stay in memory this long at most, so that an erasure reaches every process soon. */
const CACHE_SECONDS = 60;
const CACHE_SIZE = 5000;

export function openSealing(keysUrl: string, secret: Uint8Array, poolSize = 5): Sealing {
  const pool = new pg.Pool({
    connectionString: keysUrl,
    max: poolSize,
    connectionTimeoutMillis: 5000,
    application_name: 'vandra keys',
  });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<Record<never, never>>({ dialect: new PostgresDialect({ pool }) });
  const wrapping = derivedKey(secret, 'wrap');
  const cache = new Map<string, { key: Buffer; until: number }>();

  const wrapContext = (residentId: ResidentId, holder: HolderId, retention: string): Buffer =>
    Buffer.from(JSON.stringify(['wrapped key', residentId, holder, retention]));

  async function keyOf(
    residentId: ResidentId,
    place: SealedPlace,
    whenMissing: 'make' | 'answer-null',
  ): Promise<Buffer | null> {
    const name = `${residentId} ${place.holder} ${place.retention}`;
    const now = performance.now();
    const kept = cache.get(name);
    if (kept !== undefined && kept.until > now) return kept.key;
    const context = wrapContext(residentId, place.holder, place.retention);
    const find = async (): Promise<KeyRow | undefined> =>
      (
        await sql<KeyRow>`select wrapped from person_key where resident_id = ${residentId} and holder = ${place.holder} and retention = ${place.retention}`.execute(
          db,
        )
      ).rows[0];
    let row = await find();
    if (row === undefined && whenMissing === 'make') {
      const wrapped = encrypt(wrapping, context, randomBytes(32));
      await sql`insert into person_key (resident_id, holder, retention, wrapped) values (${residentId}, ${place.holder}, ${place.retention}, ${wrapped}) on conflict do nothing`.execute(
        db,
      );
      row = await find();
    }
    if (row === undefined) return null;
    const key = decrypt(wrapping, context, row.wrapped);
    if (cache.size >= CACHE_SIZE) cache.clear();
    cache.set(name, { key, until: now + CACHE_SECONDS * 1000 });
    return key;
  }

  return {
    sealerFor: (residentId) => ({
      async seal(place, text) {
        const key = await keyOf(residentId, place, 'make');
        if (key === null) throw new Error('no key could be made');
        return encrypt(key, additionalData(residentId, place), Buffer.from(text, 'utf8'));
      },
      async unseal(place, sealed) {
        const key = await keyOf(residentId, place, 'answer-null');
        return key === null ? null : decrypt(key, additionalData(residentId, place), sealed).toString('utf8');
      },
    }),
    async erase(residentId, which) {
      cache.clear();
      return db.transaction().execute(async (tx) => {
        await sql`insert into erasure (id, resident_id, holder, retention) values (${newId()}, ${residentId}, ${which.holder ?? null}, ${which.retention ?? null})`.execute(
          tx,
        );
        const gone = await sql`delete from person_key where resident_id = ${residentId}
          and (${which.holder ?? null}::uuid is null or holder = ${which.holder ?? null})
          and (${which.retention ?? null}::text is null or retention = ${which.retention ?? null}) returning 1`.execute(
          tx,
        );
        return gone.rows.length;
      });
    },
    async replayErasures() {
      cache.clear();
      const gone =
        await sql`delete from person_key k using erasure e where k.resident_id = e.resident_id and k.made_at <= e.at
        and (e.holder is null or k.holder = e.holder) and (e.retention is null or k.retention = e.retention) returning 1`.execute(
          db,
        );
      return gone.rows.length;
    },
    close: async () => db.destroy(),
  };
}
