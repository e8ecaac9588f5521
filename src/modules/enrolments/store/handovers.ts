/** Walks that one unit asks another to take over: a row for each of the two. */
import type { Instant } from '#kernel/dates.ts';
import type { AssignmentId, Id, UnitId } from '#kernel/ids.ts';
import { type PersonTx, sql } from '#platform/db.ts';
import { inFocus } from '#platform/in-focus.ts';
import type { SealedPlace } from '#platform/sealing.ts';
import type { Enrolment, EnrolmentId } from './enrolments.ts';

export type HandoverId = Id<'handover'>;

export interface Handover {
  readonly id: HandoverId;
  /** Whose row it is. */
  readonly holder: UnitId;
  /** The row of the unit that asked. */
  readonly askedId: HandoverId;
  readonly enrolmentId: EnrolmentId;
  readonly from: UnitId;
  readonly to: UnitId;
  readonly programme: string;
  readonly versionId: string;
  readonly state: 'asked' | 'accepted' | 'declined' | 'taken-back';
  readonly askedBy: AssignmentId;
  readonly askedAt: Instant;
  readonly settledBy: AssignmentId | null;
  readonly settledAt: Instant | null;
}
export interface HandoverWithWords extends Handover {
  /** Null when the key has been erased. */
  readonly words: string | null;
}

interface Row {
  id: HandoverId;
  holder: UnitId;
  asked_id: HandoverId;
  enrolment_id: EnrolmentId;
  from_unit_id: UnitId;
  to_unit_id: UnitId;
  programme: string;
  version_id: string;
  words_sealed: Buffer;
  state: Handover['state'];
  asked_by: AssignmentId;
  asked_at: Instant;
  settled_by: AssignmentId | null;
  settled_at: Instant | null;
}

function placeOf({ id, holder }: Pick<Handover, 'id' | 'holder'>): SealedPlace {
  return { holder, retention: 'care-record', table: 'enrolments.handover', column: 'words_sealed', row: id };
}

/** False when the unit is asking already. */
export async function insertHandover(tx: PersonTx, one: Handover, words: string): Promise<boolean> {
  const sealed = await tx.sealer.seal(placeOf(one), words);
  const made =
    await sql`insert into enrolments.handover (resident_id, id, holder, asked_id, enrolment_id, from_unit_id, to_unit_id, programme, version_id,
      words_sealed, state, asked_by, asked_at)
    values (${tx.residentId}, ${one.id}, ${one.holder}, ${one.askedId}, ${one.enrolmentId}, ${one.from}, ${one.to}, ${one.programme},
      ${one.versionId}, ${sealed}, ${one.state}, ${one.askedBy}, ${one.askedAt})
    on conflict do nothing returning 1`.execute(tx.db);
  return made.rows.length === 1;
}

/** Those that are open to the reader, the latest first. */
export async function readHandovers(tx: PersonTx): Promise<readonly HandoverWithWords[]> {
  const found =
    await sql<Row>`select id, holder, asked_id, enrolment_id, from_unit_id, to_unit_id, programme, version_id, words_sealed, state, asked_by,
      asked_at, settled_by, settled_at from enrolments.handover where ${inFocus(tx)} order by asked_at desc, id`.execute(
      tx.db,
    );
  return Promise.all(
    found.rows.map(async (row) => ({
      id: row.id,
      holder: row.holder,
      askedId: row.asked_id,
      enrolmentId: row.enrolment_id,
      from: row.from_unit_id,
      to: row.to_unit_id,
      programme: row.programme,
      versionId: row.version_id,
      state: row.state,
      askedBy: row.asked_by,
      askedAt: row.asked_at,
      settledBy: row.settled_by,
      settledAt: row.settled_at,
      words: await tx.sealer.unseal(placeOf(row), row.words_sealed),
    })),
  );
}

interface Settling {
  readonly state: Exclude<Handover['state'], 'asked'>;
  /** Null where the person's own end of the walk took the question back. */
  readonly by: AssignmentId | null;
  readonly at: Instant;
}

/** False when it was settled before. */
export async function settleHandover(tx: PersonTx, id: HandoverId, settled: Settling): Promise<boolean> {
  const changed =
    await sql`update enrolments.handover set state = ${settled.state}, settled_by = ${settled.by}, settled_at = ${settled.at}
    where ${inFocus(tx)} and id = ${id} and state = 'asked' returning 1`.execute(tx.db);
  return changed.rows.length === 1;
}

/** The answer in the row of the unit that asked, by the answering unit's own. Says how the question stood: `asked`: in time. */
export async function answerAsked(
  tx: PersonTx,
  ownId: HandoverId,
  settled: Settling & { readonly state: 'accepted' | 'declined' },
): Promise<Handover['state']> {
  const found = await sql<{
    stood: Handover['state'];
  }>`select enrolments.answer_asked(${tx.residentId}, ${ownId}, ${settled.state}, ${settled.by}, ${settled.at}) as stood`.execute(
    tx.db,
  );
  return found.rows[0]?.stood ?? 'taken-back';
}

/** A yes to a walk that has ended meanwhile moves nothing. */
export async function noteNotMoved(tx: PersonTx, id: HandoverId): Promise<void> {
  await sql`update enrolments.handover set state = 'declined' where ${inFocus(tx)} and id = ${id} and state = 'accepted'`.execute(
    tx.db,
  );
}

/** Holds a question as it is brought: who takes it back comes before or after. False when it is asked no more. */
export async function lockQuestion(tx: PersonTx, id: HandoverId): Promise<boolean> {
  const found =
    await sql`select 1 from enrolments.handover where ${inFocus(tx)} and id = ${id} and state = 'asked' for update`.execute(
      tx.db,
    );
  return found.rows.length === 1;
}

/** The unit that is asked to go along instead and has not answered; null where none is. */
export async function unitAsked(
  tx: PersonTx,
  { id, holder }: Pick<Enrolment, 'id' | 'holder'>,
): Promise<UnitId | null> {
  const found = await sql<{ to_unit_id: UnitId }>`select to_unit_id from enrolments.handover
    where ${inFocus(tx)} and enrolment_id = ${id} and holder = ${holder} and from_unit_id = ${holder} and state = 'asked'`.execute(
    tx.db,
  );
  return found.rows[0]?.to_unit_id ?? null;
}

/** All rows of a walk become another unit's. Sealed words still lie under the old unit's key. */
export async function moveRows(
  tx: PersonTx,
  move: { readonly enrolmentId: EnrolmentId; readonly from: UnitId; readonly to: UnitId },
): Promise<void> {
  await sql`select enrolments.move_walk(${tx.residentId}, ${move.enrolmentId}, ${move.from}, ${move.to})`.execute(
    tx.db,
  );
}
