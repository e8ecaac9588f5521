import type { RouteObject } from 'react-router';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Actor, Language } from '#kernel/actor.ts';
import { aReferral } from '#modules/referrals/testing.ts';
import {
  aResident,
  aStaffMember,
  aUnit,
  openTestApp,
  type Place,
  type TestApp,
} from '../../../testing/app.ts';
import { aBrowser, unitOf } from '../../../testing/pages.ts';
import * as waysInPage from './ways-in-page.tsx';

const routes: RouteObject[] = [
  { path: 'work/ways-in', loader: waysInPage.loader, Component: waysInPage.default },
];

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());

async function browser(place: Place, actor: Actor, language: Language = 'sv') {
  return aBrowser({ app, unit: await unitOf(app, place.unitId), routes, language, actor });
}

test('the manager reads how people came, by way and by reason, and nobody’s name', async () => {
  const place = await aUnit(app);
  const manager = await aStaffMember(app, place, { role: 'unit-manager', purpose: 'administration' });
  const resident = await aResident(app, { name: 'Maria Ljungberg' });
  await aReferral(app, resident, place, { responses: [], words: 'Hej', reason: 'care-advice' });
  const { html } = await (await browser(place, manager)).get('/sv/work/ways-in');
  expect(html).toMatch(/<th scope="row">Egen anmälan<\/th><td[^>]*>1<\/td>/);
  expect(html).toMatch(/<th scope="row">Telefonsamtal<\/th><td[^>]*>0<\/td>/);
  expect(html).toMatch(/<th scope="row">Råd från vården<\/th><td[^>]*>1<\/td>/);
  expect(html).toContain('Inga svar har getts under tiden.');
  expect(html).not.toContain('Ljungberg');
});

test('a month in which nobody came is said in words, in each language', async () => {
  const place = await aUnit(app);
  const coach = await aStaffMember(app, place);
  const said = {
    sv: 'Ingen har hört av sig under tiden',
    fi: 'Kukaan ei ole ottanut yhteyttä tänä aikana',
    en: 'Nobody has been in touch in this time',
  };
  for (const language of ['sv', 'fi', 'en'] as const) {
    const { html } = await (await browser(place, coach, language)).get(
      `/${language}/work/ways-in?period=month`,
    );
    expect(html).toContain(said[language]);
  }
});

test('a log reviewer has no such page', async () => {
  const place = await aUnit(app);
  const reviewer = await aStaffMember(app, place, { role: 'log-reviewer', purpose: 'log-review' });
  expect((await (await browser(place, reviewer)).get('/sv/work/ways-in')).status).toBe(403);
});
