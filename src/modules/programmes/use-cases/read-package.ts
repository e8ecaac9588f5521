/** Reads a package whole before anything of it is kept. With a fault anywhere none of it is used. */
import { type FormEngine, type FormFile, readFormFile } from '#modules/instruments/public.ts';
import { ProgrammeContent } from '../contract.ts';
import { faultsIn } from '../rules/faults-in.ts';
import type { OpenBytes, ToldBytes } from '#platform/held-file.ts';
import type { MediaType } from '../rules/media-type.ts';
import { LICENCE, MANIFEST, MEDIA, PROGRAMME, QUESTIONNAIRES, SIGNATURE } from '../rules/package-entry.ts';
import { type PackageFault, type PackageFaultName, packageFault } from '../rules/package-fault.ts';
import { isScript, scriptsIn } from '../rules/script-in-text.ts';
import { unstorableIn } from '../rules/unstorable.ts';
import type { Programme } from '../rules/programme.ts';
import { PackageManifest } from '../rules/shape-package.ts';
import { instrumentsIn, mediaIn, mediaUses } from '../rules/used-in.ts';
import { checkSignature, type PackageKeys, type SignedBy } from './package-signature.ts';
import { type PackageFiles, readArchive } from './read-archive.ts';

export interface BroughtQuestionnaire {
  readonly name: string;
  readonly forms: FormFile['forms'];
}
export interface ReadPackage {
  readonly manifest: PackageManifest;
  readonly signedBy: SignedBy;
  readonly content: Programme;
  readonly questionnaires: readonly BroughtQuestionnaire[];
  /** By the name that blocks use. Their bytes are read from the package, which must be open for as long. */
  readonly media: ReadonlyMap<string, ToldBytes & { readonly type: MediaType }>;
  /** To the letter: handed out again with the version. */
  readonly asItCame: {
    readonly manifest: string;
    readonly signature: string | null;
    readonly files: Readonly<Record<string, string>>;
  };
}
export type PackageRead =
  | { readonly ok: true; readonly package: ReadPackage }
  | { readonly ok: false; readonly faults: readonly PackageFault[] };

type Checked<Value> = { readonly value: Value } | { readonly faults: readonly PackageFault[] };
const wrong = (name: PackageFaultName, path: string, about = '') => ({
  faults: [packageFault(name, path, about)],
});
const MOST_FAULTS = 20;

function bytesOf(files: PackageFiles, path: string): Buffer | undefined {
  return files.get(path)?.content ?? undefined;
}

function textOf(files: PackageFiles, path: string): Checked<string> {
  const bytes = bytesOf(files, path);
  if (bytes === undefined) return wrong('missing-file', path);
  try {
    return { value: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return wrong('not-utf-8', path);
  }
}

function jsonOf(files: PackageFiles, path: string): Checked<unknown> {
  const text = textOf(files, path);
  if ('faults' in text) return text;
  let value: unknown;
  try {
    value = JSON.parse(text.value);
  } catch {
    return wrong('not-json', path);
  }
  const found = unstorableIn(value);
  if (found !== undefined) return wrong(found.name, `${path} ${found.place}`.trim());
  const scripts = scriptsIn(value).slice(0, MOST_FAULTS);
  return scripts.length === 0
    ? { value }
    : { faults: scripts.map((place) => packageFault('script-in-text', `${path} ${place}`.trim())) };
}

interface Issues {
  readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];
}
function shapeFaults(path: string, { issues }: Issues): readonly PackageFault[] {
  return issues.slice(0, MOST_FAULTS).map((issue) => {
    const place = issue.path.map(String).join('.');
    return packageFault('wrong-shape', place === '' ? path : `${path} ${place}`, issue.message);
  });
}

function manifestOf(files: PackageFiles): Checked<PackageManifest> {
  const json = jsonOf(files, MANIFEST);
  if ('faults' in json) return json;
  const read = PackageManifest.safeParse(json.value);
  return read.success ? { value: read.data } : { faults: shapeFaults(MANIFEST, read.error) };
}

function signerOf(files: PackageFiles, keys: PackageKeys): Checked<SignedBy> {
  const manifest = bytesOf(files, MANIFEST);
  if (!files.has(SIGNATURE) || manifest === undefined) return { value: { kind: 'unsigned' } };
  const json = jsonOf(files, SIGNATURE);
  if ('faults' in json) return json;
  const checked = checkSignature(manifest, json.value, keys);
  return checked.ok ? { value: checked.value } : wrong(checked.refusal, SIGNATURE);
}

/** Every file is listed once, is there, and is the one that was listed. */
function listingFaults(files: PackageFiles, manifest: PackageManifest): readonly PackageFault[] {
  const listed = new Map(manifest.files.map((file) => [file.path, file]));
  const twice =
    manifest.files.length === listed.size ? [] : [packageFault('file-twice', `${MANIFEST} files`)];
  const unlisted = [...files.keys()]
    .filter((path) => path !== MANIFEST && path !== SIGNATURE && !listed.has(path))
    .map((path) => packageFault('unlisted-file', path));
  const needed = [PROGRAMME, LICENCE]
    .filter((path) => !listed.has(path))
    .map((path) => packageFault('missing-file', path));
  const changed = [...listed.values()].flatMap(({ path, bytes, sha256: hash }): readonly PackageFault[] => {
    const found = files.get(path);
    if (found === undefined) return [packageFault('missing-file', path)];
    return found.bytes === bytes && found.sha256 === hash ? [] : [packageFault('hash-mismatch', path)];
  });
  return [...twice, ...unlisted, ...needed, ...changed];
}

function programmeOf(files: PackageFiles, code: string): Checked<Programme> {
  const json = jsonOf(files, PROGRAMME);
  if ('faults' in json) return json;
  const read = ProgrammeContent.safeParse(json.value);
  if (!read.success) return { faults: shapeFaults(PROGRAMME, read.error) };
  const content: Programme = read.data;
  if (content.code !== code) return wrong('wrong-code', `${PROGRAMME} code`, content.code);
  const faults = faultsIn(content).slice(0, MOST_FAULTS);
  return faults.length === 0
    ? { value: content }
    : { faults: faults.map((one) => packageFault(one.name, `${PROGRAMME} ${one.at}`, one.about)) };
}

function inside(files: PackageFiles, folder: string): readonly string[] {
  return [...files.keys()].filter((path) => path.startsWith(folder)).map((path) => path.slice(folder.length));
}

function mediaFaults(files: PackageFiles, content: Programme): readonly PackageFault[] {
  const used = new Set(mediaIn(content));
  return [
    ...mediaUses(content)
      .filter(({ name }) => !files.has(`${MEDIA}${name}`))
      .map(({ name, at }) => packageFault('missing-media', `${PROGRAMME} ${at}`, name)),
    ...inside(files, MEDIA).flatMap((name) => {
      if (!used.has(name)) return [packageFault('unused-media', `${MEDIA}${name}`)];
      return files.get(`${MEDIA}${name}`)?.type === undefined
        ? [packageFault('media-not-its-type', `${MEDIA}${name}`)]
        : [];
    }),
  ];
}

async function questionnaireOf(
  engine: FormEngine,
  files: PackageFiles,
  name: string,
): Promise<Checked<BroughtQuestionnaire>> {
  const path = `${QUESTIONNAIRES}${name}.json`;
  const json = jsonOf(files, path);
  if ('faults' in json) return json;
  const read = await readFormFile(engine, bytesOf(files, path) ?? Buffer.alloc(0));
  const errors = read.errors.slice(0, MOST_FAULTS);
  if (errors.length > 0)
    return {
      faults: errors.map((one) => packageFault('wrong-questionnaire', `${path} ${one.path}`, one.message)),
    };
  const [form, ...others] = read.forms;
  if (form?.imported.name !== name || others.length > 0)
    return wrong('wrong-questionnaire', path, form?.imported.name ?? '');
  return { value: { name, forms: read.forms } };
}

async function questionnairesOf(
  engine: FormEngine,
  files: PackageFiles,
  content: Programme,
): Promise<Checked<readonly BroughtQuestionnaire[]>> {
  const needed = instrumentsIn(content);
  const faults: PackageFault[] = inside(files, QUESTIONNAIRES)
    .filter((file) => !needed.includes(file.slice(0, -'.json'.length)))
    .map((file) => packageFault('unused-questionnaire', `${QUESTIONNAIRES}${file}`));
  const found: BroughtQuestionnaire[] = [];
  for (const name of needed) {
    const path = `${QUESTIONNAIRES}${name}.json`;
    if (!files.has(path)) {
      faults.push(packageFault('missing-questionnaire', path));
      continue;
    }
    const read = await questionnaireOf(engine, files, name);
    if ('faults' in read) faults.push(...read.faults);
    else found.push(read.value);
  }
  return faults.length > 0 ? { faults } : { value: found };
}

function licenceFaults(text: Checked<string>): readonly PackageFault[] {
  if ('faults' in text) return text.faults;
  if (/[^\n\r\t\P{Cc}]/u.test(text.value)) return [packageFault('control-characters', LICENCE)];
  return isScript(text.value) ? [packageFault('script-in-text', LICENCE)] : [];
}

export interface PackageParts {
  readonly forms: FormEngine;
  readonly keys: PackageKeys;
}

/** Everything in a package; or everything that was found wrong with it, each with its place. */
export async function readPackage({ forms, keys }: PackageParts, source: OpenBytes): Promise<PackageRead> {
  const no = (faults: readonly PackageFault[]): PackageRead => ({ ok: false, faults });
  const archive = await readArchive(source);
  if (!archive.ok) return archive;
  const { files } = archive;
  const manifest = manifestOf(files);
  if ('faults' in manifest) return no(manifest.faults);
  const signedBy = signerOf(files, keys);
  if ('faults' in signedBy) return no(signedBy.faults);
  const listing = listingFaults(files, manifest.value);
  if (listing.length > 0) return no(listing);
  const licence = textOf(files, LICENCE);
  const inLicence = licenceFaults(licence);
  if (inLicence.length > 0) return no(inLicence);
  const content = programmeOf(files, manifest.value.code);
  if ('faults' in content) return no(content.faults);
  const inMedia = mediaFaults(files, content.value);
  const questionnaires = await questionnairesOf(forms, files, content.value);
  if ('faults' in questionnaires) return no([...inMedia, ...questionnaires.faults]);
  if (inMedia.length > 0) return no(inMedia);
  const text = (path: string) => bytesOf(files, path)?.toString('utf8') ?? '';
  const kept = [...files.keys()].filter((path) => path === LICENCE || path.startsWith(QUESTIONNAIRES));
  return {
    ok: true,
    package: {
      manifest: manifest.value,
      signedBy: signedBy.value,
      content: content.value,
      questionnaires: questionnaires.value,
      media: new Map(
        inside(files, MEDIA).flatMap((name) => {
          const file = files.get(`${MEDIA}${name}`);
          return file?.type === undefined ? [] : [[name, { ...file, type: file.type }] as const];
        }),
      ),
      asItCame: {
        manifest: text(MANIFEST),
        signature: files.has(SIGNATURE) ? text(SIGNATURE) : null,
        files: Object.fromEntries(kept.map((path) => [path, text(path)])),
      },
    },
  };
}
