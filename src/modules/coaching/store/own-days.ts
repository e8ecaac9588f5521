/** The numbers of a day that the person follows in coaching. */
import type { CivilDate, Instant } from '#kernel/dates.ts';
import type { Id, UnitId } from '#kernel/ids.ts';
import { type PersonTx, sql } from '#platform/db.ts';
import { inFocus } from '#platform/in-focus.ts';
import type { SealedPlace } from '#platform/sealing.ts';
import { placeOf } from './places.ts';

export interface OwnDay {
  readonly unitId: UnitId;
  readonly periodId: Id<'period'>;
  /** The diary's id in `content/self-monitoring`. */
  readonly follows: string;
  readonly onDay: CivilDate;
  /** Null when it has been erased. */
  readonly value: number | null;
  readonly writtenAt: Instant;
}

interface OwnDayRow {
  holder: UnitId;
  period_id: Id<'period'>;
  measure: string;
  on_day: CivilDate;
  value_sealed: Buffer;
  written_at: Instant;
}

function placeOfDay(row: Pick<OwnDayRow, 'holder' | 'period_id' | 'measure' | 'on_day'>): SealedPlace {
  return placeOf('own_day', 'value_sealed', {
    id: `${row.period_id}:${row.measure}:${row.on_day}`,
    holder: row.holder,
  });
}

/** All that are open to the reader, the oldest first. */
export async function readOwnDays(tx: PersonTx): Promise<readonly OwnDay[]> {
  const found =
    await sql<OwnDayRow>`select holder, period_id, measure, on_day, value_sealed, written_at from coaching.own_day where ${inFocus(tx)}
    order by on_day, measure`.execute(tx.db);
  return Promise.all(
    found.rows.map(async (row) => {
      const text = await tx.sealer.unseal(placeOfDay(row), row.value_sealed);
      return {
        unitId: row.holder,
        periodId: row.period_id,
        follows: row.measure,
        onDay: row.on_day,
        value: text === null ? null : Number(text),
        writtenAt: row.written_at,
      };
    }),
  );
}

/** Stores the number of a day, in place of the one that stood there. */
export async function saveOwnDay(
  tx: PersonTx,
  day: Pick<OwnDay, 'unitId' | 'periodId' | 'follows' | 'onDay'> & { readonly value: number },
  now: Instant,
): Promise<void> {
  const { unitId, periodId, follows, onDay } = day;
  const sealed = await tx.sealer.seal(
    placeOfDay({ holder: unitId, period_id: periodId, measure: follows, on_day: onDay }),
    String(day.value),
  );
  await sql`insert into coaching.own_day (resident_id, period_id, measure, on_day, holder, value_sealed, written_at)
    values (${tx.residentId}, ${periodId}, ${follows}, ${onDay}, ${unitId}, ${sealed}, ${now})
    on conflict (resident_id, period_id, measure, on_day) do update set value_sealed = excluded.value_sealed, written_at = excluded.written_at`.execute(
    tx.db,
  );
}

/** Takes away what was written by mistake. */
export async function removeOwnDay(
  tx: PersonTx,
  { periodId, follows, onDay }: Pick<OwnDay, 'periodId' | 'follows' | 'onDay'>,
): Promise<void> {
  await sql`delete from coaching.own_day where ${inFocus(tx)} and period_id = ${periodId} and measure = ${follows} and on_day = ${onDay}`.execute(
    tx.db,
  );
}
