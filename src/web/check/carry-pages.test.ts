/** What a browser carries comes to the own pages of whoever signs in there. */
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { aResident, aUnit, openTestApp, type Place, type TestApp } from '../../../testing/app.ts';
import { type CheckBrowser, checkRoutes, reply } from '../../../testing/check-pages.ts';
import { aBrowser, hiddenFields, unitOf, type Visit } from '../../../testing/pages.ts';

let app: TestApp;
let place: Place;
let visit: Visit;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
  place = await aUnit(app, { country: 'se' });
});
afterAll(async () => app.close());
beforeEach(async () => {
  visit = { app, routes: checkRoutes, unit: await unitOf(app, place.unitId), actor: await aResident(app) };
});

const A4 = '/sv/overview/part/a4';
const asVisitor = () => aBrowser({ ...visit, actor: { kind: 'visitor' } });

/** A browser of the person who has just signed in where the other was not. */
function signedIn(visitor: CheckBrowser): CheckBrowser {
  const browser = aBrowser(visit);
  for (const [name, value] of visitor.cookies) browser.cookies.set(name, value);
  return browser;
}
describe('what was answered before signing in', () => {
  test('comes along, beside what was kept before, and the browser carries nothing more', async () => {
    await reply(aBrowser(visit), `${A4}?q=1`, { week: '10-14' });
    const visitor = asVisitor();
    await reply(visitor, `${A4}?q=2`, { occasion: 'never' });
    await visitor.post('/sv/overview/parts', { part: 'a7', do: 'leave' });
    const browser = signedIn(visitor);
    const asked = await browser.get('/sv/overview/parts');
    expect(asked.location).toBe('/sv/check/carry?then=%2Fsv%2Foverview%2Fparts');
    const carried = await browser.follow(asked);
    expect(carried.location).toBe('/sv/overview/parts');
    expect(browser.cookies.size).toBe(0);
    const parts = await browser.follow(carried);
    expect(parts.html).toContain('1 av 9 delar är klara');
    expect(parts.html).toContain('Överhoppad');
  });

  test.each([
    ['kept', '10-14'],
    ['carried', '1-9'],
  ])('and answers the same otherwise waits for the person’s word: %s', async (holds, stands) => {
    await reply(aBrowser(visit), `${A4}?q=1`, { week: '10-14' });
    const visitor = asVisitor();
    await reply(visitor, `${A4}?q=1`, { week: '1-9' });
    await reply(visitor, `${A4}?q=2`, { occasion: 'never' });
    const browser = signedIn(visitor);
    const path = '/sv/check/carry?then=%2Fsv%2Foverview%2Fparts';
    const page = await browser.get(path);
    expect(page.html).toContain('Samma fråga har fått två svar');
    expect(page.html).toContain('10–14 standardglas per vecka');
    expect(page.html).toContain('1–9 standardglas per vecka');
    expect(browser.cookies.size).toBe(1);
    expect((await aBrowser(visit).get(`${A4}?q=2`)).html).not.toContain('checked');
    const done = await browser.post(path, { holds });
    expect(done.location).toBe('/sv/overview/parts');
    expect(browser.cookies.size).toBe(0);
    expect((await browser.get(`${A4}?q=1`)).html).toMatch(
      new RegExp(`value="${stands}"[^>]*checked|checked[^>]*value="${stands}"`),
    );
    expect((await browser.get('/sv/overview/parts')).html).toContain('1 av 9 delar är klara');
  });

  test('is kept too when the session ends while a question is open: signing in leads back to it', async () => {
    const browser = aBrowser(visit);
    await reply(browser, `${A4}?q=1`, { week: '10-14' });
    const shown = hiddenFields((await browser.get(`${A4}?q=2`)).html);
    const expired = asVisitor();
    const away = await expired.post(`${A4}?q=2`, { ...shown, occasion: 'never' });
    expect(away.location).toBe(`/sv/sign-in?as=resident&then=${encodeURIComponent(`${A4}?q=2`)}`);
    const back = signedIn(expired);
    await back.follow(await back.get(`${A4}?q=2`));
    expect((await back.get('/sv/overview/parts')).html).toContain('1 av 9 delar är klara');
  });
});
