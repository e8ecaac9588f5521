/** The unit's list of walks, as a page: who needs somebody first, selections as addresses with true counts. */
import type { RouteObject } from 'react-router';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { aClient } from '#modules/coaching/testing.ts';
import { walkStage } from '#modules/enrolments/testing.ts';
import { sendAsResident } from '#modules/messaging/public.ts';
import { aStaffMember, aUnit, mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { aBrowser, unitOf } from '../../../testing/pages.ts';
import * as myDayPage from '../work/my-day-page.tsx';
import * as caseloadPage from './caseload-page.tsx';

const routes: RouteObject[] = [
  { path: 'work', loader: myDayPage.loader, Component: myDayPage.default },
  { path: 'work/walks', loader: caseloadPage.loader, Component: caseloadPage.default },
];

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());
const { aWalker } = walkStage(() => app);

async function aCaseload() {
  const place = await aUnit(app, { country: 'se' });
  const calm = await aWalker('free-air', 'unit', await aClient(app, { place, name: 'Maria Ljungberg' }));
  const asking = await aWalker('quiet-nights', 'unit', await aClient(app, { place, name: 'Per Lind' }));
  await mustRun(app.run(asking.resident, sendAsResident(app.packs), { unitId: place.unitId, body: 'Hej' }));
  return { place, calm, asking, unit: await unitOf(app, place.unitId) };
}

test('who waits for an answer stands first, with what waits, and each row leads to the walk', async () => {
  const { calm, asking, unit } = await aCaseload();
  const { html } = await aBrowser({ app, unit, routes, actor: calm.coach }).get('/sv/work/walks');
  expect(html.indexOf('Per Lind')).toBeGreaterThan(-1);
  expect(html.indexOf('Per Lind')).toBeLessThan(html.indexOf('Maria Ljungberg'));
  expect(html).toContain('1 obesvarat meddelande');
  expect(html).toContain(`/sv/work/people/${asking.resident.residentId}/walks/${asking.enrolmentId}`);
  expect(html).toContain('<title>Pågående program – Vandra</title>');
});

test('a selection is an address, and tells how many there are', async () => {
  const { calm, unit } = await aCaseload();
  const browser = aBrowser({ app, unit, routes, actor: calm.coach });
  const messages = await browser.get('/sv/work/walks?waits=message');
  expect(messages.html).toContain('Per Lind');
  expect(messages.html).not.toContain('Maria Ljungberg');
  const text = messages.html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
  expect(text).toContain('Allt 2 Meddelande 1 Flagga 0 Uppgift 0 Missat formulär 0 Tyst i en vecka 0');
  const programme = await browser.get('/sv/work/walks?programme=free-air');
  expect(programme.html).toContain('Maria Ljungberg');
  expect(programme.html).not.toContain('Per Lind');
  const nobody = await browser.get('/sv/work/walks?waits=task');
  expect(nobody.html).toContain('href="/sv/work/walks"');
});

test('the rail leads there, and it is for those who work with people', async () => {
  const { calm, place, unit } = await aCaseload();
  expect((await aBrowser({ app, unit, routes, actor: calm.coach }).get('/sv/work')).html).toContain(
    'href="/sv/work/walks"',
  );
  const reviewer = await aStaffMember(app, place, { role: 'log-reviewer', purpose: 'log-review' });
  expect((await aBrowser({ app, unit, routes, actor: reviewer }).get('/sv/work/walks')).status).toBe(403);
  expect((await aBrowser({ app, unit, routes, actor: calm.resident }).get('/sv/work/walks')).status).toBe(
    404,
  );
});
