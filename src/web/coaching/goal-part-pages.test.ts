import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { RouteObject } from 'react-router';
import { setGoal, writeGoalSheet } from '#modules/coaching/public.ts';
import { aClient, type Client, writtenGoal } from '#modules/coaching/testing.ts';
import { mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { aBrowser, hiddenFields, unitOf, type Visit } from '../../../testing/pages.ts';
import * as goalPage from './goal-page.tsx';
import * as goalPartPage from './goal-part-page.tsx';
import * as myGoalPage from './my-goal-page.tsx';
import * as myGoalPartPage from './my-goal-part-page.tsx';

const of = (page: typeof myGoalPage | typeof goalPartPage | typeof myGoalPartPage | typeof goalPage) => ({
  loader: page.loader,
  action: page.action,
  Component: page.default,
});
const routes: RouteObject[] = [
  { path: 'my/goal', ...of(myGoalPage) },
  { path: 'my/goal/:part', ...of(myGoalPartPage) },
  { path: 'work/people/:residentId/goal', ...of(goalPage) },
  { path: 'work/people/:residentId/goal/:part', ...of(goalPartPage) },
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
  at = `/sv/work/people/${client.resident.residentId}/goal`;
  const about = { residentId: client.resident.residentId, periodId: client.periodId };
  await mustRun(app.run(client.resident, setGoal, { ...about, replaces: null, form: writtenGoal }));
});

const asResident = () => aBrowser({ ...visit, actor: client.resident });
const asCoach = () => aBrowser({ ...visit, actor: client.coach });
const PART = '/sv/my/goal';

/** Writes in the form of a part, as it stands on its page. */
async function fill(
  browser: ReturnType<typeof asResident>,
  path: string,
  fields: Readonly<Record<string, string>>,
) {
  const page = await browser.get(path);
  return browser.post(path, { ...hiddenFields(page.html), ...fields });
}

describe('the goal made more exact', () => {
  test('is asked a question at a time, each kept at once, and ends where it began', async () => {
    const browser = asResident();
    expect((await browser.get(PART)).html).toContain(`${PART}/does`);
    const asked = await browser.get(`${PART}/does`);
    expect(asked.html).toContain('Till exempel: Jag promenerar.');
    expect(asked.html).not.toContain('exact.amount');
    const answers = [
      ['does', 'Jag cyklar', 'amount'],
      ['amount', 'Tre kilometer', 'often'],
      ['often', '', 'from'],
      ['from', '2027-03-01', 'until'],
      ['until', '2027-06-01', 'measure'],
    ] as const;
    for (const [part, words, next] of answers)
      expect((await fill(browser, `${PART}/${part}`, { [`exact.${part}`]: words })).location).toBe(
        `${PART}/${next}`,
      );
    const last = await fill(browser, `${PART}/measure`, { 'exact.measure': 'Räknar turerna' });
    expect(last.location).toBe(`${PART}?saved=yes#exact`);
    const { html } = await browser.get(PART);
    for (const said of ['Jag cyklar', 'Tre kilometer', '1 mars 2027', '1 juni 2027', 'Räknar turerna'])
      expect(html).toContain(said);
    // What was left out is what is asked next time.
    expect(html).toContain(`href="${PART}/often"`);
  });

  test('that ends before it begins, or is too long, comes back as it was written', async () => {
    const browser = asResident();
    await fill(browser, `${PART}/from`, { 'exact.from': '2027-03-01' });
    const back = await fill(browser, `${PART}/until`, { 'exact.until': '2027-02-01' });
    expect(back.status).toBe(422);
    expect(back.html).toContain('Slutdagen ligger före startdagen.');
    expect(back.html).toContain('value="2027-02-01"');
    for (const length of [301, 30_000]) {
      const long = await fill(browser, `${PART}/does`, { 'exact.does': 'x'.repeat(length) });
      expect(long.status).toBe(422);
      expect(long.html).toContain('href="#exact.does"');
      expect(long.html).toContain('x'.repeat(length));
    }
  });
});

describe('steps, plans and tries', () => {
  test('the next step is proposed when the last one is taken', async () => {
    const browser = asResident();
    await fill(browser, `${PART}/ladder`, { 'ladder.rungs.0': 'Tio minuter', 'ladder.rungs.1': 'En kvart' });
    const { html } = await browser.get(PART);
    expect(html).toContain('Nästa steg: 1 av 2');
    const taken = await browser.post(`${PART}/ladder`, {
      ...hiddenFields(html.slice(html.indexOf(`action="${PART}/ladder"`))),
      intent: 'reached',
    });
    expect(taken.location).toBe(`${PART}?saved=yes#ladder`);
    const now = (await browser.get(PART)).html;
    expect(now).toContain('Nästa steg: 2 av 2');
    // A step that is taken is not written again.
    expect((await browser.get(`${PART}/ladder`)).html).not.toContain('value="Tio minuter"');
  });

  test('a plan is one sentence for whoever reads it, the coach as well', async () => {
    await fill(asResident(), `${PART}/plans`, {
      'plans.plans.0.if': 'det regnar',
      'plans.plans.0.then': 'går jag inomhus',
    });
    expect((await asCoach().get(at)).html).toContain('Om det regnar, då går jag inomhus.');
  });

  test('a try is agreed with the coach, and the person writes how it went', async () => {
    const coach = asCoach();
    const begun = await fill(coach, `${at}/try`, { words: 'Ställa fram skorna' });
    expect(begun.status).toBe(422);
    const page = await coach.get(`${at}/try`);
    const until = /name="until"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="until"/.exec(page.html);
    const saved = await coach.post(`${at}/try`, {
      ...hiddenFields(page.html),
      words: 'Ställa fram skorna',
      until: until?.[1] ?? until?.[2] ?? '',
    });
    expect(saved.location).toBe(`${at}?saved=yes#tries`);
    const browser = asResident();
    const found = /href="([^"]+\/told\?id=[^"]+)"/.exec((await browser.get(PART)).html)?.[1] ?? '';
    const told = await fill(browser, found, { outcome: 'partly', how: 'Hälften av dagarna' });
    expect(told.location).toBe(`${PART}?saved=yes#tries`);
    const { html } = await coach.get(at);
    expect(html).toContain('Det hjälpte lite');
    expect(html).toContain('Hälften av dagarna');
    // Told once: a second telling keeps its words on the page, beside the first.
    expect((await browser.get(found)).html).toContain('Hälften av dagarna');
  });
});

describe('the levels', () => {
  test('are described by the person and rated by both, each with their name', async () => {
    const browser = asResident();
    await fill(browser, `${PART}/levels`, { 'levels.hoped': 'Fem dagar i veckan' });
    expect((await fill(browser, `${PART}/rate`, { words: 'Nästan' })).status).toBe(422);
    expect((await fill(browser, `${PART}/rate`, { level: '-1', words: 'Nästan' })).location).toBe(
      `${PART}?saved=yes#levels`,
    );
    await fill(asCoach(), `${at}/rate`, { level: '0' });
    const { html } = await browser.get(PART);
    expect(html).toContain('Personens eget val');
    expect(html).toContain('Valt av Anna Koski');
    expect(html).toContain('Det jag hoppas på: Fem dagar i veckan');
    expect((await browser.get(`${PART}/levels`)).html).toContain('Nivåerna ligger fast');
  });
});

/** Invariant: what either of two has saved is in the database, and what was refused is in the form of who wrote it. */
describe('two who write about one goal at once', () => {
  test('both see what the other wrote beside their own words, and choose', async () => {
    const browser = asResident();
    const page = await browser.get(`${PART}/plans`);
    await mustRun(
      app.run(client.coach, writeGoalSheet, {
        residentId: client.resident.residentId,
        periodId: client.periodId,
        kind: 'plans',
        replaces: null,
        only: null,
        posted: { 'plans.plans.0.if': ['det är mörkt'], 'plans.plans.0.then': ['tar jag pannlampan'] },
      }),
    );
    const mine = { 'plans.plans.0.if': 'det regnar', 'plans.plans.0.then': 'går jag inomhus' };
    const back = await browser.post(`${PART}/plans`, { ...hiddenFields(page.html), ...mine });
    expect(back.status).toBe(409);
    expect(back.html).toContain('Om det är mörkt, då tar jag pannlampan.');
    expect(back.html).toContain('value="det regnar"');
    expect(back.html).toContain('Behåll det som står nu');
    const again = await browser.post(`${PART}/plans`, { ...hiddenFields(back.html), ...mine });
    expect(again.location).toBe(`${PART}?saved=yes#plans`);
    expect(
      await app.owner(
        `select state, set_by from coaching.goal_sheet where resident_id = $1 and kind = 'plans' order by version`,
        [client.resident.residentId],
      ),
    ).toEqual([
      { state: 'replaced', set_by: 'staff' },
      { state: 'current', set_by: 'resident' },
    ]);
  });
});

test('there is no page for what is no part, none for visitors and none for another unit', async () => {
  expect((await asResident().get(`${PART}/nothing`)).status).toBe(404);
  expect((await aBrowser({ ...visit }).get(`${PART}/plans`)).location).toContain('/sv/sign-in');
  const other = await aClient(app);
  expect((await aBrowser({ ...visit, actor: other.coach }).get(`${at}/plans`)).status).toBe(404);
});
