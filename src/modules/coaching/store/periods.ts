/** Coaching periods: agreements with the template's numbers as they were when each began. */
import type { CivilDate, CivilTime, Instant, Zone } from '#kernel/dates.ts';
import type { Id, ResidentId, StaffId, UnitId } from '#kernel/ids.ts';
import { type PersonTx, sql } from '#platform/db.ts';
import { inFocus } from '#platform/in-focus.ts';
import type { Habit } from '../rules/habits.ts';
import type { EndReason, PeriodState } from '../rules/period.ts';

export interface Period {
  readonly id: Id<'period'>;
  readonly residentId: ResidentId;
  readonly unitId: UnitId;
  readonly referralId: string;
  readonly staffId: StaffId;
  readonly template: string;
  readonly meetings: { readonly from: number; readonly to: number };
  readonly spanMonths: number;
  readonly followUpMonths: readonly number[];
  readonly followUpTime: CivilTime;
  readonly inviteDaysBefore: number;
  readonly zone: Zone;
  readonly habits: readonly Habit[];
  readonly state: PeriodState;
  readonly startedOn: CivilDate;
  readonly endedOn: CivilDate | null;
  readonly endReason: EndReason | null;
  /** The period that the person came back from. */
  readonly previousId: Id<'period'> | null;
  readonly version: number;
}

interface PeriodRow {
  id: Id<'period'>;
  holder: UnitId;
  referral_id: string;
  staff_id: StaffId;
  template: string;
  meetings_from: number;
  meetings_to: number;
  span_months: number;
  follow_up_months: number[];
  follow_up_time: CivilTime;
  invite_days_before: number;
  zone: Zone;
  habits: Habit[];
  state: PeriodState;
  started_on: CivilDate;
  ended_on: CivilDate | null;
  end_reason: EndReason | null;
  previous_id: Id<'period'> | null;
  version: number;
}

function periodOf(residentId: ResidentId, row: PeriodRow): Period {
  return {
    id: row.id,
    residentId,
    unitId: row.holder,
    referralId: row.referral_id,
    staffId: row.staff_id,
    template: row.template,
    meetings: { from: row.meetings_from, to: row.meetings_to },
    spanMonths: row.span_months,
    followUpMonths: row.follow_up_months,
    followUpTime: row.follow_up_time,
    inviteDaysBefore: row.invite_days_before,
    zone: row.zone,
    habits: row.habits,
    state: row.state,
    startedOn: row.started_on,
    endedOn: row.ended_on,
    endReason: row.end_reason,
    previousId: row.previous_id,
    version: row.version,
  };
}

const COLUMNS = sql`id, holder, referral_id, staff_id, template, meetings_from, meetings_to, span_months, follow_up_months, follow_up_time,
  invite_days_before, zone, habits, state, started_on, ended_on, end_reason, previous_id, version`;

/** The periods that are open to the reader, the latest first. */
export async function readPeriods(tx: PersonTx): Promise<readonly Period[]> {
  const found =
    await sql<PeriodRow>`select ${COLUMNS} from coaching.period where ${inFocus(tx)} order by started_on desc, id desc`.execute(
      tx.db,
    );
  return found.rows.map((row) => periodOf(tx.residentId, row));
}

/** One period, or undefined when it is missing or not open to the reader. */
export async function readPeriod(tx: PersonTx, id: Id<'period'>): Promise<Period | undefined> {
  const found =
    await sql<PeriodRow>`select ${COLUMNS} from coaching.period where ${inFocus(tx)} and id = ${id}`.execute(
      tx.db,
    );
  const row = found.rows[0];
  return row === undefined ? undefined : periodOf(tx.residentId, row);
}

export type NewPeriod = Omit<Period, 'residentId' | 'endedOn' | 'endReason' | 'version'>;

/** Stores a period; false when this referral, or this unit, has one going already, or somebody came back from `previousId` before. */
export async function insertPeriod(tx: PersonTx, period: NewPeriod): Promise<boolean> {
  const made =
    await sql`insert into coaching.period (resident_id, id, holder, referral_id, staff_id, template, meetings_from, meetings_to, span_months,
      follow_up_months, follow_up_time, invite_days_before, zone, habits, state, started_on, previous_id)
    values (${tx.residentId}, ${period.id}, ${period.unitId}, ${period.referralId}, ${period.staffId}, ${period.template}, ${period.meetings.from},
      ${period.meetings.to}, ${period.spanMonths}, ${period.followUpMonths}::integer[], ${period.followUpTime}, ${period.inviteDaysBefore}, ${period.zone},
      ${period.habits}::text[], ${period.state}, ${period.startedOn}, ${period.previousId})
    on conflict do nothing returning 1`.execute(tx.db);
  return made.rows.length === 1;
}

/** Ends a period of this version; false when it was changed meanwhile. */
export async function markEnded(
  tx: PersonTx,
  period: { readonly id: Id<'period'>; readonly version: number },
  end: {
    readonly on: CivilDate;
    readonly reason: EndReason;
    readonly state: PeriodState;
  },
): Promise<boolean> {
  const changed =
    await sql`update coaching.period set state = ${end.state}, ended_on = ${end.on}, end_reason = ${end.reason}, version = version + 1
    where ${inFocus(tx)} and id = ${period.id} and version = ${period.version} and ended_on is null returning 1`.execute(
      tx.db,
    );
  return changed.rows.length === 1;
}

/** Moves a period of this version on while it is under way; false when it was changed meanwhile. */
export async function markState(
  tx: PersonTx,
  period: { readonly id: Id<'period'>; readonly version: number },
  state: PeriodState,
): Promise<boolean> {
  const changed = await sql`update coaching.period set state = ${state}, version = version + 1
    where ${inFocus(tx)} and id = ${period.id} and version = ${period.version} and ended_on is null returning 1`.execute(
    tx.db,
  );
  return changed.rows.length === 1;
}

/** Closes a period that has ended; false when it was closed before. */
export async function markClosed(tx: PersonTx, id: Id<'period'>, now: Instant): Promise<boolean> {
  const changed =
    await sql`update coaching.period set state = 'closed', closed_at = ${now}, version = version + 1
    where ${inFocus(tx)} and id = ${id} and state in ('in-follow-up', 'ended') returning 1`.execute(tx.db);
  return changed.rows.length === 1;
}
