/** How pages look: each choice is kept by itself, and nothing else is. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { aUnit, openTestApp, type TestApp } from '../../../testing/app.ts';
import { aBrowser, unitOf } from '../../../testing/pages.ts';
import { action } from './appearance.ts';

let app: TestApp;
let unitId: string;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
  unitId = (await aUnit(app)).unitId;
});
afterAll(async () => app.close());

async function chooses(fields: Readonly<Record<string, string>>) {
  const unit = await unitOf(app, unitId);
  const routes = [{ path: 'appearance', action }];
  const shown = await aBrowser({ app, unit, routes, actor: { kind: 'visitor' } }).post('/sv/appearance', {
    back: '/sv/check',
    ...fields,
  });
  expect([shown.status, shown.location]).toEqual([303, '/sv/check']);
  return shown.setCookies.map((cookie) => cookie.split(';')[0]);
}

test('larger text is kept, and light or dark stays as it is', async () => {
  expect(await chooses({ size: 'large' })).toEqual(['vandra_text_size=large']);
  expect(await chooses({ size: 'usual' })).toEqual(['vandra_text_size=usual']);
});

test('dark is kept, and the size of the text stays as it is', async () => {
  expect(await chooses({ scheme: 'dark' })).toEqual(['vandra_appearance=dark']);
});

test('what is no choice changes nothing', async () => {
  expect(await chooses({ size: '400px', scheme: 'pink' })).toEqual([]);
});
