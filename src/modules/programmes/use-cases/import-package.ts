/** Keeps what a package holds: all of it or nothing. It comes in as a draft, and goes the way of every draft. */
import * as z from 'zod';
import type { Actor } from '#kernel/actor.ts';
import { type AssignmentId, idSchema, newId, type OrganisationId } from '#kernel/ids.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import { keepForms, type Library, type Registry } from '#modules/instruments/public.ts';
import { command, type CommandContext } from '#platform/command.ts';
import type { OpenTx } from '#platform/db.ts';
import { announce } from '#platform/live.ts';
import { programmeMaker } from '../policy.ts';
import type { ProgrammeId, VersionId } from '../rules/offers.ts';
import { VERSION_NUMBER } from '../rules/shape-package.ts';
import { contentHash } from '../store/catalogue.ts';
import { insertDraft, insertProgramme } from '../store/making.ts';
import { putMedia } from '../store/media.ts';
import {
  holdCode,
  insertOrigin,
  type NumberedVersion,
  selectMediaHashes,
  selectNumbers,
  selectProgrammeId,
} from '../store/packages.ts';
import type { BroughtQuestionnaire, ReadPackage } from './read-package.ts';

export interface ImportedPackage {
  readonly programmeId: ProgrammeId;
  readonly versionId: VersionId;
  readonly code: string;
  readonly version: string;
  /** `same`: it was here already, to the letter. */
  readonly became: 'new' | 'same';
  /**
   * `known`: the organisation has a form of this name, and asks that one. `of-another`: another organisation has the same form
   * here, and this one must get one of its own before it publishes.
   */
  readonly questionnaires: readonly {
    readonly name: string;
    readonly became: 'new' | 'known' | 'of-another';
  }[];
}
/**
 * `version-exists`: the number is taken by other content. `version-in-making`: one version at a time is in the making.
 * `form-refused`: a form that came along cannot be kept; `form` and `because` say which and why.
 */
export type ImportRefusal = 'not-allowed' | 'version-exists' | 'version-in-making' | 'form-refused';

interface Importer {
  readonly organisationId: OrganisationId;
  readonly assignmentId: AssignmentId | null;
}

/** The operator brings for whom is said; makers for their own organisation. */
function importer(actor: Actor, organisation: OrganisationId | undefined): Importer | null {
  if (actor.kind === 'system')
    return organisation === undefined ? null : { organisationId: organisation, assignmentId: null };
  const who = programmeMaker(actor, 'make');
  return who === null || (organisation !== undefined && organisation !== who.organisationId) ? null : who;
}

export interface ImportParts {
  readonly shipped: Library;
  readonly library: Pick<Registry, 'instrumentsFor'>;
}

async function keepNewForms(
  { shipped, library }: ImportParts,
  context: CommandContext,
  who: Importer,
  brought: readonly BroughtQuestionnaire[],
): Promise<Outcome<ImportedPackage['questionnaires'], 'form-refused'>> {
  const known = new Set(library.instrumentsFor(who.organisationId).map((one) => one.name));
  const unknown = brought.filter((one) => !known.has(one.name));
  const ofAnother = new Set<string>();
  if (unknown.length > 0) {
    const kept = await keepForms(
      shipped,
      unknown.flatMap((one) => one.forms),
    ).run(context, {
      publish: false,
      ...(context.actor.kind === 'system' ? { organisation: who.organisationId } : {}),
    });
    if (!kept.ok) return refused('form-refused', { form: kept.details['name'] ?? '', because: kept.refusal });
    for (const form of kept.value) if (form.became === 'same') ofAnother.add(form.name);
  }
  const became = (name: string) =>
    known.has(name) ? ('known' as const) : ofAnother.has(name) ? ('of-another' as const) : ('new' as const);
  return done(brought.map(({ name }) => ({ name, became: became(name) })));
}

/** Content and files are those that are here. */
async function isSame(tx: OpenTx, here: NumberedVersion, { content, media }: ReadPackage): Promise<boolean> {
  if (here.hash !== contentHash(content)) return false;
  const kept = await selectMediaHashes(tx.db, here.id);
  return [...media].every(([name, file]) => kept.get(name) === file.sha256);
}

async function programmeFor(
  tx: OpenTx,
  { manifest }: ReadPackage,
  who: Importer,
  by: Parameters<typeof insertProgramme>[2],
): Promise<ProgrammeId> {
  const found = await selectProgrammeId(tx.db, who.organisationId, manifest.code);
  if (found !== undefined) return found;
  const id = newId<'programme'>();
  const { code, owner, licence } = manifest;
  const programme = { id, organisationId: who.organisationId, code, licence };
  await insertProgramme(tx, { ...programme, ownerName: owner.name, ownerContact: owner.contact }, by);
  return id;
}

/** Makes the command for one package that was read, and is still open. */
export function importPackage(parts: ImportParts, read: ReadPackage) {
  return command({
    name: 'programmes.import-package',
    input: z.strictObject({
      /** For whom the operator brings it. */
      organisation: idSchema<'organisation'>().optional(),
    }),
    async run(context, { organisation }): Promise<Outcome<ImportedPackage, ImportRefusal>> {
      const tx = context.reference('programmes-by-role');
      const who = importer(context.actor, organisation);
      if (who === null) return refused('not-allowed');
      const { code, version } = read.manifest;
      const by = { assignmentId: who.assignmentId, at: context.realNow };
      await holdCode(tx, who.organisationId, code);
      const programmeId = await programmeFor(tx, read, who, by);
      const [, major = '', minor = ''] = VERSION_NUMBER.exec(version) ?? [];
      const number = { major: Number(major), minor: Number(minor) };
      const same = (await selectNumbers(tx.db, programmeId)).find(
        (one) => one.major === number.major && one.minor === number.minor,
      );
      if (same !== undefined && !(await isSame(tx, same, read)))
        return refused('version-exists', { version });
      const questionnaires = await keepNewForms(parts, context, who, read.questionnaires);
      if (!questionnaires.ok) return questionnaires;
      const told = { programmeId, code, version, questionnaires: questionnaires.value };
      if (same !== undefined) return done({ ...told, versionId: same.id, became: 'same' });
      const versionId = newId<'programme-version'>();
      const draft = { id: versionId, programmeId, ...number, basedOn: null, content: read.content };
      if (!(await insertDraft(tx, draft, by))) return refused('version-in-making');
      for (const [name, file] of read.media) await putMedia(tx, versionId, { ...file, name });
      await insertOrigin(tx, versionId, read.asItCame, by);
      await announce(tx.db, 'programmes');
      return done({ ...told, versionId, became: 'new' });
    },
  });
}
