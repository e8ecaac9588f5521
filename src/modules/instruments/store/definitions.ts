/** Forms that were brought in, their scorings and the leaves for them: reference data, readable by all. */
import { createHash } from 'node:crypto';
import type { CivilDate, Instant } from '#kernel/dates.ts';
import type { AssignmentId, Id, OrganisationId } from '#kernel/ids.ts';
import { type Db, type OpenTx, sql } from '#platform/db.ts';
import type { ScoringFile } from '../contract.ts';
import type { Licence } from '../rules/instrument.ts';

export type DefinitionId = Id<'definition'>;
export type ScoringId = Id<'scoring'>;
export type DefinitionState = 'draft' | 'published' | 'retired';

/** Who brought, published or retired: null from the command line. */
export interface By {
  readonly assignmentId: AssignmentId | null;
  readonly at: Instant;
}
export interface DefinitionFacts {
  readonly id: DefinitionId;
  readonly organisationId: OrganisationId | null;
  readonly name: string;
  readonly version: string;
  readonly state: DefinitionState;
  readonly madeAt: Instant;
  /** Once published, people may begin it without being asked. */
  readonly isSelfTest: boolean;
  readonly publishedAt: Instant | null;
  readonly retiredAt: Instant | null;
  /** SHA-256 in hex of the form's content. */
  readonly hash: string;
}
export interface StoredScoring {
  readonly id: ScoringId;
  readonly name: string;
  readonly formVersion: string;
  readonly version: string;
  readonly hash: string;
  readonly madeAt: Instant;
}
export interface StoredPermission {
  readonly organisationId: OrganisationId | null;
  readonly name: string;
  /** Who gave it; null where only the reference was told. */
  readonly givenBy: string | null;
  readonly reference: string;
  /** The day it was given. */
  readonly from: CivilDate;
}

/** One content, one hash. */
export function contentHash(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}

interface FactsRow {
  id: DefinitionId;
  organisation_id: OrganisationId | null;
  name: string;
  version: string;
  state: DefinitionState;
  made_at: Instant;
  self_test: boolean;
  published_at: Instant | null;
  retired_at: Instant | null;
  hash: string;
}

/** Every version that was brought in, in the order it came. */
export async function selectDefinitions(db: Db): Promise<readonly DefinitionFacts[]> {
  const found =
    await sql<FactsRow>`select id, organisation_id, name, version, state, made_at, published_at, retired_at, self_test, encode(hash, 'hex') as hash
    from instruments.definition order by made_at, id`.execute(db);
  return found.rows.map((row) => ({
    id: row.id,
    organisationId: row.organisation_id,
    name: row.name,
    version: row.version,
    state: row.state,
    madeAt: row.made_at,
    isSelfTest: row.self_test,
    publishedAt: row.published_at,
    retiredAt: row.retired_at,
    hash: row.hash,
  }));
}

/** The Questionnaires as they came, with their licences. */
export async function selectQuestionnaires(
  db: Db,
  ids: readonly DefinitionId[],
): Promise<ReadonlyMap<DefinitionId, { readonly text: string; readonly licence: Licence }>> {
  if (ids.length === 0) return new Map();
  const found = await sql<{
    id: DefinitionId;
    questionnaire: string;
    licence: Licence;
  }>`select id, questionnaire, licence from instruments.definition where id = any (${ids}::uuid[])`.execute(
    db,
  );
  return new Map(found.rows.map((row) => [row.id, { text: row.questionnaire, licence: row.licence }]));
}

/** Every scoring that was brought in, the oldest first. */
export async function selectScorings(db: Db): Promise<readonly StoredScoring[]> {
  const found = await sql<{
    id: ScoringId;
    name: string;
    form_version: string;
    version: string;
    hash: string;
    made_at: Instant;
  }>`select id, name, form_version, version, encode(hash, 'hex') as hash, made_at from instruments.scoring order by made_at, id`.execute(
    db,
  );
  return found.rows.map((row) => ({
    id: row.id,
    name: row.name,
    formVersion: row.form_version,
    version: row.version,
    hash: row.hash,
    madeAt: row.made_at,
  }));
}

export async function selectScoringFiles(
  db: Db,
  ids: readonly ScoringId[],
): Promise<ReadonlyMap<ScoringId, unknown>> {
  if (ids.length === 0) return new Map();
  const found = await sql<{
    id: ScoringId;
    scoring: unknown;
  }>`select id, scoring from instruments.scoring where id = any (${ids}::uuid[])`.execute(db);
  return new Map(found.rows.map((row) => [row.id, row.scoring]));
}

/** Two who bring the same name wait for one another, until the end of the transaction. */
export async function holdName(tx: OpenTx, name: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`instruments.definition ${name}`}, 0))`.execute(
    tx.db,
  );
}

export async function insertDefinition(
  tx: OpenTx,
  definition: Pick<DefinitionFacts, 'id' | 'organisationId' | 'name' | 'version' | 'hash'> & {
    readonly text: string;
    readonly licence: Licence;
  },
  by: By,
): Promise<void> {
  const { id, organisationId, name, version, hash, text, licence } = definition;
  await sql`insert into instruments.definition (id, organisation_id, name, version, state, questionnaire, licence, hash, made_by, made_at)
    values (${id}, ${organisationId}, ${name}, ${version}, 'draft', ${text}, ${JSON.stringify(licence)}, decode(${hash}, 'hex'),
      ${by.assignmentId}, ${by.at})`.execute(tx.db);
}

export async function insertScoring(
  tx: OpenTx,
  scoring: Pick<StoredScoring, 'id' | 'name' | 'formVersion' | 'hash'> & { readonly file: ScoringFile },
  by: By,
): Promise<void> {
  const { id, name, formVersion, hash, file } = scoring;
  await sql`insert into instruments.scoring (id, name, form_version, version, scoring, hash, made_by, made_at)
    values (${id}, ${name}, ${formVersion}, ${file.version}, ${JSON.stringify(file)}, decode(${hash}, 'hex'), ${by.assignmentId}, ${by.at})`.execute(
    tx.db,
  );
}

export async function insertPermission(
  tx: OpenTx,
  permission: StoredPermission & { readonly id: Id<'permission'> },
  by: By,
): Promise<void> {
  const { id, organisationId, name, givenBy, reference, from } = permission;
  await sql`insert into instruments.permission (id, organisation_id, name, given_by, reference, given_from, recorded_by, recorded_at)
    values (${id}, ${organisationId}, ${name}, ${givenBy}, ${reference}, ${from}, ${by.assignmentId}, ${by.at})`.execute(
    tx.db,
  );
}

/** The leaves an owner has for a name, the newest first. */
export async function selectPermissions(
  db: Db,
  owner: OrganisationId | null,
  name: string,
): Promise<readonly StoredPermission[]> {
  const found = await sql<{
    organisation_id: OrganisationId | null;
    name: string;
    given_by: string | null;
    reference: string;
    given_from: CivilDate;
  }>`select organisation_id, name, given_by, reference, given_from from instruments.permission
    where name = ${name} and organisation_id is not distinct from ${owner} order by given_from desc, id desc`.execute(
    db,
  );
  return found.rows.map((row) => ({
    organisationId: row.organisation_id,
    name: row.name,
    givenBy: row.given_by,
    reference: row.reference,
    from: row.given_from,
  }));
}

/** Whether a form is published for units to ask for, or also for people to begin by themselves. */
export type PublishedFor = 'orders' | 'self-test';

/** Moves a draft into use. False when it is no draft. */
export async function markPublished(
  tx: OpenTx,
  { id, publishedFor }: { readonly id: DefinitionId; readonly publishedFor: PublishedFor },
  by: By,
): Promise<boolean> {
  const changed =
    await sql`update instruments.definition set state = 'published', self_test = ${publishedFor === 'self-test'}, published_by = ${by.assignmentId}, published_at = ${by.at}
    where id = ${id} and state = 'draft' returning 1`.execute(tx.db);
  return changed.rows.length > 0;
}

/** Takes a published version out of use. What was started in it is finished in it. */
export async function markRetired(tx: OpenTx, id: DefinitionId, by: By): Promise<boolean> {
  const changed =
    await sql`update instruments.definition set state = 'retired', retired_by = ${by.assignmentId}, retired_at = ${by.at}
    where id = ${id} and state = 'published' returning 1`.execute(tx.db);
  return changed.rows.length > 0;
}
