import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { aBlock, aModule, aPhase, aProgramme, aStep, aStoredVersion } from '#modules/programmes/testing.ts';
import { openStudioStage, type StudioStage } from '../../../testing/studio-stage.ts';

let stage: StudioStage;
beforeAll(async () => {
  stage = await openStudioStage(inject('adminUrl'));
});
afterAll(async () => stage.app.close());

const base = '/sv/work/programmes';
/** A published programme of another organisation, shared or not. */
async function elsewhere(code: string, shared: 'own' | 'all') {
  const content = aProgramme({ code, title: { sv: `Program ${code}` } });
  const made = await aStoredVersion(stage.app, {
    organisationId: stage.stranger.organisationId,
    content,
    shared,
  });
  return { ...made, address: `${base}/${made.programmeId}` };
}

describe('the list', () => {
  test('shows what the service brings to all staff, with length and languages, and nothing to make to a coach', async () => {
    const { html } = await (await stage.as(stage.coach)).get(base);
    expect(html).toContain('Följer med tjänsten');
    expect(html).toContain('engelska');
    expect(html).toMatch(/\d+ veckor/);
    expect(html).not.toContain(`${base}/new`);
  });

  test('a draft is in its own organisation’s list only', async () => {
    const address = await stage.started({ title: 'Bara vårt' });
    expect((await (await stage.as(stage.publisher)).get(base)).html).toContain('Bara vårt');
    expect((await (await stage.as(stage.coach)).get(base)).html).not.toContain('Bara vårt');
    expect((await (await stage.as(stage.stranger)).get(base)).html).not.toContain('Bara vårt');
    expect((await (await stage.as(stage.stranger)).get(address)).status).toBe(404);
  });
});

describe('a new programme', () => {
  test('asks for what is missing, each beside its field, and keeps what was written', async () => {
    const pages = await stage.as(stage.designer);
    const { html, status } = await pages.post(`${base}/new`, {
      title: '',
      code: 'Ö',
      sourceLanguage: 'svenska',
      ownerName: 'Vi',
      ownerContact: ' ',
    });
    expect(status).toBe(422);
    for (const words of [
      'Skriv vad programmet heter.',
      'En språkkod går inte att läsa',
      'Skriv hur ägaren nås.',
    ])
      expect(html).toContain(words);
    expect(html).toContain('value="svenska"');
  });

  test('begins as a draft; the same short name is refused the second time', async () => {
    const address = await stage.started({ code: 'gang-pa-gang', title: 'Gång på gång' });
    const { html } = await (await stage.as(stage.designer)).get(address);
    expect(html).toContain('Gång på gång');
    expect(html).toContain('Version 1.0 är på väg: Utkast.');
    await expect(stage.started({ code: 'gang-pa-gang' })).rejects.toThrow('the programme was not begun');
  });

  test('is no business of a coach', async () => {
    expect((await (await stage.as(stage.coach)).get(`${base}/new`)).status).toBe(403);
    expect((await (await stage.as(stage.coach)).get(`${base}/import`)).status).toBe(403);
  });
});

describe('what others share', () => {
  test('is adopted, used, and ended again', async () => {
    const { address } = await elsewhere('delat', 'all');
    const pages = await stage.as(stage.publisher);
    const shown = await pages.get(address);
    expect(shown.html).toContain('Delas av andra');
    expect((await (await stage.as(stage.designer)).get(address)).html).not.toContain('value="adopt"');
    const used = await pages.follow(await pages.post(address, { intent: 'adopt', how: 'subscribe' }));
    expect(used.html).toContain('Programmet används nu hos er.');
    expect(used.html).toContain('Prenumererar');
    expect((await pages.post(address, { intent: 'adopt', how: 'use' })).status).toBe(409);
    const ended = await pages.follow(await pages.post(address, { intent: 'end' }));
    expect(ended.html).toContain('Ingen ny kan börja');
  });

  test('a new version waits for the subscriber’s approval', async () => {
    const { address, programmeId } = await elsewhere('nya-versioner', 'all');
    const pages = await stage.as(stage.publisher);
    await pages.post(address, { intent: 'adopt', how: 'subscribe' });
    const { versionId } = await aStoredVersion(stage.app, {
      programmeId,
      organisationId: stage.stranger.organisationId,
      number: [2, 0],
      content: aProgramme({ code: 'nya-versioner', title: { sv: 'Program två' } }),
    });
    const waiting = await pages.get(address);
    expect(waiting.html).toContain('En ny version väntar på er');
    const approved = await pages.follow(await pages.post(address, { intent: 'approve', versionId }));
    expect(approved.html).toContain('Den nya versionen används nu hos er.');
    expect(approved.html).toContain('Program två');
  });

  test('becomes a draft of one’s own as a copy', async () => {
    const { address } = await elsewhere('kopieras', 'all');
    const pages = await stage.as(stage.designer);
    const copied = await pages.follow(
      await pages.post(address, {
        intent: 'copy',
        code: 'var-kopia',
        ownerName: 'Vi',
        ownerContact: 'vi@vandra.example',
      }),
    );
    expect(copied.html).toContain('Version 1.0 är på väg');
    const wrong = await pages.post(address, {
      intent: 'copy',
      code: 'var-kopia',
      ownerName: '',
      ownerContact: '',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('Fyll i ägare och kontakt');
  });

  test('what another keeps to itself is not there', async () => {
    const { address } = await elsewhere('hemligt', 'own');
    expect((await (await stage.as(stage.publisher)).get(address)).status).toBe(404);
  });
});

describe('packages', () => {
  test('a programme goes out as a file and comes in elsewhere; what is no package is refused with its place', async () => {
    const { address } = await elsewhere('paket', 'all');
    const file = await (await stage.as(stage.designer)).download(`${address}/package`);
    expect(file.headers.get('content-type')).toBe('application/zip');
    const bring = async (bytes: BlobPart) => {
      const body = new FormData();
      body.append('file', new File([bytes], 'a.zip'));
      return (await stage.as(stage.designer)).send(`${base}/import`, body);
    };
    const kept = await bring(await file.arrayBuffer());
    expect(kept.html).toContain('Paketet är inne som ett utkast.');
    expect(kept.html).toContain('Paketet är inte signerat');
    const wrong = await bring('no zip at all');
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('Ingenting är sparat.');
    const nothing = await (await stage.as(stage.designer)).send(`${base}/import`, new FormData());
    expect(nothing.html).toContain('Välj en fil.');
  });
});

test('the owner’s words are written by a publisher, and a wrong day is told', async () => {
  const content = aProgramme({ code: 'agarens-ord' });
  const { programmeId } = await aStoredVersion(stage.app, {
    organisationId: stage.designer.organisationId,
    content,
  });
  const pages = await stage.as(stage.publisher);
  const words = { intent: 'describe', ownerName: 'Ny ägare', ownerContact: 'ny@vandra.example' };
  const wrong = await pages.post(`${base}/${programmeId}`, { ...words, reviewBy: '2026-13-01' });
  expect(wrong.status).toBe(422);
  const saved = await pages.follow(
    await pages.post(`${base}/${programmeId}`, { ...words, reviewBy: '2020-01-01', shared: 'yes' }),
  );
  expect(saved.html).toContain('Ny ägare');
  expect(saved.html).toContain('Dags att se över');
  expect((await (await stage.as(stage.designer)).post(`${base}/${programmeId}`, words)).status).toBe(403);
});

test('how a programme goes is told without telling of few, and links that lead nowhere are named', async () => {
  const blocks = [aBlock('link', 'a-link', { url: 'https://lost.example/page' })];
  const content = aProgramme({
    code: 'med-lank',
    phases: [aPhase('p', [aModule('m', { steps: [aStep('s', { blocks })] })])],
  });
  const { programmeId, versionId } = await aStoredVersion(stage.app, {
    organisationId: stage.designer.organisationId,
    content,
  });
  const pages = await stage.as(stage.coach);
  const before = await pages.get(`${base}/${programmeId}`);
  expect(before.html).toContain('Så går det');
  expect(before.html).toContain('färre än 5');
  expect(before.html).not.toContain('Länkar som inte leder fram');
  await stage.app.owner(
    `insert into programmes.link (url, checked_at, state, since) values ('https://lost.example/page', now(), 'gone', now())`,
  );
  const after = await pages.get(`${base}/${programmeId}`);
  expect(after.html).toContain('Länkar som inte leder fram');
  expect(after.html).toContain('leder ingenstans');
  await stage.app.owner(
    `insert into enrolments.tally (version_id, kind, part, count)
     values ($1, 'begun', '', 40), ($1, 'ended', 'finished', 12), ($1, 'ended', 'stopped', 2), ($1, 'done', 's', 31)`,
    [versionId],
  );
  const { html } = await pages.get(`${base}/${programmeId}`);
  expect(html).toContain('ungefär 25');
  expect(html).toMatch(/<rect class="v-share-part" width="78"/);
  expect(html).toContain('78\u00a0%');
});
