import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { plusDays } from '#kernel/dates.ts';
import { aClient, type Client } from '#modules/coaching/testing.ts';
import { endRelation } from '#modules/access/public.ts';
import { command } from '#platform/command.ts';
import { done } from '#kernel/outcome.ts';
import * as z from 'zod';
import { mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { orderStage } from '../../../testing/ordered-forms.ts';
import { withdrawOrder } from './public.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'), { poolSize: 10 });
});
afterAll(async () => app.close());

const { order, orders, mails, waiting, dueOf, opensOf, sweep, move, today } = orderStage(() => app);

describe('the unit takes it back', () => {
  const weekly = {
    recurrence: { kind: 'recurring', every: 1, unit: 'weeks', end: { kind: 'times', times: 4 } },
  } as const;
  const withdraw = async (client: Client, orderId: unknown, which: 'one' | 'rest') =>
    app.run(client.coach, withdrawOrder, { residentId: client.resident.residentId, orderId, which });
  const states = async (client: Client) => (await orders(client)).map((row) => row['state']);

  test('one occasion, or it and those after it', async () => {
    const client = await aClient(app);
    await mustRun(order(client, weekly));
    expect(await states(client)).toEqual(['open', 'planned', 'planned', 'planned']);
    const [first, , third] = await orders(client);
    await mustRun(withdraw(client, third?.['id'], 'one'));
    expect(await states(client)).toEqual(['open', 'planned', 'withdrawn', 'planned']);
    expect(await withdraw(client, third?.['id'], 'one')).toMatchObject({ refusal: 'ended-already' });
    expect(await mustRun(withdraw(client, first?.['id'], 'rest'))).toEqual({ count: 3 });
    expect(await states(client)).toEqual(['withdrawn', 'withdrawn', 'withdrawn', 'withdrawn']);
    expect(await waiting(client)).toEqual([]);
    expect(await mails(client)).toEqual(['open outdated']);
  });

  test('what it asked for is not asked for when its way to the person has ended', async () => {
    const client = await aClient(app);
    await mustRun(order(client, { when: { kind: 'on', day: plusDays(today(), 3) } }));
    const end = command({
      name: 'testing.end-relation',
      input: z.strictObject({}),
      async run(context) {
        const opened = await context.person({
          residentId: client.resident.residentId,
          action: 'write',
          resource: 'person',
        });
        if (!opened.ok) return opened;
        await endRelation(opened.value, client.place.unitId, context.now);
        return done(null);
      },
    });
    await mustRun(app.run(client.coach, end, {}));
    await move(await dueOf(client, 'instruments.order-open'));
    await sweep();
    expect(await states(client)).toEqual(['withdrawn']);
    expect(await mails(client)).toEqual([]);
  });

  test('each occasion opens in its turn', async () => {
    const client = await aClient(app);
    await mustRun(order(client, weekly));
    await move(opensOf((await orders(client))[1]));
    await sweep();
    expect(await states(client)).toEqual(['not-answered', 'open', 'planned', 'planned']);
  });
});
