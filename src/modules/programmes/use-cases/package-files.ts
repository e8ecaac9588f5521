/** The files of a package in their one order. */
import { heldBytes, type ToldBytes } from '#platform/held-file.ts';
import { canonicalJson } from '../rules/canonical-json.ts';
import { type FormLicence, licenceText } from '../rules/licence-text.ts';
import { LICENCE, MANIFEST, MEDIA, PROGRAMME, QUESTIONNAIRES, SIGNATURE } from '../rules/package-entry.ts';
import type { Programme } from '../rules/programme.ts';
import { PackageManifest } from '../rules/shape-package.ts';
import { type PackageKeys, signedManifest } from './package-signature.ts';

export interface PackedForm extends FormLicence {
  /** The Questionnaire as JSON. */
  readonly text: string;
}
export interface ToPack {
  readonly about: Pick<PackageManifest, 'code' | 'version' | 'owner' | 'licence'>;
  readonly content: Programme;
  readonly forms: readonly PackedForm[];
  readonly media: ReadonlyMap<string, ToldBytes>;
}
/** By their path, in the order they are written in. */
export type FilesToPack = ReadonlyMap<string, ToldBytes>;

const held = (text: string) => heldBytes(Buffer.from(text));

function byPath([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}

function inOrder(manifest: Buffer, signature: string | null, others: FilesToPack): FilesToPack {
  return new Map<string, ToldBytes>([
    [MANIFEST, heldBytes(manifest)],
    ...(signature === null ? [] : [[SIGNATURE, held(signature)] as const]),
    ...[...others].toSorted(byPath),
  ]);
}

/** A package made here, signed where there is a key. */
export function packageFiles({ about, content, forms, media }: ToPack, keys: PackageKeys): FilesToPack {
  const others = new Map<string, ToldBytes>([
    [PROGRAMME, held(canonicalJson(content))],
    [LICENCE, held(licenceText(about, forms))],
    ...forms.map((form) => [`${QUESTIONNAIRES}${form.name}.json`, held(form.text)] as const),
    ...[...media].map(([name, file]) => [`${MEDIA}${name}`, file] as const),
  ]);
  const files = [...others].toSorted(byPath).map(([path, { bytes, sha256 }]) => ({ path, bytes, sha256 }));
  const manifest = Buffer.from(
    canonicalJson({ format: 'vandra-programme', formatVersion: 1, ...about, files }),
  );
  return inOrder(manifest, signedManifest(manifest, keys), others);
}

/**
 * The package that a version came in, with its maker's own signature. Undefined once anything in the version is not what that
 * manifest vouches for: then it is somebody else's work, and goes out as such.
 */
export function packageAgain(
  origin: {
    readonly manifest: string;
    readonly signature: string | null;
    readonly files: Readonly<Record<string, string>>;
  },
  content: Programme,
  media: ReadonlyMap<string, ToldBytes>,
): FilesToPack | undefined {
  const others = new Map<string, ToldBytes>([
    [PROGRAMME, held(canonicalJson(content))],
    ...Object.entries(origin.files).map(([path, text]) => [path, held(text)] as const),
    ...[...media].map(([name, file]) => [`${MEDIA}${name}`, file] as const),
  ]);
  const listed = PackageManifest.parse(JSON.parse(origin.manifest)).files;
  const isSame =
    listed.length === others.size && listed.every(({ path, sha256 }) => others.get(path)?.sha256 === sha256);
  return isSame ? inOrder(Buffer.from(origin.manifest), origin.signature, others) : undefined;
}
