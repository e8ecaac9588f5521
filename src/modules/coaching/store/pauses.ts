/** Times in which a period rests. */
import type { CivilDate } from '#kernel/dates.ts';
import type { Id, UnitId } from '#kernel/ids.ts';
import { type PersonTx, sql } from '#platform/db.ts';
import { inFocus } from '#platform/in-focus.ts';

export interface Pause {
  readonly id: Id<'pause'>;
  readonly unitId: UnitId;
  readonly periodId: Id<'period'>;
  readonly fromOn: CivilDate;
  readonly untilOn: CivilDate;
  /** Null while it lasts. */
  readonly endedOn: CivilDate | null;
  readonly setBy: 'resident' | 'staff';
}

/** The pauses that are open to the reader, the earliest first. */
export async function readPauses(tx: PersonTx): Promise<readonly Pause[]> {
  const found = await sql<{
    id: Id<'pause'>;
    holder: UnitId;
    period_id: Id<'period'>;
    from_on: CivilDate;
    until_on: CivilDate;
    ended_on: CivilDate | null;
    set_by: Pause['setBy'];
  }>`select id, holder, period_id, from_on, until_on, ended_on, set_by from coaching.pause where ${inFocus(tx)} order by from_on, id`.execute(
    tx.db,
  );
  return found.rows.map((row) => ({
    id: row.id,
    unitId: row.holder,
    periodId: row.period_id,
    fromOn: row.from_on,
    untilOn: row.until_on,
    endedOn: row.ended_on,
    setBy: row.set_by,
  }));
}

/** Stores a pause; false when one lasts already. */
export async function insertPause(tx: PersonTx, pause: Omit<Pause, 'endedOn'>): Promise<boolean> {
  const made =
    await sql`insert into coaching.pause (resident_id, id, holder, period_id, from_on, until_on, set_by)
    values (${tx.residentId}, ${pause.id}, ${pause.unitId}, ${pause.periodId}, ${pause.fromOn}, ${pause.untilOn}, ${pause.setBy})
    on conflict do nothing returning 1`.execute(tx.db);
  return made.rows.length === 1;
}

/** The pause that lasts is over from this day on. */
export async function endPause(tx: PersonTx, periodId: Id<'period'>, on: CivilDate): Promise<void> {
  await sql`update coaching.pause set ended_on = greatest(from_on, ${on}::date)
    where ${inFocus(tx)} and period_id = ${periodId} and ended_on is null`.execute(tx.db);
}
