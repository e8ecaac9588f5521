/** A unit's groups. Who is in one stands on the unit's list of walks. */
import type { CivilDate, Instant } from '#kernel/dates.ts';
import type { AssignmentId, ResidentId, UnitId } from '#kernel/ids.ts';
import { sql, type UnitTx } from '#platform/db.ts';
import type { GroupState } from '../rules/in-group.ts';
import type { EnrolmentState } from '../rules/states.ts';
import type { EnrolmentId, GroupId } from './enrolments.ts';

export interface Group {
  readonly id: GroupId;
  readonly unitId: UnitId;
  readonly programme: string;
  readonly versionId: string;
  readonly name: string;
  readonly state: GroupState;
  readonly startsOn: CivilDate;
  readonly coachId: AssignmentId;
  readonly madeAt: Instant;
  readonly endedAt: Instant | null;
  /** Changes among its meetings since `since` are told to its members at `at`, in one message; null: nothing is to be told. */
  readonly news: { readonly since: Instant; readonly at: Instant } | null;
}

interface Row {
  id: GroupId;
  unit_id: UnitId;
  programme: string;
  version_id: string;
  name: string;
  state: GroupState;
  starts_on: CivilDate;
  coach_id: AssignmentId;
  made_at: Instant;
  ended_at: Instant | null;
  news_since: Instant | null;
  news_at: Instant | null;
}

const COLUMNS = sql`id, unit_id, programme, version_id, name, state, starts_on, coach_id, made_at, ended_at, news_since, news_at`;

export function ofUnits(tx: UnitTx) {
  return sql<boolean>`unit_id = any (${tx.units}::uuid[])`;
}

function groupOf(row: Row): Group {
  return {
    id: row.id,
    unitId: row.unit_id,
    programme: row.programme,
    versionId: row.version_id,
    name: row.name,
    state: row.state,
    startsOn: row.starts_on,
    coachId: row.coach_id,
    madeAt: row.made_at,
    endedAt: row.ended_at,
    news: row.news_since === null || row.news_at === null ? null : { since: row.news_since, at: row.news_at },
  };
}

export async function insertGroup(tx: UnitTx, one: Group, by: AssignmentId): Promise<void> {
  await sql`insert into enrolments.walk_group (id, unit_id, programme, version_id, name, state, starts_on, coach_id, made_by, made_at)
    values (${one.id}, ${one.unitId}, ${one.programme}, ${one.versionId}, ${one.name}, ${one.state}, ${one.startsOn}, ${one.coachId}, ${by}, ${one.madeAt})`.execute(
    tx.db,
  );
}

interface GroupWithCount extends Group {
  /** Walks in it that have not ended. */
  readonly members: number;
  /** The next meeting on or after the day. */
  readonly meetsOn: CivilDate | null;
}

/** Those that go on first, the latest start first. */
export async function readGroups(tx: UnitTx, today: CivilDate): Promise<readonly GroupWithCount[]> {
  const found = await sql<Row & { members: number; meets_on: CivilDate | null }>`select ${COLUMNS},
      (select count(*)::integer from enrolments.caseload c where c.group_id = g.id and c.unit_id = g.unit_id and c.state <> 'ended') as members,
      (select min(m.on_day) from enrolments.group_meeting m where m.group_id = g.id and m.on_day >= ${today} and m.cancelled_at is null) as meets_on
    from enrolments.walk_group g where ${ofUnits(tx)} order by (state = 'ended'), starts_on desc, id`.execute(
    tx.db,
  );
  return found.rows.map((row) => ({ ...groupOf(row), members: row.members, meetsOn: row.meets_on }));
}

/** `change` holds it until the end of the transaction. */
export async function findGroup(tx: UnitTx, id: GroupId, why: 'read' | 'change'): Promise<Group | undefined> {
  const found =
    await sql<Row>`select ${COLUMNS} from enrolments.walk_group where ${ofUnits(tx)} and id = ${id}
    ${why === 'change' ? sql`for update` : sql``}`.execute(tx.db);
  return found.rows.map(groupOf)[0];
}

export async function changeGroup(
  tx: UnitTx,
  one: Group,
  change: Partial<Pick<Group, 'name' | 'state' | 'startsOn' | 'coachId' | 'endedAt' | 'news'>>,
): Promise<void> {
  const next = { ...one, ...change };
  await sql`update enrolments.walk_group set name = ${next.name}, state = ${next.state}, starts_on = ${next.startsOn}, coach_id = ${next.coachId},
      ended_at = ${next.endedAt}, news_since = ${next.news?.since ?? null}, news_at = ${next.news?.at ?? null} where ${ofUnits(tx)} and id = ${one.id}`.execute(
    tx.db,
  );
}

export interface MemberRow {
  readonly residentId: ResidentId;
  readonly enrolmentId: EnrolmentId;
  readonly state: EnrolmentState;
  readonly lastUsedOn: CivilDate;
}

interface CaseRow {
  resident_id: ResidentId;
  enrolment_id: EnrolmentId;
  state: EnrolmentState;
  last_used_on: CivilDate;
}

function memberOf(row: CaseRow): MemberRow {
  return {
    residentId: row.resident_id,
    enrolmentId: row.enrolment_id,
    state: row.state,
    lastUsedOn: row.last_used_on,
  };
}

/** Everybody in it, those whose walk has ended last. */
export async function membersOf(tx: UnitTx, id: GroupId): Promise<readonly MemberRow[]> {
  const found =
    await sql<CaseRow>`select resident_id, enrolment_id, state, last_used_on from enrolments.caseload where ${ofUnits(tx)} and group_id = ${id}
    order by (state = 'ended'), enrolment_id`.execute(tx.db);
  return found.rows.map(memberOf);
}

/** Who walks the programme with the unit and is in no group that goes on, the latest first. */
export async function walkersWithoutGroup(
  tx: UnitTx,
  programme: string,
  limit: number,
): Promise<readonly MemberRow[]> {
  const found =
    await sql<CaseRow>`select resident_id, enrolment_id, state, last_used_on from enrolments.caseload where ${ofUnits(tx)}
    and programme = ${programme} and state <> 'ended' and not exists (select 1 from enrolments.walk_group g where g.id = caseload.group_id and g.state <> 'ended')
    order by started_on desc, enrolment_id limit ${limit}`.execute(tx.db);
  return found.rows.map(memberOf);
}
