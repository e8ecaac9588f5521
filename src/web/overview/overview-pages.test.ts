import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { RouteObject } from 'react-router';
import {
  aResident,
  aStaffMember,
  aUnit,
  openTestApp,
  type Place,
  type TestApp,
} from '../../../testing/app.ts';
import { aBrowser, hiddenFields, unitOf, type Visit } from '../../../testing/pages.ts';
import * as questionPage from '../check/question-page.tsx';
import * as sendPage from '../check/send-page.tsx';
import * as referralPage from '../work/referral-page.tsx';
import * as partPage from './part-page.tsx';
import * as partsPage from './parts-page.tsx';
import * as resultPage from './result-page.tsx';
import * as startPage from './start-page.tsx';

const routes: RouteObject[] = [
  { path: 'overview', loader: startPage.loader, Component: startPage.default },
  {
    path: 'overview/parts',
    loader: partsPage.loader,
    action: partsPage.action,
    Component: partsPage.default,
  },
  {
    path: 'overview/part/:code',
    loader: partPage.loader,
    action: partPage.action,
    Component: partPage.default,
  },
  { path: 'overview/result', loader: resultPage.loader, Component: resultPage.default },
  { path: 'check/send', loader: sendPage.loader, action: sendPage.action, Component: sendPage.default },
  {
    path: 'check/:code',
    loader: questionPage.loader,
    action: questionPage.action,
    Component: questionPage.default,
  },
  {
    path: 'work/people/:residentId/referral/:referralId',
    loader: referralPage.loader,
    action: referralPage.action,
    Component: referralPage.default,
  },
];

let app: TestApp;
let place: Place;
let sweden: Visit;
let finland: Visit;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
  place = await aUnit(app, { country: 'se' });
  const fi = await aUnit(app, { country: 'fi' });
  sweden = { app, routes, unit: await unitOf(app, place.unitId) };
  finland = { app, routes, unit: await unitOf(app, fi.unitId), language: 'fi' };
});
afterAll(async () => app.close());

type Browser = ReturnType<typeof aBrowser>;
type Given = Readonly<Record<string, string | readonly string[]>>;

async function reply(browser: Browser, path: string, given: Given) {
  const page = await browser.get(path);
  return browser.post(path, { ...hiddenFields(page.html), ...given });
}

const PART = '/sv/overview/part';

async function withAlcohol(browser: Browser) {
  await reply(browser, `${PART}/a4?q=1`, { week: '10-14' });
  return reply(browser, `${PART}/a4?q=2`, { occasion: 'never' });
}
async function withWish(browser: Browser) {
  await reply(browser, `${PART}/a9?q=1`, { change: ['sleep', 'alcohol'] });
  await reply(browser, `${PART}/a9?q=2`, { importance: '8' });
  return reply(browser, `${PART}/a9?q=3`, { confidence: '3' });
}
/** The state that the list of parts says of each, by code. */
async function statesOf(browser: Browser): Promise<Readonly<Record<string, string>>> {
  const { html } = await browser.get('/sv/overview/parts');
  const rows = html.matchAll(/overview\/part\/(a\d)[^"]*"[^>]*>[^<]*<\/a><span class="ds-tag[^>]*>([^<]*)/g);
  return Object.fromEntries([...rows].map(([, code = '', state = '']) => [code, state]));
}

describe('the beginning', () => {
  test('says what is asked, how long it takes, what is kept where, and that nothing is sent by itself', async () => {
    const page = await aBrowser(sweden).get('/sv/overview');
    expect(page.html).toContain('<h1 class="v-h1">Hälsokoll</h1>');
    expect(page.html).toContain('<title>Översikt – Vandra</title>');
    expect(page.html).toContain('9 korta delar, högst 36 frågor. Det tar ungefär 10 minuter.');
    expect(page.html).toContain('Mått (kan hoppas över)');
    expect(page.html).toContain('Inget skickas om du inte väljer det.');
    expect(page.html).toContain('>Börja</a>');
  });

  test('in Finland asks Finland’s parts, and goes on where one was', async () => {
    const browser = aBrowser(finland);
    expect((await browser.get('/fi/overview')).html).toContain('8 lyhyttä osaa');
    await reply(browser, '/fi/overview/part/a6', { weight: '70' });
    expect((await browser.get('/fi/overview')).html).toContain('Jatka siitä, mihin jäit');
  });
});

describe('the parts', () => {
  test('are not begun, then begun and gone on with where one stopped, then done', async () => {
    const browser = aBrowser(sweden);
    expect(new Set(Object.values(await statesOf(browser)))).toEqual(new Set(['Inte påbörjad']));
    await reply(browser, `${PART}/a4?q=1`, { week: '10-14' });
    expect(await statesOf(browser)).toMatchObject({ a4: 'Påbörjad', a1: 'Inte påbörjad' });
    expect((await browser.get('/sv/overview/parts')).html).toContain(
      `href="${PART}/a4?q=2">Fortsätt med: Alkohol</a>`,
    );
    const last = await reply(browser, `${PART}/a4?q=2`, { occasion: 'never' });
    expect(last.location).toBe('/sv/overview/parts?after=a4');
    expect((await browser.follow(last)).html).toContain('Alkohol är klar.');
    expect(await statesOf(browser)).toMatchObject({ a4: 'Klar', a1: 'Inte påbörjad' });
  });

  test('share their answers with the self-check that asks the same', async () => {
    const browser = aBrowser(sweden);
    await reply(browser, '/sv/check/t5?q=1', { week: '1-9' });
    await reply(browser, '/sv/check/t5?q=2', { occasion: 'never' });
    expect(await statesOf(browser)).toMatchObject({ a4: 'Klar' });
  });

  test('that may be left out are, and are taken back in; the others never', async () => {
    const browser = aBrowser(sweden);
    const leave = async (part: string, how: string) => browser.post('/sv/overview/parts', { part, do: how });
    await leave('a7', 'leave');
    await leave('a1', 'leave');
    expect(await statesOf(browser)).toMatchObject({ a7: 'Överhoppad', a1: 'Inte påbörjad' });
    await leave('a7', 'take-back');
    expect(await statesOf(browser)).toMatchObject({ a7: 'Inte påbörjad' });
    expect((await leave('zz', 'leave')).status).toBe(404);
  });

  test('that may be left out and are sent empty are left out too', async () => {
    const browser = aBrowser(sweden);
    await reply(browser, `${PART}/a7`, {});
    expect(await statesOf(browser)).toMatchObject({ a7: 'Överhoppad' });
    await reply(browser, `${PART}/a7`, { weight: '81,5' });
    expect(await statesOf(browser)).toMatchObject({ a7: 'Klar' });
  });

  test('of no check are pages that do not exist', async () => {
    expect((await aBrowser(sweden).get(`${PART}/zz`)).status).toBe(404);
    expect((await aBrowser(finland).get('/fi/overview/part/a9')).status).toBe(404);
  });
});

describe('a question of a part', () => {
  test('says which part it is, and its way back leads to the parts', async () => {
    const page = await aBrowser(sweden).get(`${PART}/a4`);
    expect(page.html).toContain('Del 4 av 9: Alkohol');
    expect(page.html).toContain('Fråga 1 av 2');
    expect(page.html).toMatch(/href="\/sv\/overview\/parts"[^>]*>.*Alla delar/s);
    expect(page.html.match(/<h1/g)).toHaveLength(1);
  });

  test('may have several answers, and a ruler has its numbers', async () => {
    const browser = aBrowser(sweden);
    const first = await browser.get(`${PART}/a9`);
    expect(first.html.match(/type="checkbox"/g)).toHaveLength(7);
    await withWish(browser);
    const again = await browser.get(`${PART}/a9?q=1`);
    expect(again.html.match(/<input(?=[^>]*type="checkbox")(?=[^>]*checked)[^>]*>/g)).toHaveLength(2);
    const ruler = await browser.get(`${PART}/a9?q=2`);
    expect(ruler.html.match(/type="radio"/g)).toHaveLength(11);
  });

  test('refuses nothing together with something, and says which field', async () => {
    const back = await reply(aBrowser(sweden), `${PART}/a9?q=1`, { change: ['sleep', 'nothing-now'] });
    expect(back.status).toBe(400);
    expect(back.html).toContain('href="#change"');
  });

  test('asks all measures on one page, and takes what is known', async () => {
    const browser = aBrowser(sweden);
    const page = await browser.get(`${PART}/a7`);
    for (const field of ['weight', 'height', 'waist', 'systolic', 'diastolic'])
      expect(page.html).toContain(`name="${field}"`);
    const wrong = await reply(browser, `${PART}/a7`, { weight: 'heavy' });
    expect(wrong.status).toBe(400);
    expect(wrong.html).toContain('value="heavy"');
  });
});

describe('the result', () => {
  test('without any answer is the list of parts', async () => {
    expect((await aBrowser(sweden).get('/sv/overview/result')).location).toBe('/sv/overview/parts');
  });

  test('has the wish on top, then the gravest first with its two things open, and what is not done', async () => {
    const browser = aBrowser(sweden);
    await withAlcohol(browser);
    await withWish(browser);
    await reply(browser, `${PART}/a7`, { weight: '81,5', height: '174' });
    await reply(browser, `${PART}/a2`, { hours: '4-6' });
    const { html } = await browser.get('/sv/overview/result');
    const places = [
      'Det här har du sagt att du vill',
      'Alkohol: ',
      'Stillasittande: ',
      '<h2 class="v-h2">Mått',
    ].map((text) => html.indexOf(text));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places[0]).toBeGreaterThan(0);
    expect(html).toContain('Sova bättre, Dricka mindre alkohol');
    expect(html.match(/<details[^>]* open=""/g)).toHaveLength(1);
    expect(html).toContain('Alkohol: två saker du kan göra nu');
    expect(html).toContain('De här delarna är inte klara');
    expect(html).toContain(`href="${PART}/a1"`);
    expect(html).toContain('Källa:');
    expect(html).toContain('81,5 kg');
  });

  test('finds what is there for what the person wants: lines, more questions, and the unit; nothing is empty', async () => {
    const browser = aBrowser(sweden);
    await withAlcohol(browser);
    await withWish(browser);
    const { html } = await browser.get('/sv/overview/result');
    expect(html).toContain('För dig som vill dricka mindre');
    expect(html).toContain('Alkoholhjälpen');
    // The guided check does not ask about sleep; the self-check does.
    expect(html).toContain('href="/sv/check/m7"');
    expect(html).not.toContain('För dig som vill röra dig mer');
    expect(html).toContain(sweden.unit.names.sv);
  });

  test('of a part that cannot be told names what is missing and leads there', async () => {
    const browser = aBrowser(sweden);
    await reply(browser, `${PART}/a4?q=1`, { week: '1-9' });
    const { html } = await browser.get('/sv/overview/result');
    expect(html).toContain('Alkohol: det går inte att säga');
    expect(html).toContain(`href="${PART}/a4?q=2"`);
    expect(html).not.toContain('/check/send?of=overview');
  });
});

describe('sending', () => {
  test('offers the parts that are done, sends those chosen, and the unit sees the whole with the wish on top', async () => {
    const resident = await aResident(app, { name: 'Maria Prov' });
    const browser = aBrowser({ ...sweden, actor: resident });
    await withAlcohol(browser);
    await withWish(browser);
    await reply(browser, `${PART}/a7`, { weight: '81,5' });
    await reply(browser, `${PART}/a8`, {});
    const information = await browser.get('/sv/check/send?of=overview');
    expect(information.html).toContain('href="/sv/check/send?of=overview&amp;step=choose"');
    const path = '/sv/check/send?of=overview&step=choose';
    const choose = await browser.get(path);
    expect(
      [...choose.html.matchAll(/<input(?=[^>]*name="chosen")[^>]*value="([^"]+)"/g)].map(([, code]) => code),
    ).toEqual(['a4', 'a7', 'a9']);
    expect(choose.html).toContain('Skicka till en annan enhet');
    const sent = await browser.post(path, {
      ...hiddenFields(choose.html),
      chosen: ['a4', 'a9'],
      words: '',
      contact: 'message',
    });
    const referralId = sent.location?.split('/').at(-1) ?? '';
    expect(sent.location).toBe(`/sv/check/sent/${referralId}`);
    expect(browser.cookies.size).toBe(0);
    expect(
      await app.owner(
        'select instrument, occasion from instruments.response where resident_id = $1 order by 1',
        [resident.residentId],
      ),
    ).toEqual([
      { instrument: 'alcohol', occasion: 'health-check' },
      { instrument: 'own-view', occasion: 'health-check' },
    ]);
    const coach = await aStaffMember(app, place);
    const page = await aBrowser({ ...sweden, actor: coach }).get(
      `/sv/work/people/${resident.residentId}/referral/${referralId}`,
    );
    expect(page.html).toContain('2 av 9 delar skickades');
    expect(page.html.indexOf('Sova bättre, Dricka mindre alkohol')).toBeLessThan(
      page.html.indexOf('2 av 9 delar skickades'),
    );
  });
});
