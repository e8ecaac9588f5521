/** What the person did of a prescription, day by day. */
import type { CivilDate, Instant } from '#kernel/dates.ts';
import type { Id, UnitId } from '#kernel/ids.ts';
import { type PersonTx, sql } from '#platform/db.ts';
import { inFocus } from '#platform/in-focus.ts';
import type { ActivityPlace } from '../rules/content.ts';
import { placeOf } from './places.ts';

export interface DoseTaken {
  readonly unitId: UnitId;
  readonly rootId: Id<'prescription'>;
  readonly activity: ActivityPlace;
  readonly onDay: CivilDate;
  /** Null when it has been erased. */
  readonly value: number | null;
  readonly writtenAt: Instant;
}

type Key = Pick<DoseTaken, 'unitId' | 'rootId' | 'activity' | 'onDay'>;

function sealedAt(key: Key) {
  return placeOf('dose', 'value_sealed', {
    id: `${key.rootId}:${key.activity}:${key.onDay}`,
    holder: key.unitId,
  });
}

/** All that are open to the reader, the oldest first. */
export async function readDoses(tx: PersonTx): Promise<readonly DoseTaken[]> {
  const found = await sql<{
    holder: UnitId;
    root_id: Id<'prescription'>;
    activity: ActivityPlace;
    on_day: CivilDate;
    value_sealed: Buffer;
    written_at: Instant;
  }>`select holder, root_id, activity, on_day, value_sealed, written_at from prescriptions.dose where ${inFocus(tx)}
    order by on_day, activity`.execute(tx.db);
  return Promise.all(
    found.rows.map(async (row) => {
      const key = { unitId: row.holder, rootId: row.root_id, activity: row.activity, onDay: row.on_day };
      const text = await tx.sealer.unseal(sealedAt(key), row.value_sealed);
      return { ...key, value: text === null ? null : Number(text), writtenAt: row.written_at };
    }),
  );
}

/** Stores a day, in place of what stood there. */
export async function saveDose(
  tx: PersonTx,
  dose: Key & { readonly value: number },
  now: Instant,
): Promise<void> {
  const value = await tx.sealer.seal(sealedAt(dose), String(dose.value));
  await sql`insert into prescriptions.dose (resident_id, root_id, activity, on_day, holder, value_sealed, written_at)
    values (${tx.residentId}, ${dose.rootId}, ${dose.activity}, ${dose.onDay}, ${dose.unitId}, ${value}, ${now})
    on conflict (resident_id, root_id, activity, on_day) do update set value_sealed = excluded.value_sealed, written_at = excluded.written_at`.execute(
    tx.db,
  );
}

/** Takes away what was written by mistake: the day is unknown again. */
export async function removeDose(tx: PersonTx, { rootId, activity, onDay }: Key): Promise<void> {
  await sql`delete from prescriptions.dose where ${inFocus(tx)} and root_id = ${rootId} and activity = ${activity} and on_day = ${onDay}`.execute(
    tx.db,
  );
}
