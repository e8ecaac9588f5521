/** Packs a version of a programme into one file: the newest published one, or the one that was said. */
import * as z from 'zod';
import { idSchema, type OrganisationId } from '#kernel/ids.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import { type Registry, withScoring } from '#modules/instruments/public.ts';
import { command } from '#platform/command.ts';
import type { Bytes, FileBytes } from '#platform/held-file.ts';
import { ProgrammeContent } from '../contract.ts';
import { faultsIn } from '../rules/faults-in.ts';
import { LARGEST_PACKAGE, SIGNATURE } from '../rules/package-entry.ts';
import type { VersionId } from '../rules/offers.ts';
import type { Programme } from '../rules/programme.ts';
import { VERSION_NUMBER } from '../rules/shape-package.ts';
import { code } from '../rules/shape-parts.ts';
import { instrumentsIn, mediaIn } from '../rules/used-in.ts';
import type { VersionState } from '../store/making.ts';
import { selectOrigin } from '../store/packages.ts';
import { findVersion, formNamed, keptContent, numberOf } from './find-version.ts';
import type { ProgrammeRegistry } from './open-registry.ts';
import { type PackedForm, packageAgain, packageFiles } from './package-files.ts';
import type { PackageKeys } from './package-signature.ts';
import { archiveOf } from './write-archive.ts';

export interface PackingParts {
  readonly programmes: ProgrammeRegistry;
  readonly library: Registry;
  readonly keys: PackageKeys;
}
/** Its bytes are read from the database while it is written. */
export interface ExportedPackage extends Bytes {
  readonly fileName: string;
  readonly code: string;
  readonly version: string;
  readonly state: VersionState;
  readonly signature: 'signed' | 'unsigned';
  readonly files: readonly string[];
}
/**
 * `has-faults`: what is in it would be refused where it is brought in. `too-large`: it would be, for its size. `form`, `file`,
 * `fault`, `at` and `bytes` say what.
 */
export type ExportRefusal =
  | 'not-allowed'
  | 'not-found'
  | 'unknown-form'
  | 'missing-media'
  | 'has-faults'
  | 'too-large';

async function packedForms(
  library: Registry,
  owner: OrganisationId | null,
  content: Programme,
): Promise<Outcome<readonly PackedForm[], 'unknown-form'>> {
  const forms: PackedForm[] = [];
  for (const name of instrumentsIn(content)) {
    const instrument = formNamed(library, owner, name);
    if (instrument === undefined) return refused('unknown-form', { form: name });
    forms.push({
      name,
      version: instrument.version,
      citation: instrument.licence.citation,
      terms: instrument.licence.class,
      text: (await library.asItCame(instrument)) ?? JSON.stringify(withScoring(instrument)),
    });
  }
  return done(forms);
}

async function packedMedia(
  programmes: ProgrammeRegistry,
  version: VersionId,
  content: Programme,
): Promise<Outcome<ReadonlyMap<string, FileBytes>, 'missing-media'>> {
  const media = new Map<string, FileBytes>();
  for (const name of mediaIn(content)) {
    const found = await programmes.media(version, name);
    if (found === undefined) return refused('missing-media', { file: name });
    media.set(name, found);
  }
  return done(media);
}

function wholeContent(kept: unknown): Outcome<Programme, 'has-faults'> {
  const read = ProgrammeContent.safeParse(kept);
  if (!read.success) {
    const [issue] = read.error.issues;
    return refused('has-faults', { fault: 'wrong-shape', at: issue?.path.map(String).join('.') ?? '' });
  }
  const [fault] = faultsIn(read.data);
  return fault === undefined ? done(read.data) : refused('has-faults', { fault: fault.name, at: fault.at });
}

/** Makes the command for a deployment's forms and keys. */
export function exportPackage({ programmes, library, keys }: PackingParts) {
  return command({
    name: 'programmes.export-package',
    input: z.strictObject({
      /** Whose it is; null: the service's own. */
      organisation: idSchema<'organisation'>().nullable(),
      code,
      version: z.string().regex(VERSION_NUMBER).optional(),
    }),
    async run(context, wish): Promise<Outcome<ExportedPackage, ExportRefusal>> {
      const { db } = context.reference('programmes-by-role');
      const found = await findVersion(context, db, programmes, wish);
      if (!found.ok) return found;
      const { programme, version } = found.value;
      const content = wholeContent(await keptContent(db, programmes, version));
      if (!content.ok) return content;
      const media = await packedMedia(programmes, version.id, content.value);
      if (!media.ok) return media;
      const origin = await selectOrigin(db, version.id);
      let files = origin === undefined ? undefined : packageAgain(origin, content.value, media.value);
      if (files === undefined) {
        const forms = await packedForms(library, wish.organisation, content.value);
        if (!forms.ok) return forms;
        const { ownerName: name, ownerContact: contact, licence } = programme;
        const about = { code: wish.code, version: numberOf(version), owner: { name, contact }, licence };
        files = packageFiles({ about, content: content.value, forms: forms.value, media: media.value }, keys);
      }
      const archive = archiveOf(files);
      if (archive.bytes > LARGEST_PACKAGE) return refused('too-large', { bytes: String(archive.bytes) });
      return done({
        fileName: `${wish.code}-${numberOf(version)}.zip`,
        ...archive,
        code: wish.code,
        version: numberOf(version),
        state: version.state,
        signature: files.has(SIGNATURE) ? 'signed' : 'unsigned',
        files: [...files.keys()],
      });
    },
  });
}
