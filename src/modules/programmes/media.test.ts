import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { heldBytes } from '#platform/held-file.ts';
import { aStaffMember, aUnit, mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { addMedia, askReview, readDraft, removeMedia, saveEdits } from './public.ts';
import { aProgramme, aStoredVersion } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'), { poolSize: 4 });
});
afterAll(async () => app.close());

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

async function aDraft() {
  const place = await aUnit(app);
  const maker = await aStaffMember(app, place, { role: 'designer', purpose: 'administration' });
  const content = aProgramme();
  const { versionId } = await aStoredVersion(app, {
    organisationId: place.organisationId,
    content,
    state: 'draft',
  });
  const add = async (name: string, bytes: Uint8Array) =>
    app.run(maker, addMedia(heldBytes(bytes), 3_000_000), { versionId, name });
  return { maker, versionId, add };
}

test('a picture comes in once, is shown by a block, and goes when no block shows it', async () => {
  const { maker, versionId, add } = await aDraft();
  const file = await mustRun(add('Stigen.png', PNG));
  expect(await mustRun(add('Stigen.png', PNG))).toEqual(file);
  const read = async () => mustRun(app.run(maker, readDraft(app.making), { versionId }));
  expect((await read()).media).toEqual([{ name: file.name, type: 'image/png', bytes: PNG.length }]);
  const alt = { sv: 'En stig vid en sjö', fi: 'Polku järven rannalla', en: 'A path by a lake' };
  const insert = {
    kind: 'insert',
    place: { into: 'first-step', list: 'blocks', after: null },
    value: { kind: 'image', id: 'picture', file: file.name, alt },
  };
  await mustRun(app.run(maker, saveEdits, { versionId, revision: 0, edits: [insert] }));
  expect((await read()).gate.findings).toEqual([]);
  const remove = async () => app.run(maker, removeMedia, { versionId, name: file.name });
  expect(await remove()).toMatchObject({ refusal: 'in-use' });
  const gone = { kind: 'remove', part: 'picture', was: insert.value };
  await mustRun(app.run(maker, saveEdits, { versionId, revision: 1, edits: [gone] }));
  await mustRun(remove());
  expect(await remove()).toMatchObject({ refusal: 'not-found' });
});

test('a file that changes between being judged and being kept is not kept', async () => {
  const { maker, versionId } = await aDraft();
  const judged = Uint8Array.from([...PNG, 3]);
  const held = heldBytes(judged);
  const changed = { ...held, parts: () => heldBytes(Uint8Array.from([...PNG, 4])).parts() };
  await expect(app.run(maker, addMedia(changed, 3_000_000), { versionId, name: 'x.png' })).rejects.toThrow(
    'changed while it was taken in',
  );
  const hash = Buffer.from(held.sha256, 'hex');
  expect(await app.owner('select 1 from programmes.media where hash = $1', [hash])).toEqual([]);
});

test('what is not what it says, is empty or comes too late stays out', async () => {
  const { maker, versionId, add } = await aDraft();
  const html = new TextEncoder().encode('<script>alert(1)</script>');
  expect(await add('picture.png', html)).toMatchObject({ refusal: 'file-type' });
  expect(await add('picture.svg', html)).toMatchObject({ refusal: 'file-type' });
  expect(await add('picture.jpg', PNG)).toMatchObject({ refusal: 'file-type' });
  expect(await add('picture.png', new Uint8Array())).toMatchObject({ refusal: 'file-empty' });
  await mustRun(app.run(maker, askReview(app.making), { versionId }));
  expect(await add('picture.png', PNG)).toMatchObject({ refusal: 'not-a-draft' });
});

test('a film is kept in parts, read in stretches, and kept once however many versions name it', async () => {
  const { versionId, add } = await aDraft();
  const film = Buffer.alloc(2_500_001, 'moving pictures ');
  film.write('\x1a\x45\xdf\xa3', 'latin1');
  const { name } = await mustRun(add('Promenad.webm', film));
  expect(await add('Promenad.webm', Buffer.concat([film, film]))).toMatchObject({ refusal: 'file-too-big' });
  const captions = Buffer.from(`WEBVTT\n\n${'x'.repeat(1_000_000)}`);
  expect(await add('Promenad.vtt', captions)).toMatchObject({ refusal: 'file-too-big' });
  const kept = await app.programmes.media(versionId, name);
  const read = async (from?: number, to?: number) =>
    Buffer.concat(await Array.fromAsync(kept?.parts(from, to) ?? []));
  expect(kept).toMatchObject({ type: 'video/webm', bytes: film.length });
  expect((await read()).equals(film)).toBe(true);
  expect((await read(999_998, 2_000_003)).equals(film.subarray(999_998, 2_000_004))).toBe(true);
  const other = await aDraft();
  await mustRun(other.add('Samma film.webm', film));
  const parts = await app.owner(
    `select count(*)::integer as count from programmes.media_part where hash = decode($1, 'hex')`,
    [kept?.sha256],
  );
  expect(parts).toEqual([{ count: 41 }]);
});
