import type { RouteObject } from 'react-router';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { aClient, type Client } from '#modules/coaching/testing.ts';
import { addFile } from '#modules/instruments/public.ts';
import { LARGEST_FILE } from '#kernel/file-type.ts';
import { aFileItem, anInstrument } from '#modules/instruments/testing.ts';
import { aStaffMember, aUnit, mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { fillStage, withForm } from '../../../testing/filled-forms.ts';
import { aBrowser, unitOf, type Visit } from '../../../testing/pages.ts';
import * as myResultFile from './my-result-file.ts';
import * as myResultPage from './my-result-page.tsx';
import * as resultFile from './result-file.ts';
import * as resultPage from './result-page.tsx';

const results = 'work/people/:residentId/results/:responseId';
const routes: RouteObject[] = [
  { path: 'my/results/:responseId', loader: myResultPage.loader, Component: myResultPage.default },
  { path: 'my/results/:responseId/files/:fileId', loader: myResultFile.loader },
  { path: results, loader: resultPage.loader, Component: resultPage.default },
  { path: `${results}/files/:fileId`, loader: resultFile.loader },
];
const WITH_FILE = anInstrument({
  name: 'with-file',
  bands: [],
  items: [aFileItem('paper', { maxSize: 2000 })],
});
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

let base: TestApp;
let app: TestApp;
let client: Client;
let visit: Omit<Visit, 'actor'>;
beforeAll(async () => {
  base = await openTestApp(inject('adminUrl'));
  app = withForm(base, WITH_FILE);
});
afterAll(async () => base.close());
beforeEach(async () => {
  client = await aClient(app);
  visit = { app, routes, unit: await unitOf(app, client.place.unitId) };
});

const { start, sendDraft } = fillStage(() => app);
const asCoach = () => aBrowser({ ...visit, actor: client.coach });
const asResident = () => aBrowser({ ...visit, actor: client.resident });

describe('files', () => {
  const add = async (draftId: string, content: Uint8Array, name = 'läkarintyg (1).png') =>
    app.run(client.resident, addFile(app), {
      residentId: client.resident.residentId,
      draftId,
      key: 'paper',
      name,
      content,
    });
  const bytes = (...more: readonly number[]) => Uint8Array.from([...PNG, ...more]);

  test.each([
    ['empty', new Uint8Array(), 'file-empty'],
    [
      'larger than the question takes',
      Uint8Array.from({ length: 2001 }, (_, at) => PNG[at] ?? 0),
      'file-too-big',
    ],
    ['larger than any', new Uint8Array(LARGEST_FILE + 1), 'file-too-big'],
    ['text that calls itself a picture', new TextEncoder().encode('<svg onload="x">'), 'file-type'],
    ['a type the question does not take', new TextEncoder().encode('%PDF-1.7'), 'file-type'],
  ])('%s is not taken', async (_, content, refusal) => {
    const { draftId } = await mustRun(start(client, { instrument: 'with-file' }));
    expect(await add(draftId, content)).toMatchObject({ refusal });
    expect(await app.owner('select id from instruments.attachment where draft_id = $1', [draftId])).toEqual(
      [],
    );
  });

  test('sent, they are read by the person and the unit, as downloads, each reading in the log; by nobody else', async () => {
    const { draftId } = await mustRun(start(client, { instrument: 'with-file' }));
    const added = await mustRun(add(draftId, bytes(1, 2, 3)));
    expect(added.file).toMatchObject({ type: 'image/png', size: 11 });
    const sent = await mustRun(sendDraft(client, draftId));
    const path = `results/${sent.responseId}/files/${added.file.file}`;
    const work = `/sv/work/people/${client.resident.residentId}/${path}`;
    for (const [browser, page, file] of [
      [asResident(), `/sv/my/results/${sent.responseId}`, `/sv/my/${path}`],
      [asCoach(), `/sv/work/people/${client.resident.residentId}/results/${sent.responseId}`, work],
    ] as const) {
      expect((await browser.get(page)).html).toContain(`href="${file}"`);
      const answer = await browser.download(file);
      expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes(1, 2, 3));
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-type': 'image/png',
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
        'content-disposition': `attachment; filename="file"; filename*=UTF-8''l%C3%A4karintyg%20%281%29.png`,
      });
    }
    const log = await app.owner(
      `select actor_kind from audit.access_log where resident_id = $1 and resource_id = $2 and command = 'instruments.read-file'`,
      [client.resident.residentId, sent.responseId],
    );
    expect(log).toHaveLength(2);
    const stranger = aBrowser({ ...visit, actor: await aStaffMember(app, await aUnit(app)) });
    expect((await stranger.get(work)).status).toBe(404);
    const other = aBrowser({ ...visit, actor: (await aClient(app)).resident });
    expect((await other.get(`/sv/my/${path}`)).status).toBe(404);
  });
});
