/**
 * Secrets of a person: AES-256-GCM, one key per person, record holder and retention class, wrapped by the
 * organisation's key. The keys live in a database of their own; erasing a key erases the text from every backup.
 *
 * A sealed text names its key. Erasing goes in two steps, because two databases cannot commit together: `retire` stops
 * a key from sealing anything new and undoes nothing; `erase` deletes it, when the transaction that ordered it has been
 * kept (`key-erasure.ts`).
 */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { type HolderId, type Id, newId, type ResidentId } from '#kernel/ids.ts';

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
const KEY_ID_BYTES = 16;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

function additionalData(residentId: ResidentId, place: SealedPlace): Buffer {
  return Buffer.from(JSON.stringify([residentId, place.holder, place.table, place.column, place.row]));
}

function encrypt(key: Uint8Array, additional: Uint8Array, plain: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(additional);
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

function decrypt(key: Uint8Array, additional: Uint8Array, bytes: Buffer): Buffer {
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(additional).setAuthTag(tag);
  return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
}

/** Version, id of the key, and what the key has sealed. */
function withHeader(keyId: KeyId, body: Buffer): Buffer {
  return Buffer.concat([Buffer.of(VERSION), Buffer.from(keyId.replaceAll('-', ''), 'hex'), body]);
}

function readHeader(sealed: Uint8Array): { readonly keyId: KeyId; readonly body: Buffer } {
  const bytes = Buffer.from(sealed);
  if (bytes[0] !== VERSION) throw new Error(`sealed text of unknown version ${bytes[0]}`);
  const hex = bytes.subarray(1, 1 + KEY_ID_BYTES).toString('hex');
  const keyId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') as KeyId;
  return { keyId, body: bytes.subarray(1 + KEY_ID_BYTES) };
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

export type KeyId = Id<'key'>;

/** Keys of a person: of one holder, of one class, or all that match. */
export interface WhichKeys {
  readonly holder?: HolderId;
  readonly retention?: RetentionClass;
}

/** Which keys go, and why it is known that they should: the order's own id makes a second carrying out harmless. */
export interface KeyErasure {
  readonly id: string;
  readonly residentId: ResidentId;
  readonly keyIds: readonly KeyId[];
}

interface KeyRow {
  id: KeyId;
  wrapped: Buffer;
}

/** A sealed text of somebody, to be opened beside those of others. */
export interface SealedOf {
  readonly residentId: ResidentId;
  readonly place: SealedPlace;
  readonly sealed: Uint8Array;
}

export interface Sealing {
  sealerFor(residentId: ResidentId): PersonSealer;
  /** Many at once, in their order, with one question to the database of keys; null where the key has been erased. */
  unsealMany(texts: readonly SealedOf[]): Promise<readonly (string | null)[]>;
  /** From now on these keys seal nothing new; what they have sealed still opens. Answers which they are, retired before or now. */
  retire(residentId: ResidentId, which: WhichKeys): Promise<readonly KeyId[]>;
  /** Erases keys for ever. Answers how many were there. The ledger keeps that it was done. */
  erase(order: KeyErasure): Promise<number>;
  /** After a restore: erases again what the ledger says has been erased. */
  replayErasures(): Promise<number>;
  close(): Promise<void>;
}

/** Unwrapped keys stay in memory this long at most, so that an erasure reaches every process soon. */
const CACHE_SECONDS = 60;
const CACHE_SIZE = 5000;
/** Between finding and making a key another process may have retired it. */
const TRIES = 3;

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
  const cache = new Map<KeyId, { key: Buffer; until: number }>();

  function unwrapped(residentId: ResidentId, place: SealedPlace, row: KeyRow): Buffer {
    const now = performance.now();
    const kept = cache.get(row.id);
    if (kept !== undefined && kept.until > now) return kept.key;
    const key = decrypt(wrapping, wrapContext(residentId, place), row.wrapped);
    if (cache.size >= CACHE_SIZE) cache.clear();
    cache.set(row.id, { key, until: now + CACHE_SECONDS * 1000 });
    return key;
  }

  const wrapContext = (residentId: ResidentId, { holder, retention }: SealedPlace): Buffer =>
    Buffer.from(JSON.stringify(['wrapped key', residentId, holder, retention]));

  async function currentKey(residentId: ResidentId, { holder, retention }: SealedPlace) {
    const found =
      await sql<KeyRow>`select id, wrapped from person_key where resident_id = ${residentId} and holder = ${holder}
      and retention = ${retention} and retired_at is null`.execute(db);
    return found.rows[0];
  }

  async function makeKey(residentId: ResidentId, place: SealedPlace): Promise<void> {
    const wrapped = encrypt(wrapping, wrapContext(residentId, place), randomBytes(32));
    await sql`insert into person_key (id, resident_id, holder, retention, wrapped)
      values (${newId()}, ${residentId}, ${place.holder}, ${place.retention}, ${wrapped}) on conflict do nothing`.execute(
      db,
    );
  }

  /** Asked of the database each time: another process may just have retired the key that this one remembers. */
  async function keyToSeal(residentId: ResidentId, place: SealedPlace): Promise<KeyRow> {
    for (let round = 0; round < TRIES; round += 1) {
      const row = await currentKey(residentId, place);
      if (row !== undefined) return row;
      await makeKey(residentId, place);
    }
    throw new Error('no key could be made');
  }

  async function keyToOpen(residentId: ResidentId, place: SealedPlace, keyId: KeyId): Promise<Buffer | null> {
    const kept = cache.get(keyId);
    if (kept !== undefined && kept.until > performance.now()) return kept.key;
    const found = await sql<KeyRow>`select id, wrapped from person_key where id = ${keyId}`.execute(db);
    const row = found.rows[0];
    return row === undefined ? null : unwrapped(residentId, place, row);
  }

  return {
    sealerFor: (residentId) => ({
      async seal(place, text) {
        const row = await keyToSeal(residentId, place);
        const key = unwrapped(residentId, place, row);
        return withHeader(row.id, encrypt(key, additionalData(residentId, place), Buffer.from(text, 'utf8')));
      },
      async unseal(place, sealed) {
        const { keyId, body } = readHeader(sealed);
        const key = await keyToOpen(residentId, place, keyId);
        return key === null ? null : decrypt(key, additionalData(residentId, place), body).toString('utf8');
      },
    }),
    async unsealMany(texts) {
      const read = texts.map((text) => ({ ...text, ...readHeader(text.sealed) }));
      const now = performance.now();
      const keys = new Map<KeyId, Buffer>();
      for (const { keyId } of read) {
        const kept = cache.get(keyId);
        if (kept !== undefined && kept.until > now) keys.set(keyId, kept.key);
      }
      const unknown = [...new Set(read.map((one) => one.keyId).filter((keyId) => !keys.has(keyId)))];
      if (unknown.length > 0) {
        const found =
          await sql<KeyRow>`select id, wrapped from person_key where id = any (${unknown}::uuid[])`.execute(
            db,
          );
        const rows = new Map(found.rows.map((row) => [row.id, row]));
        for (const { residentId, place, keyId } of read) {
          const row = rows.get(keyId);
          if (row !== undefined) keys.set(keyId, unwrapped(residentId, place, row));
        }
      }
      return read.map(({ residentId, place, keyId, body }) => {
        const key = keys.get(keyId);
        return key === undefined
          ? null
          : decrypt(key, additionalData(residentId, place), body).toString('utf8');
      });
    },
    async retire(residentId, which) {
      const found =
        await sql<KeyRow>`update person_key set retired_at = coalesce(retired_at, now()) where resident_id = ${residentId}
        and (${which.holder ?? null}::uuid is null or holder = ${which.holder ?? null})
        and (${which.retention ?? null}::text is null or retention = ${which.retention ?? null}) returning id`.execute(
          db,
        );
      return found.rows.map((row) => row.id);
    },
    async erase(order) {
      for (const keyId of order.keyIds) cache.delete(keyId);
      return db.transaction().execute(async (tx) => {
        await sql`insert into erasure (id, resident_id, key_ids) values (${order.id}, ${order.residentId}, ${order.keyIds}::uuid[])
          on conflict do nothing`.execute(tx);
        const gone =
          await sql`delete from person_key where resident_id = ${order.residentId} and id = any (${order.keyIds}::uuid[]) returning 1`.execute(
            tx,
          );
        return gone.rows.length;
      });
    },
    async replayErasures() {
      cache.clear();
      const gone =
        await sql`delete from person_key k using erasure e where k.resident_id = e.resident_id and k.id = any (e.key_ids) returning 1`.execute(
          db,
        );
      return gone.rows.length;
    },
    close: async () => db.destroy(),
  };
}
