import type { RouteObject } from 'react-router';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { aClient } from '#modules/coaching/testing.ts';
import { aStaffMember, openTestApp, type Place, type TestApp } from '../../../testing/app.ts';
import { aBrowser, hiddenFields, unitOf } from '../../../testing/pages.ts';
import * as tablesFile from './tables-file.ts';
import * as tablesPage from './tables-page.tsx';
import { exportForStatistics, zipped } from './tables.server.ts';

const routes: RouteObject[] = [
  { path: 'work/tables', loader: tablesPage.loader, Component: tablesPage.default },
  { path: 'work/tables/file', action: tablesFile.action },
];

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());

async function browser(place: Place, actor: Actor) {
  return aBrowser({ app, unit: await unitOf(app, place.unitId), routes, language: 'sv', actor });
}

const wanted = { name: 'alcohol', from: '2000-01-01', until: '2999-12-31', language: 'sv' } as const;

test('a coach fetches the unit’s responses under pseudonyms, and every person sees it in their log', async () => {
  const first = await aClient(app, { name: 'Maria Ljungberg' });
  const outcome = await app.run(first.coach, exportForStatistics({ app }), wanted);
  if (!outcome.ok) throw new Error(outcome.refusal);
  const { wide, long, codebook, syntax, people, responses } = outcome.value;
  expect([people, responses]).toEqual([1, 1]);
  const [header = '', row = ''] = wide.split('\r\n');
  expect(header).toMatch(/^person,response,answered_on,instrument,version,language,occasion,filled_by,q_/);
  expect(row).toMatch(/^[0-9a-f]{16},/);
  for (const table of [wide, long, codebook, syntax]) {
    expect(table).not.toContain(first.resident.residentId);
    expect(table).not.toContain('Ljungberg');
  }
  const again = await app.run(first.coach, exportForStatistics({ app }), wanted);
  expect(again.ok && again.value.wide).toBe(wide);
  const log = await app.owner(
    'select action, resource from audit.access_log where resident_id = $1 and command = $2',
    [first.resident.residentId, 'instruments.export-responses'],
  );
  expect(log.length).toBe(2);
  expect(log[0]).toMatchObject({ action: 'export', resource: 'response' });
});

test('who filled it in, and how, stands beside each response', async () => {
  const client = await aClient(app, { name: 'Sara Holm' });
  await app.owner('update instruments.response set filled_by = $2, entered_by = $3 where resident_id = $1', [
    client.resident.residentId,
    'phone',
    client.coach.assignmentId,
  ]);
  const outcome = await app.run(client.coach, exportForStatistics({ app }), wanted);
  expect(outcome.ok && outcome.value.wide.split('\r\n')[1]).toContain(',self-check,phone,');
});

test('the archive holds the four files', async () => {
  const client = await aClient(app, { name: 'Elin Strand' });
  const outcome = await app.run(client.coach, exportForStatistics({ app }), wanted);
  if (!outcome.ok) throw new Error(outcome.refusal);
  const archive = (await zipped(outcome.value)).toString('latin1');
  expect(archive.startsWith('PK')).toBe(true);
  for (const name of ['responses.csv', 'responses-long.csv', 'codebook.csv', 'responses.sps'])
    expect(archive).toContain(name);
});

test('another unit’s people are not in it, and a unit without responses is told so in words', async () => {
  const client = await aClient(app, { name: 'Kari Niemi' });
  const other = await aClient(app, { name: 'Someone Else' });
  const outcome = await app.run(other.coach, exportForStatistics({ app }), wanted);
  expect(outcome.ok && outcome.value.people).toBe(1);
  const pages = await browser(client.place, client.coach);
  const page = await pages.get('/sv/work/tables');
  const sent = await pages.post('/sv/work/tables/file', {
    ...hiddenFields(page.html),
    form: 'alcohol',
    from: '2001-01-01',
    until: '2001-02-01',
  });
  expect(sent.location).toBe('/sv/work/tables?stopped=nothing-to-export');
  expect((await pages.get('/sv/work/tables?stopped=nothing-to-export')).html).toContain(
    'inga svar på det formuläret',
  );
});

test('an administrator of the unit has no such page', async () => {
  const client = await aClient(app, { name: 'Liisa Laine' });
  const manager = await aStaffMember(app, client.place, { name: 'Chef', role: 'unit-manager' });
  const pages = await browser(client.place, manager);
  expect((await pages.get('/sv/work/tables')).status).toBe(403);
  expect(await app.run(manager, exportForStatistics({ app }), wanted)).toMatchObject({ ok: false });
});
