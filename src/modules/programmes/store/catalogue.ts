/** Programmes, what is published of them, and who has adopted what: reference data, readable by all. */
import { createHash } from 'node:crypto';
import type { Instant } from '#kernel/dates.ts';
import type { OrganisationId } from '#kernel/ids.ts';
import { type Db, sql } from '#platform/db.ts';
import { canonicalJson } from '../rules/canonical-json.ts';
import type { CardSource } from '../rules/card.ts';
import type { Adoption, ProgrammeFacts, ProgrammeId, VersionFacts, VersionId } from '../rules/offers.ts';
import type { Programme } from '../rules/programme.ts';

/** One content, one hash: SHA-256 in hex over its canonical JSON. */
export function contentHash(content: Programme): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}

interface ProgrammeRow {
  id: ProgrammeId;
  organisation_id: OrganisationId | null;
  code: string;
  owner_name: string;
  owner_contact: string;
  licence: string | null;
  review_by: string | null;
  copied_from: VersionId | null;
  shared: 'own' | 'all';
}

/** Every programme, by owner and code. */
export async function selectProgrammes(db: Db): Promise<readonly ProgrammeFacts[]> {
  const found =
    await sql<ProgrammeRow>`select id, organisation_id, code, owner_name, owner_contact, licence, review_by, copied_from, shared
    from programmes.programme order by organisation_id nulls first, code`.execute(db);
  return found.rows.map((row) => ({
    id: row.id,
    organisationId: row.organisation_id,
    code: row.code,
    ownerName: row.owner_name,
    ownerContact: row.owner_contact,
    licence: row.licence,
    reviewBy: row.review_by,
    copiedFrom: row.copied_from,
    shared: row.shared,
  }));
}

export type StoredVersion = Omit<VersionFacts, 'card'>;

interface VersionRow {
  id: VersionId;
  programme_id: ProgrammeId;
  major: number;
  minor: number;
  state: 'published' | 'retired';
  published_at: Instant;
  retired_at: Instant | null;
  gaps: readonly string[];
}

/** What is published and what was, in the order of their numbers, without their content. */
export async function selectPublished(db: Db): Promise<readonly StoredVersion[]> {
  const found =
    await sql<VersionRow>`select id, programme_id, major, minor, state, published_at, retired_at, gaps
    from programmes.version where state in ('published', 'retired') order by programme_id, major, minor`.execute(
      db,
    );
  return found.rows.map((row) => ({
    id: row.id,
    programmeId: row.programme_id,
    major: row.major,
    minor: row.minor,
    state: row.state,
    publishedAt: row.published_at,
    retiredAt: row.retired_at,
    gaps: row.gaps,
  }));
}

/** The parts of their content that lists tell. */
export async function selectCardSources(
  db: Db,
  ids: readonly VersionId[],
): Promise<ReadonlyMap<VersionId, CardSource>> {
  if (ids.length === 0) return new Map();
  const found = await sql<{
    id: VersionId;
    source: CardSource;
  }>`select id, jsonb_build_object('kind', content->'kind', 'title', content->'title', 'summary', content->'summary', 'habits', content->'habits',
      'languages', content->'languages', 'sourceLanguage', content->'sourceLanguage', 'start', content->'start',
      'minutesPerWeek', content->'minutesPerWeek',
      'phases', (select jsonb_agg(jsonb_build_object('kind', phase->'kind', 'days', phase->'days', 'opens', phase->'opens')) from jsonb_array_elements(content->'phases') phase)) as source
    from programmes.version where id = any (${ids}::uuid[])`.execute(db);
  return new Map(found.rows.map((row) => [row.id, row.source]));
}

/** The content of a version in any state, as it is kept. */
export async function selectContent(db: Db, id: VersionId): Promise<unknown> {
  const found = await sql<{
    content: unknown;
  }>`select content from programmes.version where id = ${id}`.execute(db);
  return found.rows[0]?.content;
}

/** Adoptions that have not ended. */
export async function selectAdoptions(db: Db): Promise<readonly Adoption[]> {
  const found = await sql<{
    id: Adoption['id'];
    programme_id: ProgrammeId;
    organisation_id: OrganisationId;
    how: Adoption['how'];
    version_id: VersionId;
  }>`select id, programme_id, organisation_id, how, version_id from programmes.adoption where ended_at is null order by adopted_at, id`.execute(
    db,
  );
  return found.rows.map((row) => ({
    id: row.id,
    programmeId: row.programme_id,
    organisationId: row.organisation_id,
    how: row.how,
    versionId: row.version_id,
  }));
}
