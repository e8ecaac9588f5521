/**
 * Holds the database to its classes, read from PostgreSQL's own catalogue. Each check is also seen to fail: what it is for is
 * broken in a transaction that is rolled back.
 */
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { everyTable } from './access/every-table.ts';
import { openTestApp, type TestApp } from './app.ts';
import { functionFaults, grantFaults, roleFaults, tableFaults } from './catalogue.ts';

let app: TestApp;
/** As the cluster's administrator: some things can be broken by nobody else. */
let admin: pg.Client;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
  const url = new URL(inject('adminUrl'));
  url.pathname = `/${app.urls.name}`;
  admin = new pg.Client({ connectionString: url.toString() });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await app.close();
});

const CHECKS = { tableFaults, grantFaults, roleFaults, functionFaults };

describe('the catalogue', () => {
  test.each(Object.entries(CHECKS))('has no %s', async (_, faults) => {
    expect(await faults(app.owner)).toEqual([]);
  });

  test('knows the tables of every class that is in use', async () => {
    const tables = await everyTable(app.owner);
    expect(tables.length).toBeGreaterThan(35);
    expect(new Set(tables.map((table) => table.class))).toEqual(
      new Set(['person', 'private', 'unit', 'space', 'key', 'due', 'reference', 'log']),
    );
  });
});

const someFunction = (name: string, more: string): string =>
  `create function ${name}() returns bigint language sql security definer ${more} as 'select count(*) from identity.login'`;

/** What is broken, how, and what must be said of it. */
const BREAKS: readonly (readonly [what: string, sql: string, said: RegExp])[] = [
  ['a table nobody declared', 'create table coaching.extra (id uuid)', /coaching\.extra has no class/],
  ['a class that is none', `comment on table coaching.note is 'class: secret; notes'`, /note has no class/],
  ['a view', 'create view coaching.all_notes as select * from coaching.note', /all_notes shows rows past/],
  [
    'policies switched off',
    'alter table coaching.note disable row level security',
    /note is not under forced/,
  ],
  [
    'policies not forced',
    'alter table coaching.note no force row level security',
    /note is not under forced/,
  ],
  [
    'one more policy',
    'create policy more on coaching.note to vandra_app using (true)',
    /note has other policies/,
  ],
  ['a policy for everybody', 'create policy more on coaching.note using (true)', /note has other policies/],
  [
    'a policy without the holder',
    'alter policy person on coaching.note using (resident_id = (select access.focus()))',
    /note has other policies/,
  ],
  [
    'a policy that lets anything be written',
    'alter policy person on coaching.note with check (true)',
    /note has other policies/,
  ],
  [
    'an unsent answer open to more than its person',
    'alter policy private on instruments.draft using (resident_id = (select access.focus()) and holder = any ((select access.opened())::uuid[]))',
    /draft has other policies/,
  ],
  ['a policy that is gone', 'drop policy log_own on audit.access_log', /access_log has other policies/],
  [
    'a due row for all units',
    'alter policy due_read on platform.fact using (resident_id = (select access.focus()))',
    /fact has other/,
  ],
  [
    'a key table that can be read',
    'grant select on identity.login to vandra_app',
    /login grants vandra_app: SELECT/,
  ],
  [
    'a key table that can be read in part',
    'grant select (kind) on identity.login to vandra_app',
    /login grants by column: kind/,
  ],
  ['a table for everybody', 'grant select on identity.staff to public', /staff grants others: public SELECT/],
  [
    'a log that can be emptied',
    'grant truncate on audit.access_log to vandra_job',
    /access_log grants vandra_job/,
  ],
  [
    'a partition with a grant',
    'grant select on audit.access_log_rest to vandra_app',
    /access_log_rest grants vandra_app/,
  ],
  ['a note that can be deleted', 'grant delete on coaching.note to vandra_app', /note grants vandra_app/],
  [
    'a resident among reference data',
    'alter table identity.staff add column resident_id uuid',
    /staff names residents in a class that knows none/,
  ],
  [
    'a key that the resident does not lead',
    'alter table timeline.entry drop constraint entry_pkey, add primary key (id, resident_id)',
    /entry is not led by the resident/,
  ],
  [
    'a sequence that can be moved',
    'grant update on sequence audit.access_log_seq_seq to vandra_app',
    /access_log_seq_seq vandra_app UPDATE/,
  ],
  ['a schema to build in', 'grant create on schema coaching to vandra_job', /coaching vandra_job CREATE/],
  ['the common schema to build in', 'grant create on schema public to public', /public public CREATE/],
  [
    'a role that passes policies',
    'alter role vandra_app bypassrls',
    /vandra_app has a right of the whole cluster/,
  ],
  [
    'a role that reads everything',
    'grant pg_read_all_data to vandra_job',
    /vandra_job belongs to another role/,
  ],
  ['a role that owns a table', 'alter table coaching.note owner to vandra_app', /vandra_app owns something/],
  [
    'a table of a stranger',
    'alter table coaching.note owner to current_user',
    /coaching\.note is not owned by vandra_owner/,
  ],
  [
    'a function for everybody',
    'grant execute on function identity.find_login to public',
    /find_login may be run by everybody/,
  ],
  [
    'a function for one role more',
    'grant execute on function access.open_for_job to vandra_app',
    /open_for_job is run by: vandra_app vandra_job/,
  ],
  [
    'a function that looks where it is told',
    'alter function access.facts reset search_path',
    /facts has no pinned search path/,
  ],
  [
    'a function that looks into the common schema',
    'alter function access.facts set search_path = access, public, pg_temp',
    /facts has no pinned/,
  ],
  [
    'a function nobody listed',
    someFunction('identity.count_logins', 'set search_path = identity, pg_temp'),
    /count_logins sees past/,
  ],
  [
    'a function that no longer sees past',
    'alter function access.elsewhere security invoker',
    /elsewhere is known here and is no/,
  ],
];

describe('the checks of the catalogue see', () => {
  const as = async (text: string, values: readonly unknown[] = []) =>
    (await admin.query<Record<string, unknown>>(text, [...values])).rows;

  test.each(BREAKS)('%s', async (_, broken, said) => {
    await admin.query('begin');
    try {
      await admin.query(broken);
      const faults: string[] = [];
      for (const check of Object.values(CHECKS)) faults.push(...(await check(as)));
      expect(faults.filter((fault) => said.test(fault))).not.toEqual([]);
    } finally {
      await admin.query('rollback');
    }
  });
});
