/** Walks through programmes. Every statement names the person and the open holders. */
import type { ChannelName } from '#kernel/channels.ts';
import type { Country } from '#kernel/actor.ts';
import type { CivilDate, CivilTime, Instant, Zone } from '#kernel/dates.ts';
import type { AssignmentId, HolderId, Id, UnitId } from '#kernel/ids.ts';
import { type PersonTx, sql } from '#platform/db.ts';
import { inFocus } from '#platform/in-focus.ts';
import type { SealedPlace } from '#platform/sealing.ts';
import type { EndReason, EnrolmentState } from '../rules/states.ts';

export type EnrolmentId = Id<'enrolment'>;
export type GroupId = Id<'group'>;
export type Begun = 'staff' | 'self' | 'invitation' | 'group';

export interface Enrolment {
  readonly id: EnrolmentId;
  /** The unit that goes along; the person's own id when they walk alone. */
  readonly holder: HolderId;
  readonly programme: string;
  readonly versionId: string;
  readonly version: string;
  readonly state: EnrolmentState;
  readonly begun: Begun;
  readonly begunBy: AssignmentId | null;
  readonly startedOn: CivilDate;
  /** Of the unit or the country. A zone that the person has chosen goes before it: a road stands in that one. */
  readonly zone: Zone;
  readonly country: Country;
  /** Null: when the person's settings say. */
  readonly messageTime: CivilTime | null;
  /** The person's own ways that reminders of it may go by; null: all of them. */
  readonly messageWays: readonly ChannelName[] | null;
  /** The language that the person reads the programme in; null: the page's. */
  readonly readIn: string | null;
  /** The step that the person opened last; null: none yet. */
  readonly openedStep: string | null;
  readonly groupId: GroupId | null;
  /** Kept by who leaves: their weeks go on as they were counted. */
  readonly groupStartsOn: CivilDate | null;
  /** Of who began with a group: its first day, from which their modules are counted. */
  readonly cadenceFrom: CivilDate | null;
  readonly maintenanceFrom: CivilDate | null;
  readonly supportedUntil: CivilDate | null;
  readonly lastUsedOn: CivilDate;
  readonly notBefore: Instant;
  readonly madeAt: Instant;
  readonly endedAt: Instant | null;
  readonly endReason: EndReason | null;
  readonly versionNo: number;
}

/** The unit that goes along; null when the person walks alone. */
export function unitAlong(tx: PersonTx, { holder }: Pick<Enrolment, 'holder'>): UnitId | null {
  return holder === tx.residentId ? null : (holder as UnitId);
}

interface Row {
  id: EnrolmentId;
  holder: HolderId;
  programme: string;
  version_id: string;
  version: string;
  state: EnrolmentState;
  begun: Begun;
  begun_by: AssignmentId | null;
  started_on: CivilDate;
  zone: Zone;
  country: Country;
  message_time: CivilTime | null;
  message_ways: readonly ChannelName[] | null;
  read_in: string | null;
  opened_step: string | null;
  group_id: GroupId | null;
  group_starts_on: CivilDate | null;
  cadence_from: CivilDate | null;
  maintenance_from: CivilDate | null;
  supported_until: CivilDate | null;
  last_used_on: CivilDate;
  not_before: Instant;
  made_at: Instant;
  ended_at: Instant | null;
  end_reason: EndReason | null;
  summary_sealed: Buffer | null;
  version_no: number;
}

const COLUMNS = sql`id, holder, programme, version_id, version, state, begun, begun_by, started_on, zone, country, message_time, message_ways, read_in, opened_step,
  group_id, group_starts_on, cadence_from, maintenance_from, supported_until, last_used_on, not_before, made_at, ended_at, end_reason, summary_sealed, version_no`;

function enrolmentOf(row: Row): Enrolment {
  return {
    id: row.id,
    holder: row.holder,
    programme: row.programme,
    versionId: row.version_id,
    version: row.version,
    state: row.state,
    begun: row.begun,
    begunBy: row.begun_by,
    startedOn: row.started_on,
    zone: row.zone,
    country: row.country,
    messageTime: row.message_time,
    messageWays: row.message_ways,
    readIn: row.read_in,
    openedStep: row.opened_step,
    groupId: row.group_id,
    groupStartsOn: row.group_starts_on,
    cadenceFrom: row.cadence_from,
    maintenanceFrom: row.maintenance_from,
    supportedUntil: row.supported_until,
    lastUsedOn: row.last_used_on,
    notBefore: row.not_before,
    madeAt: row.made_at,
    endedAt: row.ended_at,
    endReason: row.end_reason,
    versionNo: row.version_no,
  };
}

function summaryPlace({ id, holder }: Pick<Enrolment, 'id' | 'holder'>): SealedPlace {
  return {
    holder,
    retention: 'care-record',
    table: 'enrolments.enrolment',
    column: 'summary_sealed',
    row: id,
  };
}

/** False when the person walks this programme already. */
export async function insertEnrolment(tx: PersonTx, one: Enrolment): Promise<boolean> {
  const made =
    await sql`insert into enrolments.enrolment (resident_id, id, holder, programme, version_id, version, state, begun, begun_by, started_on,
      zone, country, message_time, message_ways, read_in, group_id, group_starts_on, cadence_from, last_used_on, not_before, made_at)
    values (${tx.residentId}, ${one.id}, ${one.holder}, ${one.programme}, ${one.versionId}, ${one.version}, ${one.state}, ${one.begun}, ${one.begunBy},
      ${one.startedOn}, ${one.zone}, ${one.country}, ${one.messageTime}, ${one.messageWays}, ${one.readIn}, ${one.groupId}, ${one.groupStartsOn}, ${one.cadenceFrom}, ${one.lastUsedOn}, ${one.notBefore}, ${one.madeAt})
    on conflict (resident_id, programme) where state <> 'ended' do nothing returning 1`.execute(tx.db);
  return made.rows.length === 1;
}

/** Every walk that is open to the reader, the latest first. */
export async function readEnrolments(tx: PersonTx): Promise<readonly Enrolment[]> {
  const found =
    await sql<Row>`select ${COLUMNS} from enrolments.enrolment where ${inFocus(tx)} order by made_at desc, id desc`.execute(
      tx.db,
    );
  return found.rows.map(enrolmentOf);
}

export async function findEnrolment(tx: PersonTx, id: EnrolmentId): Promise<Enrolment | undefined> {
  const found =
    await sql<Row>`select ${COLUMNS} from enrolments.enrolment where ${inFocus(tx)} and id = ${id}`.execute(
      tx.db,
    );
  return found.rows.map(enrolmentOf)[0];
}

/** The same, held until the end of the transaction: what changes a road comes one after the other. */
export async function lockEnrolment(tx: PersonTx, id: EnrolmentId): Promise<Enrolment | undefined> {
  const found =
    await sql<Row>`select ${COLUMNS} from enrolments.enrolment where ${inFocus(tx)} and id = ${id} for update`.execute(
      tx.db,
    );
  return found.rows.map(enrolmentOf)[0];
}

type Change = Partial<
  Pick<
    Enrolment,
    | 'state'
    | 'messageTime'
    | 'messageWays'
    | 'readIn'
    | 'maintenanceFrom'
    | 'supportedUntil'
    | 'lastUsedOn'
    | 'endedAt'
    | 'endReason'
    | 'groupId'
    | 'groupStartsOn'
    | 'cadenceFrom'
    | 'startedOn'
    | 'notBefore'
  >
>;

/** Writes what is named and leaves the rest. */
export async function changeEnrolment(tx: PersonTx, one: Enrolment, change: Change): Promise<void> {
  const next = { ...one, ...change };
  await sql`update enrolments.enrolment set state = ${next.state}, message_time = ${next.messageTime}, message_ways = ${next.messageWays}, read_in = ${next.readIn}, maintenance_from = ${next.maintenanceFrom},
      supported_until = ${next.supportedUntil}, last_used_on = ${next.lastUsedOn}, ended_at = ${next.endedAt}, end_reason = ${next.endReason},
      group_id = ${next.groupId}, group_starts_on = ${next.groupStartsOn}, cadence_from = ${next.cadenceFrom}, alias_sealed = case when ${next.groupId}::uuid is not null then alias_sealed end,
      started_on = ${next.startedOn}, not_before = ${next.notBefore}, version_no = version_no + 1
    where ${inFocus(tx)} and id = ${one.id}`.execute(tx.db);
}

/** Remembers where the person was. */
export async function saveOpenedStep(tx: PersonTx, id: EnrolmentId, stepId: string): Promise<void> {
  await sql`update enrolments.enrolment set opened_step = ${stepId}
    where ${inFocus(tx)} and id = ${id} and opened_step is distinct from ${stepId}`.execute(tx.db);
}

/** The walk and its unit's row stand as it stands today; nothing is written where they do. */
export async function saveState(
  tx: PersonTx,
  { id, state, holder }: Pick<Enrolment, 'id' | 'state' | 'holder'>,
): Promise<void> {
  await sql`update enrolments.enrolment set state = ${state}, version_no = version_no + 1
    where ${inFocus(tx)} and id = ${id} and state <> ${state} and state <> 'ended'`.execute(tx.db);
  await sql`update enrolments.caseload set state = ${state} where unit_id = ${holder} and resident_id = ${tx.residentId} and enrolment_id = ${id}
    and state <> ${state}`.execute(tx.db);
}

export function aliasPlace({ id, holder }: Pick<Enrolment, 'id' | 'holder'>): SealedPlace {
  return { holder, retention: 'service', table: 'enrolments.enrolment', column: 'alias_sealed', row: id };
}

/** What the group calls the person; null: not chosen yet. */
export async function saveAlias(
  tx: PersonTx,
  one: Pick<Enrolment, 'id' | 'holder'>,
  alias: string | null,
): Promise<void> {
  const sealed = alias === null ? null : await tx.sealer.seal(aliasPlace(one), alias);
  await sql`update enrolments.enrolment set alias_sealed = ${sealed} where ${inFocus(tx)} and id = ${one.id}`.execute(
    tx.db,
  );
}

export async function readAlias(tx: PersonTx, id: EnrolmentId): Promise<string | null> {
  const found = await sql<{
    id: EnrolmentId;
    holder: HolderId;
    alias_sealed: Buffer;
  }>`select id, holder, alias_sealed from enrolments.enrolment where ${inFocus(tx)} and id = ${id} and alias_sealed is not null`.execute(
    tx.db,
  );
  const row = found.rows[0];
  return row === undefined ? null : tx.sealer.unseal(aliasPlace(row), row.alias_sealed);
}

export async function saveSummary(
  tx: PersonTx,
  one: Pick<Enrolment, 'id' | 'holder'>,
  words: string,
): Promise<void> {
  const sealed = await tx.sealer.seal(summaryPlace(one), words);
  await sql`update enrolments.enrolment set summary_sealed = ${sealed} where ${inFocus(tx)} and id = ${one.id}`.execute(
    tx.db,
  );
}

/** What the coach wrote at the end; null when nothing was, or its key has been erased. */
export async function readSummary(tx: PersonTx, id: EnrolmentId): Promise<string | null> {
  const found =
    await sql<Row>`select ${COLUMNS} from enrolments.enrolment where ${inFocus(tx)} and id = ${id}`.execute(
      tx.db,
    );
  const row = found.rows[0];
  if (row === undefined || row.summary_sealed === null) return null;
  return tx.sealer.unseal(summaryPlace(row), row.summary_sealed);
}

/** The walks of the own drawer, with everything in them. Answers how many. */
export async function deleteEnrolments(tx: PersonTx): Promise<number> {
  const gone =
    await sql`delete from enrolments.enrolment where ${inFocus(tx)} and holder = ${tx.residentId} returning 1`.execute(
      tx.db,
    );
  return gone.rows.length;
}
