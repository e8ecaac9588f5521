import type { RouteObject } from 'react-router';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { plusDays } from '#kernel/dates.ts';
import { aClient, type Client } from '#modules/coaching/testing.ts';
import { aStaffMember, aUnit, openTestApp, type TestApp } from '../../../testing/app.ts';
import { orderStage } from '../../../testing/ordered-forms.ts';
import { aBrowser, hiddenFields, unitOf, type Visit } from '../../../testing/pages.ts';
import * as enterPage from './enter-page.tsx';
import * as myResultPage from './my-result-page.tsx';
import * as resultPage from './result-page.tsx';
import * as resultsPage from './results-page.tsx';

const routes: RouteObject[] = [
  { path: 'my/results/:responseId', loader: myResultPage.loader, Component: myResultPage.default },
  { path: 'work/people/:residentId/results', loader: resultsPage.loader, Component: resultsPage.default },
  {
    path: 'work/people/:residentId/results/enter',
    loader: enterPage.loader,
    action: enterPage.action,
    Component: enterPage.default,
  },
  {
    path: 'work/people/:residentId/results/:responseId',
    loader: resultPage.loader,
    Component: resultPage.default,
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
  at = `/sv/work/people/${client.resident.residentId}/results`;
});

const { today, flags } = orderStage(() => app);
const asCoach = () => aBrowser({ ...visit, actor: client.coach });

async function post(fields: Readonly<Record<string, string>>) {
  const browser = asCoach();
  const page = await browser.get(`${at}/enter`);
  const shown = await browser.post(`${at}/enter`, { ...hiddenFields(page.html), ...fields });
  return { browser, page, shown };
}
const entered = async () =>
  app.owner(
    `select r.id, r.instrument, r.occasion, r.filled_by, r.entered_by, r.answered_at, t.result, t.cut_off_set
     from instruments.response r join instruments.result t on t.resident_id = r.resident_id and t.response_id = r.id
     where r.resident_id = $1 and r.occasion = 'score' order by r.answered_at, r.id`,
    [client.resident.residentId],
  );
const isi = (points: string, day: string = today()) => ({
  form: 'isi',
  'isi--day': day,
  'isi--points': points,
});

describe('entering a score', () => {
  test('is offered for the forms whose questions may not be shown, and shows none of them', async () => {
    const page = await asCoach().get(`${at}/enter`);
    for (const form of ['isi', 'eq-5d-5l', 'soc-13', 'madrs-s', 'bdi'])
      expect(page.html).toContain(`name="form" value="${form}"`);
    expect(page.html).not.toContain('value="phq-9"');
    expect(page.html).not.toContain('Fråga 1');
    expect(page.html).toContain('<title>För in poäng – Vandra</title>');
  });

  test('keeps it as copied from paper, judged on the day it was answered, once however often it is posted', async () => {
    const day = plusDays(today(), -10);
    const { browser, page, shown } = await post(isi('16', day));
    expect(shown).toMatchObject({ status: 303, location: `${at}?said=entered` });
    await browser.post(`${at}/enter`, { ...hiddenFields(page.html), ...isi('16', day) });
    const rows = await entered();
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      instrument: 'isi',
      filled_by: 'paper',
      entered_by: client.coach.assignmentId,
      result: { kind: 'band', band: 'moderate', score: 16 },
    });
    expect(new Date(String(rows[0]?.['answered_at'])).toISOString().slice(0, 10)).toBe(day);
    const result = await browser.get(`${at}/${String(rows[0]?.['id'])}`);
    expect(result.html).toContain('Infört av Anna Koski, ifyllt från papper');
    expect(result.html).toContain('Bara poängen är införda.');
    expect(result.html).not.toContain('Fråga 1');
    const own = await aBrowser({ ...visit, actor: client.resident }).get(
      `/sv/my/results/${String(rows[0]?.['id'])}`,
    );
    expect(own.html).toContain('Enheten förde in det från papper.');
  });

  test('two of them are compared by what is published', async () => {
    await post(isi('20', plusDays(today(), -30)));
    await post(isi('14'));
    const page = await asCoach().get(at);
    expect(page.html).toContain('Det är 6 poäng lägre än förra gången. Förändring till det bättre.');
  });

  test('one score of several is enough; the others are not known', async () => {
    const fields = { form: 'eq-5d-5l', 'eq-5d-5l--day': today(), 'eq-5d-5l--vas': '70' };
    expect((await post(fields)).shown.status).toBe(303);
    const [row] = await entered();
    expect(row).toMatchObject({ result: { kind: 'scores', scales: [{ score: 'vas', value: 70 }] } });
  });

  test('raises the flags that its rules declare', async () => {
    await post({ form: 'bdi', 'bdi--day': today(), 'bdi--points': '63' });
    expect((await flags(client)).length).toBeGreaterThan(0);
  });

  test.each([
    [
      'no day',
      { ...isi('3', '2026-01-05'), 'isi--day': '' },
      'Välj dagen då formuläret besvarades.',
      'isi--day',
    ],
    [
      'tomorrow',
      { ...isi('3', '2026-01-05'), 'isi--day': '2099-01-01' },
      'Dagen har inte varit än.',
      'isi--day',
    ],
    ['nothing', isi('', '2026-01-05'), 'Skriv minst ett värde.', 'isi--points'],
    ['words', isi('tolv', '2026-01-05'), 'från 0 till 28', 'isi--points'],
    ['below', isi('-1', '2026-01-05'), 'från 0 till 28', 'isi--points'],
    ['above', isi('29', '2026-01-05'), 'från 0 till 28', 'isi--points'],
    ['half a point', isi('3,5', '2026-01-05'), 'från 0 till 28', 'isi--points'],
    [
      'a state that is none',
      { form: 'eq-5d-5l', 'eq-5d-5l--day': '2026-01-05', 'eq-5d-5l--health-state': '19999' },
      'ett värde som formuläret kan ge',
      'eq-5d-5l--health-state',
    ],
  ])('%s: says what to do by the field, and keeps what was written', async (_, fields, words, name) => {
    const { shown } = await post(fields);
    expect(shown.status).toBe(422);
    expect(shown.html).toContain(words);
    expect(shown.html).toContain(`href="#${name}"`);
    expect(shown.html).toContain(`id="${name}-error"`);
    expect(await entered()).toEqual([]);
  });

  test.each([['both ends', ['0', '28']]])('%s of the scale can be entered', async (_, ends) => {
    for (const end of ends) expect((await post(isi(end))).shown.status).toBe(303);
    expect(await entered()).toHaveLength(2);
  });

  test('a form that is filled in here cannot be entered, and what is posted badly is not found', async () => {
    const wrong = { form: 'phq-9', 'phq-9--day': today(), 'phq-9--points': '3' };
    expect((await post(wrong)).shown.status).toBe(404);
    expect(await entered()).toEqual([]);
  });

  test('of another unit, and for the person, there is no such page', async () => {
    const stranger = aBrowser({ ...visit, actor: await aStaffMember(app, await aUnit(app)) });
    expect((await stranger.get(`${at}/enter`)).status).toBe(404);
    expect((await stranger.post(`${at}/enter`, isi('3'))).status).toBe(404);
    const own = aBrowser({ ...visit, actor: client.resident });
    expect((await own.get(`${at}/enter`)).status).toBe(404);
    expect(await entered()).toEqual([]);
  });
});
