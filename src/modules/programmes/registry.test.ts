/** What the service knows of programmes: shipped, published, adopted; seen by every process. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { command } from '#platform/command.ts';
import { announce } from '#platform/live.ts';
import { newId } from '#kernel/ids.ts';
import { done } from '#kernel/outcome.ts';
import * as z from 'zod';
import { aUnit, mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { ProgrammeContent } from './contract.ts';
import { loadProgrammes, openProgrammeRegistry } from './public.ts';
import { contentHash } from './store/catalogue.ts';
import { aBlock, aModule, aPhase, aProgramme, aStep, aStoredVersion } from './testing.ts';

const aStranger = newId<'programme'>();
const noVersion = newId<'programme-version'>();
let app: TestApp;
const directory = mkdtempSync(join(tmpdir(), 'vandra-programmes-'));
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
  writeFileSync(
    join(directory, 'owner.json'),
    JSON.stringify({ name: 'Us', contact: 'us', licence: 'MIT', reviewBy: '2027-01-01' }),
  );
  mkdirSync(join(directory, 'shipped', 'media'), { recursive: true });
  for (const version of ['1', '1.1', '2.0'])
    writeFileSync(
      join(directory, 'shipped', `${version}.json`),
      JSON.stringify(aProgramme({ code: 'shipped' })),
    );
  writeFileSync(join(directory, 'shipped', 'media', 'path.png'), 'picture');
});
afterAll(async () => {
  rmSync(directory, { recursive: true, force: true });
  await app.close();
});

const unreadable: string[] = [];
const opened = async () =>
  openProgrammeRegistry(loadProgrammes(directory), app.database.kysely, (id) => unreadable.push(id));

test('what is shipped has the same ids in every process, and every version of it stays', async () => {
  const [one, other] = [await opened(), await opened()];
  const shipped = one.named(null, 'shipped');
  expect(shipped).toEqual(other.named(null, 'shipped'));
  const versions = one.versionsOf(shipped?.id ?? aStranger);
  expect(versions.map((version) => [version.major, version.minor])).toEqual([
    [1, 0],
    [1, 1],
    [2, 0],
  ]);
  expect(new Set(versions.map((version) => version.id)).size).toBe(3);
  const [first] = versions;
  expect(await one.content(first?.id ?? noVersion)).toEqual(aProgramme({ code: 'shipped' }));
  const shown = await one.media(first?.id ?? noVersion, 'path.png');
  expect(Buffer.concat(await Array.fromAsync(shown?.parts() ?? [])).toString()).toBe('picture');
  expect(await one.media(first?.id ?? noVersion, '../owner.json')).toBeUndefined();
  expect(await one.media(first?.id ?? noVersion, 'other.png')).toBeUndefined();
});

test('a file that a shipped version names and that is not there stops the start', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vandra-programmes-'));
  writeFileSync(join(folder, 'owner.json'), readFileSync(join(directory, 'owner.json')));
  mkdirSync(join(folder, 'lacking', 'media'), { recursive: true });
  const blocks = [aBlock('image', 'there'), aBlock('image', 'gone')];
  const phases = [aPhase('guided', [aModule('first', { steps: [aStep('one', { blocks })] })])];
  writeFileSync(join(folder, 'lacking', '1.0.json'), JSON.stringify(aProgramme({ code: 'lacking', phases })));
  writeFileSync(join(folder, 'lacking', 'media', 'there.png'), 'picture');
  expect(() => loadProgrammes(folder)).toThrow(/1\.0\.json: no media\/gone\.png$/);
  rmSync(folder, { recursive: true });
});

test('a draft is not known, a published version is, with content read when it is asked for', async () => {
  const { organisationId } = await aUnit(app);
  const registry = await opened();
  const draft = await aStoredVersion(app, { organisationId, state: 'draft' });
  expect(await registry.content(draft.versionId)).toBeUndefined();
  const { versionId, programmeId } = await aStoredVersion(app, {
    organisationId,
    content: aProgramme({ code: 'of-ours', minutesPerWeek: 25 }),
  });
  const [row] = await app.owner(
    `select encode(hash, 'hex') as hash, content from programmes.version where id = $1`,
    [versionId],
  );
  expect(contentHash(ProgrammeContent.parse(row?.['content']))).toBe(row?.['hash']);
  // Told by nobody yet: it looks once more.
  expect((await registry.content(versionId))?.minutesPerWeek).toBe(25);
  expect(registry.named(organisationId, 'of-ours')?.id).toBe(programmeId);
  expect(registry.version(versionId)?.card).toMatchObject({ minutesPerWeek: 25, days: 14, guidedDays: 14 });
  expect(registry.offers(organisationId).map((offer) => `${offer.how} ${offer.programme.code}`)).toEqual([
    'service shipped',
    'own of-ours',
  ]);
});

test('a code belongs to its owner: two organisations may have programmes of the same code', async () => {
  const [one, other] = [await aUnit(app), await aUnit(app)];
  const first = await aStoredVersion(app, { organisationId: one.organisationId });
  const second = await aStoredVersion(app, { organisationId: other.organisationId });
  const registry = await opened();
  expect(registry.named(one.organisationId, 'a-way')?.id).toBe(first.programmeId);
  expect(registry.named(other.organisationId, 'a-way')?.id).toBe(second.programmeId);
  await expect(aStoredVersion(app, { organisationId: one.organisationId })).rejects.toThrow(/unique/);
});

test('content that this service no longer reads is told of and not given out', async () => {
  const { organisationId } = await aUnit(app);
  const broken = { ...aProgramme({ code: 'of-later' }), format: 2 };
  const { versionId } = await aStoredVersion(app, { organisationId, content: broken as never });
  expect(await (await opened()).content(versionId)).toBeUndefined();
  expect(unreadable).toEqual([versionId]);
});

test('another process sees a publication without a restart', async () => {
  const { organisationId } = await aUnit(app);
  const { programmeId } = await aStoredVersion(app, {
    organisationId,
    content: aProgramme({ code: 'heard-of' }),
  });
  const tell = command({
    name: 'programmes.tell',
    input: z.strictObject({}),
    async run(context) {
      await announce(context.reference('programmes-by-role').db, 'programmes');
      return done(null);
    },
  });
  await mustRun(app.run({ kind: 'system', job: 'test' }, tell, {}));
  await expect.poll(() => app.programmes.programme(programmeId)?.code).toBe('heard-of');
});
