import type { RouteObject } from 'react-router';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import type { Actor, Language, StaffActor } from '#kernel/actor.ts';
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
import * as sendPage from '../check/send-page.tsx';
import * as sentPage from '../check/sent-page.tsx';
import * as capacityPage from './capacity-page.tsx';

const routes: RouteObject[] = [
  {
    path: 'work/capacity',
    loader: capacityPage.loader,
    action: capacityPage.action,
    Component: capacityPage.default,
  },
  { path: 'check/send', loader: sendPage.loader, action: sendPage.action, Component: sendPage.default },
  { path: 'check/sent/:referralId', loader: sentPage.loader, Component: sentPage.default },
];

let app: TestApp;
let place: Place;
let coach: StaffActor;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());
beforeEach(async () => {
  place = await aUnit(app);
  coach = await aStaffMember(app, place, { name: 'Anna Koski' });
});

async function browser(actor: Actor, language: Language = 'sv') {
  return aBrowser({ app, unit: await unitOf(app, place.unitId), routes, language, actor });
}

const PATH = '/sv/work/capacity';

test('a coach says how many they can carry, and reads what it means for who asks now', async () => {
  const pages = await browser(coach);
  expect((await pages.get(PATH)).html).toContain('ingen har sagt hur många hen kan ha');
  const shown = await pages.post(PATH, { staffId: coach.staffId, carries: '12' });
  const { html } = await pages.follow(shown);
  expect(html).toContain('Antalet är sparat.');
  expect(html).toContain('Det finns plats för alla som väntar och för en till.');
  expect(html).toMatch(/aria-label="Så många kan Anna Koski ha"[^>]*value="12"/);
});

test('what is no number comes back with what was written', async () => {
  for (const written of ['tolv', '501', '-1', '1,5']) {
    const { status, html } = await (await browser(coach)).post(PATH, {
      staffId: coach.staffId,
      carries: written,
    });
    expect(status).toBe(422);
    expect(html).toContain(`value="${written}"`);
    expect(html).toContain('Skriv ett helt tal från 0 till 500');
  }
  expect(await app.owner('select 1 from coaching.capacity where unit_id = $1', [place.unitId])).toEqual([]);
});

test('before asking, the person reads the queue and the likely wait, and that a programme can be started meanwhile', async () => {
  await aReferral(app, await aResident(app), place);
  const resident = await aResident(app);
  const said = async () => (await (await browser(resident)).get('/sv/check/send')).html;
  // Nobody has said what they carry: what the unit itself states stands.
  expect(await said()).toContain('Väntetid just nu: ungefär två veckor.');
  expect(await said()).toContain('En annan väntar på svar just nu.');
  await (await browser(coach)).post(PATH, { staffId: coach.staffId, carries: '1' });
  // Full, and no place has become free: no short wait is promised.
  expect(await said()).toContain('Vi vet inte hur lång väntetiden är just nu.');
  await (await browser(coach)).post(PATH, { staffId: coach.staffId, carries: '5' });
  expect(await said()).toContain('Just nu är det ingen väntetid.');
  expect(await said()).toContain('Medan du väntar kan du börja ett program');
});

test('while waiting, the person is shown the programmes that are open', async () => {
  const resident = await aResident(app);
  const referralId = await aReferral(app, resident, place);
  const { html } = await (await browser(resident)).get(`/sv/check/sent/${referralId}`);
  expect(html).toContain('Medan du väntar');
  expect(html).toMatch(/Det finns (ett|\d+) program som du kan börja med redan nu/);
  expect(html).toContain('href="/sv/my/programmes"');
});

test('a log reviewer has no such page; it speaks each language', async () => {
  const reviewer = await aStaffMember(app, place, { role: 'log-reviewer', purpose: 'log-review' });
  expect((await (await browser(reviewer)).get(PATH)).status).toBe(403);
  for (const [language, title] of [
    ['fi', 'Paikat ja jono'],
    ['en', 'Places and queue'],
  ] as const)
    expect((await (await browser(coach, language)).get(`/${language}/work/capacity`)).html).toContain(title);
});
