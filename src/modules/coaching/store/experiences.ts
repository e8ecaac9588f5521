/** How it was. In the own drawer, unless the person has said that the coach may read it; and the same numbers without anybody in them. */
import { type CivilDate, type Instant } from '#kernel/dates.ts';
import type { HolderId, Id, UnitId } from '#kernel/ids.ts';
import { type PersonTx, sql } from '#platform/db.ts';
import { inFocus } from '#platform/in-focus.ts';
import type { SealedPlace } from '#platform/sealing.ts';
import type { Attainment } from '../rules/attainment.ts';
import type { Helped } from '../rules/experience.ts';

export interface ToldExperience {
  readonly id: Id<'experience'>;
  /** The unit when the person shows it to the coach, else their own. */
  readonly holder: HolderId;
  readonly periodId: Id<'period'>;
  /** 0 after the last meeting, else the months of the follow-up. */
  readonly months: number;
  readonly recommend: number | null;
  readonly helped: Helped | null;
  readonly attained: Attainment | null;
  /** Null when nothing was written, or its key is gone. */
  readonly words: string | null;
  readonly answeredAt: Instant;
}

function placeOf(row: { readonly id: string; readonly holder: HolderId }): SealedPlace {
  return {
    holder: row.holder,
    retention: 'service',
    table: 'coaching.experience',
    column: 'words_sealed',
    row: row.id,
  };
}

/** What is open to the reader, the latest first: the person reads all of it, a professional what is shown to them. */
export async function readExperiences(tx: PersonTx): Promise<readonly ToldExperience[]> {
  const found = await sql<{
    id: Id<'experience'>;
    holder: HolderId;
    period_id: Id<'period'>;
    months: number;
    recommend: number | null;
    helped: Helped | null;
    attained: Attainment | null;
    words_sealed: Buffer | null;
    answered_at: Instant;
  }>`select id, holder, period_id, months, recommend, helped, attained, words_sealed, answered_at from coaching.experience
    where ${inFocus(tx)} order by answered_at desc, id desc`.execute(tx.db);
  return Promise.all(
    found.rows.map(async (row) => ({
      id: row.id,
      holder: row.holder,
      periodId: row.period_id,
      months: row.months,
      recommend: row.recommend,
      helped: row.helped,
      attained: row.attained,
      words: row.words_sealed === null ? null : await tx.sealer.unseal(placeOf(row), row.words_sealed),
      answeredAt: row.answered_at,
    })),
  );
}

/** Stores what the person says, once for each time they are asked; false when they have said it before. */
export async function insertExperience(tx: PersonTx, told: ToldExperience): Promise<boolean> {
  const words =
    told.words === null || told.words === '' ? null : await tx.sealer.seal(placeOf(told), told.words);
  const made =
    await sql`insert into coaching.experience (resident_id, id, holder, period_id, months, recommend, helped, attained, words_sealed, answered_at)
    values (${tx.residentId}, ${told.id}, ${told.holder}, ${told.periodId}, ${told.months}, ${told.recommend}, ${told.helped}, ${told.attained},
      ${words}, ${told.answeredAt})
    on conflict do nothing returning 1`.execute(tx.db);
  return made.rows.length === 1;
}

/** One more for the reports. Neither the person nor the day stands in it. */
export async function insertExperienceMark(
  tx: PersonTx,
  mark: Pick<ToldExperience, 'months' | 'recommend' | 'helped' | 'attained'> & {
    readonly unitId: UnitId;
    readonly today: CivilDate;
  },
): Promise<void> {
  await sql`insert into coaching.experience_mark (unit_id, month, months, recommend, helped, attained)
    values (${mark.unitId}, ${`${mark.today.slice(0, 8)}01`}, ${mark.months}, ${mark.recommend}, ${mark.helped}, ${mark.attained})`.execute(
    tx.db,
  );
}
