/** A group of the unit is made and changed. What moves the roads of those in it is in `lead-group.ts`. */
import { civilIn, plusDays } from '#kernel/dates.ts';
import { newId } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { ChangeGroupInput, MakeGroupInput } from '../contract.ts';
import { changeGroup, type Group, insertGroup } from '../store/groups.ts';
import { offersFor } from './begin.ts';
import { addMeeting, cancelMeeting, endGroup, moveMeeting } from './group-meetings.ts';
import { openGroup, openUnit } from './open-group.ts';
import type { WalkParts } from './open-road.ts';

/** A group that has walked for a while can be written in; further ahead nobody plans. */
const FURTHEST_BACK = 365;
const FURTHEST_AHEAD = 200;

export function isGroupStart(day: Group['startsOn'], today: Group['startsOn']): boolean {
  return day >= plusDays(today, -FURTHEST_BACK) && day <= plusDays(today, FURTHEST_AHEAD);
}

/** Any programme that is offered can be walked in a group. Refuses `not-offered` and `start-too-far`. */
export function makeGroup(parts: WalkParts) {
  return command({
    name: 'enrolments.make-group',
    input: MakeGroupInput,
    async run(context, { programme, name, startsOn }) {
      const opened = await openUnit(context);
      if (!opened.ok) return opened;
      const { tx, actor, unit } = opened.value;
      const offer = offersFor(parts, unit, 'staff').find((one) => one.programme.code === programme);
      if (offer === undefined) return refused('not-offered');
      if (!isGroupStart(startsOn, civilIn(context.now, unit.zone).date)) return refused('start-too-far');
      const group: Group = {
        id: newId<'group'>(),
        unitId: unit.id,
        programme,
        versionId: offer.version.id,
        name,
        state: 'open',
        startsOn,
        coachId: actor.assignmentId,
        madeAt: context.now,
        endedAt: null,
        news: null,
      };
      await insertGroup(tx, group, actor.assignmentId);
      return done({ groupId: group.id });
    },
  });
}

/**
 * What is changed of its meetings is told to those in it. Refuses `ended`, `not-found` for a meeting that is not there, and
 * `no-such-time` for a time that the clocks skip.
 */
export function changeGroupOfUnit({ pace }: Pick<WalkParts, 'pace'>) {
  return command({
    name: 'enrolments.change-group',
    input: ChangeGroupInput,
    async run(context, { groupId, change }) {
      const opened = await openGroup(context, groupId, 'change');
      if (!opened.ok) return opened;
      const { tx, actor, group } = opened.value;
      const meetings = { ...opened.value, pace };
      const changed = done({ changed: change.kind });
      switch (change.kind) {
        case 'name':
          await changeGroup(tx, group, { name: change.name });
          return changed;
        case 'open':
        case 'close':
          await changeGroup(tx, group, { state: change.kind === 'open' ? 'open' : 'running' });
          return changed;
        case 'take-over':
          await changeGroup(tx, group, { coachId: actor.assignmentId });
          return changed;
        case 'end':
          await endGroup(context, meetings);
          return changed;
        case 'meeting': {
          const added = await addMeeting(context, meetings, change);
          return added.ok ? changed : added;
        }
        case 'move-meeting': {
          const moved = await moveMeeting(context, meetings, change);
          return moved.ok ? changed : moved;
        }
        case 'no-meeting': {
          const gone = await cancelMeeting(context, meetings, change.meetingId);
          return gone.ok ? changed : gone;
        }
      }
    },
  });
}
