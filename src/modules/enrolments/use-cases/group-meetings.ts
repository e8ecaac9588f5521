/**
 * When a group meets is written in, moved and taken away. Each member is opened for themselves, hears that something has
 * changed, once for several changes in a row, and is reminded of what stands.
 */
import { existsIn, type Instant } from '#kernel/dates.ts';
import { newId } from '#kernel/ids.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import { notify, outdateMessages, type PaceVersions } from '#modules/notifications/public.ts';
import type { CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { announce } from '#platform/live.ts';
import type { GroupChange } from '../contract.ts';
import { beginsAt, isNews, newsAt } from '../rules/group-times.ts';
import { type Enrolment, lockEnrolment } from '../store/enrolments.ts';
import { readMeetings, saveMeeting, type StoredMeeting } from '../store/group-meetings.ts';
import { changeGroup, type Group, membersOf } from '../store/groups.ts';
import { groupOfWalk } from '../store/own-group.ts';
import { newsKey, outdateReminder, planReminders } from './group-reminders.ts';
import type { OpenGroup } from './open-group.ts';
import type { WalkParts } from './open-road.ts';
import { ownClock } from './own-clock.ts';

/** A group that is open to be changed, and what says when its members are reminded. */
type MeetingsOf = OpenGroup & Pick<WalkParts, 'pace'>;

type Of<K extends GroupChange['kind']> = Extract<GroupChange, { readonly kind: K }>;

interface Changed {
  readonly how: 'added' | 'moved' | 'cancelled';
  /** Each as it was, or null, and as it is. */
  readonly meetings: readonly { readonly before: StoredMeeting | null; readonly after: StoredMeeting }[];
}

/** A meeting that was before it is changed, and still is after, is no news. */
function beginsOf({ meetings }: Changed): readonly Instant[] {
  return meetings.flatMap(({ before, after }) =>
    [before, after].flatMap((one) => (one === null ? [] : [beginsAt(one)])),
  );
}

interface News {
  readonly pace: PaceVersions;
  readonly changed: Changed;
  /** Since when nobody has heard of what was changed. */
  readonly since: Instant;
  /** When they do; null: what was changed has been changed back. */
  readonly at: Instant | null;
}

async function tellMember(
  context: CommandContext,
  { tx, enrolment }: { readonly tx: PersonTx; readonly enrolment: Enrolment },
  { pace, changed, since, at }: News,
): Promise<void> {
  const { id, holder } = enrolment;
  const group = await groupOfWalk(tx, id);
  for (const { after } of changed.meetings) await outdateReminder(tx, id, after);
  const clock = await ownClock(tx, { pace, now: context.now, home: enrolment.zone });
  await planReminders(context, tx, {
    enrolment: { id, holder, zone: clock.zone },
    group,
    time: enrolment.messageTime ?? clock.time,
  });
  await context.fact(tx, {
    type: `group.meeting-${changed.how}`,
    holder,
    data: {
      enrolmentId: id,
      groupId: enrolment.groupId,
      meetings: changed.meetings.map(({ after }) => after.id),
    },
  });
  const effectKey = `${newsKey(id)}${since}`;
  // One of before that has not left yet says nothing that this one does not.
  await outdateMessages(tx, at === null ? effectKey : newsKey(id));
  if (at !== null)
    await notify(context, tx, {
      effectKey,
      holder,
      template: 'times-changed',
      kind: 'appointment',
      payload: {},
      dueAt: at,
    });
  await announce(tx.db, `resident:${tx.residentId}`);
}

/** Who is not open to the unit any more hears nothing. */
async function settle(
  context: CommandContext,
  { tx, group, pace }: MeetingsOf,
  changed: Changed,
  also: Partial<Pick<Group, 'state' | 'endedAt'>> = {},
): Promise<void> {
  const { now } = context;
  const begins = beginsOf(changed);
  const concerns = begins.some((at) => at > now);
  for (const { after } of changed.meetings)
    await saveMeeting(tx, group, concerns ? { ...after, newsAt: now } : after);
  const since = group.news !== null && group.news.at > now ? group.news.since : now;
  const isToTell = concerns && isNews(await readMeetings(tx, group.id), since);
  const at = isToTell ? newsAt(begins, now) : null;
  const news = at === null ? null : { since, at };
  await changeGroup(tx, group, { ...also, ...(concerns ? { news } : {}) });
  if (!concerns) return;
  for (const { residentId, enrolmentId, state } of await membersOf(tx, group.id)) {
    if (state === 'ended') continue;
    const opened = await context.person({
      residentId,
      action: 'write',
      resource: 'enrolment',
      resourceId: enrolmentId,
    });
    const enrolment = opened.ok ? await lockEnrolment(opened.value, enrolmentId) : undefined;
    if (!opened.ok || enrolment?.groupId !== group.id) continue;
    await tellMember(context, { tx: opened.value, enrolment }, { pace, changed, since, at });
  }
}

export async function addMeeting(
  context: CommandContext,
  opened: MeetingsOf,
  { day, time, minutes, place }: Of<'meeting'>,
): Promise<Outcome<null, 'no-such-time'>> {
  const { zone } = opened.unit;
  if (existsIn(day, time, zone) === 'skipped') return refused('no-such-time');
  const after: StoredMeeting = {
    id: newId<'group-meeting'>(),
    day,
    time,
    zone,
    minutes,
    place,
    version: 1,
    madeAt: context.now,
    newsAt: null,
    cancelledAt: null,
  };
  await settle(context, opened, { how: 'added', meetings: [{ before: null, after }] });
  return done(null);
}

async function standing({ tx, group }: Pick<OpenGroup, 'tx' | 'group'>): Promise<readonly StoredMeeting[]> {
  return (await readMeetings(tx, group.id)).filter((one) => one.cancelledAt === null);
}

export async function moveMeeting(
  context: CommandContext,
  opened: MeetingsOf,
  { meetingId, day, time, minutes, place }: Of<'move-meeting'>,
): Promise<Outcome<null, 'no-such-time' | 'not-found'>> {
  const before = (await standing(opened)).find((one) => one.id === meetingId);
  if (before === undefined) return refused('not-found');
  const { zone } = opened.unit;
  if (existsIn(day, time, zone) === 'skipped') return refused('no-such-time');
  const isSame =
    before.day === day && before.time === time && before.minutes === minutes && before.place === place;
  if (isSame) return done(null);
  const after = { ...before, day, time, zone, minutes, place, version: before.version + 1 };
  await settle(context, opened, { how: 'moved', meetings: [{ before, after }] });
  return done(null);
}

function withoutThem(meetings: readonly StoredMeeting[], now: Instant): Changed {
  return {
    how: 'cancelled',
    meetings: meetings.map((before) => ({
      before,
      after: { ...before, version: before.version + 1, cancelledAt: now },
    })),
  };
}

export async function cancelMeeting(
  context: CommandContext,
  opened: MeetingsOf,
  meetingId: StoredMeeting['id'],
): Promise<Outcome<null, 'not-found'>> {
  const before = (await standing(opened)).find((one) => one.id === meetingId);
  if (before === undefined) return refused('not-found');
  await settle(context, opened, withoutThem([before], context.now));
  return done(null);
}

/** A group that has ended does not meet: those who were to come hear of it. */
export async function endGroup(context: CommandContext, opened: MeetingsOf): Promise<void> {
  const coming = (await standing(opened)).filter((one) => beginsAt(one) > context.now);
  await settle(context, opened, withoutThem(coming, context.now), {
    state: 'ended',
    endedAt: context.now,
  });
}
