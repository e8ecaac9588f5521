/** What owners of programmes were told of: reference data. */
import type { Instant } from '#kernel/dates.ts';
import { type Db, sql } from '#platform/db.ts';
import type { ProgrammeId } from '../rules/offers.ts';

/** Every matter that the owner of this programme was told of. */
export async function selectTold(db: Db, id: ProgrammeId): Promise<ReadonlySet<string>> {
  const found = await sql<{
    about: string;
  }>`select about from programmes.owner_told where programme_id = ${id}`.execute(db);
  return new Set(found.rows.map((row) => row.about));
}

export async function insertOwnerTold(
  db: Db,
  id: ProgrammeId,
  told: { readonly abouts: readonly string[]; readonly at: Instant },
): Promise<void> {
  await sql`insert into programmes.owner_told (programme_id, about, told_at) select ${id}, about, ${told.at} from unnest(${told.abouts}::text[]) as about
    on conflict do nothing`.execute(db);
}
