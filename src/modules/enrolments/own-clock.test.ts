/** The hour and the place that a person has chosen hold in their programmes, whoever lets them begin. */
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { ResidentActor } from '#kernel/actor.ts';
import {
  type CivilDate,
  civilDate,
  civilIn,
  type CivilTime,
  civilTime,
  instantOf,
  plusDays,
  type Zone,
  zone,
} from '#kernel/dates.ts';
import { heardInsteadAt, paceRulesOn } from '#modules/notifications/public.ts';
import { aModule, aPhase, aProgramme } from '#modules/programmes/testing.ts';
import { saveSettings } from '#modules/residents/public.ts';
import { aClient } from '#modules/coaching/testing.ts';
import { aResident, mustRun } from '../../../testing/app.ts';
import { beginReally, type RealWalk } from '../../../testing/real-walk.ts';
import { openStage, type Stage, workUntil } from '../../../testing/two-workers.ts';
import { chooseTime } from './public.ts';
import { groupStage } from './testing.ts';

const STOCKHOLM = zone('Europe/Stockholm');
const CANARY = zone('Atlantic/Canary');
const HELSINKI = zone('Europe/Helsinki');
/** The clock is put forward two days later, everywhere in Europe at the same moment. */
const FRIDAY = civilDate('2027-03-26');
const REMINDING = aProgramme({
  code: 'own-clock',
  reminders: [{ id: 'nudge', afterDays: 0, everyDays: 1, most: 20 }],
  phases: [aPhase('guided', [aModule('first')])],
});

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(inject('adminUrl'));
});
beforeEach(() => {
  stage.mails.splice(0);
});
afterAll(async () => stage.close());

const at = (date: CivilDate, time: string, where: Zone) => instantOf(date, civilTime(time), where).instant;
const taken = (where: Zone) =>
  stage.mails.map((mail) => civilIn(mail.at, where)).map(({ date, time }) => `${date} ${time}`);
const until = async (who: ResidentActor, day: CivilDate, time: string, where: Zone) =>
  workUntil(stage, who.residentId, at(day, time, where));

/** The form of the settings, as the person sends it. */
async function chooses(
  who: ResidentActor,
  clock: { readonly time: string; readonly zone: string },
): Promise<void> {
  const [row] = await stage.app.owner('select version from residents.person where resident_id = $1', [
    who.residentId,
  ]);
  await mustRun(
    stage.app.run(who, saveSettings, {
      language: 'sv',
      channels: ['email'],
      email: 'somebody@vandra.example',
      phone: '',
      version: Number(row?.['version']),
      ...clock,
    }),
  );
}

/** A coach of a Swedish unit lets somebody begin who has told us where they are. */
async function walking(
  clock: { readonly time: string; readonly zone: string } | null,
  messageTime: CivilTime | null = null,
): Promise<RealWalk> {
  stage.clock.at = at(FRIDAY, '03:00', STOCKHOLM);
  const who = await aResident(stage.app);
  if (clock !== null) await chooses(who, clock);
  const road = { programme: REMINDING, startsOn: FRIDAY, zone: STOCKHOLM, messageTime };
  return beginReally(stage.app, stage.parts, road, who);
}

describe('reminders of a programme', () => {
  test('leave at the hour of the settings on the clock where the person is, before and after it is put forward', async () => {
    const walk = await walking({ time: '17:00', zone: CANARY });
    await until(walk.resident, plusDays(FRIDAY, 5), '12:00', CANARY);
    expect(taken(CANARY)).toEqual([0, 2, 4].map((days) => `${plusDays(FRIDAY, days)} 17:00`));
    expect(taken(STOCKHOLM)[0]).toBe(`${FRIDAY} 18:00`);
    await walk.end();
  });

  test('leave at the usual hour of the unit’s clock for who has chosen nothing', async () => {
    const walk = await walking(null);
    await until(walk.resident, FRIDAY, '23:00', STOCKHOLM);
    const { usual } = paceRulesOn(stage.app.pace, FRIDAY);
    expect(taken(STOCKHOLM)).toEqual([`${FRIDAY} ${usual.time}`]);
    expect((await walk.road()).usualTime).toBe(usual.time);
    await walk.end();
  });

  test('leave at the hour that was chosen for this programme, whatever the settings say', async () => {
    const walk = await walking({ time: '17:00', zone: HELSINKI }, civilTime('12:15'));
    await until(walk.resident, FRIDAY, '23:00', HELSINKI);
    expect(taken(HELSINKI)).toEqual([`${FRIDAY} 12:15`]);
    await walk.end();
  });

  test('chosen inside the quiet hours they are said when those end, as the page says', async () => {
    const { quiet } = paceRulesOn(stage.app.pace, FRIDAY);
    const walk = await walking(null, civilTime('23:30'));
    expect(heardInsteadAt(civilTime('23:30'), quiet)).toBe(quiet.until);
    await until(walk.resident, plusDays(FRIDAY, 1), '07:00', STOCKHOLM);
    expect(taken(STOCKHOLM)).toEqual([]);
    await until(walk.resident, plusDays(FRIDAY, 1), '12:00', STOCKHOLM);
    expect(taken(STOCKHOLM)).toEqual([`${plusDays(FRIDAY, 1)} ${quiet.until}`]);
    await walk.end();
  });

  test('move to another hour: the next one leaves then, and none twice', async () => {
    const walk = await walking({ time: '17:00', zone: CANARY });
    await until(walk.resident, FRIDAY, '20:00', CANARY);
    await chooses(walk.resident, { time: '08:30', zone: CANARY });
    await until(walk.resident, plusDays(FRIDAY, 4), '12:00', CANARY);
    expect(taken(CANARY)).toEqual([
      `${FRIDAY} 17:00`,
      `${plusDays(FRIDAY, 2)} 08:30`,
      `${plusDays(FRIDAY, 4)} 08:30`,
    ]);
    await walk.end();
  });

  test('move with the person to another country', async () => {
    const walk = await walking({ time: '17:00', zone: CANARY });
    await until(walk.resident, FRIDAY, '20:00', CANARY);
    await chooses(walk.resident, { time: '17:00', zone: HELSINKI });
    await until(walk.resident, plusDays(FRIDAY, 4), '23:00', HELSINKI);
    expect(taken(HELSINKI).slice(1)).toEqual([2, 4].map((days) => `${plusDays(FRIDAY, days)} 17:00`));
    await walk.end();
  });

  test('do not come in the moment in which an hour is chosen that has passed today', async () => {
    for (const way of ['settings', 'programme'] as const) {
      stage.mails.splice(0);
      const walk = await walking({ time: '17:00', zone: CANARY });
      await until(walk.resident, FRIDAY, '12:00', CANARY);
      if (way === 'settings') await chooses(walk.resident, { time: '08:30', zone: CANARY });
      else
        await mustRun(
          stage.app.run(walk.resident, chooseTime(stage.parts), {
            residentId: walk.resident.residentId,
            enrolmentId: walk.enrolmentId,
            messageTime: '08:30',
          }),
        );
      await until(walk.resident, plusDays(FRIDAY, 1), '23:00', CANARY);
      expect([way, ...taken(CANARY)]).toEqual([way, `${plusDays(FRIDAY, 1)} 08:30`]);
      await walk.end();
    }
  });

  test('that wait at the post office leave at the new hour', async () => {
    const walk = await walking({ time: '17:00', zone: CANARY });
    await until(walk.resident, FRIDAY, '17:00', CANARY);
    // Made by the walk, and not yet taken by the post office.
    await stage.app.owner(
      `update notifications.message set state = 'waiting', sent_at = null, channel = null, due_at = due_at + interval '2 hours'
       where resident_id = $1 and kind = 'nudge'`,
      [walk.resident.residentId],
    );
    stage.mails.splice(0);
    await chooses(walk.resident, { time: '08:30', zone: CANARY });
    await until(walk.resident, plusDays(FRIDAY, 1), '23:00', CANARY);
    expect(taken(CANARY)).toEqual([`${plusDays(FRIDAY, 1)} 08:30`]);
    await walk.end();
  });
});

test('who is added to a group walks by their own clock too', async () => {
  stage.clock.at = stage.clock.realNow();
  const { aGroup, add, roadOf } = groupStage(() => stage.app);
  const client = await aClient(stage.app);
  await chooses(client.resident, { time: '17:00', zone: HELSINKI });
  const groupId = await aGroup(client);
  const { enrolmentId } = await mustRun(add(client, groupId));
  const { walk, now, enrolment } = await roadOf({ ...client, enrolmentId });
  expect([walk.zone, walk.messageTime, enrolment.zone]).toEqual([HELSINKI, '17:00', HELSINKI]);
  expect(now).toEqual(civilIn(stage.clock.at, HELSINKI));
});
