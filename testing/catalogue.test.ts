/**
 * Holds every table to the policy of its class, read from PostgreSQL's own catalogue and written here a second time,
 * independently of the procedure that makes the policies.
 */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openTestApp, type TestApp } from './app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());

/** pg-boss keeps ids of our rows in tables of its own; `public` holds the list of migrations. Neither holds a person. */
const NOT_OURS = ['pg_catalog', 'information_schema', 'pg_toast', 'pgboss', 'public'];

interface TableRow {
  name: string;
  comment: string | null;
  secured: boolean;
  forced: boolean;
  owner: string;
  columns: string[];
  primary_key: string[];
}

async function tables(): Promise<TableRow[]> {
  return (await app.owner(
    `select n.nspname || '.' || c.relname as name, obj_description(c.oid) as comment, c.relrowsecurity as secured, c.relforcerowsecurity as forced,
       pg_get_userbyid(c.relowner) as owner,
       (select array_agg(a.attname::text) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
       coalesce((select array_agg(a.attname::text order by k.ord) from pg_index i cross join lateral unnest(i.indkey) with ordinality k(attnum, ord)
         join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum where i.indrelid = c.oid and i.indisprimary), '{}') as primary_key
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname <> all ($1) and n.nspname not like 'pg_temp%' order by 1`,
    [NOT_OURS],
  )) as unknown as TableRow[];
}

function classOf(table: TableRow): string {
  return /^class: ([a-z-]+);/.exec(table.comment ?? '')?.[1] ?? 'none';
}

const PERSON =
  '((resident_id = ( SELECT access.focus() AS focus)) AND (holder = ANY (( SELECT access.opened() AS opened)::uuid[])))';
const UNIT =
  '((unit_id = ANY (( SELECT access.units() AS units)::uuid[])) OR (resident_id = ( SELECT access.focus() AS focus)))';
const SPACE = '(space_id = ANY (( SELECT access.spaces() AS spaces)::uuid[]))';
const FOCUS = '(resident_id = ( SELECT access.focus() AS focus))';
const BOTH = '{vandra_app,vandra_job}';

/** Per class: role, command, using, with check; without the owner's maintenance policy. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  person: [`${BOTH} ALL ${PERSON} ${PERSON}`],
  unit: [`${BOTH} ALL ${UNIT} ${UNIT}`],
  space: [`${BOTH} ALL ${SPACE} ${SPACE}`],
  key: [],
  due: [
    '{vandra_job} ALL true true',
    `{vandra_app} INSERT null ((resident_id IS NULL) OR ${FOCUS})`,
    `{vandra_app} UPDATE ${FOCUS} ${FOCUS}`,
    `{vandra_app} SELECT ${FOCUS} null`,
  ],
  reference: [`${BOTH} ALL true true`],
  log: [`${BOTH} INSERT null true`, `{vandra_app} SELECT ${FOCUS} null`, '{vandra_job} SELECT true null'],
  'log-partition': [],
};

async function policies(name: string): Promise<string[]> {
  const rows = await app.owner(
    `select roles::text as roles, cmd, coalesce(qual, 'null') as qual, coalesce(with_check, 'null') as with_check from pg_policies
     where schemaname || '.' || tablename = $1 and policyname <> 'maintenance'`,
    [name],
  );
  return rows.map(
    (row) =>
      `${String(row['roles'])} ${String(row['cmd'])} ${String(row['qual'])} ${String(row['with_check'])}`,
  );
}

describe('the catalogue', () => {
  test('every table declares a class that exists', async () => {
    const all = await tables();
    expect(all.length).toBeGreaterThan(30);
    expect(
      all.filter((table) => !(classOf(table) in EXPECTED)).map((table) => `${table.name}: ${classOf(table)}`),
    ).toEqual([]);
  });

  test('every table is under forced row-level security', async () => {
    expect(
      (await tables()).filter((table) => !table.secured || !table.forced).map((table) => table.name),
    ).toEqual([]);
  });

  test('every table has exactly the policies of its class', async () => {
    for (const table of await tables()) {
      expect({ table: table.name, policies: (await policies(table.name)).toSorted() }).toEqual({
        table: table.name,
        policies: [...(EXPECTED[classOf(table)] ?? [])].toSorted(),
      });
    }
  });

  test('the resident leads the primary key of every table about a person', async () => {
    const wrong = (await tables()).filter(
      (table) => classOf(table) === 'person' && table.primary_key[0] !== 'resident_id',
    );
    expect(wrong.map((table) => table.name)).toEqual([]);
  });

  test('a table that names a resident is of a class that knows persons', async () => {
    const wrong = (await tables()).filter(
      (table) => table.columns.includes('resident_id') && ['reference', 'space'].includes(classOf(table)),
    );
    expect(wrong.map((table) => table.name)).toEqual([]);
  });

  test('the roles of the application own nothing, and pass no policy', async () => {
    const roles = await app.owner(
      `select rolname, rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname in ('vandra_app', 'vandra_job') order by 1`,
    );
    expect(roles).toEqual(
      ['vandra_app', 'vandra_job'].map((rolname) => ({
        rolname,
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
      })),
    );
    expect(
      (await tables()).filter((table) => table.owner !== 'vandra_owner').map((table) => table.name),
    ).toEqual([]);
  });

  test('key tables give the application no grant at all', async () => {
    const rows = await app.owner(
      `select table_schema || '.' || table_name as name from information_schema.role_table_grants where grantee in ('vandra_app', 'vandra_job') and table_schema <> 'pgboss'`,
    );
    const granted = new Set(rows.map((row) => String(row['name'])));
    expect(
      (await tables())
        .filter((table) => classOf(table) === 'key' && granted.has(table.name))
        .map((table) => table.name),
    ).toEqual([]);
  });

  test('the access log can be added to and read, never changed, by the application', async () => {
    const rows = await app.owner(
      `select distinct privilege_type from information_schema.role_table_grants where grantee in ('vandra_app', 'vandra_job') and table_schema = 'audit' and table_name like 'access_log%' order by 1`,
    );
    expect(rows.map((row) => row['privilege_type'])).toEqual(['INSERT', 'SELECT']);
  });

  test('nobody but the two roles may run a function that opens anything', async () => {
    const rows = await app.owner(
      `select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where n.nspname in ('access', 'identity', 'platform', 'audit', 'feedback') and p.prosecdef
         and (p.proacl is null or exists (select 1 from aclexplode(p.proacl) where grantee = 0))`,
    );
    expect(rows).toEqual([]);
  });
});
