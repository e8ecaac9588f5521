/**
 * Another person's id in every id-shaped place of every route and of every form: the answer is the same as for an id that
 * nobody has. The places are found, not listed: routes from src/web/routes.ts, forms from the pages themselves.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { type RunningService, startService } from '../e2e/server.ts';
import routes from '../src/web/routes.ts';
import { formsOf } from './http-forms.ts';
import { type Answer, type HttpPerson, httpPerson } from './http-person.ts';
import { withServiceDatabase } from './service-database.ts';

const directory = mkdtempSync(join(tmpdir(), 'vandra-foreign-'));
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const WHOLE_UUID = new RegExp(`^${UUID.source}$`);

/** Which table an id in an address names. A new name must be added here: the test fails until it is. */
const TABLE_OF: Readonly<Record<string, string>> = {
  residentId: 'identity.resident',
  meetingId: 'booking.meeting',
  referralId: 'referrals.referral',
  noteId: 'coaching.note',
  followUpId: 'coaching.follow_up',
  offerId: 'booking.offer',
};
/** Parts of addresses that name no person's thing. */
const PLAIN: Readonly<Record<string, string>> = { lang: 'sv', code: 'k3', why: 'expired', step: '1' };

interface RouteNode {
  readonly path?: string | undefined;
  readonly children?: readonly RouteNode[] | undefined;
}

function pathsOf(nodes: readonly RouteNode[], above: string): string[] {
  return nodes.flatMap((node) => {
    const path = node.path === undefined ? above : `${above}/${node.path}`;
    return [path, ...pathsOf(node.children ?? [], path)];
  });
}

const PATHS = [...new Set(pathsOf((await routes) as readonly RouteNode[], ''))].filter(
  (path) => path.includes(':') && !path.includes('*'),
);
const parametersOf = (path: string): string[] =>
  [...path.matchAll(/:([A-Za-z]+)/g)].map((found) => found[1] ?? '');

type Ids = Readonly<Record<string, readonly { residentId: string; id: string }[]>>;

async function readIds(client: pg.Client): Promise<Ids> {
  const entries = await Promise.all(
    Object.entries(TABLE_OF).map(async ([name, table]) => {
      const column = table === 'identity.resident' ? 'resident_id' : 'id';
      const found = await client.query<{ residentId: string; id: string }>(
        `select resident_id as "residentId", ${column} as id from ${table} order by 1, 2`,
      );
      return [name, found.rows] as const;
    }),
  );
  return Object.fromEntries(entries);
}

interface Visit {
  readonly account: string;
  readonly person: HttpPerson;
  /** Residents whose things this session may see. */
  readonly own: readonly string[];
}

let service: RunningService;
let ids: Ids;
let visits: Visit[];

beforeAll(async () => {
  service = await startService({ dataDirectory: directory });
  const known = await withServiceDatabase(directory, async (client) => {
    const residentOf = async (name: string): Promise<string> => {
      const person = httpPerson(service.url);
      await person.signIn(name);
      const found = await client.query<{ resident_id: string }>(
        `select resident_id from identity.session where resident_id is not null order by made_at desc limit 1`,
      );
      return found.rows[0]?.resident_id ?? '';
    };
    const coachUnit = await client.query<{
      unit_id: string;
      resident_id: string;
    }>(`select r.unit_id, r.resident_id from access.relation r
      join identity.assignment a on a.unit_id = r.unit_id join identity.staff s on s.id = a.staff_id where s.name = 'Samira Haddad' and r.until is null`);
    return {
      ids: await readIds(client),
      andreas: await residentOf('resident:andreas-ebers'),
      coached: coachUnit.rows.map((row) => row.resident_id),
    };
  });
  ids = known.ids;
  const signedIn = async (account: string, own: readonly string[]): Promise<Visit> => {
    const person = httpPerson(service.url);
    await person.signIn(account);
    return { account, person, own };
  };
  visits = [
    { account: 'nobody', person: httpPerson(service.url), own: [] },
    await signedIn('resident:andreas-ebers', [known.andreas]),
    await signedIn('staff:samira-haddad', known.coached),
  ];
}, 240_000);

afterAll(async () => {
  await service.stop();
  rmSync(directory, { recursive: true, force: true });
});

/** What may differ between two answers that say the same: ids, nonces, keys, the time of the answer. */
function gist(answer: Answer): string {
  const html = answer.html
    .replaceAll(UUID, 'ID')
    .replaceAll(/nonce="[^"]*"/g, '')
    .replaceAll(/[A-Za-z0-9_-]{22}(?=[&"'<])/g, 'KEY')
    .replaceAll(/\d{2}[.:]\d{2}/g, 'TIME');
  return `${answer.status} ${answer.url.replaceAll(UUID, 'ID')}\n${html}`;
}

function fill(path: string, values: Readonly<Record<string, string>>): string {
  return path.replaceAll(/:([A-Za-z]+)/g, (_, name: string) => values[name] ?? PLAIN[name] ?? 'x');
}

test('every id in an address is of a kind this test knows', () => {
  const unknown = PATHS.flatMap(parametersOf).filter((name) => !(name in TABLE_OF) && !(name in PLAIN));
  expect([...new Set(unknown)]).toEqual([]);
  expect(PATHS.length).toBeGreaterThan(8);
});

test('in addresses, foreign and missing look the same, for reading and for posting', async () => {
  const different: string[] = [];
  let compared = 0;
  for (const path of PATHS) {
    const names = parametersOf(path).filter((name) => name in TABLE_OF);
    if (names.length === 0) continue;
    for (const { account, person, own } of visits) {
      const foreignRow = names
        .map((name) => ids[name]?.find((row) => !own.includes(row.residentId)))
        .find((row) => row !== undefined);
      if (foreignRow === undefined) continue;
      const foreign: Record<string, string> = {};
      const missing: Record<string, string> = {};
      for (const name of names) {
        const row =
          ids[name]?.find((one) => one.residentId === foreignRow.residentId) ??
          ids[name]?.find((one) => !own.includes(one.residentId));
        foreign[name] = name === 'residentId' ? foreignRow.residentId : (row?.id ?? newId());
        missing[name] = newId();
      }
      const mixed =
        names.includes('residentId') && names.length > 1 && own[0] !== undefined
          ? { ...foreign, residentId: own[0] }
          : null;
      const mixedMissing = mixed === null ? null : { ...missing, residentId: mixed.residentId };
      for (const [one, other] of [
        [foreign, missing],
        ...(mixed === null || mixedMissing === null ? [] : [[mixed, mixedMissing]]),
      ] as const) {
        for (const how of ['get', 'post'] as const) {
          const ask = async (values: Readonly<Record<string, string>>): Promise<Answer> =>
            how === 'get'
              ? person.get(fill(path, values))
              : person.post(fill(path, values), { idempotencyKey: newId(), version: '1' });
          const [seen, unseen] = [await ask(one), await ask(other)];
          compared += 1;
          if (gist(seen) !== gist(unseen))
            different.push(
              `${account} ${how} ${path}: ${seen.status} ${seen.url} beside ${unseen.status} ${unseen.url}`,
            );
          if (seen.status >= 500) different.push(`${account} ${how} ${path}: ${seen.status}`);
        }
      }
    }
  }
  process.stdout.write(`foreign ids in addresses: ${compared} pairs compared\n`);
  expect(different).toEqual([]);
  expect(compared).toBeGreaterThan(20);
}, 240_000);

test('in forms, foreign and missing look the same', async () => {
  const foreignLike = await withServiceDatabase(directory, async (client) => {
    const tables = await client.query<{
      name: string;
    }>(`select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'id' where obj_description(c.oid) like 'class: person;%'`);
    const rows: { table: string; residentId: string; id: string }[] = [];
    for (const { name } of tables.rows) {
      for (const row of (
        await client.query<{ residentId: string; id: string }>(
          `select resident_id as "residentId", id from ${name}`,
        )
      ).rows)
        rows.push({ table: name, ...row });
    }
    return rows;
  });
  const different: string[] = [];
  let compared = 0;
  for (const { account, person, own } of visits) {
    const pages = new Set<string>();
    for (const path of PATHS.filter((one) => !one.includes('sign-out'))) {
      const names = parametersOf(path).filter((name) => name in TABLE_OF);
      const values: Record<string, string> = {};
      const owner = own.find((residentId) =>
        names.every((name) => ids[name]?.some((row) => row.residentId === residentId)),
      );
      for (const name of names)
        values[name] = ids[name]?.find((row) => row.residentId === owner)?.id ?? newId();
      pages.add(fill(path, values));
    }
    for (const page of pages) {
      const shown = await person.get(page);
      if (shown.status !== 200) continue;
      for (const form of formsOf(shown.html, shown.url)) {
        for (const [name, value] of Object.entries(form.fields)) {
          if (!WHOLE_UUID.test(value)) continue;
          const mine = foreignLike.find((row) => row.id === value);
          const theirs = foreignLike.find(
            (row) => row.table === mine?.table && !own.includes(row.residentId),
          );
          if (mine === undefined || theirs === undefined) continue;
          const post = async (id: string): Promise<Answer> =>
            person.post(form.action, { ...form.fields, [name]: id, idempotencyKey: newId() });
          const [seen, unseen] = [await post(theirs.id), await post(newId())];
          compared += 1;
          if (gist(seen) !== gist(unseen))
            different.push(
              `${account} ${form.action} ${name}: ${seen.status} ${seen.url} beside ${unseen.status} ${unseen.url}`,
            );
        }
      }
    }
  }
  process.stdout.write(`foreign ids in forms: ${compared} pairs compared\n`);
  expect(different).toEqual([]);
}, 240_000);
