/** Packages that are wrong in what they hold: each refused with its place named. */
import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../testing/app.ts';
import { type PackageScene, packageScene } from '../../../testing/package-scene.ts';
import { aBlock, aModule, aPhase, aStep } from './testing.ts';

const answerOf = (of: string) => ({ kind: 'answer', of, field: 'yes', in: [`${of}-right`] });
const BLOCK = 'programme.json phases.0.modules.0.steps.0.blocks.0';
let app: TestApp;
let scene: PackageScene;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
  scene = await packageScene(app);
});
afterAll(async () => app.close());

test('the package that the others are made from is whole', async () => {
  expect(await scene.faultsOf(scene.withEntry())).toEqual([]);
  expect(await scene.faultsOf(scene.remade({}))).toEqual([]);
});

describe('as a package', () => {
  const other = '{"algorithm":"Ed25519"}';
  test.each<readonly [string, () => Buffer, string]>([
    ['without a manifest', () => scene.changed('manifest.json', null), 'missing-file: manifest.json'],
    ['with a manifest that is no JSON', () => scene.changed('manifest.json', '{'), 'not-json: manifest.json'],
    [
      'with an unreadable signature',
      () => scene.changed('signature.json', other),
      'unreadable-signature: signature.json',
    ],
    [
      'with a manifest changed after it was signed',
      () =>
        scene.changed(
          'manifest.json',
          (scene.good.get('manifest.json')?.toString() ?? '').replace('The makers', 'The forgers'),
        ),
      'forged-signature: signature.json',
    ],
    [
      'signed by one key in the name of another',
      () => {
        const stranger = generateKeyPairSync('ed25519').publicKey.export({ format: 'der', type: 'spki' });
        const signature = JSON.parse(scene.good.get('signature.json')?.toString() ?? '') as object;
        return scene.changed(
          'signature.json',
          JSON.stringify({ ...signature, publicKey: stranger.toString('base64') }),
        );
      },
      'forged-signature: signature.json',
    ],
    [
      'with a programme changed after it was listed',
      () => scene.changed('programme.json', JSON.stringify(scene.programme) + ' '),
      'hash-mismatch: programme.json',
    ],
    [
      'with a listed file away',
      () => scene.changed('media/picture.png', null),
      'missing-file: media/picture.png',
    ],
    [
      'with a file that is not listed',
      () => scene.withEntry({ name: 'media/more.png', content: Buffer.from('x') }),
      'unlisted-file: media/more.png',
    ],
    [
      'with a number that is none',
      () => scene.remade({}, { version: '1' }),
      'wrong-shape: manifest.json version',
    ],
    [
      'of a later format',
      () => scene.remade({}, { formatVersion: 2 }),
      'wrong-shape: manifest.json formatVersion',
    ],
    [
      'of another code than its programme',
      () => scene.remade({}, { code: 'other' }),
      'wrong-code: programme.json code',
    ],
    [
      'with terms that are no text',
      () => scene.remade({ 'LICENCE.txt': Buffer.from([0xff, 0xfe]) }),
      'not-utf-8: LICENCE.txt',
    ],
    [
      'with script in its terms',
      () => scene.remade({ 'LICENCE.txt': '<a href="java\nscript:alert(1)">' }),
      'script-in-text: LICENCE.txt',
    ],
    [
      'with script in the name of its owner',
      () => scene.remade({}, { owner: { name: '<SCRIPT src=//x>', contact: 'us' } }),
      'script-in-text: manifest.json owner.name',
    ],
    [
      'with terms that move the reader’s screen',
      () => scene.remade({ 'LICENCE.txt': 'a\x1b[2J' }),
      'control-characters: LICENCE.txt',
    ],
  ])('%s', async (_, make, fault) => {
    expect(await scene.faultsOf(make())).toEqual([fault]);
  });
});

describe('as a programme', () => {
  test.each<readonly [string, () => Buffer, string]>([
    [
      'with a block of an unknown kind',
      () => scene.withBlocks([{ kind: 'html', id: 'a', html: '<p>' }]),
      `wrong-shape: ${BLOCK}.kind`,
    ],
    [
      'with a field of its own',
      () => scene.withBlocks([{ ...aBlock('text', 'a'), html: '<p>' }]),
      `wrong-shape: ${BLOCK}`,
    ],
    [
      'with a link that is a program',
      () => scene.withBlocks([aBlock('link', 'a', { url: 'javascript:alert(1)' })]),
      `wrong-shape: ${BLOCK}.url`,
    ],
    [
      'with half a sign in a text',
      () => scene.withBlocks([{ ...aBlock('text', 'a'), text: { sv: 'a\ud800' } }]),
      `control-characters: ${BLOCK}.text.sv`,
    ],
    [
      'with a NUL in a text',
      () => scene.withBlocks([{ ...aBlock('text', 'a'), text: { sv: 'a\0' } }]),
      `control-characters: ${BLOCK}.text.sv`,
    ],
    [
      'with script in a text',
      () =>
        scene.withBlocks([
          { ...aBlock('text', 'a'), text: { sv: 'Hej <script>alert(1)</script>', fi: 'Hei' } },
        ]),
      `script-in-text: ${BLOCK}.text.sv`,
    ],
    [
      'with script in a source',
      () =>
        scene.remade({
          'programme.json': JSON.stringify({
            ...scene.programme,
            references: [{ id: 'source', text: '<img src=x onerror=alert(1)>' }],
          }),
        }),
      'script-in-text: programme.json references.0.text',
    ],
    [
      'with script in a form',
      () =>
        scene.remade({
          'questionnaires/gad-7.json': JSON.stringify({
            ...(JSON.parse(scene.good.get('questionnaires/gad-7.json')?.toString() ?? '') as object),
            description: '[mer](javascript:alert(1))',
          }),
        }),
      'script-in-text: questionnaires/gad-7.json description',
    ],
    [
      'nested a million deep',
      () => scene.remade({ 'programme.json': `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}` }),
      'too-deep: programme.json 0.0.0.0.0',
    ],
    [
      'with two parts of one id',
      () => scene.withBlocks([aBlock('text', 'one')]),
      'id-twice: programme.json one',
    ],
    [
      'with rules that wait for each other',
      () => {
        const wait = (id: string, of: string) => aStep(id, { opens: { kind: 'after-done', of, days: 1 } });
        const content = {
          ...scene.programme,
          phases: [aPhase('guided', [aModule('first', { steps: [wait('a', 'b'), wait('b', 'a')] })])],
        };
        return scene.remade({
          'programme.json': JSON.stringify(content),
          'media/picture.png': null,
          'questionnaires/gad-7.json': null,
        });
      },
      'circle: programme.json a',
    ],
    [
      'with an answer that waits for itself',
      () => scene.withBlocks([{ ...aBlock('quiz', 'a'), opens: answerOf('a') }]),
      'circle: programme.json a',
    ],
    [
      'with a picture that is not there',
      () => scene.remade({ 'media/picture.png': null }),
      'missing-media: programme.json picture',
    ],
    [
      'with a picture that nobody shows',
      () => scene.remade({ 'media/other.png': scene.good.get('media/picture.png') ?? null }),
      'unused-media: media/other.png',
    ],
    [
      'with a page that is called a picture',
      () => scene.remade({ 'media/picture.png': '<html><script>alert(1)</script>' }),
      'media-not-its-type: media/picture.png',
    ],
    [
      'without a form that it asks',
      () => scene.remade({ 'questionnaires/gad-7.json': null }),
      'missing-questionnaire: questionnaires/gad-7.json',
    ],
    [
      'with a form that nobody asks',
      () => scene.remade({ 'questionnaires/isi.json': '{}' }),
      'unused-questionnaire: questionnaires/isi.json',
    ],
    [
      'with a form that is none',
      () => scene.remade({ 'questionnaires/gad-7.json': '{"resourceType":"Patient"}' }),
      'wrong-questionnaire: questionnaires/gad-7.json Questionnaire',
    ],
  ])('%s', async (_, make, fault) => {
    expect((await scene.faultsOf(make()))[0]).toBe(fault);
  });
});
