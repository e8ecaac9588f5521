import type { RouteObject } from 'react-router';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { aClient, type Client } from '#modules/coaching/testing.ts';
import { type Instrument, startForm } from '#modules/instruments/public.ts';
import { mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { fillStage, THREE_PAGES, withForm, withOwnForm } from '../../../testing/filled-forms.ts';
import { orderStage } from '../../../testing/ordered-forms.ts';
import { aBrowser, unitOf, type Visit } from '../../../testing/pages.ts';
import * as fillDropPage from './fill-drop-page.tsx';
import * as fillPage from './fill-page.tsx';
import * as fillReviewPage from './fill-review-page.tsx';
import * as myFormsPage from './my-forms-page.tsx';

const pageOf = (
  path: string,
  page: Pick<RouteObject, 'loader' | 'action'> & { default: RouteObject['Component'] },
) => ({
  path,
  loader: page.loader,
  action: page.action,
  Component: page.default,
});
const routes = [
  pageOf('my/forms', myFormsPage),
  pageOf('my/begun/:draftId', fillPage),
  pageOf('my/begun/:draftId/review', fillReviewPage),
  pageOf('my/begun/:draftId/drop', fillDropPage),
] as RouteObject[];

let base: TestApp;
let app: TestApp;
let client: Client;
let visit: Omit<Visit, 'actor'>;
beforeAll(async () => {
  base = await openTestApp(inject('adminUrl'));
  app = withForm(base, THREE_PAGES);
});
afterAll(async () => base.close());
beforeEach(async () => {
  client = await aClient(app);
  visit = { app, routes, unit: await unitOf(app, client.place.unitId) };
});

const { begin, read, save, drafts } = fillStage(() => app);
const { order, only } = orderStage(() => app);
/** Whether the page asks a question: what lies hidden beside is neither seen nor sent. */
const asks = (html: string, key: string) => html.includes(`<input type="hidden" name="k" value="${key}"/>`);
const asResident = () => aBrowser({ ...visit, actor: client.resident });
const sample = { instrument: 'sample' };

describe('filling in without JavaScript', () => {
  test('what a unit asked for is begun from the list, and goes on from there', async () => {
    await mustRun(order(client));
    const browser = asResident();
    const begun = await browser.post('/sv/my/forms', { begin: String((await only(client))['id']) });
    expect(begun.location).toMatch(/^\/sv\/my\/begun\/[0-9a-f-]+$/);
    expect((await browser.follow(begun)).html).toContain('Bara du ser det du skriver');
    expect((await browser.get('/sv/my/forms')).html).toContain('Fortsätt svara');
    const again = await browser.post('/sv/my/forms', { begin: String((await only(client))['id']) });
    expect(again.location).toBe(begun.location);
    expect(await only(client)).toMatchObject({ state: 'started' });
  });

  test('an answer that leads to more is asked more on the same page; then it goes on', async () => {
    const at = `/sv/my/begun/${await begin(client, sample)}`;
    const browser = asResident();
    const first = await browser.get(at);
    expect(first.html).toContain('Sida 1 av 3');
    expect(asks(first.html, 'smokes')).toBe(true);
    expect(asks(first.html, 'many')).toBe(false);
    const more = await browser.post(`${at}?q=1`, { revision: '0', k: 'smokes', smokes: 'o1' });
    expect(more.location).toBe(`${at}?q=1&asked`);
    expect(asks((await browser.follow(more)).html, 'many')).toBe(true);
    const wrong = await browser.post(`${at}?q=1`, { revision: '1', k: 'many', many: 'tolv' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('href="#many"');
    expect(wrong.html).toContain('value="tolv"');
    const on = await browser.post(`${at}?q=1`, { revision: '2', k: 'many', many: '12' });
    expect(on.location).toBe(`${at}?q=2`);
  });

  test('a repeated group is given one more and one less by buttons', async () => {
    const id = await begin(client, sample);
    const at = `/sv/my/begun/${id}`;
    await mustRun(save(client, id, { 'amount~0': 5, 'amount~1': 7 }));
    const browser = asResident();
    const more = await browser.post(`${at}?q=2`, {
      revision: '1',
      k: 'amount~0',
      'amount~0': '5',
      more: 'dose',
    });
    expect(more.location).toBe(`${at}?q=2&more=dose`);
    expect((await browser.follow(more)).html).toContain('name="amount~2"');
    const less = await browser.post(`${at}?q=2`, {
      revision: '1',
      k: 'amount~0',
      'amount~0': '5',
      remove: 'dose#0',
    });
    expect(less.location).toBe(`${at}?q=2`);
    expect((await mustRun(read(client, id))).view.all).toEqual({ 'amount~0': 7 });
  });

  test('all of it stands on one page where that is asked for, which leads to where it is read through', async () => {
    const id = await begin(client, sample);
    const at = `/sv/my/begun/${id}`;
    const browser = asResident();
    const { html } = await browser.get(`${at}?q=all`);
    for (const key of ['smokes', 'row1', 'row2']) expect(asks(html, key)).toBe(true);
    expect(asks(html, 'many')).toBe(false);
    expect(html).not.toContain('Sida 1 av');
    expect(html).toContain(`action="${at}?q=all"`);
    const more = await browser.post(`${at}?q=all`, { revision: '0', k: 'smokes', smokes: 'o1' });
    expect(more.location).toBe(`${at}?q=all&asked`);
    await mustRun(save(client, id, { many: 3, 'amount~0': 5, row1: 'o0', row2: 'o1' }));
    const on = await browser.post(`${at}?q=all`, { revision: '2', k: 'smokes', smokes: 'o1' });
    expect(on.location).toBe(`${at}/review`);
  });

  test('whole, it shows the lines to call where an answer may lead to them: nobody can be led there without a network', async () => {
    const calling: Instrument = {
      ...THREE_PAGES,
      name: 'calling',
      safety: 'none',
      flags: [
        {
          code: 'call',
          version: '1',
          priority: 'high',
          reason: { sv: 'Ring', fi: 'Soita', en: 'Call' },
          when: { item: 'smokes', is: 'o1' },
          opensSafety: true,
        },
      ],
    };
    const own = withForm(base, calling);
    const { draftId } = await mustRun(
      own.run(client.resident, startForm(withOwnForm(own, 'calling')), {
        residentId: client.resident.residentId,
        instrument: 'calling',
        orderId: null,
        language: 'sv',
        filledBy: 'resident',
      }),
    );
    const browser = aBrowser({ ...visit, app: own, actor: client.resident });
    expect((await browser.get(`/sv/my/begun/${draftId}?q=1`)).html).not.toContain('v-check-number');
    expect((await browser.get(`/sv/my/begun/${draftId}?q=all`)).html).toContain('v-check-number');
  });

  test('what was begun without being asked for stands in the list', async () => {
    const id = await begin(client, sample);
    expect((await asResident().get('/sv/my/forms')).html).toContain(`href="/sv/my/begun/${id}"`);
  });

  test('a table of questions is a table', async () => {
    const at = `/sv/my/begun/${await begin(client, sample)}`;
    const page = await asResident().get(`${at}?q=3`);
    expect(page.html).toContain('<table class="v-form-table"');
    expect(page.html.match(/type="radio"/g)).toHaveLength(4);
  });

  test('what another window has changed is shown with both values, and nothing is overwritten', async () => {
    const id = await begin(client, sample);
    const at = `/sv/my/begun/${id}`;
    await mustRun(save(client, id, { smokes: 'o0' }));
    const browser = asResident();
    const late = await browser.post(`${at}?q=1`, { revision: '0', k: 'smokes', smokes: 'o1' });
    expect(late.status).toBe(409);
    expect(late.html).toContain('Svaret är ändrat i ett annat fönster');
    expect((await mustRun(read(client, id))).view.all).toEqual({ smokes: 'o0' });
    expect(late.html).toContain('name="revision" value="1"');
    await browser.post(`${at}?q=1`, { revision: '1', k: 'smokes', smokes: 'o1' });
    expect((await mustRun(read(client, id))).view.all).toEqual({ smokes: 'o1' });
  });

  test('read through, with a way back to every answer, and sent once to the unit', async () => {
    const id = await begin(client, sample);
    const at = `/sv/my/begun/${id}`;
    const browser = asResident();
    const missing = await browser.get(`${at}/review`);
    expect(missing.html).toContain('Det här behöver rättas');
    expect(missing.html).not.toContain('name="idempotencyKey"');
    await mustRun(save(client, id, { smokes: 'o0', 'amount~0': 5, row1: 'o0', row2: 'o1' }));
    const whole = await browser.get(`${at}/review`);
    expect(whole.html).toContain(`href="${at}?q=2#amount~0"`);
    const unit = /name="unit" value="([^"]+)"/.exec(whole.html)?.[1] ?? '';
    const sent = await browser.post(`${at}/review`, { unit, idempotencyKey: 'one' });
    expect(sent.location).toMatch(/^\/sv\/my\/results\/[0-9a-f-]+$/);
    expect(await drafts(client)).toEqual([]);
    const again = await browser.post(`${at}/review`, { unit, idempotencyKey: 'two' });
    expect(again.status).toBe(404);
  });

  test('put away after a question, and then it is gone', async () => {
    const at = `/sv/my/begun/${await begin(client, sample)}`;
    const browser = asResident();
    expect((await browser.get(`${at}/drop`)).html).toContain('Det går inte att ångra');
    expect((await browser.post(`${at}/drop`, {})).location).toBe('/sv/my/forms?said=dropped');
    expect((await browser.get(at)).status).toBe(404);
  });

  test.each(['fi', 'en'] as const)('in %s the answers are the same', async (language) => {
    const id = await begin(client, sample);
    await mustRun(save(client, id, { smokes: 'o1', many: 12 }));
    const browser = aBrowser({ ...visit, actor: client.resident, language });
    const page = await browser.get(`/${language}/my/begun/${id}?q=1`);
    expect(page.html).toContain('value="12"');
    expect(page.html).toContain(language === 'fi' ? 'Sivu 1/3' : 'Page 1 of 3');
  });

  test('nobody else’s form is there', async () => {
    const at = `/sv/my/begun/${await begin(client, sample)}`;
    const other = await aClient(app);
    const browser = aBrowser({ ...visit, actor: other.resident });
    expect((await browser.get(at)).status).toBe(404);
    expect((await browser.post(at, { revision: '0', k: 'smokes', smokes: 'o1' })).status).toBe(404);
    const visitor = await aBrowser({ ...visit, actor: { kind: 'visitor' } }).get(at);
    expect(visitor.location).toContain('/sv/sign-in?as=resident&then=');
  });
});
