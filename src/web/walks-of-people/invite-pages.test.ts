/** Staff invite with a link; whoever opens it is told who invites, signs in, sees to what, and begins. */
import type { RouteObject } from 'react-router';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { aClient } from '#modules/coaching/testing.ts';
import { walkStage } from '#modules/enrolments/testing.ts';
import { aResident, aStaffMember, aUnit, openTestApp, type TestApp } from '../../../testing/app.ts';
import { aBrowser, unitOf } from '../../../testing/pages.ts';
import * as caseloadPage from './caseload-page.tsx';
import * as invitePage from './invite-page.tsx';
import * as invitedPage from './invited-page.tsx';
import * as personWalksPage from './person-walks-page.tsx';

const routes: RouteObject[] = [
  {
    path: 'work/walks/invite',
    loader: invitePage.loader,
    action: invitePage.action,
    Component: invitePage.default,
  },
  { path: 'work/walks', loader: caseloadPage.loader, Component: caseloadPage.default },
  {
    path: 'invite/:code',
    loader: invitedPage.loader,
    action: invitedPage.action,
    Component: invitedPage.default,
  },
  {
    path: 'work/people/:residentId/walks',
    loader: personWalksPage.loader,
    action: personWalksPage.action,
    Component: personWalksPage.default,
  },
];

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());
const { days } = walkStage(() => app);

const WISH = { programme: 'free-air', day: '', days: '30', uses: '1' };

async function aUnitThatInvites() {
  const place = await aUnit(app, { country: 'se' });
  const coach = await aStaffMember(app, place, { name: 'Anna Koski' });
  const visit = { app, routes, unit: await unitOf(app, place.unitId) };
  const invite = async (more: Partial<typeof WISH> = {}) => {
    const page = await aBrowser({ ...visit, actor: coach }).post('/sv/work/walks/invite', {
      ...WISH,
      ...more,
    });
    const [, path = ''] = /http[^<]*?(\/sv\/invite\/[A-Za-z0-9_-]{20})/.exec(page.html) ?? [];
    return { page, path };
  };
  return { place, coach, visit, invite };
}

test('the page shows the link and a picture of it once, and the database keeps no code', async () => {
  const { invite } = await aUnitThatInvites();
  const { page, path } = await invite();
  expect(page.html).toContain('aria-label="QR-kod med inbjudans länk"');
  expect(page.html).toContain('Den gäller en person till och med');
  const code = path.split('/').at(-1) ?? 'x';
  const kept = await app.owner(
    `select encode(code_hash, 'escape') as hash, i::text as row from enrolments.invitation i`,
  );
  expect(code).toHaveLength(20);
  expect(JSON.stringify(kept)).not.toContain(code);
});

test('before sign-in it tells who invites and not to what; signed in, the programme, and a button', async () => {
  const { coach, invite, visit } = await aUnitThatInvites();
  const { path } = await invite();
  const visitor = await aBrowser({ ...visit, actor: { kind: 'visitor' } }).get(path);
  expect(visitor.html).toContain(visit.unit.names.sv);
  expect(visitor.html).not.toMatch(/tobak|nikotin|rök/i);
  expect(visitor.html).toContain(`then=${encodeURIComponent(path)}`);
  const resident = await aResident(app, { country: 'se', name: 'Maria Ljungberg' });
  const browser = aBrowser({ ...visit, actor: resident });
  expect((await browser.get(path)).html).toContain('Börja programmet');
  const begun = await browser.post(path, {});
  expect(begun.location).toMatch(/^\/sv\/my\/programmes\/[0-9a-f-]{36}\?said=begun#main$/);
  const [walk] = await app.owner(
    'select begun, holder, begun_by from enrolments.enrolment where resident_id = $1',
    [resident.residentId],
  );
  expect(walk).toEqual({ begun: 'invitation', holder: visit.unit.id, begun_by: coach.assignmentId });
  const list = await aBrowser({ ...visit, actor: coach }).get('/sv/work/walks?whose=mine');
  expect(list.html).toContain('Maria Ljungberg');
  const theirs = await aBrowser({ ...visit, actor: coach }).get(
    `/sv/work/people/${resident.residentId}/walks`,
  );
  expect(theirs.html).toContain('Pågår');
});

test('used up, over, and unknown alike are no longer valid', async () => {
  const { invite, visit } = await aUnitThatInvites();
  const { path } = await invite({ days: '2' });
  const first = await aResident(app, { country: 'se' });
  await aBrowser({ ...visit, actor: first }).post(path, {});
  const second = aBrowser({ ...visit, actor: await aResident(app, { country: 'se' }) });
  expect((await second.get(path)).html).toContain('Inbjudan gäller inte längre');
  expect((await second.post(path, {})).status).toBe(404);
  const later = await invite({ days: '2' });
  await days(3);
  expect((await second.get(later.path)).html).toContain('Inbjudan gäller inte längre');
  expect((await second.get('/sv/invite/AAAAAAAAAAAAAAAAAAAA')).status).toBe(404);
  expect((await second.get('/sv/invite/x')).status).toBe(404);
});

test('who walks the programme already is told, and the invitation is not used', async () => {
  const { invite, place, visit } = await aUnitThatInvites();
  const client = await aClient(app, { place });
  const browser = aBrowser({ ...visit, actor: client.resident });
  const one = await invite();
  await browser.post(one.path, {});
  const other = await invite();
  expect((await browser.post(other.path, {})).location).toBe('/sv/my/programmes?said=already#main');
  expect((await aBrowser({ ...visit, actor: { kind: 'visitor' } }).get(other.path)).status).toBe(200);
});

test.each([
  [{ programme: '' }, 'Välj ett program', 'programme'],
  [{ programme: 'no-such' }, 'Välj ett program', 'programme'],
  [{ days: '181' }, 'ett helt tal från 1 till 180', 'days'],
  [{ uses: '0' }, 'ett helt tal från 1 till 1000', 'uses'],
  [{ day: 'snart' }, 'Skriv en dag', 'day'],
])('%j is told by the field', async (given, words, name) => {
  const { invite } = await aUnitThatInvites();
  const { page } = await invite(given);
  expect(page.status).toBe(422);
  expect(page.html).toContain(words);
  expect(page.html).toContain(`href="#${name}"`);
});
