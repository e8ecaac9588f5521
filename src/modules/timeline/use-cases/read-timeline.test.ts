import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import * as z from 'zod';
import type { Actor, ResidentActor } from '#kernel/actor.ts';
import type { HolderId } from '#kernel/ids.ts';
import { done } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import {
  aRelation,
  aResident,
  aStaffMember,
  aUnit,
  mustRun,
  openTestApp,
  type TestApp,
} from '../../../../testing/app.ts';
import { type EntryId, readTimeline } from '../public.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());

const Nothing = z.strictObject({});

async function happens(resident: ResidentActor, type: string, holder: HolderId) {
  await mustRun(
    app.run(
      resident,
      command({
        name: 'testing.happens',
        input: Nothing,
        async run(context) {
          const opened = await context.person({
            residentId: resident.residentId,
            action: 'write',
            resource: 'timeline',
          });
          if (!opened.ok) return opened;
          await context.fact(opened.value, { type, holder, data: {} });
          return done(null);
        },
      }),
      {},
    ),
  );
}

async function seenBy(
  actor: Actor,
  resident: ResidentActor,
  page: { before: EntryId | null; limit: number },
) {
  return mustRun(
    app.run(
      actor,
      command({
        name: 'testing.timeline',
        input: Nothing,
        async run(context) {
          const opened = await context.person({
            residentId: resident.residentId,
            action: 'read',
            resource: 'timeline',
          });
          return opened.ok ? done(await readTimeline(opened.value, page)) : opened;
        },
      }),
      {},
    ),
  );
}

test('the timeline is read page by page, the newest first, nothing twice and nothing missed', async () => {
  const place = await aUnit(app);
  const resident = await aResident(app);
  const kinds = ['referral.received', 'meeting.booked', 'meeting.changed', 'meeting.held', 'goal.set'];
  for (const kind of kinds) await happens(resident, kind, place.unitId);
  const seen: string[] = [];
  let before: EntryId | null = null;
  do {
    const page = await seenBy(resident, resident, { before, limit: 2 });
    seen.push(...page.entries.map((entry) => entry.kind));
    before = page.next;
  } while (before !== null);
  expect(seen).toEqual(kinds.toReversed());
});

test('staff see what their own unit holds, the person sees everything', async () => {
  const [place, other] = [await aUnit(app), await aUnit(app)];
  const coach = await aStaffMember(app, place);
  const resident = await aResident(app);
  await aRelation(app, resident, place);
  await happens(resident, 'goal.set', place.unitId);
  await happens(resident, 'meeting.held', other.unitId);
  const page = { before: null, limit: 10 };
  expect((await seenBy(coach, resident, page)).entries.map((entry) => entry.kind)).toEqual(['goal.set']);
  expect((await seenBy(resident, resident, page)).entries.map((entry) => entry.kind)).toEqual([
    'meeting.held',
    'goal.set',
  ]);
});
