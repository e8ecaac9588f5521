/** The residents of a unit, as its lists show them. Under protected identity a list shows no name. */
import type { Language } from '#kernel/actor.ts';
import type { Instant } from '#kernel/dates.ts';
import type { ResidentId, UnitId } from '#kernel/ids.ts';
import { type PersonTx, sql, type UnitTx } from '#platform/db.ts';
import type { SealedPlace } from '#platform/sealing.ts';

export interface RosterEntry {
  readonly residentId: ResidentId;
  /** Null under protected identity, and when the keys have been erased. */
  readonly name: string | null;
  readonly isProtected: boolean;
  readonly language: Language;
}

function placeOf(residentId: ResidentId): SealedPlace {
  return {
    holder: residentId,
    retention: 'care-record',
    table: 'residents.roster',
    column: 'name_sealed',
    row: residentId,
  };
}

/** Written when a relation begins; written again when name or protection change. */
export async function putOnRoster(
  tx: PersonTx,
  unitId: UnitId,
  entry: { name: string; language: Language },
  now: Instant,
): Promise<void> {
  const sealed = await tx.sealer.seal(placeOf(tx.residentId), tx.isProtected ? '' : entry.name);
  await sql`insert into residents.roster (unit_id, resident_id, name_sealed, language, is_protected, since)
    values (${unitId}, ${tx.residentId}, ${sealed}, ${entry.language}, ${tx.isProtected}, ${now})
    on conflict (unit_id, resident_id) do update set name_sealed = excluded.name_sealed, language = excluded.language, is_protected = excluded.is_protected`.execute(
    tx.db,
  );
}

/** Taken off when a relation ends: a unit's lists name nobody whom the unit may not open. */
export async function takeOffRoster(tx: PersonTx, unitId: UnitId): Promise<void> {
  await sql`delete from residents.roster where unit_id = ${unitId} and resident_id = ${tx.residentId}`.execute(
    tx.db,
  );
}

/** Names for rows of a list. Residents that are not on the units' roster are left out. */
export async function rosterOf(
  tx: UnitTx,
  residentIds: readonly ResidentId[],
): Promise<ReadonlyMap<ResidentId, RosterEntry>> {
  const found = await sql<{
    resident_id: ResidentId;
    name_sealed: Buffer;
    language: Language;
    is_protected: boolean;
  }>`
    select resident_id, name_sealed, language, is_protected from residents.roster
    where unit_id = any (${tx.units}::uuid[]) and resident_id = any (${residentIds}::uuid[])`.execute(tx.db);
  const entries = await Promise.all(
    found.rows.map(
      async (row): Promise<RosterEntry> => ({
        residentId: row.resident_id,
        name: row.is_protected
          ? null
          : await tx.sealerOf(row.resident_id).unseal(placeOf(row.resident_id), row.name_sealed),
        isProtected: row.is_protected,
        language: row.language,
      }),
    ),
  );
  return new Map(entries.map((entry) => [entry.residentId, entry]));
}

/** Everybody on the units' roster, for search by name in memory. */
export async function wholeRoster(tx: UnitTx): Promise<readonly RosterEntry[]> {
  const found = await sql<{
    resident_id: ResidentId;
  }>`select resident_id from residents.roster where unit_id = any (${tx.units}::uuid[]) order by since, resident_id`.execute(
    tx.db,
  );
  return [
    ...(
      await rosterOf(
        tx,
        found.rows.map((row) => row.resident_id),
      )
    ).values(),
  ];
}

/** The units whose lists show the person in focus. */
export async function unitsWithRoster(tx: PersonTx): Promise<readonly UnitId[]> {
  const found = await sql<{
    unit_id: UnitId;
  }>`select unit_id from residents.roster where resident_id = ${tx.residentId}`.execute(tx.db);
  return found.rows.map((row) => row.unit_id);
}

export interface RosterRow {
  readonly unitId: UnitId;
  /** As that unit's lists show it: empty under protected identity; null when the keys have been erased. */
  readonly name: string | null;
  readonly language: Language;
  readonly isProtected: boolean;
  readonly since: Instant;
}

/** What the units' lists show of the person in focus. */
export async function rosterRowsOf(tx: PersonTx): Promise<readonly RosterRow[]> {
  const found = await sql<{
    unit_id: UnitId;
    name_sealed: Buffer;
    language: Language;
    is_protected: boolean;
    since: Instant;
  }>`select unit_id, name_sealed, language, is_protected, since from residents.roster
    where resident_id = ${tx.residentId} and unit_id = any (${tx.opened}::uuid[]) order by since, unit_id`.execute(
    tx.db,
  );
  return Promise.all(
    found.rows.map(async (row) => ({
      unitId: row.unit_id,
      name: await tx.sealer.unseal(placeOf(tx.residentId), row.name_sealed),
      language: row.language,
      isProtected: row.is_protected,
      since: row.since,
    })),
  );
}
