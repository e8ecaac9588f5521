/** Versions as they go out in packages and come in: numbers in every state, files, and the package a version came in. */
import type { OrganisationId } from '#kernel/ids.ts';
import { type Db, type OpenTx, sql } from '#platform/db.ts';
import type { ProgrammeId, VersionId } from '../rules/offers.ts';
import type { MadeBy, VersionState } from './making.ts';

/** Two who bring a programme of one code wait for one another, until the end of the transaction. */
export async function holdCode(tx: OpenTx, owner: OrganisationId, code: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`programmes.programme ${owner} ${code}`}, 0))`.execute(
    tx.db,
  );
}

export async function selectProgrammeId(
  db: Db,
  owner: OrganisationId | null,
  code: string,
): Promise<ProgrammeId | undefined> {
  const found = await sql<{
    id: ProgrammeId;
  }>`select id from programmes.programme where code = ${code} and organisation_id is not distinct from ${owner}`.execute(
    db,
  );
  return found.rows[0]?.id;
}

export interface NumberedVersion {
  readonly id: VersionId;
  readonly major: number;
  readonly minor: number;
  readonly state: VersionState;
  /** SHA-256 in hex of the content. */
  readonly hash: string;
}

/** Every version in every state, the oldest first. */
export async function selectNumbers(db: Db, programme: ProgrammeId): Promise<readonly NumberedVersion[]> {
  const found = await sql<{
    id: VersionId;
    major: number;
    minor: number;
    state: VersionState;
    hash: string;
  }>`select id, major, minor, state, encode(hash, 'hex') as hash from programmes.version
    where programme_id = ${programme} order by major, minor`.execute(db);
  return found.rows;
}

/** What a version's package held beside content and media, to the letter. */
export interface Origin {
  readonly manifest: string;
  readonly signature: string | null;
  readonly files: Readonly<Record<string, string>>;
}

export async function selectOrigin(db: Db, version: VersionId): Promise<Origin | undefined> {
  const found =
    await sql<Origin>`select manifest, signature, files from programmes.origin where version_id = ${version}`.execute(
      db,
    );
  return found.rows[0];
}

export async function insertOrigin(
  tx: OpenTx,
  version: VersionId,
  { manifest, signature, files }: Origin,
  by: MadeBy,
): Promise<void> {
  await sql`insert into programmes.origin (version_id, manifest, signature, files, imported_by, imported_at)
    values (${version}, ${manifest}, ${signature}, ${JSON.stringify(files)}, ${by.assignmentId}, ${by.at})`.execute(
    tx.db,
  );
}

/** SHA-256 in hex of a version's files, by name. */
export async function selectMediaHashes(db: Db, version: VersionId): Promise<ReadonlyMap<string, string>> {
  const found = await sql<{
    name: string;
    hash: string;
  }>`select name, encode(hash, 'hex') as hash from programmes.version_media where version_id = ${version}`.execute(
    db,
  );
  return new Map(found.rows.map((row) => [row.name, row.hash]));
}
