import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { civilIn, plusDays, zone } from '#kernel/dates.ts';
import { chooseBodyMeasures } from '#modules/residents/public.ts';
import { mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { chooseMeasures, endPeriod, writeOwnDay } from './public.ts';
import { aClient, type Client } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());

const today = () => civilIn(app.clock.now(), zone('Europe/Stockholm')).date;
const about = ({ resident, periodId }: Client) => ({ residentId: resident.residentId, periodId });
const write = async (
  client: Client,
  posted: Readonly<Record<string, string>>,
  more: { onDay?: string; as?: 'coach' } = {},
) =>
  app.run(more.as === 'coach' ? client.coach : client.resident, writeOwnDay(app.coaching), {
    ...about(client),
    onDay: more.onDay ?? today(),
    posted: Object.fromEntries(Object.entries(posted).map(([name, text]) => [`${name}.value`, [text]])),
  });
const choose = async (client: Client, measures: readonly string[], as: 'resident' | 'coach' = 'resident') =>
  app.run(client[as], chooseMeasures(app.coaching), { ...about(client), measures });
const days = async (client: Client) =>
  app.owner('select measure, on_day::text from coaching.own_day where resident_id = $1 order by measure', [
    client.resident.residentId,
  ]);

describe('the numbers of a day', () => {
  test('are kept sealed for the day, and the last word of a day is what stands', async () => {
    const client = await aClient(app);
    await mustRun(write(client, { drinks: '2', sleep: '7,5' }));
    await mustRun(write(client, { drinks: '1' }));
    expect(await days(client)).toEqual([
      { measure: 'drinks', on_day: today() },
      { measure: 'sleep', on_day: today() },
    ]);
    const [row] = await app.owner(
      `select value_sealed from coaching.own_day where resident_id = $1 and measure = 'sleep'`,
      [client.resident.residentId],
    );
    expect(String(row?.['value_sealed'])).not.toContain('7.5');
  });

  test('that are emptied are taken away; what was not asked stays', async () => {
    const client = await aClient(app);
    await mustRun(write(client, { drinks: '2', sleep: '7' }));
    await mustRun(write(client, { drinks: '' }));
    expect(await days(client)).toMatchObject([{ measure: 'sleep' }]);
  });

  test('nought is a number, and what is none or too large saves nothing', async () => {
    const client = await aClient(app);
    await mustRun(write(client, { cigarettes: '0' }));
    expect(await write(client, { cigarettes: 'några', activity: '1441', sleep: '8' })).toMatchObject({
      refusal: 'faulty',
      details: { cigarettes: 'not-a-number', activity: 'out-of-range' },
    });
    expect(await days(client)).toMatchObject([{ measure: 'cigarettes' }]);
  });

  test('lie within the period until today', async () => {
    const client = await aClient(app);
    for (const onDay of [plusDays(today(), 1), plusDays(today(), -1), 'i går'])
      expect(await write(client, { sleep: '7' }, { onDay })).toMatchObject({ refusal: 'wrong-day' });
    await mustRun(app.run(client.coach, endPeriod, { ...about(client), version: 1, reason: 'moved' }));
    expect(await write(client, { sleep: '7' })).toMatchObject({ refusal: 'closed' });
  });

  test('are written and chosen by the person alone', async () => {
    const [client, other] = [await aClient(app), await aClient(app)];
    expect(await write(client, { sleep: '7' }, { as: 'coach' })).toMatchObject({ refusal: 'not-found' });
    expect(await choose(client, ['weight'], 'coach')).toMatchObject({ refusal: 'not-found' });
    expect(
      await app.run(other.resident, chooseMeasures(app.coaching), { ...about(client), measures: ['sleep'] }),
    ).toMatchObject({ refusal: 'not-found' });
  });
});

test('weight is followed when the person wants it, and neither chosen nor written where it is hidden', async () => {
  const client = await aClient(app);
  expect(await mustRun(choose(client, ['weight', 'sleep', 'no-such']))).toEqual({
    measures: ['sleep', 'weight'],
  });
  await mustRun(write(client, { weight: '81,5' }));
  await mustRun(app.run(client.resident, chooseBodyMeasures, { show: false }));
  expect(await mustRun(choose(client, ['weight', 'sleep']))).toEqual({ measures: ['sleep'] });
  await mustRun(write(client, { weight: '80' }));
  // What was written before is still the person's; nothing is written while it is hidden.
  expect(await days(client)).toHaveLength(1);
});
