import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { civilTime, instantOf, plusDays, zone } from '#kernel/dates.ts';
import { aClient, type Client } from '#modules/coaching/testing.ts';
import { declineReferral } from '#modules/referrals/public.ts';
import { aStaffMember, aUnit, mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { orderStage, phq9, readAllFlags } from '../../../testing/ordered-forms.ts';
import { closeFlag, seeFlag } from './public.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'), { poolSize: 10 });
});
afterAll(async () => app.close());

const { answered, flags, flagItems, sweep, move, today } = orderStage(() => app);
const stockholm = zone('Europe/Stockholm');
const morning = (days: number) => instantOf(plusDays(today(), days), civilTime('00:00'), stockholm).instant;
const about = (client: Client, flagId: unknown) => ({ residentId: client.resident.residentId, flagId });
const close = async (client: Client, flagId: unknown, words = 'Ringde och pratade.', by = client.coach) =>
  app.run(by, closeFlag, { ...about(client, flagId), words });

describe('it is seen and closed', () => {
  test('once, with what was done: of two who close it one is told that the other was first', async () => {
    const client = await aClient(app);
    const colleague = await aStaffMember(app, client.place);
    await answered(client, phq9(0, 1));
    const [flag] = await flags(client);
    expect(await close(client, flag?.['id'], '   ')).toMatchObject({ refusal: 'no-words' });
    expect(await mustRun(app.run(colleague, seeFlag, about(client, flag?.['id'])))).toEqual({ seen: 'now' });
    expect(await mustRun(app.run(client.coach, seeFlag, about(client, flag?.['id'])))).toEqual({
      seen: 'before',
    });
    const closed = await Promise.all([
      close(client, flag?.['id'], 'Ringde.'),
      close(client, flag?.['id'], 'Skrev.', colleague),
      sweep(),
    ]);
    const outcomes = closed
      .slice(0, 2)
      .map((one) => (typeof one === 'number' || one.ok ? 'closed' : one.refusal));
    expect(outcomes.toSorted()).toEqual(['closed', 'closed-already']);
    const { flags: told } = await mustRun(app.run(client.coach, readAllFlags(client), {}));
    expect(told).toMatchObject([
      {
        state: 'closed',
        done: { words: outcomes[0] === 'closed' ? 'Ringde.' : 'Skrev.' },
        seenBy: colleague.assignmentId,
      },
    ]);
    expect(await flagItems(client)).toMatchObject([{ state: 'done' }]);
    await move(morning(1));
    await sweep();
    expect(await flagItems(client)).toMatchObject([{ state: 'done' }]);
    const owed = await app.owner(
      `select count(*)::integer as count from platform.due where resident_id = $1 and kind = 'instruments.flag-owner' and state = 'waiting'`,
      [client.resident.residentId],
    );
    expect(owed).toEqual([{ count: 0 }]);
  });

  test('another unit has no flag of it', async () => {
    const client = await aClient(app);
    await answered(client, phq9(0, 1));
    const [flag] = await flags(client);
    const stranger = await aStaffMember(app, await aUnit(app));
    expect(await close(client, flag?.['id'], 'x', stranger)).toMatchObject({ refusal: 'not-found' });
    expect(
      await app.run(client.resident, closeFlag, { ...about(client, flag?.['id']), words: 'x' }),
    ).toMatchObject({
      refusal: 'not-allowed',
    });
  });

  test('a unit that says no keeps its way to the person until the flag is closed', async () => {
    const client = await aClient(app);
    await answered(client, phq9(0, 1));
    // As it would be had the answer come with a referral that the unit declines.
    await app.owner('delete from coaching.agreement where period_id = $1', [client.periodId]);
    await app.owner('delete from coaching.period where id = $1', [client.periodId]);
    await app.owner(
      `update referrals.referral set state = 'received', answered_at = null, answered_by_staff_id = null where id = $1`,
      [client.referralId],
    );
    const [row] = await app.owner('select version from referrals.referral where id = $1', [
      client.referralId,
    ]);
    await mustRun(
      app.run(client.coach, declineReferral, {
        residentId: client.resident.residentId,
        referralId: client.referralId,
        version: row?.['version'],
        reason: 'other-service',
      }),
    );
    const relation = async () =>
      app.owner('select 1 from access.relation where resident_id = $1 and until is null', [
        client.resident.residentId,
      ]);
    expect(await relation()).toHaveLength(1);
    const [flag] = await flags(client);
    await mustRun(close(client, flag?.['id']));
    expect(await relation()).toHaveLength(0);
  });
});
