import type { RouteObject } from 'react-router';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Country } from '#kernel/actor.ts';
import { aUnit, openTestApp, type TestApp } from '../../../testing/app.ts';
import { aBrowser, unitOf } from '../../../testing/pages.ts';
import * as stoppedPage from './stopped-page.tsx';

const routes: RouteObject[] = [
  { path: 'sign-in/stopped/:why', loader: stoppedPage.loader, Component: stoppedPage.default },
];
let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());

async function shown(country: Country, path: string) {
  const place = await aUnit(app, { country });
  const page = await aBrowser({ app, unit: await unitOf(app, place.unitId), routes }).get(path);
  return { status: page.status, words: page.html.replaceAll('<!-- -->', '') };
}

test.each([
  ['se', 'too-young', 'Tills du fyller 13 sköter en vårdnadshavare', 'från 16 år'],
  ['se', 'not-yet-alone', 'När du har fyllt 13 men inte 16 kan varken du eller en vårdnadshavare', 'Bris'],
  ['fi', 'too-young', 'Är du under 15 år', 'från 18 år'],
  ['fi', 'not-yet-alone', 'för dig som har fyllt 18', 'för dig som har fyllt 15'],
] as const)('in %s, %s says what the pack says and whom to call', async (country, why, rule, more) => {
  const { status, words } = await shown(country, `/sv/sign-in/stopped/${why}?as=resident`);
  expect(status).toBe(403);
  expect(words).toContain(rule);
  expect(words).toContain(more);
  for (const line of [...app.packs[country].youngLines.lines, ...app.packs[country].crisisLines.lines])
    expect(words).toContain(`href="tel:${line.number.replace(/[^+\d]/g, '')}"`);
  expect(words).not.toContain('/sign-in?as=');
});

test('the rules are those of the number, the phone lines those of the place', async () => {
  const { words } = await shown('se', '/sv/sign-in/stopped/not-yet-alone?as=resident&rules=fi');
  expect(words).toContain('för dig som har fyllt 18');
  expect(words).toContain('Bris');
  const strange = await shown('se', '/sv/sign-in/stopped/not-yet-alone?as=resident&rules=xx');
  expect(strange.words).toContain('Från 16 år');
});

test.each(['birth-date-unknown', 'reserve-number'])(
  '%s leads to a person, and says nothing of young',
  async (why) => {
    const { status, words } = await shown('se', `/sv/sign-in/stopped/${why}?as=resident`);
    expect(status).toBe(403);
    expect(words).toContain('Så går du vidare');
    expect(words).toContain('Skatteverket');
    expect(words).toContain('href="tel:1177"');
    expect(words).not.toMatch(/Bris|vårdnadshavare|äldre personer/);
  },
);
