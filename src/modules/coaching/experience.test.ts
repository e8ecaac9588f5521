import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { civilDate, civilTime, instantOf, zone } from '#kernel/dates.ts';
import { mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { endPeriod, tellExperience } from './public.ts';
import { aClient, type Client, followUpStage } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());

const { sweep, move, end, followUps } = followUpStage(() => app);
const parts = () => ({ packs: app.packs, content: app.coaching.content });
const about = (client: Client) => ({ residentId: client.resident.residentId, periodId: client.periodId });
const nine = async (day: string) => {
  await move(instantOf(civilDate(day), civilTime('09:00'), zone('Europe/Stockholm')).instant);
  await sweep(app);
};

describe('how it was', () => {
  const FORM = { recommend: '9', helped: 'partly', attained: '1', words: 'Bra att bli hörd', shown: '' };
  const tell = async (client: Client, months = 0, form: Partial<typeof FORM> = {}, as = client.resident) =>
    app.run(as, tellExperience(parts()), { ...about(client), months, form: { ...FORM, ...form } });
  const rows = async (client: Client) =>
    app.owner(
      'select holder, months, recommend, helped, attained from coaching.experience where resident_id = $1',
      [client.resident.residentId],
    );
  const marks = async (client: Client) =>
    app.owner('select * from coaching.experience_mark where unit_id = $1 order by months', [
      client.place.unitId,
    ]);

  test('is kept in the own drawer, and counted without anybody in it', async () => {
    const client = await aClient(app);
    expect(await tell(client)).toMatchObject({ refusal: 'not-asked' });
    await mustRun(end(client));
    await mustRun(tell(client));
    expect(await rows(client)).toEqual([
      { holder: client.resident.residentId, months: 0, recommend: 9, helped: 'partly', attained: 1 },
    ]);
    const [mark] = await marks(client);
    expect(mark).toMatchObject({ months: 0, recommend: 9, helped: 'partly', attained: 1 });
    expect(Object.keys(mark ?? {}).toSorted()).toEqual([
      'attained',
      'helped',
      'id',
      'month',
      'months',
      'recommend',
      'unit_id',
    ]);
    // A random id: no time in it.
    expect(String(mark?.['id']).charAt(14)).toBe('4');
    expect(
      await app.owner(
        `select holder from timeline.entry where resident_id = $1 and kind = 'experience.told'`,
        [client.resident.residentId],
      ),
    ).toEqual([{ holder: client.resident.residentId }]);
  });

  test('is asked once each time, of the person and nobody else', async () => {
    const client = await aClient(app);
    await mustRun(
      app.run(client.coach, endPeriod, { ...about(client), version: 1, reason: 'stopped' as const }),
    );
    expect(await tell(client, 3)).toMatchObject({ refusal: 'not-asked' });
    const outcomes = await Promise.all([tell(client), tell(client, 0, { recommend: '2' }), tell(client)]);
    expect(outcomes.filter((one) => one.ok)).toHaveLength(1);
    expect(outcomes.flatMap((one) => (one.ok ? [] : [one.refusal]))).toEqual([
      'already-answered',
      'already-answered',
    ]);
    expect(await marks(client)).toHaveLength(1);
    expect(
      await app.run(client.coach, tellExperience(parts()), { ...about(client), months: 0, form: FORM }),
    ).toMatchObject({ ok: false });
    expect(await tell(client, 0, { recommend: '11' }).then((one) => one.ok)).toBe(false);
    const [first] = await followUps(client);
    await nine(String(first?.['civil_date']));
    await mustRun(tell(client, 3, { recommend: '', helped: 'yes', shown: 'yes' }));
    expect((await rows(client)).find((row) => row['months'] === 3)).toMatchObject({
      holder: client.place.unitId,
      recommend: null,
      helped: 'yes',
    });
  });

  test('that is not right is told as such', async () => {
    const client = await aClient(app);
    await mustRun(end(client));
    expect(await tell(client, 0, { recommend: '', helped: '', attained: '', words: '' })).toMatchObject({
      refusal: 'incomplete',
      details: { form: 'nothing' },
    });
    expect(await tell(client, 0, { words: 'a'.repeat(2001) })).toMatchObject({
      refusal: 'incomplete',
      details: { form: 'too-long' },
    });
    expect(await rows(client)).toEqual([]);
    expect(await marks(client)).toEqual([]);
  });
});
