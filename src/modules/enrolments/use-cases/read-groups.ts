/** The unit's groups, and one of them with everybody in it. */
import * as z from 'zod';
import { civilIn } from '#kernel/dates.ts';
import type { ResidentId } from '#kernel/ids.ts';
import { done } from '#kernel/outcome.ts';
import { staffByAssignment } from '#modules/identity/public.ts';
import { rosterOf, wholeRoster } from '#modules/residents/public.ts';
import { findByName, inNameOrder, type ListedPerson, listedPerson } from '#modules/worklist/public.ts';
import { LANGUAGES } from '#kernel/actor.ts';
import { command } from '#platform/command.ts';
import { ReadGroupInput } from '../contract.ts';
import { type Group, type MemberRow, membersOf, readGroups, walkersWithoutGroup } from '../store/groups.ts';
import { readMeetings } from '../store/group-meetings.ts';
import type { GroupMeeting } from '../store/own-group.ts';
import { openGroup, openUnit } from './open-group.ts';
import { openRoad, type Road, type WalkParts } from './open-road.ts';

/** People who could be added, on one page. */
const MOST_FOUND = 15;

export const listGroups = command({
  name: 'enrolments.list-groups',
  input: z.strictObject({}),
  async run(context) {
    const opened = await openUnit(context);
    if (!opened.ok) return opened;
    const { tx, unit } = opened.value;
    const groups = await readGroups(tx, civilIn(context.now, unit.zone).date);
    const coaches = await staffByAssignment(tx.db, [...new Set(groups.map((one) => one.coachId))]);
    return done(groups.map((one) => ({ ...one, coach: coaches.get(one.coachId)?.name ?? null })));
  },
});

export interface Member extends MemberRow {
  readonly person: ListedPerson;
  /** Null where the person is not open to the unit any more. */
  readonly road: Pick<Road, 'enrolment' | 'modules' | 'programme' | 'now' | 'pauses' | 'entries'> | null;
}
export interface WholeGroup {
  readonly group: Group;
  readonly coach: string | null;
  readonly isOwn: boolean;
  readonly meetings: readonly GroupMeeting[];
  readonly members: readonly Member[];
  /** Who walks the programme with the unit alone, or whose name begins as asked; who is in the group is left out. */
  readonly candidates: readonly { readonly person: ListedPerson; readonly walks: boolean }[];
}

/** Each member is opened for themselves, with a decision and a row of the log; the rest are rows of a list. */
export function readGroup(parts: WalkParts) {
  return command({
    name: 'enrolments.read-group',
    input: ReadGroupInput.extend({ language: z.enum(LANGUAGES) }),
    async run(context, { groupId, find, language }) {
      const opened = await openGroup(context, groupId, 'read');
      if (!opened.ok) return opened;
      const { tx, actor, group } = opened.value;
      const rows = await membersOf(tx, group.id);
      const inside = new Set(rows.filter((row) => row.state !== 'ended').map((row) => row.residentId));
      const walking = await walkersWithoutGroup(tx, group.programme, MOST_FOUND);
      const wanted: readonly ResidentId[] =
        group.state === 'ended'
          ? []
          : find === ''
            ? walking.map((row) => row.residentId)
            : inNameOrder(findByName(await wholeRoster(tx), find), language).map((one) => one.residentId);
      const offered = [...new Set(wanted)].filter((id) => !inside.has(id)).slice(0, MOST_FOUND);
      const roster = await rosterOf(tx, [...rows.map((row) => row.residentId), ...offered]);
      const nameOf = (id: ResidentId) => listedPerson(id, roster.get(id));
      const meetings = (await readMeetings(tx, group.id)).filter((one) => one.cancelledAt === null);
      const members: Member[] = [];
      for (const row of rows) {
        const road = await openRoad(context, parts, row, 'read');
        members.push({ ...row, person: nameOf(row.residentId), road: road.ok ? road.value : null });
      }
      context.listed(tx, [...new Set([...rows.map((row) => row.residentId), ...offered])], 'enrolment');
      const coach = (await staffByAssignment(tx.db, [group.coachId])).get(group.coachId);
      const whole: WholeGroup = {
        group,
        coach: coach?.name ?? null,
        isOwn: coach?.id === actor.staffId,
        meetings,
        members,
        candidates: offered.map((id) => ({
          person: nameOf(id),
          walks: walking.some((row) => row.residentId === id),
        })),
      };
      return done(whole);
    },
  });
}
