/** The page where the coach changes a walk for one person: pause, own step, added part, maintenance, end. */
import type { RouteObject } from 'react-router';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { plusDays } from '#kernel/dates.ts';
import { aClient, type Client } from '#modules/coaching/testing.ts';
import { type Walker, walkStage } from '#modules/enrolments/testing.ts';
import { aStaffMember, aUnit, openTestApp, type TestApp } from '../../../testing/app.ts';
import { aBrowser, unitOf, type Visit } from '../../../testing/pages.ts';
import * as changePage from './change-page.tsx';
import * as myDayPage from '../work/my-day-page.tsx';
import * as personWalksPage from './person-walks-page.tsx';
import * as walkPage from './walk-page.tsx';

const routes: RouteObject[] = [
  { path: 'work', loader: myDayPage.loader, Component: myDayPage.default },
  {
    path: 'work/people/:residentId/walks',
    loader: personWalksPage.loader,
    action: personWalksPage.action,
    Component: personWalksPage.default,
  },
  {
    path: 'work/people/:residentId/walks/:enrolmentId',
    loader: walkPage.loader,
    action: walkPage.action,
    Component: walkPage.default,
  },
  {
    path: 'work/people/:residentId/walks/:enrolmentId/change',
    loader: changePage.loader,
    action: changePage.action,
    Component: changePage.default,
  },
];

let app: TestApp;
let client: Client;
let walker: Walker;
let visit: Omit<Visit, 'actor'>;
let walk: string;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());
const { aWalker, road, messages, sweep, versionOf } = walkStage(() => app);
beforeEach(async () => {
  client = await aClient(app, { country: 'se', name: 'Maria Ljungberg', language: 'sv' });
  walker = await aWalker('free-air', 'unit', client);
  visit = { app, routes, unit: await unitOf(app, client.place.unitId) };
  walk = `/sv/work/people/${client.resident.residentId}/walks/${walker.enrolmentId}`;
});
const asCoach = () => aBrowser({ ...visit, actor: client.coach });
const change = async (fields: Record<string, string>, query = '') =>
  asCoach().post(`${walk}/change${query}`, fields);

test('paused, the person is told, and the page offers to go on', async () => {
  const today = (await road(walker)).now.date;
  expect((await change({ form: 'pause', until: today })).html).toContain('Välj en dag efter i dag');
  const paused = await change({ form: 'pause', until: plusDays(today, 14) });
  expect(paused.location).toBe(`${walk}?said=changed`);
  expect((await messages(walker)).some((key) => key.startsWith('pause '))).toBe(true);
  const browser = asCoach();
  expect((await browser.get(walk)).html).toContain('Pausad');
  expect((await browser.get(`${walk}/change`)).html).toContain('Fortsätt programmet');
  const twice = await change({ form: 'pause', until: '' });
  expect(twice.status).toBe(409);
  expect(twice.html).toContain('programmet har ändrats under tiden');
  await change({ form: 'resume' });
  expect((await road(walker)).enrolment.state).toBe('active');
});

test('a step is written for this person, in their language', async () => {
  const [module] = (await road(walker)).modules;
  const given = { form: 'step', module: module?.module.id ?? '', language: 'sv' };
  const empty = await change({ ...given, title: '', text: 'Stigen vid sjön.' });
  expect(empty.status).toBe(422);
  expect(empty.html).toContain('Stigen vid sjön.');
  await change({ ...given, title: 'Till dig', text: 'Prova stigen vid sjön.' });
  expect((await road(walker)).modules[0]?.steps.at(-1)?.step.title).toEqual({ sv: 'Till dig' });
  expect((await asCoach().get(walk)).html).toContain('Bara för den här personen');
});

test('a part of another programme is chosen, and added', async () => {
  const version = versionOf('calmer-days');
  const page = await asCoach().get(`${walk}/change?from=${version}`);
  const source = await app.programmes.content(version);
  const part = source?.phases[0]?.modules[1]?.id ?? '';
  expect(page.html).toContain(`value="${part}"`);
  const given = { form: 'add', version, part, phase: (await road(walker)).programme.phases[0]?.id ?? '' };
  await change(given, `?from=${version}`);
  expect((await road(walker)).modules.map((one) => one.module.id)).toContain(`from-calmer-days-${part}`);
  expect((await change(given, `?from=${version}`)).html).toContain('Den delen finns redan');
});

test('on to maintenance, extended, and ended with a summary that the person keeps', async () => {
  await change({ form: 'maintenance' });
  expect((await road(walker)).enrolment.maintenanceFrom).not.toBeNull();
  const until = plusDays((await road(walker)).now.date, 60);
  await change({ form: 'extend', supported: until });
  expect((await road(walker)).enrolment.supportedUntil).toBe(until);
  expect((await change({ form: 'end', reason: '', summary: 'Bra jobbat.' })).html).toContain('Bra jobbat.');
  const ended = await change({ form: 'end', reason: 'finished', summary: 'Du hittade din egen väg.' });
  const page = await asCoach().follow(ended);
  expect(page.html).toContain('Programmet är avslutat.');
  expect((await road(walker)).summary).toBe('Du hittade din egen väg.');
  expect((await messages(walker)).some((key) => key.startsWith('end '))).toBe(true);
  expect((await asCoach().get(`${walk}/change`)).status).toBe(404);
});

test('another unit of the organisation is asked, says yes, and has the walk', async () => {
  const place = { ...(await aUnit(app, { country: 'se' })), organisationId: client.place.organisationId };
  await app.owner('update identity.unit set organisation_id = $1 where id = $2', [
    place.organisationId,
    place.unitId,
  ]);
  const receiver = await aStaffMember(app, place, { name: 'Samira Haddad' });
  const asked = { form: 'hand-over', unit: place.unitId, 'handover-words': 'Maria flyttar till er ort.' };
  expect((await change({ ...asked, 'handover-words': ' ' })).status).toBe(422);
  expect((await change(asked)).location).toBe(`${walk}/change#hand-over-heading`);
  expect((await asCoach().get(`${walk}/change`)).html).toContain('väntar på svar');
  expect((await change(asked)).status).toBe(409);
  await sweep();
  const there = aBrowser({ app, routes, unit: await unitOf(app, place.unitId), actor: receiver });
  const walks = walk.replace(/\/[^/]+$/, '');
  expect((await there.get('/sv/work')).html).toContain(`href="${walks}"`);
  const page = await there.get(walks);
  expect(page.html).toContain('Maria flyttar till er ort.');
  const [, handover = ''] = /name="handover" value="([^"]+)"/.exec(page.html) ?? [];
  const said = await there.post(walks, { handover, answer: 'accepted' });
  expect((await there.follow(said)).html).toContain('Ni har tagit över.');
  expect((await there.post(walks, { handover, answer: 'declined' })).location).toBe(`${walks}?said=before`);
  await sweep();
  expect((await there.get(walk)).html).toContain('Pågår');
  expect((await asCoach().get(walk)).status).toBe(404);
});

test('a question is taken back on the page, and it says so; once answered it says that', async () => {
  const place = { ...(await aUnit(app, { country: 'se' })), organisationId: client.place.organisationId };
  await app.owner('update identity.unit set organisation_id = $1 where id = $2', [
    place.organisationId,
    place.unitId,
  ]);
  const receiver = await aStaffMember(app, place, { name: 'Samira Haddad' });
  const asked = { form: 'hand-over', unit: place.unitId, 'handover-words': 'Maria flyttar.' };
  const handoverIn = (html: string) => /name="handover" value="([^"]+)"/.exec(html)?.[1] ?? '';
  await change(asked);
  await sweep();
  const waiting = await asCoach().get(`${walk}/change`);
  expect(waiting.html).toContain('Så länge ingen har svarat');
  expect(waiting.html).toContain('Hör enheten till en annan organisation?');
  const back = await change({ form: 'take-back', handover: handoverIn(waiting.html) });
  expect(back.location).toBe(`${walk}/change#hand-over-heading`);
  const after = await asCoach().get(`${walk}/change`);
  expect(after.html).toContain('Ni tog tillbaka frågan');
  expect(after.html).toContain('Fråga enheten');
  await sweep();
  const there = aBrowser({ app, routes, unit: await unitOf(app, place.unitId), actor: receiver });
  const walks = walk.replace(/\/[^/]+$/, '');
  expect((await there.get('/sv/work')).html).not.toContain(`href="${walks}"`);

  await change(asked);
  await sweep();
  const again = await asCoach().get(`${walk}/change`);
  const theirs = handoverIn((await there.get(walks)).html);
  await there.post(walks, { handover: theirs, answer: 'accepted' });
  const late = await change({ form: 'take-back', handover: handoverIn(again.html) });
  expect(late.status).toBe(409);
  expect(late.html).toContain('Den andra enheten har svarat under tiden');
  expect(late.html).toContain('sade ja');
  expect(late.html).not.toContain('Fråga enheten');
});

test('staff of another unit have no such page', async () => {
  const stranger = await aStaffMember(app, await aUnit(app));
  expect((await aBrowser({ ...visit, actor: stranger }).get(`${walk}/change`)).status).toBe(404);
});
