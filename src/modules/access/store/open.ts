/** The definer functions of `access`: facts for `decide`, and the focus, which the database judges by itself. */
import type { Transaction } from 'kysely';
import type { HolderId, OrganisationId, ResidentId, SessionId, UnitId } from '#kernel/ids.ts';
import { type NoTables, sql } from '#platform/db.ts';
import type { AccessFacts } from '../rules/decide.ts';
import type { UnitElsewhere } from '../rules/units-elsewhere.ts';

export async function readFacts(
  db: Transaction<NoTables>,
  sessionId: SessionId | null,
  residentId: ResidentId,
): Promise<AccessFacts> {
  const found = await sql<{
    facts: AccessFacts;
  }>`select access.facts(${sessionId}, ${residentId}) as facts`.execute(db);
  const facts = found.rows[0]?.facts;
  if (facts === undefined) throw new Error('access.facts answered nothing');
  return facts;
}

export interface Focus {
  readonly sessionId: SessionId;
  readonly residentId: ResidentId;
  /** Whose data is asked for. */
  readonly holder: HolderId;
  readonly choice: string | null;
  readonly emergency: string | null;
}

/** How each of many stands in the registry; who is not there is left out. For jobs alone. */
export async function readStanding(
  db: Transaction<NoTables>,
  residentIds: readonly ResidentId[],
): Promise<ReadonlyMap<ResidentId, NonNullable<AccessFacts['resident']>>> {
  const found = await sql<{
    resident_id: ResidentId;
    country: 'se' | 'fi';
    state: 'active' | 'deceased' | 'erased';
    protected: string | null;
  }>`select resident_id, country, state, protected from access.standing_for_job(${residentIds}::uuid[])`.execute(
    db,
  );
  return new Map(
    found.rows.map((row) => [
      row.resident_id,
      { country: row.country, state: row.state, protected: row.protected },
    ]),
  );
}

/** Sets the focus. Null when the database opens nothing. */
export async function openPerson(
  db: Transaction<NoTables>,
  focus: Focus,
): Promise<readonly HolderId[] | null> {
  const found = await sql<{
    opened: HolderId[] | null;
  }>`select access.open_person(${focus.sessionId}, ${focus.residentId}, ${focus.holder}, ${focus.choice}, ${focus.emergency}) as opened`.execute(
    db,
  );
  return found.rows[0]?.opened ?? null;
}

/** The other units that hold something about the person, as the database judges them for this session. */
export async function readElsewhere(
  db: Transaction<NoTables>,
  sessionId: SessionId,
  residentId: ResidentId,
): Promise<readonly UnitElsewhere[]> {
  const found = await sql<{
    unit_id: UnitId;
    standing: UnitElsewhere['standing'];
  }>`select unit_id, standing from access.elsewhere(${sessionId}, ${residentId})`.execute(db);
  return found.rows.map((row) => ({ unitId: row.unit_id, standing: row.standing }));
}

export async function openForJob(
  db: Transaction<NoTables>,
  residentId: ResidentId,
  holder: HolderId | null,
): Promise<readonly HolderId[] | null> {
  const found = await sql<{
    opened: HolderId[] | null;
  }>`select access.open_for_job(${residentId}, ${holder}) as opened`.execute(db);
  return found.rows[0]?.opened ?? null;
}

export async function enterUnits(
  db: Transaction<NoTables>,
  sessionId: SessionId,
): Promise<readonly UnitId[] | null> {
  const found = await sql<{
    units: UnitId[] | null;
  }>`select access.enter_units(${sessionId}) as units`.execute(db);
  return found.rows[0]?.units ?? null;
}

export async function organisationOf(
  db: Transaction<NoTables>,
  holder: HolderId,
): Promise<OrganisationId | null> {
  const found = await sql<{
    organisation_id: OrganisationId;
  }>`select organisation_id from identity.unit where id = ${holder}`.execute(db);
  return found.rows[0]?.organisation_id ?? null;
}
