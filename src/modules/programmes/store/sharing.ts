/** Who offers what of others, and what an owner says of a programme. */
import type { OrganisationId } from '#kernel/ids.ts';
import { type OpenTx, sql } from '#platform/db.ts';
import type { Adoption, ProgrammeFacts, ProgrammeId, VersionId } from '../rules/offers.ts';
import type { MadeBy } from './making.ts';

/** False: the organisation offers it already. */
export async function insertAdoption(tx: OpenTx, adoption: Adoption, by: MadeBy): Promise<boolean> {
  const { id, programmeId, organisationId, how, versionId } = adoption;
  const made =
    await sql`insert into programmes.adoption (id, programme_id, organisation_id, how, version_id, adopted_by, adopted_at)
    values (${id}, ${programmeId}, ${organisationId}, ${how}, ${versionId}, ${by.assignmentId}, ${by.at})
    on conflict (programme_id, organisation_id) where ended_at is null do nothing returning 1`.execute(tx.db);
  return made.rows.length > 0;
}

/** Ends what the organisation has adopted. Undefined: it had not. */
export async function endAdoptionOf(
  tx: OpenTx,
  organisation: OrganisationId,
  programme: ProgrammeId,
  by: MadeBy,
): Promise<Pick<Adoption, 'how' | 'versionId'> | undefined> {
  const ended = await sql<{
    how: Adoption['how'];
    version_id: VersionId;
  }>`update programmes.adoption set ended_by = ${by.assignmentId}, ended_at = ${by.at}
    where organisation_id = ${organisation} and programme_id = ${programme} and ended_at is null returning how, version_id`.execute(
    tx.db,
  );
  return ended.rows.map((row) => ({ how: row.how, versionId: row.version_id }))[0];
}

/** What the owner says of a programme. */
export type OwnersWords = Pick<
  ProgrammeFacts,
  'ownerName' | 'ownerContact' | 'licence' | 'reviewBy' | 'shared'
>;

/** False: it is not this organisation's. */
export async function updateOwnersWords(
  tx: OpenTx,
  organisation: OrganisationId,
  programme: ProgrammeId,
  { ownerName, ownerContact, licence, reviewBy, shared }: OwnersWords,
): Promise<boolean> {
  const changed =
    await sql`update programmes.programme set owner_name = ${ownerName}, owner_contact = ${ownerContact}, licence = ${licence},
    review_by = ${reviewBy}, shared = ${shared} where id = ${programme} and organisation_id = ${organisation} returning 1`.execute(
      tx.db,
    );
  return changed.rows.length > 0;
}
