/** A coach loses the assignment in the middle of a session: nothing more is read or written by them, and nobody is left alone. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { civilIn, plusDays, zone } from '#kernel/dates.ts';
import { aStaffMember, mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { agree, comeBackToCoaching, endPeriod, pausePeriod, setGoal, writeAgreement } from './public.ts';
import { aClient, type Client, followUpStage, writtenGoal } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());

const { end, period } = followUpStage(() => app);
const parts = () => ({ packs: app.packs, content: app.coaching.content });
const about = (client: Client) => ({ residentId: client.resident.residentId, periodId: client.periodId });
const today = () => civilIn(app.clock.now(), zone('Europe/Stockholm')).date;
/** The session stays open; the assignment it is bound to ended yesterday. */
const loses = async (client: Client) =>
  app.owner('update identity.assignment set ends_on = $2 where id = $1', [
    client.coach.assignmentId,
    plusDays(today(), -1),
  ]);

describe('a coach who has lost the assignment', () => {
  test('is refused everything from that moment on, and what was there stays as it was', async () => {
    const client = await aClient(app);
    const goal = { ...about(client), replaces: null, form: writtenGoal };
    const { goalId } = await mustRun(app.run(client.coach, setGoal, goal));
    await loses(client);
    const terms = { meetings: '4', spanMonths: '3', ways: ['messages'], shares: [], words: '' };
    const tried = [
      await app.run(client.coach, setGoal, { ...goal, replaces: goalId }),
      await app.run(client.coach, agree, { ...about(client), version: 1 }),
      await app.run(client.coach, writeAgreement(parts()), { ...about(client), version: 1, form: terms }),
      await app.run(client.coach, pausePeriod, {
        ...about(client),
        version: 1,
        until: plusDays(today(), 10),
      }),
      await app.run(client.coach, endPeriod, { ...about(client), version: 1, reason: 'stopped' }),
    ];
    expect(tried.map((one) => (one.ok ? 'done' : one.refusal))).toEqual(tried.map(() => 'not-found'));
    expect(await period(client)).toMatchObject({ state: 'active' });
    expect(
      await app.owner('select version, agreed_by from coaching.agreement where period_id = $1', [
        client.periodId,
      ]),
    ).toEqual([{ version: 1, agreed_by: null }]);
    expect(
      await app.owner('select id from coaching.goal where period_id = $1', [client.periodId]),
    ).toHaveLength(1);
  });

  test('leaves a period that a colleague of the unit can end', async () => {
    const client = await aClient(app);
    await loses(client);
    const colleague = await aStaffMember(app, client.place);
    await mustRun(app.run(colleague, endPeriod, { ...about(client), version: 1, reason: 'reached' }));
    expect(await period(client)).toMatchObject({ state: 'in-follow-up' });
  });

  test('is not who somebody that comes back is given to: the call is the whole unit’s', async () => {
    const client = await aClient(app);
    await mustRun(end(client));
    await loses(client);
    await mustRun(app.run(client.resident, comeBackToCoaching(parts()), about(client)));
    expect(
      await app.owner(`select staff_id, detail from worklist.item where resident_id = $1 and kind = 'call'`, [
        client.resident.residentId,
      ]),
    ).toEqual([{ staff_id: null, detail: 'came-back' }]);
  });
});
