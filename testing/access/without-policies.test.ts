/** With row-level security off, a statement about a person still shows no more than what was opened. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import * as z from 'zod';
import { readMeetings, readOffers } from '#modules/booking/public.ts';
import { readFollowUps, readGoals, readNotes, readPeriods } from '#modules/coaching/public.ts';
import { readResults } from '#modules/instruments/public.ts';
import { readThreads } from '#modules/messaging/public.ts';
import { readReferrals } from '#modules/referrals/public.ts';
import { readTimeline } from '#modules/timeline/public.ts';
import type { Actor } from '#kernel/actor.ts';
import type { HolderId, ResidentId } from '#kernel/ids.ts';
import { done } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { mustRun, openTestApp, type TestApp } from '../app.ts';
import { aScene, WORDS } from '../other-unit-scene.ts';
import { everyTable } from './every-table.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
  for (const { name } of await everyTable(app.owner))
    await app.owner(`alter table ${name} disable row level security`);
});
afterAll(async () => app.close());

/** How many rows the areas' own reading functions find, when this is asked. */
async function rowsSeen(
  actor: Actor,
  residentId: ResidentId,
  passing: { readonly holder?: HolderId; readonly choice?: string } = {},
): Promise<number> {
  const look = command({
    name: 'testing.read-everything',
    input: z.strictObject({}),
    async run(context) {
      const opened = await context.person({ residentId, action: 'read', resource: 'person', ...passing });
      if (!opened.ok) return opened;
      const tx = opened.value;
      const lists = [
        await readNotes(tx),
        await readGoals(tx),
        await readPeriods(tx),
        await readFollowUps(tx),
        await readMeetings(tx),
        await readOffers(tx),
        await readResults(tx),
        await readThreads(tx),
        await readReferrals(tx),
        (await readTimeline(tx, { before: null, limit: 50 })).entries,
      ];
      return done(lists.reduce((sum, list) => sum + list.length, 0));
    },
  });
  return mustRun(app.run(actor, look, {}));
}

test('staff see what their own unit holds, and another unit only as they pass to it', async () => {
  const scene = await aScene(app);
  const { resident, place, coach } = scene.holding;
  const all = await rowsSeen(coach, resident.residentId);
  expect(all).toBeGreaterThan(2);
  expect(await rowsSeen(resident, resident.residentId)).toBe(all);
  expect(await rowsSeen(scene.colleague, resident.residentId)).toBe(0);
  const passing = { holder: place.unitId, choice: WORDS };
  expect(await rowsSeen(scene.colleague, resident.residentId, passing)).toBe(all);
});
