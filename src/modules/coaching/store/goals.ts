/** Goals: the current one and all that it replaced. */
import type { Instant } from '#kernel/dates.ts';
import type { Id, UnitId } from '#kernel/ids.ts';
import { type PersonTx, sql } from '#platform/db.ts';
import { inFocus } from '#platform/in-focus.ts';
import type { GoalContent } from '../rules/check-goal.ts';
import type { Habit } from '../rules/habits.ts';
import { placeOf } from './places.ts';

export interface Goal {
  readonly id: Id<'goal'>;
  readonly unitId: UnitId;
  readonly periodId: Id<'period'>;
  readonly habit: Habit;
  /** Null when the text has been erased. */
  readonly words: string | null;
  readonly firstStep: string | null;
  readonly importance: number;
  readonly confidence: number;
  readonly setBy: 'resident' | 'staff';
  readonly setAt: Instant;
  readonly state: 'current' | 'replaced' | 'reached';
  readonly version: number;
}

interface GoalRow {
  id: Id<'goal'>;
  holder: UnitId;
  period_id: Id<'period'>;
  habit: Habit;
  words_sealed: Buffer;
  first_step_sealed: Buffer | null;
  importance: number;
  confidence: number;
  set_by: Goal['setBy'];
  set_at: Instant;
  state: Goal['state'];
  version: number;
}

/** All goals that are open to the reader, the latest first. */
export async function readGoals(tx: PersonTx): Promise<readonly Goal[]> {
  const found =
    await sql<GoalRow>`select id, holder, period_id, habit, words_sealed, first_step_sealed, importance, confidence, set_by, set_at, state, version
    from coaching.goal where ${inFocus(tx)} order by set_at desc, version desc`.execute(tx.db);
  return Promise.all(
    found.rows.map(async (row) => ({
      id: row.id,
      unitId: row.holder,
      periodId: row.period_id,
      habit: row.habit,
      words: await tx.sealer.unseal(placeOf('goal', 'words_sealed', row), row.words_sealed),
      firstStep:
        row.first_step_sealed === null
          ? null
          : await tx.sealer.unseal(placeOf('goal', 'first_step_sealed', row), row.first_step_sealed),
      importance: row.importance,
      confidence: row.confidence,
      setBy: row.set_by,
      setAt: row.set_at,
      state: row.state,
      version: row.version,
    })),
  );
}

export interface NewGoal extends GoalContent {
  readonly id: Id<'goal'>;
  readonly unitId: UnitId;
  readonly periodId: Id<'period'>;
  readonly replaces: Id<'goal'> | null;
  readonly version: number;
  readonly setBy: Goal['setBy'];
}

/** Marks the current goal; false when it is no longer the current one. */
export async function markGoal(
  tx: PersonTx,
  id: Id<'goal'>,
  state: 'replaced' | 'reached',
): Promise<boolean> {
  const changed =
    await sql`update coaching.goal set state = ${state} where ${inFocus(tx)} and id = ${id} and state = 'current' returning 1`.execute(
      tx.db,
    );
  return changed.rows.length === 1;
}

/** Stores the current goal; false when the period has got another one meanwhile. */
export async function insertGoal(tx: PersonTx, goal: NewGoal, now: Instant): Promise<boolean> {
  const row = { id: goal.id, holder: goal.unitId };
  const words = await tx.sealer.seal(placeOf('goal', 'words_sealed', row), goal.words);
  const firstStep =
    goal.firstStep === null
      ? null
      : await tx.sealer.seal(placeOf('goal', 'first_step_sealed', row), goal.firstStep);
  const made =
    await sql`insert into coaching.goal (resident_id, id, holder, period_id, replaces, habit, words_sealed, first_step_sealed, importance, confidence, set_by, set_at, version)
    values (${tx.residentId}, ${goal.id}, ${goal.unitId}, ${goal.periodId}, ${goal.replaces}, ${goal.habit}, ${words}, ${firstStep}, ${goal.importance},
      ${goal.confidence}, ${goal.setBy}, ${now}, ${goal.version})
    on conflict do nothing returning 1`.execute(tx.db);
  return made.rows.length === 1;
}
