/** Organisers of activities that a unit points to. No resident stands in any of it. */
import type { Instant } from '#kernel/dates.ts';
import type { Id, StaffId, UnitId } from '#kernel/ids.ts';
import { type OpenTx, sql } from '#platform/db.ts';

export interface Organiser {
  readonly id: Id<'organiser'>;
  readonly name: string;
  readonly what: string;
  readonly place: string;
  readonly phone: string;
  readonly web: string;
  readonly version: number;
}

/** Those that are listed, by name. */
export async function organisersOf(tx: Pick<OpenTx, 'db'>, unitId: UnitId): Promise<readonly Organiser[]> {
  const found =
    await sql<Organiser>`select id, name, what, place, phone, web, version from prescriptions.organiser
    where unit_id = ${unitId} and state = 'listed' order by name, id`.execute(tx.db);
  return found.rows.map(({ id, name, what, place, phone, web, version }) => ({
    id,
    name,
    what,
    place,
    phone,
    web,
    version,
  }));
}

interface By {
  readonly unitId: UnitId;
  readonly staffId: StaffId;
  readonly at: Instant;
}

export async function insertOrganiser(tx: OpenTx, one: Omit<Organiser, 'version'>, by: By): Promise<void> {
  await sql`insert into prescriptions.organiser (unit_id, id, name, what, place, phone, web, state, set_by_staff_id, set_at)
    values (${by.unitId}, ${one.id}, ${one.name}, ${one.what}, ${one.place}, ${one.phone}, ${one.web}, 'listed', ${by.staffId}, ${by.at})`.execute(
    tx.db,
  );
}

/** Answers false when somebody else has changed it meanwhile, or taken it off the list. */
export async function changeOrganiser(
  tx: OpenTx,
  change: { readonly to: Organiser; readonly state: 'listed' | 'ended' },
  by: By,
): Promise<boolean> {
  const { to, state } = change;
  const changed =
    await sql`update prescriptions.organiser set name = ${to.name}, what = ${to.what}, place = ${to.place}, phone = ${to.phone},
      web = ${to.web}, state = ${state}, set_by_staff_id = ${by.staffId}, set_at = ${by.at}, version = version + 1
    where unit_id = ${by.unitId} and id = ${to.id} and version = ${to.version} and state = 'listed' returning 1`.execute(
      tx.db,
    );
  return changed.rows.length === 1;
}
