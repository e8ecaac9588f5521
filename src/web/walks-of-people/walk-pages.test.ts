/** A person's programmes, and one of them at a glance, as the coach's pages. */
import type { RouteObject } from 'react-router';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { aClient, type Client } from '#modules/coaching/testing.ts';
import { finishStep } from '#modules/enrolments/public.ts';
import { walkStage } from '#modules/enrolments/testing.ts';
import { aStaffMember, aUnit, mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { aBrowser, unitOf, type Visit } from '../../../testing/pages.ts';
import * as flagPage from '../flags/flag-page.tsx';
import * as personWalksPage from './person-walks-page.tsx';
import * as walkPage from './walk-page.tsx';

const routes: RouteObject[] = [
  {
    path: 'work/people/:residentId/flags/:flagId',
    loader: flagPage.loader,
    action: flagPage.action,
    Component: flagPage.default,
  },
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
];

let app: TestApp;
let client: Client;
let visit: Omit<Visit, 'actor'>;
let at: string;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());
beforeEach(async () => {
  client = await aClient(app, { country: 'se', name: 'Maria Ljungberg' });
  visit = { app, routes, unit: await unitOf(app, client.place.unitId) };
  at = `/sv/work/people/${client.resident.residentId}/walks`;
});
const { aWalker, road, sendTask, tickSafety, versionOf, which } = walkStage(() => app);
const asCoach = () => aBrowser({ ...visit, actor: client.coach });
const textOf = (html: string) =>
  html
    .replaceAll(/<!--.*?-->/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');

describe('a person’s programmes', () => {
  test('one is begun for them, and then stands in the list and is offered no more', async () => {
    const browser = asCoach();
    const empty = await browser.get(at);
    expect(empty.html).toContain('Personen går inget program med enheten.');
    const versionId = versionOf('free-air');
    expect(empty.html).toContain(versionId);
    const begun = await browser.post(at, { programme: versionId, day: '', time: '17:30' });
    expect(begun.location).toMatch(new RegExp(`^${at}/[0-9a-f-]{36}\\?said=begun$`));
    const page = await browser.follow(begun);
    expect(page.html).toContain('Programmet har börjat.');
    expect(textOf(page.html)).toContain('Påminnelser kommer 17.30');
    const list = await browser.get(at);
    expect(list.html).toContain('Pågår');
    expect(list.html).not.toContain(versionId);
  });

  test.each([
    ['no programme', { programme: '' }, 'Välj ett program', 'programme'],
    ['a day far away', { day: '2031-01-01' }, 'högst en månad bakåt', 'day'],
    ['no day', { day: 'snart' }, 'högst en månad bakåt', 'day'],
    ['no time', { time: 'kväll' }, 'Skriv klockslaget', 'time'],
  ])('%s is told by the field', async (_, given, words, name) => {
    const shown = await asCoach().post(at, { programme: versionOf('free-air'), day: '', time: '', ...given });
    expect(shown.status).toBe(422);
    expect(shown.html).toContain(words);
    expect(shown.html).toContain(`href="#${name}"`);
  });
});

describe('one programme at a glance', () => {
  test('what was sent stands first, and what only the person reads is not told of', async () => {
    const walker = await aWalker('free-air', 'unit', client);
    await sendTask(walker, 'Jag vill prova en mindre sak.');
    const { html } = await asCoach().get(`${at}/${walker.enrolmentId}`);
    const text = textOf(html);
    expect(text).toContain('Jag vill prova en mindre sak.');
    expect(text).toContain('Det kan finnas mer som bara personen själv läser.');
    expect(text.indexOf('Uppgifter att svara på')).toBeLessThan(text.indexOf('Vägen'));
    expect(text).toMatch(/Öppen sedan .* Öppnar /);
    expect(html).toContain('<title>En persons program – Vandra</title>');
  });

  test('the coach answers; it is counted as work, and the page says whether it has been read', async () => {
    const walker = await aWalker('free-air', 'unit', client);
    const entry = await sendTask(walker);
    const browser = asCoach();
    const page = `${at}/${walker.enrolmentId}`;
    const given = { form: 'feedback', entry, words: 'Bra början.', minutes: '6', techniques: '2.2' };
    const open = await browser.post(page, { ...given, words: 'Jag ser [[vad du lade märke till]].' });
    expect(open.status).toBe(422);
    expect(open.html).toContain('[[vad du lade märke till]] är inte ifyllt');
    const late = await browser.post(page, { ...given, minutes: '601' });
    expect(late.html).toContain('Skriv minuterna som ett helt tal');
    const sent = await browser.post(page, given);
    expect(sent.location).toBe(`${page}?said=answered#tasks-heading`);
    const text = textOf((await browser.get(page)).html);
    expect(text).toContain('Ingen uppgift väntar på svar.');
    expect(text).toMatch(/Anna Koski svarade .* Inte läst än Bra början\./);
    expect(text).toContain('Enhetens tid 6 min');
    expect(text).toMatch(/2\.2 Återkoppling på vad man gör 0 1/);
    expect(text).toContain('Svar på uppgift, 6 min, Anna Koski');
  });

  test('work is noted with its minutes', async () => {
    const walker = await aWalker('free-air', 'unit', client);
    const browser = asCoach();
    const page = `${at}/${walker.enrolmentId}`;
    const empty = await browser.post(page, { form: 'work', 'work-kind': 'call', 'work-minutes': '' });
    expect(empty.status).toBe(422);
    await browser.post(page, { form: 'work', 'work-kind': 'call', 'work-minutes': '12' });
    expect(textOf((await browser.get(page)).html)).toContain('Samtal i telefon, 12 min, Anna Koski');
  });

  test('a part is hidden, shown, moved and opened for this person', async () => {
    const walker = await aWalker('free-air', 'unit', client);
    const browser = asCoach();
    const page = `${at}/${walker.enrolmentId}`;
    const [first, second, third] = (await road(walker)).modules.map((one) => one.module.id);
    await browser.post(page, { change: 'hide', part: second ?? '' });
    expect((await road(walker)).modules.map((one) => one.module.id)).not.toContain(second);
    expect(textOf((await browser.get(page)).html)).toContain('Dolt för den här personen');
    await browser.post(page, { change: 'show', part: second ?? '' });
    await browser.post(page, { change: 'move', part: second ?? '', before: first ?? '' });
    expect((await road(walker)).modules[0]?.module.id).toBe(second);
    await browser.post(page, { change: 'open', part: third ?? '' });
    expect(textOf((await browser.get(page)).html)).toContain('Öppnad av enheten');
  });

  test('one step is hidden, shown and opened for this person; what is done stays', async () => {
    const walker = await aWalker('free-air', 'unit', client);
    const browser = asCoach();
    const page = `${at}/${walker.enrolmentId}`;
    const steps = async () => (await road(walker)).modules.flatMap((one) => one.steps);
    const today = (await road(walker)).now.date;
    const [first] = await steps();
    const later = (await steps()).find((one) => one.opening.kind === 'from' && one.opening.on > today);
    const [now, ahead] = [first?.step.id ?? '', later?.step.id ?? ''];
    const { html } = await browser.get(page);
    for (const [verb, part] of [
      ['hide', now],
      ['hide', ahead],
      ['open', ahead],
    ])
      expect(html).toContain(
        `name="change" value="${verb}"/><input type="hidden" name="part" value="${part}"`,
      );
    expect(html).not.toContain(`name="change" value="open"/><input type="hidden" name="part" value="${now}"`);
    await browser.post(page, { change: 'hide', part: ahead });
    expect((await steps()).map((one) => one.step.id)).not.toContain(ahead);
    expect(textOf((await browser.get(page)).html)).toContain('Dolt för den här personen');
    await browser.post(page, { change: 'show', part: ahead });
    await browser.post(page, { change: 'open', part: ahead });
    const opened = (await steps()).find((one) => one.step.id === ahead);
    expect(opened?.opening).toMatchObject({ kind: 'from', on: today });
    const shut = await browser.get(page);
    expect(shut.html).toContain(
      `name="change" value="shut"/><input type="hidden" name="part" value="${ahead}"`,
    );
    await mustRun(app.run(walker.resident, finishStep(app), { ...which(walker), stepId: now }));
    expect((await browser.get(page)).html).not.toContain(
      `name="change" value="hide"/><input type="hidden" name="part" value="${now}"`,
    );
  });

  test('a flag of the programme has its page, with the reason and the way to the walk', async () => {
    const walker = await aWalker('steady-steps', 'unit', client);
    await tickSafety(walker, ['w1-safe-chest']);
    const [flag] = await app.owner('select id from instruments.flag where walk_id = $1', [
      walker.enrolmentId,
    ]);
    const person = at.replace('/walks', '');
    const { html } = await asCoach().get(`${person}/flags/${String(flag?.['id'])}`);
    expect(html).toContain('flag-check, version 1.0');
    expect(html).toContain(`href="${at}/${walker.enrolmentId}"`);
  });

  test('of another unit, or walked alone, there is no such page', async () => {
    const walker = await aWalker('free-air', 'unit', client);
    const alone = await aWalker('quiet-nights', 'alone', client);
    const stranger = await aStaffMember(app, await aUnit(app));
    const page = `${at}/${walker.enrolmentId}`;
    expect((await aBrowser({ ...visit, actor: stranger }).get(page)).status).toBe(404);
    expect((await aBrowser({ ...visit, actor: client.resident }).get(page)).status).toBe(404);
    expect((await asCoach().get(`${at}/${alone.enrolmentId}`)).status).toBe(404);
    expect((await asCoach().get(at)).html).not.toContain(alone.enrolmentId);
  });
});
