import type { RouteObject } from 'react-router';
import { newId } from '#kernel/ids.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { aClient, type Client } from '#modules/coaching/testing.ts';
import { mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { fillStage, THREE_PAGES, withForm } from '../../../testing/filled-forms.ts';
import { aBrowser, unitOf, type Visit } from '../../../testing/pages.ts';
import * as fillAnswers from './fill-answers.ts';
import * as fillPage from './fill-page.tsx';

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
  { ...pageOf('my/begun/:draftId', fillPage), ErrorBoundary: fillPage.ErrorBoundary },
  { path: 'my/begun/:draftId/answers', action: fillAnswers.action },
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

const { begin, read, save } = fillStage(() => app);
const asResident = () => aBrowser({ ...visit, actor: client.resident });
const sample = { instrument: 'sample' };

describe('saving while the person writes', () => {
  const page1 = (more: Record<string, unknown>) => ({ revision: 0, page: 1, at: 'smokes', ...more });

  test('answers what is asked now, and what is wrong but not what is missing', async () => {
    const id = await begin(client, sample);
    const to = `/sv/my/begun/${id}/answers`;
    const browser = asResident();
    const saved = await browser.json(to, page1({ keys: ['smokes'], fields: { smokes: 'o1' } }));
    expect(saved).toMatchObject({
      status: 200,
      body: { revision: 1, conflicts: [], asked: ['first', 'smokes', 'many'], problems: [], help: null },
    });
    const wrong = await browser.json(
      to,
      page1({ revision: 1, keys: ['many'], fields: { many: '400' }, at: 'many' }),
    );
    expect(wrong.body).toMatchObject({ revision: 2, problems: [{ key: 'many' }] });
    expect((await mustRun(read(client, id))).view.all).toEqual({ smokes: 'o1', many: 400 });
  });

  test('two windows: both values come back, with the fields of the one that is kept', async () => {
    const id = await begin(client, sample);
    await mustRun(save(client, id, { smokes: 'o0' }));
    const late = await asResident().json(
      `/sv/my/begun/${id}/answers`,
      page1({ keys: ['smokes'], fields: { smokes: 'o1' } }),
    );
    expect(late.body).toMatchObject({
      revision: 1,
      conflicts: [{ key: 'smokes', kept: '0', sent: '1', fields: { smokes: 'o0' } }],
    });
    expect((await mustRun(read(client, id))).view.all).toEqual({ smokes: 'o0' });
  });

  test('who was signed out is told so; another person’s form is gone, and nonsense is refused', async () => {
    const id = await begin(client, sample);
    const to = `/sv/my/begun/${id}/answers`;
    const body = page1({ keys: ['smokes'], fields: { smokes: 'o1' } });
    const visitor = aBrowser({ ...visit, actor: { kind: 'visitor' } });
    expect(await visitor.json(to, body)).toEqual({ status: 401, body: { refusal: 'signed-out' } });
    const other = aBrowser({ ...visit, actor: (await aClient(app)).resident });
    expect(await other.json(to, body)).toEqual({ status: 404, body: { refusal: 'gone' } });
    for (const bad of [{}, [], { ...body, more: 1 }, { ...body, keys: [] }, { ...body, revision: -1 }])
      expect((await asResident().json(to, bad)).status).toBe(400);
    const strange = page1({ keys: ['nobody'], fields: { nobody: 'o1' } });
    expect((await asResident().json(to, strange)).body).toEqual({ refusal: 'bad-answers' });
    expect((await mustRun(read(client, id))).view.all).toEqual({});
  });

  test('the page hands a key to the person alone, one for each form', async () => {
    const keyIn = (html: string) => /&quot;key&quot;:&quot;([\w-]{43})&quot;/.exec(html)?.[1];
    const one = await begin(client, sample);
    const key = keyIn((await asResident().get(`/sv/my/begun/${one}`)).html);
    expect(key).toBeDefined();
    expect(keyIn((await asResident().get(`/fi/my/begun/${one}`)).html)).toBe(key);
    const two = await begin(client, { instrument: 'gad-7' });
    expect(keyIn((await asResident().get(`/sv/my/begun/${two}`)).html)).not.toBe(key);
  });
});

describe('a session that ends while a page is filled in', () => {
  const post = { revision: '0', k: ['smokes', 'many'], smokes: 'o1', many: 'tolv' };

  /** The browser after it has signed in again: the same cookies. */
  function signedIn(from: ReturnType<typeof aBrowser>) {
    const browser = asResident();
    for (const [name, value] of from.cookies) browser.cookies.set(name, value);
    return browser;
  }

  test('the posted page is carried over sign-in, and stands there again until it is saved', async () => {
    const id = await begin(client, sample);
    const at = `/sv/my/begun/${id}?q=1`;
    const out = aBrowser({ ...visit, actor: { kind: 'visitor' } });
    const away = await out.post(at, post);
    expect(away.location).toBe(`/sv/sign-in?as=resident&then=${encodeURIComponent(at)}`);
    const [cookie = ''] = away.setCookies;
    expect(cookie).toContain('HttpOnly');
    expect(cookie).not.toContain('tolv');
    const browser = signedIn(out);
    const page = await browser.get(at);
    expect(page.html).toContain('Det du skrev står kvar här');
    expect(page.html).toContain('value="tolv"');
    expect((await mustRun(read(client, id))).view.all).toEqual({});
    await browser.post(at, { ...post, many: '12' });
    expect((await mustRun(read(client, id))).view.all).toEqual({ smokes: 'o1', many: 12 });
    expect(browser.cookies.size).toBe(0);
  });

  test('nobody else gets it, and not for another form', async () => {
    const at = `/sv/my/begun/${await begin(client, sample)}?q=1`;
    const out = aBrowser({ ...visit, actor: { kind: 'visitor' } });
    await out.post(at, post);
    const other = await aClient(app);
    const theirs = `/sv/my/begun/${await begin(other, sample)}?q=1`;
    const browser = aBrowser({ ...visit, actor: other.resident });
    for (const [name, value] of out.cookies) browser.cookies.set(name, value);
    expect((await browser.get(theirs)).html).not.toContain('tolv');
    expect((await browser.get(at)).status).toBe(404);
  });

  test('what is too long to carry stays on the page', async () => {
    const at = `/sv/my/begun/${await begin(client, sample)}?q=1`;
    // Nothing that packing could make shorter.
    const long = Array.from({ length: 200 }, () => newId()).join(' ');
    const out = aBrowser({ ...visit, actor: { kind: 'visitor' } });
    const told = await out.post(at, { ...post, many: long });
    expect(told.status).toBe(401);
    expect(told.html).toContain('Logga in i ett nytt fönster');
    expect(told.html).toContain(long.slice(0, 40));
  });
});

test('a form is taken up again at the first question without an answer after the last one', async () => {
  const id = await begin(client, sample);
  await mustRun(save(client, id, { smokes: 'o0' }));
  const first = await asResident().get(`/sv/my/begun/${id}`);
  expect(first.location).toBe(`/sv/my/begun/${id}?q=2#amount~0`);
  await mustRun(save(client, id, { 'amount~0': 5 }, { revision: 1 }));
  expect((await asResident().get(`/sv/my/begun/${id}`)).location).toBe(`/sv/my/begun/${id}?q=3#row1`);
});
