/** Flags: what must be looked at, whose it is, and whose it has been. What was done is sealed. */
import type { Instant } from '#kernel/dates.ts';
import { type AssignmentId, type Id, newId, type UnitId } from '#kernel/ids.ts';
import { type PersonTx, sql } from '#platform/db.ts';
import { inFocus } from '#platform/in-focus.ts';
import type { SealedPlace } from '#platform/sealing.ts';
import type { FlagOwner } from '../rules/flag-owner.ts';
import type { Text } from '../rules/form.ts';
import type { FlagRule } from '../rules/instrument.ts';
import type { ResponseId } from './responses.ts';

export type FlagId = Id<'flag'>;

/** What a flag was raised of: a response, or a walk through a programme whose rule turned true. */
export type FlagOf =
  | { readonly kind: 'response'; readonly responseId: ResponseId }
  | { readonly kind: 'walk'; readonly walkId: string };

export interface Flag {
  readonly id: FlagId;
  readonly unitId: UnitId;
  readonly of: FlagOf;
  readonly code: string;
  readonly ruleVersion: string;
  readonly priority: FlagRule['priority'];
  readonly reason: Text;
  readonly owner: FlagOwner;
  readonly state: 'open' | 'seen' | 'closed';
  readonly raisedAt: Instant;
  readonly dueAt: Instant;
  readonly seenAt: Instant | null;
  readonly seenBy: AssignmentId | null;
  readonly closedAt: Instant | null;
  readonly closedBy: AssignmentId | null;
  /** What was done, in the professional's words. */
  readonly done:
    | { readonly kind: 'nothing-yet' }
    | { readonly kind: 'said'; readonly words: string }
    | { readonly kind: 'erased' };
  readonly version: number;
}

interface FlagRow {
  id: FlagId;
  holder: UnitId;
  response_id: ResponseId | null;
  walk_id: string | null;
  code: string;
  rule_version: string;
  priority: Flag['priority'];
  reason: Text;
  owner_assignment_id: AssignmentId;
  owned_as: FlagOwner['as'];
  state: Flag['state'];
  raised_at: Instant;
  due_at: Instant;
  seen_at: Instant | null;
  seen_by: AssignmentId | null;
  closed_at: Instant | null;
  closed_by: AssignmentId | null;
  done_sealed: Buffer | null;
  version: number;
}

const COLUMNS = sql`id, holder, response_id, walk_id, code, rule_version, priority, reason, owner_assignment_id, owned_as, state, raised_at, due_at, seen_at,
  seen_by, closed_at, closed_by, done_sealed, version`;

function placeOf(id: FlagId, holder: UnitId): SealedPlace {
  return { holder, retention: 'care-record', table: 'instruments.flag', column: 'done_sealed', row: id };
}

async function doneOf(tx: PersonTx, row: FlagRow): Promise<Flag['done']> {
  if (row.done_sealed === null) return { kind: 'nothing-yet' };
  const words = await tx.sealer.unseal(placeOf(row.id, row.holder), row.done_sealed);
  return words === null ? { kind: 'erased' } : { kind: 'said', words };
}

function ofRow(row: Pick<FlagRow, 'response_id' | 'walk_id'>): FlagOf {
  if (row.response_id !== null) return { kind: 'response', responseId: row.response_id };
  if (row.walk_id !== null) return { kind: 'walk', walkId: row.walk_id };
  throw new Error('a flag that was raised of nothing');
}

async function flagOf(tx: PersonTx, row: FlagRow): Promise<Flag> {
  return {
    id: row.id,
    unitId: row.holder,
    of: ofRow(row),
    code: row.code,
    ruleVersion: row.rule_version,
    priority: row.priority,
    reason: row.reason,
    owner: { assignmentId: row.owner_assignment_id, as: row.owned_as },
    state: row.state,
    raisedAt: row.raised_at,
    dueAt: row.due_at,
    seenAt: row.seen_at,
    seenBy: row.seen_by,
    closedAt: row.closed_at,
    closedBy: row.closed_by,
    done: await doneOf(tx, row),
    version: row.version,
  };
}

/** All that are open to the reader, the oldest first. */
export async function readFlags(tx: PersonTx): Promise<readonly Flag[]> {
  const found =
    await sql<FlagRow>`select ${COLUMNS} from instruments.flag where ${inFocus(tx)} order by raised_at, id`.execute(
      tx.db,
    );
  return Promise.all(found.rows.map(async (row) => flagOf(tx, row)));
}

/** One, held until the end of the transaction. */
export async function lockFlag(tx: PersonTx, id: FlagId): Promise<Flag | undefined> {
  const found =
    await sql<FlagRow>`select ${COLUMNS} from instruments.flag where ${inFocus(tx)} and id = ${id} for update`.execute(
      tx.db,
    );
  const row = found.rows[0];
  return row === undefined ? undefined : flagOf(tx, row);
}

export type NewFlag = Pick<
  Flag,
  'id' | 'unitId' | 'of' | 'code' | 'ruleVersion' | 'priority' | 'reason' | 'owner' | 'raisedAt' | 'dueAt'
>;

async function insertOwner(
  tx: PersonTx,
  flag: Pick<Flag, 'id' | 'unitId'>,
  owner: FlagOwner,
  since: Instant,
): Promise<void> {
  await sql`insert into instruments.flag_owner (resident_id, id, holder, flag_id, owner_assignment_id, owned_as, since)
    values (${tx.residentId}, ${newId()}, ${flag.unitId}, ${flag.id}, ${owner.assignmentId}, ${owner.as}, ${since})`.execute(
    tx.db,
  );
}

/** Stores a flag with its first owner; false when the response has raised it before. */
export async function insertFlag(tx: PersonTx, flag: NewFlag): Promise<boolean> {
  const made =
    await sql`insert into instruments.flag (resident_id, id, holder, response_id, walk_id, code, rule_version, priority, reason, owner_assignment_id, owned_as,
      state, raised_at, due_at)
    values (${tx.residentId}, ${flag.id}, ${flag.unitId}, ${flag.of.kind === 'response' ? flag.of.responseId : null},
      ${flag.of.kind === 'walk' ? flag.of.walkId : null}, ${flag.code}, ${flag.ruleVersion}, ${flag.priority},
      ${JSON.stringify(flag.reason)}, ${flag.owner.assignmentId}, ${flag.owner.as}, 'open', ${flag.raisedAt}, ${flag.dueAt})
    on conflict do nothing returning 1`.execute(tx.db);
  if (made.rows.length === 0) return false;
  await insertOwner(tx, flag, flag.owner, flag.raisedAt);
  return true;
}

/** Gives a flag that is not closed to somebody else, and keeps who had it. */
export async function passFlag(tx: PersonTx, flag: Flag, owner: FlagOwner, now: Instant): Promise<void> {
  await sql`update instruments.flag set owner_assignment_id = ${owner.assignmentId}, owned_as = ${owner.as}, version = version + 1
    where ${inFocus(tx)} and id = ${flag.id} and state <> 'closed'`.execute(tx.db);
  await insertOwner(tx, flag, owner, now);
}

/** Somebody has seen it; the first one is kept. False when it was seen or closed before. */
export async function markSeen(tx: PersonTx, id: FlagId, by: AssignmentId, now: Instant): Promise<boolean> {
  const changed =
    await sql`update instruments.flag set state = 'seen', seen_at = ${now}, seen_by = ${by}, version = version + 1
    where ${inFocus(tx)} and id = ${id} and state = 'open' returning 1`.execute(tx.db);
  return changed.rows.length === 1;
}

/** Closes a flag with what was done; false when somebody has closed it. */
export async function markClosed(
  tx: PersonTx,
  flag: Pick<Flag, 'id' | 'unitId'>,
  closed: { readonly by: AssignmentId; readonly words: string; readonly at: Instant },
): Promise<boolean> {
  const sealed = await tx.sealer.seal(placeOf(flag.id, flag.unitId), closed.words);
  const changed =
    await sql`update instruments.flag set state = 'closed', closed_at = ${closed.at}, closed_by = ${closed.by}, done_sealed = ${sealed},
      version = version + 1
    where ${inFocus(tx)} and id = ${flag.id} and state <> 'closed' returning 1`.execute(tx.db);
  return changed.rows.length === 1;
}

export interface FlagHad {
  readonly id: Id<'flag-owner'>;
  readonly flagId: FlagId;
  readonly unitId: UnitId;
  readonly owner: FlagOwner;
  readonly since: Instant;
}

/** Who had the person's flags, the earliest first. */
export async function readFlagOwners(tx: PersonTx): Promise<readonly FlagHad[]> {
  const found = await sql<{
    id: Id<'flag-owner'>;
    flag_id: FlagId;
    holder: UnitId;
    owner_assignment_id: AssignmentId;
    owned_as: FlagOwner['as'];
    since: Instant;
  }>`select id, flag_id, holder, owner_assignment_id, owned_as, since from instruments.flag_owner where ${inFocus(tx)} order by since, id`.execute(
    tx.db,
  );
  return found.rows.map((row) => ({
    id: row.id,
    flagId: row.flag_id,
    unitId: row.holder,
    owner: { assignmentId: row.owner_assignment_id, as: row.owned_as },
    since: row.since,
  }));
}
