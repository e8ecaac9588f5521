/** What a member does about their group: the name they have there, a meeting for their calendar, and going out of it. */
import { done, refused } from '#kernel/outcome.ts';
import { readPerson } from '#modules/residents/public.ts';
import { command } from '#platform/command.ts';
import { AliasInput, WalkInput, WhichMeetingInput } from '../contract.ts';
import { beginsAt, endsAt } from '../rules/group-times.ts';
import { aliasFault } from '../rules/in-group.ts';
import { findEnrolment, saveAlias } from '../store/enrolments.ts';
import { groupOfWalk } from '../store/own-group.ts';
import { leave } from './join-group.ts';
import { openRoad, openToRead, type WalkParts } from './open-road.ts';

/** Refuses `not-in-group`, `alias-missing`, `alias-too-long`, and `alias-is-name` where the identity is protected. */
export function chooseAlias(parts: WalkParts) {
  return command({
    name: 'enrolments.choose-alias',
    input: AliasInput,
    async run(context, input) {
      const opened = await openRoad(context, parts, input, 'write');
      if (!opened.ok) return opened;
      const { tx, enrolment, group } = opened.value;
      const person = await readPerson(tx);
      if (context.actor.kind !== 'resident' || person === null) return refused('not-allowed');
      if (group === null || group.isShut || enrolment.state === 'ended') return refused('not-in-group');
      const fault = aliasFault(input.alias, { name: person.name, isProtected: tx.isProtected });
      if (fault !== null) return refused(fault);
      const alias = input.alias.trim();
      await saveAlias(tx, enrolment, alias);
      return done({ alias });
    },
  });
}

/** Refuses `not-in-group`. */
export function leaveGroup(parts: WalkParts) {
  return command({
    name: 'enrolments.leave-group',
    input: WalkInput,
    async run(context, input) {
      const opened = await openRoad(context, parts, input, 'write');
      if (!opened.ok) return opened;
      const road = opened.value;
      if (context.actor.kind !== 'resident') return refused('not-allowed');
      if (road.enrolment.groupId === null) return refused('not-in-group');
      await leave(context, parts, road, 'self');
      return done({ left: road.enrolment.groupId });
    },
  });
}

/** One meeting of the person's group, for their own calendar. Refuses `not-found`. */
export const showGroupMeeting = command({
  name: 'enrolments.show-group-meeting',
  input: WhichMeetingInput,
  async run(context, { residentId, enrolmentId, meetingId }) {
    const opened = await openToRead(context, residentId, enrolmentId);
    if (!opened.ok) return opened;
    const enrolment = await findEnrolment(opened.value, enrolmentId);
    const group =
      context.actor.kind !== 'resident' || enrolment === undefined || enrolment.state === 'ended'
        ? null
        : await groupOfWalk(opened.value, enrolmentId);
    const meeting = group?.meetings.find((one) => one.id === meetingId);
    if (meeting === undefined || group?.state === 'ended') return refused('not-found');
    return done({
      id: meeting.id,
      version: meeting.version,
      startsAt: beginsAt(meeting),
      endsAt: endsAt(meeting),
    });
  },
});
