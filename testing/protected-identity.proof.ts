/**
 * The canary: who and where a person with protected identity is stands in no page, list, mail, log, count or plain
 * column of the database: only in the person's own session.
 */
import { rmSync } from 'node:fs';
import type pg from 'pg';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { type RunningService, startService } from '../e2e/server.ts';
import { demoId, type DemoResident, loadDemoPeople } from '../src/demo/people.ts';
import { copyOfDemo } from './global-service.ts';
import { formsOf, formWith } from './http-forms.ts';
import { type Answer, type HttpPerson, httpPerson, unescapeHtml } from './http-person.ts';
import { fillPath, idNamesOf, type Ids, readIds, routePaths } from './route-paths.ts';
import { withServiceDatabase } from './service-database.ts';

const directory = copyOfDemo(inject('demoData'));
const people = loadDemoPeople();
const guarded = people.residents.filter((one) => one.protected !== null);
const guardedIds = new Set<string>(guarded.map((one) => demoId('resident', one.key)));
/** Somebody whose name staff do see, in the same units: shows that the canary can sing. */
const OPEN_KEYS = ['andreas-ebers', 'pekka-ruotsalo'];

interface Canary {
  readonly what: string;
  readonly text: string;
}

const onlyDigits = (text: string): string => text.replaceAll(/\D/g, '');

/** What must not be told about a person, as people and machines write it. */
function canariesOf(one: DemoResident): readonly Canary[] {
  const number = one.identityNumber;
  const words = one.name.split(/[\s-]+/).filter((word) => word.length >= 4);
  const forms: readonly (readonly [string, string])[] = [
    ...words.map((word) => ['name', word] as const),
    ['e-mail', one.email],
    ['phone', one.phone],
    ['phone', onlyDigits(one.phone)],
    ['phone', onlyDigits(one.phone).slice(1)],
    ['address', one.address],
    ['municipality', one.municipality],
    ['identity number', number],
    ['identity number', `${number.slice(0, 8)}-${number.slice(8)}`],
    ['identity number', number.slice(2)],
  ];
  return forms.map(([what, text]) => ({ what: `${what} of ${one.key}`, text: text.toLowerCase() }));
}

/** The names of places that everybody reads anyway: a unit's own town says nothing about a person. */
const PUBLIC_WORDS = JSON.stringify([people.organisations, people.units]).toLowerCase();
const CANARIES = guarded.flatMap(canariesOf).filter(({ text }) => !PUBLIC_WORDS.includes(text));

function heardIn(text: string, canaries: readonly Canary[] = CANARIES): readonly string[] {
  const plain = unescapeHtml(text).toLowerCase();
  return [...new Set(canaries.filter((canary) => plain.includes(canary.text)).map(({ what }) => what))];
}

let service: RunningService;
let ids: Ids;
let paths: readonly string[];
beforeAll(async () => {
  service = await startService({ dataDirectory: directory });
  ids = await withServiceDatabase(directory, readIds);
  paths = routePaths();
}, 240_000);
afterAll(async () => {
  await service.stop();
  rmSync(directory, { recursive: true, force: true });
});

/** One session for each assignment of each member of staff. */
async function staffSessions(): Promise<readonly { who: string; person: HttpPerson }[]> {
  const sessions: { who: string; person: HttpPerson }[] = [];
  for (const { key } of people.staff) {
    const person = httpPerson(service.url, 'en');
    const page = await person.signIn(`staff:${key}`);
    if (!page.url.includes('/work/assignment')) {
      sessions.push({ who: key, person });
      continue;
    }
    const buttons = [...page.html.matchAll(/<button\b[^>]*\bname="assignment"[^>]*>/g)].map(
      ([tag]) => /\bvalue="([^"]*)"/.exec(tag)?.[1] ?? '',
    );
    expect(buttons.length).toBeGreaterThan(1);
    for (const assignment of buttons) {
      const again = httpPerson(service.url, 'en');
      const form = formWith(await again.signIn(`staff:${key}`), 'then');
      await again.post(form.action, { ...form.fields, assignment });
      sessions.push({ who: `${key} with another assignment`, person: again });
    }
  }
  return sessions;
}

/** Every staff address: plain ones once, those about a person with every id of the residents given. */
function staffAddresses(residents: ReadonlySet<string>): readonly string[] {
  const found = paths
    .filter((path) => /^\/:lang\/(work|meeting)/.test(path) && !path.includes('/channel'))
    .flatMap((path) => {
      const names = idNamesOf(path);
      const other = names.find((name) => name !== 'residentId');
      if (names.length === 0) return [fillPath(path, { lang: 'en' })];
      return (ids[other ?? 'residentId'] ?? [])
        .filter((row) => residents.has(row.residentId))
        .slice(-12)
        .map((row) =>
          fillPath(path, {
            lang: 'en',
            residentId: row.residentId,
            ...(other === undefined ? {} : { [other]: row.id }),
          }),
        );
    });
  return [...new Set(found)];
}

/** As the page is sent, and as the script of the page asks for it. */
async function bothWays(person: HttpPerson, address: string): Promise<readonly Answer[]> {
  const [path = '', query = ''] = address.split('?');
  return [await person.get(address), await person.get(`${path}.data${query === '' ? '' : `?${query}`}`)];
}

let shownAboutGuarded = 0;

test('no staff page says who or where a person with protected identity is', async () => {
  const heard: string[] = [];
  for (const { who, person } of await staffSessions()) {
    for (const address of staffAddresses(guardedIds)) {
      for (const answer of await bothWays(person, address)) {
        if (answer.status === 200 && [...guardedIds].some((id) => address.includes(id)))
          shownAboutGuarded += 1;
        for (const what of heardIn(answer.html)) heard.push(`${what} on ${address} for ${who}`);
        for (const what of heardIn(JSON.stringify([...answer.headers])))
          heard.push(`${what} in headers of ${address}`);
        if (answer.status >= 500) heard.push(`${answer.status} on ${address} for ${who}`);
      }
    }
  }
  process.stdout.write(`pages about persons with protected identity: ${shownAboutGuarded}\n`);
  expect([...new Set(heard)]).toEqual([]);
  expect(shownAboutGuarded).toBeGreaterThan(20);
}, 600_000);

test('what other units hold does not say it either, with words and in an emergency', async () => {
  const robin = `/en/work/people/${demoId('resident', 'robin-hallgren')}`;
  const norr = `${robin}/other/${demoId('unit', 'vardcentralen-norr')}`;
  const own = httpPerson(service.url, 'en');
  const coach = httpPerson(service.url, 'en');
  await own.signIn('resident:robin-hallgren');
  await coach.signIn('staff:samira-haddad');
  const answers = [await coach.get(norr)];
  const post = async (page: Answer, field: string) => {
    const form = formWith(page, field);
    answers.push(await coach.post(form.action, { ...form.fields, [field]: 'Before the meeting' }));
  };
  await post(await coach.get(norr), 'choice');
  const blocking = formWith(await own.get('/en/my/blocks'), 'unitId');
  const unitId = demoId('unit', 'vardcentralen-norr');
  await own.post(blocking.action, { ...blocking.fields, unitId });
  answers.push(await coach.get(norr));
  await post(await coach.get(norr), 'emergency');
  await post(await coach.get(`${robin}/emergency`), 'emergency');
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 403, 200, 200]);
  for (const { html, url, headers } of answers) {
    expect(heardIn(html)).toEqual([]);
    expect(heardIn(JSON.stringify([url, ...headers]))).toEqual([]);
  }
}, 60_000);

test('a search by a part of the name does not find the person, and finds one whose name is open', async () => {
  for (const [staff, hidden, open, openName] of [
    ['staff:samira-haddad', ['robi', 'hallg'], 'andre', 'Andreas Ebers'],
    ['staff:eero-salmi', ['noor', 'vaini'], 'pekk', 'Pekka Ruotsalo'],
  ] as const) {
    const person = httpPerson(service.url, 'en');
    await person.signIn(staff);
    const form = formWith(await person.get('/en/work/people'), 'name');
    for (const name of hidden) {
      const answer = await person.post(form.action, { ...form.fields, name });
      expect(answer.status).toBe(200);
      expect([...guardedIds].filter((id) => answer.html.includes(id))).toEqual([]);
      expect(heardIn(answer.html)).toEqual([]);
    }
    expect((await person.post(form.action, { ...form.fields, name: open })).html).toContain(openName);
  }
});

test('a form that comes back with its errors does not say it either', async () => {
  const person = httpPerson(service.url, 'en');
  await person.signIn('staff:samira-haddad');
  const heard: string[] = [];
  let posted = 0;
  for (const end of ['goal', 'messages', 'notes/new', 'end', 'offer']) {
    const page = await person.get(`/en/work/people/${demoId('resident', 'robin-hallgren')}/${end}`);
    for (const form of formsOf(page.html, page.url).filter((one) => one.action.includes('/people/'))) {
      const empty = Object.fromEntries(Object.keys(form.fields).map((name) => [name, '']));
      const answer = await person.post(form.action, empty);
      posted += 1;
      for (const what of heardIn(answer.html)) heard.push(`${what} after ${form.action}`);
    }
  }
  expect(heard).toEqual([]);
  expect(posted).toBeGreaterThan(2);
});

/** Every plain column of every table, one text a row; sealed bytes show as their hex and hold nothing readable. */
async function everyRow(client: pg.Client): Promise<readonly { table: string; text: string }[]> {
  const tables = await client.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const rows: { table: string; text: string }[] = [];
  for (const { name } of tables.rows) {
    const found = await client.query<{ text: string }>(`select t::text as text from ${name} t`);
    rows.push(...found.rows.map(({ text }) => ({ table: name, text })));
  }
  return rows;
}

/** The coach writes and invites, so that mail goes out about it. */
async function makeMail(): Promise<void> {
  const coach = httpPerson(service.url, 'en');
  await coach.signIn('staff:samira-haddad');
  const base = `/en/work/people/${demoId('resident', 'robin-hallgren')}`;
  const writing = formWith(await coach.get(`${base}/messages`), 'idempotencyKey');
  expect((await coach.post(writing.action, { ...writing.fields, body: 'See you soon.' })).status).toBe(200);
  const offering = formWith(await coach.get(`${base}/offer`), 'earliest');
  await coach.post(offering.action, { ...offering.fields, modalities: 'phone' });
}

/** A mail may have fallen due for any of them meanwhile: what it is addressed to is no word about the person. */
function withoutAddresses(text: string): string {
  return guarded.reduce((rest, { email }) => rest.replaceAll(email, ''), text);
}

interface Mail {
  readonly subject: string;
  readonly body: string;
  readonly calendar: string | null;
}

async function mailTo(address: string): Promise<readonly Mail[]> {
  return withServiceDatabase(directory, async (client) => {
    const text = 'select subject, body, calendar from notifications.dev_message where recipient = $1';
    return (await client.query<Mail>(text, [address])).rows;
  });
}

test('mails, the log of the process, the counts and the plain columns of the database do not say it', async () => {
  await makeMail();
  const address = guarded.find((one) => one.key === 'robin-hallgren')?.email ?? '';
  await vi.waitUntil(async () => (await mailTo(address)).length > 0, { timeout: 60_000, interval: 500 });
  const mails = await mailTo(address);
  const rows = await withServiceDatabase(directory, everyRow);
  expect(mails.flatMap((mail) => heardIn(JSON.stringify(mail)))).toEqual([]);
  // Mail is addressed to the person by nature; nothing else of theirs stands beside the address.
  const heard = rows.flatMap(({ table, text }) =>
    heardIn(table === 'notifications.dev_message' ? withoutAddresses(text) : text).map(
      (what) => `${what} in ${table}`,
    ),
  );
  expect([...new Set(heard)]).toEqual([]);
  expect(rows.length).toBeGreaterThan(500);
  const visitor = httpPerson(service.url, 'en');
  expect(heardIn((await visitor.get('/metrics')).html)).toEqual([]);
  // The greeting lists the demo's people whom one can play; what the running service writes comes after it.
  const written = service.output().split('Stop with Ctrl-C')[1] ?? '';
  expect(heardIn(written)).toEqual([]);
});

test('the person sees their own; staff see the name of a person without protection', async () => {
  const robin = guarded.find((one) => one.about !== null);
  if (robin === undefined) throw new Error('no protected demo resident can sign in');
  const person = httpPerson(service.url, 'en');
  await person.signIn(`resident:${robin.key}`);
  const own = [
    await person.get('/en/my/settings'),
    await person.get('/en/my/my-data'),
    await person.get('/en/my/my-data/file'),
  ];
  const seen = heardIn(own.map(({ html }) => html).join('\n'), canariesOf(robin));
  for (const what of ['name', 'e-mail', 'phone', 'address', 'municipality', 'identity number'])
    expect(seen).toContain(`${what} of ${robin.key}`);
  for (const [staff, key] of [
    ['staff:samira-haddad', OPEN_KEYS[0]],
    ['staff:eero-salmi', OPEN_KEYS[1]],
  ] as const) {
    const coach = httpPerson(service.url, 'en');
    await coach.signIn(staff);
    const open = people.residents.filter((one) => one.key === key);
    const pages = [
      await coach.get('/en/work/people'),
      await coach.get(`/en/work/people/${demoId('resident', key ?? '')}`),
    ];
    for (const page of pages)
      expect(heardIn(page.html, open.flatMap(canariesOf))).toContain(`name of ${key}`);
  }
});
