/** Programmes and their versions on the way from draft to published: reference data, readable by all. */
import type { CivilDate, Instant } from '#kernel/dates.ts';
import type { AssignmentId, OrganisationId } from '#kernel/ids.ts';
import { type Db, type OpenTx, sql } from '#platform/db.ts';
import type { ProgrammeId, VersionId } from '../rules/offers.ts';
import type { OwnerDescription } from '../rules/owner-description.ts';
import type { Programme } from '../rules/programme.ts';
import { contentHash } from './catalogue.ts';

export type VersionState = 'draft' | 'review' | 'approved' | 'published' | 'retired';

/** Who, and when by the real clock. Null: from the command line. */
export interface MadeBy {
  readonly assignmentId: AssignmentId | null;
  readonly at: Instant;
}
export interface OwnProgramme {
  readonly id: ProgrammeId;
  /** Null: the service's own. */
  readonly organisationId: OrganisationId | null;
  readonly code: string;
  readonly ownerName: string;
  readonly ownerContact: string;
  readonly reviewBy: CivilDate | null;
}
export interface MakingFacts {
  readonly id: VersionId;
  readonly programmeId: ProgrammeId;
  readonly major: number;
  readonly minor: number;
  readonly state: VersionState;
  /** SHA-256 in hex of what is reviewed: the content, and the owner's description where there is one. */
  readonly hash: string;
  readonly description: OwnerDescription | null;
  readonly revision: number;
  readonly basedOn: VersionId | null;
  readonly madeBy: AssignmentId | null;
  readonly madeAt: Instant;
  readonly savedBy: AssignmentId | null;
  readonly savedAt: Instant;
  /** Everybody who wrote in it. */
  readonly writers: readonly AssignmentId[];
  readonly publishedBy: AssignmentId | null;
  readonly publishedAt: Instant | null;
  readonly retiredAt: Instant | null;
  /** Languages that lacked texts when it was published, as the publisher chose. */
  readonly gaps: readonly string[];
}
export interface VersionInMaking extends MakingFacts {
  readonly programme: OwnProgramme;
  /** As it lies in the database: to be parsed. */
  readonly content: unknown;
}

interface ProgrammeRow {
  programme_id: ProgrammeId;
  organisation_id: OrganisationId | null;
  code: string;
  owner_name: string;
  owner_contact: string;
  review_by: CivilDate | null;
}
interface VersionRow {
  id: VersionId;
  programme_id: ProgrammeId;
  major: number;
  minor: number;
  state: VersionState;
  hash: string;
  description: OwnerDescription | null;
  revision: number;
  based_on: VersionId | null;
  made_by: AssignmentId | null;
  made_at: Instant;
  saved_by: AssignmentId | null;
  saved_at: Instant;
  writers: readonly AssignmentId[];
  published_by: AssignmentId | null;
  published_at: Instant | null;
  retired_at: Instant | null;
  gaps: readonly string[];
}

function programmeOf(row: ProgrammeRow): OwnProgramme {
  return {
    id: row.programme_id,
    organisationId: row.organisation_id,
    code: row.code,
    ownerName: row.owner_name,
    ownerContact: row.owner_contact,
    reviewBy: row.review_by,
  };
}

function versionOf(row: VersionRow): MakingFacts {
  return {
    id: row.id,
    programmeId: row.programme_id,
    major: row.major,
    minor: row.minor,
    state: row.state,
    hash: row.hash,
    description: row.description,
    revision: row.revision,
    basedOn: row.based_on,
    madeBy: row.made_by,
    madeAt: row.made_at,
    savedBy: row.saved_by,
    savedAt: row.saved_at,
    writers: row.writers,
    publishedBy: row.published_by,
    publishedAt: row.published_at,
    retiredAt: row.retired_at,
    gaps: row.gaps,
  };
}

const PROGRAMME = sql.raw(
  'p.id as programme_id, p.organisation_id, p.code, p.owner_name, p.owner_contact, p.review_by',
);
const VERSION = sql.raw(
  `v.id, v.programme_id, v.major, v.minor, v.state, v.description,
   encode(case when v.description is null then v.hash else sha256(v.hash || convert_to(v.description::text, 'UTF8')) end, 'hex') as hash, v.revision, v.based_on, v.made_by, v.made_at,
   v.saved_by, v.saved_at, v.writers, v.published_by, v.published_at, v.retired_at, v.gaps`,
);

/** The programmes of an organisation, by code. */
export async function selectProgrammesOf(
  db: Db,
  organisationId: OrganisationId,
): Promise<readonly OwnProgramme[]> {
  const found =
    await sql<ProgrammeRow>`select ${PROGRAMME} from programmes.programme p where p.organisation_id = ${organisationId} order by p.code`.execute(
      db,
    );
  return found.rows.map(programmeOf);
}

export async function selectProgramme(db: Db, id: ProgrammeId): Promise<OwnProgramme | undefined> {
  const found =
    await sql<ProgrammeRow>`select ${PROGRAMME} from programmes.programme p where p.id = ${id}`.execute(db);
  return found.rows.map(programmeOf)[0];
}

/** Every version of a programme, the newest first, without what it holds. */
export async function selectVersionsOf(
  db: Db,
  programmeIds: readonly ProgrammeId[],
): Promise<readonly MakingFacts[]> {
  const found = await sql<VersionRow>`select ${VERSION} from programmes.version v
    where v.programme_id = any (${programmeIds}::uuid[]) order by v.major desc, v.minor desc`.execute(db);
  return found.rows.map(versionOf);
}

/** A version with its content. `hold`: nobody else changes it until the end of the transaction. */
export async function selectVersion(
  db: Db,
  id: VersionId,
  hold: 'hold' | 'read',
): Promise<VersionInMaking | undefined> {
  const found = await sql<
    ProgrammeRow & VersionRow & { content: unknown }
  >`select ${VERSION}, v.content, ${PROGRAMME} from programmes.version v join programmes.programme p on p.id = v.programme_id
    where v.id = ${id} ${hold === 'hold' ? sql`for update of v` : sql``}`.execute(db);
  return found.rows.map((row) => ({
    ...versionOf(row),
    programme: programmeOf(row),
    content: row.content,
  }))[0];
}

/** False: the organisation has a programme of this code. */
export async function insertProgramme(
  tx: OpenTx,
  programme: Omit<OwnProgramme, 'reviewBy'> & {
    readonly licence?: string | null;
    readonly copiedFrom?: VersionId;
  },
  by: MadeBy,
): Promise<boolean> {
  const { id, organisationId, code, ownerName, ownerContact, licence = null, copiedFrom = null } = programme;
  const made =
    await sql`insert into programmes.programme (id, organisation_id, code, owner_name, owner_contact, licence, copied_from, made_by, made_at)
    values (${id}, ${organisationId}, ${code}, ${ownerName}, ${ownerContact}, ${licence}, ${copiedFrom}, ${by.assignmentId}, ${by.at}) on conflict do nothing returning 1`.execute(
      tx.db,
    );
  return made.rows.length > 0;
}

/** A draft. False: another version of the programme is being made. */
export async function insertDraft(
  tx: OpenTx,
  draft: Pick<MakingFacts, 'id' | 'programmeId' | 'major' | 'minor' | 'basedOn'> & {
    readonly content: Programme;
  },
  by: MadeBy,
): Promise<boolean> {
  const { id, programmeId, major, minor, basedOn, content } = draft;
  const made =
    await sql`insert into programmes.version (id, programme_id, major, minor, state, content, hash, description, based_on, made_by, made_at, saved_by, saved_at)
    values (${id}, ${programmeId}, ${major}, ${minor}, 'draft', ${JSON.stringify(content)}, decode(${contentHash(content)}, 'hex'),
      (select description from programmes.version where id = ${basedOn}), ${basedOn}, ${by.assignmentId}, ${by.at}, ${by.assignmentId}, ${by.at}) on conflict do nothing returning 1`.execute(
      tx.db,
    );
  if (made.rows.length === 0) return false;
  if (basedOn !== null)
    await sql`insert into programmes.version_media (version_id, name, hash)
      select ${id}::uuid, name, hash from programmes.version_media where version_id = ${basedOn}`.execute(
      tx.db,
    );
  return true;
}

/** Each writer once. */
function withWriter({ assignmentId }: MadeBy) {
  return sql`case when ${assignmentId}::uuid = any (writers) then writers else writers || ${assignmentId}::uuid end`;
}

/** Keeps what was written; the caller holds the version. Answers the new revision. */
export async function updateContent(
  tx: OpenTx,
  { id, content }: { readonly id: VersionId; readonly content: Programme },
  by: MadeBy,
): Promise<number> {
  const changed = await sql<{
    revision: number;
  }>`update programmes.version set content = ${JSON.stringify(content)}, hash = decode(${contentHash(content)}, 'hex'),
    revision = revision + 1, saved_by = ${by.assignmentId}, saved_at = ${by.at},
    writers = ${withWriter(by)} where id = ${id} returning revision`.execute(tx.db);
  return changed.rows[0]?.revision ?? 0;
}

/** Keeps the owner's description of a draft. Whoever writes it is one of the version's writers: it is reviewed as well. */
export async function updateDescription(
  tx: OpenTx,
  { id, description }: { readonly id: VersionId; readonly description: OwnerDescription },
  by: MadeBy,
): Promise<void> {
  await sql`update programmes.version set description = ${JSON.stringify(description)}, saved_by = ${by.assignmentId}, saved_at = ${by.at},
    writers = ${withWriter(by)} where id = ${id}`.execute(tx.db);
}

/** What the owner of a version says of it; null where nothing was written. */
export async function selectDescription(db: Db, id: VersionId): Promise<OwnerDescription | null> {
  const found = await sql<{
    description: OwnerDescription | null;
  }>`select description from programmes.version where id = ${id}`.execute(db);
  return found.rows[0]?.description ?? null;
}

/** Moves a version on its way, without a word about who: that is told by its reviews. False: it was elsewhere. */
export async function moveVersion(
  tx: OpenTx,
  id: VersionId,
  way: { readonly from: readonly VersionState[]; readonly to: 'draft' | 'review' | 'approved' },
): Promise<boolean> {
  const moved =
    await sql`update programmes.version set state = ${way.to} where id = ${id} and state = any (${way.from}) returning 1`.execute(
      tx.db,
    );
  return moved.rows.length > 0;
}

/** Puts an approved version into use. False: it was not approved. */
export async function markPublished(
  tx: OpenTx,
  { id, gaps }: { readonly id: VersionId; readonly gaps: readonly string[] },
  by: MadeBy,
): Promise<boolean> {
  const changed =
    await sql`update programmes.version set state = 'published', published_by = ${by.assignmentId}, published_at = ${by.at},
    gaps = ${JSON.stringify(gaps)} where id = ${id} and state = 'approved' returning 1`.execute(tx.db);
  return changed.rows.length > 0;
}

/** Takes a version out of use. Whoever is on its road walks on. False: it was not in use. */
export async function markRetired(tx: OpenTx, id: VersionId, by: MadeBy): Promise<boolean> {
  const changed =
    await sql`update programmes.version set state = 'retired', retired_by = ${by.assignmentId}, retired_at = ${by.at}
    where id = ${id} and state = 'published' returning 1`.execute(tx.db);
  return changed.rows.length > 0;
}

/** Puts a draft away for good, with what was said of it. False: it is no draft. */
export async function deleteDraft(tx: OpenTx, id: VersionId): Promise<boolean> {
  const gone =
    await sql`delete from programmes.version where id = ${id} and state = 'draft' returning 1`.execute(tx.db);
  return gone.rows.length > 0;
}
