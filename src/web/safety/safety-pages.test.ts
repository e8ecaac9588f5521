import type { RouteObject } from 'react-router';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { ResidentActor } from '#kernel/actor.ts';
import type { Id } from '#kernel/ids.ts';
import { acceptReferral } from '#modules/referrals/public.ts';
import { aClient, followUpStage } from '#modules/coaching/testing.ts';
import { aResident, aStaffMember, aUnit, mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { orderStage, phq9, withMoodCheck } from '../../../testing/ordered-forms.ts';
import { aBrowser, hiddenFields, unitOf, type Visit } from '../../../testing/pages.ts';
import * as questionPage from '../check/question-page.tsx';
import * as resultPage from '../check/result-page.tsx';
import * as sendPage from '../check/send-page.tsx';
import * as myFollowUpPage from '../coaching/my-follow-up-page.tsx';
import * as fillPage from '../forms/fill-page.tsx';
import * as fillReviewPage from '../forms/fill-review-page.tsx';
import * as myFormsPage from '../forms/my-forms-page.tsx';
import * as checkSafetyPage from './check-safety-page.tsx';
import * as mySafetyPage from './my-safety-page.tsx';

const routes: RouteObject[] = [
  { path: 'check/safety', loader: checkSafetyPage.loader, Component: checkSafetyPage.default },
  { path: 'my/safety', loader: mySafetyPage.loader, Component: mySafetyPage.default },
  { path: 'check/send', loader: sendPage.loader, action: sendPage.action, Component: sendPage.default },
  {
    path: 'check/:code',
    loader: questionPage.loader,
    action: questionPage.action,
    Component: questionPage.default,
  },
  { path: 'check/:code/result', loader: resultPage.loader, Component: resultPage.default },
  {
    path: 'my/forms',
    loader: myFormsPage.loader,
    action: myFormsPage.action,
    Component: myFormsPage.default,
  },
  {
    path: 'my/follow-up/:followUpId/begun/:draftId',
    loader: fillPage.loader,
    action: fillPage.action,
    Component: fillPage.default,
  },
  {
    path: 'my/begun/:draftId',
    loader: fillPage.loader,
    action: fillPage.action,
    Component: fillPage.default,
  },
  {
    path: 'my/begun/:draftId/review',
    loader: fillReviewPage.loader,
    action: fillReviewPage.action,
    Component: fillReviewPage.default,
  },
  {
    path: 'my/follow-up/:followUpId',
    loader: myFollowUpPage.loader,
    action: myFollowUpPage.action,
    Component: myFollowUpPage.default,
  },
];

let app: TestApp;
beforeAll(async () => {
  const opened = await openTestApp(inject('adminUrl'));
  app = { ...opened, library: withMoodCheck(opened.library) };
});
afterAll(async () => app.close());

type Browser = ReturnType<typeof aBrowser>;
async function visitOf(actor?: ResidentActor, country: 'se' | 'fi' = 'se'): Promise<Visit> {
  const place = await aUnit(app, { country });
  return { app, routes, unit: await unitOf(app, place.unitId), ...(actor === undefined ? {} : { actor }) };
}
async function reply(browser: Browser, step: number, answer: string) {
  const path = `/sv/check/z9?q=${String(step)}`;
  const page = await browser.get(path);
  return browser.post(path, { ...hiddenFields(page.html), [String(step)]: answer });
}
async function answerAll(browser: Browser, last: string) {
  for (const step of [1, 2, 3, 4, 5, 6, 7, 8]) await reply(browser, step, 'not-at-all');
  return reply(browser, 9, last);
}

describe('a self-check that nobody has signed in for', () => {
  test('leads to the page at the answer, once, with the country’s lines and the way on', async () => {
    const browser = aBrowser(await visitOf());
    const led = await answerAll(browser, 'several-days');
    expect(led.location).toBe(`/sv/check/safety?then=${encodeURIComponent('/sv/check/z9?q=10')}`);
    const page = await browser.follow(led);
    expect(page.html).toContain('href="tel:112"');
    expect(page.html).toContain('href="tel:90101"');
    expect(page.html).toContain('<title>Innan du går vidare – Vandra</title>');
    expect(page.html).toContain('href="/sv/check/z9?q=10"');
    expect(page.html).toMatch(/dygnet runt/);
    expect(page.html).toContain('Numren skrevs in');
    const on = await reply(browser, 10, 'not-difficult');
    expect(on.location).toBe('/sv/check/z9/result');
  });

  test('with none at all leads on', async () => {
    const browser = aBrowser(await visitOf());
    expect((await answerAll(browser, 'not-at-all')).location).not.toContain('safety');
  });

  test('has Finland’s lines in Finland', async () => {
    const page = await aBrowser({ ...(await visitOf(undefined, 'fi')), language: 'fi' }).get(
      '/fi/check/safety?then=/fi/check/r4/result',
    );
    expect(page.html).toContain('href="tel:0925250111"');
    expect(page.html).toContain('href="/fi/check/r4/result"');
  });

  test.each(['https://evil.example', '//evil.example', '/\\evil', 'javascript:alert(1)', ''])(
    'leads nowhere outside the service: %s',
    async (then) => {
      const page = await aBrowser(await visitOf()).get(`/sv/check/safety?then=${encodeURIComponent(then)}`);
      expect(page.html).not.toContain('evil');
      expect(page.html).not.toContain('javascript:');
      expect(page.html).toMatch(/href="\/sv"/);
    },
  );
});

describe('sending a self-check', () => {
  const chosen = { chosen: 'z9', words: '', contact: 'message' };
  async function ready() {
    const resident = await aResident(app);
    const visit = await visitOf(resident);
    const browser = aBrowser(visit);
    await answerAll(browser, 'nearly-every-day');
    await reply(browser, 10, 'not-difficult');
    const page = await browser.get('/sv/check/send?step=choose');
    return { resident, visit, browser, hidden: hiddenFields(page.html) };
  }

  test('leads there before the page that says it is sent', async () => {
    const { browser, hidden } = await ready();
    const sent = await browser.post('/sv/check/send?step=choose', { ...hidden, ...chosen });
    expect(sent.location).toMatch(/^\/sv\/my\/safety\?then=%2Fsv%2Fcheck%2Fsent%2F[0-9a-f-]+$/);
    expect((await browser.follow(sent)).html).toContain('href="tel:112"');
  });

  test('shows the lines also when something is wrong with the form, and when it has been sent before', async () => {
    const { browser, hidden } = await ready();
    const wrong = await browser.post('/sv/check/send?step=choose', { ...hidden, ...chosen, contact: '' });
    expect(wrong.status).toBe(400);
    expect(wrong.html).toContain('href="tel:112"');
    await browser.post('/sv/check/send?step=choose', { ...hidden, ...chosen });
    await answerAll(browser, 'nearly-every-day');
    // From a window that was opened before the first sending.
    const again = await browser.post('/sv/check/send?step=choose', {
      ...hidden,
      ...chosen,
      idempotencyKey: 'another',
    });
    expect(again.location).toBe(`/sv/my/safety?then=${encodeURIComponent('/sv/check/send')}`);
  });

  test('shows them also when sending fails: the answers are still there to send', async () => {
    const { visit, browser, hidden } = await ready();
    const broken: TestApp = { ...app, run: async () => Promise.reject(new Error('the database is away')) };
    const failing = aBrowser({ ...visit, app: broken });
    for (const [name, value] of browser.cookies) failing.cookies.set(name, value);
    const lost = await failing.post('/sv/check/send?step=choose', { ...hidden, ...chosen });
    expect(lost.location).toBe(
      `/sv/my/safety?then=${encodeURIComponent('/sv/check/send?step=choose')}&sent=no`,
    );
    const page = await browser.get(lost.location ?? '');
    expect(page.html).toContain('kunde inte skickas just nu');
    expect(page.html).toContain('href="tel:112"');
    expect(page.html).toContain('href="/sv/check/send?step=choose"');
    expect(failing.cookies.size).toBe(browser.cookies.size);
  });

  test('a fault without such answers stays a fault', async () => {
    const { visit, hidden } = await ready();
    const broken: TestApp = { ...app, run: async () => Promise.reject(new Error('the database is away')) };
    const failing = aBrowser({ ...visit, app: broken });
    await expect(
      failing.post('/sv/check/send?step=choose', { ...hidden, words: 'Hej', contact: 'message' }),
    ).rejects.toThrow('the database is away');
  });
});

describe('a follow-up', () => {
  test('leads there at the answer that calls for it, and before the comparison', async () => {
    const stage = followUpStage(() => app);
    const client = await aClient(app);
    const place = await aUnit(app);
    const coach = await aStaffMember(app, place);
    const visit = { app, routes, unit: await unitOf(app, place.unitId), actor: client.resident };
    const browser = aBrowser(visit);
    await answerAll(browser, 'not-at-all');
    await reply(browser, 10, 'not-difficult');
    const page = await browser.get('/sv/check/send?step=choose');
    const sent = await browser.post('/sv/check/send?step=choose', {
      ...hiddenFields(page.html),
      chosen: 'z9',
      words: '',
      contact: 'message',
    });
    const referralId = /sent\/([0-9a-f-]+)$/.exec(sent.location ?? '')?.[1] ?? '';
    await mustRun(
      app.run(coach, acceptReferral, { residentId: client.resident.residentId, referralId, version: 1 }),
    );
    const [period] = await app.owner('select id from coaching.period where referral_id = $1', [referralId]);
    const own = { ...client, place, coach, periodId: period?.['id'] as Id<'period'> };
    // As after the first meeting.
    await app.owner(`update coaching.period set state = 'active' where id = $1`, [own.periodId]);
    await mustRun(stage.end(own));
    const [first] = await stage.followUps(own);
    await stage.move(stage.dueOf(first));
    await stage.sweep(app);
    const at = `/sv/my/follow-up/${stage.idOf(first)}`;
    const begun = await browser.follow(await browser.post(at, { intent: 'begin' }));
    const form = begun.location ?? '';
    expect(form).toContain(`${at}/begun/`);
    const stepOf = async (question: number) =>
      /action="[^"]*\?q=(\d+)"/.exec((await browser.get(`${form}?q=${question}`)).html)?.[1] ?? '';
    const say = async (question: number, answer: string) =>
      browser.post(`${form}?q=${await stepOf(question)}`, {
        revision: '99',
        k: String(question),
        [String(question)]: answer,
      });
    // At the answer itself, and again where it is sent with something wrong.
    const led = await say(9, 'several-days');
    expect(led.location).toContain(`/sv/my/safety?then=${encodeURIComponent(`${form}?q=`)}`);
    expect((await say(1, 'no such option')).status).toBe(422);
    expect((await browser.post(at, { intent: 'send' })).location).toBe(
      `/sv/my/safety?then=${encodeURIComponent(at)}`,
    );
    for (const question of [1, 2, 3, 4, 5, 6, 7, 8]) await say(question, 'not-at-all');
    await say(10, 'not-difficult');
    const answered = await browser.post(at, hiddenFields((await browser.get(at)).html));
    expect(answered.location).toBe(`/sv/my/safety?then=${encodeURIComponent(`${at}?sent=yes`)}`);
    expect((await browser.post(at, { intent: 'send' })).location).toBe(at);
  });
});

describe('a form that the unit asked for', () => {
  test('leads there before anything else, also when it was answered in another window, and when it cannot be sent', async () => {
    const client = await aClient(app);
    const { order, only, flags } = orderStage(() => app);
    await mustRun(order(client));
    const visit = { app, routes, unit: await unitOf(app, client.place.unitId), actor: client.resident };
    const browser = aBrowser(visit);
    const begun = await browser.post('/sv/my/forms', { begin: String((await only(client))['id']) });
    const at = begun.location ?? '';
    expect((await browser.get(at)).html).toContain('<title>Formulär – Vandra</title>');
    const stepOf = async (question: number) =>
      /action="[^"]*\?q=(\d+)"/.exec((await browser.get(`${at}?q=${question}`)).html)?.[1] ?? '';
    const answers = phq9(0, 1) as Record<string, string>;
    let revision = 0;
    const say = async (question: string, answer: string) => {
      revision += 1;
      const fields = { revision: String(revision), k: question, [question]: answer };
      return browser.post(`${at}?q=${await stepOf(Number(question))}`, fields);
    };
    // An answer that is none, beside one that calls for the lines: they come first.
    const wrong = await say('1', 'no such option');
    expect(wrong.status).toBe(422);
    const led = await say('9', answers['9'] ?? '');
    expect(led.location).toContain(`/sv/my/safety?then=${encodeURIComponent(`${at}?q=`)}`);
    expect((await browser.follow(led)).html).toContain('href="tel:112"');
    const on = await say('9', answers['9'] ?? '');
    expect(on.location).not.toContain('safety');
    for (const question of ['1', '2', '3', '4', '5', '6', '7', '8'])
      await say(question, answers[question] ?? '');
    const review = await browser.get(`${at}/review`);
    const unit = /name="unit" value="([^"]+)"/.exec(review.html)?.[1] ?? '';
    const sent = await browser.post(`${at}/review`, { ...hiddenFields(review.html), unit });
    expect(sent.location).toContain(`/sv/my/safety?then=${encodeURIComponent('/sv/my/results/')}`);
    expect(await flags(client)).toMatchObject([{ code: 'self-harm-thoughts', state: 'open' }]);
  });
});

test('the page of the signed-in is for those who have signed in', async () => {
  const visitor = await aBrowser(await visitOf()).get('/sv/my/safety');
  expect(visitor.location).toContain('/sv/sign-in');
});
