/**
 * Another person's id in every id-shaped place of every route and of every form: the answer is the same as for an id that
 * nobody has. The places are found, not listed: routes from src/web/routes.ts, forms from the pages themselves.
 */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { type RunningService, startService } from '../e2e/server.ts';
import { copyOfDemo } from './global-service.ts';
import { formsOf } from './http-forms.ts';
import { type Answer, type HttpPerson, httpPerson } from './http-person.ts';
import { fillPath, idNamesOf, type Ids, readIds, routePaths, unknownNames } from './route-paths.ts';
import { withServiceDatabase } from './service-database.ts';

const directory = copyOfDemo(inject('demoData'));
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const WHOLE_UUID = new RegExp(`^${UUID.source}$`);

const PATHS = routePaths();

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

test('every id in an address is of a kind this test knows', () => {
  expect(unknownNames(PATHS)).toEqual([]);
  expect(PATHS.length).toBeGreaterThan(8);
});

type Values = Readonly<Record<string, string>>;

/** Two addresses that must answer alike: all foreign beside all missing, and one foreign or missing among one's own. */
function pairsOf(names: readonly string[], own: readonly string[]): readonly (readonly [Values, Values])[] {
  const foreignOwner = names
    .map((name) => ids[name]?.find((row) => !own.includes(row.residentId))?.residentId)
    .find((residentId) => residentId !== undefined);
  const ownOwner =
    own.find((residentId) =>
      names.every((name) => ids[name]?.some((row) => row.residentId === residentId)),
    ) ?? own[0];
  const idOf = (name: string, residentId: string | undefined): string | undefined =>
    ids[name]?.find((row) => row.residentId === residentId)?.id;
  const foreignId = (name: string): string =>
    idOf(name, foreignOwner) ?? ids[name]?.find((row) => !own.includes(row.residentId))?.id ?? newId();
  const valuesBy = (choose: (name: string) => string): Values =>
    Object.fromEntries(names.map((name) => [name, choose(name)]));
  const whole = [valuesBy(foreignId), valuesBy(() => newId())] as const;
  if (ownOwner === undefined || names.length < 2) return [whole];
  const among = (other: string, choose: (name: string) => string): Values =>
    valuesBy((name) => (name === other ? choose(name) : (idOf(name, ownOwner) ?? newId())));
  return [whole, ...names.map((other) => [among(other, foreignId), among(other, () => newId())] as const)];
}

test('in addresses, foreign and missing look the same, for reading and for posting', async () => {
  const different: string[] = [];
  let compared = 0;
  for (const path of PATHS) {
    const names = idNamesOf(path);
    if (names.length === 0) continue;
    for (const { account, person, own } of visits) {
      for (const [one, other] of pairsOf(names, own)) {
        for (const how of ['get', 'post'] as const) {
          const ask = async (values: Values): Promise<Answer> =>
            how === 'get'
              ? person.get(fillPath(path, values))
              : person.post(fillPath(path, values), { idempotencyKey: newId(), version: '1' });
          const [seen, unseen] = [await ask(one), await ask(other)];
          compared += 1;
          const what = `${account} ${how} ${path}: ${seen.status} ${seen.url} beside ${unseen.status} ${unseen.url}`;
          if (gist(seen) !== gist(unseen) || seen.status >= 500) different.push(what);
        }
      }
    }
  }
  process.stdout.write(`foreign ids in addresses: ${compared} pairs compared\n`);
  expect(different).toEqual([]);
  expect(compared).toBeGreaterThan(100);
}, 240_000);

test('news about another person, unit or meeting is told to nobody', async () => {
  const foreign = ids['residentId']?.find((row) => visits.every(({ own }) => !own.includes(row.residentId)));
  const topics = [
    `resident:${foreign?.id}`,
    `resident:${newId()}`,
    `unit:${newId()}`,
    'resident:x',
    'message:x',
  ];
  for (const { person } of visits)
    for (const topic of topics) {
      const answer = await person.ask(`/live/${topic}`, { method: 'GET' });
      expect([topic, answer.status, answer.html]).toEqual([topic, 404, 'not found']);
    }
});

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
      const names = idNamesOf(path);
      const values: Record<string, string> = {};
      const owner = own.find((residentId) =>
        names.every((name) => ids[name]?.some((row) => row.residentId === residentId)),
      );
      for (const name of names)
        values[name] = ids[name]?.find((row) => row.residentId === owner)?.id ?? newId();
      pages.add(fillPath(path, values));
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
