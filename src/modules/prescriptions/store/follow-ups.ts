/** When a prescription is followed up, and what was seen. */
import type { CivilDate } from '#kernel/dates.ts';
import type { Id, StaffId, UnitId } from '#kernel/ids.ts';
import { type PersonTx, sql } from '#platform/db.ts';
import { inFocus } from '#platform/in-focus.ts';
import type { FollowUpWay } from '../rules/content.ts';
import type { FollowUpOutcome } from '../rules/standing.ts';
import { placeOf } from './places.ts';

export type DoseFollowUpId = Id<'dose-follow-up'>;

export interface DoseFollowUp {
  readonly id: DoseFollowUpId;
  readonly unitId: UnitId;
  readonly prescriptionId: Id<'prescription'>;
  readonly on: CivilDate;
  readonly how: FollowUpWay;
  readonly staffId: StaffId;
  readonly state: 'planned' | 'held' | 'cancelled';
  readonly heldOn: CivilDate | null;
  readonly heldBy: StaffId | null;
  readonly outcome: FollowUpOutcome | null;
  /** '' when nothing was written; null when it was not held, or when the text has been erased. */
  readonly words: string | null;
  readonly version: number;
}

interface Row {
  id: DoseFollowUpId;
  holder: UnitId;
  prescription_id: Id<'prescription'>;
  planned_on: CivilDate;
  how: FollowUpWay;
  staff_id: StaffId;
  state: DoseFollowUp['state'];
  held_on: CivilDate | null;
  held_by: StaffId | null;
  outcome: FollowUpOutcome | null;
  words_sealed: Buffer | null;
  version: number;
}

/** All that are open to the reader, the earliest planned first. */
export async function readDoseFollowUps(tx: PersonTx): Promise<readonly DoseFollowUp[]> {
  const found =
    await sql<Row>`select id, holder, prescription_id, planned_on, how, staff_id, state, held_on, held_by, outcome, words_sealed, version
    from prescriptions.follow_up where ${inFocus(tx)} order by planned_on, id`.execute(tx.db);
  return Promise.all(
    found.rows.map(async (row) => ({
      id: row.id,
      unitId: row.holder,
      prescriptionId: row.prescription_id,
      on: row.planned_on,
      how: row.how,
      staffId: row.staff_id,
      state: row.state,
      heldOn: row.held_on,
      heldBy: row.held_by,
      outcome: row.outcome,
      words:
        row.words_sealed === null
          ? null
          : await tx.sealer.unseal(placeOf('follow_up', 'words_sealed', row), row.words_sealed),
      version: row.version,
    })),
  );
}

export async function insertFollowUp(
  tx: PersonTx,
  one: Pick<DoseFollowUp, 'id' | 'unitId' | 'prescriptionId' | 'on' | 'how' | 'staffId'>,
): Promise<void> {
  await sql`insert into prescriptions.follow_up (resident_id, id, holder, prescription_id, planned_on, how, staff_id, state)
    values (${tx.residentId}, ${one.id}, ${one.unitId}, ${one.prescriptionId}, ${one.on}, ${one.how}, ${one.staffId}, 'planned')`.execute(
    tx.db,
  );
}

/** Keeps what was seen. Answers false when it was no longer planned. */
export async function keepHeld(
  tx: PersonTx,
  one: Pick<DoseFollowUp, 'id' | 'unitId'>,
  held: {
    readonly on: CivilDate;
    readonly by: StaffId;
    readonly outcome: FollowUpOutcome;
    readonly words: string;
  },
): Promise<boolean> {
  const words = await tx.sealer.seal(
    placeOf('follow_up', 'words_sealed', { id: one.id, holder: one.unitId }),
    held.words,
  );
  const changed =
    await sql`update prescriptions.follow_up set state = 'held', held_on = ${held.on}, held_by = ${held.by},
      outcome = ${held.outcome}, words_sealed = ${words}, version = version + 1
    where ${inFocus(tx)} and id = ${one.id} and state = 'planned' returning 1`.execute(tx.db);
  return changed.rows.length === 1;
}

/** What is still planned for a version that no longer holds. Answers which. */
export async function cancelPlanned(
  tx: PersonTx,
  prescriptionId: Id<'prescription'>,
): Promise<readonly DoseFollowUpId[]> {
  const changed = await sql<{
    id: DoseFollowUpId;
  }>`update prescriptions.follow_up set state = 'cancelled', version = version + 1
    where ${inFocus(tx)} and prescription_id = ${prescriptionId} and state = 'planned' returning id`.execute(
    tx.db,
  );
  return changed.rows.map((row) => row.id);
}
