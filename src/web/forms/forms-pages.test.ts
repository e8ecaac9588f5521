import type { RouteObject } from 'react-router';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { plusDays } from '#kernel/dates.ts';
import { aClient, type Client } from '#modules/coaching/testing.ts';
import { aStaffMember, aUnit, mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { orderStage } from '../../../testing/ordered-forms.ts';
import { aBrowser, hiddenFields, unitOf, type Visit } from '../../../testing/pages.ts';
import * as homePage from '../my/home-page.tsx';
import * as personPage from '../work/person-page.tsx';
import * as declinePage from './decline-page.tsx';
import * as myFormsPage from './my-forms-page.tsx';
import * as staffFormsPage from './staff-forms-page.tsx';

const routes: RouteObject[] = [
  { path: 'my', loader: homePage.loader, Component: homePage.default },
  { path: 'my/forms', loader: myFormsPage.loader, Component: myFormsPage.default },
  {
    path: 'my/forms/:orderId/decline',
    loader: declinePage.loader,
    action: declinePage.action,
    Component: declinePage.default,
  },
  { path: 'work/people/:residentId', loader: personPage.loader, Component: personPage.default },
  {
    path: 'work/people/:residentId/forms',
    loader: staffFormsPage.loader,
    action: staffFormsPage.action,
    Component: staffFormsPage.default,
  },
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
  at = `/sv/work/people/${client.resident.residentId}`;
});

const { order, only, orders, send, today } = orderStage(() => app);
const asResident = () => aBrowser({ ...visit, actor: client.resident });
const asCoach = () => aBrowser({ ...visit, actor: client.coach });
const asked = { what: 'form:phq-9', when: 'now', day: '', how: 'once', every: '', times: '', until: '' };

async function post(fields: Readonly<Record<string, string>>) {
  const browser = asCoach();
  const page = await browser.get(`${at}/forms`);
  const shown = await browser.post(`${at}/forms`, { ...hiddenFields(page.html), ...fields });
  return { browser, page, shown };
}

describe('staff', () => {
  test('see what can be asked for, packages first, and nothing that its licence forbids', async () => {
    const page = await asCoach().get(`${at}/forms`);
    expect(page.html).toContain('value="package:habits"');
    expect(page.html).toContain('value="form:phq-9"');
    expect(page.html.indexOf('package:mood')).toBeLessThan(page.html.indexOf('form:'));
    for (const name of ['ftnd', 'hsi', 'isi', 'bdi', 'madrs-s', 'eq-5d-5l', 'soc-13'])
      expect(page.html).not.toContain(`form:${name}"`);
    expect(page.html).toContain('Inga formulär är beställda.');
    expect(page.html).toContain('<title>Formulär – Vandra</title>');
  });

  test('ask for one now; posted twice it is asked for once', async () => {
    const { browser, page, shown } = await post(asked);
    expect(shown).toMatchObject({ status: 303, location: `${at}/forms?said=ordered` });
    const again = await browser.post(`${at}/forms`, { ...hiddenFields(page.html), ...asked });
    expect(again.location).toBe(`${at}/forms?said=ordered`);
    expect(await orders(client)).toHaveLength(1);
    const listed = await browser.follow(shown);
    expect(listed.html).toContain('Väntar på svar');
    expect(listed.html).toContain('Anna Koski');
  });

  test('ask for a package every other week, three times', async () => {
    const { shown } = await post({ ...asked, what: 'package:mood', how: 'weeks', every: '2', times: '3' });
    expect(shown.status).toBe(303);
    expect((await asCoach().get(`${at}/forms`)).html).toContain('Planerade längre fram (6)');
    const all = (await orders(client)).filter((row) => row['instrument'] === 'phq-9');
    expect(all.map((row) => row['opens_on'])).toEqual([
      today(),
      plusDays(today(), 14),
      plusDays(today(), 28),
    ]);
  });

  test.each([
    ['nothing chosen', { what: '' }, 'Välj ett formulär som går att beställa.', 'what'],
    ['something unknown', { what: 'form:nothing' }, 'Välj ett formulär som går att beställa.', 'what'],
    ['no day', { when: 'on', day: 'snart' }, 'Välj dagen då det ska öppnas.', 'day'],
    ['a day that has passed', { when: 'on', day: '2020-01-01' }, 'Dagen har passerat.', 'day'],
    ['no interval', { how: 'days', times: '2' }, 'Skriv ett helt tal', 'every'],
    ['half a day', { how: 'days', every: '0,5', times: '2' }, 'Skriv ett helt tal', 'every'],
    ['no end', { how: 'days', every: '1' }, 'Skriv antal gånger eller en sista dag', 'times'],
    [
      'two ends',
      { how: 'days', every: '1', times: '2', until: '2030-01-01' },
      'Skriv antal gånger eller en sista dag',
      'times',
    ],
    ['too often', { how: 'days', every: '1', times: '61' }, 'Högst 60 gånger', 'times'],
    [
      'an end before the beginning',
      { how: 'days', every: '1', until: '2020-01-01' },
      'Den sista dagen',
      'until',
    ],
  ])('%s: says what to do, by the field, and keeps what was written', async (_, given, words, name) => {
    const { shown } = await post({ ...asked, ...given });
    expect(shown.status).toBe(422);
    expect(shown.html).toContain(words);
    expect(shown.html).toContain(`href="#${name}"`);
    expect(shown.html).toContain(`id="${name}-error"`);
    for (const written of Object.values(given).filter((one) => /^\d/.test(one)))
      expect(shown.html).toContain(`value="${written}"`);
    expect(await orders(client)).toEqual([]);
  });

  test('take it back, and are told when it has ended', async () => {
    const { browser } = await post(asked);
    const { id } = await only(client);
    const taken = await browser.post(`${at}/forms`, { withdraw: String(id), which: 'one' });
    expect(taken.location).toBe(`${at}/forms?said=withdrawn`);
    expect((await browser.follow(taken)).html).toContain('Tillbakataget');
    const late = await browser.post(`${at}/forms`, { withdraw: String(id), which: 'one' });
    expect(late.location).toBe(`${at}/forms?said=ended`);
  });

  test('see beside the meetings what is not filled in, with the way to do it together; no meeting waits for it', async () => {
    expect((await asCoach().get(at)).html).not.toContain('Inte ifyllt');
    await mustRun(order(client));
    const page = await asCoach().get(at);
    expect(page.html).toContain('Inte ifyllt: Nedstämdhet (PHQ-9).');
    expect(page.html).toContain(`href="${at}/forms"`);
    await mustRun(send(client, (await only(client))['id']));
    expect((await asCoach().get(at)).html).not.toContain('Inte ifyllt');
  });

  test('of another unit there is no such page', async () => {
    const stranger = await aStaffMember(app, await aUnit(app));
    const browser = aBrowser({ ...visit, actor: stranger });
    expect((await browser.get(`${at}/forms`)).status).toBe(404);
    expect((await browser.post(`${at}/forms`, asked)).status).toBe(404);
  });
});

describe('the person', () => {
  test('is led from home to what waits', async () => {
    expect((await asResident().get('/sv/my/forms')).html).toContain('Inget väntar');
    await mustRun(order(client));
    const home = await asResident().get('/sv/my');
    expect(home.html).toContain('Några frågor väntar på dig');
    expect(home.html).toContain('href="/sv/my/forms"');
    const forms = await asResident().get('/sv/my/forms');
    expect(forms.html).toContain('PHQ-9');
    expect(forms.html).toContain('Svara senast');
    expect(forms.html).toContain('<title>Formulär – Vandra</title>');
  });

  test('says no, with or without words; staff read them and nobody else waits', async () => {
    await mustRun(order(client));
    const { id } = await only(client);
    const browser = asResident();
    const page = await browser.get(`/sv/my/forms/${String(id)}/decline`);
    expect(page.html).toContain('Vill du avstå?');
    const long = await browser.post(`/sv/my/forms/${String(id)}/decline`, { reason: 'å'.repeat(2001) });
    expect(long.status).toBe(422);
    expect(long.html).toContain('Högst 2000 tecken');
    const said = await browser.post(`/sv/my/forms/${String(id)}/decline`, {
      reason: 'Inte nu.\r\nKanske sen.',
    });
    expect(said.location).toBe('/sv/my/forms?said=declined');
    expect((await browser.follow(said)).html).toContain('Du har avstått.');
    expect((await asCoach().get(`${at}/forms`)).html).toContain('Inte nu.');
    const late = await browser.get(`/sv/my/forms/${String(id)}/decline`);
    expect(late.location).toBe('/sv/my/forms?said=notWaiting');
    const again = await browser.post(`/sv/my/forms/${String(id)}/decline`, { reason: '' });
    expect(again.location).toBe('/sv/my/forms?said=notWaiting');
  });

  test('has nothing of what was asked of somebody else', async () => {
    await mustRun(order(client));
    const { id } = await only(client);
    const other = await aClient(app);
    const browser = aBrowser({ ...visit, actor: other.resident });
    expect((await browser.get(`/sv/my/forms/${String(id)}/decline`)).status).toBe(404);
    expect((await browser.post(`/sv/my/forms/${String(id)}/decline`, { reason: '' })).status).toBe(404);
    const visitor = await aBrowser({ ...visit, actor: { kind: 'visitor' } }).get('/sv/my/forms');
    expect(visitor.location).toBe('/sv/sign-in?as=resident&then=%2Fsv%2Fmy%2Fforms');
  });
});
