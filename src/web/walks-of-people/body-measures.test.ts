/** Weight and calories hidden for a person: by their own choice, by an answer, by the coach; everywhere, and shown again by them alone. */
import type { RouteObject } from 'react-router';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { plusDays } from '#kernel/dates.ts';
import { aClient } from '#modules/coaching/testing.ts';
import { chooseBodyMeasures, exportResident, hideBodyMeasuresForPerson } from '#modules/residents/public.ts';
import { type Walker, walkStage } from '#modules/enrolments/testing.ts';
import { writeEntry } from '#modules/enrolments/public.ts';
import { mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { orderStage } from '../../../testing/ordered-forms.ts';
import { aBrowser, unitOf } from '../../../testing/pages.ts';
import { walkBrowser } from '../../../testing/walk-pages.ts';
import * as myFormsPage from '../forms/my-forms-page.tsx';
import * as settingsPage from '../my/choices/settings-page.tsx';
import { heldParts } from '../my/held-parts.server.ts';
import * as myResultsPage from '../results/my-results-page.tsx';
import * as resultsPage from '../results/results-page.tsx';
import * as personWalksPage from './person-walks-page.tsx';
import * as walkPage from './walk-page.tsx';

const routes: RouteObject[] = [
  {
    path: 'my/settings',
    loader: settingsPage.loader,
    action: settingsPage.action,
    Component: settingsPage.default,
  },
  { path: 'my/forms', loader: myFormsPage.loader, Component: myFormsPage.default },
  { path: 'my/results', loader: myResultsPage.loader, Component: myResultsPage.default },
  { path: 'work/people/:residentId/results', loader: resultsPage.loader, Component: resultsPage.default },
  {
    path: 'work/people/:residentId/walks',
    loader: personWalksPage.loader,
    action: personWalksPage.action,
    Component: personWalksPage.default,
  },
  {
    path: 'work/people/:residentId/walks/:enrolmentId',
    loader: walkPage.loader,
    Component: walkPage.default,
  },
];

let app: TestApp;
let walker: Walker;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'), { poolSize: 10 });
});
afterAll(async () => app.close());
const { aWalker, days, parts, which, road } = walkStage(() => app);
const { mails, move, opensOf, order, orders, send, sweep, today } = orderStage(() => app);
beforeEach(async () => {
  walker = await aWalker(
    'in-balance',
    'unit',
    await aClient(app, { country: 'se', name: 'Maria Ljungberg' }),
  );
  await days(1);
});

const browserOf = async (actor: Walker['resident'] | Walker['coach']) =>
  aBrowser({ app, routes, unit: await unitOf(app, walker.place.unitId), actor });
const person = () => `/sv/work/people/${walker.resident.residentId}`;
const STEPS: Readonly<Record<string, string>> = { 'w1-path': 'w1-before', 'w1-follow': 'w1-following' };
const choose = async (
  blockId: string,
  fields: Readonly<Record<string, string>>,
  more: { revision?: number; privacy?: 'me' | 'coach'; onDay?: string; stepId?: string } = {},
) =>
  mustRun(
    app.run(walker.resident, writeEntry(parts()), {
      ...which(walker),
      stepId: more.stepId ?? STEPS[blockId] ?? 'w1-now',
      blockId,
      onDay: more.onDay ?? null,
      fields: Object.fromEntries(Object.entries(fields).map(([id, value]) => [`${blockId}.${id}`, [value]])),
      revision: more.revision ?? null,
      intent: 'keep',
      privacy: more.privacy ?? 'coach',
    }),
  );
/** The person follows their weight with the coach, and their own line, and has written both. */
async function followsWeight() {
  await choose('w1-path', { 'w1-path-pick': 'w1-path-no' });
  await choose('w1-follow', { 'w1-follow-pick': 'w1-follow-own', 'w1-round-pick': 'w1-round-yes' });
  const day = (await road(walker)).enrolment.startedOn;
  await choose('w1-line-own', { 'ol-kg': '84,6' }, { onDay: day });
  await mustRun(order(walker, { what: { kind: 'form', name: 'weekly-weight' } }));
  const [asked] = await orders(walker);
  await mustRun(send(walker, asked?.['id'], { weight: 84.6 }));
}
const step = async () =>
  (await (await walkBrowser(app, walker)).get(`/sv/my/programmes/${walker.enrolmentId}/steps/w1-now`)).html;
const hide = async () =>
  (await browserOf(walker.resident)).post('/sv/my/settings', { intent: 'weight-hide' });

describe('by their own choice', () => {
  test('it is gone from the programme, the forms and the results, and stays in the copy', async () => {
    await followsWeight();
    const browser = await browserOf(walker.resident);
    expect(await step()).toContain('Min vikt');
    expect((await browser.get('/sv/my/results')).html).toContain('Veckans vikt');
    expect((await browser.get('/sv/my/forms')).html).toContain('Veckans vikt');
    expect((await hide()).location).toBe('/sv/my/settings?saved=yes');

    expect(await step()).not.toContain('Min vikt');
    expect(await step()).not.toContain('Mitt midjemått');
    const results = (await browser.get('/sv/my/results')).html;
    expect(results).not.toContain('Veckans vikt');
    expect(results).toContain('Vikt och kalorier är dolda för dig.');
    expect((await browser.get('/sv/my/forms')).html).not.toContain('Veckans vikt');
    expect((await browser.get('/sv/my/settings')).html).toContain('Det är dolt, som du har valt.');
    const { residentId } = walker.resident;
    const { held } = await mustRun(app.run(walker.resident, exportResident(heldParts(app)), { residentId }));
    expect(JSON.stringify(held['enrolments'])).toContain('84,6 kg');
    expect(JSON.stringify(held['instruments'])).toContain('84.6');
    expect(held['residents']?.['weightAndCalories']).toMatchObject([{ isHidden: true, setBy: 'self' }]);

    await browser.post('/sv/my/settings', { intent: 'weight-show' });
    expect(await step()).toContain('Min vikt');
    expect((await browser.get('/sv/my/results')).html).toContain('Veckans vikt');
  });

  test('the coach reads that it is hidden by choice, and no value', async () => {
    await followsWeight();
    const browser = await browserOf(walker.coach);
    expect((await browser.get(`${person()}/results`)).html).toContain('Veckans vikt');
    expect((await browser.get(`${person()}/walks/${walker.enrolmentId}`)).html).toContain('84,6');
    await hide();
    const page = (await browser.get(`${person()}/walks/${walker.enrolmentId}`)).html;
    expect(page).toContain('Dolt efter personens val');
    expect(page).toContain('Veckans vikt');
    expect(page).not.toContain('84,6');
    const results = (await browser.get(`${person()}/results`)).html;
    expect(results).toContain('Vikt och midjemått är dolda efter personens val.');
    expect(results).not.toContain('84,6');
  });

  test('nobody asks or reminds: what waited says nothing more, and what was planned is taken back', async () => {
    await mustRun(order(walker, { what: { kind: 'form', name: 'weekly-weight' } }));
    await mustRun(
      order(walker, {
        what: { kind: 'form', name: 'weekly-weight' },
        when: { kind: 'on', day: plusDays(today(), 40) },
      }),
    );
    const told = async () => (await mails(walker)).map((one) => one.split(' ')[0]);
    expect(await told()).toEqual(['open']);
    await hide();
    const later = (await orders(walker)).at(-1);
    await move(opensOf(later));
    await sweep();
    expect(await told()).toEqual(['open']);
    expect((await orders(walker)).map((one) => one['state'])).toEqual(['not-answered', 'withdrawn']);
  });

  test('the timeline tells of a change and not of what', async () => {
    await hide();
    const rows = await app.owner(
      `select type, data from platform.fact where resident_id = $1 and type = 'display.changed'`,
      [walker.resident.residentId],
    );
    expect(rows).toEqual([{ type: 'display.changed', data: {} }]);
  });
});

describe('by an answer that the programme asks for', () => {
  test('it is hidden once; shown again by the person, the same answer hides nothing anew', async () => {
    await choose('w1-path', { 'w1-path-pick': 'w1-path-before' });
    const browser = await browserOf(walker.resident);
    expect((await browser.get('/sv/my/settings')).html).toContain(
      'Det är dolt efter ett svar som du gav i ett program.',
    );
    expect((await road(walker)).hidesBody).toBe(true);
    await browser.post('/sv/my/settings', { intent: 'weight-show' });
    await choose('w1-path', { 'w1-path-pick': 'w1-path-unsure' }, { revision: 1 });
    expect((await road(walker)).hidesBody).toBe(false);
    await choose('w1-path', { 'w1-path-pick': 'w1-path-no' }, { revision: 2 });
    await choose('w1-path', { 'w1-path-pick': 'w1-path-now' }, { revision: 3 });
    expect((await road(walker)).hidesBody).toBe(true);
  });

  test('kept only for the person it hides too, and staff read no more than that it is their choice', async () => {
    await choose('w1-path', { 'w1-path-pick': 'w1-path-now' }, { privacy: 'me' });
    expect((await road(walker)).hidesBody).toBe(true);
    const { html } = await (await browserOf(walker.coach)).get(`${person()}/walks`);
    expect(html).toContain('Personen har valt att inte se vikt och kalorier.');
    expect(html).not.toContain('svar som personen gav');
  });
});

describe('by the coach', () => {
  test('with a reason, which the person reads; only the person shows it again', async () => {
    const coach = await browserOf(walker.coach);
    const without = await coach.post(`${person()}/walks`, { form: 'weight', reason: ' ' });
    expect(without.status).toBe(422);
    expect(without.html).toContain('Skriv varför. Personen läser det.');
    const done = await coach.post(`${person()}/walks`, {
      form: 'weight',
      reason: 'Vi kom överens om det i dag.',
    });
    expect((await coach.follow(done)).html).toContain('Vikt och kalorier är dolda för personen.');
    const settings = (await (await browserOf(walker.resident)).get('/sv/my/settings')).html;
    expect(settings).toContain('Vi kom överens om det i dag.');
    expect(settings).toContain('Visa vikt och kalorier igen');
    expect(await app.run(walker.coach, chooseBodyMeasures, { show: true })).toMatchObject({
      refusal: 'not-found',
    });
    await mustRun(app.run(walker.resident, chooseBodyMeasures, { show: true }));
    expect((await road(walker)).hidesBody).toBe(false);
  });

  test('of another unit nobody does, nor the person by that way', async () => {
    const stranger = await aClient(app, { country: 'se' });
    const input = { residentId: walker.resident.residentId, reason: 'Utan anledning' };
    expect(await app.run(stranger.coach, hideBodyMeasuresForPerson, input)).toMatchObject({
      refusal: 'not-found',
    });
    expect(await app.run(walker.resident, hideBodyMeasuresForPerson, input)).toMatchObject({
      refusal: 'not-allowed',
    });
  });
});
