/** The unit's rows: one per walk, counts and days alone. */
import type { CivilDate, Instant } from '#kernel/dates.ts';
import type { ResidentId, StaffId, UnitId } from '#kernel/ids.ts';
import { type PersonTx, sql, type UnitTx } from '#platform/db.ts';
import type { Enrolment, EnrolmentId } from './enrolments.ts';

/** Puts the walk on its unit's list, or brings its row up to date; counts stay as they are. */
export async function putOnCaseload(
  tx: PersonTx,
  unitId: UnitId,
  one: Pick<
    Enrolment,
    'id' | 'programme' | 'versionId' | 'groupId' | 'state' | 'startedOn' | 'lastUsedOn'
  > & {
    readonly staffId: StaffId | null;
  },
): Promise<void> {
  await sql`insert into enrolments.caseload (unit_id, enrolment_id, resident_id, programme, version_id, staff_id, group_id, state, started_on, last_used_on)
    values (${unitId}, ${one.id}, ${tx.residentId}, ${one.programme}, ${one.versionId}, ${one.staffId}, ${one.groupId}, ${one.state}, ${one.startedOn}, ${one.lastUsedOn})
    on conflict (unit_id, enrolment_id) do update set staff_id = coalesce(excluded.staff_id, caseload.staff_id), group_id = excluded.group_id, state = excluded.state,
      started_on = excluded.started_on, last_used_on = excluded.last_used_on`.execute(tx.db);
}

/** The coach who goes along; null when none is named. */
export async function staffOfCase(tx: PersonTx, unitId: UnitId, id: EnrolmentId): Promise<StaffId | null> {
  const found = await sql<{
    staff_id: StaffId | null;
  }>`select staff_id from enrolments.caseload where unit_id = ${unitId} and resident_id = ${tx.residentId} and enrolment_id = ${id}`.execute(
    tx.db,
  );
  return found.rows[0]?.staff_id ?? null;
}

export interface CaseCounts {
  readonly unanswered: number;
  readonly flags: number;
  readonly tasks: number;
  readonly overdue: number;
  readonly waitsSince: Instant | null;
}

/** The same counts for every walk of this person with the unit: what waits, waits wherever it is looked at. */
export async function saveCounts(
  tx: PersonTx,
  unitId: UnitId,
  counts: Pick<CaseCounts, 'unanswered' | 'flags' | 'overdue'> & { readonly askedSince: Instant | null },
): Promise<void> {
  await sql`update enrolments.caseload set unanswered = ${counts.unanswered}, flags = ${counts.flags}, overdue_asked = ${counts.overdue},
      asked_since = ${counts.askedSince} where unit_id = ${unitId} and resident_id = ${tx.residentId}`.execute(
    tx.db,
  );
}

/** The tasks that wait for a word of the coach, and since when the oldest of them has. */
export async function saveTasks(
  tx: PersonTx,
  of: { readonly unitId: UnitId; readonly enrolmentId: EnrolmentId },
  waiting: readonly { readonly sentAt: Instant | null }[],
): Promise<void> {
  const since = waiting.flatMap(({ sentAt }) => (sentAt === null ? [] : [sentAt])).toSorted()[0] ?? null;
  await sql`update enrolments.caseload set tasks = ${waiting.length}, tasks_since = ${since}
    where unit_id = ${of.unitId} and resident_id = ${tx.residentId} and enrolment_id = ${of.enrolmentId}`.execute(
    tx.db,
  );
}

/** The programme's own forms that have been missed. */
export async function saveMissed(
  tx: PersonTx,
  of: { readonly unitId: UnitId; readonly enrolmentId: EnrolmentId },
  count: number,
): Promise<void> {
  await sql`update enrolments.caseload set overdue_own = ${count} where unit_id = ${of.unitId} and resident_id = ${tx.residentId}
    and enrolment_id = ${of.enrolmentId} and overdue_own <> ${count}`.execute(tx.db);
}

export async function noteUse(tx: PersonTx, unitId: UnitId, id: EnrolmentId, on: CivilDate): Promise<void> {
  await sql`update enrolments.caseload set last_used_on = ${on} where unit_id = ${unitId} and resident_id = ${tx.residentId} and enrolment_id = ${id}
    and last_used_on < ${on}`.execute(tx.db);
}

export const NEEDS = ['message', 'flag', 'task', 'form', 'quiet'] as const;
/** What a row waits for: an answer to a message, somebody to look at a flag, a word on a task; a missed form; a person who has gone quiet. */
export type Need = (typeof NEEDS)[number];

export interface CaseRow extends CaseCounts {
  readonly enrolmentId: EnrolmentId;
  readonly residentId: ResidentId;
  readonly programme: string;
  readonly versionId: string;
  readonly staffId: StaffId | null;
  readonly state: Enrolment['state'];
  readonly startedOn: CivilDate;
  readonly lastUsedOn: CivilDate;
  /** 0: somebody waits for an answer; 1: somebody should be asked; 2: nothing. */
  readonly rank: number;
}
/** The last row of a page; the next page begins after it. */
export type CasePlace = Pick<CaseRow, 'rank' | 'waitsSince' | 'lastUsedOn' | 'enrolmentId'>;

export interface CaseFilter {
  /** Null is everybody's. */
  readonly staffIds: readonly StaffId[] | null;
  readonly programme: string | null;
  readonly need: Need | null;
  /** Who has not used it since this day has gone quiet. */
  readonly quietSince: CivilDate;
}

const NEEDS_SQL = {
  message: sql`unanswered > 0`,
  flag: sql`flags > 0`,
  task: sql`tasks > 0`,
  form: sql`overdue > 0`,
} as const;

function filtered(tx: UnitTx, filter: CaseFilter) {
  const quiet = sql`(state = 'active' and last_used_on <= ${filter.quietSince})`;
  const need = filter.need === null ? sql`true` : filter.need === 'quiet' ? quiet : NEEDS_SQL[filter.need];
  return {
    where: sql`unit_id = any (${tx.units}::uuid[]) and state <> 'ended' and (${filter.staffIds}::uuid[] is null or staff_id = any (${filter.staffIds}::uuid[]))
      and (${filter.programme}::text is null or programme = ${filter.programme}) and ${need}`,
    rank: sql<number>`case when unanswered + flags + tasks > 0 then 0 when overdue > 0 or ${quiet} then 1 else 2 end`,
    quiet,
  };
}

/** A page of the unit's walks, what waits longest first. */
export async function pageOfCases(
  tx: UnitTx,
  filter: CaseFilter,
  page: { readonly after: CasePlace | null; readonly limit: number },
): Promise<readonly CaseRow[]> {
  const { where, rank } = filtered(tx, filter);
  const since = sql<Instant | null>`least(asked_since, tasks_since)`;
  const waits = sql`coalesce(${since}, 'infinity')`;
  const after =
    page.after === null
      ? sql`true`
      : sql`(rank, waits, last_used_on, enrolment_id) > (${page.after.rank}::integer, coalesce(${page.after.waitsSince}::timestamptz, 'infinity'), ${page.after.lastUsedOn}::date, ${page.after.enrolmentId}::uuid)`;
  const found = await sql<{
    enrolment_id: EnrolmentId;
    resident_id: ResidentId;
    programme: string;
    version_id: string;
    staff_id: StaffId | null;
    state: Enrolment['state'];
    started_on: CivilDate;
    last_used_on: CivilDate;
    unanswered: number;
    flags: number;
    tasks: number;
    overdue: number;
    waits_since: Instant | null;
    rank: number;
  }>`select c.enrolment_id, c.resident_id, c.programme, c.version_id, c.staff_id, c.state, c.started_on, c.last_used_on, c.unanswered, c.flags, c.tasks, c.overdue,
      c.waits_since, c.rank from (select enrolment_id, resident_id, programme, version_id, staff_id, state, started_on, last_used_on, unanswered, flags, tasks, overdue,
      ${since} as waits_since, ${rank} as rank, ${waits} as waits from enrolments.caseload where ${where}) c
    where ${after} order by rank, waits, last_used_on, enrolment_id limit ${page.limit}`.execute(tx.db);
  return found.rows.map((row) => ({
    enrolmentId: row.enrolment_id,
    residentId: row.resident_id,
    programme: row.programme,
    versionId: row.version_id,
    staffId: row.staff_id,
    state: row.state,
    startedOn: row.started_on,
    lastUsedOn: row.last_used_on,
    unanswered: row.unanswered,
    flags: row.flags,
    tasks: row.tasks,
    overdue: row.overdue,
    waitsSince: row.waits_since,
    rank: row.rank,
  }));
}

export type CaseTotals = Readonly<Record<Need | 'all', number>>;

/** How many of the filtered walks wait for what. */
export async function countCases(tx: UnitTx, filter: CaseFilter): Promise<CaseTotals> {
  const { where, quiet } = filtered(tx, { ...filter, need: null });
  const found =
    await sql<CaseTotals>`select count(*)::integer as "all", count(*) filter (where unanswered > 0)::integer as message,
      count(*) filter (where flags > 0)::integer as flag, count(*) filter (where tasks > 0)::integer as task,
      count(*) filter (where overdue > 0)::integer as form, count(*) filter (where ${quiet})::integer as quiet
    from enrolments.caseload where ${where}`.execute(tx.db);
  return found.rows[0] ?? { all: 0, message: 0, flag: 0, task: 0, form: 0, quiet: 0 };
}

export interface ProgrammeTotal {
  readonly programme: string;
  /** Of the walk that began last: what the programme is called now. */
  readonly versionId: string;
  readonly count: number;
}

/** Which programmes the unit's people walk, by how many. */
export async function countProgrammes(tx: UnitTx, filter: CaseFilter): Promise<readonly ProgrammeTotal[]> {
  const { where } = filtered(tx, { ...filter, programme: null });
  const found = await sql<{ programme: string; version_id: string; count: number }>`
    select programme, (array_agg(version_id order by started_on desc, enrolment_id))[1] as version_id, count(*)::integer as count
    from enrolments.caseload where ${where} group by programme order by count(*) desc, programme`.execute(
    tx.db,
  );
  return found.rows.map((row) => ({
    programme: row.programme,
    versionId: row.version_id,
    count: row.count,
  }));
}
