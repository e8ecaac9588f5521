/** A whole package, and ways to make it wrong. */
import { createHash, generateKeyPairSync } from 'node:crypto';
import { exportPackage, readPackage } from '#modules/programmes/public.ts';
import { canonicalJson } from '#modules/programmes/rules/canonical-json.ts';
import type { Programme } from '#modules/programmes/rules/programme.ts';
import {
  aBlock,
  aModule,
  aPhase,
  aProgramme,
  aStep,
  aStoredVersion,
  inMemory,
} from '#modules/programmes/testing.ts';
import { readArchive } from '#modules/programmes/use-cases/read-archive.ts';
import { heldBytes } from '#platform/held-file.ts';
import { aUnit, mustRun, type TestApp } from './app.ts';
import { rawArchive, type RawEntry } from './raw-archives.ts';

type Files = ReadonlyMap<string, Buffer>;

const entries = (files: Files): readonly RawEntry[] =>
  [...files].map(([name, content]) => ({ name, content }));

export interface PackageScene {
  /** The files of a signed package with a picture and a form in it. */
  readonly good: Files;
  readonly programme: Programme;
  /** What is wrong with a package, each as `name: place`. */
  faultsOf(bytes: Buffer): Promise<readonly string[]>;
  /** The good package with these entries more. */
  withEntry(...more: readonly RawEntry[]): Buffer;
  /** The good package with a file changed after it was listed and signed; null takes it away. */
  changed(path: string, content: string | null): Buffer;
  /** A package whose manifest says what is in it, however wrong that is; unsigned. */
  remade(changes: Readonly<Record<string, string | Buffer | null>>, manifestSays?: object): Buffer;
  /** The programme with one step's blocks replaced by what may be no block at all. */
  withBlocks(blocks: readonly unknown[]): Buffer;
}

async function goodFiles(app: TestApp, signing: string): Promise<Files> {
  const { organisationId } = await aUnit(app);
  const blocks = [aBlock('image', 'picture'), aBlock('questionnaire', 'asks'), aBlock('text', 'words')];
  const content = aProgramme({
    phases: [aPhase('guided', [aModule('first', { steps: [aStep('one', { blocks })] })])],
  });
  await aStoredVersion(app, { organisationId, content });
  const exported = exportPackage({ ...app, keys: { signing, trusted: [] } });
  const packed = await mustRun(
    app.run({ kind: 'system', job: 'test' }, exported, { organisation: organisationId, code: 'a-way' }),
  );
  const archive = await readArchive(heldBytes(await inMemory(packed)));
  if (!archive.ok) throw new Error('the package of the scene is broken');
  const files = new Map<string, Buffer>();
  for (const [path, file] of archive.files) files.set(path, await inMemory(file));
  return files;
}

export async function packageScene(app: TestApp): Promise<PackageScene> {
  const { privateKey } = generateKeyPairSync('ed25519');
  const signing = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
  const good = await goodFiles(app, signing);
  const programme = JSON.parse(good.get('programme.json')?.toString() ?? '') as Programme;
  const remade: PackageScene['remade'] = (changes, manifestSays = {}) => {
    const files = new Map(
      [...good].filter(([path]) => path !== 'manifest.json' && path !== 'signature.json'),
    );
    for (const [path, content] of Object.entries(changes)) {
      if (content === null) files.delete(path);
      else files.set(path, Buffer.from(content));
    }
    const listed = [...files].map(([path, bytes]) => ({
      path,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    }));
    const manifest = {
      ...(JSON.parse(good.get('manifest.json')?.toString() ?? '') as object),
      files: listed,
      ...manifestSays,
    };
    return rawArchive([
      { name: 'manifest.json', content: Buffer.from(canonicalJson(manifest)) },
      ...entries(files),
    ]);
  };
  return {
    good,
    programme,
    remade,
    async faultsOf(bytes) {
      const read = await readPackage(
        { forms: app.forms, keys: { signing: null, trusted: [] } },
        heldBytes(bytes),
      );
      return read.ok ? [] : read.faults.map(({ name, path }) => `${name}: ${path}`);
    },
    withEntry: (...more) => rawArchive([...entries(good), ...more]),
    changed(path, content) {
      const files = new Map(good);
      if (content === null) files.delete(path);
      else files.set(path, Buffer.from(content));
      return rawArchive(entries(files));
    },
    withBlocks(blocks) {
      const [phase] = programme.phases;
      const [module] = phase?.modules ?? [];
      const step = { ...aStep('one'), blocks };
      const content = { ...programme, phases: [{ ...phase, modules: [{ ...module, steps: [step] }] }] };
      return remade({
        'programme.json': JSON.stringify(content),
        'media/picture.png': null,
        'questionnaires/gad-7.json': null,
      });
    },
  };
}
