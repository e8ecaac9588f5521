/**
 * Forward-only migrations in plain SQL, and the roles they grant to.
 *
 * Roles: `vandra_owner` owns everything and is used by the migrator alone; `vandra_app` (web) and `vandra_job` (worker)
 * own nothing and have no BYPASSRLS.
 */
import { createHash, createHmac } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { done, type Outcome, refused } from '#kernel/outcome.ts';

export interface DatabaseUrls {
  readonly owner: string;
  readonly app: string;
  readonly job: string;
  readonly keys: string;
}

/** A role's password follows from the deployment's secret, so nothing more has to be kept. */
function rolePassword(secret: Uint8Array, role: string): string {
  return createHmac('sha256', secret).update(`database role ${role}`).digest('base64url');
}

function withUser(url: string, user: string, password: string): string {
  const changed = new URL(url);
  changed.username = user;
  changed.password = password;
  return changed.toString();
}

function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.toString();
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Defaults of PostgreSQL make it neither superuser nor BYPASSRLS; `startRefusals` checks that this is still so. */
async function ensureRole(client: pg.Client, role: string, password: string): Promise<void> {
  const known = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  const verb = known.rowCount === 0 ? 'create' : 'alter';
  const name = client.escapeIdentifier(role);
  await client.query(`${verb} role ${name} login password ${client.escapeLiteral(password)}`);
}

async function ensureDatabase(client: pg.Client, database: string, owner: string): Promise<void> {
  const known = await client.query('select 1 from pg_database where datname = $1', [database]);
  if (known.rowCount === 0) {
    await client.query(
      `create database ${client.escapeIdentifier(database)} owner ${client.escapeIdentifier(owner)}`,
    );
  }
}

/** In the embedded cluster: makes the owner role, the main database and the keys' database. Idempotent. */
export async function prepareEmbedded(
  adminUrl: string,
  secret: Uint8Array,
  database: string,
): Promise<DatabaseUrls> {
  const password = rolePassword(secret, 'vandra_owner');
  await withClient(adminUrl, async (client) => {
    // Processes that start at once would change the same role at once, which PostgreSQL refuses; freed at the end of the connection.
    await client.query(`select pg_advisory_lock(hashtext('vandra.prepare'))`);
    await ensureRole(client, 'vandra_owner', password);
    await client.query('alter role vandra_owner createrole');
    await ensureDatabase(client, database, 'vandra_owner');
    await ensureDatabase(client, `${database}_keys`, 'vandra_owner');
  });
  const owner = withDatabase(withUser(adminUrl, 'vandra_owner', password), database);
  return databaseUrls(owner, withDatabase(owner, `${database}_keys`), secret);
}

/** The four connections, from the owner's and the keys' address. */
export function databaseUrls(owner: string, keys: string, secret: Uint8Array): DatabaseUrls {
  return {
    owner,
    app: withUser(owner, 'vandra_app', rolePassword(secret, 'vandra_app')),
    job: withUser(owner, 'vandra_job', rolePassword(secret, 'vandra_job')),
    keys,
  };
}

/** A key that is retired seals nothing new; one that an order names is deleted, and the ledger keeps that it was (decision 0005). */
const KEYS_SCHEMA = `
create table if not exists person_key (
  id uuid primary key,
  resident_id uuid not null,
  holder uuid not null,
  retention text not null,
  wrapped bytea not null,
  made_at timestamptz not null default now(),
  retired_at timestamptz
);
create unique index if not exists person_key_current on person_key (resident_id, holder, retention) where retired_at is null;
create index if not exists person_key_holder on person_key (resident_id, holder);
create table if not exists erasure (
  id uuid primary key,
  resident_id uuid not null,
  key_ids uuid[] not null,
  at timestamptz not null default now()
);`;

/** Brings roles, schema and keys database up to date. Answers how many migrations were run. */
export async function migrate(
  urls: DatabaseUrls,
  secret: Uint8Array,
  directory: string,
): Promise<Outcome<number, 'migration-changed' | 'database-newer'>> {
  await withClient(urls.keys, async (client) => client.query(KEYS_SCHEMA));
  return withClient(urls.owner, async (client) => {
    await client.query(`select pg_advisory_lock(hashtext('vandra migrate'))`);
    for (const role of ['vandra_app', 'vandra_job'])
      await ensureRole(client, role, rolePassword(secret, role));
    await client.query(
      'create table if not exists public.migration (name text primary key, hash text not null, run_at timestamptz not null default now())',
    );
    const kept = await client.query<{ name: string; hash: string }>(
      'select name, hash from public.migration',
    );
    const hashes = new Map(kept.rows.map((row) => [row.name, row.hash]));
    const names = readdirSync(directory)
      .filter((name) => name.endsWith('.sql'))
      .toSorted();
    const unknown = [...hashes.keys()].find((name) => !names.includes(name));
    if (unknown !== undefined) return refused('database-newer', { migration: unknown });
    let count = 0;
    for (const name of names) {
      const text = readFileSync(join(directory, name), 'utf8');
      const hash = createHash('sha256').update(text).digest('hex');
      const before = hashes.get(name);
      if (before === hash) continue;
      if (before !== undefined) return refused('migration-changed', { migration: name });
      await client.query('begin');
      try {
        await client.query(text);
        await client.query('insert into public.migration (name, hash) values ($1, $2)', [name, hash]);
        await client.query('commit');
      } catch (problem) {
        await client.query('rollback');
        const message = `Migration ${name}: ${problem instanceof Error ? problem.message : String(problem)}`;
        const code = problem instanceof Error && 'code' in problem ? problem.code : undefined;
        throw Object.assign(new Error(message, { cause: problem }), code === undefined ? {} : { code });
      }
      count += 1;
    }
    return done(count);
  });
}
