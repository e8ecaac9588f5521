/** Who at the keyboard carries a command out, by the employee id that the staff sign-in knows. */
import type { Role } from '#kernel/actor.ts';
import type { OrganisationId, StaffId } from '#kernel/ids.ts';
import { assignmentsOf } from '#modules/identity/public.ts';
import { sql } from '#platform/db.ts';
import { lookupHash } from '#platform/sealing.ts';
import type { App } from '../app.ts';

export interface Employee {
  readonly staffId: StaffId;
  /** Name and employee id, as the access log tells it. */
  readonly named: string;
}

/** Null when nobody has this employee id. */
export async function employee(app: App, employeeId: string): Promise<Employee | null> {
  const found = await sql<{ id: StaffId; name: string }>`select s.id, s.name from identity.staff s
    where s.id = identity.find_login(${lookupHash(app.config.secret, 'staff', employeeId)}, 'staff')`.execute(
    app.database.kysely,
  );
  const row = found.rows[0];
  return row === undefined ? null : { staffId: row.id, named: `${row.name} (${employeeId})` };
}

/** The organisations where the employee has this role today. */
export async function organisationsAs(
  app: App,
  staffId: StaffId,
  role: Role,
): Promise<readonly OrganisationId[]> {
  const assignments = await assignmentsOf(app.database.kysely, staffId);
  return [...new Set(assignments.filter((one) => one.role === role).map((one) => one.organisationId))];
}
