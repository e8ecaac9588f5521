/** A person comes into a group: with a walk that begins, or with the one that they have; and goes out of it. */
import { civilIn } from '#kernel/dates.ts';
import type { AssignmentId } from '#kernel/ids.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import { staffByAssignment, type Unit } from '#modules/identity/public.ts';
import { inForce, type VersionFacts, type VersionId } from '#modules/programmes/public.ts';
import type { CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { putOnCaseload } from '../store/caseload.ts';
import { withdrawWords } from '../store/entries.ts';
import {
  changeEnrolment,
  type Enrolment,
  type EnrolmentId,
  lockEnrolment,
  readEnrolments,
  saveAlias,
  unitAlong,
} from '../store/enrolments.ts';
import type { InvitedGroup } from '../store/invitations.ts';
import { groupOfWalk } from '../store/own-group.ts';
import { isNearStart, placeAt, startWalk, type Wish } from './begin.ts';
import { dropReminders } from './group-reminders.ts';
import { lookAfter } from './look.ts';
import { type Road, roadOfEnrolment, type WalkParts } from './open-road.ts';

/** The text corrections that hold now of the version that the group follows. */
export function versionOfGroup(
  parts: WalkParts,
  { versionId }: Pick<InvitedGroup, 'versionId'>,
): VersionFacts | undefined {
  const first = parts.programmes.version(versionId as VersionId);
  return first === undefined
    ? undefined
    : (inForce(parts.programmes.versionsOf(first.programmeId), first.id) ?? first);
}

function isSameVersion(parts: WalkParts, group: InvitedGroup, walk: Enrolment): boolean {
  const [ours, theirs] = [group.versionId, walk.versionId].map((id) =>
    parts.programmes.version(id as VersionId),
  );
  return ours !== undefined && ours.programmeId === theirs?.programmeId && ours.major === theirs.major;
}

export interface Joining {
  readonly group: InvitedGroup;
  readonly unit: Unit;
  readonly alias: string | null;
  readonly messageTime: Enrolment['messageTime'];
  /** Who invited, or who adds. */
  readonly by: AssignmentId;
}
export type JoinRefusal =
  | 'walking-already'
  | 'in-group-already'
  | 'in-other-group'
  | 'other-version'
  | 'start-too-far'
  | 'not-offered'
  | 'programme-unknown';
export interface Joined {
  readonly enrolmentId: EnrolmentId;
  readonly isNew: boolean;
}

async function beginInGroup(
  context: CommandContext,
  tx: PersonTx,
  parts: WalkParts,
  joining: Joining,
): Promise<Outcome<Joined, JoinRefusal>> {
  const { group, unit, by } = joining;
  const version = versionOfGroup(parts, group);
  if (version === undefined) return refused('not-offered');
  const coach = (await staffByAssignment(tx.db, [group.coachId])).get(group.coachId);
  const today = civilIn(context.now, unit.zone).date;
  const wish: Wish = {
    place: placeAt(unit),
    offer: { programme: { code: group.programme }, version },
    group,
    // With the others, where a walk can begin on that day; who comes late begins today.
    startsOn: isNearStart(group.startsOn, today) ? group.startsOn : null,
    messageTime: joining.messageTime,
    readIn: null,
    begun: 'group',
    by: coach === undefined ? null : { assignmentId: by, staffId: coach.id },
  };
  const begun = await startWalk(context, tx, parts, wish);
  if (!begun.ok) return begun;
  const { enrolmentId } = begun.value;
  await saveAlias(tx, { id: enrolmentId, holder: unit.id }, joining.alias);
  return done({ enrolmentId, isNew: true });
}

/** What was shared with a group before is not shown to this one. */
async function comeIn(
  context: CommandContext,
  tx: PersonTx,
  parts: WalkParts,
  { joining, enrolmentId }: { readonly joining: Joining; readonly enrolmentId: EnrolmentId },
): Promise<Outcome<Joined, JoinRefusal>> {
  const { group, unit } = joining;
  const walk = await lockEnrolment(tx, enrolmentId);
  if (walk === undefined || walk.holder !== unit.id) return refused('walking-already');
  const before = walk.groupId === null ? null : await groupOfWalk(tx, walk.id);
  if (before !== null && before.state !== 'ended')
    return refused(before.id === group.id ? 'in-group-already' : 'in-other-group');
  if (!isSameVersion(parts, group, walk)) return refused('other-version');
  // Their modules go on as they were counted.
  const now = { ...walk, groupId: group.id, groupStartsOn: group.startsOn };
  await withdrawWords(tx, walk.id);
  await changeEnrolment(tx, walk, now);
  await saveAlias(tx, walk, joining.alias);
  await putOnCaseload(tx, unit.id, { ...now, staffId: null });
  await context.fact(tx, {
    type: 'group.joined',
    holder: unit.id,
    data: { enrolmentId: walk.id, groupId: group.id },
  });
  const road = await roadOfEnrolment(context, tx, parts, now);
  if (!road.ok) return road;
  await lookAfter(context, parts, road.value);
  return done({ enrolmentId: walk.id, isNew: false });
}

/** A walk of the same programme with the unit comes into the group as it is; otherwise one begins. */
export async function joinGroup(
  context: CommandContext,
  tx: PersonTx,
  parts: WalkParts,
  joining: Joining,
): Promise<Outcome<Joined, JoinRefusal>> {
  const running = (await readEnrolments(tx)).find(
    (one) => one.programme === joining.group.programme && one.state !== 'ended',
  );
  return running === undefined
    ? beginInGroup(context, tx, parts, joining)
    : comeIn(context, tx, parts, { joining, enrolmentId: running.id });
}

/** The walk goes on with the unit alone, its weeks counted as they were; what was shared is for the coach alone again. */
export async function leave(
  context: CommandContext,
  parts: WalkParts,
  road: Road,
  by: 'self' | 'staff',
): Promise<void> {
  const { tx, enrolment } = road;
  await withdrawWords(tx, enrolment.id);
  await changeEnrolment(tx, enrolment, { groupId: null });
  await dropReminders(context, tx, enrolment.id);
  const unitId = unitAlong(tx, enrolment);
  if (unitId !== null) {
    await putOnCaseload(tx, unitId, { ...enrolment, groupId: null, staffId: null });
    await context.fact(tx, {
      type: 'group.left',
      holder: unitId,
      data: { enrolmentId: enrolment.id, groupId: enrolment.groupId, by },
    });
  }
  await lookAfter(context, parts, road, { groupId: null });
}
