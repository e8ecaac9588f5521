/** How far the goal was reached: the person's word and the coach's, and what either said before. */
import type { Instant } from '#kernel/dates.ts';
import type { Id, StaffId, UnitId } from '#kernel/ids.ts';
import { type PersonTx, sql } from '#platform/db.ts';
import { inFocus } from '#platform/in-focus.ts';
import type { Attainment } from '../rules/attainment.ts';
import { placeOf } from './places.ts';

export interface GoalRating {
  readonly id: Id<'goal-rating'>;
  readonly unitId: UnitId;
  readonly periodId: Id<'period'>;
  /** The sheet whose words it was said by. */
  readonly levelsId: Id<'goal-sheet'>;
  readonly ratedBy: 'resident' | 'staff';
  readonly staffId: StaffId | null;
  readonly level: Attainment;
  /** Null when nothing was added, or its key is gone. */
  readonly words: string | null;
  readonly ratedAt: Instant;
  readonly state: 'current' | 'replaced';
}

interface RatingRow {
  id: Id<'goal-rating'>;
  holder: UnitId;
  period_id: Id<'period'>;
  levels_id: Id<'goal-sheet'>;
  rated_by: GoalRating['ratedBy'];
  staff_id: StaffId | null;
  level: Attainment;
  words_sealed: Buffer | null;
  rated_at: Instant;
  state: GoalRating['state'];
}

/** All ratings that are open to the reader, the latest first. */
export async function readGoalRatings(tx: PersonTx): Promise<readonly GoalRating[]> {
  const found =
    await sql<RatingRow>`select id, holder, period_id, levels_id, rated_by, staff_id, level, words_sealed, rated_at, state
    from coaching.goal_rating where ${inFocus(tx)} order by rated_at desc, id desc`.execute(tx.db);
  return Promise.all(
    found.rows.map(async (row) => ({
      id: row.id,
      unitId: row.holder,
      periodId: row.period_id,
      levelsId: row.levels_id,
      ratedBy: row.rated_by,
      staffId: row.staff_id,
      level: row.level,
      words:
        row.words_sealed === null
          ? null
          : await tx.sealer.unseal(placeOf('goal_rating', 'words_sealed', row), row.words_sealed),
      ratedAt: row.rated_at,
      state: row.state,
    })),
  );
}

export type NewRating = Omit<GoalRating, 'state' | 'ratedAt'> & {
  readonly replaces: Id<'goal-rating'> | null;
};

/** Stores what the rater says now; false when they have said something else meanwhile. */
export async function insertRating(tx: PersonTx, rating: NewRating, now: Instant): Promise<boolean> {
  if (rating.replaces !== null) {
    const changed =
      await sql`update coaching.goal_rating set state = 'replaced' where ${inFocus(tx)} and id = ${rating.replaces} and state = 'current'
        and rated_by = ${rating.ratedBy} returning 1`.execute(tx.db);
    if (changed.rows.length !== 1) return false;
  }
  const row = { id: rating.id, holder: rating.unitId };
  const words =
    rating.words === null
      ? null
      : await tx.sealer.seal(placeOf('goal_rating', 'words_sealed', row), rating.words);
  const made =
    await sql`insert into coaching.goal_rating (resident_id, id, holder, period_id, levels_id, rated_by, staff_id, level, words_sealed, rated_at)
    values (${tx.residentId}, ${rating.id}, ${rating.unitId}, ${rating.periodId}, ${rating.levelsId}, ${rating.ratedBy}, ${rating.staffId},
      ${rating.level}, ${words}, ${now})
    on conflict do nothing returning 1`.execute(tx.db);
  return made.rows.length === 1;
}
