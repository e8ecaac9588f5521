/** Invitations by their hash: made for the session's own unit, looked up, used. */
import type { CivilDate, Instant } from '#kernel/dates.ts';
import type { AssignmentId, UnitId } from '#kernel/ids.ts';
import { type OpenTx, type PersonTx, sql, type UnitTx } from '#platform/db.ts';
import { isFull } from '../rules/in-group.ts';
import type { GroupId } from './enrolments.ts';
import type { Group } from './groups.ts';

/** What a link tells of the group that it leads into. */
export type InvitedGroup = Pick<
  Group,
  'id' | 'unitId' | 'programme' | 'versionId' | 'name' | 'startsOn' | 'coachId'
>;

export interface Invitation {
  readonly unitId: UnitId;
  readonly programme: string;
  readonly startsOn: CivilDate | null;
  readonly madeBy: AssignmentId;
  readonly group: InvitedGroup | null;
}

export async function insertInvitation(
  tx: UnitTx,
  hash: Uint8Array,
  made: Omit<Invitation, 'group'> & {
    readonly groupId: GroupId | null;
    readonly endsAt: Instant;
    readonly mostUses: number;
  },
): Promise<void> {
  await sql`select enrolments.make_invitation(${Buffer.from(hash)}, ${made.unitId}, ${made.programme}, ${made.startsOn}, ${made.groupId}, ${made.madeBy},
    ${made.endsAt}, ${made.mostUses})`.execute(tx.db);
}

/** Undefined when there is none, its time is over, it has been used as often as it may, or its group takes nobody more. */
export async function findInvitation(tx: OpenTx, hash: Uint8Array): Promise<Invitation | undefined> {
  const found = await sql<{
    unit_id: UnitId;
    programme: string;
    starts_on: CivilDate | null;
    made_by: AssignmentId;
    group_id: GroupId | null;
    group_name: string;
    group_version: string;
    group_starts_on: CivilDate;
    group_coach: AssignmentId;
    group_walking: number;
  }>`select unit_id, programme, starts_on, made_by, group_id, group_name, group_version, group_starts_on, group_coach, group_walking
    from enrolments.find_invitation(${Buffer.from(hash)})`.execute(tx.db);
  const row = found.rows[0];
  if (row === undefined || (row.group_id !== null && isFull(row.group_walking))) return undefined;
  const { unit_id: unitId, programme } = row;
  return {
    unitId,
    programme,
    startsOn: row.starts_on,
    madeBy: row.made_by,
    group:
      row.group_id === null
        ? null
        : {
            id: row.group_id,
            unitId,
            programme,
            versionId: row.group_version,
            name: row.group_name,
            startsOn: row.group_starts_on,
            coachId: row.group_coach,
          },
  };
}

/** Counts one use. False when, meanwhile, it leads nowhere any more. */
export async function countUse(tx: PersonTx, hash: Uint8Array): Promise<boolean> {
  const found = await sql<{
    used: boolean;
  }>`select enrolments.use_invitation(${Buffer.from(hash)}) as used`.execute(tx.db);
  return found.rows[0]?.used === true;
}
