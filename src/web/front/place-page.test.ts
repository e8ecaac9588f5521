import type { RouteObject } from 'react-router';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { aResident, aUnit, openTestApp, type Place, type TestApp } from '../../../testing/app.ts';
import { aBrowser, unitOf } from '../../../testing/pages.ts';
import * as placePage from './place-page.tsx';

const routes: RouteObject[] = [
  { path: 'place', loader: placePage.loader, action: placePage.action, Component: placePage.default },
];
let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());

const visit = async (place: Place, actor?: Actor) =>
  aBrowser({ app, unit: await unitOf(app, place.unitId), routes, ...(actor === undefined ? {} : { actor }) });

test('the place is chosen without a script, kept, and the person comes back to the page they were on', async () => {
  const [here, there] = [await aUnit(app), await aUnit(app, { country: 'fi' })];
  const browser = await visit(here);
  const page = await browser.get('/sv/place?back=%2Fsv%2Fcheck%2Fsend');
  expect(page.html).toContain((await unitOf(app, there.unitId)).organisationName);
  expect(page.html).toContain('value="/sv/check/send"');
  const answer = await browser.post('/sv/place', { unit: there.unitId, back: '/sv/check/send' });
  expect(answer).toMatchObject({ status: 303, location: '/sv/check/send' });
  expect(answer.setCookies[0]).toContain(`vandra_site=${there.unitId}`);
});

test('the way back never leads to another site', async () => {
  const here = await aUnit(app);
  const answer = await (await visit(here)).post('/sv/place', { unit: here.unitId, back: '//evil.example' });
  expect(answer.location).toBe('/sv');
});

test('who is signed in sees and chooses places of their own country alone', async () => {
  const [here, abroad] = [await aUnit(app), await aUnit(app, { country: 'fi' })];
  const browser = await visit(here, await aResident(app));
  expect((await browser.get('/sv/place')).html).not.toContain(
    (await unitOf(app, abroad.unitId)).organisationName,
  );
  expect(await browser.post('/sv/place', { unit: abroad.unitId, back: '/sv' })).toMatchObject({
    status: 404,
    setCookies: [],
  });
});
