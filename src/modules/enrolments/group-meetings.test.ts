/** When a group meets: what its members hear of a change, and how they are reminded. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { blockUnit } from '#modules/access/public.ts';
import { civilIn, civilTime, epochMs, instantOf, plusDays, plusMinutes, zone } from '#kernel/dates.ts';
import { mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import {
  changeGroupOfUnit,
  chooseTime,
  endWalk,
  leaveGroup,
  pauseWalk,
  readGroup,
  showGroupMeeting,
  takeFromGroup,
} from './public.ts';
import { groupStage, type Walker, walkStage } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'), { poolSize: 10 });
});
afterAll(async () => app.close());
const { parts, which, days, move, sweep } = walkStage(() => app);
const { aMember, twoMembers, roadOf } = groupStage(() => app);

const STOCKHOLM = zone('Europe/Stockholm');
const dayFrom = (count: number) => plusDays(civilIn(app.clock.now(), STOCKHOLM).date, count);
const later = async (minutes: number) => move(plusMinutes(app.clock.now(), minutes));
/** Two members, at noon: nothing hangs on the hour that the tests are run at. */
const atNoon = async () => {
  await days(1);
  return twoMembers();
};
type Group = Awaited<ReturnType<typeof twoMembers>>;

async function change({ maria, groupId }: Group, what: Readonly<Record<string, unknown>>) {
  return app.run(maria.coach, changeGroupOfUnit(app), { groupId, change: what });
}
const anHour = (day: string, time = '17:30') => ({ day, time, minutes: 90, place: 'Biblioteket' });
async function add(group: Group, day: string, time?: string): Promise<string> {
  const before = await meetingsOf(group);
  await mustRun(change(group, { kind: 'meeting', ...anHour(day, time) }));
  return (await meetingsOf(group)).find((one) => !before.some(({ id }) => id === one.id))?.id ?? '';
}
async function meetingsOf({ maria, groupId }: Group) {
  const input = { groupId, find: '', language: 'sv' };
  return (await mustRun(app.run(maria.coach, readGroup(parts()), input))).meetings;
}
/** Messages that something has changed, by their state. */
const news = async ({ resident }: Walker) =>
  app.owner(
    `select state, kind, due_at, payload from notifications.message where resident_id = $1 and template = 'times-changed' order by made_at`,
    [resident.residentId],
  );
const waiting = async (walker: Walker) => (await news(walker)).filter((one) => one['state'] === 'waiting');
/** In how many minutes those that wait are due. */
const dueIn = async (walker: Walker) =>
  (await waiting(walker)).map((one) =>
    Math.round(Math.abs(Number(one['due_at']) - epochMs(app.clock.now())) / 60_000),
  );
/** What went out: the post office is not open here, and what it took is marked. */
const sent = async ({ resident }: Walker) =>
  app.owner(
    `update notifications.message set state = 'sent', sent_at = due_at where resident_id = $1 and state = 'waiting' and due_at <= $2`,
    [resident.residentId, app.clock.now()],
  );
const reminders = async ({ resident }: Walker) =>
  (
    await app.owner(
      `select civil_date::text, civil_time from platform.due where kind = 'enrolments.group-reminder' and state = 'waiting' and resident_id = $1 order by due_at`,
      [resident.residentId],
    )
  ).map((row) => `${String(row['civil_date'])} ${String(row['civil_time'])}`);
const reminded = async ({ resident }: Walker) =>
  app.owner(
    `select state, payload from notifications.message where resident_id = $1 and template = 'time-reminder' order by made_at`,
    [resident.residentId],
  );

describe('a change is told', () => {
  test('to every member, who rests too, once, with no word of what it is', async () => {
    const group = await atNoon();
    const { maria, ali } = group;
    await mustRun(app.run(ali.resident, pauseWalk(parts()), { ...which(ali), until: null }));
    await add(group, dayFrom(5));
    for (const member of [maria, ali]) {
      expect(await waiting(member)).toMatchObject([{ kind: 'appointment', payload: {} }]);
      const told = await app.owner(
        `select data from timeline.entry where resident_id = $1 and kind = 'group.meeting-added'`,
        [member.resident.residentId],
      );
      expect(told).toMatchObject([{ data: { groupId: group.groupId } }]);
    }
    const log = await app.owner(
      `select distinct resident_id from audit.access_log where command = 'enrolments.change-group' and action = 'write' and resident_id = any ($1)`,
      [[maria.resident.residentId, ali.resident.residentId]],
    );
    expect(log).toHaveLength(2);
  });

  test('several in a row are one message, some minutes after the last; later ones are another', async () => {
    const group = await atNoon();
    const first = await add(group, dayFrom(5));
    await later(6);
    await add(group, dayFrom(12));
    await later(6);
    await mustRun(change(group, { kind: 'move-meeting', meetingId: first, ...anHour(dayFrom(6)) }));
    expect(await news(group.maria)).toMatchObject([{ state: 'waiting' }]);
    expect(await dueIn(group.maria)).toEqual([10]);
    await later(10);
    await sent(group.maria);
    await mustRun(change(group, { kind: 'no-meeting', meetingId: first }));
    expect((await news(group.maria)).map((one) => one['state'])).toEqual(['sent', 'waiting']);
  });

  test('what is changed back before anybody heard is told to nobody, and the rest still is', async () => {
    const group = await atNoon();
    const slip = await add(group, dayFrom(5));
    await mustRun(change(group, { kind: 'no-meeting', meetingId: slip }));
    expect(await waiting(group.maria)).toEqual([]);
    await add(group, dayFrom(7));
    const second = await add(group, dayFrom(8));
    await mustRun(change(group, { kind: 'no-meeting', meetingId: second }));
    expect(await waiting(group.maria)).toHaveLength(1);
    await later(10);
    await sent(group.maria);
    // The same again says nothing.
    const [stands] = await meetingsOf(group);
    await mustRun(
      change(group, { kind: 'move-meeting', meetingId: stands?.id, ...anHour(stands?.day ?? '') }),
    );
    expect(await waiting(group.maria)).toEqual([]);
  });

  test('at once when the meeting is near; not at all when it has been', async () => {
    const group = await atNoon();
    const past = await add(group, dayFrom(-2));
    await mustRun(change(group, { kind: 'no-meeting', meetingId: past }));
    expect(await news(group.maria)).toEqual([]);
    await add(group, dayFrom(0), '13:30');
    expect(await dueIn(group.maria)).toEqual([0]);
  });

  test('when the group ends with meetings to come; not to who has left or ended', async () => {
    const group = await atNoon();
    const { maria, ali } = group;
    const place = maria.place;
    const [left, over, shut] = [
      await aMember(group.groupId, place, 'Lena Lund'),
      await aMember(group.groupId, place, 'Olle Ek'),
      await aMember(group.groupId, place, 'Siv Sund'),
    ];
    await add(group, dayFrom(5));
    await mustRun(app.run(left.resident, leaveGroup(parts()), which(left)));
    await mustRun(
      app.run(over.resident, endWalk(parts()), { ...which(over), reason: 'stopped', summary: '' }),
    );
    for (const one of [left, over]) {
      expect(await waiting(one)).toEqual([]);
      expect(await reminders(one)).toEqual([]);
    }
    // What is closed to others is not closed to the group's own unit: the meeting is still theirs.
    await mustRun(app.run(shut.resident, blockUnit, { unitId: place.unitId }));
    expect(await reminders(shut)).toHaveLength(1);
    await later(11);
    for (const one of [maria, ali, shut]) await sent(one);
    await mustRun(change(group, { kind: 'end' }));
    for (const one of [maria, ali, shut]) {
      expect(await waiting(one)).toHaveLength(1);
      expect(await reminders(one)).toEqual([]);
    }
    for (const one of [left, over]) expect(await waiting(one)).toEqual([]);
  });
});

describe('a reminder', () => {
  test('waits for the day before at the person’s hour, moves with the meeting and with the hour', async () => {
    const group = await atNoon();
    const { maria, ali } = group;
    const meetingId = await add(group, dayFrom(5));
    expect(await reminders(maria)).toEqual([`${dayFrom(4)} 09:00`]);
    await mustRun(
      app.run(maria.resident, chooseTime(parts()), { ...which(maria), messageTime: civilTime('18:15') }),
    );
    expect(await reminders(maria)).toEqual([`${dayFrom(4)} 18:15`]);
    await mustRun(change(group, { kind: 'move-meeting', meetingId, ...anHour(dayFrom(8)) }));
    expect(await reminders(maria)).toEqual([`${dayFrom(7)} 18:15`]);
    await mustRun(change(group, { kind: 'no-meeting', meetingId }));
    expect(await reminders(ali)).toEqual([]);
    // Who comes in later is reminded of what stands.
    await add(group, dayFrom(9));
    const late = await aMember(group.groupId, maria.place, 'Kim Berg');
    expect(await reminders(late)).toEqual([`${dayFrom(8)} 09:00`]);
    await mustRun(
      app.run(maria.coach, takeFromGroup(parts()), {
        groupId: group.groupId,
        residentId: late.resident.residentId,
      }),
    );
    expect(await reminders(late)).toEqual([]);
  });

  test('leaves once, in a rest too, and says when the meeting is; for a moved one there is a new one', async () => {
    const group = await atNoon();
    const { maria, ali } = group;
    const day = dayFrom(2);
    const meetingId = await add(group, day);
    await mustRun(app.run(ali.resident, pauseWalk(parts()), { ...which(ali), until: null }));
    await days(1);
    const startsAt = instantOf(day, civilTime('17:30'), STOCKHOLM).instant;
    for (const one of [maria, ali])
      expect(await reminded(one)).toMatchObject([{ payload: { startsAt, zone: 'Europe/Stockholm' } }]);
    await sent(ali);
    await sweep();
    await mustRun(
      app.run(ali.resident, chooseTime(parts()), { ...which(ali), messageTime: civilTime('20:00') }),
    );
    await move(instantOf(dayFrom(0), civilTime('20:30'), STOCKHOLM).instant);
    await sweep();
    expect(await reminded(ali)).toHaveLength(1);
    // Maria's has not left yet: it is not sent of a time that does not hold.
    await mustRun(change(group, { kind: 'move-meeting', meetingId, ...anHour(dayFrom(3)) }));
    expect((await reminded(maria)).map((one) => one['state'])).toEqual(['outdated']);
    await days(2);
    expect((await reminded(maria)).map((one) => one['state'])).toEqual(['outdated', 'waiting']);
  });
});

test('a meeting for the own calendar: a member’s alone', async () => {
  const group = await atNoon();
  const { maria, ali } = group;
  const meetingId = await add(group, dayFrom(5));
  const ask = async (who: Walker, whose: Walker = who) =>
    app.run(who.resident, showGroupMeeting, { ...which(whose), meetingId });
  const startsAt = instantOf(dayFrom(5), civilTime('17:30'), STOCKHOLM).instant;
  expect(await mustRun(ask(maria))).toEqual({
    id: meetingId,
    version: 1,
    startsAt,
    endsAt: plusMinutes(startsAt, 90),
  });
  expect(await ask(ali, maria)).toMatchObject({ refusal: 'not-found' });
  await mustRun(app.run(maria.resident, leaveGroup(parts()), which(maria)));
  expect(await ask(maria)).toMatchObject({ refusal: 'not-found' });
  await mustRun(change(group, { kind: 'no-meeting', meetingId }));
  expect(await ask(ali)).toMatchObject({ refusal: 'not-found' });
  expect((await roadOf(ali)).group?.meetings).toEqual([]);
  expect(await change(group, { kind: 'no-meeting', meetingId })).toMatchObject({ refusal: 'not-found' });
  expect(await change(group, { kind: 'move-meeting', meetingId, ...anHour(dayFrom(5)) })).toMatchObject({
    refusal: 'not-found',
  });
});
