import type { RouteObject } from 'react-router';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { aClient, type Client } from '#modules/coaching/testing.ts';
import { aStaffMember, openTestApp, type TestApp } from '../../../testing/app.ts';
import { aBrowser, unitOf, type Visit } from '../../../testing/pages.ts';
import * as personPage from '../work/person-page.tsx';
import * as consultationPage from './consultation-page.tsx';
import * as consultationsPage from './consultations-page.tsx';
import * as colleaguesPage from './person-colleagues-page.tsx';
import * as teamPage from './team-page.tsx';

const routes: RouteObject[] = [
  { path: 'work/people/:residentId', loader: personPage.loader, Component: personPage.default },
  {
    path: 'work/people/:residentId/colleagues',
    loader: colleaguesPage.loader,
    action: colleaguesPage.action,
    Component: colleaguesPage.default,
  },
  { path: 'work/team', loader: teamPage.loader, Component: teamPage.default },
  {
    path: 'work/consultations',
    loader: consultationsPage.loader,
    action: consultationsPage.action,
    Component: consultationsPage.default,
  },
  {
    path: 'work/consultations/:consultationId',
    loader: consultationPage.loader,
    action: consultationPage.action,
    Component: consultationPage.default,
  },
];

let app: TestApp;
let client: Client;
let visit: Omit<Visit, 'actor'>;
let person: string;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());
beforeEach(async () => {
  client = await aClient(app, { name: 'Maria Ljungberg' });
  visit = { app, routes, unit: await unitOf(app, client.place.unitId) };
  person = `/sv/work/people/${client.resident.residentId}`;
});
const asCoach = () => aBrowser({ ...visit, actor: client.coach });
const remarks = async () =>
  app.owner('select 1 from colleagues.remark where resident_id = $1', [client.resident.residentId]);

describe('what colleagues say about a person', () => {
  test('what is missing or wrong comes back with every word that was written', async () => {
    const post = async (fields: Record<string, string>) =>
      asCoach().post(`${person}/colleagues`, { intent: 'write', idempotencyKey: 'k1', ...fields });
    const none = await post({ words: '  ', asks: 'team' });
    expect(none.status).toBe(422);
    expect(none.html).toContain('Skriv några ord');
    const long = await post({ words: 'x'.repeat(4001), asks: 'nothing' });
    expect(long.status).toBe(422);
    expect(long.html).toContain('x'.repeat(4001));
    for (const on of ['', 'i morgon', '2020-01-01', '2031-01-01']) {
      const day = await post({ words: 'Ring i veckan', asks: 'task', who: '', on });
      expect(day.status).toBe(422);
      expect(day.html).toContain('Välj en dag');
      expect(day.html).toContain('Ring i veckan');
    }
    expect(await remarks()).toEqual([]);
  });

  test('a form that is sent twice is one remark', async () => {
    const fields = { intent: 'write', idempotencyKey: 'k2', words: 'En gång', asks: 'nothing' };
    const both = await Promise.all([1, 2].map(async () => asCoach().post(`${person}/colleagues`, fields)));
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    expect(await remarks()).toHaveLength(1);
  });

  test('what is asked stands on the page of the person, on the list of the team, and is settled there', async () => {
    await asCoach().post(`${person}/colleagues`, {
      intent: 'write',
      idempotencyKey: 'k3',
      words: 'Kommer inte vidare',
      asks: 'team',
    });
    expect((await asCoach().get(person)).html).toContain('Kollegor (1 att göra)');
    const team = await asCoach().get('/sv/work/team');
    expect(team.html).toContain('Maria Ljungberg');
    expect(team.html).not.toContain('Kommer inte vidare');
    const page = await asCoach().get(`${person}/colleagues`);
    const remark = /name="remark" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
    const settle = async (words: string) =>
      asCoach().post(`${person}/colleagues`, { intent: 'settle', remark, [`settled-${remark}`]: words });
    expect((await settle('')).status).toBe(422);
    expect((await settle('Vi byter till telefon')).location).toContain('said=settled');
    expect((await settle('En gång till')).location).toContain('said=settledAlready');
    expect((await asCoach().get(person)).html).not.toContain('att göra)');
  });
});

describe('a question without a person', () => {
  test('is answered by a colleague of the unit that is asked; what names somebody stays in the form', async () => {
    const fields = { idempotencyKey: 'k4', unit: '', topic: 'Sömn', words: 'Gäller 19900222-2397' };
    const named = await asCoach().post('/sv/work/consultations', fields);
    expect(named.status).toBe(422);
    expect(named.html).toContain('personnummer');
    expect(named.html).toContain('Gäller 19900222-2397');
    const asked = await asCoach().post('/sv/work/consultations', { ...fields, words: 'Vad gör ni?' });
    expect(asked.status).toBe(303);
    const colleague = await aStaffMember(app, client.place, { name: 'Kim Kollega' });
    const asColleague = aBrowser({ ...visit, actor: colleague });
    const at = asked.location ?? '';
    await asColleague.post(at, { intent: 'answer', idempotencyKey: 'k5', words: 'Börja med ljuset' });
    const page = await asCoach().get(at);
    expect(page.html).toContain('Kim Kollega');
    expect(page.html).toContain('Börja med ljuset');
    await asCoach().post(at, { intent: 'close' });
    expect((await asCoach().get('/sv/work/consultations')).html).toContain('Avslutad');
  });

  test.each([
    [{ topic: '', words: 'x' }, 'Skriv vad frågan gäller'],
    [{ topic: 'x'.repeat(121), words: 'x' }, 'Rubriken är för lång'],
    [{ topic: 'Sömn', words: '' }, 'Skriv några ord'],
    [{ topic: 'Sömn', words: 'x'.repeat(4001) }, 'Texten är för lång'],
  ])('%#: what is wrong is told', async (fields, told) => {
    const answer = await asCoach().post('/sv/work/consultations', {
      idempotencyKey: 'k',
      unit: '',
      ...fields,
    });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain(told);
  });
});
