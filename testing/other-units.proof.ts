/**
 * What other units hold, over HTTP: "blocked" is a third answer for staff with a relation only, and the data itself comes
 * as the answer to words alone, each answer with its row.
 */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { type RunningService, startService } from '../e2e/server.ts';
import { demoId } from '../src/demo/people.ts';
import { copyOfDemo } from './global-service.ts';
import { formWith } from './http-forms.ts';
import { type Answer, type HttpPerson, httpPerson } from './http-person.ts';
import { withServiceDatabase } from './service-database.ts';

const directory = copyOfDemo(inject('demoData'));
let service: RunningService;
beforeAll(async () => {
  service = await startService({ dataDirectory: directory });
}, 240_000);
afterAll(async () => {
  await service.stop();
  rmSync(directory, { recursive: true, force: true });
});

/** A unit that holds something about two of the coach's people: one has blocked it, one has not. */
const NORR = demoId('unit', 'vardcentralen-norr');
/** Who signed the notes there, and works nowhere else. */
const CANARY = 'Peter Lund';
const REASON = 'Medvetslös, kan inte svara';

const personAt = (residentId: string): string => `/sv/work/people/${residentId}`;
const BLOCKED = personAt(demoId('resident', 'tom-smith'));
const OPEN = personAt(demoId('resident', 'andreas-ebers'));

async function signedIn(account: string): Promise<HttpPerson> {
  const person = httpPerson(service.url);
  await person.signIn(account);
  return person;
}

interface OtherRow {
  readonly reason: string;
  readonly resource: string;
  readonly emergency: boolean;
}

/** What one answer wrote into the access log about the other unit. */
async function rowsOf(answer: Answer): Promise<readonly OtherRow[]> {
  return withServiceDatabase(directory, async (client) => {
    const found = await client.query<OtherRow>(
      'select reason, resource, emergency from audit.access_log where holder = $1 and request_id = $2',
      [NORR, answer.requestId],
    );
    return found.rows;
  });
}

/** Status and place, without ids: what two answers must share that may not be told apart. */
const told = ({ status, url }: Answer): string =>
  `${status} ${url.replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID')}`;

test('without a relation a blocked unit looks like a person whom nobody knows', async () => {
  const different: string[] = [];
  const accounts = [
    'resident:andreas-ebers',
    'resident:tom-smith',
    'staff:eero-salmi',
    'staff:elin-sandstrom',
  ];
  for (const person of [httpPerson(service.url), ...(await Promise.all(accounts.map(signedIn)))])
    for (const end of [`/other/${NORR}`, '/emergency'])
      for (const ask of [
        async (at: string) => person.get(at),
        async (at: string) => person.post(at, { emergency: REASON }),
        async (at: string) => person.post(at, { choice: REASON }),
      ]) {
        const seen = await ask(`${BLOCKED}${end}`);
        const unseen = await ask(`${personAt(newId())}${end}`);
        if (told(seen) !== told(unseen) || seen.html.includes(CANARY)) different.push(told(seen));
      }
  expect(different).toEqual([]);
}, 60_000);

test('blocked is a third answer for staff with a relation, and a reason in an emergency alone passes it', async () => {
  const coach = await signedIn('staff:samira-haddad');
  const page = await coach.get(BLOCKED);
  const at = `${BLOCKED}/other/${NORR}`;
  const read = await coach.get(at);
  const form = formWith(read, 'emergency');
  const post = async (path: string, words: Readonly<Record<string, string>>) =>
    coach.post(path, { ...form.fields, emergency: '', ...words });
  const shut = [
    page,
    read,
    await post(at, { emergency: ' \u00a0' }),
    await coach.get(`${BLOCKED}/emergency`),
  ];
  const { emergency: _none, ...rest } = form.fields;
  shut.push(await coach.post(at, { ...rest, choice: REASON }));
  expect(shut.map(({ status }) => status)).toEqual([200, 403, 403, 200, 403]);
  for (const answer of shut) {
    expect(answer.html).not.toContain(CANARY);
    expect(await rowsOf(answer)).toEqual([]);
  }
  expect(page.html).not.toContain(NORR);

  const where = await post(`${BLOCKED}/emergency`, { emergency: REASON });
  expect(where.html).toContain(NORR);
  expect(where.html).not.toContain(CANARY);
  expect(await rowsOf(where)).toEqual([{ reason: REASON, resource: 'block', emergency: true }]);
  const found = formWith(where, 'emergency');
  const opened = await coach.post(found.action, found.fields);
  expect([opened.status, opened.url.includes('?')]).toEqual([200, false]);
  expect(opened.html).toContain(CANARY);
  expect(await rowsOf(opened)).toEqual([{ reason: REASON, resource: 'unit-record', emergency: true }]);
}, 60_000);

test('what another unit holds is the answer to a choice with words, and never comes again without', async () => {
  const coach = await signedIn('staff:samira-haddad');
  const at = `${OPEN}/other/${NORR}`;
  const asked = await coach.get(at);
  const form = formWith(asked, 'choice');
  const read = await coach.post(form.action, { ...form.fields, choice: 'Inför mötet' });
  expect(read.html).toContain(CANARY);
  expect(await rowsOf(read)).toEqual([{ reason: 'Inför mötet', resource: 'unit-record', emergency: false }]);
  const around = [
    asked,
    await coach.get(at),
    await coach.get(`${at}.data`),
    await coach.get(OPEN),
    await coach.get(`${OPEN}.data`),
  ];
  for (const answer of around) {
    expect(answer.html).not.toContain(CANARY);
    expect(await rowsOf(answer)).toEqual([]);
  }
}, 60_000);

test('a consent from the region opens to the municipality what the region’s unit holds', async () => {
  const elin = await signedIn('staff:elin-sandstrom');
  const at = personAt(demoId('resident', 'gunnel-ahlstrand'));
  const unitId = demoId('unit', 'halsocoach-online');
  expect((await elin.get(at)).html).toContain(unitId);
  const form = formWith(await elin.get(`${at}/other/${unitId}`), 'choice');
  const read = await elin.post(form.action, { ...form.fields, choice: 'Inför mötet' });
  expect([read.status, read.html.includes('id="other-notes-heading"')]).toEqual([200, true]);
}, 60_000);

test('refused openings are counted by rule, and the count says nothing about whom', async () => {
  const coach = await signedIn('staff:eero-salmi');
  await coach.get(BLOCKED);
  const { html } = await httpPerson(service.url).get('/metrics');
  expect(html).toMatch(/vandra_person_refused_total\{refusal="not-found",rule="no-relation"\} [1-9]/);
  expect(html).toMatch(/vandra_person_refused_total\{refusal="blocked",rule="block"\} [1-9]/);
  expect(service.output()).toMatch(/"event":"person-refused","refusal":"not-found","rule":"no-relation"/);
  expect(service.output()).not.toContain(demoId('resident', 'tom-smith'));
});
