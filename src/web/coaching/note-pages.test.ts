/** The note's pages: from a call that has ended to a note to read, what is never lost, and the copies for other systems. */
import type { RouteObject } from 'react-router';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { civilIn, plusDays, zone } from '#kernel/dates.ts';
import { bookMeeting } from '#modules/booking/public.ts';
import { offeredSlots, slotAt, someFreeTimes } from '#modules/booking/testing.ts';
import {
  beginExperiment,
  climb,
  endExperiment,
  MOST_IN_FIELD,
  setGoal,
  writeGoalSheet,
} from '#modules/coaching/public.ts';
import { aClient, type Client, writtenGoal } from '#modules/coaching/testing.ts';
import { aStaffMember, aUnit, mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { aBrowser, hiddenFields, unitOf, type Visit } from '../../../testing/pages.ts';
import * as noteDocument from './note-document.ts';
import * as noteNewPage from './note-new-page.tsx';
import * as notePage from './note-page.tsx';
import * as noteSave from './note-save.ts';
import * as noteText from './note-text.ts';

const note = 'work/people/:residentId/notes/:noteId';
const routes: RouteObject[] = [
  {
    path: 'work/people/:residentId/notes/new',
    loader: noteNewPage.loader,
    action: noteNewPage.action,
    Component: noteNewPage.default,
  },
  {
    path: note,
    loader: notePage.loader,
    action: notePage.action,
    Component: notePage.default,
    ErrorBoundary: notePage.ErrorBoundary,
  },
  { path: `${note}/save`, action: noteSave.action },
  { path: `${note}/text`, loader: noteText.loader },
  { path: `${note}/document`, loader: noteDocument.loader },
];

let app: TestApp;
let client: Client;
let visit: Omit<Visit, 'actor'>;
let at: string;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());
beforeEach(async () => {
  client = await aClient(app, { name: 'Maria Ljungberg' });
  visit = { app, routes, unit: await unitOf(app, client.place.unitId) };
  at = `/sv/work/people/${client.resident.residentId}/notes`;
});
const asCoach = () => aBrowser({ ...visit, actor: client.coach });
const asVisitor = () => aBrowser({ ...visit, actor: { kind: 'visitor' } });

async function aBookedMeeting(): Promise<string> {
  const { residentId } = client.resident;
  const tomorrow = plusDays(civilIn(app.clock.now(), zone('Europe/Stockholm')).date, 1);
  await someFreeTimes(app.run, client.coach, { firstDay: tomorrow, weeks: 2 });
  const [offer] = await app.owner(`select id from booking.offer where resident_id = $1 and state = 'open'`, [
    residentId,
  ]);
  const offerId = offer?.['id'] as Parameters<typeof offeredSlots>[2];
  const slot = slotAt(await offeredSlots(app.run, client.resident, offerId), 0);
  const { meetingId } = await mustRun(
    app.run(client.resident, bookMeeting(app.packs), {
      residentId,
      offerId,
      slotId: slot.id,
      modality: 'video',
    }),
  );
  return meetingId;
}

async function aGoal(): Promise<void> {
  const about = { residentId: client.resident.residentId, periodId: client.periodId };
  const as = client.resident;
  await mustRun(app.run(as, setGoal, { ...about, replaces: null, form: writtenGoal }));
  const sheet = async (kind: string, posted: Readonly<Record<string, readonly string[]>>) =>
    mustRun(app.run(as, writeGoalSheet, { ...about, kind, only: null, replaces: null, posted }));
  await sheet('exact', { 'exact.does': ['Jag promenerar'], 'exact.amount': ['20 minuter'] });
  await sheet('plans', { 'plans.plans.0.if': ['det regnar'], 'plans.plans.0.then': ['går jag i trapporna'] });
  await sheet('ladder', { 'ladder.rungs.0': ['Tio minuter'], 'ladder.rungs.1': ['En kvart'] });
}

async function begin(fields: Readonly<Record<string, string>> = { meeting: 'none' }) {
  const browser = asCoach();
  const page = await browser.get(`${at}/new`);
  const begun = await browser.post(`${at}/new`, { ...hiddenFields(page.html), ...fields });
  return { browser, path: begun.location ?? '', draft: await browser.follow(begun) };
}
const act = { habits: ['move'], level: 'counselling', channel: 'phone', codes: ['KVÅ DV132'] };

async function sign(more: Readonly<Record<string, string | readonly string[]>> = {}) {
  await aGoal();
  const { browser, path, draft } = await begin();
  const fields = {
    ...hiddenFields(draft.html),
    ...act,
    'body.state': 'Går <mer> & oftare.',
    intent: 'sign',
    ...more,
  };
  const read = await browser.follow(await browser.post(path, fields));
  expect(read.html).toContain('Signerad av Anna Koski');
  return { browser, path, read };
}

describe('after a call', () => {
  test('one press opens a note of that meeting, filled with what was written around the goal', async () => {
    const meetingId = await aBookedMeeting();
    await aGoal();
    const browser = asCoach();
    const begun = await browser.post(`${at}/new?meeting=${meetingId}`, {});
    const draft = await browser.follow(begun);
    expect(draft.html).toContain('Första samtalet');
    expect(draft.html).toContain('Samtalet hölls på video.');
    expect(draft.html).toContain('Orka leka med barnbarnen');
    expect(draft.html).toContain('Jag promenerar, 20 minuter');
    expect(draft.html).toContain('Om det regnar, så går jag i trapporna.');
    expect(draft.html).toContain('Nästa steg (1 av 2): ”Tio minuter”');
    expect(draft.html).toContain('Alkohol');
    const [row] = await app.owner('select meeting_id, activity from coaching.note where id = $1', [
      begun.location?.split('/').at(-1),
    ]);
    expect(row).toEqual({ meeting_id: meetingId, activity: 'meeting' });
    expect((await browser.post(`${at}/new?meeting=${meetingId}`, {})).location).toBe(begun.location);
  });

  test('a meeting of somebody else is not found', async () => {
    const meetingId = await aBookedMeeting();
    const other = await aClient(app, { place: client.place });
    const path = `/sv/work/people/${other.resident.residentId}/notes/new?meeting=${meetingId}`;
    expect((await aBrowser({ ...visit, actor: other.coach }).post(path, {})).status).toBe(404);
  });

  test('what was tried and reached since last time is told', async () => {
    await aGoal();
    const about = { residentId: client.resident.residentId, periodId: client.periodId };
    const [ladder] = await app.owner(
      `select id from coaching.goal_sheet where resident_id = $1 and kind = 'ladder' and state = 'current'`,
      [about.residentId],
    );
    await mustRun(app.run(client.resident, climb, { ...about, replaces: ladder?.['id'], way: 'reached' }));
    const until = plusDays(civilIn(app.clock.now(), zone('Europe/Stockholm')).date, 7);
    const { experimentId } = await mustRun(
      app.run(client.resident, beginExperiment, { ...about, form: { words: 'Ställa fram skorna', until } }),
    );
    await mustRun(
      app.run(client.resident, endExperiment, {
        ...about,
        experimentId,
        version: 1,
        form: { outcome: 'helped', how: 'Jag såg dem.' },
      }),
    );
    const { draft } = await begin({ meeting: 'none', visit: 'going-on' });
    expect(draft.html).toContain('Steget är taget: ”Tio minuter”');
    expect(draft.html).toContain('Prövade ”Ställa fram skorna”: det hjälpte. ”Jag såg dem.”');
    expect(draft.html).toContain('Nästa steg (2 av 2): ”En kvart”');
  });
});

describe('what is typed is never lost', () => {
  const long = 'x'.repeat(MOST_IN_FIELD + 1);
  const save = async (browser: ReturnType<typeof asCoach>, path: string, fields: Record<string, string>) =>
    browser.form(`${path}/save`, {
      version: '1',
      level: 'counselling',
      channel: 'phone',
      habits: 'move',
      ...fields,
    });

  test('a draft that saves itself says what came of it, whatever it was', async () => {
    const { browser, path } = await begin();
    expect(await save(browser, path, { 'body.state': 'Ett' })).toEqual({
      status: 200,
      body: { kind: 'saved', version: 2 },
    });
    expect(await save(browser, path, { 'body.state': 'Två' })).toEqual({
      status: 409,
      body: { kind: 'stale' },
    });
    expect(await save(browser, path, { version: '2', 'body.state': long })).toEqual({
      status: 422,
      body: { kind: 'too-long' },
    });
    expect(await save(asVisitor(), path, { version: '2', 'body.state': 'Tre' })).toEqual({
      status: 401,
      body: { kind: 'signed-out' },
    });
    expect((await browser.get(path)).html).toContain('Ett');
  });

  test('a post after the session has ended carries the text, to be saved and never signed unread', async () => {
    const { path } = await begin();
    const kept = await asVisitor().post(path, {
      version: '1',
      'body.state': 'Skrivet länge.',
      intent: 'sign',
    });
    expect(kept.status).toBe(401);
    expect(kept.html).toContain('Du har blivit utloggad');
    expect(kept.html).toContain('value="Skrivet länge."');
    expect(kept.html).toContain('name="intent" value="save"');
    expect(kept.html).not.toContain('value="sign"');
    expect(kept.html).not.toContain('Maria Ljungberg');
  });

  test('a text at the limit is kept, and one sign more is told with the text still there', async () => {
    const { browser, path, draft } = await begin();
    const fields = { ...hiddenFields(draft.html), ...act, intent: 'save' };
    const full = await browser.post(path, { ...fields, 'body.state': 'y'.repeat(MOST_IN_FIELD) });
    expect(full.location).toBe(`${path}?said=saved`);
    const page = await browser.get(path);
    const over = await browser.post(path, {
      ...hiddenFields(page.html),
      ...act,
      intent: 'save',
      'body.state': long,
    });
    expect(over.status).toBe(422);
    expect(over.html).toContain(long);
  });
});

interface Entry {
  readonly fullUrl: string;
  readonly resource: Readonly<Record<string, unknown>> & { readonly resourceType: string };
}

function references(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(references);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inside]) =>
    name === 'reference' && typeof inside === 'string' ? [inside] : references(inside),
  );
}

describe('a copy for another record system', () => {
  test('is a FHIR document: the Composition first, and whole by itself', async () => {
    const { browser, path } = await sign();
    const answer = await browser.download(`${path}/document`);
    expect(answer.headers.get('content-type')).toContain('application/fhir+json');
    const bundle = (await answer.json()) as {
      resourceType: string;
      type: string;
      timestamp: string;
      identifier: { system: string; value: string };
      entry: readonly Entry[];
    };
    expect(bundle).toMatchObject({ resourceType: 'Bundle', type: 'document' });
    expect(bundle.timestamp).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
    expect(bundle.identifier.value).toMatch(/^[0-9a-f]{64}\.0$/);
    expect(bundle.entry.map(({ resource }) => resource.resourceType)).toEqual([
      'Composition',
      'Patient',
      'Encounter',
      'Practitioner',
      'Organization',
      'Organization',
      'Procedure',
    ]);
    const urls = bundle.entry.map(({ fullUrl }) => fullUrl);
    expect(new Set(urls).size).toBe(urls.length);
    expect(urls.filter((url) => !/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(url))).toEqual(
      [],
    );
    expect(references(bundle).filter((one) => !urls.includes(one))).toEqual([]);
    const [composition, patient, , author] = bundle.entry.map(({ resource }) => resource);
    expect(composition).toMatchObject({
      status: 'final',
      language: 'sv',
      confidentiality: 'N',
      attester: [{ mode: 'legal' }],
    });
    const sections = composition?.['section'] as readonly { title: string; text: { div: string } }[];
    const state = sections.find(({ title }) => title === 'Nuläge för varje vana');
    expect(state?.text.div).toBe(
      '<div xmlns="http://www.w3.org/1999/xhtml" lang="sv" xml:lang="sv"><p>Går &lt;mer&gt; &amp; oftare.</p></div>',
    );
    expect(patient).toMatchObject({ name: [{ text: 'Maria Ljungberg' }] });
    expect(author).toMatchObject({ name: [{ text: 'Anna Koski' }] });
    expect(bundle.entry.at(-1)?.resource).toMatchObject({
      status: 'completed',
      code: { coding: [{ system: 'urn:oid:1.2.752.116.1.3.2.1.4', code: 'DV132' }] },
    });
  });

  test('has a diagnosis as a Condition, and what was added later under its own name', async () => {
    const { browser, path, read } = await sign({ codes: ['KVÅ DV132', 'ICD-10-SE Z72.3'] });
    await browser.post(path, { ...hiddenFields(read.html), addendum: 'Måndag, inte tisdag.', intent: 'add' });
    const { entry, identifier } = (await (await browser.download(`${path}/document`)).json()) as {
      entry: readonly Entry[];
      identifier: { value: string };
    };
    expect(identifier.value).toMatch(/\.1$/);
    const composition = entry[0]?.resource;
    expect(composition).toMatchObject({ status: 'amended' });
    expect(JSON.stringify(composition?.['section'])).toContain('Måndag, inte tisdag.');
    expect(entry.at(-1)?.resource).toMatchObject({
      resourceType: 'Condition',
      code: { coding: [{ code: 'Z72.3' }] },
    });
  });

  test('is a text file in the language of the note', async () => {
    const { browser, path } = await sign();
    const text = await (await browser.download(`${path}/text`)).text();
    expect(text).toContain('Kontakt utan bokad tid\r\nSignerad av Anna Koski');
    expect(text).toContain('NULÄGE FÖR VARJE VANA\r\nGår <mer> & oftare.');
    expect(text).toContain('KODER\r\nKVÅ DV132 Rådgivande samtal om fysisk aktivitet');
  });

  test('is noted in the log as an export, once each', async () => {
    const { browser, path } = await sign();
    await browser.download(`${path}/document`);
    await browser.download(`${path}/text`);
    expect(
      await app.owner(
        `select action, resource from audit.access_log where resident_id = $1 and action = 'export'`,
        [client.resident.residentId],
      ),
    ).toEqual([
      { action: 'export', resource: 'note' },
      { action: 'export', resource: 'note' },
    ]);
  });

  test('is not made of a draft, nor for another unit, nor for a visitor', async () => {
    const { browser, path } = await begin();
    const status = async (by: typeof browser, at: string) =>
      by.download(at).then(
        (answer) => answer.status,
        (thrown: unknown) => (thrown instanceof Response ? thrown.status : thrown),
      );
    for (const end of ['text', 'document']) expect(await status(browser, `${path}/${end}`)).toBe(404);
    const { path: signed } = await sign();
    const stranger = await aStaffMember(app, await aUnit(app));
    for (const end of ['text', 'document'])
      expect(await status(aBrowser({ ...visit, actor: stranger }), `${signed}/${end}`)).toBe(404);
    expect(await status(asVisitor(), `${signed}/document`)).toBe(302);
  });
});
