/** What is written around the goal: for each kind the sheet that counts, and all that it replaced. */
import type { Instant } from '#kernel/dates.ts';
import type { Id, UnitId } from '#kernel/ids.ts';
import { type EntryValues, valuesOf } from '#modules/enrolments/public.ts';
import { type PersonTx, sql } from '#platform/db.ts';
import { inFocus } from '#platform/in-focus.ts';
import type { SheetKind } from '../rules/goal-sheet.ts';
import { placeOf } from './places.ts';

/** Beside the sheets of the goal: which numbers the person follows. */
export type StoredKind = SheetKind | 'follows';

export interface GoalSheet {
  readonly id: Id<'goal-sheet'>;
  readonly unitId: UnitId;
  readonly periodId: Id<'period'>;
  readonly kind: StoredKind;
  /** Null when the text has been erased. */
  readonly values: EntryValues | null;
  readonly setBy: 'resident' | 'staff';
  readonly setAt: Instant;
  readonly state: 'current' | 'replaced';
  readonly version: number;
}

interface SheetRow {
  id: Id<'goal-sheet'>;
  holder: UnitId;
  period_id: Id<'period'>;
  kind: StoredKind;
  values_sealed: Buffer;
  set_by: GoalSheet['setBy'];
  set_at: Instant;
  state: GoalSheet['state'];
  version: number;
}

/** All sheets that are open to the reader, the latest first. */
export async function readGoalSheets(tx: PersonTx): Promise<readonly GoalSheet[]> {
  const found =
    await sql<SheetRow>`select id, holder, period_id, kind, values_sealed, set_by, set_at, state, version
    from coaching.goal_sheet where ${inFocus(tx)} order by set_at desc, version desc`.execute(tx.db);
  return Promise.all(
    found.rows.map(async (row) => ({
      id: row.id,
      unitId: row.holder,
      periodId: row.period_id,
      kind: row.kind,
      values: valuesOf(
        await tx.sealer.unseal(placeOf('goal_sheet', 'values_sealed', row), row.values_sealed),
      ),
      setBy: row.set_by,
      setAt: row.set_at,
      state: row.state,
      version: row.version,
    })),
  );
}

export type NewSheet = Pick<GoalSheet, 'id' | 'unitId' | 'periodId' | 'kind' | 'setBy' | 'version'> & {
  readonly replaces: Id<'goal-sheet'> | null;
  readonly values: EntryValues;
};

/** Stores the sheet that counts from now on; false when another one has come in place of what it replaces. */
export async function insertSheet(tx: PersonTx, sheet: NewSheet, now: Instant): Promise<boolean> {
  if (sheet.replaces !== null) {
    const changed =
      await sql`update coaching.goal_sheet set state = 'replaced' where ${inFocus(tx)} and id = ${sheet.replaces} and state = 'current' returning 1`.execute(
        tx.db,
      );
    if (changed.rows.length !== 1) return false;
  }
  const row = { id: sheet.id, holder: sheet.unitId };
  const values = await tx.sealer.seal(
    placeOf('goal_sheet', 'values_sealed', row),
    JSON.stringify(sheet.values),
  );
  const made =
    await sql`insert into coaching.goal_sheet (resident_id, id, holder, period_id, kind, replaces, values_sealed, set_by, set_at, version)
    values (${tx.residentId}, ${sheet.id}, ${sheet.unitId}, ${sheet.periodId}, ${sheet.kind}, ${sheet.replaces}, ${values}, ${sheet.setBy}, ${now},
      ${sheet.version})
    on conflict do nothing returning 1`.execute(tx.db);
  return made.rows.length === 1;
}
