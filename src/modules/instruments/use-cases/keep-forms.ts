/** Keeps the forms of a file that was read: all of them or none. */
import * as z from 'zod';
import { idSchema, newId, type OrganisationId } from '#kernel/ids.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import { civilIn, zone } from '#kernel/dates.ts';
import { command, type CommandContext } from '#platform/command.ts';
import type { OpenTx } from '#platform/db.ts';
import { announce } from '#platform/live.ts';
import { type Maker, maker } from '../policy.ts';
import { licenceGate, type LicenceRefusal } from '../rules/licence-gate.ts';
import { formContent, scoringContent } from '../rules/read-import.ts';
import { scoringOf } from '../rules/carried-scoring.ts';
import { settleImport, type ImportRefusal, type KnownForm } from '../rules/settle-import.ts';
import {
  contentHash,
  type DefinitionFacts,
  holdName,
  insertDefinition,
  insertPermission,
  insertScoring,
  markPublished,
  selectDefinitions,
  selectPermissions,
  selectScorings,
} from '../store/definitions.ts';
import type { Library } from './load-library.ts';
import type { BroughtForm } from './read-form-file.ts';

export interface KeptForm {
  readonly name: string;
  readonly version: string;
  readonly scoringVersion: string;
  readonly became: 'new' | 'same' | 'scoring';
}
/** `name-taken`: another organisation, or the service itself, has forms of this name. */
export type KeepRefusal = ImportRefusal | LicenceRefusal | 'name-taken' | 'not-allowed';

/** What is there under a name, shipped and brought in. */
async function knownUnder(
  tx: OpenTx,
  shipped: Library,
  name: string,
): Promise<{ readonly forms: readonly KnownForm[]; readonly brought: readonly DefinitionFacts[] }> {
  const scorings = (await selectScorings(tx.db)).filter((one) => one.name === name);
  const brought = (await selectDefinitions(tx.db)).filter((one) => one.name === name);
  const later = (version: string) =>
    scorings
      .filter((one) => one.formVersion === version)
      .map((one) => ({ version: one.version, content: one.hash }));
  const own = shipped
    .instruments()
    .filter((one) => one.name === name)
    .map((one) => ({
      version: one.version,
      form: contentHash(formContent(one.resource)),
      scorings: [
        { version: one.scoringVersion, content: contentHash(scoringContent(scoringOf(one))) },
        ...later(one.version),
      ],
    }));
  const theirs = brought.map((one) => ({
    version: one.version,
    form: one.hash,
    scorings: later(one.version),
  }));
  return { forms: [...own, ...theirs], brought };
}

interface Keeping {
  readonly tx: OpenTx;
  readonly context: CommandContext;
  readonly who: Maker;
  readonly shipped: Library;
  readonly publish: { readonly permission: string | undefined } | undefined;
}

async function publishNew(
  { tx, context, who, publish }: Keeping,
  definition: Pick<DefinitionFacts, 'id' | 'name'>,
  { imported }: BroughtForm,
): Promise<Outcome<null, KeepRefusal>> {
  if (publish === undefined) return done(null);
  const by = { assignmentId: who.assignmentId, at: context.realNow };
  if (publish.permission !== undefined)
    await insertPermission(
      tx,
      {
        id: newId<'permission'>(),
        organisationId: who.organisationId,
        name: definition.name,
        givenBy: null,
        reference: publish.permission,
        from: civilIn(context.realNow, zone('UTC')).date,
      },
      by,
    );
  const [permission] = await selectPermissions(tx.db, who.organisationId, definition.name);
  const gate = licenceGate(imported.licence, { entry: imported.scoring.entry, permission });
  if (!gate.ok) return gate;
  await markPublished(tx, { id: definition.id, publishedFor: 'orders' }, by);
  return done(null);
}

async function keep(keeping: Keeping, brought: BroughtForm): Promise<Outcome<KeptForm, KeepRefusal>> {
  const { tx, context, who, shipped } = keeping;
  const { imported, text } = brought;
  const { name, scoring, licence, resource } = imported;
  await holdName(tx, name);
  const known = await knownUnder(tx, shipped, name);
  const hash = contentHash(formContent(resource));
  const scoringHash = contentHash(scoringContent(scoring));
  const settled = settleImport(known.forms, {
    version: imported.version,
    form: hash,
    scoring: imported.carries === 'scoring' ? { version: scoring.version, content: scoringHash } : undefined,
  });
  if (!settled.ok) return refused(settled.refusal, { ...settled.details, name });
  const { kind, version } = settled.value;
  const kept = { name, version, scoringVersion: scoring.version, became: kind };
  if (kind === 'same') return done(kept);
  const isTaken =
    known.brought.length === known.forms.length
      ? known.brought.some((one) => one.organisationId !== who.organisationId)
      : who.organisationId !== null;
  if (isTaken) return refused('name-taken', { name });
  const by = { assignmentId: who.assignmentId, at: context.realNow };
  await insertScoring(
    tx,
    { id: newId<'scoring'>(), name, formVersion: version, hash: scoringHash, file: scoring },
    by,
  );
  if (kind === 'scoring') return done(kept);
  const definition = { id: newId<'definition'>(), organisationId: who.organisationId, name, version };
  await insertDefinition(tx, { ...definition, hash, text, licence }, by);
  const published = await publishNew(keeping, definition, brought);
  return published.ok ? done(kept) : refused(published.refusal, { ...published.details, name });
}

const Keep = z.strictObject({
  /** For whom the operator brings it; staff bring for their own organisation. */
  organisation: idSchema<'organisation'>().optional(),
  publish: z.boolean().default(false),
  /** The reference of a leave that comes with it. */
  permission: z.string().trim().min(1).max(300).optional(),
});

/** Makes the command for the forms of one file. */
export function keepForms(shipped: Library, forms: readonly BroughtForm[]) {
  return command({
    name: 'instruments.keep-forms',
    input: Keep,
    async run(context, input): Promise<Outcome<readonly KeptForm[], KeepRefusal>> {
      const tx = context.reference('forms-by-role');
      const who = maker(context.actor, input.publish ? 'publish' : 'make');
      if (who === null || (context.actor.kind !== 'system' && input.organisation !== undefined))
        return refused('not-allowed');
      const owner: OrganisationId | null = input.organisation ?? who.organisationId;
      const keeping: Keeping = {
        tx,
        context,
        shipped,
        who: { organisationId: owner, assignmentId: who.assignmentId },
        publish: input.publish ? { permission: input.permission } : undefined,
      };
      const kept: KeptForm[] = [];
      for (const one of forms) {
        const outcome = await keep(keeping, one);
        if (!outcome.ok) return outcome;
        kept.push(outcome.value);
      }
      await announce(tx.db, 'instruments');
      return done(kept);
    },
  });
}
