/** Follow-ups: when each falls due, and what became of it. */
import type { CivilDate, CivilTime, Instant, Zone } from '#kernel/dates.ts';
import type { Id, UnitId } from '#kernel/ids.ts';
import { type PersonTx, sql } from '#platform/db.ts';
import { inFocus } from '#platform/in-focus.ts';
import type { FollowUpState } from '../rules/period.ts';

export interface FollowUp {
  readonly id: Id<'follow-up'>;
  readonly unitId: UnitId;
  readonly periodId: Id<'period'>;
  readonly months: number;
  /** The day that is counted from the end; `date` is another one when it was moved. */
  readonly countedDate: CivilDate;
  readonly date: CivilDate;
  readonly time: CivilTime;
  readonly zone: Zone;
  readonly dueAt: Instant;
  readonly state: FollowUpState;
  readonly meetingId: Id<'meeting'> | null;
  readonly responseIds: readonly string[];
  readonly answeredAt: Instant | null;
  readonly version: number;
}

interface FollowUpRow {
  id: Id<'follow-up'>;
  holder: UnitId;
  period_id: Id<'period'>;
  months: number;
  counted_date: CivilDate;
  civil_date: CivilDate;
  civil_time: CivilTime;
  zone: Zone;
  due_at: Instant;
  state: FollowUpState;
  meeting_id: Id<'meeting'> | null;
  response_ids: string[];
  answered_at: Instant | null;
  version: number;
}

/** All follow-ups that are open to the reader, the earliest due first. */
export async function readFollowUps(tx: PersonTx): Promise<readonly FollowUp[]> {
  const found =
    await sql<FollowUpRow>`select id, holder, period_id, months, counted_date, civil_date, civil_time, zone, due_at, state, meeting_id, response_ids, answered_at, version
    from coaching.follow_up where ${inFocus(tx)} order by due_at, id`.execute(tx.db);
  return found.rows.map((row) => ({
    id: row.id,
    unitId: row.holder,
    periodId: row.period_id,
    months: row.months,
    countedDate: row.counted_date,
    date: row.civil_date,
    time: row.civil_time,
    zone: row.zone,
    dueAt: row.due_at,
    state: row.state,
    meetingId: row.meeting_id,
    responseIds: row.response_ids,
    answeredAt: row.answered_at,
    version: row.version,
  }));
}

export async function insertFollowUp(
  tx: PersonTx,
  followUp: Pick<FollowUp, 'id' | 'unitId' | 'periodId' | 'months' | 'date' | 'time' | 'zone' | 'dueAt'>,
): Promise<void> {
  await sql`insert into coaching.follow_up (resident_id, id, holder, period_id, months, counted_date, civil_date, civil_time, zone, due_at, state)
    values (${tx.residentId}, ${followUp.id}, ${followUp.unitId}, ${followUp.periodId}, ${followUp.months}, ${followUp.date}, ${followUp.date}, ${followUp.time},
      ${followUp.zone}, ${followUp.dueAt}, 'planned')`.execute(tx.db);
}

/** Moves a follow-up on from one of the states given; false when it was in none of them. */
export async function moveFollowUp(
  tx: PersonTx,
  id: Id<'follow-up'>,
  step: {
    readonly from: readonly FollowUpState[];
    readonly to: FollowUpState;
    readonly meetingId: Id<'meeting'> | null;
  },
): Promise<boolean> {
  const changed =
    await sql`update coaching.follow_up set state = ${step.to}, meeting_id = coalesce(${step.meetingId}, meeting_id), version = version + 1
    where ${inFocus(tx)} and id = ${id} and state = any (${step.from}::text[]) returning 1`.execute(tx.db);
  return changed.rows.length === 1;
}

/** Moves a follow-up of this version to another day; false when it was changed meanwhile. */
export async function placeFollowUp(
  tx: PersonTx,
  followUp: Pick<FollowUp, 'id' | 'version' | 'date' | 'dueAt'>,
): Promise<boolean> {
  const changed =
    await sql`update coaching.follow_up set civil_date = ${followUp.date}, due_at = ${followUp.dueAt}, version = version + 1
    where ${inFocus(tx)} and id = ${followUp.id} and version = ${followUp.version} and state in ('planned', 'invited') returning 1`.execute(
      tx.db,
    );
  return changed.rows.length === 1;
}

/** Keeps which responses belong to the follow-up, once; false when others were kept before. */
export async function keepResponses(
  tx: PersonTx,
  id: Id<'follow-up'>,
  responseIds: readonly string[],
  now: Instant,
): Promise<boolean> {
  const changed =
    await sql`update coaching.follow_up set response_ids = ${responseIds}::uuid[], answered_at = ${now},
      state = case when state = 'invited' then 'answered' else state end, version = version + 1
    where ${inFocus(tx)} and id = ${id} and state in ('invited', 'held') and response_ids = '{}' returning 1`.execute(
      tx.db,
    );
  return changed.rows.length === 1;
}
