import type { RouteObject } from 'react-router';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { aClient, type Client } from '#modules/coaching/testing.ts';
import { anItem } from '#modules/worklist/testing.ts';
import { aStaffMember, aUnit, openTestApp, type TestApp } from '../../../testing/app.ts';
import { orderStage, phq9 } from '../../../testing/ordered-forms.ts';
import { aBrowser, unitOf, type Visit } from '../../../testing/pages.ts';
import * as absencePage from '../absence/absence-page.tsx';
import * as myDayPage from '../work/my-day-page.tsx';
import * as personPage from '../work/person-page.tsx';
import * as flagPage from './flag-page.tsx';

const routes: RouteObject[] = [
  { path: 'work', loader: myDayPage.loader, Component: myDayPage.default },
  {
    path: 'work/absence',
    loader: absencePage.loader,
    action: absencePage.action,
    Component: absencePage.default,
  },
  { path: 'work/people/:residentId', loader: personPage.loader, Component: personPage.default },
  {
    path: 'work/people/:residentId/flags/:flagId',
    loader: flagPage.loader,
    action: flagPage.action,
    Component: flagPage.default,
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
const { answered, flags, sweep, today } = orderStage(() => app);
const asCoach = () => aBrowser({ ...visit, actor: client.coach });
async function aFlag() {
  await answered(client, phq9(1, 2));
  const [flag] = await flags(client);
  return `${person}/flags/${String(flag?.['id'])}`;
}

describe('a flag', () => {
  test('stands first in my day, above what is late, and on the person', async () => {
    const at = await aFlag();
    await anItem(
      app.run,
      client.resident,
      { residentId: client.resident.residentId, unitId: client.place.unitId },
      { kind: 'reply', dueAt: '2020-01-01T08:00:00.000Z' },
    );
    const day = await asCoach().get('/sv/work');
    expect(day.html).toContain('Titta på först');
    expect(day.html.indexOf(at)).toBeGreaterThan(-1);
    expect(day.html.indexOf('Titta på först')).toBeLessThan(day.html.indexOf('För sent'));
    const page = await asCoach().get(person);
    expect(page.html).toContain('Fråga 9');
    expect(page.html).toContain(`href="${at}"`);
  });

  test('says what, why, by which rule, whose it is, and shows the answers behind it', async () => {
    const page = await asCoach().get(await aFlag());
    expect(page.html).toContain('Hög prioritet');
    expect(page.html).toContain('Fråga 9: tankar på död');
    expect(page.html).toContain('self-harm-thoughts, version 1');
    expect(page.html).toContain('Anna Koski, har hand om personen');
    expect(page.html).toContain('Mer än hälften av dagarna');
    expect(page.html).toContain('PHQ-9');
    expect(page.html).toContain('<title>Flagga – Vandra</title>');
    const finnish = await aBrowser({ ...visit, language: 'fi', actor: client.coach }).get(
      (await aPath()).replace('/sv/', '/fi/'),
    );
    expect(finnish.html).toContain('Kysymys 9');
  });

  async function aPath() {
    const [flag] = await flags(client);
    return `${person}/flags/${String(flag?.['id'])}`;
  }

  test('is seen, then closed with what was done; who comes late is told, and nothing is written over', async () => {
    const at = await aFlag();
    const colleague = await aStaffMember(app, client.place, { name: 'Per Lind' });
    const browser = asCoach();
    const seen = await browser.post(at, { intent: 'see' });
    expect(seen.location).toBe(`${at}?said=seen`);
    expect((await browser.follow(seen)).html).not.toContain('Jag har sett den');
    const empty = await browser.post(at, { intent: 'close', words: '  ' });
    expect(empty.status).toBe(422);
    expect(empty.html).toContain('Skriv vad som är gjort');
    const long = await browser.post(at, { intent: 'close', words: 'å'.repeat(2001) });
    expect(long.html).toContain('Högst 2000 tecken');
    const closed = await browser.post(at, { intent: 'close', words: 'Ringde Maria.' });
    expect(closed.location).toBe(`${at}?said=closed`);
    const late = await aBrowser({ ...visit, actor: colleague }).post(at, {
      intent: 'close',
      words: 'Jag med.',
    });
    expect(late.location).toBe(`${at}?said=closedAlready`);
    const page = await browser.get(at);
    expect(page.html).toContain('Ringde Maria.');
    expect(page.html).not.toContain('Jag med.');
    expect(page.html).not.toContain('Stäng flaggan');
    expect((await asCoach().get('/sv/work')).html).not.toContain('Titta på först');
  });

  test('of another unit, or of another person, there is no such page', async () => {
    const at = await aFlag();
    const stranger = await aStaffMember(app, await aUnit(app));
    expect((await aBrowser({ ...visit, actor: stranger }).get(at)).status).toBe(404);
    expect((await aBrowser({ ...visit, actor: client.resident }).get(at)).status).toBe(404);
    const other = await aClient(app, { place: client.place });
    const wrong = at.replace(client.resident.residentId, other.resident.residentId);
    expect((await aBrowser({ ...visit, actor: other.coach }).get(wrong)).status).toBe(404);
  });
});

describe('the page of absences', () => {
  test('passes open flags on when somebody enters that they are away, with who has had them', async () => {
    const at = await aFlag();
    const cover = await aStaffMember(app, client.place, { name: 'Per Lind' });
    const browser = asCoach();
    const page = await browser.get('/sv/work/absence');
    expect(page.html).toContain('Ingen frånvaro är inlagd.');
    expect(page.html).toContain('Ansvarig för enhetens lista: Responsible');
    const entered = await browser.post('/sv/work/absence', {
      who: client.coach.assignmentId,
      from: today(),
      until: '',
      cover: cover.assignmentId,
    });
    expect(entered.location).toBe('/sv/work/absence?said=entered');
    expect((await browser.follow(entered)).html).toContain('tills vidare');
    await sweep();
    const flag = await aBrowser({ ...visit, actor: cover }).get(at);
    expect(flag.html).toContain('Per Lind, ersätter den som är borta');
    expect(flag.html).toContain('Anna Koski, har hand om personen');
    const day = await aBrowser({ ...visit, actor: cover }).get('/sv/work?whose=mine');
    expect(day.html).toContain(at);
  });

  test.each([
    ['no first day', { from: '' }, 'Skriv den första dagen.', 'from'],
    ['an end that has passed', { until: '2020-01-01' }, 'Den sista dagen ska vara', 'until'],
    ['no end but words', { until: 'sen' }, 'Den sista dagen ska vara', 'until'],
  ])('%s is told by the field', async (_, given, words, name) => {
    const shown = await asCoach().post('/sv/work/absence', {
      who: client.coach.assignmentId,
      from: today(),
      until: '',
      cover: '',
      ...given,
    });
    expect(shown.status).toBe(422);
    expect(shown.html).toContain(words);
    expect(shown.html).toContain(`href="#${name}"`);
  });

  test('the unit’s manager enters it for anybody there; who is no coach and no manager has no such page', async () => {
    const manager = await aStaffMember(app, client.place, {
      role: 'unit-manager',
      purpose: 'administration',
    });
    const browser = aBrowser({ ...visit, actor: manager });
    const entered = await browser.post('/sv/work/absence', {
      who: client.coach.assignmentId,
      from: today(),
      until: today(),
      cover: '',
    });
    const page = await browser.follow(entered);
    expect(page.html).toContain('Anna Koski');
    const twice = await browser.post('/sv/work/absence', {
      who: client.coach.assignmentId,
      from: today(),
      until: '',
      cover: client.coach.assignmentId,
    });
    expect(twice.html).toContain('Välj en annan ersättare');
    const [, id] = /name="remove" value="([^"]+)"/.exec(page.html) ?? [];
    const removed = await browser.post('/sv/work/absence', { remove: id ?? '' });
    expect(removed.location).toBe('/sv/work/absence?said=removed');
    const reviewer = await aStaffMember(app, client.place, { role: 'log-reviewer', purpose: 'log-review' });
    expect((await aBrowser({ ...visit, actor: reviewer }).get('/sv/work/absence')).status).toBe(403);
  });
});
