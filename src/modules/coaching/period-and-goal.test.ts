import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { endPeriod, setGoal } from './public.ts';
import { aClient, type Client, writtenGoal } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());

const set = async (
  client: Client,
  as: 'resident' | 'coach',
  more: { replaces?: string | null; form?: Partial<typeof writtenGoal> } = {},
) =>
  app.run(as === 'resident' ? client.resident : client.coach, setGoal, {
    residentId: client.resident.residentId,
    periodId: client.periodId,
    replaces: more.replaces ?? null,
    form: { ...writtenGoal, ...more.form },
  });
const goalsOf = async (client: Client) =>
  app.owner('select * from coaching.goal where resident_id = $1 order by version', [
    client.resident.residentId,
  ]);

describe('a yes to a referral', () => {
  test('begins a period with the numbers of the pack, and offers a time', async () => {
    const client = await aClient(app, { country: 'se' });
    const { coaching, reminders } = app.packs.se;
    expect(await app.owner('select * from coaching.period where id = $1', [client.periodId])).toMatchObject([
      {
        state: 'active',
        holder: client.place.unitId,
        staff_id: client.coach.staffId,
        meetings_from: coaching.meetings.from,
        meetings_to: coaching.meetings.to,
        follow_up_months: coaching.followUpMonths,
        invite_days_before: reminders.followUpDaysBefore,
        zone: 'Europe/Stockholm',
        habits: ['alcohol'],
      },
    ]);
    expect(
      await app.owner('select kind, ref_id, state from booking.offer where resident_id = $1', [
        client.resident.residentId,
      ]),
    ).toEqual([{ kind: 'coaching', ref_id: client.periodId, state: 'open' }]);
  });

  test('is in the timeline before the period that follows from it', async () => {
    const client = await aClient(app, { country: 'fi' });
    const kinds = (
      await app.owner(`select kind from timeline.entry where resident_id = $1`, [client.resident.residentId])
    ).map((row) => row['kind']);
    expect(kinds).toContain('referral.accepted');
    expect(kinds).toContain('period.started');
  });
});

describe('a goal', () => {
  test('is set by the resident, sealed, and told to the timeline without its words', async () => {
    const client = await aClient(app);
    await mustRun(set(client, 'resident'));
    const [goal] = await goalsOf(client);
    expect(goal).toMatchObject({
      state: 'current',
      set_by: 'resident',
      importance: 8,
      confidence: 6,
      holder: client.place.unitId,
    });
    expect(String(goal?.['words_sealed'])).not.toContain('barnbarnen');
    const [entry] = await app.owner(
      `select data::text from timeline.entry where resident_id = $1 and kind = 'goal.set'`,
      [client.resident.residentId],
    );
    expect(entry?.['data']).not.toContain('barnbarnen');
  });

  test('that is changed stays to be read', async () => {
    const client = await aClient(app);
    const first = await mustRun(set(client, 'resident'));
    const second = await mustRun(set(client, 'coach', { replaces: first.goalId, form: { confidence: '9' } }));
    expect(second.version).toBe(2);
    expect(
      (await goalsOf(client)).map((row) => [row['state'], row['set_by'], row['confidence'], row['replaces']]),
    ).toEqual([
      ['replaced', 'resident', 6, null],
      ['current', 'staff', 9, first.goalId],
    ]);
  });

  test('that has been changed by the other meanwhile is not written over', async () => {
    const client = await aClient(app);
    const first = await mustRun(set(client, 'resident'));
    await mustRun(set(client, 'coach', { replaces: first.goalId, form: { words: 'Coachens ord' } }));
    expect(
      await set(client, 'resident', { replaces: first.goalId, form: { words: 'Mina ord' } }),
    ).toMatchObject({ ok: false, refusal: 'changed-meanwhile' });
    expect(await goalsOf(client)).toHaveLength(2);
  });

  test('that two set in the same moment is kept from one of them', async () => {
    const client = await aClient(app);
    const outcomes = await Promise.all([set(client, 'resident'), set(client, 'coach'), set(client, 'coach')]);
    expect(outcomes.filter((one) => one.ok)).toHaveLength(1);
    expect(outcomes.flatMap((one) => (one.ok ? [] : [one.refusal]))).toEqual([
      'changed-meanwhile',
      'changed-meanwhile',
    ]);
    expect(await goalsOf(client)).toHaveLength(1);
  });

  test('without importance or confidence is not complete, and says which field', async () => {
    const client = await aClient(app);
    expect(await set(client, 'resident', { form: { confidence: '' } })).toMatchObject({
      ok: false,
      refusal: 'incomplete',
      details: { confidence: 'missing' },
    });
    expect(await goalsOf(client)).toHaveLength(0);
  });

  test('of somebody else is not found, and of a missing person neither', async () => {
    const [mine, other] = [await aClient(app), await aClient(app)];
    const input = {
      residentId: other.resident.residentId,
      periodId: other.periodId,
      replaces: null,
      form: writtenGoal,
    };
    expect(await app.run(mine.resident, setGoal, input)).toMatchObject({ refusal: 'not-found' });
    expect(await app.run(mine.coach, setGoal, input)).toMatchObject({ refusal: 'not-found' });
    // The own id with another person's period.
    expect(
      await app.run(mine.resident, setGoal, { ...input, residentId: mine.resident.residentId }),
    ).toMatchObject({ refusal: 'not-found' });
  });

  test('is marked as reached when the period ends so', async () => {
    const client = await aClient(app);
    await mustRun(set(client, 'resident'));
    await mustRun(
      app.run(client.coach, endPeriod, {
        residentId: client.resident.residentId,
        periodId: client.periodId,
        version: 1,
        reason: 'reached',
      }),
    );
    expect(await goalsOf(client)).toMatchObject([{ state: 'reached' }]);
  });
});
