import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import * as z from 'zod';
import type { ResidentActor } from '#kernel/actor.ts';
import { instant, plusMinutes } from '#kernel/dates.ts';
import { done } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { sql } from '#platform/db.ts';
import type { DueHandler, FactListener } from '#platform/handlers.ts';
import { aResident, mustRun, openTestApp, type TestApp } from '../../testing/app.ts';
import { deliverFact, sweepDue } from './worker.ts';

let app: TestApp;
let resident: ResidentActor;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());
beforeEach(async () => {
  resident = await aResident(app);
});

const quiet = (): void => undefined;

async function owe(effectKey: string, minutesFromNow: number): Promise<void> {
  const write = command({
    name: 'test.owe',
    input: z.strictObject({}),
    async run(context) {
      const opened = await context.person({
        residentId: resident.residentId,
        action: 'write',
        resource: 'preference',
      });
      if (!opened.ok) return opened;
      await context.due(opened.value, {
        kind: 'test.remind',
        effectKey,
        dueAt: plusMinutes(context.now, minutesFromNow),
        holder: resident.residentId,
        payload: {},
      });
      await context.fact(opened.value, {
        type: 'test.happened',
        holder: resident.residentId,
        data: { effectKey },
      });
      return done(null);
    },
  });
  await mustRun(app.run(resident, write, {}));
}

describe('what is due', () => {
  test('is carried out once though two workers sweep at the same time', async () => {
    const done_: string[] = [];
    const handler: DueHandler = {
      kind: 'test.remind',
      run: async (_context, item) => void done_.push(item.effectKey),
    };
    for (let number = 0; number < 10; number += 1) await owe(`race ${resident.residentId} ${number}`, -1);
    const parts = { job: app.job, runner: app.runner, clock: app.clock, log: quiet, dueHandlers: [handler] };
    await Promise.all([sweepDue(parts), sweepDue(parts)]);
    expect(done_.length).toBe(10);
    expect(new Set(done_).size).toBe(10);
  });

  test('is left alone while another worker has it in hand', async () => {
    const key = `held ${resident.residentId}`;
    await owe(key, -1);
    const inHand = Promise.withResolvers<undefined>();
    const letGo = Promise.withResolvers<undefined>();
    const by: string[] = [];
    const sweeper = async (name: string, work: () => Promise<unknown>) => {
      const handler: DueHandler = {
        kind: 'test.remind',
        async run() {
          by.push(name);
          await work();
        },
      };
      return sweepDue({
        job: app.job,
        runner: app.runner,
        clock: app.clock,
        log: quiet,
        dueHandlers: [handler],
      });
    };
    const slow = sweeper('slow', async () => {
      inHand.resolve(undefined);
      await letGo.promise;
    });
    await inHand.promise;
    // Time enough to look at it many times.
    const quick = sweeper('quick', async () => undefined);
    await new Promise((settle) => setTimeout(settle, 300));
    expect(by).toEqual(['slow']);
    letGo.resolve(undefined);
    expect(await Promise.all([slow, quick])).toEqual([1, 0]);
    expect(by).toEqual(['slow']);
  });

  test('waits for its time', async () => {
    const done_: string[] = [];
    const handler: DueHandler = {
      kind: 'test.remind',
      run: async (_context, item) => void done_.push(item.effectKey),
    };
    await owe(`later ${resident.residentId}`, 60);
    const at = (minutes: number) => ({
      now: () => plusMinutes(app.clock.now(), minutes),
      realNow: app.clock.realNow,
    });
    await sweepDue({
      job: app.job,
      runner: app.runner,
      clock: app.clock,
      log: quiet,
      dueHandlers: [handler],
    });
    expect(done_).toEqual([]);
    await sweepDue({ job: app.job, runner: app.runner, clock: at(61), log: quiet, dueHandlers: [handler] });
    expect(done_).toEqual([`later ${resident.residentId}`]);
  });

  test('is tried again after a fault, and what the fault half did is undone', async () => {
    let tries = 0;
    const handler: DueHandler = {
      kind: 'test.remind',
      async run(context) {
        tries += 1;
        const opened = await context.person({
          residentId: resident.residentId,
          action: 'write',
          resource: 'preference',
          holder: resident.residentId,
        });
        if (!opened.ok) throw new Error(opened.refusal);
        await sql`update residents.person set version = version + 1 where resident_id = ${resident.residentId}`.execute(
          opened.value.db,
        );
        if (tries === 1) throw new Error('mail server away');
      },
    };
    await owe(`again ${resident.residentId}`, -1);
    const parts = { job: app.job, runner: app.runner, clock: app.clock, log: quiet, dueHandlers: [handler] };
    await sweepDue(parts);
    await sweepDue(parts);
    expect(tries).toBe(2);
    expect(
      await app.owner('select version from residents.person where resident_id = $1', [resident.residentId]),
    ).toEqual([{ version: 2 }]);
  });
});

describe('a fact', () => {
  test('reaches each listener once however often it is delivered', async () => {
    await owe(`fact ${resident.residentId}`, 60);
    const heard: string[] = [];
    const listener = (name: string): FactListener => ({
      fact: 'test.happened',
      name,
      async run(context, fact) {
        context.reference('test');
        heard.push(`${name} ${String(fact.data['effectKey'])}`);
      },
    });
    const [row] = await app.owner(
      `select id from platform.fact where resident_id = $1 and type = 'test.happened'`,
      [resident.residentId],
    );
    const parts = { job: app.job, runner: app.runner, listeners: [listener('one'), listener('two')] };
    await deliverFact(parts, String(row?.['id']));
    await deliverFact(parts, String(row?.['id']));
    expect(heard).toEqual([`one fact ${resident.residentId}`, `two fact ${resident.residentId}`]);
  });

  test('stands on the timeline as soon as it has happened', async () => {
    await owe(`line ${resident.residentId}`, 60);
    expect(
      await app.owner('select kind from timeline.entry where resident_id = $1', [resident.residentId]),
    ).toEqual([{ kind: 'test.happened' }]);
  });
});

test('the demo clock goes forward and never back', async () => {
  const clock = app.movableClock;
  if (clock === null) throw new Error('the demo has a movable clock');
  const ahead = plusMinutes(app.clock.now(), 60 * 24 * 90);
  expect(await clock.moveTo(ahead)).toBe(true);
  expect(app.clock.now() >= ahead).toBe(true);
  expect(await clock.moveTo(plusMinutes(ahead, -60))).toBe(false);
  expect(app.clock.realNow() < instant(ahead)).toBe(true);
  const [row] = await app.owner(`select platform.civil_now() > now() + interval '89 days' as moved`);
  expect(row).toEqual({ moved: true });
});
