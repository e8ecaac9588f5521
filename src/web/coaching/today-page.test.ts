import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import type { RouteObject } from 'react-router';
import { civilIn, plusDays, zone } from '#kernel/dates.ts';
import { hideBodyMeasuresForPerson } from '#modules/residents/public.ts';
import { aClient, type Client } from '#modules/coaching/testing.ts';
import { mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { aBrowser, hiddenFields, unitOf, type Visit } from '../../../testing/pages.ts';
import * as goalPage from './goal-page.tsx';
import * as myTodayPage from './my-today-page.tsx';

const routes: RouteObject[] = [
  {
    path: 'my/today',
    loader: myTodayPage.loader,
    action: myTodayPage.action,
    Component: myTodayPage.default,
  },
  {
    path: 'work/people/:residentId/goal',
    loader: goalPage.loader,
    action: goalPage.action,
    Component: goalPage.default,
  },
];
const PAGE = '/sv/my/today';

let app: TestApp;
let client: Client;
let visit: Omit<Visit, 'actor'>;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());
beforeEach(async () => {
  client = await aClient(app, { name: 'Maria Ljungberg' });
  visit = { app, routes, unit: await unitOf(app, client.place.unitId) };
});

const asResident = () => aBrowser({ ...visit, actor: client.resident });
const asCoach = () => aBrowser({ ...visit, actor: client.coach });
const today = () => civilIn(app.clock.now(), zone('Europe/Stockholm')).date;
const AGO = 20;
/** Days lie within the period: it is let begin earlier. */
const beganEarlier = async () =>
  app.owner('update coaching.period set started_on = $1 where id = $2 returning 1', [
    plusDays(today(), -AGO),
    client.periodId,
  ]);

async function save(
  browser: ReturnType<typeof asResident>,
  fields: Readonly<Record<string, string>>,
  at = PAGE,
) {
  const page = await browser.get(at);
  const form = page.html.slice(0, page.html.indexOf('name="intent"'));
  return browser.post(PAGE, { ...hiddenFields(form), ...fields });
}

async function choose(browser: ReturnType<typeof asResident>, measures: string) {
  const page = await browser.get(PAGE);
  return browser.post(PAGE, {
    ...hiddenFields(page.html.slice(page.html.indexOf('name="intent"') - 400)),
    intent: 'choose',
    measures,
  });
}

test('the day is one field for what the goal is about, and is saved at one press', async () => {
  const browser = asResident();
  const { html } = await browser.get(PAGE);
  expect(html).toContain('name="drinks.value"');
  expect(html.match(/inputmode="decimal"/gi)).toHaveLength(1);
  const saved = await save(browser, { 'drinks.value': '2' });
  expect(saved.location).toBe(`${PAGE}?day=${today()}&saved=yes`);
  expect((await browser.follow(saved)).html).toContain('value="2"');
});

test('what is no number comes back as it was typed', async () => {
  const back = await save(asResident(), { 'drinks.value': 'ett par' });
  expect(back.status).toBe(422);
  expect(back.html).toContain('value="ett par"');
  expect(back.html).toContain('href="#drinks.value"');
});

test('a week is told from three written days on, with a picture and its table, to the coach as well', async () => {
  await beganEarlier();
  const browser = asResident();
  for (const [back, value] of ['2', '0', '4'].entries()) {
    const at = `${PAGE}?day=${plusDays(today(), -back)}`;
    expect((await browser.get(PAGE)).html).not.toContain('sammanlagt');
    await save(browser, { 'drinks.value': value }, at);
  }
  const { html } = await browser.get(PAGE);
  expect(html).toContain('De senaste sju dagarna: 6 glas sammanlagt, på 3 dagar som är skrivna.');
  expect(html).toContain('<svg');
  expect(html).toContain('<table');
  const person = `/sv/work/people/${client.resident.residentId}/goal`;
  expect((await asCoach().get(person)).html).toContain('6 glas sammanlagt');
});

test('weight is there only for who has chosen it, and for nobody while it is hidden', async () => {
  const browser = asResident();
  expect((await browser.get(PAGE)).html).not.toContain('name="weight.value"');
  expect((await choose(browser, 'weight')).location).toBe(PAGE);
  await save(browser, { 'weight.value': '81,5' });
  expect((await browser.get(PAGE)).html).toContain('value="81,5"');
  await mustRun(
    app.run(client.coach, hideBodyMeasuresForPerson, {
      residentId: client.resident.residentId,
      reason: 'Ni har talat om det.',
    }),
  );
  for (const page of [
    await browser.get(PAGE),
    await asCoach().get(`/sv/work/people/${client.resident.residentId}/goal`),
  ]) {
    expect(page.html).not.toContain('81,5');
    expect(page.html).not.toContain('Vikt');
    expect(page.html).not.toContain('weight');
  }
});
