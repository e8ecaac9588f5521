/** Organisations, units, staff and assignments: reference data, readable by all. */
import type { Country, Language, Role } from '#kernel/actor.ts';
import type { Zone } from '#kernel/dates.ts';
import type { AssignmentId, OrganisationId, StaffId, UnitId } from '#kernel/ids.ts';
import { type Db, sql } from '#platform/db.ts';

export interface Unit {
  readonly id: UnitId;
  readonly organisationId: OrganisationId;
  readonly organisationName: string;
  readonly country: Country;
  readonly names: Readonly<Record<Language, string>>;
  readonly zone: Zone;
  readonly phone: string;
  readonly email: string;
  readonly takesReferrals: boolean;
  readonly answerWithinDays: number;
  readonly waitWeeks: number | null;
  /** The municipalities that it is for; null asks nobody where they live. */
  readonly municipalities: readonly string[] | null;
  /** Who answers for what nobody else at the unit has. */
  readonly responsibleAssignmentId: AssignmentId;
}

interface UnitRow {
  id: UnitId;
  organisation_id: OrganisationId;
  organisation_name: string;
  country: Country;
  names: Record<Language, string>;
  zone: Zone;
  phone: string;
  email: string;
  takes_referrals: boolean;
  answer_within_days: number;
  wait_weeks: number | null;
  municipalities: readonly string[] | null;
  responsible_assignment_id: AssignmentId;
}

export async function allUnits(db: Db): Promise<readonly Unit[]> {
  const found =
    await sql<UnitRow>`select u.id, u.organisation_id, o.name as organisation_name, o.country, u.names, u.zone, u.phone, u.email,
      u.takes_referrals, u.answer_within_days, u.wait_weeks, u.municipalities, u.responsible_assignment_id
    from identity.unit u join identity.organisation o on o.id = u.organisation_id order by o.name, u.official_id`.execute(
      db,
    );
  return found.rows.map((row) => ({
    id: row.id,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    country: row.country,
    names: row.names,
    zone: row.zone,
    phone: row.phone,
    email: row.email,
    takesReferrals: row.takes_referrals,
    answerWithinDays: row.answer_within_days,
    waitWeeks: row.wait_weeks,
    municipalities: row.municipalities,
    responsibleAssignmentId: row.responsible_assignment_id,
  }));
}

export interface Organisation {
  readonly id: OrganisationId;
  readonly name: string;
  readonly country: Country;
  readonly kind: 'region' | 'municipality' | 'wellbeing-county' | 'association';
}

export async function allOrganisations(db: Db): Promise<readonly Organisation[]> {
  const found =
    await sql<Organisation>`select id, name, country, kind from identity.organisation order by name`.execute(
      db,
    );
  return found.rows.map(({ id, name, country, kind }) => ({ id, name, country, kind }));
}

export interface StaffMember {
  readonly id: StaffId;
  readonly name: string;
  readonly title: Readonly<Record<Language, string>>;
  readonly languages: readonly Language[];
  /** By the country pack's list of professions; null when none of them is known. */
  readonly profession: string | null;
}

export async function staffMembers(db: Db, ids: readonly StaffId[]): Promise<readonly StaffMember[]> {
  const found =
    await sql<StaffMember>`select id, name, title, languages, profession from identity.staff where id = any (${ids}::uuid[])`.execute(
      db,
    );
  return found.rows.map(({ id, name, title, languages, profession }) => ({
    id,
    name,
    title,
    languages,
    profession,
  }));
}

/** Who had these assignments, whenever and wherever that was: what was done keeps its name. */
export async function staffByAssignment(
  db: Db,
  ids: readonly AssignmentId[],
): Promise<ReadonlyMap<AssignmentId, StaffMember>> {
  const found = await sql<StaffMember & { assignment_id: AssignmentId }>`
    select a.id as assignment_id, s.id, s.name, s.title, s.languages, s.profession
    from identity.assignment a join identity.staff s on s.id = a.staff_id where a.id = any (${ids}::uuid[])`.execute(
    db,
  );
  return new Map(
    found.rows.map(({ assignment_id, id, name, title, languages, profession }) => [
      assignment_id,
      { id, name, title, languages, profession },
    ]),
  );
}

export interface Assignment {
  readonly id: AssignmentId;
  readonly staffId: StaffId;
  readonly unitId: UnitId;
  readonly organisationId: OrganisationId;
  readonly role: Role;
  readonly purpose: 'care' | 'administration' | 'log-review';
}

interface AssignmentRow {
  id: AssignmentId;
  staff_id: StaffId;
  unit_id: UnitId;
  organisation_id: OrganisationId;
  role: Role;
  purpose: Assignment['purpose'];
}

/** A staff member's assignments that are valid today, each by the day where its unit is. */
export async function assignmentsOf(db: Db, staffId: StaffId): Promise<readonly Assignment[]> {
  const found =
    await sql<AssignmentRow>`select a.id, a.staff_id, a.unit_id, u.organisation_id, a.role, a.purpose
    from identity.assignment a join identity.unit u on u.id = a.unit_id
    where a.staff_id = ${staffId} and a.starts_on <= platform.civil_day(u.zone)
      and (a.ends_on is null or a.ends_on >= platform.civil_day(u.zone)) order by a.id`.execute(db);
  return found.rows.map((row) => ({
    id: row.id,
    staffId: row.staff_id,
    unitId: row.unit_id,
    organisationId: row.organisation_id,
    role: row.role,
    purpose: row.purpose,
  }));
}
