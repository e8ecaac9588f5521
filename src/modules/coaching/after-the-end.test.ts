import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { civilDate, civilIn, civilTime, instantOf, plusDays, plusMonths, zone } from '#kernel/dates.ts';
import { mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { beginNote, comeBackToCoaching, type EndReason, rescheduleFollowUp } from './public.ts';
import { aClient, type Client, followUpStage, bookFirstMeeting } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());

const { sweep, move, end, followUps, mails, items, period, hasRelation, idOf } = followUpStage(() => app);
const parts = () => ({ packs: app.packs, content: app.coaching.content });
const stockholm = zone('Europe/Stockholm');
const today = () => civilIn(app.clock.now(), stockholm).date;
const about = (client: Client) => ({ residentId: client.resident.residentId, periodId: client.periodId });
const nine = async (day: string) => {
  await move(instantOf(civilDate(day), civilTime('09:00'), stockholm).instant);
  await sweep(app);
};
const dues = async (client: Client) =>
  app.owner(
    `select kind, civil_date::text as day, civil_time, state from platform.due
     where resident_id = $1 and kind like 'coaching.%' and state <> 'cancelled' order by due_at`,
    [client.resident.residentId],
  );
const reschedule = async (
  client: Client,
  as: 'resident' | 'coach',
  to: {
    readonly followUp: Record<string, unknown> | undefined;
    readonly date: string;
    readonly version?: number;
  },
) =>
  app.run(as === 'resident' ? client.resident : client.coach, rescheduleFollowUp(parts()), {
    ...about(client),
    followUpId: idOf(to.followUp),
    version: to.version ?? 1,
    date: to.date,
  });

describe('a follow-up', () => {
  test('is moved by the person or the coach, and all that is owed around it moves along; the other one stays', async () => {
    const client = await aClient(app);
    await mustRun(end(client));
    const [first, second] = await followUps(client);
    const date = plusDays(civilDate(String(first?.['civil_date'])), 20);
    await mustRun(reschedule(client, 'resident', { followUp: first, date }));
    expect(await followUps(client)).toMatchObject([
      { months: 3, civil_date: date, state: 'planned' },
      { months: 9, civil_date: second?.['civil_date'] },
    ]);
    const own = (await dues(client)).filter((row) => String(row['day']) <= plusDays(date, 7));
    expect(own).toEqual([
      { kind: 'coaching.follow-up-invite', day: plusDays(date, -7), civil_time: '09:00', state: 'waiting' },
      { kind: 'coaching.follow-up-remind', day: date, civil_time: '09:00', state: 'waiting' },
      { kind: 'coaching.follow-up-call', day: plusDays(date, 7), civil_time: '09:00', state: 'waiting' },
    ]);
    await nine(plusDays(civilDate(String(first?.['civil_date'])), 1));
    expect(await mails(client)).toBe(0);
    await nine(plusDays(date, -7));
    expect(await mails(client)).toBe(1);
    // Invited, and moved once more: no second invitation, a reminder on the new day, and the call waits for it.
    const later = plusDays(date, 10);
    await mustRun(reschedule(client, 'coach', { followUp: first, date: later, version: 3 }));
    await nine(plusDays(date, 7));
    expect(await mails(client)).toBe(1);
    expect((await items(client)).map((row) => row['kind'])).toEqual(['follow-up']);
    await nine(later);
    expect(await mails(client)).toBe(2);
    await nine(plusDays(later, 7));
    expect(await items(client)).toEqual([
      { kind: 'call', state: 'open' },
      { kind: 'follow-up', state: 'open' },
    ]);
  });

  test('is moved within its bounds, once for two who move it at the same moment', async () => {
    const client = await aClient(app);
    await mustRun(end(client));
    const [first] = await followUps(client);
    const counted = civilDate(String(first?.['civil_date']));
    for (const [date, problem] of [
      [plusDays(counted, 46), 'too-far'],
      [plusDays(counted, -46), 'too-far'],
      [today(), 'not-ahead'],
      ['2027-13-01', 'not-a-day'],
    ] as const)
      expect(await reschedule(client, 'resident', { followUp: first, date })).toMatchObject({
        refusal: 'wrong-day',
        details: { date: problem },
      });
    const both = await Promise.all([
      reschedule(client, 'resident', { followUp: first, date: plusDays(counted, 3) }),
      reschedule(client, 'coach', { followUp: first, date: plusDays(counted, 5) }),
    ]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(both.flatMap((one) => (one.ok ? [] : [one.refusal]))).toEqual(['changed-meanwhile']);
    const stranger = await aClient(app);
    expect(
      await app.run(stranger.coach, rescheduleFollowUp(parts()), {
        ...about(client),
        followUpId: idOf(first),
        version: 2,
        date: plusDays(counted, 4),
      }),
    ).toMatchObject({ refusal: 'not-found' });
  });

  test('that is moved past the closing keeps the unit’s way to the person open', async () => {
    const client = await aClient(app);
    await mustRun(end(client));
    const [, second] = await followUps(client);
    const date = plusDays(civilDate(String(second?.['civil_date'])), 45);
    await mustRun(reschedule(client, 'coach', { followUp: second, date }));
    const closing = (await dues(client)).filter((row) => row['kind'] === 'coaching.period-close');
    expect(closing).toMatchObject([
      { day: plusMonths({ date, time: civilTime('09:00'), zone: stockholm }, 1).date },
    ]);
  });
});

describe('an end that brings no follow-up', () => {
  test.each(['moved', 'death'] as const)(
    '%s: nobody is invited, reminded, asked or called',
    async (reason) => {
      const client = await aClient(app);
      await mustRun(end(client, reason));
      expect(await followUps(client)).toEqual([]);
      expect((await dues(client)).map((row) => row['kind'])).toEqual(['coaching.period-close']);
      expect(await period(client)).toMatchObject({ state: 'ended', end_reason: reason });
      expect(
        await app.owner(
          `select 1 from notifications.message where resident_id = $1 and effect_key like 'coaching.%'`,
          [client.resident.residentId],
        ),
      ).toEqual([]);
      await nine(plusMonths({ date: today(), time: civilTime('09:00'), zone: stockholm }, 1).date);
      expect(await period(client)).toMatchObject({ state: 'closed' });
      expect(await hasRelation(client)).toBe(false);
    },
  );

  test('never met: there is nothing to look back on, not even with a time that is still to come', async () => {
    const client = await aClient(app, { met: 'not-yet' });
    await bookFirstMeeting(app, client);
    await mustRun(end(client, 'no-contact'));
    expect(await followUps(client)).toEqual([]);
    expect(await period(client)).toMatchObject({ state: 'ended' });
  });

  test('met, and nobody said so: a time that has begun, or a note, is enough for the follow-ups', async () => {
    const begun = await aClient(app, { met: 'not-yet' });
    const { endsAt } = await bookFirstMeeting(app, begun);
    await move(endsAt);
    const noted = await aClient(app, { met: 'not-yet' });
    await mustRun(app.run(noted.coach, beginNote(app.coaching), { ...about(noted), meetingId: null }));
    for (const client of [begun, noted]) {
      await mustRun(end(client));
      expect(await followUps(client)).toMatchObject([{ months: 3 }, { months: 9 }]);
      expect(await period(client)).toMatchObject({ state: 'in-follow-up' });
    }
  });

  test('a death stops every message that waits, and gives a booked time free without a word', async () => {
    const client = await aClient(app, { met: 'not-yet' });
    const { residentId } = client.resident;
    await bookFirstMeeting(app, client);
    await mustRun(end(client, 'death'));
    expect(await app.owner('select state from booking.meeting where resident_id = $1', [residentId])).toEqual(
      [{ state: 'cancelled' }],
    );
    expect(
      await app.owner(
        `select template from notifications.message where resident_id = $1 and state = 'waiting'`,
        [residentId],
      ),
    ).toEqual([]);
    expect(
      await app.owner(
        `select kind from platform.due where resident_id = $1 and state = 'waiting' and kind not like 'retention.%'`,
        [residentId],
      ),
    ).toEqual([{ kind: 'coaching.period-close' }]);
    expect(
      await app.owner(
        `select 1 from booking.occupancy o join booking.meeting m on m.id = o.meeting_id where m.resident_id = $1`,
        [residentId],
      ),
    ).toEqual([]);
    expect(await period(client)).toMatchObject({ end_reason: 'death' });
  });
});

describe('coming back', () => {
  const back = async (client: Client, as: 'resident' | 'coach' = 'resident', periodId = client.periodId) =>
    app.run(as === 'resident' ? client.resident : client.coach, comeBackToCoaching(parts()), {
      residentId: client.resident.residentId,
      periodId,
    });
  const periods = async (client: Client) =>
    app.owner(
      'select id, state, previous_id, staff_id, referral_id from coaching.period where resident_id = $1 order by started_on, previous_id nulls first',
      [client.resident.residentId],
    );

  test('is one press: a new period after the old one, whose follow-ups are not owed any more', async () => {
    const client = await aClient(app);
    await mustRun(end(client));
    const [first] = await followUps(client);
    await nine(plusDays(civilDate(String(first?.['civil_date'])), -7));
    expect(await items(client)).toEqual([{ kind: 'follow-up', state: 'open' }]);
    const { periodId } = await mustRun(back(client));
    expect(await periods(client)).toEqual([
      {
        id: client.periodId,
        state: 'closed',
        previous_id: null,
        staff_id: client.coach.staffId,
        referral_id: client.referralId,
      },
      {
        id: periodId,
        state: 'offered',
        previous_id: client.periodId,
        staff_id: client.coach.staffId,
        referral_id: client.referralId,
      },
    ]);
    expect((await followUps(client)).map((row) => row['state'])).toEqual(['cancelled', 'cancelled']);
    expect(
      await app.owner(
        `select kind, detail, state from worklist.item where resident_id = $1 and state = 'open' and kind = 'call'`,
        [client.resident.residentId],
      ),
    ).toEqual([{ kind: 'call', detail: 'came-back', state: 'open' }]);
    expect(await app.owner(`select state from booking.offer where ref_id = $1`, [periodId])).toEqual([
      { state: 'open' },
    ]);
    // The old closing comes, and does not end the way to somebody who is back.
    await nine(plusDays(civilDate(String(first?.['civil_date'])), 300));
    expect(await hasRelation(client)).toBe(true);
  });

  test('pressed twice, or by both at once, begins one period', async () => {
    const client = await aClient(app);
    await mustRun(end(client));
    const outcomes = await Promise.all([back(client), back(client, 'coach'), back(client)]);
    expect(outcomes.filter((one) => one.ok)).toHaveLength(1);
    expect(outcomes.flatMap((one) => (one.ok ? [] : [one.refusal]))).toEqual(['under-way', 'under-way']);
    expect(await periods(client)).toHaveLength(2);
  });

  test('after the unit’s way has ended opens it again, for a year', async () => {
    const client = await aClient(app);
    await mustRun(end(client));
    const ended = today();
    const inMonths = (count: number) =>
      plusMonths({ date: ended, time: civilTime('09:00'), zone: stockholm }, count).date;
    await nine(inMonths(10));
    expect(await hasRelation(client)).toBe(false);
    expect(await back(client, 'coach')).toMatchObject({ refusal: 'not-found' });
    const late = await aClient(app);
    await mustRun(end(late));
    await nine(inMonths(12));
    await mustRun(back(client));
    expect(await hasRelation(client)).toBe(true);
    await nine(plusDays(inMonths(22), 5));
    expect(await back(late)).toMatchObject({ refusal: 'too-late' });
  });

  test.each([
    ['moved', 'asks-anew'],
    ['death', 'died'],
  ] as const)('is not for who has %s', async (reason: EndReason, refusal) => {
    const client = await aClient(app);
    await mustRun(end(client, reason));
    expect(await back(client)).toMatchObject({ refusal });
  });
});
