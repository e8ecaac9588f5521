/** The group of a walk as its page shows it. */
import type { Language } from '#kernel/actor.ts';
import { civilIn, instantOf, type Zone } from '#kernel/dates.ts';
import { namedDateTime } from '#kernel/dates-format.ts';
import type { GroupMeeting, WholeRoad } from '#modules/enrolments/public.ts';

export interface GroupMeetingView {
  readonly id: string;
  readonly when: string;
  readonly place: string;
  readonly minutes: number;
  /** The address of its file for a calendar. */
  readonly calendar: string;
}

export interface GroupView {
  readonly name: string;
  /** `blocked`: the person has closed the unit's data to others. */
  readonly standing: 'open' | 'blocked' | 'ended';
  /** What it calls the person; null: not chosen yet. */
  readonly alias: string | null;
  readonly isProtected: boolean;
  readonly meetings: readonly GroupMeetingView[];
}

interface Place {
  readonly language: Language;
  /** The address of the road. */
  readonly base: string;
}

/** By the clock where the person is. */
export function groupMeetingView(
  { id, day, time, zone, place, minutes }: GroupMeeting,
  where: Zone,
  { language, base }: Place,
): GroupMeetingView {
  const at = zone === where ? { date: day, time } : civilIn(instantOf(day, time, zone).instant, where);
  return {
    id,
    when: namedDateTime(at.date, at.time, language),
    place,
    minutes,
    calendar: `${base}/meetings/${id}/calendar.ics`,
  };
}

export function groupView({ group, enrolment, now, isProtected }: WholeRoad, place: Place): GroupView | null {
  if (group === null || enrolment.state === 'ended') return null;
  const standing = group.state === 'ended' ? 'ended' : group.isShut ? 'blocked' : 'open';
  return {
    name: group.name,
    standing,
    alias: group.alias,
    isProtected,
    meetings:
      standing === 'ended'
        ? []
        : group.meetings
            .filter((one) => one.day >= now.date)
            .map((one) => groupMeetingView(one, enrolment.zone, place)),
  };
}
