/** A group walks one programme: who comes into it, and what its day opens. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { type CivilDate, civilTime, plusDays } from '#kernel/dates.ts';
import { simulate, walkFrom } from '#modules/programmes/public.ts';
import { aClient } from '#modules/coaching/testing.ts';
import { aResident, mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import {
  acceptInvitation,
  changeGroupOfUnit,
  chooseAlias,
  leaveGroup,
  makeInvitation,
  moveGroup,
  pauseWalk,
  readGroup,
} from './public.ts';
import { GROUP_CODE, groupStage, type Walker, walkStage } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'), { poolSize: 10 });
});
afterAll(async () => app.close());
const { parts, aWalker, which, days } = walkStage(() => app);
const { today, aGroup, add, aMember, roadOf, write, reads, twoMembers } = groupStage(() => app);

describe('who comes into a group', () => {
  test('begins with it; who walks already comes in as they are; each is opened for themselves', async () => {
    const client = await aClient(app, { country: 'se', name: 'Maria Ljungberg' });
    const groupId = await aGroup(client, plusDays(today(), 7));
    expect(await mustRun(add(client, groupId))).toMatchObject({ isNew: true });
    const other = await aWalker(GROUP_CODE, 'unit', await aClient(app, { place: client.place }));
    expect(await mustRun(add(other, groupId))).toEqual({ enrolmentId: other.enrolmentId, isNew: false });
    const rows = await app.owner(
      `select started_on::text, group_starts_on::text, begun, group_id from enrolments.enrolment where group_id = $1 order by made_at`,
      [groupId],
    );
    expect(rows).toEqual([
      {
        started_on: plusDays(today(), 7),
        group_starts_on: plusDays(today(), 7),
        begun: 'group',
        group_id: groupId,
      },
      { started_on: today(), group_starts_on: plusDays(today(), 7), begun: 'self', group_id: groupId },
    ]);
    const before = (await app.owner('select coalesce(max(seq), 0) as last from audit.access_log'))[0]?.[
      'last'
    ];
    const { members } = await mustRun(
      app.run(client.coach, readGroup(parts()), { groupId, find: '', language: 'sv' }),
    );
    expect(members.map((one) => one.road !== null)).toEqual([true, true]);
    const log = await app.owner(
      `select resident_id, action, rule from audit.access_log where seq > $1 and command = 'enrolments.read-group' order by seq`,
      [before],
    );
    expect(log).toEqual(
      members.map(({ residentId }) => ({
        resident_id: residentId,
        action: 'read',
        rule: 'relation-own-unit',
      })),
    );
  });

  test('is refused twice, in two groups, alone elsewhere, and once the group has ended', async () => {
    const { groupId, maria } = await twoMembers();
    expect(await add(maria, groupId)).toMatchObject({ refusal: 'in-group-already' });
    expect(await add(maria, await aGroup(maria))).toMatchObject({ refusal: 'in-other-group' });
    const alone = await aWalker(GROUP_CODE, 'alone', await aClient(app, { place: maria.place }));
    expect(await add(alone, groupId)).toMatchObject({ refusal: 'walking-already' });
    await mustRun(app.run(maria.coach, changeGroupOfUnit(app), { groupId, change: { kind: 'end' } }));
    expect(await add(await aClient(app, { place: maria.place }), groupId)).toMatchObject({
      refusal: 'ended',
    });
    expect(await mustRun(add(maria, await aGroup(maria)))).toMatchObject({ isNew: false });
  });

  test('by a link, under the name they choose; a closed group takes nobody by one', async () => {
    const { groupId, maria } = await twoMembers();
    const { code } = await mustRun(
      app.run(maria.coach, makeInvitation(parts()), {
        programme: GROUP_CODE,
        startsOn: null,
        days: 30,
        mostUses: 5,
        groupId,
      }),
    );
    const join = async (resident: { residentId: string } & Actor, alias: string) =>
      app.run(resident, acceptInvitation(parts()), {
        residentId: resident.residentId,
        code,
        messageTime: null,
        alias,
      });
    const kim = await aResident(app, { country: 'se', name: 'Kim Berg' });
    expect(await join(kim, ' ')).toMatchObject({ refusal: 'alias-missing' });
    const { enrolmentId } = await mustRun(join(kim, 'Vandraren'));
    expect((await roadOf({ ...maria, resident: kim, enrolmentId })).group).toMatchObject({
      id: groupId,
      alias: 'Vandraren',
    });
    const hidden = await aResident(app, { country: 'se', name: 'Eva Ek', protected: 'sekretessmarkering' });
    expect(await join(hidden, 'Eva')).toMatchObject({ refusal: 'alias-is-name' });
    await mustRun(join(hidden, 'Björken'));
    await mustRun(app.run(maria.coach, changeGroupOfUnit(app), { groupId, change: { kind: 'close' } }));
    expect(await join(await aResident(app, { country: 'se' }), 'Sen')).toMatchObject({
      refusal: 'not-found',
    });
  });

  test('a protected name is not given to a group that staff put the person in', async () => {
    const { groupId, maria } = await twoMembers();
    const client = await aClient(app, { place: maria.place, name: 'Eva Ek' });
    await app.owner(`update identity.resident set protected = 'sekretessmarkering' where resident_id = $1`, [
      client.resident.residentId,
    ]);
    const eva: Walker = { ...client, ...(await mustRun(add(client, groupId))) };
    expect((await roadOf(eva)).group?.alias).toBeNull();
    await write(eva, 'Min tur');
    await write(maria, 'Min tur');
    expect(await reads(maria)).toEqual([]);
    expect((await roadOf(eva)).entries[0]?.privacy).toBe('coach');
    expect(await app.run(eva.resident, chooseAlias(parts()), { ...which(eva), alias: 'eva' })).toMatchObject({
      refusal: 'alias-is-name',
    });
    await mustRun(app.run(eva.resident, chooseAlias(parts()), { ...which(eva), alias: 'Björken' }));
    await write(eva, 'Min tur');
    expect((await reads(maria)).map((one) => one.alias)).toEqual(['Björken']);
  });
});

describe('the group’s week', () => {
  const meets = async (walker: Walker) =>
    (await roadOf(walker)).modules
      .flatMap((module) => module.steps)
      .find((step) => step.step.id === 'w5-meet')?.opening;

  test('is counted from the group’s day, whenever the person began, and moves with it', async () => {
    const client = await aClient(app, { country: 'se' });
    const walker = await aWalker(GROUP_CODE, 'unit', client);
    await days(10);
    const groupId = await aGroup(client, plusDays(today(), 3));
    await mustRun(add(walker, groupId));
    const late = await aMember(groupId, client.place, 'Kim Berg');
    const opensOn = (day: CivilDate) => ({ kind: 'from', on: plusDays(day, 28) });
    expect(await meets(walker)).toMatchObject(opensOn(plusDays(today(), 3)));
    expect(await meets(late)).toMatchObject(opensOn(plusDays(today(), 3)));
    const looks = async () =>
      (
        await app.owner(
          `select due_at from platform.due where kind = 'enrolments.look' and state = 'waiting' and resident_id = $1`,
          [late.resident.residentId],
        )
      ).map((row) => row['due_at']);
    const before = await looks();
    expect(
      await mustRun(app.run(client.coach, moveGroup(parts()), { groupId, startsOn: plusDays(today(), 9) })),
    ).toEqual({ moved: 2, kept: 0 });
    expect(await meets(walker)).toMatchObject(opensOn(plusDays(today(), 9)));
    expect(await meets(late)).toMatchObject(opensOn(plusDays(today(), 9)));
    // Who had not begun begins with the group still, and is looked at on another day.
    expect((await roadOf(late)).enrolment.startedOn).toBe(plusDays(today(), 9));
    expect(await looks()).not.toEqual(before);
    expect((await roadOf(walker)).enrolment.startedOn).toBe(plusDays(today(), -10));
    expect(
      (
        await app.owner(
          `select count(*)::integer as count from notifications.message where effect_key like $1`,
          [`enrolments ${walker.enrolmentId} group %`],
        )
      )[0],
    ).toEqual({ count: 2 });
  });

  test('meetings stand on the road, in a rest too; who goes out keeps their weeks and sees them no more', async () => {
    const { groupId, maria } = await twoMembers();
    const meeting = {
      kind: 'meeting',
      day: plusDays(today(), 2),
      time: '17:30',
      place: 'Biblioteket',
    } as const;
    await mustRun(app.run(maria.coach, changeGroupOfUnit(app), { groupId, change: meeting }));
    expect(
      await app.run(maria.coach, changeGroupOfUnit(app), {
        groupId,
        change: { ...meeting, day: '2027-03-28', time: '02:30' },
      }),
    ).toMatchObject({ refusal: 'no-such-time' });
    await mustRun(app.run(maria.resident, pauseWalk(parts()), { ...which(maria), until: null }));
    expect((await roadOf(maria)).group?.meetings).toMatchObject([{ time: '17:30', place: 'Biblioteket' }]);
    const opens = await meets(maria);
    await mustRun(app.run(maria.resident, leaveGroup(parts()), which(maria)));
    expect((await roadOf(maria)).group).toBeNull();
    expect(await meets(maria)).toEqual(opens);
    expect(await app.run(maria.resident, leaveGroup(parts()), which(maria))).toMatchObject({
      refusal: 'not-in-group',
    });
  });
});

describe('the modules of who began with a group', () => {
  const opensOf = async (walker: Walker) =>
    (await roadOf(walker)).modules
      .filter((one) => one.module.opens === undefined && one.phase.kind === 'guided')
      .slice(0, 3)
      .map(({ opening }) => (opening.kind === 'from' ? opening.on : opening.for));

  test('are counted from the group’s first day, also for who comes late, and move with it', async () => {
    const client = await aClient(app, { country: 'se', name: 'Maria Ljungberg' });
    const starts = plusDays(today(), -8);
    const groupId = await aGroup(client, starts);
    const maria: Walker = { ...client, ...(await mustRun(add(client, groupId))) };
    expect(await opensOf(maria)).toEqual([starts, plusDays(starts, 7), plusDays(starts, 14)]);
    await mustRun(app.run(maria.coach, moveGroup(parts()), { groupId, startsOn: plusDays(starts, 2) }));
    expect(await opensOf(maria)).toEqual([plusDays(starts, 2), plusDays(starts, 9), plusDays(starts, 16)]);
  });

  test('are the person’s own where they walked already, and the simulator says the same of both', async () => {
    const client = await aClient(app, { country: 'se', name: 'Maria Ljungberg' });
    const groupId = await aGroup(client, plusDays(today(), 3));
    const own = await aWalker(GROUP_CODE, 'unit', await aClient(app, { place: client.place }));
    await mustRun(add(own, groupId));
    expect(await opensOf(own)).toEqual([today(), plusDays(today(), 7), plusDays(today(), 14)]);
    const begun: Walker = { ...client, ...(await mustRun(add(client, groupId))) };
    for (const [walker, begins] of [
      [own, false],
      [begun, true],
    ] as const) {
      const { programme, enrolment } = await roadOf(walker);
      const played = simulate(programme, {
        walk: walkFrom({
          startsOn: enrolment.startedOn,
          zone: enrolment.zone,
          country: enrolment.country,
          messageTime: civilTime('09:00'),
        }),
        days: 30,
        deeds: [
          {
            do: 'group',
            startsOn: plusDays(today(), 3),
            ...(begins ? { begins } : {}),
            on: enrolment.startedOn,
            at: civilTime('00:00'),
          },
        ],
        diligence: 'nothing',
        pace: () => ({ kind: 'send' }),
      });
      const openings = played.flatMap(({ what, date }) =>
        what.kind === 'opens' ? [[what.id, date] as const] : [],
      );
      for (const week of ['w1', 'w2', 'w3'])
        expect([walker === begun, week, openings.find(([id]) => id === week)?.[1]]).toEqual([
          walker === begun,
          week,
          (await opensOf(walker))[Number(week.slice(1)) - 1],
        ]);
    }
  });
});
