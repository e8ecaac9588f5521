/**
 * The access log as the person it is about reads it: who, with which assignment, where, when, what and why.
 * Row-level security shows the rows of the person in focus only.
 */
import type { Language, Role } from '#kernel/actor.ts';
import type { Action, Resource } from '#kernel/decision.ts';
import type { Instant } from '#kernel/dates.ts';
import type { HolderId, Id, StaffId, UnitId } from '#kernel/ids.ts';
import { type PersonTx, sql } from '#platform/db.ts';

/** Whose reading: other people's, the person's own, or the service's own jobs (reminders, follow-ups). */
export type WhoseReading = 'others' | 'mine' | 'service';

export interface OwnLogRow {
  readonly id: Id<'log-row'>;
  readonly at: Instant;
  readonly who:
    | { readonly kind: 'resident' }
    /** Another member of a group that the person shares something with: nobody learns who. */
    | { readonly kind: 'member' }
    | { readonly kind: 'system'; readonly job: string }
    /** Another system; null when it is no longer in the register. */
    | { readonly kind: 'client'; readonly name: string | null }
    | {
        readonly kind: 'staff';
        readonly id: StaffId;
        /** Null when the staff member is no longer in the register. */
        readonly name: string | null;
        readonly title: Readonly<Record<Language, string>> | null;
        readonly role: Role | null;
      };
  readonly unitId: UnitId | null;
  readonly unitNames: Readonly<Record<Language, string>> | null;
  readonly organisationName: string | null;
  readonly holder: HolderId | null;
  /** The unit whose data was passed to, when it is another than the reader's own. */
  readonly otherUnitNames: Readonly<Record<Language, string>> | null;
  readonly action: Action;
  readonly resource: Resource;
  readonly reason: string | null;
  readonly rule: string;
  readonly command: string;
  readonly emergency: boolean;
}

export interface OwnLogFilter {
  readonly whose: WhoseReading;
  /** Only readers at this unit. */
  readonly unitId: UnitId | null;
  readonly from: Instant | null;
  /** Not included. */
  readonly to: Instant | null;
  /** Rows before this one; null begins at the newest. */
  readonly before: Id<'log-row'> | null;
  readonly limit: number;
}

interface Row {
  id: Id<'log-row'>;
  at: Instant;
  actor_kind: 'resident' | 'member' | 'staff' | 'system' | 'client';
  actor_id: string;
  staff_name: string | null;
  client_name: string | null;
  staff_title: Record<Language, string> | null;
  role: Role | null;
  unit_id: UnitId | null;
  unit_names: Record<Language, string> | null;
  organisation_name: string | null;
  holder: HolderId | null;
  other_unit_names: Record<Language, string> | null;
  action: Action;
  resource: Resource;
  reason: string | null;
  rule: string;
  command: string;
  emergency: boolean;
}

function whoOf(row: Row): OwnLogRow['who'] {
  switch (row.actor_kind) {
    case 'resident':
    case 'member':
      return { kind: row.actor_kind };
    case 'system':
      return { kind: 'system', job: row.actor_id };
    case 'client':
      return { kind: 'client', name: row.client_name };
    case 'staff':
      return {
        kind: 'staff',
        id: row.actor_id as StaffId,
        name: row.staff_name,
        title: row.staff_title,
        role: row.role,
      };
  }
}

const KINDS_OF: Readonly<Record<WhoseReading, readonly Row['actor_kind'][]>> = {
  others: ['staff', 'client', 'member'],
  mine: ['resident'],
  service: ['system'],
};

/** Who reads, seen from the person the row is about. */
const READER = sql<
  Row['actor_kind']
>`case when l.actor_kind = 'resident' and l.actor_id <> l.resident_id::text then 'member' else l.actor_kind end`;

/** One page of the person's own log, the newest first. */
export async function readOwnLog(tx: PersonTx, filter: OwnLogFilter): Promise<readonly OwnLogRow[]> {
  const found =
    await sql<Row>`select l.id, l.at, ${READER} as actor_kind, l.actor_id, s.name as staff_name, c.name as client_name, s.title as staff_title, a.role, l.unit_id,
      u.names as unit_names, o.name as organisation_name, l.holder, h.names as other_unit_names, l.action, l.resource, l.reason, l.rule, l.command, l.emergency
    from audit.access_log l
    left join identity.staff s on s.id = case when l.actor_kind = 'staff' then l.actor_id::uuid end
    left join identity.client c on c.id = case when l.actor_kind = 'client' then l.actor_id::uuid end
    left join identity.assignment a on a.id = l.assignment_id
    left join identity.unit u on u.id = l.unit_id
    left join identity.unit h on h.id = l.holder and l.actor_kind = 'staff' and h.id <> l.unit_id
    left join identity.organisation o on o.id = l.organisation_id
    where l.resident_id = ${tx.residentId} and ${READER} = any (${KINDS_OF[filter.whose]}::text[])
      and (${filter.unitId}::uuid is null or l.unit_id = ${filter.unitId})
      and (${filter.from}::timestamptz is null or l.at >= ${filter.from})
      and (${filter.to}::timestamptz is null or l.at < ${filter.to})
      and (${filter.before}::uuid is null or (l.at, l.seq) < (select b.at, b.seq from audit.access_log b where b.resident_id = ${tx.residentId} and b.id = ${filter.before}))
    order by l.at desc, l.seq desc limit ${filter.limit}`.execute(tx.db);
  return found.rows.map((row) => ({
    id: row.id,
    at: row.at,
    who: whoOf(row),
    unitId: row.unit_id,
    unitNames: row.unit_names,
    organisationName: row.organisation_name,
    holder: row.holder,
    otherUnitNames: row.other_unit_names,
    action: row.action,
    resource: row.resource,
    reason: row.reason,
    rule: row.rule,
    command: row.command,
    emergency: row.emergency,
  }));
}

/** How many rows there are of each kind, so that other people's reading stands out and the rest is told in one line. */
export async function countOwnLog(tx: PersonTx): Promise<Readonly<Record<WhoseReading, number>>> {
  const found = await sql<{
    actor_kind: Row['actor_kind'];
    count: number;
  }>`select ${READER} as actor_kind, count(*)::integer as count from audit.access_log l
    where l.resident_id = ${tx.residentId} group by 1`.execute(tx.db);
  const counts = new Map(found.rows.map((row) => [row.actor_kind, row.count]));
  return {
    others: (counts.get('staff') ?? 0) + (counts.get('client') ?? 0) + (counts.get('member') ?? 0),
    mine: counts.get('resident') ?? 0,
    service: counts.get('system') ?? 0,
  };
}

/** The units whose staff have looked, for the filter. */
export async function unitsInOwnLog(tx: PersonTx): Promise<readonly UnitId[]> {
  const found = await sql<{
    unit_id: UnitId;
  }>`select distinct unit_id from audit.access_log where resident_id = ${tx.residentId} and unit_id is not null`.execute(
    tx.db,
  );
  return found.rows.map((row) => row.unit_id);
}

/** One row of the person's own log with the unit it happened at; undefined when it is not about this person. */
export async function findOwnLogRow(
  tx: PersonTx,
  id: Id<'log-row'>,
): Promise<{ readonly unitId: UnitId | null } | undefined> {
  const found = await sql<{
    unit_id: UnitId | null;
  }>`select unit_id from audit.access_log where resident_id = ${tx.residentId} and id = ${id}`.execute(tx.db);
  const row = found.rows[0];
  return row === undefined ? undefined : { unitId: row.unit_id };
}
