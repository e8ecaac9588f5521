/** Programmes taken along: what goes out comes in the same, and goes out again byte for byte. */
import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { OrganisationId } from '#kernel/ids.ts';
import { done } from '#kernel/outcome.ts';
import { heldBytes } from '#platform/held-file.ts';
import { aStaffMember, aUnit, mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { exportPackage, importPackage, loadProgrammes, readPackage } from './public.ts';
import type { Programme } from './rules/programme.ts';
import {
  aBlock,
  aModule,
  aPhase,
  aProgramme,
  aStep,
  aStoredVersion,
  aText,
  inMemory,
  someMedia,
} from './testing.ts';
import { mediaIn } from './rules/used-in.ts';
import type { PackageKeys } from './use-cases/package-signature.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());

const operator = { kind: 'system', job: 'test' } as const;
type Who = Parameters<TestApp['run']>[0];
const noKeys: PackageKeys = { signing: null, trusted: [] };
function aKey(): { readonly signing: string; readonly publicKey: string } {
  const pair = generateKeyPairSync('ed25519');
  return {
    signing: pair.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
    publicKey: pair.publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
  };
}
const here = async () => (await aUnit(app)).organisationId;

interface Wish {
  readonly code?: string;
  readonly version?: string;
  readonly keys?: PackageKeys;
  readonly who?: Who;
}
const out = async (organisation: OrganisationId | null, wish: Wish = {}) => {
  const packed = await app.run(wish.who ?? operator, exportPackage({ ...app, keys: wish.keys ?? noKeys }), {
    organisation,
    code: wish.code ?? 'a-way',
    ...(wish.version === undefined ? {} : { version: wish.version }),
  });
  if (!packed.ok) return packed;
  const bytes = await inMemory(packed.value);
  expect(bytes.length).toBe(packed.value.bytes);
  return done({ ...packed.value, bytes });
};
async function read(bytes: Buffer, keys: PackageKeys = noKeys) {
  const found = await readPackage({ forms: app.forms, keys }, heldBytes(bytes));
  if (!found.ok) throw new Error(JSON.stringify(found.faults));
  return found.package;
}
const bring = async (bytes: Buffer, organisation: OrganisationId, who: Who = operator) =>
  app.run(who, importPackage(app, await read(bytes)), { organisation });

async function thereAndBack(content: Programme): Promise<readonly [Buffer, Buffer]> {
  const [maker, other] = [await here(), await here()];
  await aStoredVersion(app, { organisationId: maker, content });
  const { code } = content;
  const first = await mustRun(out(maker, { code }));
  await mustRun(bring(first.bytes, other));
  return [first.bytes, (await mustRun(out(other, { code }))).bytes];
}

const SHIPPED = loadProgrammes('content/programmes').programmes.map((one) => one.content.code);

const everyKind = aProgramme({
  phases: [
    aPhase('guided', [
      aModule('first', {
        steps: [
          aStep('one', {
            blocks: [
              aBlock('text', 'words', { text: aText('<b>Fem</b> & <5 portioner, a < b > c') }),
              ...(['image', 'audio', 'video', 'download', 'questionnaire', 'exercise'] as const).map((kind) =>
                aBlock(kind, kind),
              ),
            ],
          }),
        ],
      }),
    ]),
  ],
});

describe('export, import, export', () => {
  test('is the same file, with every kind of media and signs of HTML as the text they are', async () => {
    const [first, again] = await thereAndBack(everyKind);
    expect(first.equals(again)).toBe(true);
    const { content, media, questionnaires, manifest } = await read(first);
    expect(content).toEqual(everyKind);
    expect([...media.keys()].toSorted()).toEqual([
      'audio.mp3',
      'download-en.pdf',
      'download-fi.pdf',
      'download.pdf',
      'image.png',
      'video-sv.vtt',
      'video.mp4',
    ]);
    expect(questionnaires.map((one) => one.name)).toEqual(['gad-7']);
    expect(manifest).toMatchObject({ code: 'a-way', version: '1.0', licence: null });
  });

  test.each(SHIPPED)('is the same file for what we ship: %s', async (code) => {
    const { bytes } = await mustRun(out(null, { code }));
    const other = await here();
    await mustRun(bring(bytes, other));
    expect((await mustRun(out(other, { code }))).bytes.equals(bytes)).toBe(true);
    const { content, media } = await read(bytes);
    expect([...media.keys()].sort()).toEqual(mediaIn(content));
    expect(media.size).toBeGreaterThan(0);
  });

  test('is the same file in another zone and with another name of the owner here', async () => {
    const organisation = await here();
    await aStoredVersion(app, { organisationId: organisation });
    const first = await mustRun(out(organisation));
    const other = await here();
    await mustRun(bring(first.bytes, other));
    await app.owner(`update programmes.programme set owner_name = 'Others' where organisation_id = $1`, [
      other,
    ]);
    const zoneBefore = process.env['TZ'];
    process.env['TZ'] = 'Pacific/Auckland';
    try {
      expect((await mustRun(out(other))).bytes.equals(first.bytes)).toBe(true);
    } finally {
      if (zoneBefore === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zoneBefore;
    }
  });
});

describe('a package that comes in', () => {
  test('becomes a draft of the same number, with its owner, files and the forms that were not known', async () => {
    const [maker, other] = [await here(), await here()];
    await aStoredVersion(app, { organisationId: maker, content: everyKind, number: [3, 2] });
    const { bytes } = await mustRun(out(maker));
    const brought = await mustRun(bring(bytes, other));
    expect(brought).toMatchObject({
      version: '3.2',
      became: 'new',
      questionnaires: [{ name: 'gad-7', became: 'known' }],
    });
    expect(
      await app.owner(
        `select v.state, v.major, v.minor, p.owner_name, (select count(*)::int from programmes.version_media m where m.version_id = v.id) as files
         from programmes.version v join programmes.programme p on p.id = v.programme_id where v.id = $1`,
        [brought.versionId],
      ),
    ).toEqual([{ state: 'draft', major: 3, minor: 2, owner_name: 'The makers', files: 7 }]);
  });

  test('twice is once; other content under the same number is refused, and so is a second version in the making', async () => {
    const [maker, other] = [await here(), await here()];
    await aStoredVersion(app, { organisationId: maker });
    const first = await mustRun(out(maker));
    expect(await mustRun(bring(first.bytes, other))).toMatchObject({ became: 'new' });
    expect(await mustRun(bring(first.bytes, other))).toMatchObject({ became: 'same' });
    const elsewhere = await here();
    await aStoredVersion(app, { organisationId: elsewhere, content: aProgramme({ minutesPerWeek: 99 }) });
    expect(await bring((await mustRun(out(elsewhere))).bytes, other)).toMatchObject({
      refusal: 'version-exists',
    });
    const third = await here();
    await aStoredVersion(app, { organisationId: third, number: [2, 0] });
    expect(await bring((await mustRun(out(third))).bytes, other)).toMatchObject({
      refusal: 'version-in-making',
    });
    expect(
      await app.owner(
        `select major, minor from programmes.version v join programmes.programme p on p.id = v.programme_id where p.organisation_id = $1`,
        [other],
      ),
    ).toEqual([{ major: 1, minor: 0 }]);
  });

  test('is brought by makers for their own organisation, and by nobody else', async () => {
    const place = await aUnit(app);
    await aStoredVersion(app, { organisationId: place.organisationId });
    const { bytes } = await mustRun(out(place.organisationId));
    const there = await aUnit(app);
    const designer = await aStaffMember(app, there, { role: 'designer', purpose: 'administration' });
    const coach = await aStaffMember(app, there);
    expect(await bring(bytes, there.organisationId, coach)).toMatchObject({ refusal: 'not-allowed' });
    expect(await bring(bytes, place.organisationId, designer)).toMatchObject({ refusal: 'not-allowed' });
    expect(await bring(bytes, there.organisationId, designer)).toMatchObject({ ok: true });
  });
});

describe('what goes out', () => {
  test('is the newest published version unless another is said; drafts only of one’s own', async () => {
    const place = await aUnit(app);
    const { organisationId } = place;
    const { programmeId } = await aStoredVersion(app, { organisationId, shared: 'all' });
    await aStoredVersion(app, { organisationId, programmeId, number: [1, 1] });
    await aStoredVersion(app, { organisationId, programmeId, number: [2, 0], state: 'draft' });
    expect(await mustRun(out(organisationId))).toMatchObject({ version: '1.1', fileName: 'a-way-1.1.zip' });
    const own = await aStaffMember(app, place, { role: 'designer', purpose: 'administration' });
    expect(await mustRun(out(organisationId, { version: '2.0', who: own }))).toMatchObject({
      state: 'draft',
    });
    const other = await aStaffMember(app, await aUnit(app), { role: 'designer', purpose: 'administration' });
    expect(await mustRun(out(organisationId, { who: other }))).toMatchObject({ version: '1.1' });
    expect(await out(organisationId, { version: '2.0', who: other })).toMatchObject({ refusal: 'not-found' });
    await app.owner(`update programmes.programme set shared = 'own' where id = $1`, [programmeId]);
    expect(await out(organisationId, { who: other })).toMatchObject({ refusal: 'not-allowed' });
  });

  test('what could not be brought in anywhere does not go out', async () => {
    const organisationId = await here();
    const films = ['one', 'two'].map((id) => aBlock('video', id));
    // Told to be large before it is stored: what is told is enough to know.
    for (const name of ['one.mp4', 'two.mp4'])
      await app.owner(
        `insert into programmes.media (hash, type, bytes) values (sha256($1::bytea), 'video/mp4', 160000000)`,
        [someMedia(name)],
      );
    await aStoredVersion(app, {
      organisationId,
      content: aProgramme({
        code: 'films',
        phases: [aPhase('guided', [aModule('first', { steps: [aStep('see', { blocks: films })] })])],
      }),
    });
    expect(await out(organisationId, { code: 'films' })).toMatchObject({ refusal: 'too-large' });
    const asks = (instrument: string) =>
      aProgramme({
        phases: [
          aPhase('guided', [
            aModule('first', {
              steps: [aStep('one', { blocks: [aBlock('questionnaire', 'asks', { instrument })] })],
            }),
          ]),
        ],
      });
    await aStoredVersion(app, { organisationId, content: asks('no-such-form') });
    expect(await out(organisationId)).toMatchObject({
      refusal: 'unknown-form',
      details: { form: 'no-such-form' },
    });
  });
});

describe('a signature', () => {
  test('holds where it arrives, is told as known or unknown, and stays with what was not changed', async () => {
    const key = aKey();
    const [maker, other] = [await here(), await here()];
    await aStoredVersion(app, { organisationId: maker });
    const signed = await mustRun(out(maker, { keys: { signing: key.signing, trusted: [] } }));
    expect(signed.signature).toBe('signed');
    expect((await read(signed.bytes)).signedBy).toEqual({ kind: 'unknown', publicKey: key.publicKey });
    expect((await read(signed.bytes, { signing: null, trusted: [key.publicKey] })).signedBy).toMatchObject({
      kind: 'known',
    });
    await mustRun(bring(signed.bytes, other));
    const again = await mustRun(out(other, { keys: { signing: aKey().signing, trusted: [] } }));
    expect(again.bytes.equals(signed.bytes)).toBe(true);
  });

  test('does not go out with what was written in after it came', async () => {
    const key = aKey();
    const [maker, other] = [await here(), await here()];
    await aStoredVersion(app, { organisationId: maker });
    const signed = await mustRun(out(maker, { keys: { signing: key.signing, trusted: [] } }));
    const { versionId } = await mustRun(bring(signed.bytes, other));
    await app.owner(
      `update programmes.version set content = jsonb_set(content, '{minutesPerWeek}', '11') where id = $1`,
      [versionId],
    );
    const changed = await mustRun(out(other));
    expect(changed.signature).toBe('unsigned');
    expect((await read(changed.bytes)).content.minutesPerWeek).toBe(11);
  });
});
