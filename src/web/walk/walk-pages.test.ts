/** Programmes as pages: found, begun, seen as a road, rested, ended. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { plusDays } from '#kernel/dates.ts';
import { handOverWalk } from '#modules/enrolments/public.ts';
import { type Walker, walkStage } from '#modules/enrolments/testing.ts';
import { aClient } from '#modules/coaching/testing.ts';
import { aResident, aUnit, mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { hiddenFields } from '../../../testing/pages.ts';
import { walkBrowser } from '../../../testing/walk-pages.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'), { poolSize: 10 });
});
afterAll(async () => app.close());

const { aWalker, versionOf, road, days } = walkStage(() => app);
const visitOf = async (walker: Pick<Walker, 'resident' | 'place'>, language: 'sv' | 'fi' | 'en' = 'sv') =>
  walkBrowser(app, walker, language);
const at = (walker: Walker) => `/sv/my/programmes/${walker.enrolmentId}`;

describe('the list', () => {
  test('tells what can be begun, and nothing is named in an address', async () => {
    const client = await aClient(app);
    const shown = await (await visitOf(client)).get('/sv/my/programmes');
    expect(shown.html).toContain('Du går inget program just nu');
    expect(shown.html).toContain('Sov bättre');
    expect(shown.html).toMatch(/href="\/sv\/my\/programmes\/offers\/[0-9a-f-]{36}"/);
    expect(shown.html).toContain('<title>Program – Vandra</title>');
  });

  test.each(['sv', 'fi', 'en'] as const)(
    'an offer says for whom, why and who sees what (%s)',
    async (language) => {
      const client = await aClient(app);
      const path = `/${language}/my/programmes/offers/${versionOf('quiet-nights')}`;
      const shown = await (await visitOf(client, language)).get(path);
      expect(shown.status).toBe(200);
      expect(shown.html).toContain(
        { sv: 'Vem ser vad', fi: 'Kuka näkee mitäkin', en: 'Who sees what' }[language],
      );
      expect(shown.html).toContain(
        { sv: 'Ingen annan läser.', fi: 'Kukaan muu ei lue.', en: 'Nobody else reads it.' }[language],
      );
    },
  );

  test('is begun alone from a chosen day, sent twice it begins once, and who walks it is led to the road', async () => {
    const client = await aClient(app);
    const browser = await visitOf(client);
    const path = `/sv/my/programmes/offers/${versionOf('free-air')}`;
    const page = await browser.get(path);
    const fields = { ...hiddenFields(page.html), along: 'alone', day: '', time: '17.30' };
    const begun = await browser.post(path, fields);
    expect(begun.location).toMatch(/^\/sv\/my\/programmes\/[0-9a-f-]{36}\?said=begun#main$/);
    expect((await browser.post(path, fields)).location).toBe(begun.location);
    const shown = await browser.follow(begun);
    expect(shown.html).toContain('Programmet har börjat.');
    expect(shown.html).toContain('På egen hand. Bara du ser det här.');
    expect((await browser.get(path)).html).toContain('Du går det här programmet.');
  });

  test.each([
    ['a day that is none', { day: 'snart', time: '' }, 'Skriv första dagen som ett datum.'],
    ['a day too far', { day: '2099-01-01', time: '' }, 'högst en månad bakåt'],
    ['a time that is none', { day: '', time: 'kvällen' }, 'Skriv klockslaget'],
  ])('%s is told beside the field', async (_, written, message) => {
    const client = await aClient(app);
    const path = `/sv/my/programmes/offers/${versionOf('free-air')}`;
    const shown = await (await visitOf(client)).post(path, { along: 'alone', ...written });
    expect(shown.status).toBe(422);
    expect(shown.html).toContain(message);
  });

  test('who has no unit walks alone', async () => {
    const resident = await aResident(app, { country: 'se' });
    const { place } = await aClient(app);
    const path = `/sv/my/programmes/offers/${versionOf('free-air')}`;
    const browser = await visitOf({ resident, place });
    expect((await browser.get(path)).html).toContain('Du går på egen hand.');
    expect((await browser.post(path, { along: place.unitId, day: '', time: '' })).status).toBe(404);
    expect((await browser.post(path, { along: 'alone', day: '', time: '' })).status).toBe(303);
  });
});

describe('the road', () => {
  test('says the next step first, how far in words, and when and why the rest opens', async () => {
    const walker = await aWalker('quiet-nights');
    await days(1);
    const { html } = await (await visitOf(walker)).get(at(walker));
    expect(html.indexOf('Nästa steg')).toBeLessThan(html.indexOf('Vägen'));
    expect(html).toContain('Del 1 av 6.');
    expect(html).toContain('En ny del öppnar varje vecka.');
    expect(html).toContain('En svår natt');
    expect(html).toContain('<title>Program – Vandra</title>');
  });

  test('the button for a hard day is there, and never the next step', async () => {
    const walker = await aWalker('steady-steps');
    await days(1);
    const { modules } = await road(walker);
    const browser = await visitOf(walker);
    for (const step of modules.flatMap((module) => module.steps))
      if (step.step.id !== 'hard-day' && step.opening.kind === 'from')
        await browser.post(`${at(walker)}/steps/${step.step.id}`, { intent: 'done' });
    const { html } = await browser.get(at(walker));
    expect(html).toContain('Du är i fas');
    expect(html).toContain(`href="${at(walker)}/steps/hard-day"`);
  });

  test('a rest moves what is ahead, and going on is one press', async () => {
    const walker = await aWalker('free-air');
    const browser = await visitOf(walker);
    const rested = await browser.post(at(walker), { intent: 'pause', until: '' });
    expect(rested.location).toBe(`${at(walker)}?said=paused#main`);
    expect((await browser.follow(rested)).html).toContain('Det vilar tills du säger till.');
    expect((await browser.post(at(walker), { intent: 'resume' })).location).toBe(
      `${at(walker)}?said=resumed#main`,
    );
    const wrong = await browser.post(at(walker), { intent: 'pause', until: '2020-01-01' });
    expect(wrong.html).toContain('Välj en dag som kommer');
    expect(wrong.html).toContain('value="2020-01-01"');
  });

  test('an own day is told, moved and taken away', async () => {
    const walker = await aWalker('free-air');
    const browser = await visitOf(walker);
    const day = plusDays((await road(walker)).now.date, 14);
    const form = { event: 'quit-day', 'day-quit-day': day };
    expect((await browser.post(at(walker), { intent: 'day', ...form })).location).toBe(
      `${at(walker)}?said=day#main`,
    );
    expect((await browser.get(at(walker))).html).toContain('Flytta dagen');
    await browser.post(at(walker), { intent: 'no-day', ...form });
    expect((await browser.get(at(walker))).html).not.toContain('Flytta dagen');
    const wrong = await browser.post(at(walker), {
      intent: 'day',
      event: 'quit-day',
      'day-quit-day': 'snart',
    });
    expect(wrong.html).toContain('Skriv dagen som ett datum.');
  });

  test('after the end what was opened is still there to read, and nothing more opens', async () => {
    const walker = await aWalker('free-air');
    await days(1);
    const browser = await visitOf(walker);
    const ended = await browser.post(at(walker), { intent: 'end', reason: 'stopped' });
    await days(9);
    const shown = await browser.follow(ended);
    expect(shown.html).toContain('Programmet är avslutat');
    expect(shown.html).toContain(`href="${at(walker)}/steps/`);
    expect(shown.html).toContain('Hann inte öppna innan programmet avslutades.');
    const { modules } = await road(walker);
    const [first, later] = [modules[0], modules[1]];
    expect((await browser.get(`${at(walker)}/steps/${first?.steps[0]?.step.id ?? ''}`)).status).toBe(200);
    expect((await browser.get(`${at(walker)}/steps/${later?.steps[0]?.step.id ?? ''}`)).location).toBe(
      `${at(walker)}?said=shut`,
    );
  });

  test('of somebody else there is no road', async () => {
    const [walker, other] = [await aWalker('free-air'), await aClient(app)];
    expect((await (await visitOf(other)).get(at(walker))).status).toBe(404);
  });
});

test('the home page leads to the next step', async () => {
  const walker = await aWalker('quiet-nights');
  await days(1);
  const { html } = await (await visitOf(walker)).get('/sv/my');
  expect(html).toContain(`href="${at(walker)}/steps/w1-welcome"`);
  expect(html).toContain('href="/sv/my/programmes"');
});

test('the road says who goes along, and which unit has been asked to', async () => {
  const walker = await aWalker('free-air');
  const other = await aUnit(app);
  await app.owner('update identity.unit set organisation_id = $1 where id = $2', [
    walker.place.organisationId,
    other.unitId,
  ]);
  const browser = await visitOf(walker);
  expect((await browser.get(at(walker))).html).not.toContain('har frågat');
  await mustRun(
    app.run(walker.coach, handOverWalk({ programmes: app.programmes, packs: app.packs, pace: app.pace }), {
      residentId: walker.resident.residentId,
      enrolmentId: walker.enrolmentId,
      unitId: other.unitId,
      words: 'Flyttar.',
    }),
  );
  expect((await browser.get(at(walker))).html).toMatch(/har frågat .* om de vill gå med dig i stället/);
});
