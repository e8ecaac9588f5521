/** What staff do with those in a group. Each person is opened for themselves: a decision and a row of the log each. */
import { civilIn, civilTime, instantOf } from '#kernel/dates.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import { readPerson } from '#modules/residents/public.ts';
import { type AccessRefusal, command, type CommandContext } from '#platform/command.ts';
import { MemberInput, MoveGroupInput } from '../contract.ts';
import { isFull, proposedAlias } from '../rules/in-group.ts';
import { putOnCaseload } from '../store/caseload.ts';
import { changeEnrolment, type Enrolment } from '../store/enrolments.ts';
import { changeGroup, type Group, type MemberRow, membersOf } from '../store/groups.ts';
import { joinGroup, leave } from './join-group.ts';
import { lookAfter } from './look.ts';
import { isGroupStart } from './make-group.ts';
import { openGroup } from './open-group.ts';
import { openRoad, type Road, type WalkParts } from './open-road.ts';
import { tellPerson } from './tell-person.ts';

/** Refuses what `joinGroup` does, `ended`, and `group-full`. */
export function addToGroup(parts: WalkParts) {
  return command({
    name: 'enrolments.add-to-group',
    input: MemberInput,
    async run(context, { groupId, residentId }) {
      const found = await openGroup(context, groupId, 'change');
      if (!found.ok) return found;
      const { tx: unitTx, actor, unit, group } = found.value;
      const members = await membersOf(unitTx, group.id);
      if (isFull(members.filter((one) => one.state !== 'ended').length)) return refused('group-full');
      const opened = await context.person({ residentId, action: 'write', resource: 'enrolment' });
      if (!opened.ok) return opened;
      const tx = opened.value;
      const person = await readPerson(tx);
      if (person === null) return refused('not-found');
      const joined = await joinGroup(context, tx, parts, {
        group,
        unit,
        alias: proposedAlias({ name: person.name, isProtected: tx.isProtected }),
        messageTime: null,
        by: actor.assignmentId,
      });
      if (!joined.ok) return joined;
      const enrolment = { id: joined.value.enrolmentId, holder: unit.id };
      await tellPerson(context, { tx, enrolment }, 'group');
      return joined;
    },
  });
}

async function openMember(
  context: CommandContext,
  parts: WalkParts,
  { residentId, enrolmentId }: Pick<MemberRow, 'residentId' | 'enrolmentId'>,
): Promise<Outcome<Road, AccessRefusal | 'programme-unknown'>> {
  return openRoad(context, parts, { residentId, enrolmentId }, 'write');
}

/** Their walk goes on. Refuses `not-found` when nobody such is in it. */
export function takeFromGroup(parts: WalkParts) {
  return command({
    name: 'enrolments.take-from-group',
    input: MemberInput,
    async run(context, { groupId, residentId }) {
      const found = await openGroup(context, groupId, 'change');
      if (!found.ok) return found;
      const { tx, group } = found.value;
      const member = (await membersOf(tx, group.id)).find(
        (one) => one.residentId === residentId && one.state !== 'ended',
      );
      if (member === undefined) return refused('not-found');
      const opened = await openMember(context, parts, member);
      if (!opened.ok) return opened;
      if (opened.value.enrolment.groupId !== group.id) return refused('not-found');
      await leave(context, parts, opened.value, 'staff');
      await tellPerson(context, opened.value, 'group');
      return done({ left: group.id });
    },
  });
}

/** A walk that was to begin with the group, and has not, begins with it still. */
function newStart(
  { enrolment, now }: Road,
  { from, to }: { readonly from: Group['startsOn']; readonly to: Group['startsOn'] },
): Partial<Pick<Enrolment, 'startedOn' | 'notBefore' | 'lastUsedOn'>> {
  if (enrolment.startedOn !== from || enrolment.startedOn <= now.date) return {};
  const startedOn = to > now.date ? to : now.date;
  const midnight = instantOf(startedOn, civilTime('00:00'), enrolment.zone).instant;
  return { startedOn, notBefore: midnight, lastUsedOn: startedOn };
}

/**
 * The weeks are counted from another day, and every member's road is looked at anew. Who is not open to the unit any more keeps
 * the day they had; the answer counts them. Refuses `ended` and `start-too-far`.
 */
export function moveGroup(parts: WalkParts) {
  return command({
    name: 'enrolments.move-group',
    input: MoveGroupInput,
    async run(context, { groupId, startsOn }) {
      const found = await openGroup(context, groupId, 'change');
      if (!found.ok) return found;
      const { tx, unit, group } = found.value;
      if (!isGroupStart(startsOn, civilIn(context.now, unit.zone).date)) return refused('start-too-far');
      if (startsOn === group.startsOn) return done({ moved: 0, kept: 0 });
      await changeGroup(tx, group, { startsOn });
      let moved = 0;
      let kept = 0;
      for (const member of await membersOf(tx, group.id)) {
        if (member.state === 'ended') continue;
        const opened = await openMember(context, parts, member);
        if (!opened.ok || opened.value.enrolment.groupId !== group.id) {
          kept += 1;
          continue;
        }
        const road = opened.value;
        const isCounted = road.enrolment.cadenceFrom === group.startsOn;
        const change = {
          groupStartsOn: startsOn,
          ...(isCounted ? { cadenceFrom: startsOn } : {}),
          ...newStart(road, { from: group.startsOn, to: startsOn }),
        };
        await changeEnrolment(road.tx, road.enrolment, change);
        await putOnCaseload(road.tx, unit.id, { ...road.enrolment, ...change, staffId: null });
        await context.fact(road.tx, {
          type: 'group.moved',
          holder: unit.id,
          data: { enrolmentId: member.enrolmentId, groupId: group.id, startsOn },
        });
        await lookAfter(context, parts, road, change);
        await tellPerson(context, road, 'group');
        moved += 1;
      }
      return done({ moved, kept });
    },
  });
}
