import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { civilDate, civilIn, civilTime, instant, instantOf, zone } from '#kernel/dates.ts';
import { mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { endPeriod, type EndReason } from './public.ts';
import { aClient, type Client } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());

const end = async (client: Client, reason: EndReason = 'reached') =>
  app.run(client.coach, endPeriod, {
    residentId: client.resident.residentId,
    periodId: client.periodId,
    version: 1,
    reason,
  });
const followUps = async (client: Client) =>
  app.owner(
    'select id, months, civil_date::text, civil_time, due_at, state, response_ids from coaching.follow_up where resident_id = $1 order by due_at',
    [client.resident.residentId],
  );
const period = async (client: Client) =>
  (
    await app.owner('select state, ended_on::text, end_reason from coaching.period where id = $1', [
      client.periodId,
    ])
  )[0];
const hasRelation = async (client: Client) =>
  (
    await app.owner('select 1 from access.relation where resident_id = $1 and until is null', [
      client.resident.residentId,
    ])
  ).length > 0;
const dueOf = (row: Record<string, unknown> | undefined) =>
  instant(new Date(String(row?.['due_at'])).toISOString());

describe('the end of a period', () => {
  test('plans both follow-ups from the end date, at nine where the unit is', async () => {
    const client = await aClient(app, { country: 'fi' });
    await mustRun(end(client));
    const helsinki = zone('Europe/Helsinki');
    const today = civilIn(app.clock.now(), helsinki).date;
    expect(await period(client)).toEqual({ state: 'in-follow-up', ended_on: today, end_reason: 'reached' });
    const planned = await followUps(client);
    expect(planned.map((row) => [row['months'], row['civil_time'], row['state']])).toEqual([
      [3, '09:00', 'planned'],
      [9, '09:00', 'planned'],
    ]);
    for (const row of planned) {
      expect(dueOf(row)).toBe(
        instantOf(civilDate(String(row['civil_date'])), civilTime('09:00'), helsinki).instant,
      );
    }
    expect(await hasRelation(client)).toBe(true);
    expect(await app.owner(`select state from booking.offer where ref_id = $1`, [client.periodId])).toEqual([
      { state: 'withdrawn' },
    ]);
  });

  test('by a move plans none', async () => {
    const client = await aClient(app);
    await mustRun(end(client, 'moved'));
    expect(await followUps(client)).toEqual([]);
    expect(await period(client)).toMatchObject({ state: 'ended' });
    expect(await hasRelation(client)).toBe(true);
  });

  test('pressed twice plans once', async () => {
    const client = await aClient(app);
    const [first, second] = await Promise.all([end(client), end(client, 'stopped')]);
    expect([first.ok, second.ok].filter(Boolean)).toHaveLength(1);
    expect(await followUps(client)).toHaveLength(2);
  });

  test('is the coach to say', async () => {
    const client = await aClient(app);
    expect(
      await app.run(client.resident, endPeriod, {
        residentId: client.resident.residentId,
        periodId: client.periodId,
        version: 1,
        reason: 'reached',
      }),
    ).toMatchObject({ refusal: 'not-found' });
  });
});
