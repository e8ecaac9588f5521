import type { RouteObject } from 'react-router';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { Actor, Language, StaffActor } from '#kernel/actor.ts';
import { aStaffMember, aUnit, openTestApp, type Place, type TestApp } from '../../../testing/app.ts';
import { aBrowser, unitOf } from '../../../testing/pages.ts';
import * as videoServicePage from './video-service-page.tsx';

const routes: RouteObject[] = [
  {
    path: 'work/video-service',
    loader: videoServicePage.loader,
    action: videoServicePage.action,
    Component: videoServicePage.default,
  },
];
const PATH = '/sv/work/video-service';
const TEAMS = { name: 'Teams', address: 'https://teams.example/meet/our-unit', where: 'there' };

let app: TestApp;
let place: Place;
let manager: StaffActor;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());
beforeEach(async () => {
  place = await aUnit(app);
  manager = await aStaffMember(app, place, { role: 'unit-manager' });
});

async function browser(actor: Actor, language: Language = 'sv') {
  return aBrowser({ app, unit: await unitOf(app, place.unitId), routes, language, actor });
}
const kept = async () =>
  app.owner('select name, address from meetings.elsewhere where unit_id = $1', [place.unitId]);

describe('the unit’s video service', () => {
  test('is here until the manager says otherwise, and can be here again', async () => {
    const pages = await browser(manager);
    expect((await pages.get(PATH)).html).toContain('Enhetens videomöten hålls här.');
    const there = await pages.follow(await pages.post(PATH, TEAMS));
    expect(there.html).toContain('Enhetens videomöten hålls i Teams.');
    expect(await kept()).toEqual([{ name: TEAMS.name, address: TEAMS.address }]);
    await pages.post(PATH, { ...TEAMS, name: 'Mitt vårdmöte' });
    expect(await kept()).toMatchObject([{ name: 'Mitt vårdmöte' }]);
    const back = await pages.follow(await pages.post(PATH, { where: 'here' }));
    expect(back.html).toContain('Enhetens videomöten hålls här.');
    expect(await kept()).toEqual([]);
  });

  test.each([
    [{ name: '', address: TEAMS.address }, 'Skriv vad tjänsten heter'],
    [{ name: 'x'.repeat(81), address: TEAMS.address }, 'Skriv vad tjänsten heter'],
    [{ name: 'Teams', address: 'teams.example/meet' }, 'Skriv hela adressen'],
    [{ name: 'Teams', address: 'http://teams.example/meet' }, 'Skriv hela adressen'],
    [{ name: 'Teams', address: 'javascript:alert(1)' }, 'Skriv hela adressen'],
    [{ name: 'Teams', address: `https://teams.example/${'x'.repeat(500)}` }, 'Skriv hela adressen'],
  ])('%o comes back with what was written', async (written, words) => {
    const { status, html } = await (await browser(manager)).post(PATH, { ...written, where: 'there' });
    expect(status).toBe(422);
    expect(html).toContain(words);
    expect(html).toContain(`value="${written.address}"`);
    expect(await kept()).toEqual([]);
  });

  test('a coach reads where the meetings are and changes nothing', async () => {
    const coach = await aStaffMember(app, place);
    const pages = await browser(coach);
    const { html } = await pages.get(PATH);
    expect(html).toContain('Enhetschefen väljer var mötena hålls.');
    expect(html).not.toContain('name="address"');
    expect((await pages.post(PATH, TEAMS)).status).toBe(403);
    expect(await kept()).toEqual([]);
  });
});
