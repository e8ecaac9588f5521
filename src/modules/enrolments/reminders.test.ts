/** What a walk reminds of, from the rule to the mail: at what hour, how often, and what becomes of it. */
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { ResidentActor } from '#kernel/actor.ts';
import {
  type CivilDate,
  civilDate,
  civilIn,
  civilTime,
  daysBetween,
  instantOf,
  plusDays,
  type Zone,
  zone,
} from '#kernel/dates.ts';
import { noteSignIn, paceRulesOn } from '#modules/notifications/public.ts';
import { wants } from '#modules/notifications/testing.ts';
import type { Programme } from '#modules/programmes/public.ts';
import { aModule, aPhase, aProgramme } from '#modules/programmes/testing.ts';
import { done } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import * as z from 'zod';
import { aResident, mustRun } from '../../../testing/app.ts';
import { beginReally, type RealWalk } from '../../../testing/real-walk.ts';
import { openStage, type Stage, workUntil } from '../../../testing/two-workers.ts';

const STOCKHOLM = zone('Europe/Stockholm');
let stage: Stage;
beforeAll(async () => {
  stage = await openStage(inject('adminUrl'));
});
beforeEach(() => {
  stage.mails.splice(0);
});
afterAll(async () => stage.close());

const MONDAY = civilDate('2027-03-01');
const at = (date: CivilDate, time: string, where: Zone = STOCKHOLM) =>
  instantOf(date, civilTime(time), where).instant;
const rules = () => paceRulesOn(stage.app.pace, MONDAY);

/** One module that is never done, with one kind of reminder. */
function reminding(reminder: Partial<Programme['reminders'][number]>, code = 'reminding'): Programme {
  return aProgramme({
    code,
    reminders: [{ id: 'nudge', afterDays: 0, most: 1, ...reminder }],
    phases: [aPhase('guided', [aModule('first')])],
  });
}
async function walking(
  programme: Programme,
  given: { readonly from?: CivilDate; readonly where?: Zone; readonly who?: ResidentActor } = {},
): Promise<RealWalk> {
  const { from = MONDAY, where = STOCKHOLM } = given;
  stage.clock.at = at(from, '00:00', where);
  const road = { programme, startsOn: from, zone: where, messageTime: civilTime('09:00') };
  return beginReally(stage.app, stage.parts, road, given.who ?? null);
}
const until = async ({ resident }: RealWalk, day: CivilDate, time = '23:59', where = STOCKHOLM) =>
  workUntil(stage, resident.residentId, at(day, time, where));
/** When mails were taken, on the clock there. */
const taken = (where = STOCKHOLM) =>
  stage.mails.map((mail) => civilIn(mail.at, where)).map(({ date, time }) => `${date} ${time}`);
const days = () => stage.mails.map((mail) => civilIn(mail.at, STOCKHOLM).date);
const messages = async ({ resident }: RealWalk) =>
  stage.app.owner(
    `select state, channel, made_at, due_at, sent_at, delivered_at, opened_at, acted_at from notifications.message
     where resident_id = $1 and kind = 'nudge' order by made_at`,
    [resident.residentId],
  );

describe('the hour', () => {
  test('is the one on the wall where the person is, before and after the clock is changed', async () => {
    for (const [where, from] of [
      ['Europe/Stockholm', '2027-03-26'],
      ['Australia/Lord_Howe', '2027-04-02'],
      ['America/St_Johns', '2027-11-05'],
    ] as const) {
      stage.mails.splice(0);
      const [there, day] = [zone(where), civilDate(from)];
      const walk = await walking(reminding({ at: '09:15', everyDays: 3, most: 2 }), {
        from: day,
        where: there,
      });
      await until(walk, plusDays(day, 5), '23:59', there);
      expect(taken(there)).toEqual([`${day} 09:15`, `${plusDays(day, 3)} 09:15`]);
      await walk.end();
    }
  });

  test('is never a quiet one: what would come then comes in the morning', async () => {
    const walk = await walking(reminding({ at: '22:30' }));
    await until(walk, plusDays(MONDAY, 3));
    expect(taken()).toEqual(['2027-03-02 08:00']);
    await walk.end();
  });
});

describe('how often', () => {
  test('further apart the longer nobody has used it; a sign-in begins anew', async () => {
    const modules = ['first', 'second', 'third'].map((id) => aModule(id));
    const walk = await walking(
      aProgramme({
        code: 'daily',
        reminders: [{ id: 'nudge', afterDays: 0, everyDays: 1, most: 20 }],
        phases: [aPhase('guided', modules, { cadence: { kind: 'every', days: 20 }, days: 80 })],
      }),
    );
    await until(walk, plusDays(MONDAY, 50));
    // By hand from content/reminders/pace.json: two days apart, three in a week, from day 10 six apart, from day 30 fifteen.
    const expected = [0, 2, 4, 7, 9, 15, 21, 27, 42];
    expect(days()).toEqual(expected.map((day) => plusDays(MONDAY, day)));
    const signIn = command({
      name: 'testing.sign-in',
      input: z.strictObject({}),
      async run(context) {
        const { residentId } = walk.resident;
        const opened = await context.person({ residentId, action: 'write', resource: 'person' });
        if (!opened.ok) return opened;
        await noteSignIn(context, opened.value);
        return done(null);
      },
    });
    await mustRun(stage.app.run(walk.resident, signIn, {}));
    await until(walk, plusDays(MONDAY, 56));
    // Otherwise the next would have been on day 57.
    expect(days().slice(expected.length)).toEqual([51, 53, 55].map((day) => plusDays(MONDAY, day)));
    await walk.end();
  });

  test('one person, one pace: two units that both go along send one a day together, and three in seven days', async () => {
    const one = await walking(reminding({ everyDays: 1, most: 20 }, 'with-one'));
    const seldom = { everyDays: 4, most: 20 };
    const other = await walking(reminding(seldom, 'with-other'), { who: one.resident });
    await until(one, plusDays(MONDAY, 25));
    const sent = await stage.app.owner(
      `select holder, made_at, sent_at from notifications.message where resident_id = $1 and kind = 'nudge' and sent_at is not null`,
      [one.resident.residentId],
    );
    expect(new Set(sent.map((row) => row['holder'])).size).toBe(2);
    // Each walk knew when it planned: nothing was held back at the post office.
    expect(sent.filter((row) => String(row['made_at']) !== String(row['sent_at']))).toEqual([]);
    const all = days();
    expect(new Set(all).size).toBe(all.length);
    for (const day of all) {
      const week = all.filter((before) => before <= day && daysBetween(before, day) < 7);
      expect(week.length).toBeLessThanOrEqual(rules().caps.perWeek);
    }
    await one.end();
    await other.end();
  });

  test('of two that wait for one channel that was away, one goes and the other keeps its distance', async () => {
    const one = await walking(reminding({}, 'away-one'));
    const other = await walking(reminding({}, 'away-other'), { who: one.resident });
    await until(one, plusDays(MONDAY, 8));
    expect(taken()).toEqual(['2027-03-01 09:00', '2027-03-03 09:00']);
    await one.end();
    await other.end();
  });
});

describe('what has not left yet', () => {
  /** Made by the walk, and not yet taken by the post office. */
  async function waiting(walk: RealWalk): Promise<void> {
    await stage.app.owner(
      `update notifications.message set state = 'waiting', sent_at = null, channel = null, due_at = due_at + interval '1 hour'
       where resident_id = $1 and kind = 'nudge'`,
      [walk.resident.residentId],
    );
    stage.mails.splice(0);
  }

  test('is gone when its module is done or hidden, and when the walk ends', async () => {
    for (const ending of ['step', 'hide', 'end'] as const) {
      const walk = await walking(reminding({}, `gone-${ending}`));
      await until(walk, MONDAY, '09:00');
      await waiting(walk);
      if (ending === 'end') await walk.end();
      else if (ending === 'hide') await walk.change({ kind: 'hide', partId: 'first' });
      else await walk.doIt({ do: 'step', id: 'first-step' });
      await until(walk, plusDays(MONDAY, 30));
      expect(stage.mails).toEqual([]);
      expect((await messages(walk)).map((row) => row['state'])).toEqual(['outdated']);
      if (ending !== 'end') await walk.end();
    }
  });

  test('waits for a rest to end, and is said once on that day at its hour', async () => {
    const walk = await walking(reminding({}, 'rests'));
    await until(walk, MONDAY, '09:00');
    await waiting(walk);
    await walk.doIt({ do: 'pause', until: plusDays(MONDAY, 10) });
    await until(walk, plusDays(MONDAY, 30));
    expect(taken()).toEqual(['2027-03-11 09:00']);
    await walk.end();
  });
});

test('what no way takes becomes a row on the unit’s list: a letter, or a call', async () => {
  const who = await aResident(stage.app, { email: null });
  const walk = await walking(reminding({}, 'no-address'), { who });
  await until(walk, plusDays(MONDAY, 1));
  expect(await messages(walk)).toMatchObject([{ state: 'no-address', sent_at: null }]);
  expect(
    await stage.app.owner('select kind, detail, state from worklist.item where resident_id = $1', [
      who.residentId,
    ]),
  ).toEqual([{ kind: 'call', detail: 'not-reached', state: 'open' }]);
  await walk.end();
});

test('the log tells when it was planned, sent, opened and acted on', async () => {
  const walk = await walking(reminding({}, 'logged'));
  await wants(stage.app, walk.resident, ['email'], STOCKHOLM);
  await until(walk, MONDAY, '10:00');
  const nine = new Date(at(MONDAY, '09:00'));
  expect(await messages(walk)).toMatchObject([
    {
      state: 'sent',
      channel: 'email',
      made_at: nine,
      due_at: nine,
      sent_at: nine,
      opened_at: null,
      acted_at: null,
    },
  ]);
  await walk.doIt({ do: 'step', id: 'first-step' });
  const ten = new Date(at(MONDAY, '10:00'));
  expect(await messages(walk)).toMatchObject([{ opened_at: ten, acted_at: ten }]);
  await walk.end();
});
