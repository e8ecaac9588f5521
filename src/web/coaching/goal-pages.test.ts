import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { RouteObject } from 'react-router';
import { setGoal } from '#modules/coaching/public.ts';
import { aClient, type Client, writtenGoal } from '#modules/coaching/testing.ts';
import { mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { aBrowser, hiddenFields, unitOf, type Visit } from '../../../testing/pages.ts';
import * as goalPage from './goal-page.tsx';
import * as myGoalPage from './my-goal-page.tsx';

const routes: RouteObject[] = [
  { path: 'my/goal', loader: myGoalPage.loader, action: myGoalPage.action, Component: myGoalPage.default },
  {
    path: 'work/people/:residentId/goal',
    loader: goalPage.loader,
    action: goalPage.action,
    Component: goalPage.default,
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

const asResident = () => aBrowser({ ...visit, actor: client.resident });
const asCoach = () => aBrowser({ ...visit, actor: client.coach });
const goals = async () =>
  app.owner('select state, set_by, importance from coaching.goal where resident_id = $1 order by version', [
    client.resident.residentId,
  ]);

describe('the goal', () => {
  test('is written by the resident and saved', async () => {
    const browser = asResident();
    const page = await browser.get('/sv/my/goal');
    expect(page.html).toContain('<title>Min coachning – Vandra</title>');
    const sent = await browser.post('/sv/my/goal', { ...hiddenFields(page.html), ...writtenGoal });
    expect(sent.location).toBe('/sv/my/goal?saved=yes');
    const saved = await browser.follow(sent);
    expect(saved.html).toContain('Målet är sparat.');
    expect(saved.html).toContain('Orka leka med barnbarnen');
    expect(await goals()).toEqual([{ state: 'current', set_by: 'resident', importance: 8 }]);
  });

  test('comes back with what was written when something is missing, each error leading to its field', async () => {
    const browser = asResident();
    const page = await browser.get('/sv/my/goal');
    const back = await browser.post('/sv/my/goal', {
      ...hiddenFields(page.html),
      ...writtenGoal,
      importance: '',
      words: 'x'.repeat(1001),
    });
    expect(back.status).toBe(400);
    expect(back.html).toContain('href="#importance"');
    expect(back.html).toContain('href="#words"');
    expect(back.html).toContain('x'.repeat(1001));
    expect(back.html).toContain('Gå efter lunch');
    expect(await goals()).toEqual([]);
  });

  test('of a megabyte is told to be too long, not thrown away', async () => {
    const browser = asResident();
    const page = await browser.get('/sv/my/goal');
    const back = await browser.post('/sv/my/goal', {
      ...hiddenFields(page.html),
      ...writtenGoal,
      words: 'x'.repeat(1_000_000),
    });
    expect(back.status).toBe(400);
    expect(back.html).toContain('href="#words"');
  });

  test('that the coach changed meanwhile shows both, and is saved at the second press', async () => {
    const browser = asResident();
    const page = await browser.get('/sv/my/goal');
    const input = {
      residentId: client.resident.residentId,
      periodId: client.periodId,
      replaces: null,
      form: { ...writtenGoal, words: 'Coachens ord' },
    };
    await mustRun(app.run(client.coach, setGoal, input));
    const back = await browser.post('/sv/my/goal', {
      ...hiddenFields(page.html),
      ...writtenGoal,
      words: 'Mina egna ord',
    });
    expect(back.status).toBe(409);
    expect(back.html).toContain('Coachens ord');
    expect(back.html).toContain('Mina egna ord');
    const again = await browser.post('/sv/my/goal', {
      ...hiddenFields(back.html),
      ...writtenGoal,
      words: 'Mina egna ord',
    });
    expect(again.location).toBe('/sv/my/goal?saved=yes');
    expect(await goals()).toMatchObject([{ state: 'replaced' }, { state: 'current' }]);
  });

  test('sent twice is saved once; sent again with other words after going back is not lost', async () => {
    const browser = asResident();
    const fields = { ...hiddenFields((await browser.get('/sv/my/goal')).html), ...writtenGoal };
    expect((await browser.post('/sv/my/goal', fields)).location).toBe('/sv/my/goal?saved=yes');
    expect((await browser.post('/sv/my/goal', fields)).location).toBe('/sv/my/goal?saved=yes');
    expect(await goals()).toHaveLength(1);
    const back = await browser.post('/sv/my/goal', { ...fields, words: 'Andra ord' });
    expect(back.status).toBe(409);
    expect(back.html).toContain('Andra ord');
  });

  test('is set by the coach together with the person', async () => {
    const browser = asCoach();
    const page = await browser.get(`${at}/goal`);
    expect((await browser.post(`${at}/goal`, { ...hiddenFields(page.html), ...writtenGoal })).location).toBe(
      at,
    );
    expect(await goals()).toMatchObject([{ set_by: 'staff' }]);
  });

  test('asks visitors to sign in, and is not there for another unit', async () => {
    expect((await aBrowser({ ...visit }).get('/sv/my/goal')).location).toBe(
      '/sv/sign-in?as=resident&then=%2Fsv%2Fmy%2Fgoal',
    );
    const other = await aClient(app);
    expect((await aBrowser({ ...visit, actor: other.coach }).get(`${at}/goal`)).status).toBe(404);
    expect((await asResident().get(`${at}/goal`)).status).toBe(404);
  });
});
