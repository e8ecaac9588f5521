/**
 * Another person's id in every id-shaped place of every route and of every form: the answer is the same as for an id that
 * nobody has. The places are found, not listed: routes from src/web/routes.ts, forms from the pages themselves.
 */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { type RunningService, startService } from '../e2e/server.ts';
import { demoId } from '../src/demo/people.ts';
import { copyOfDemo } from './global-service.ts';
import { formsOf, formWith } from './http-forms.ts';
import { type Answer, type HttpPerson, httpPerson } from './http-person.ts';
import {
  addressesOf,
  fillPath,
  idNamesOf,
  type Ids,
  readIds,
  routePaths,
  unknownNames,
} from './route-paths.ts';
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

/** The coach invites a resident, so that there is an open offer of one's own beside those of others. */
async function invite(coach: HttpPerson, residentId: string): Promise<void> {
  const form = formWith(await coach.get(`/sv/work/people/${residentId}/offer`), 'earliest');
  await coach.post(form.action, { ...form.fields, modalities: 'phone' });
}

beforeAll(async () => {
  service = await startService({ dataDirectory: directory });
  const coached = await withServiceDatabase(directory, async (client) => {
    const found = await client.query<{ resident_id: string }>(
      `select r.resident_id from access.relation r join identity.assignment a on a.unit_id = r.unit_id
       join identity.staff s on s.id = a.staff_id where s.name = 'Samira Haddad' and r.until is null order by 1`,
    );
    return found.rows.map((row) => row.resident_id);
  });
  const signedIn = async (account: string, own: readonly string[]): Promise<Visit> => {
    const person = httpPerson(service.url);
    await person.signIn(account);
    return { account, person, own };
  };
  const coach = await signedIn('staff:samira-haddad', coached);
  await invite(coach.person, demoId('resident', 'andreas-ebers'));
  ids = await withServiceDatabase(directory, readIds);
  visits = [
    { account: 'nobody', person: httpPerson(service.url), own: [] },
    await signedIn('resident:andreas-ebers', [demoId('resident', 'andreas-ebers')]),
    await signedIn('resident:tom-smith', [demoId('resident', 'tom-smith')]),
    coach,
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
  // A unit can hold something about oneself as well as about others: foreign is what holds nothing about one's own.
  const isOwn = (name: string, id: string): boolean =>
    ids[name]?.some((row) => row.id === id && own.includes(row.residentId)) ?? false;
  const foreignId = (name: string): string => {
    const theirs = idOf(name, foreignOwner);
    if (theirs !== undefined && !isOwn(name, theirs)) return theirs;
    return ids[name]?.find((row) => !own.includes(row.residentId) && !isOwn(name, row.id))?.id ?? newId();
  };
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
  const meeting = ids['meetingId']?.find((row) => visits.every(({ own }) => !own.includes(row.residentId)));
  expect(meeting).toBeDefined();
  const topics = [
    `meeting:${meeting?.id}`,
    `meeting:${meeting?.id}?resident=${meeting?.residentId}`,
    `meeting:${newId()}?resident=${meeting?.residentId}`,
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

interface Row {
  readonly table: string;
  readonly residentId: string;
  readonly id: string;
}

/** Every row of a person that has an id. */
async function rowsOfPersons(): Promise<readonly Row[]> {
  return withServiceDatabase(directory, async (client) => {
    const tables = await client.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'id'
       where obj_description(c.oid) like 'class: person;%' order by 1`,
    );
    const rows: Row[] = [];
    for (const { name } of tables.rows) {
      const found = await client.query<{ resident_id: string; id: string }>(
        `select resident_id, id from ${name} order by 1, 2`,
      );
      rows.push(...found.rows.map((row) => ({ table: name, residentId: row.resident_id, id: row.id })));
    }
    return rows;
  });
}

/** A coach's people are many and their forms alike. */
const PEOPLE_OF_ONE = 6;

test('in forms, foreign and missing look the same', async () => {
  const rows = await rowsOfPersons();
  const different: string[] = [];
  const compared = new Set<string>();
  let shown = 0;
  for (const { account, person, own } of visits) {
    const pages = own.slice(0, PEOPLE_OF_ONE).flatMap((residentId) => addressesOf(ids, residentId));
    for (const page of new Set(pages.filter((one) => !one.includes('sign-out')))) {
      const answer = await person.get(page);
      if (answer.status !== 200) continue;
      shown += 1;
      for (const form of formsOf(answer.html, answer.url)) {
        for (const [name, value] of Object.entries(form.fields).filter(([, text]) => WHOLE_UUID.test(text))) {
          const place = `${account} ${form.action.replaceAll(UUID, 'ID')} ${name}`;
          const table = rows.find((row) => row.id === value)?.table;
          const theirs = rows.find((row) => row.table === table && !own.includes(row.residentId));
          if (theirs === undefined || compared.has(place)) continue;
          compared.add(place);
          const post = async (id: string): Promise<Answer> =>
            person.post(form.action, { ...form.fields, [name]: id, idempotencyKey: newId() });
          const [seen, unseen] = [await post(theirs.id), await post(newId())];
          if (gist(seen) !== gist(unseen) || seen.status >= 500)
            different.push(`${place}: ${seen.status} ${seen.url} beside ${unseen.status} ${unseen.url}`);
        }
      }
    }
  }
  process.stdout.write(`foreign ids in forms: ${[...compared].join(', ')}; ${shown} own pages\n`);
  expect(different).toEqual([]);
  expect(compared.size).toBeGreaterThan(3);
  // One's own ids do open pages: the comparison is not between two closed doors only.
  expect(shown).toBeGreaterThan(30);
}, 240_000);
