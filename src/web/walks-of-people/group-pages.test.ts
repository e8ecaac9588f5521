/** A unit's groups as pages: made, filled, met, led, and ended; a link leads into one. */
import type { RouteObject } from 'react-router';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { aClient, type Client } from '#modules/coaching/testing.ts';
import { GROUP_CODE, groupStage, walkStage } from '#modules/enrolments/testing.ts';
import { plusDays } from '#kernel/dates.ts';
import { aResident, aStaffMember, aUnit, openTestApp, type TestApp } from '../../../testing/app.ts';
import { aBrowser, unitOf } from '../../../testing/pages.ts';
import * as groupPage from './group-page.tsx';
import * as groupsPage from './groups-page.tsx';
import * as invitedPage from './invited-page.tsx';

const routes: RouteObject[] = [
  {
    path: 'work/walks/groups',
    loader: groupsPage.loader,
    action: groupsPage.action,
    Component: groupsPage.default,
  },
  {
    path: 'work/walks/groups/:groupId',
    loader: groupPage.loader,
    action: groupPage.action,
    Component: groupPage.default,
  },
  {
    path: 'invite/:code',
    loader: invitedPage.loader,
    action: invitedPage.action,
    Component: invitedPage.default,
  },
];

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'), { poolSize: 10 });
});
afterAll(async () => app.close());
const { aWalker } = walkStage(() => app);
const { today, aGroup, add } = groupStage(() => app);

async function visits(client: Client) {
  const visit = { app, routes, unit: await unitOf(app, client.place.unitId) };
  return { visit, coach: aBrowser({ ...visit, actor: client.coach }) };
}

test('a group is made on the list, and its page tells what to do next', async () => {
  const client = await aClient(app, { country: 'se', name: 'Maria Ljungberg' });
  const { coach } = await visits(client);
  expect((await coach.get('/sv/work/walks/groups')).html).toContain('Enheten har ingen grupp än');
  const bare = { programme: GROUP_CODE, name: 'Tisdagar', start: plusDays(today(), 5) };
  for (const [given, words, name] of [
    [{ programme: '' }, 'Välj ett program', 'programme'],
    [{ name: ' ' }, 'Skriv ett namn', 'name'],
    [{ start: 'snart' }, 'Skriv en dag', 'start'],
    [{ start: plusDays(today(), 300) }, 'Skriv en dag', 'start'],
  ] as const) {
    const wrong = await coach.post('/sv/work/walks/groups', { ...bare, ...given });
    expect([wrong.status, wrong.html.includes(words), wrong.html.includes(`href="#${name}"`)]).toEqual([
      422,
      true,
      true,
    ]);
  }
  const made = await coach.post('/sv/work/walks/groups', bare);
  expect(made.location).toMatch(/^\/sv\/work\/walks\/groups\/[0-9a-f-]{36}\?said=made#main$/);
  const page = await coach.follow(made);
  expect(page.html).toContain('Gruppen är klar.');
  expect(page.html).toContain('Ingen är med än.');
  expect(page.html).toContain('<title>En grupp – Vandra</title>');
  expect((await coach.get('/sv/work/walks/groups')).html).toContain('Tisdagar');
});

test('people are added by one press: who walks is at hand, others are found by name; and taken out', async () => {
  const client = await aClient(app, { country: 'se', name: 'Maria Ljungberg' });
  const other = await aClient(app, { place: client.place, name: 'Kim Berg' });
  await aWalker(GROUP_CODE, 'unit', client);
  const at = `/sv/work/walks/groups/${await aGroup(client)}`;
  const { coach } = await visits(client);
  const page = await coach.get(at);
  expect(page.html).toContain('Lägg till Maria Ljungberg');
  expect(page.html).not.toContain('Kim Berg');
  const press = async (intent: string, of: Client) =>
    coach.follow(await coach.post(at, { intent, person: of.resident.residentId }));
  expect((await press('add', client)).html).toContain('med det program som redan pågår');
  expect((await coach.get(`${at}?find=kim`)).html).toContain('Lägg till Kim Berg');
  expect((await press('add', other)).html).toContain('och programmet börjar');
  expect((await coach.get(`${at}?find=kim`)).html).toContain('Ingen som passar sökningen');
  const twice = await coach.post(at, { intent: 'add', person: other.resident.residentId });
  expect([twice.status, twice.html.includes('Personen är redan med i gruppen.')]).toEqual([422, true]);
  const stranger = await coach.post(at, {
    intent: 'add',
    person: (await aResident(app, { country: 'se' })).residentId,
  });
  expect([stranger.status, stranger.html.includes('finns inte längre hos enheten')]).toEqual([422, true]);
  const out = await press('take-out', other);
  expect(out.html).toContain('Personen är inte med i gruppen längre.');
  expect(out.html).not.toContain('Ta ut Kim Berg');
  expect(out.html).toMatch(/Del 1 av \d+\. 0 av \d+ öppna steg klara\./);
});

test('meetings, the name, the day, the coach, and the end', async () => {
  const client = await aClient(app, { country: 'se', name: 'Maria Ljungberg' });
  const groupId = await aGroup(client);
  await add(client, groupId);
  const at = `/sv/work/walks/groups/${groupId}`;
  const { visit, coach } = await visits(client);
  const meeting = {
    intent: 'meeting',
    'meeting-day': '2027-03-29',
    'meeting-time': '17.30',
    minutes: '90',
    place: 'Biblioteket',
  };
  for (const [given, words] of [
    [{ 'meeting-day': '' }, 'Skriv träffens dag'],
    [{ 'meeting-time': 'sen' }, 'Skriv ett klockslag'],
    [{ 'meeting-day': '2027-03-28', 'meeting-time': '02.30' }, 'Klockslaget finns inte den dagen'],
    [{ minutes: '5' }, 'Skriv träffens längd'],
    [{ place: '' }, 'Skriv var eller hur'],
  ] as const) {
    const wrong = await coach.post(at, { ...meeting, ...given });
    expect([wrong.status, wrong.html.includes(words)]).toEqual([422, true]);
  }
  const met = await coach.follow(await coach.post(at, meeting));
  expect(met.html).toContain('Biblioteket, 90 minuter');
  const [, id = ''] = /name="meeting" value="([0-9a-f-]{36})"/.exec(met.html) ?? [];
  const editing = await coach.get(`${at}?meeting=${id}`);
  expect(editing.html).toContain('Ändra träffen');
  expect(editing.html).toMatch(/name="place"[^>]*value="Biblioteket"/);
  const changed = { ...meeting, intent: 'move-meeting', meeting: id, place: 'Medborgarhuset' };
  const late = await coach.post(`${at}?meeting=${id}`, { ...changed, 'meeting-time': 'sen' });
  expect([late.status, late.html.includes('value="Medborgarhuset"')]).toEqual([422, true]);
  const changedTo = await coach.follow(await coach.post(`${at}?meeting=${id}`, changed));
  expect(changedTo.html).toContain('Träffen är ändrad.');
  expect(changedTo.html).toContain('Medborgarhuset, 90 minuter');
  expect((await coach.follow(await coach.post(at, { intent: 'no-meeting', meeting: id }))).html).toContain(
    'Inga träffar är inlagda',
  );
  const named = await coach.follow(await coach.post(at, { intent: 'name', name: 'Onsdagar' }));
  expect(named.html).toContain('Onsdagar');
  const moved = await coach.follow(await coach.post(at, { intent: 'move', start: plusDays(today(), 14) }));
  expect(moved.html).toContain('Första dagen är flyttad');
  const colleague = aBrowser({ ...visit, actor: await aStaffMember(app, client.place, { name: 'Bo Ek' }) });
  expect((await colleague.get(at)).html).toContain('Ta över ansvaret');
  expect((await colleague.follow(await colleague.post(at, { intent: 'take-over' }))).html).toContain(
    'Du är ansvarig för gruppen.',
  );
  const ended = await coach.follow(await coach.post(at, { intent: 'end' }));
  expect(ended.html).toContain('Gruppen är avslutad.');
  expect(ended.html).not.toContain('value="add"');
  expect((await coach.post(at, meeting)).html).toContain('Gruppen är avslutad.');
  const elsewhere = await aUnit(app, { country: 'se' });
  const foreign = aBrowser({
    app,
    routes,
    unit: await unitOf(app, elsewhere.unitId),
    actor: await aStaffMember(app, elsewhere),
  });
  expect((await foreign.get(at)).status).toBe(404);
  expect((await foreign.get('/sv/work/walks/groups')).html).not.toContain('Onsdagar');
});

test('a link leads into the group, under a name; a protected name is not taken, and the person is warned', async () => {
  const client = await aClient(app, { country: 'se', name: 'Maria Ljungberg' });
  const at = `/sv/work/walks/groups/${await aGroup(client)}`;
  const { visit, coach } = await visits(client);
  const invite = { intent: 'invite', days: '30', uses: '5' };
  expect((await coach.post(at, { ...invite, uses: '0' })).html).toContain('ett helt tal från 1 till 1000');
  const made = await coach.post(at, invite);
  const [, path = ''] = /http[^<]*?(\/sv\/invite\/[A-Za-z0-9_-]{20})/.exec(made.html) ?? [];
  expect(made.html).toContain('aria-label="QR-kod med inbjudans länk"');
  const resident = await aResident(app, { country: 'se', name: 'Kim Berg' });
  const kim = aBrowser({ ...visit, actor: resident });
  const page = await kim.get(path);
  expect(page.html).toContain('Ni går programmet tillsammans i gruppen Tisdagar.');
  expect(page.html).toMatch(/name="alias"[^>]*value="Kim"|value="Kim"[^>]*name="alias"/);
  const none = await kim.post(path, { alias: ' ' });
  expect([none.status, none.html.includes('Skriv vad gruppen ska kalla dig.')]).toEqual([422, true]);
  expect((await kim.post(path, { alias: 'Vandraren' })).location).toMatch(/\?said=begun#main$/);
  expect((await kim.post(path, { alias: 'Vandraren' })).location).toBe('/sv/my/programmes?said=already#main');
  const hidden = aBrowser({
    ...visit,
    actor: await aResident(app, { country: 'se', name: 'Eva Ek', protected: 'sekretessmarkering' }),
  });
  const warned = await hidden.get(path);
  expect(warned.html).toContain('Du har skyddade personuppgifter.');
  expect(warned.html).not.toContain('value="Eva"');
  expect((await hidden.post(path, { alias: 'Eva' })).status).toBe(422);
  await coach.post(at, { intent: 'close' });
  expect((await hidden.get(path)).status).toBe(404);
  // Before sign-in neither the programme nor the group is named.
  await coach.post(at, { intent: 'open' });
  const visitor = await aBrowser({ ...visit, actor: { kind: 'visitor' } }).get(path);
  expect(visitor.html).not.toContain('Tisdagar');
});
