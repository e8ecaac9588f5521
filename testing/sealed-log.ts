/** For tests of this area: a log on a real database, written, sealed and tampered with. */
import { generateKeyPairSync, sign } from 'node:crypto';
import pg from 'pg';
import type { Actor } from '#kernel/actor.ts';
import { type Instant, instant } from '#kernel/dates.ts';
import { newId } from '#kernel/ids.ts';
import { openDatabase, type Database } from '#platform/db.ts';
import type { DatabaseUrls } from '#platform/migrate.ts';
import type { SealingKey } from '../src/modules/audit/rules/batch.ts';
import type { SealingSigner } from '../src/modules/audit/store/sealing-key.ts';
import { writeAccessLog } from '../src/modules/audit/store/access-log.ts';

/** A signer whose key is in no file. */
export function aSigner(): SealingSigner {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const { x } = publicKey.export({ format: 'jwk' });
  const key: SealingKey = {
    id: newId(),
    publicKey: x ?? '',
    validFrom: instant('2020-01-01T00:00:00.000Z'),
    validUntil: null,
  };
  return { key, sign: (message) => new Uint8Array(sign(null, message, privateKey)) };
}

export interface WriteOptions {
  /** How long the transaction stays open after its row has been written. */
  readonly holdMs?: number;
  readonly ending?: 'commit' | 'rollback';
  readonly count?: number;
  /** When the rows say they were written. */
  readonly at?: Instant;
  readonly actor?: Actor;
}

class Undone extends Error {}

/** Writes rows of the log in one transaction, as a command does. */
export async function writeRows(database: Database, options: WriteOptions = {}): Promise<void> {
  const entries = Array.from({ length: options.count ?? 1 }, () => ({
    residentId: newId<'resident'>(),
    holder: null,
    action: 'read' as const,
    resource: 'person' as const,
    resourceId: null,
    reason: null,
    rule: 'test',
    emergency: false,
  }));
  const writing = database.kysely.transaction().execute(async (tx) => {
    await writeAccessLog(
      tx,
      {
        actor: options.actor ?? { kind: 'system', job: 'test' },
        command: 'test.write',
        requestId: newId(),
        at: options.at ?? instant('2026-03-01T10:00:00.000Z'),
      },
      entries,
    );
    if (options.holdMs !== undefined) await new Promise((settle) => setTimeout(settle, options.holdMs));
    if (options.ending === 'rollback') throw new Undone();
  });
  await writing.catch((problem: unknown) => {
    if (!(problem instanceof Undone)) throw problem;
  });
}

/** Connections of the worker, and of the one who tampers: the superuser, past every trigger and policy. */
export async function openLogTest(urls: DatabaseUrls & { readonly name: string }, adminUrl: string) {
  const job = openDatabase(urls.job, 12);
  const address = new URL(adminUrl);
  address.pathname = `/${urls.name}`;
  const admin = new pg.Client({ connectionString: address.toString() });
  await admin.connect();
  await admin.query(`set session_replication_role = replica`);
  return {
    job,
    tamper: async (text: string, values: readonly unknown[] = []) =>
      (await admin.query(text, [...values])).rows as Record<string, unknown>[],
    async close() {
      await admin.end();
      await job.close();
    },
  };
}
