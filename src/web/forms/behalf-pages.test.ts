import type { RouteObject } from 'react-router';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { plusDays } from '#kernel/dates.ts';
import { aClient, type Client } from '#modules/coaching/testing.ts';
import { aStaffMember, aUnit, mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { fillStage } from '../../../testing/filled-forms.ts';
import { orderStage, phq9 } from '../../../testing/ordered-forms.ts';
import { aBrowser, hiddenFields, unitOf, type Visit } from '../../../testing/pages.ts';
import * as myResultPage from '../results/my-result-page.tsx';
import * as resultPage from '../results/result-page.tsx';
import * as fillPage from './fill-page.tsx';
import * as myFormsPage from './my-forms-page.tsx';
import * as myOrderPage from './my-order-page.tsx';
import * as staffBeginPage from './staff-begin-page.tsx';
import * as staffDropPage from './staff-drop-page.tsx';
import * as staffFillPage from './staff-fill-page.tsx';
import * as staffFormsPage from './staff-forms-page.tsx';
import * as staffReviewPage from './staff-review-page.tsx';

const pageOf = (path: string, page: { loader?: unknown; action?: unknown; default?: unknown }) =>
  ({ path, loader: page.loader, action: page.action, Component: page.default }) as RouteObject;
const forms = 'work/people/:residentId/forms';
const results = 'work/people/:residentId/results/:responseId';
const routes = [
  pageOf('my/forms', myFormsPage),
  pageOf('my/forms/:orderId', myOrderPage),
  pageOf('my/begun/:draftId', fillPage),
  pageOf('my/results/:responseId', myResultPage),
  pageOf(forms, staffFormsPage),
  pageOf(`${forms}/new`, staffBeginPage),
  pageOf(`${forms}/:draftId`, staffFillPage),
  pageOf(`${forms}/:draftId/review`, staffReviewPage),
  pageOf(`${forms}/:draftId/drop`, staffDropPage),
  pageOf(results, resultPage),
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
  client = await aClient(app, { name: 'Maria Ljungberg' });
  visit = { app, routes, unit: await unitOf(app, client.place.unitId) };
  at = `/sv/work/people/${client.resident.residentId}/forms`;
});

const { start, save, drafts, responses } = fillStage(() => app);
const { order, only, flags, today } = orderStage(() => app);
const asCoach = () => aBrowser({ ...visit, actor: client.coach });
const asResident = () => aBrowser({ ...visit, actor: client.resident });

async function begin(fields: Readonly<Record<string, string>> = {}) {
  const browser = asCoach();
  const shown = await browser.post(`${at}/new`, {
    intent: 'begin',
    what: 'form:phq-9',
    how: 'paper',
    day: today(),
    ...fields,
  });
  return { browser, shown };
}

describe('staff fill in for a person', () => {
  test('choose the form, how and which day; the page says whose answers they are', async () => {
    const fresh = await asCoach().get(`${at}/new`);
    expect(fresh.html).toContain('Maria Ljungberg');
    expect(fresh.html).toContain('value="form:phq-9"');
    expect(fresh.html).not.toContain('value="form:isi"');
    const { browser, shown } = await begin({ day: plusDays(today(), -3) });
    expect(shown.location).toMatch(new RegExp(`^${at}/[0-9a-f-]+$`));
    const page = await browser.follow(shown);
    expect(page.html).toContain('Maria Ljungberg');
    expect(page.html).toContain('Du för in svar från papper.');
    expect(page.html).toContain('Påbörjat av Anna Koski');
    expect(page.html).not.toContain('Bara du ser det du skriver');
    expect(page.html).toContain('<title>Formulär – Vandra</title>');
    expect(await drafts(client)).toMatchObject([{ holder: client.place.unitId }]);
  });

  test.each([
    ['no form', { what: '' }, 'Välj ett formulär.', 'what'],
    ['a form that its licence forbids', { what: 'form:isi' }, 'Välj ett formulär.', 'what'],
    ['no way', { how: 'resident' }, 'Välj hur personen svarar.', 'how'],
    ['no day', { day: 'nyss' }, 'Välj dagen då personen svarade.', 'day'],
    ['a day to come', { day: '2099-01-01' }, 'Dagen har inte kommit än.', 'day'],
  ])('%s: says what to do, by the field', async (_, given, words, name) => {
    const { shown } = await begin(given);
    expect(shown.status).toBe(422);
    expect(shown.html).toContain(words);
    expect(shown.html).toContain(`href="#${name}"`);
    expect(await drafts(client)).toEqual([]);
  });

  test('are told at once what an answer asks of them, before it is sent, and the crisis lines are at hand', async () => {
    const { browser, shown } = await begin({ how: 'phone' });
    const draft = String(shown.location);
    expect((await browser.get(draft)).html).not.toContain('Svaren ber dig göra något nu');
    await browser.post(`${draft}?q=9`, { revision: '0', k: '9', '9': 'several-days' });
    const page = await browser.get(`${draft}?q=9`);
    expect(page.html).toContain('Svaren ber dig göra något nu');
    expect(page.html).toContain('href="tel:112"');
    const asked = await browser.get(`${draft}/review`);
    expect(asked.html).toContain('Svaren ber dig göra något nu');
  });

  test('a colleague goes on, sends, and is shown the result with its flag; who, how and when is kept', async () => {
    await mustRun(order(client));
    const orderId = String((await only(client))['id']);
    const { shown } = await begin({ what: `order:${orderId}`, day: plusDays(today(), -3) });
    const draft = String(shown.location);
    const id = draft.split('/').at(-1) ?? '';
    await mustRun(save(client, id, phq9(1, 1), { who: 'coach' }));
    const colleague = await aStaffMember(app, client.place, { name: 'Per Lind' });
    const browser = aBrowser({ ...visit, actor: colleague });
    const list = await browser.get(at);
    expect(list.html).toContain(`href="${draft}"`);
    expect(list.html).toContain('påbörjat av Anna Koski');
    const review = await browser.get(`${draft}/review`);
    expect(review.html).toContain('Spara i journalen');
    const hidden = hiddenFields(review.html);
    const late = await browser.post(`${draft}/review`, { ...hidden, how: 'paper', day: '2099-01-01' });
    expect(late.status).toBe(422);
    expect(late.html).toContain('Dagen har inte kommit än.');
    const day = plusDays(today(), -2);
    const sent = await browser.post(`${draft}/review`, { ...hidden, how: 'phone', day });
    expect(sent.location).toMatch(/\/results\/[0-9a-f-]+\?said=sent$/);
    const result = await browser.follow(sent);
    expect(result.html).toContain('Svaren är sparade i journalen.');
    expect(result.html).toContain('Per Lind');
    expect(result.html).toContain(`/flags/${String((await flags(client))[0]?.['id'])}`);
    expect(await responses(client)).toMatchObject([
      { filled_by: 'phone', entered_by: colleague.assignmentId, occasion_id: orderId },
    ]);
    expect(await only(client)).toMatchObject({ state: 'answered' });
    const responseId = String((await responses(client))[0]?.['id']);
    expect((await asResident().get(`/sv/my/results/${responseId}`)).html).toContain(
      'Enheten fyllde i det när ni talades vid.',
    );
  });

  test('what was asked for and answered by the person meanwhile takes nothing more; what was written stays', async () => {
    await mustRun(order(client));
    const orderId = String((await only(client))['id']);
    const { browser, shown } = await begin({ what: `order:${orderId}` });
    const draft = String(shown.location);
    await mustRun(save(client, draft.split('/').at(-1) ?? '', phq9(0, 0), { who: 'coach' }));
    await app.owner(`update instruments.order set state = 'not-answered' where id = $1`, [orderId]);
    const hidden = hiddenFields((await browser.get(`${draft}/review`)).html);
    const sent = await browser.post(`${draft}/review`, { ...hidden, how: 'paper', day: today() });
    expect(sent.location).toBe(`${at}?said=not-waiting`);
    expect((await browser.follow(sent)).html).toContain('Beställningen är avslutad');
    const dropped = await browser.post(`${draft}/drop`, {});
    expect(dropped.location).toBe(`${at}?said=dropped`);
    expect((await browser.follow(dropped)).html).toContain('Det påbörjade formuläret är borttaget.');
    expect((await browser.get(draft)).status).toBe(404);
  });

  test('what the person has begun by themselves is no page of staff, nor the other way round', async () => {
    const own = await mustRun(start(client));
    expect((await asCoach().get(`${at}/${own.draftId}`)).status).toBe(404);
    const { shown } = await begin();
    const id = String(shown.location).split('/').at(-1) ?? '';
    expect((await asResident().get(`/sv/my/begun/${id}`)).status).toBe(404);
    expect((await asResident().get(String(shown.location))).status).toBe(404);
    const stranger = aBrowser({ ...visit, actor: await aStaffMember(app, await aUnit(app)) });
    for (const path of [`${at}/new`, String(shown.location)])
      expect((await stranger.get(path)).status).toBe(404);
    expect((await stranger.post(`${at}/new`, { intent: 'begin', what: 'form:phq-9' })).status).not.toBe(303);
  });
});

describe('the person fills in while they talk', () => {
  test('the form is on their page at once, and the address leads there after signing in', async () => {
    const browser = asCoach();
    const hidden = hiddenFields((await browser.get(`${at}/new`)).html);
    const asked = await browser.post(`${at}/new`, { ...hidden, intent: 'ask', ask: 'phq-9' });
    const orderId = String((await only(client))['id']);
    expect(asked.location).toBe(`${at}/new?order=${orderId}`);
    const page = await browser.follow(asked);
    expect(page.html).toContain(`/sv/my/forms/${orderId}`);
    expect(page.html).not.toMatch(/value="[^"]*\/my\/forms\/[^"]*(phq|depress)/i);
    const own = `/sv/my/forms/${orderId}`;
    const visitor = await aBrowser({ ...visit, actor: { kind: 'visitor' } }).get(own);
    expect(visitor.location).toBe(`/sv/sign-in?as=resident&then=${encodeURIComponent(own)}`);
    expect((await asResident().get(own)).html).toContain(`value="${orderId}" name="begin"`);
    const begun = await asResident().post('/sv/my/forms', { begin: orderId });
    expect(begun.location).toMatch(/^\/sv\/my\/begun\//);
    expect((await asResident().get(own)).html).toContain('Fortsätt svara');
    const again = await browser.post(`${at}/new`, { intent: 'ask', ask: 'phq-9' });
    expect(again.status).toBe(422);
    expect(again.html).toContain('Formuläret är redan beställt.');
  });

  test('what staff have begun is not the person’s to go on with', async () => {
    await mustRun(order(client));
    const orderId = String((await only(client))['id']);
    await begin({ what: `order:${orderId}` });
    const list = await asResident().get('/sv/my/forms');
    expect(list.html).not.toContain('Fortsätt svara');
    const other = await aClient(app);
    const browser = aBrowser({ ...visit, actor: other.resident });
    expect((await browser.get(`/sv/my/forms/${orderId}`)).status).toBe(404);
  });
});

describe('what nobody needs to ask for', () => {
  test('stands in the list, is begun from there, and then stands as begun', async () => {
    const list = await asResident().get('/sv/my/forms');
    expect(list.html).toContain('Börja själv');
    expect(list.html).toContain('value="weekly-weight" aria-label="Börja: Veckans vikt" name="own"');
    expect(list.html).not.toContain('value="phq-9"');
    const begun = await asResident().post('/sv/my/forms', { own: 'weekly-weight' });
    expect(begun.location).toMatch(/^\/sv\/my\/begun\/[0-9a-f-]+$/);
    const after = await asResident().get('/sv/my/forms');
    expect(after.html).not.toContain('value="weekly-weight"');
    expect(after.html).toContain(`href="${String(begun.location)}"`);
    expect((await asResident().post('/sv/my/forms', { own: 'phq-9' })).status).toBe(404);
  });
});
