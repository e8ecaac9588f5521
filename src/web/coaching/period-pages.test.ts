import type { RouteObject } from 'react-router';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { civilDate, plusDays } from '#kernel/dates.ts';
import { endPeriod } from '#modules/coaching/public.ts';
import { aClient, type Client } from '#modules/coaching/testing.ts';
import { mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { aBrowser, hiddenFields, unitOf, type Visit } from '../../../testing/pages.ts';
import * as agreementPage from './agreement-page.tsx';
import * as movePage from './follow-up-move-page.tsx';
import * as myAgreementPage from './my-agreement-page.tsx';
import * as myExperiencePage from './my-experience-page.tsx';
import * as myMovePage from './my-follow-up-move-page.tsx';

const of = (
  page:
    | typeof agreementPage
    | typeof movePage
    | typeof myAgreementPage
    | typeof myExperiencePage
    | typeof myMovePage,
) => ({ loader: page.loader, action: page.action, Component: page.default });
const routes: RouteObject[] = [
  { path: 'my/agreement', ...of(myAgreementPage) },
  { path: 'my/experience', ...of(myExperiencePage) },
  { path: 'my/follow-up/:followUpId/move', ...of(myMovePage) },
  { path: 'work/people/:residentId/agreement', ...of(agreementPage) },
  { path: 'work/people/:residentId/follow-up/:followUpId/move', ...of(movePage) },
];

let app: TestApp;
let client: Client;
let visit: Omit<Visit, 'actor'>;
let theirs: string;
const MINE = '/sv/my/agreement';
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());
beforeEach(async () => {
  client = await aClient(app, { name: 'Maria Ljungberg' });
  visit = { app, routes, unit: await unitOf(app, client.place.unitId) };
  theirs = `/sv/work/people/${client.resident.residentId}/agreement`;
});

const asResident = () => aBrowser({ ...visit, actor: client.resident });
const asCoach = () => aBrowser({ ...visit, actor: client.coach });
const end = async () =>
  mustRun(
    app.run(client.coach, endPeriod, {
      residentId: client.resident.residentId,
      periodId: client.periodId,
      version: 1,
      reason: 'reached' as const,
    }),
  );

/** The hidden fields of the form with this intent. */
function fieldsOf(html: string, intent: string): Readonly<Record<string, string>> {
  const at = html.indexOf(`name="intent" value="${intent}"`);
  expect(at).toBeGreaterThan(0);
  const form = html.slice(html.lastIndexOf('<form', at), html.indexOf('</form>', at));
  return hiddenFields(form);
}

describe('the page of the agreement', () => {
  test('is the same for both, and takes the person’s yes', async () => {
    const browser = asResident();
    const before = await browser.get(MINE);
    for (const said of ['6 möten', '6 månader', 'Meddelanden här i Vandra', 'Inget delas med någon annan.'])
      expect(before.html).toContain(said);
    expect(before.html).toContain('Du har inte sagt ja än.');
    const yes = await browser.post(MINE, fieldsOf(before.html, 'agree'));
    expect(yes.location).toBe(`${MINE}?said=agreed`);
    expect((await browser.get(MINE)).html).not.toContain('Du har inte sagt ja än.');
    const staff = await asCoach().get(theirs);
    for (const said of ['6 möten', '6 månader', 'Meddelanden här i Vandra'])
      expect(staff.html).toContain(said);
    expect(staff.html).not.toContain('Personen har inte sagt ja än.');
  });

  test('keeps what was written when it is too long or not right', async () => {
    const browser = asResident();
    const page = await browser.get(MINE);
    for (const length of [1001, 30_000]) {
      const long = await browser.post(MINE, {
        ...fieldsOf(page.html, 'write'),
        ways: 'messages',
        words: 'x'.repeat(length),
      });
      expect(long.status).toBe(422);
      expect(long.html).toContain('Högst 1000 tecken får plats.');
      expect(long.html).toContain('x'.repeat(length));
    }
    const none = await browser.post(MINE, { ...fieldsOf(page.html, 'write'), words: 'Ring inte' });
    expect(none.status).toBe(422);
    expect(none.html).toContain('Välj minst ett sätt.');
    expect(none.html).toContain('Ring inte');
    const staff = asCoach();
    const form = fieldsOf((await staff.get(theirs)).html, 'write');
    const outside = await staff.post(theirs, { ...form, meetings: '9', spanMonths: '6', ways: 'messages' });
    expect(outside.status).toBe(422);
    expect(outside.html).toContain('Skriv ett tal från 4 till 6.');
    expect(outside.html).toContain('value="9"');
  });

  test('tells who comes second that something else stands there now', async () => {
    const [browser, staff] = [asResident(), asCoach()];
    const mine = fieldsOf((await browser.get(MINE)).html, 'write');
    const theirForm = fieldsOf((await staff.get(theirs)).html, 'write');
    await staff.post(theirs, { ...theirForm, meetings: '5', spanMonths: '6', ways: 'messages' });
    const second = await browser.post(MINE, { ...mine, ways: 'phone', words: 'Efter fyra' });
    expect(second.status).toBe(409);
    expect(second.html).toContain('Någon annan har ändrat under tiden.');
    expect(second.html).toContain('Efter fyra');
  });

  test('rests and goes on', async () => {
    const browser = asResident();
    const pause = fieldsOf((await browser.get(MINE)).html, 'pause');
    const never = await browser.post(MINE, { ...pause, until: '2020-01-01' });
    expect(never.status).toBe(422);
    expect(never.html).toContain('Välj en dag efter i dag.');
    const html = (await browser.get(MINE)).html;
    const day = /name="until"[^>]*value="(\d{4}-\d\d-\d\d)"/.exec(html)?.[1] ?? '';
    expect((await browser.post(MINE, { ...pause, until: day })).location).toBe(`${MINE}?said=paused`);
    const resting = (await browser.get(MINE)).html;
    expect(resting).toContain('Coachningen vilar.');
    expect((await browser.post(MINE, fieldsOf(resting, 'resume'))).location).toBe(`${MINE}?said=resumed`);
  });

  test('of somebody else is not there', async () => {
    const other = await aClient(app);
    const stranger = aBrowser({ ...visit, unit: await unitOf(app, other.place.unitId), actor: other.coach });
    expect((await stranger.get(theirs)).status).toBe(404);
  });
});

describe('after the end', () => {
  test('how it was is the person’s own, until they show it', async () => {
    await end();
    const browser = asResident();
    const at = '/sv/my/experience';
    const form = hiddenFields((await browser.get(at)).html);
    const empty = await browser.post(at, form);
    expect(empty.status).toBe(422);
    expect(empty.html).toContain('Svara på minst en fråga.');
    for (const length of [2001, 30_000]) {
      const long = await browser.post(at, { ...form, words: 'x'.repeat(length) });
      expect(long.status).toBe(422);
      expect(long.html).toContain('x'.repeat(length));
    }
    await browser.post(at, { ...form, recommend: '3', helped: 'no', words: 'Det hjälpte inte' });
    const told = await browser.get(at);
    expect(told.html).toContain('Det hjälpte inte');
    expect(told.html).toContain('Bara du ser svaren.');
    expect((await asCoach().get(theirs)).html).not.toContain('Det hjälpte inte');
    const again = await browser.post(at, { ...form, recommend: '4' });
    expect(again.status).toBe(409);
  });

  test('what is shown is read by the coach', async () => {
    await end();
    const browser = asResident();
    const at = '/sv/my/experience';
    const form = hiddenFields((await browser.get(at)).html);
    await browser.post(at, { ...form, recommend: '9', words: 'Tack för allt', shown: 'yes' });
    const read = await asCoach().get(theirs);
    expect(read.html).toContain('Tack för allt');
    expect(read.html).toContain('9 av 10');
  });

  test('a follow-up is moved, and coming back is one press', async () => {
    await end();
    const browser = asResident();
    const mine = (await browser.get(MINE)).html;
    const move = /href="([^"]*\/move)"/.exec(mine)?.[1] ?? '';
    const page = await browser.get(move);
    const date = civilDate(/name="date"[^>]*value="(\d{4}-\d\d-\d\d)"/.exec(page.html)?.[1] ?? '');
    const far = await browser.post(move, { ...hiddenFields(page.html), date: plusDays(date, 100) });
    expect(far.status).toBe(422);
    expect(far.html).toContain(`value="${plusDays(date, 100)}"`);
    const moved = await browser.post(move, { ...hiddenFields(page.html), date: plusDays(date, 7) });
    expect(moved.location).toBe(`${MINE}?said=moved`);
    const stale = await browser.post(move, { ...hiddenFields(page.html), date: plusDays(date, 9) });
    expect(stale.status).toBe(409);
    const back = await browser.post(MINE, fieldsOf((await browser.get(MINE)).html, 'back'));
    expect(back.location).toBe(`${MINE}?said=back`);
    const fresh = (await browser.get(MINE)).html;
    expect(fresh).toContain('Tidigare perioder');
    expect(fresh).toContain('målet nåddes');
    expect((await asCoach().get(theirs)).html).toContain('Jag har hört av mig');
  });
});
