/**
 * A year's road under the test clock: the first meeting in March, the nine-month follow-up in February of the next year, across
 * both changes of the clocks (28 March and 31 October 2027). The clock goes from one thing that is owed to the next; a minute
 * before each nothing leaves.
 */
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import {
  civilDate,
  civilIn,
  civilTime,
  type Instant,
  instant,
  instantOf,
  type Zone,
  zone,
} from '#kernel/dates.ts';
import { addFreeTimes, bookMeeting, markHeld, meetingReminder, offerTimes } from '#modules/booking/public.ts';
import { aChannel, anOffice, type TestOffice } from '#modules/notifications/testing.ts';
import { sweepDue } from '#platform/worker.ts';
import { mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { handClock } from '../../../testing/real-walk.ts';
import { agree, coachingDueHandlers, tellExperience } from './public.ts';
import { aClient, type Client, followUpStage } from './testing.ts';

let app: TestApp;
let office: TestOffice;
/** Stands still between two looks, however slow the machine is. */
const clock = handClock();
beforeEach(async () => {
  app = await openTestApp(inject('adminUrl'), { poolSize: 10, clock });
  office = anOffice(app, { email: aChannel() });
});
afterEach(async () => {
  await office.end();
  await app.close();
});

const { minuteBefore, end, followUps, items, period, hasRelation, answer, idOf } = followUpStage(() => app);

/** For the application and for what the database judges by the day. */
async function itIs(at: Instant): Promise<void> {
  clock.at = at;
  await app.owner('update platform.demo_clock set ahead = $1::timestamptz - now()', [at]);
}

const HANDLERS = [meetingReminder, ...coachingDueHandlers];

/** One road; what was sent so far, with the civil time at which it left. */
function aRoad(client: Client, where: Zone) {
  const { residentId } = client.resident;
  const sent: string[] = [];
  const at = (date: string, time: string) => instantOf(civilDate(date), civilTime(time), where).instant;

  async function carryOut(): Promise<void> {
    await sweepDue({
      job: app.job,
      runner: app.runner,
      clock: app.clock,
      log: app.log,
      dueHandlers: HANDLERS,
    });
    await office.sweep();
    const rows = await app.owner(
      `select template from notifications.message where resident_id = $1 and state in ('sent', 'delivered') order by id`,
      [residentId],
    );
    const { date, time } = civilIn(app.clock.now(), where);
    for (const row of rows.slice(sent.length)) sent.push(`${date} ${time} ${String(row['template'])}`);
  }

  async function nextOwed(until: Instant): Promise<Instant | null> {
    const [row] = await app.owner(
      `select min(due_at) as at from (
         select due_at from platform.due where resident_id = $1 and state = 'waiting' and kind = any ($3)
         union all select due_at from notifications.message where resident_id = $1 and state = 'waiting') owed
       where due_at <= $2`,
      [residentId, until, HANDLERS.map(({ kind }) => kind)],
    );
    const found = row?.['at'];
    return found instanceof Date ? instant(found.toISOString()) : null;
  }

  /** Lives until then, through all that is owed on the way. */
  async function live(date: string, time: string): Promise<void> {
    const until = at(date, time);
    let looks = 0;
    for (let next = await nextOwed(until); next !== null; next = await nextOwed(until)) {
      if (next > clock.now()) {
        if (minuteBefore(next) > clock.now()) await itIs(minuteBefore(next));
        const before = sent.length;
        await carryOut();
        expect(sent.slice(before)).toEqual([]);
        await itIs(next);
      }
      await carryOut();
      looks += 1;
      if (looks > 100) throw new Error(`what is owed at ${next} stays owed`);
    }
    await itIs(until);
  }

  async function meet(date: string, kind: 'coaching' | 'follow-up'): Promise<void> {
    await mustRun(
      app.run(client.coach, addFreeTimes(app.packs), {
        weekdays: [1, 2, 3, 4, 5, 6, 7],
        from: '10:00',
        until: '11:00',
        minutes: 60,
        firstDay: date,
        weeks: 1,
        modalities: ['phone'],
        onHolidays: 'yes',
      }),
    );
    const open = async () =>
      (
        await app.owner(
          `select id from booking.offer where resident_id = $1 and kind = $2 and state = 'open'`,
          [residentId, kind],
        )
      )[0]?.['id'];
    if ((await open()) === undefined)
      await mustRun(
        app.run(client.coach, offerTimes, { residentId, kind, modalities: ['phone'], earliest: date }),
      );
    const [slot] = await app.owner(
      `select id, ends_at from booking.slot where staff_id = $1 and starts_at = $2`,
      [client.coach.staffId, at(date, '10:00')],
    );
    const booked = await mustRun(
      app.run(client.resident, bookMeeting(app.packs), {
        residentId,
        offerId: await open(),
        slotId: slot?.['id'],
        modality: 'phone',
      }),
    );
    await live(date, '11:00');
    await mustRun(
      app.run(client.coach, markHeld, { residentId, meetingId: booked.meetingId, version: booked.version }),
    );
  }
  return { sent, live, meet };
}

describe.each([
  ['se', 'Europe/Stockholm'],
  ['fi', 'Europe/Helsinki'],
] as const)('a year in %s', (country, name) => {
  test('every message leaves at its civil time, and none besides', async () => {
    const where = zone(name);
    const year = 2027;
    const next = year + 1;
    // Two are on the Monday after a change of the clocks: their first reminder is on the very day of it.
    const [inMarch, changed, inOctober] = ['03-16', '03-29', '11-01'];
    await itIs(instantOf(civilDate(`${year}-03-01`), civilTime('12:00'), where).instant);
    const client = await aClient(app, { country, met: 'not-yet' });
    const about = { residentId: client.resident.residentId, periodId: client.periodId };
    const road = aRoad(client, where);
    await road.live(`${year}-03-02`, '12:00');
    await mustRun(app.run(client.resident, agree, { ...about, version: 1 }));
    road.sent.length = 0;
    const [{ count = 0 } = {}] = await app.owner(
      `select count(*)::integer as count from notifications.message where resident_id = $1`,
      [about.residentId],
    );
    expect(count).toBe(2);
    for (let told = 0; told < Number(count); told += 1) road.sent.push('before');

    expect(await period(client)).toMatchObject({ state: 'accepted' });
    await road.meet(`${year}-${inMarch}`, 'coaching');
    expect(await period(client)).toMatchObject({ state: 'active' });
    await road.meet(`${year}-${changed}`, 'coaching');
    await road.meet(`${year}-04-20`, 'coaching');
    await road.meet(`${year}-05-25`, 'coaching');
    const [row] = await app.owner('select version from coaching.period where id = $1', [client.periodId]);
    await mustRun(end(client, 'reached', Number(row?.['version'])));
    await mustRun(
      app.run(client.resident, tellExperience({ packs: app.packs, content: app.coaching.content }), {
        ...about,
        months: 0,
        form: { recommend: '10', helped: 'yes', attained: '1', words: '', shown: '' },
      }),
    );
    const [first, second] = await followUps(client);
    expect([first?.['civil_date'], second?.['civil_date']]).toEqual([`${year}-08-25`, `${next}-02-25`]);

    // Nobody answers: invited, reminded, and the coach is asked to call a week later.
    await road.live(`${year}-09-01`, '08:59');
    expect((await items(client)).map((one) => one['kind'])).toEqual(['follow-up']);
    await road.live(`${year}-09-01`, '09:00');
    expect((await items(client)).map((one) => one['kind'])).toEqual(['call', 'follow-up']);
    await road.meet(`${year}-${inOctober}`, 'follow-up');
    expect(await items(client)).toMatchObject([{ state: 'done' }, { state: 'done' }]);

    // Nine months: answered after the invitation, so that nobody is reminded.
    await road.live(`${next}-02-20`, '18:00');
    await mustRun(answer(client, idOf(second), 1));
    expect(await period(client)).toMatchObject({ state: 'closed' });
    await road.live(`${next}-03-25`, '08:59');
    expect(await hasRelation(client)).toBe(true);
    await road.live(`${next}-03-25`, '09:00');
    expect(await hasRelation(client)).toBe(false);
    await road.live(`${next}-12-31`, '12:00');

    const day = (text: string) => `${text.slice(0, 8)}${String(Number(text.slice(8)) - 1).padStart(2, '0')}`;
    const meeting = (date: string) => [`${day(date)} 10:00 time-reminder`, `${date} 09:45 time-reminder`];
    const reminders = [
      ...meeting(`${year}-${inMarch}`),
      ...meeting(`${year}-${changed}`),
      ...meeting(`${year}-04-20`),
      ...meeting(`${year}-05-25`),
      `${year}-08-18 09:00 look-back`,
      `${year}-08-25 09:00 look-back`,
      ...(inOctober === '11-01'
        ? [`${year}-10-31 10:00 time-reminder`, `${year}-11-01 09:45 time-reminder`]
        : meeting(`${year}-${inOctober}`)),
      `${next}-02-18 09:00 look-back`,
    ];
    const told = road.sent.filter((one) => one !== 'before');
    expect(told.filter((one) => /time-reminder|look-back/.test(one))).toEqual(reminders);
    // Beside them what answers a press: four times and one booked, three offered, the end.
    expect(
      told
        .filter((one) => !/time-reminder|look-back/.test(one))
        .map((one) => one.split(' ').at(2) ?? '')
        .toSorted(),
    ).toEqual([
      'something-new',
      'something-new',
      'something-new',
      'something-new',
      'time-booked',
      'time-booked',
      'time-booked',
      'time-booked',
      'time-booked',
    ]);
    expect(
      await app.owner(
        `select kind from platform.due where resident_id = $1 and kind = any ($2) and (state = 'failed' or attempts > 0)`,
        [about.residentId, HANDLERS.map(({ kind }) => kind)],
      ),
    ).toEqual([]);
  }, 120_000);
});
