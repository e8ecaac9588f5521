/** What `check` asks the database. It changes nothing. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Config } from '#platform/config.ts';
import type { DatabaseUrls } from '#platform/migrate.ts';

export interface Check {
  readonly name: string;
  /** `note`: it works, and you should know. `wrong`: it must not start so. */
  readonly state: 'in-order' | 'note' | 'wrong';
  readonly sentence: string;
}

const MIGRATIONS = 'migrations';

async function asked<T extends pg.QueryResultRow>(url: string, text: string): Promise<readonly T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(text)).rows;
  } finally {
    await client.end();
  }
}

async function migrations(urls: DatabaseUrls): Promise<Check> {
  const name = 'migrations';
  const known = await asked<{ present: boolean }>(
    urls.owner,
    `select to_regclass('public.migration') is not null as present`,
  );
  if (known[0]?.present !== true)
    return { name, state: 'wrong', sentence: 'The database is empty: vandra migrate' };
  const run = new Map(
    (await asked<{ name: string; hash: string }>(urls.owner, 'select name, hash from public.migration')).map(
      (row) => [row.name, row.hash],
    ),
  );
  const files = readdirSync(MIGRATIONS)
    .filter((file) => file.endsWith('.sql'))
    .toSorted();
  const newer = [...run.keys()].find((file) => !files.includes(file));
  if (newer !== undefined)
    return {
      name,
      state: 'wrong',
      sentence: `The database has a migration that this version does not know (${newer}): start a newer version.`,
    };
  const changed = files.find(
    (file) =>
      run.has(file) &&
      run.get(file) !==
        createHash('sha256')
          .update(readFileSync(join(MIGRATIONS, file)))
          .digest('hex'),
  );
  if (changed !== undefined)
    return { name, state: 'wrong', sentence: `Migration ${changed} was changed after it had been run.` };
  const missing = files.filter((file) => !run.has(file)).length;
  if (missing > 0)
    return {
      name,
      state: 'wrong',
      sentence: `${missing} ${missing === 1 ? 'migration has' : 'migrations have'} not been run: vandra migrate`,
    };
  return { name, state: 'in-order', sentence: `All ${files.length} migrations have been run.` };
}

async function roles(urls: DatabaseUrls): Promise<Check> {
  const name = 'roles';
  const found = await asked<{ rolname: string; too_much: boolean }>(
    urls.owner,
    `select rolname, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or exists (select 1 from pg_class c where c.relowner = r.oid and c.relkind in ('r', 'p')) as too_much
     from pg_roles r where rolname in ('vandra_app', 'vandra_job') order by rolname`,
  );
  if (found.length < 2)
    return {
      name,
      state: 'wrong',
      sentence: 'The roles vandra_app and vandra_job are missing: vandra migrate',
    };
  const mighty = found.filter((row) => row.too_much).map((row) => row.rolname);
  if (mighty.length > 0)
    return {
      name,
      state: 'wrong',
      sentence: `${mighty.join(' and ')} may too much: neither superuser, BYPASSRLS, CREATEROLE, CREATEDB nor owner of a table.`,
    };
  return {
    name,
    state: 'in-order',
    sentence: 'vandra_app and vandra_job own nothing and pass no policy by.',
  };
}

async function rowSecurity(urls: DatabaseUrls): Promise<Check> {
  const name = 'row-security';
  const open = await asked<{ place: string }>(
    urls.owner,
    `select n.nspname || '.' || c.relname as place from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'public', 'pgboss') and n.nspname not like 'pg\\_%'
       and not (c.relrowsecurity and c.relforcerowsecurity) order by 1`,
  );
  if (open.length > 0)
    return {
      name,
      state: 'wrong',
      sentence: `Row-level security is off for ${open.map((row) => row.place).join(', ')}.`,
    };
  return { name, state: 'in-order', sentence: 'Row-level security is on and forced for every table.' };
}

function keysApart(urls: DatabaseUrls, config: Config): Check {
  const name = 'keys-database';
  const place = (url: string): string => `${new URL(url).host}${new URL(url).pathname}`;
  if (place(urls.keys) !== place(urls.owner))
    return {
      name,
      state: 'in-order',
      sentence: 'The keys of persons live in a database of their own. Keep its backups for at most 35 days.',
    };
  return {
    name,
    state: config.demo ? 'note' : 'wrong',
    sentence:
      'The keys of persons lie beside the data they open: set KEYS_DATABASE_URL, or erasing a key erases nothing from backups.',
  };
}

/** Each check by itself; a database that does not answer throws. */
export async function databaseChecks(urls: DatabaseUrls, config: Config): Promise<readonly Check[]> {
  return [await migrations(urls), await roles(urls), await rowSecurity(urls), keysApart(urls, config)];
}
