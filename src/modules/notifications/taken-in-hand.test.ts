/** What happens to messages in the moment in which a worker takes them in hand. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import * as z from 'zod';
import { done } from '#kernel/outcome.ts';
import { command, type CommandContext } from '#platform/command.ts';
import { sql } from '#platform/db.ts';
import { aResident, aUnit, mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { claimDue } from './store/sending.ts';
import { aMessage, say } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());

/** In a transaction of its own, as the service's own job. */
async function asJob<T>(work: (context: CommandContext) => Promise<T>): Promise<T> {
  const job = command({
    name: 'test.as-job',
    input: z.strictObject({}),
    run: async (context) => done(await work(context)),
  });
  return mustRun(app.runner.run({ kind: 'system', job: 'send-message' }, job, {}));
}

/** Whose messages a worker takes in hand; one message at most. */
async function takesOne(context: CommandContext, worker: number) {
  const { messages } = await claimDue(context.reference('test'), { worker, most: 1, now: context.now });
  return messages.map((one) => one.residentId);
}

/** One transaction that has done its work and is not over yet, and another that begins meanwhile. */
async function meanwhile<A, B>(
  slow: (context: CommandContext) => Promise<A>,
  quick: (context: CommandContext) => Promise<B>,
): Promise<readonly [A, B]> {
  const isDone = Promise.withResolvers<undefined>();
  const letGo = Promise.withResolvers<undefined>();
  const first = asJob(async (context) => {
    const found = await slow(context);
    isDone.resolve(undefined);
    await letGo.promise;
    return found;
  });
  await isDone.promise;
  const second = asJob(quick);
  await new Promise((settle) => setTimeout(settle, 300));
  letGo.resolve(undefined);
  return [await first, await second];
}

test('one person’s two messages are never in the hands of two workers', async () => {
  const resident = await aResident(app);
  const place = await aUnit(app);
  await say(app, resident, aMessage(place.unitId));
  await say(app, resident, aMessage(place.unitId, { template: 'something-new', payload: {} }));
  const [first, second] = await meanwhile(
    async (context) => takesOne(context, 1),
    async (context) => takesOne(context, 2),
  );
  expect([first, second]).toEqual([[resident.residentId], []]);
  await app.owner(`update notifications.message set state = 'sent', sent_at = now(), claimed_by = null`);
});

test('what is taken back in the same moment is not taken in hand', async () => {
  const resident = await aResident(app);
  const id = await say(app, resident, aMessage((await aUnit(app)).unitId));
  const [, taken] = await meanwhile(
    async (context) => {
      const { db } = context.reference('test');
      await sql`update notifications.message set state = 'outdated' where id = ${id}`.execute(db);
    },
    async (context) => takesOne(context, 1),
  );
  expect(taken).toEqual([]);
});
