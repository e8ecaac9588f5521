/** Who has weight and calories hidden is told before a form asks for them, and may go on or not; nobody else is asked. */
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { chooseBodyMeasures } from '#modules/residents/public.ts';
import { aResident, aUnit, mustRun, openTestApp, type Place, type TestApp } from '../../../testing/app.ts';
import { checkRoutes, reply } from '../../../testing/check-pages.ts';
import { aBrowser, unitOf, type Visit } from '../../../testing/pages.ts';

let app: TestApp;
let place: Place;
let visit: Visit;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
  place = await aUnit(app, { country: 'se' });
});
afterAll(async () => app.close());
beforeEach(async () => {
  const actor = await aResident(app);
  visit = { app, routes: checkRoutes, unit: await unitOf(app, place.unitId), actor };
});
async function hides() {
  const { actor } = visit;
  if (actor?.kind !== 'resident') throw new Error('nobody has signed in');
  await mustRun(app.run(actor, chooseBodyMeasures, { show: false }));
}

const RISK = '/sv/overview/part/a6';
const AHEAD = 'Utan dem går risken inte att räkna ut.';
const QUESTION = 'name="page"';

test('it is said before the first question, with both ways, and going on leads to the questions', async () => {
  await hides();
  const browser = aBrowser(visit);
  const ahead = await browser.get(RISK);
  expect(ahead.status).toBe(200);
  expect(ahead.html).toContain(AHEAD);
  expect(ahead.html).not.toContain(QUESTION);
  expect(ahead.html).toContain('href="/sv/overview/parts"');
  const [, on = ''] = /href="([^"]*on=yes)"/.exec(ahead.html) ?? [];
  const asked = await browser.get(on.replaceAll('&amp;', '&'));
  expect(asked.html).toContain(QUESTION);
  expect(asked.html).not.toContain(AHEAD);
});

test('a link to a question in the middle says it too; whoever has begun is not asked again', async () => {
  await hides();
  const browser = aBrowser(visit);
  const first = await browser.get(`${RISK}?q=1&on=yes`);
  const [, name = '', value = ''] =
    /<input type="radio"[^>]*name="([^"]+)"[^>]*value="([^"]+)"/.exec(first.html) ?? [];
  expect(name).not.toBe('');
  expect((await browser.get(`${RISK}?q=2`)).html).not.toContain(QUESTION);
  const on = await reply(browser, `${RISK}?q=1&on=yes`, { [name]: value });
  expect(on.status).toBe(303);
  expect((await browser.follow(on)).html).toContain(QUESTION);
});

test('who does not want to leaves the part out, and the overview goes on without it', async () => {
  await hides();
  const browser = aBrowser(visit);
  const leave = 'Hoppa över';
  expect((await browser.get('/sv/overview/parts')).html).toContain(`${leave}: Risk för typ 2-diabetes`);
  await browser.post('/sv/overview/parts', { part: 'a6', do: 'leave' });
  const { html } = await browser.get('/sv/overview/parts');
  expect(html).not.toContain(`${leave}: Risk för typ 2-diabetes`);
  expect(html).toContain('Överhoppad');
});

test('nobody else is asked: not signed in, or with nothing hidden, or where a form is not about weight', async () => {
  expect((await aBrowser(visit).get(RISK)).html).toContain(QUESTION);
  expect((await aBrowser(visit).get('/sv/overview/parts')).html).not.toContain(
    'Hoppa över: Risk för typ 2-diabetes',
  );
  const visitor = aBrowser({ ...visit, actor: { kind: 'visitor' } });
  expect((await visitor.get(RISK)).html).toContain(QUESTION);
  await hides();
  expect((await aBrowser(visit).get('/sv/overview/part/a4')).html).toContain(QUESTION);
});
