/** The guided check of who has signed in: kept on the own pages, gone on with elsewhere, sent and gone. */
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { ResidentActor } from '#kernel/actor.ts';
import { epochMs, instantFromMs } from '#kernel/dates.ts';
import { sweepDue } from '#platform/worker.ts';
import { aResident, aUnit, openTestApp, type Place, type TestApp } from '../../../testing/app.ts';
import { checkRoutes, reply } from '../../../testing/check-pages.ts';
import { aBrowser, hiddenFields, unitOf, type Visit } from '../../../testing/pages.ts';
import { dueHandlers } from '../../worker-parts.ts';
let app: TestApp;
let place: Place;
let visit: Visit;
let resident: ResidentActor;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
  place = await aUnit(app, { country: 'se' });
});
afterAll(async () => app.close());
beforeEach(async () => {
  resident = await aResident(app);
  visit = { app, routes: checkRoutes, unit: await unitOf(app, place.unitId), actor: resident };
});

const A4 = '/sv/overview/part/a4';

async function drafts() {
  return app.owner(
    'select instrument, version, occasion, holder from instruments.draft where resident_id = $1 order by instrument',
    [resident.residentId],
  );
}
/** The rows of the access log that this does. */
async function logged(act: () => Promise<unknown>) {
  const rows = async () =>
    app.owner('select command, action from audit.access_log where resident_id = $1 order by seq', [
      resident.residentId,
    ]);
  const before = (await rows()).length;
  await act();
  return (await rows()).slice(before);
}

describe('half done on one device', () => {
  test('is gone on with on another, at the same question, with what was left out; the browser carries nothing', async () => {
    const phone = aBrowser(visit);
    expect((await reply(phone, `${A4}?q=1`, { week: '10-14' })).location).toBe(`${A4}?q=2`);
    await phone.post('/sv/overview/parts', { part: 'a7', do: 'leave' });
    expect(phone.cookies.size).toBe(0);
    expect(await drafts()).toMatchObject([
      { instrument: 'alcohol', occasion: 'check', holder: resident.residentId },
      { instrument: 'measures', occasion: 'check' },
    ]);
    const desk = aBrowser(visit);
    const parts = await desk.get('/sv/overview/parts');
    expect(parts.html).toContain(`href="${A4}?q=2">Fortsätt med: Alkohol</a>`);
    expect(parts.html).toContain('Överhoppad');
    expect(parts.html).toContain('De sparas på dina sidor');
    expect(parts.html).toContain('30 dagar');
    expect(parts.html).not.toContain('webbläsaren');
    expect((await desk.get('/sv/overview')).html).toContain('Fortsätt där du var');
    expect((await desk.get(`${A4}?q=1`)).html).toMatch(/value="10-14"[^>]*checked|checked[^>]*value="10-14"/);
    await desk.post('/sv/overview/parts', { part: 'a7', do: 'take-back' });
    expect((await phone.get('/sv/overview/parts')).html).not.toContain('Överhoppad');
  });

  test('is shared with the self-check that asks the same', async () => {
    const browser = aBrowser(visit);
    await reply(browser, '/sv/check/t5?q=1', { week: '1-9' });
    expect((await browser.get('/sv/overview/parts')).html).toContain('Fortsätt med: Alkohol');
  });

  test('that was answered otherwise meanwhile is not overwritten in silence', async () => {
    const [phone, desk] = [aBrowser(visit), aBrowser(visit)];
    const shown = hiddenFields((await phone.get(`${A4}?q=1`)).html);
    await reply(desk, `${A4}?q=1`, { week: '10-14' });
    const late = await phone.post(`${A4}?q=1`, { ...shown, week: '1-9' });
    expect(late.status).toBe(409);
    expect(late.html).toContain('10–14 standardglas per vecka');
    const again = await phone.post(`${A4}?q=1`, { ...hiddenFields(late.html), week: '1-9' });
    expect(again.location).toBe(`${A4}?q=2`);
    expect((await desk.get(`${A4}?q=1`)).html).toMatch(/value="1-9"[^>]*checked|checked[^>]*value="1-9"/);
  });

  test('makes one row of the log for each answer and each look', async () => {
    const browser = aBrowser(visit);
    const shown = hiddenFields((await browser.get(`${A4}?q=1`)).html);
    expect(await logged(async () => browser.post(`${A4}?q=1`, { ...shown, week: '1-9' }))).toEqual([
      { command: 'check.keep-answer', action: 'write' },
    ]);
    expect(await logged(async () => browser.get('/sv/overview/result'))).toEqual([
      { command: 'check.read-answers', action: 'read' },
    ]);
  });

  test('is nobody else’s', async () => {
    await reply(aBrowser(visit), `${A4}?q=1`, { week: '10-14' });
    const other = aBrowser({ ...visit, actor: await aResident(app) });
    expect((await other.get('/sv/overview/parts')).html).not.toContain('Fortsätt med');
  });
});

describe('what is kept', () => {
  test('of an older version stays where the same is asked, and the rest is asked anew', async () => {
    const old = app.library.instrument('alcohol', '1');
    if (old === undefined) throw new Error('content');
    const check = app.library.healthCheck('se');
    const before = {
      ...app,
      library: {
        ...app.library,
        healthCheck: () => ({
          ...check,
          parts: check.parts.map((part) => (part.code === 'a4' ? { ...part, instrument: old } : part)),
        }),
        checks: () => [],
      },
    };
    const then = aBrowser({ ...visit, app: before });
    await reply(then, `${A4}?q=1`, { week: '10-14' });
    await reply(then, `${A4}?q=2`, { occasion: 'weekly' });
    expect(await drafts()).toMatchObject([{ version: '1' }]);
    const now = aBrowser(visit);
    const question = await now.get(`${A4}?q=2`);
    expect(question.html).toContain('gick inte att läsa');
    expect(question.html).not.toContain('checked');
    await reply(now, `${A4}?q=2`, { occasion: 'never' });
    expect(await drafts()).toMatchObject([{ version: '2' }]);
    expect((await now.get('/sv/overview/parts')).html).toContain('1 av 9 delar är klara');
    expect((await now.get(`${A4}?q=2`)).html).not.toContain('gick inte att läsa');
  });

  test('is sent with what was chosen, and all of it is gone in the same moment', async () => {
    const browser = aBrowser(visit);
    await reply(browser, `${A4}?q=1`, { week: '10-14' });
    await reply(browser, `${A4}?q=2`, { occasion: 'never' });
    await reply(browser, '/sv/overview/part/a7', { weight: '81,5' });
    const path = '/sv/check/send?of=overview&step=choose';
    const choose = await browser.get(path);
    const form = { ...hiddenFields(choose.html), chosen: ['a4'], words: '', contact: 'message' };
    const sent = await browser.post(path, form);
    expect(sent.location).toMatch(/\/sv\/check\/sent\//);
    expect((await browser.post(path, form)).location).toBe(sent.location);
    expect(await drafts()).toEqual([]);
    expect(
      await app.owner('select instrument, occasion from instruments.response where resident_id = $1', [
        resident.residentId,
      ]),
    ).toEqual([{ instrument: 'alcohol', occasion: 'health-check' }]);
    expect(
      await app.owner(
        `select state from platform.due where resident_id = $1 and kind = 'instruments.draft-end'`,
        [resident.residentId],
      ),
    ).toEqual([{ state: 'cancelled' }]);
  });

  test('that is sent after it was dropped elsewhere says so, and sends nothing', async () => {
    const browser = aBrowser(visit);
    await reply(browser, `${A4}?q=1`, { week: '10-14' });
    await reply(browser, `${A4}?q=2`, { occasion: 'never' });
    const path = '/sv/check/send?of=overview&step=choose';
    const form = {
      ...hiddenFields((await browser.get(path)).html),
      chosen: ['a4'],
      words: '',
      contact: 'message',
    };
    expect((await aBrowser(visit).post('/sv/check/drop', {})).location).toBe('/sv/check/drop');
    const late = await browser.post(path, form);
    expect(late.status).toBe(400);
    expect(late.html).toContain('Ett av svaren är inte färdigt');
  });

  test('is erased when the person says so', async () => {
    const browser = aBrowser(visit);
    await reply(browser, `${A4}?q=1`, { week: '10-14' });
    expect((await browser.get('/sv/check/drop')).html).toContain('på dina sidor och i den här webbläsaren');
    await browser.post('/sv/check/drop', {});
    expect(await drafts()).toEqual([]);
    expect((await browser.get('/sv/check/drop')).html).toContain('Inga osända svar finns kvar');
  });

  test('ends as one when none of it was touched for thirty days, and is told once', async () => {
    const clock = app.movableClock;
    if (clock === null) throw new Error('the test clock moves');
    const browser = aBrowser(visit);
    const days = async (count: number) =>
      clock.moveTo(instantFromMs(epochMs(clock.now()) + count * 86_400_000));
    const sweep = async () =>
      sweepDue({
        job: app.job,
        runner: app.runner,
        clock: app.clock,
        log: app.log,
        dueHandlers: dueHandlers(app),
      });
    await reply(browser, `${A4}?q=1`, { week: '10-14' });
    await days(20);
    await reply(browser, '/sv/overview/part/a7', { weight: '81,5' });
    await days(20);
    await sweep();
    expect(await drafts()).toHaveLength(2);
    await days(11);
    await sweep();
    expect(await drafts()).toEqual([]);
    expect(
      await app.owner(`select 1 from timeline.entry where resident_id = $1 and kind = 'draft.ended'`, [
        resident.residentId,
      ]),
    ).toHaveLength(1);
  });
});

test.each(['fi', 'en'] as const)('in %s every page of it has its words', async (language) => {
  const browser = aBrowser({ ...visit, language });
  await reply(browser, `/${language}/overview/part/a4?q=1`, { week: '10-14' });
  const visitor = aBrowser({ ...visit, language, actor: { kind: 'visitor' } });
  await reply(visitor, `/${language}/overview/part/a4?q=1`, { week: '1-9' });
  const both = aBrowser({ ...visit, language });
  for (const [name, value] of visitor.cookies) both.cookies.set(name, value);
  const pages = [
    await browser.get(`/${language}/overview`),
    await browser.get(`/${language}/overview/parts`),
    await browser.get(`/${language}/overview/part/a4?q=2`),
    await browser.get(`/${language}/overview/result`),
    await browser.get(`/${language}/check/drop`),
    await both.get(`/${language}/check/carry?then=%2F${language}%2Foverview`),
  ];
  for (const { status, html } of pages) {
    expect(status).toBe(200);
    expect(html).not.toMatch(/undefined|\[object|\bNaN\b/);
    expect(html).not.toMatch(/Svaren|webbläsaren|dina sidor/);
  }
});
