/** A member is reminded of each meeting of the group the day before, in a rest too: it stays. */
import type { CivilTime } from '#kernel/dates.ts';
import { mayBeContacted } from '#modules/identity/public.ts';
import { notify, outdateMessages } from '#modules/notifications/public.ts';
import type { CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import type { DueItem } from '#platform/handlers.ts';
import { beginsAt, comingMeetings, endsAt, reminderOf } from '../rules/group-times.ts';
import { type Enrolment, type EnrolmentId, findEnrolment } from '../store/enrolments.ts';
import { type GroupMeeting, groupOfWalk, type OwnGroup } from '../store/own-group.ts';

export const GROUP_REMINDER = 'enrolments.group-reminder';

function remindersOf(id: EnrolmentId): string {
  return `${GROUP_REMINDER}:${id}:`;
}

/** Messages that something has changed among the meetings begin so. */
export function newsKey(id: EnrolmentId): string {
  return `enrolments ${id} times `;
}

interface Reminded {
  /** In the zone where the person is. */
  readonly enrolment: Pick<Enrolment, 'id' | 'holder' | 'zone'>;
  readonly group: OwnGroup | null;
  /** The hour at which reminders come. */
  readonly time: CivilTime;
}

/** Of every meeting to come, and of no other. One that has been reminded of is not once more. */
export async function planReminders(
  context: CommandContext,
  tx: PersonTx,
  { enrolment, group, time }: Reminded,
): Promise<void> {
  await context.cancelDue(tx, remindersOf(enrolment.id));
  if (group === null || group.state === 'ended') return;
  const person = { zone: enrolment.zone, time };
  for (const meeting of comingMeetings(group.meetings, context.now)) {
    const { at, civil } = reminderOf(meeting, person);
    if (at <= context.now) continue;
    await context.due(tx, {
      kind: GROUP_REMINDER,
      effectKey: `${remindersOf(enrolment.id)}${meeting.id}:${meeting.version}`,
      dueAt: at,
      civil,
      holder: enrolment.holder,
      payload: { enrolmentId: enrolment.id, meetingId: meeting.id, version: meeting.version },
    });
  }
}

/** A reminder of the meeting as it was, which has not left yet, would only mislead. */
export async function outdateReminder(
  tx: PersonTx,
  id: EnrolmentId,
  meeting: Pick<GroupMeeting, 'id'>,
): Promise<void> {
  await outdateMessages(tx, `${remindersOf(id)}${meeting.id}:`);
}

/** Who is not in the group any more hears nothing of it. */
export async function dropReminders(context: CommandContext, tx: PersonTx, id: EnrolmentId): Promise<void> {
  await context.cancelDue(tx, remindersOf(id));
  await outdateMessages(tx, remindersOf(id));
  await outdateMessages(tx, newsKey(id));
}

/** Reminds, unless the person has gone, the group has ended, or the meeting was moved or has begun. */
export async function remindOfMeeting(context: CommandContext, item: DueItem): Promise<void> {
  const { residentId, holder, payload } = item;
  const opened = await context.person({ residentId, action: 'send', resource: 'enrolment', holder });
  if (!opened.ok || !(await mayBeContacted(opened.value))) return;
  const tx = opened.value;
  const enrolment = await findEnrolment(tx, String(payload['enrolmentId']) as EnrolmentId);
  if (enrolment === undefined || enrolment.state === 'ended') return;
  const group = await groupOfWalk(tx, enrolment.id);
  const meeting = group?.meetings.find((one) => one.id === payload['meetingId']);
  if (group === null || group.state === 'ended') return;
  if (meeting === undefined || meeting.version !== payload['version']) return;
  const startsAt = beginsAt(meeting);
  if (startsAt <= context.now) return;
  await notify(context, tx, {
    effectKey: item.effectKey,
    holder,
    template: 'time-reminder',
    payload: { startsAt, endsAt: endsAt(meeting), zone: item.civil?.zone ?? enrolment.zone },
    ...(enrolment.messageWays === null ? {} : { channels: enrolment.messageWays }),
  });
}
