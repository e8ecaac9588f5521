import type { RouteObject } from 'react-router';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import type { ResidentActor, StaffActor } from '#kernel/actor.ts';
import { aReferral, referralRows } from '#modules/referrals/testing.ts';
import {
  aResident,
  aStaffMember,
  aUnit,
  openTestApp,
  type Place,
  type TestApp,
} from '../../../testing/app.ts';
import { aBrowser, unitOf } from '../../../testing/pages.ts';
import * as sendPage from '../check/send-page.tsx';
import * as referralPage from './referral-page.tsx';

const routes: RouteObject[] = [
  {
    path: 'work/people/:residentId/referral/:referralId',
    loader: referralPage.loader,
    action: referralPage.action,
    Component: referralPage.default,
  },
  { path: 'check/send', loader: sendPage.loader, action: sendPage.action, Component: sendPage.default },
];

let app: TestApp;
let place: Place;
let resident: ResidentActor;
let coach: StaffActor;
let path: string;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());
beforeEach(async () => {
  place = await aUnit(app);
  resident = await aResident(app);
  coach = await aStaffMember(app, place, { name: 'Anna Koski' });
  path = `/sv/work/people/${resident.residentId}/referral/${await aReferral(app, resident, place)}`;
});

async function pages() {
  return aBrowser({ app, unit: await unitOf(app, place.unitId), routes, actor: coach });
}

test('before anything is asked, what is not known asks for a closer look', async () => {
  const { html } = await (await pages()).get(path);
  expect(html).toContain('Något är inte känt. Ta reda på det innan du svarar.');
  expect(html).toMatch(/<th scope="row">Ålder<\/th><td[^>]*>Passar<\/td>/);
  expect(html).toMatch(/<th scope="row">Stabil hälsa<\/th><td[^>]*>Går inte att säga<\/td>/);
  expect(html).toContain('Du avgör.');
});

test('what was found out changes the advice, says who noted it, and shows a friendly other road', async () => {
  const browser = await pages();
  const shown = await browser.post(path, {
    answer: 'assess',
    stable: 'no',
    motivated: 'yes',
    segment: 'day-visitor',
  });
  const { html } = await browser.follow(shown);
  expect(html).toContain('Bedömningen är sparad.');
  expect(html).toContain('Något passar inte. En annan väg kan hjälpa bättre.');
  expect(html).toContain('Hjälp personen till vårdcentralen');
  expect(html).toContain('Anna Koski skrev in det');
  // The answer is still to be given, whatever the advice says.
  expect(html).toContain('Ta emot anmälan');
  expect((await referralRows(app, resident))[0]).toMatchObject({ state: 'received' });
});

test('where the person lives is told against whom the unit is for, and they may ask all the same', async () => {
  await app.owner('update identity.unit set municipalities = $2 where id = $1', [
    place.unitId,
    ['Rantakylä'],
  ]);
  const { html } = await (await pages()).get(path);
  expect(html).toMatch(/<th scope="row">Bostadsort<\/th><td[^>]*>Passar inte<\/td>/);
  const other = await aResident(app);
  const own = aBrowser({ app, unit: await unitOf(app, place.unitId), routes, actor: other });
  const page = await own.get('/sv/check/send');
  expect(page.html).toContain('Enheten är för den som bor i Rantakylä.');
  expect(page.html).toContain('Du kan fråga ändå.');
  expect(page.html).toContain('Välj vad du vill skicka');
});
