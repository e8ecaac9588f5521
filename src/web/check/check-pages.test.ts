import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { RouteObject } from 'react-router';
import { aUnit, openTestApp, type TestApp } from '../../../testing/app.ts';
import { aBrowser, hiddenFields, unitOf, type Visit } from '../../../testing/pages.ts';
import * as dropPage from './drop-page.tsx';
import * as questionPage from './question-page.tsx';
import * as resultPage from './result-page.tsx';

const routes: RouteObject[] = [
  { path: 'check/drop', loader: dropPage.loader, action: dropPage.action, Component: dropPage.default },
  {
    path: 'check/:code',
    loader: questionPage.loader,
    action: questionPage.action,
    Component: questionPage.default,
  },
  { path: 'check/:code/result', loader: resultPage.loader, Component: resultPage.default },
];

let app: TestApp;
let sweden: Visit;
let finland: Visit;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
  const [se, fi] = [await aUnit(app, { country: 'se' }), await aUnit(app, { country: 'fi' })];
  sweden = { app, routes, unit: await unitOf(app, se.unitId) };
  finland = { app, routes, unit: await unitOf(app, fi.unitId), language: 'fi' };
});
afterAll(async () => app.close());

type Browser = ReturnType<typeof aBrowser>;

/** Opens a step and answers it. */
async function reply(browser: Browser, path: string, answers: Readonly<Record<string, string>>) {
  const page = await browser.get(path);
  return browser.post(path, { ...hiddenFields(page.html), ...answers });
}

async function withAlcohol(browser: Browser, week: string, occasion: string) {
  await reply(browser, '/sv/check/t5?q=1', { week });
  return browser.follow(await reply(browser, '/sv/check/t5?q=2', { occasion }));
}

/** Every table of the database with its rows counted. */
async function rowCounts(): Promise<unknown> {
  const tables = await app.owner(
    `select schemaname || '.' || tablename as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema', 'pgboss') order by 1`,
  );
  const counts = [];
  for (const { name } of tables)
    counts.push([name, (await app.owner(`select count(*)::int as n from ${String(name)}`))[0]?.['n']]);
  return counts;
}

describe('a question', () => {
  test('is the page: one h1, progress in words, and nothing about health in the title or the address', async () => {
    const page = await aBrowser(sweden).get('/sv/check/t5');
    expect(page.html.match(/<h1/g)).toHaveLength(1);
    expect(page.html).toContain('<p class="v-kicker">Fråga 1 av 2</p>');
    expect(page.html).toContain('<title>Fråga 1 av 2 – Vandra</title>');
    expect(page.html).toContain('Bara du ser dina svar');
    expect(page.html).not.toContain('Jag vet inte eller vill inte svara');
  });

  test('of an unknown check is a page that does not exist', async () => {
    expect((await aBrowser(sweden).get('/sv/check/zz')).status).toBe(404);
    expect((await aBrowser(sweden).get('/sv/check/x9/result')).status).toBe(404);
  });

  test('that is not asked leads to the beginning', async () => {
    expect((await aBrowser(sweden).get('/sv/check/t5?q=9')).location).toBe('/sv/check/t5');
    expect((await aBrowser(sweden).get('/sv/check/t5?q=x')).location).toBe('/sv/check/t5');
  });

  test('without an answer comes back with a summary that leads to the field', async () => {
    const browser = aBrowser(sweden);
    const back = await reply(browser, '/sv/check/t5?q=1', {});
    expect(back.status).toBe(400);
    expect(back.html).toContain('role="alert"');
    expect(back.html).toContain('href="#week"');
    expect(back.html).toContain('id="week-error"');
    expect(back.html).toContain('data-invalid="true"');
    expect(browser.cookies.size).toBe(0);
  });

  test('keeps its earlier answer when the page is opened again', async () => {
    const browser = aBrowser(sweden);
    expect((await reply(browser, '/sv/check/t5?q=1', { week: '10-14' })).location).toBe('/sv/check/t5?q=2');
    const again = await browser.get('/sv/check/t5?q=1');
    expect(again.html).toMatch(/<input(?=[^>]*value="10-14")(?=[^>]*checked)[^>]*>/);
    expect((await browser.get('/sv/check/t5?q=2')).html).toContain('href="/sv/check/t5?q=1"');
  });

  test('refuses an answer that is not among the options and keeps the one before', async () => {
    const browser = aBrowser(sweden);
    await reply(browser, '/sv/check/t5?q=1', { week: '1-9' });
    expect((await reply(browser, '/sv/check/t5?q=1', { week: 'a lot' })).html).toContain('href="#week"');
    expect((await browser.get('/sv/check/t5?q=1')).html).toMatch(
      /<input(?=[^>]*value="1-9")(?=[^>]*checked)[^>]*>/,
    );
  });

  test('that may be left out offers not to answer, and the next one follows', async () => {
    const browser = aBrowser(finland);
    await reply(browser, '/fi/check/w6?q=1', { age: '45-54' });
    const page = await browser.get('/fi/check/w6?q=2');
    expect(page.html).toContain('En tiedä tai en halua vastata');
    expect((await reply(browser, '/fi/check/w6?q=2', { bmi: '' })).location).toBe('/fi/check/w6?q=3');
  });

  test('shown by an old page changes only its own answer', async () => {
    const browser = aBrowser(sweden);
    const old = await browser.get('/sv/check/t5?q=1');
    await withAlcohol(browser, '10-14', 'weekly');
    await browser.post('/sv/check/t5?q=1', { ...hiddenFields(old.html), week: 'under-1' });
    expect((await browser.get('/sv/check/t5?q=2')).html).toMatch(
      /<input(?=[^>]*value="weekly")(?=[^>]*checked)[^>]*>/,
    );
  });

  test('of another version than the page that was posted is shown anew', async () => {
    const answer = await aBrowser(sweden).post('/sv/check/t5?q=1', { page: 'alcohol 1 week', week: '10-14' });
    expect(answer.location).toBe('/sv/check/t5?q=1&old=1');
    expect((await aBrowser(sweden).get('/sv/check/t5?q=1&old=1')).html).toContain('äldre än frågorna');
  });

  test('that an earlier answer makes needless is not asked, and progress says so', async () => {
    const browser = aBrowser(finland);
    const next = await reply(browser, '/fi/check/t5?q=1', { frequency: 'never' });
    expect(next.location).toBe('/fi/check/t5?q=4');
    expect((await browser.follow(next)).html).toContain('2/2');
  });

  test('begins anew, with a kind sentence, when the answers were tampered with', async () => {
    const browser = aBrowser(sweden);
    await reply(browser, '/sv/check/t5?q=1', { week: '10-14' });
    const [[name, value] = ['', '']] = browser.cookies;
    browser.cookies.set(name, `${value.slice(0, -4)}AAAA`);
    const page = await browser.get('/sv/check/t5');
    expect(page.html).toContain('gick inte att läsa');
    expect(browser.cookies.size).toBe(0);
    expect((await browser.get('/sv/check/t5')).html).not.toContain('gick inte att läsa');
  });

  test('about mood shows where to call already beside the questions', async () => {
    const page = await aBrowser(finland).get('/fi/check/r4');
    expect(page.html).toContain('href="tel:112"');
  });
});

describe('a result', () => {
  test('says the level in plain words, the own answer, two things to do, the source and that it is no diagnosis', async () => {
    const page = await withAlcohol(aBrowser(sweden), '10-14', 'never');
    expect(page.html).toContain('<h1 class="v-h1">Alkohol: På eller över gränsen för riskbruk</h1>');
    expect(page.html).toContain('Du svarade: 10–14 standardglas per vecka.');
    expect(page.html).toContain('Här går en gräns');
    expect(page.html.match(/<ol class="v-check-actions">(.*?)<\/ol>/s)?.[1]?.match(/<li>/g)).toHaveLength(2);
    expect(page.html).toContain('12 september 2023');
    expect(page.html).toContain('Ett självtest är ingen diagnos.');
    expect(page.html).toContain('Den första frågan är ordagrant Socialstyrelsens');
    expect(page.html).toContain('Alkoholhjälpen');
    expect(page.html).toContain('<title>Ditt resultat – Vandra</title>');
  });

  test('draws a sum as a scale with the person on it, and has the same as a table', async () => {
    const browser = aBrowser(sweden);
    const first = await browser.get('/sv/check/m7?q=1');
    const codes = [...first.html.matchAll(/type="radio"[^>]*value="([^"]+)"/g)].map(([, code = '']) => code);
    for (const [q, name] of [
      [1, 'rested'],
      [2, 'awake'],
      [3, 'tired'],
    ] as const)
      await reply(browser, `/sv/check/m7?q=${q}`, { [name]: codes.at(-1) ?? '' });
    const page = await browser.get('/sv/check/m7/result');
    expect(page.html).toContain('role="img"');
    expect(page.html).toContain('Visa som tabell');
    expect(page.html).toContain('Vår egen indelning');
  });

  test('says the wait in words, and says so when nobody knows it', async () => {
    const weeks = async (n: number | null) => {
      await app.owner('update identity.unit set wait_weeks = $1 where id = $2', [n, sweden.unit.id]);
      return (await withAlcohol(aBrowser(sweden), '1-9', 'never')).html;
    };
    expect(await weeks(2)).toContain('Väntetid just nu: ungefär två veckor.');
    expect(await weeks(1)).toContain('ungefär en vecka.');
    expect(await weeks(null)).toContain('Vi vet inte hur lång väntetiden är just nu.');
  });

  test('of two parts has one heading for each', async () => {
    const browser = aBrowser(sweden);
    for (const [q, name] of [
      [1, 'training'],
      [2, 'everyday'],
      [3, 'hours'],
    ] as const) {
      const page = await browser.get(`/sv/check/k3?q=${q}`);
      const code = /type="radio"[^>]*value="([^"]+)"/.exec(page.html)?.[1] ?? '';
      await browser.post(`/sv/check/k3?q=${q}`, { ...hiddenFields(page.html), [name]: code });
    }
    const page = await browser.get('/sv/check/k3/result');
    expect(page.html).toContain('<h1 class="v-h1">Ditt resultat: Röra på mig</h1>');
    // Two things for the page, not two for each part.
    expect(page.html.match(/Två saker du kan göra nu/g)).toHaveLength(1);
    // The form lists sitting from most to least; the scale goes up, with the limit where it lies.
    expect(page.html).toMatch(/7–9 timmar.*Här går en gräns.*10–12 timmar/s);
  });

  test('that cannot be told names what is missing, leads there, and offers nothing to send', async () => {
    const browser = aBrowser(sweden);
    await reply(browser, '/sv/check/t5?q=1', { week: '1-9' });
    const page = await browser.get('/sv/check/t5/result');
    expect(page.html).toContain('Alkohol: det går inte att säga');
    expect(page.html).toContain('href="/sv/check/t5?q=2"');
    expect(page.html).toContain('Svara på det som saknas');
    expect(page.html).not.toContain('Skicka svaren till en coach');
  });

  test('without any answer is the first question', async () => {
    expect((await aBrowser(sweden).get('/sv/check/t5/result')).location).toBe('/sv/check/t5');
  });

  test('offers the other habits and says which are begun or finished', async () => {
    const browser = aBrowser(sweden);
    await withAlcohol(browser, '1-9', 'never');
    const sleep = await browser.get('/sv/check/m7');
    const code = /type="radio"[^>]*value="([^"]+)"/.exec(sleep.html)?.[1] ?? '';
    await reply(browser, '/sv/check/m7?q=1', { rested: code });
    const page = await browser.get('/sv/check/t5/result');
    expect(page.html).toContain('href="/sv/check/k3"');
    expect(page.html).toContain('Påbörjat. Fortsätt där du var.');
    expect(page.html).not.toContain('href="/sv/check/t5/result"');
    expect((await browser.get('/sv/check/m7')).html).not.toContain('gick inte att läsa');
    expect((await browser.get('/sv/check/k3')).status).toBe(200);
  });
});

describe('answers that were not sent', () => {
  test('are in an HttpOnly cookie of the session, sealed, and nowhere on the server', async () => {
    const before = await rowCounts();
    const browser = aBrowser(sweden);
    const first = await reply(browser, '/sv/check/t5?q=1', { week: '10-14' });
    await withAlcohol(browser, '10-14', 'weekly');
    expect(await rowCounts()).toEqual(before);
    const [cookie = ''] = first.setCookies;
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Lax');
    expect(cookie).not.toMatch(/Max-Age|Expires|10-14|alcohol|week/i);
    expect(cookie.length).toBeLessThan(4096);
  });

  test('are erased at once when the person says so, and the page tells it', async () => {
    const browser = aBrowser(sweden);
    await withAlcohol(browser, '10-14', 'weekly');
    expect((await browser.get('/sv/check/drop')).html).toContain('Vill du ta bort dina svar?');
    const gone = await browser.follow(await browser.post('/sv/check/drop', {}));
    expect(gone.html).toContain('Dina svar är borta');
    expect(browser.cookies.size).toBe(0);
    expect((await browser.get('/sv/check/t5/result')).location).toBe('/sv/check/t5');
  });
});
