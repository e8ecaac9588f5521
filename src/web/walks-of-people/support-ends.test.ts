/** The last day of support: a task for the coach, a plain word to both, and no more promised answers. And the page at a glance. */
import type { RouteObject } from 'react-router';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { plusDays } from '#kernel/dates.ts';
import { aClient } from '#modules/coaching/testing.ts';
import { endWalk, moveWalkOn, readCaseload, writeEntry } from '#modules/enrolments/public.ts';
import { type Walker, walkStage } from '#modules/enrolments/testing.ts';
import { sendAsResident } from '#modules/messaging/public.ts';
import { mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { aBrowser, unitOf } from '../../../testing/pages.ts';
import * as myMessagesPage from '../messages/my-messages-page.tsx';
import * as messagesPage from '../messages/resident-messages-page.tsx';
import * as myDayPage from '../work/my-day-page.tsx';
import * as walkPage from './walk-page.tsx';

const routes: RouteObject[] = [
  { path: 'my/messages', loader: myMessagesPage.loader, Component: myMessagesPage.default },
  { path: 'work', loader: myDayPage.loader, Component: myDayPage.default },
  {
    path: 'work/people/:residentId/messages',
    loader: messagesPage.loader,
    Component: messagesPage.default,
  },
  {
    path: 'work/people/:residentId/walks/:enrolmentId',
    loader: walkPage.loader,
    action: walkPage.action,
    Component: walkPage.default,
  },
];

let app: TestApp;
let walker: Walker;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'), { poolSize: 10 });
});
afterAll(async () => app.close());
const { aWalker, days, parts, road, tickSafety, which } = walkStage(() => app);
beforeEach(async () => {
  walker = await aWalker(
    'steady-steps',
    'unit',
    await aClient(app, { country: 'se', name: 'Maria Ljungberg' }),
  );
  await days(1);
});

const browserOf = async (actor: Walker['resident'] | Walker['coach']) =>
  aBrowser({ app, routes, unit: await unitOf(app, walker.place.unitId), actor });
const textOf = (html: string) =>
  html
    .replaceAll(/<!--.*?-->/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');
const person = () => `/sv/work/people/${walker.resident.residentId}`;
const page = () => `${person()}/walks/${walker.enrolmentId}`;
const extend = async (ahead: number) =>
  mustRun(
    app.run(walker.coach, moveWalkOn(parts()), {
      ...which(walker),
      to: 'extended',
      until: plusDays((await road(walker)).now.date, ahead),
    }),
  );
const write = async (body: string) =>
  mustRun(app.run(walker.resident, sendAsResident(app.packs), { unitId: walker.place.unitId, body }));
const thread = async () =>
  (
    await app.owner(
      'select promised_until is not null as ended, answer_on is not null as promised from messaging.thread where resident_id = $1',
      [walker.resident.residentId],
    )
  )[0];
const items = async () =>
  app.owner(
    `select kind, detail, state, staff_id is not null as named from worklist.item where resident_id = $1 and kind in ('reply', 'review') order by kind`,
    [walker.resident.residentId],
  );

describe('the last day of support', () => {
  test('brings the coach a task and both a plain word, and a new message gets no promise', async () => {
    await extend(2);
    await days(1);
    expect(await items()).toEqual([]);
    await days(1);
    expect(await items()).toMatchObject([
      { kind: 'review', detail: 'support-ends', state: 'open', named: true },
    ]);
    const mineNow = async () =>
      textOf(
        (await (await browserOf(walker.resident)).get(`/sv/my/messages?with=${walker.place.unitId}`)).html,
      );
    // The last day is a day of support.
    expect(await mineNow()).toMatch(/Stödet i ditt program slutar .* Vi svarar inom/s);
    expect(textOf((await (await browserOf(walker.coach)).get(`${person()}/messages`)).html)).not.toContain(
      'svar inte längre utlovas',
    );
    await days(1);
    expect(await thread()).toEqual({ ended: true, promised: false });
    const mine = await mineNow();
    expect(mine).toContain('vi lovar inte längre svar inom en viss tid');
    expect(mine).not.toContain('Vi svarar inom');
    const theirs = await (await browserOf(walker.coach)).get(`${person()}/messages`);
    expect(textOf(theirs.html)).toContain('Personen har läst att svar inte längre utlovas här.');
    await write('Hej igen');
    expect(await thread()).toEqual({ ended: true, promised: false });
    expect(await items()).toMatchObject([{ kind: 'reply', state: 'open' }, { kind: 'review' }]);
    const row = await app.owner('select unanswered from enrolments.caseload where enrolment_id = $1', [
      walker.enrolmentId,
    ]);
    expect(row).toEqual([{ unanswered: 1 }]);
  });

  test('the task leads to the walk, and goes when the coach says that the person goes on alone', async () => {
    await extend(1);
    await days(1);
    const browser = await browserOf(walker.coach);
    const list = (await browser.get('/sv/work')).html;
    expect(list).toContain('Stödet i ett program slutar i dag');
    expect(list).toContain(`href="${page()}"`);
    expect(textOf((await browser.get(page())).html)).toContain('Förläng det, avsluta programmet');
    const settled = await browser.post(page(), { form: 'support' });
    expect(textOf((await browser.follow(settled)).html)).toContain('Noterat. Personen går vidare själv.');
    expect(await items()).toMatchObject([{ kind: 'review', state: 'done' }]);
  });

  test('extended again, answers are promised again; an end before the day leaves nothing', async () => {
    await extend(1);
    await days(1);
    await extend(5);
    expect(await items()).toMatchObject([{ kind: 'review', state: 'cancelled' }]);
    await write('Hej');
    expect(await thread()).toEqual({ ended: false, promised: true });
    await mustRun(
      app.run(walker.coach, endWalk(parts()), { ...which(walker), reason: 'finished', summary: '' }),
    );
    await days(6);
    expect(await thread()).toMatchObject({ ended: false });
  });

  test('with another programme of the unit the promise stays', async () => {
    await aWalker('quiet-nights', 'unit', walker);
    await extend(1);
    await days(1);
    expect(await items()).toMatchObject([{ kind: 'review', state: 'open' }]);
    expect((await thread())?.['ended'] ?? false).toBe(false);
  });
});

describe('one programme at a glance', () => {
  test('flags, the waiting message with its promised day, missing forms and goals, each a link', async () => {
    const browser = await browserOf(walker.coach);
    expect(textOf((await browser.get(page())).html)).toContain('Inget väntar på någon.');
    await tickSafety(walker, ['w1-safe-chest']);
    await write('Kan du hjälpa mig?');
    await days(15);
    const { html } = await browser.get(page());
    const [flag] = await app.owner('select id from instruments.flag where resident_id = $1', [
      walker.resident.residentId,
    ]);
    expect(html).toContain(`href="${person()}/flags/${String(flag?.['id'])}"`);
    expect(html).toMatch(new RegExp(`href="${person()}/messages"[^>]*>Väntar på svar, lovat`));
    expect(html).toContain(`href="${page()}#road-heading"`);
    expect(textOf(html)).toContain('Formulär som saknas');
    const list = await mustRun(
      app.run(walker.coach, readCaseload, {
        whose: 'unit',
        programme: null,
        need: 'form',
        after: null,
        limit: 10,
      }),
    );
    expect(list.cases.map((one) => one.enrolmentId)).toContain(walker.enrolmentId);
    expect(list.totals.form).toBeGreaterThan(0);
  });

  test('a goal that the coach may read leads to where it stands; one that is only theirs is not named', async () => {
    walker = await aWalker('quiet-nights', 'unit', await aClient(app, { country: 'se' }));
    await days(1);
    const goal = async (privacy: 'me' | 'coach', revision: number | null) =>
      mustRun(
        app.run(walker.resident, writeEntry(parts()), {
          ...which(walker),
          stepId: 'w1-goal',
          blockId: 'w1-goal-own',
          onDay: null,
          fields: { 'w1-goal-own.what': ['Gå ut före frukost'] },
          revision,
          intent: 'keep',
          privacy,
        }),
      );
    const kept = await goal('coach', null);
    const id = kept.kind === 'saved' ? kept.entryId : '';
    const browser = await browserOf(walker.coach);
    expect((await browser.get(page())).html).toContain(`href="${page()}?show=${id}#task-${id}"`);
    expect((await browser.get(`${page()}?show=${id}`)).html).toContain(`id="task-${id}"`);
    await goal('me', 1);
    expect((await browser.get(page())).html).not.toContain('Gå ut före frukost');
  });
});
