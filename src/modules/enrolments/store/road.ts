/** What is known of a walk: pauses, steps done, own days, what the coach changed, what was said. */
import type { CivilDate, CivilTime, Instant } from '#kernel/dates.ts';
import { type AssignmentId, type Id, newId } from '#kernel/ids.ts';
import type { Fate, Pause } from '#modules/programmes/public.ts';
import { type PersonTx, sql } from '#platform/db.ts';
import { inFocus } from '#platform/in-focus.ts';
import type { SealedPlace } from '#platform/sealing.ts';
import type { Enrolment, EnrolmentId } from './enrolments.ts';

type Of = Pick<Enrolment, 'id' | 'holder'>;

export interface KeptPause extends Pause {
  readonly id: Id<'pause'>;
}

export async function readPauses(tx: PersonTx, id: EnrolmentId): Promise<readonly KeptPause[]> {
  const found = await sql<{
    id: Id<'pause'>;
    from_date: CivilDate;
    from_time: CivilTime;
    to_date: CivilDate | null;
  }>`
    select id, from_date, from_time, to_date from enrolments.pause where ${inFocus(tx)} and enrolment_id = ${id}
    order by from_date, from_time, id`.execute(tx.db);
  return found.rows.map((row) => ({
    id: row.id,
    from: { date: row.from_date, time: row.from_time },
    to: row.to_date,
  }));
}

export async function insertPause(tx: PersonTx, of: Of, pause: Pause, now: Instant): Promise<void> {
  await sql`insert into enrolments.pause (resident_id, id, holder, enrolment_id, from_date, from_time, to_date, made_at)
    values (${tx.residentId}, ${newId()}, ${of.holder}, ${of.id}, ${pause.from.date}, ${pause.from.time}, ${pause.to}, ${now})`.execute(
    tx.db,
  );
}

/** Sets the first day on the way again. */
export async function endPause(tx: PersonTx, id: Id<'pause'>, to: CivilDate): Promise<void> {
  await sql`update enrolments.pause set to_date = ${to} where ${inFocus(tx)} and id = ${id}`.execute(tx.db);
}

export async function readStepsDone(tx: PersonTx, id: EnrolmentId): Promise<ReadonlyMap<string, CivilDate>> {
  const found = await sql<{
    step_id: string;
    done_on: CivilDate;
  }>`select step_id, done_on from enrolments.step_done
    where ${inFocus(tx)} and enrolment_id = ${id}`.execute(tx.db);
  return new Map(found.rows.map((row) => [row.step_id, row.done_on]));
}

/** False when it was done before: the first day stands. */
export async function insertStepDone(
  tx: PersonTx,
  of: Of,
  step: { readonly id: string; readonly on: CivilDate; readonly at: Instant },
): Promise<boolean> {
  const made =
    await sql`insert into enrolments.step_done (resident_id, enrolment_id, step_id, holder, done_on, done_at)
    values (${tx.residentId}, ${of.id}, ${step.id}, ${of.holder}, ${step.on}, ${step.at})
    on conflict do nothing returning 1`.execute(tx.db);
  return made.rows.length === 1;
}

export async function readOwnEvents(tx: PersonTx, id: EnrolmentId): Promise<ReadonlyMap<string, CivilDate>> {
  const found = await sql<{ event_id: string; day: CivilDate }>`select event_id, day from enrolments.own_event
    where ${inFocus(tx)} and enrolment_id = ${id}`.execute(tx.db);
  return new Map(found.rows.map((row) => [row.event_id, row.day]));
}

export async function saveOwnEvent(
  tx: PersonTx,
  of: Of,
  event: { readonly id: string; readonly day: CivilDate; readonly at: Instant },
): Promise<void> {
  await sql`insert into enrolments.own_event (resident_id, enrolment_id, event_id, holder, day, saved_at)
    values (${tx.residentId}, ${of.id}, ${event.id}, ${of.holder}, ${event.day}, ${event.at})
    on conflict (resident_id, enrolment_id, event_id) do update set day = excluded.day, saved_at = excluded.saved_at`.execute(
    tx.db,
  );
}

export async function deleteOwnEvent(tx: PersonTx, of: Of, eventId: string): Promise<void> {
  await sql`delete from enrolments.own_event where ${inFocus(tx)} and enrolment_id = ${of.id} and event_id = ${eventId}`.execute(
    tx.db,
  );
}

export interface AdjustmentDetail {
  /** Before which module; null is last. */
  readonly before?: string | null;
  readonly phaseId?: string;
  /** The version that an added module comes from. */
  readonly versionId?: string;
}
export interface KeptAdjustment {
  readonly id: Id<'adjustment'>;
  readonly kind: 'hide' | 'move' | 'add' | 'step' | 'open';
  readonly partId: string;
  readonly detail: AdjustmentDetail;
  /** What was written for an own step; null when its key has been erased. */
  readonly step: string | null;
  readonly madeOn: CivilDate;
  readonly madeBy: AssignmentId | null;
  readonly madeAt: Instant;
}

function stepPlace(holder: Of['holder'], id: Id<'adjustment'>): SealedPlace {
  return { holder, retention: 'service', table: 'enrolments.adjustment', column: 'step_sealed', row: id };
}

/** Those that stand, the oldest first. */
export async function readAdjustments(tx: PersonTx, of: Of): Promise<readonly KeptAdjustment[]> {
  const found = await sql<{
    id: Id<'adjustment'>;
    kind: KeptAdjustment['kind'];
    part_id: string;
    detail: AdjustmentDetail;
    step_sealed: Buffer | null;
    made_on: CivilDate;
    made_by: AssignmentId | null;
    made_at: Instant;
  }>`select id, kind, part_id, detail, step_sealed, made_on, made_by, made_at from enrolments.adjustment
    where ${inFocus(tx)} and enrolment_id = ${of.id} and undone_at is null order by made_at, id`.execute(
    tx.db,
  );
  return Promise.all(
    found.rows.map(async (row) => ({
      id: row.id,
      kind: row.kind,
      partId: row.part_id,
      detail: row.detail,
      step:
        row.step_sealed === null
          ? null
          : await tx.sealer.unseal(stepPlace(of.holder, row.id), row.step_sealed),
      madeOn: row.made_on,
      madeBy: row.made_by,
      madeAt: row.made_at,
    })),
  );
}

export async function insertAdjustment(tx: PersonTx, of: Of, one: Omit<KeptAdjustment, 'id'>): Promise<void> {
  const id = newId<'adjustment'>();
  const sealed = one.step === null ? null : await tx.sealer.seal(stepPlace(of.holder, id), one.step);
  await sql`insert into enrolments.adjustment (resident_id, id, holder, enrolment_id, kind, part_id, detail, step_sealed, made_on, made_by, made_at)
    values (${tx.residentId}, ${id}, ${of.holder}, ${of.id}, ${one.kind}, ${one.partId}, ${JSON.stringify(one.detail)}, ${sealed}, ${one.madeOn},
      ${one.madeBy}, ${one.madeAt})`.execute(tx.db);
}

/** Takes changes of a kind and part back. Answers how many. */
export async function undoAdjustments(
  tx: PersonTx,
  of: Of,
  which: { readonly kind: KeptAdjustment['kind']; readonly partId: string; readonly at: Instant },
): Promise<number> {
  const undone =
    await sql`update enrolments.adjustment set undone_at = ${which.at} where ${inFocus(tx)} and enrolment_id = ${of.id}
    and kind = ${which.kind} and part_id = ${which.partId} and undone_at is null returning 1`.execute(tx.db);
  return undone.rows.length;
}

export interface ToldRow {
  readonly key: string;
  readonly fate: Fate['kind'];
  readonly at: Instant;
  readonly on: CivilDate;
}

export async function readTold(tx: PersonTx, id: EnrolmentId): Promise<readonly ToldRow[]> {
  const found = await sql<{ message_key: string; fate: Fate['kind']; at: Instant; on_day: CivilDate }>`
    select message_key, fate, at, on_day from enrolments.told where ${inFocus(tx)} and enrolment_id = ${id} order by at, message_key`.execute(
    tx.db,
  );
  return found.rows.map((row) => ({ key: row.message_key, fate: row.fate, at: row.at, on: row.on_day }));
}

/** What was to be said and has not been: it may be said after all. */
export async function forgetTold(tx: PersonTx, id: EnrolmentId, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await sql`delete from enrolments.told where ${inFocus(tx)} and enrolment_id = ${id} and message_key = any (${keys}::text[])`.execute(
    tx.db,
  );
}

/** What was put off is asked for anew. */
export async function forgetPutOff(tx: PersonTx, id: EnrolmentId): Promise<void> {
  await sql`delete from enrolments.told where ${inFocus(tx)} and enrolment_id = ${id} and fate = 'later'`.execute(
    tx.db,
  );
}

export async function saveTold(tx: PersonTx, of: Of, rows: readonly ToldRow[]): Promise<void> {
  for (const row of rows)
    await sql`insert into enrolments.told (resident_id, enrolment_id, message_key, holder, fate, at, on_day)
      values (${tx.residentId}, ${of.id}, ${row.key}, ${of.holder}, ${row.fate}, ${row.at}, ${row.on})
      on conflict (resident_id, enrolment_id, message_key) do update set fate = excluded.fate, at = excluded.at, on_day = excluded.on_day
      where told.fate <> 'sent'`.execute(tx.db);
}

/** Seals an own step that has come to another unit under its key. */
export async function resealStep(
  tx: PersonTx,
  holder: Of['holder'],
  one: Pick<KeptAdjustment, 'id' | 'step'>,
): Promise<void> {
  if (one.step === null) return;
  const sealed = await tx.sealer.seal(stepPlace(holder, one.id), one.step);
  await sql`update enrolments.adjustment set step_sealed = ${sealed} where ${inFocus(tx)} and id = ${one.id}`.execute(
    tx.db,
  );
}
