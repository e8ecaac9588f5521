import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import * as z from 'zod';
import type { Actor, ResidentActor } from '#kernel/actor.ts';
import { civilIn, plusDays, zone } from '#kernel/dates.ts';
import type { UnitId } from '#kernel/ids.ts';
import { done } from '#kernel/outcome.ts';
import { openItems } from '#modules/worklist/public.ts';
import { command } from '#platform/command.ts';
import { instant } from '#kernel/dates.ts';
import {
  aRelation,
  aResident,
  aStaffMember,
  aUnit,
  mustRun,
  openTestApp,
  type TestApp,
} from '../../../../testing/app.ts';
import { readMessages, readThreads, sendAsResident, sendAsStaff } from '../public.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());

async function aPair() {
  const place = await aUnit(app);
  const coach = await aStaffMember(app, place);
  const resident = await aResident(app);
  await aRelation(app, resident, place);
  return { place, coach, resident };
}

async function threadsSeenBy(actor: Actor, resident: ResidentActor) {
  const look = command({
    name: 'testing.threads',
    input: z.strictObject({}),
    async run(context) {
      const opened = await context.person({
        residentId: resident.residentId,
        action: 'read',
        resource: 'message',
      });
      if (!opened.ok) return opened;
      const threads = await readThreads(opened.value);
      const first = threads[0];
      return done({
        threads,
        messages:
          first === undefined
            ? []
            : await readMessages(opened.value, { threadId: first.id, before: null, limit: 10 }),
      });
    },
  });
  return mustRun(app.run(actor, look, {}));
}

async function repliesOf(coach: Actor) {
  const list = command({
    name: 'testing.replies',
    input: z.strictObject({}),
    async run(context) {
      const units = await context.units();
      if (!units.ok) return units;
      return done(
        await openItems(units.value, {
          kinds: ['reply'],
          staffId: null,
          dueBefore: instant('2100-01-01T00:00:00.000Z'),
          limit: 10,
        }),
      );
    },
  });
  return mustRun(app.run(coach, list, {}));
}

const say = async (resident: ResidentActor, unitId: UnitId, body: string, key?: string) =>
  app.run(
    resident,
    sendAsResident(app.packs),
    { unitId, body },
    key === undefined ? {} : { idempotencyKey: key },
  );

describe('a conversation', () => {
  test('what the resident writes is read by the unit, with the promised day', async () => {
    const { place, coach, resident } = await aPair();
    await mustRun(say(resident, place.unitId, 'Jag orkade inte gå i dag'));
    const seen = await threadsSeenBy(coach, resident);
    expect(seen.messages).toMatchObject([{ author: { kind: 'resident' }, body: 'Jag orkade inte gå i dag' }]);
    const today = civilIn(app.clock.now(), zone('Europe/Stockholm')).date;
    expect(seen.threads).toMatchObject([
      { answerOn: plusDays(today, app.packs.se.messages.answerWithinDays), unreadByStaff: 1 },
    ]);
  });

  test('a second message before the answer does not move the promise and puts no second row on the list', async () => {
    const { place, coach, resident } = await aPair();
    await mustRun(say(resident, place.unitId, 'ett'));
    const before = await repliesOf(coach);
    await mustRun(say(resident, place.unitId, 'två'));
    expect(await repliesOf(coach)).toEqual(before);
    expect(before).toHaveLength(1);
  });

  test('an answer clears the promise and the row, and tells the resident without content', async () => {
    const { place, coach, resident } = await aPair();
    await mustRun(say(resident, place.unitId, 'hej'));
    await mustRun(
      app.run(coach, sendAsStaff, {
        residentId: resident.residentId,
        body: 'Hej, vad bra att du skriver',
      }),
    );
    expect(await repliesOf(coach)).toEqual([]);
    expect((await threadsSeenBy(resident, resident)).threads).toMatchObject([
      { answerOn: null, unreadByResident: 1, staffId: coach.staffId },
    ]);
    const told = await app.owner(
      'select template, payload from notifications.message where resident_id = $1',
      [resident.residentId],
    );
    expect(told).toEqual([{ template: 'something-new', payload: {} }]);
  });

  test('the same form sent twice makes one message', async () => {
    const { place, resident } = await aPair();
    const [first, second] = await Promise.all([
      say(resident, place.unitId, 'en gång', 'form-1'),
      say(resident, place.unitId, 'en gång', 'form-1'),
    ]);
    expect(second).toEqual(first);
    expect((await threadsSeenBy(resident, resident)).messages).toHaveLength(1);
  });

  test('two first messages at the same time share one thread', async () => {
    const { place, resident } = await aPair();
    await Promise.all([mustRun(say(resident, place.unitId, 'a')), mustRun(say(resident, place.unitId, 'b'))]);
    const seen = await threadsSeenBy(resident, resident);
    expect(seen.threads).toHaveLength(1);
    expect(seen.messages).toHaveLength(2);
  });

  test('no one can be written to without a relation, nor by staff of another unit', async () => {
    const { place, resident } = await aPair();
    const elsewhere = await aUnit(app);
    expect(await say(resident, elsewhere.unitId, 'hej')).toMatchObject({ ok: false, refusal: 'not-found' });
    const stranger = await aStaffMember(app, elsewhere);
    expect(
      await app.run(stranger, sendAsStaff, { residentId: resident.residentId, body: 'hej' }),
    ).toMatchObject({ ok: false, refusal: 'not-found' });
    expect(
      await app.run({ kind: 'visitor' }, sendAsResident(app.packs), { unitId: place.unitId, body: 'hej' }),
    ).toMatchObject({ ok: false, refusal: 'not-found' });
  });

  test('the words lie sealed in the database', async () => {
    const { place, resident } = await aPair();
    await mustRun(say(resident, place.unitId, 'hemligt-ord'));
    const rows = await app.owner(
      `select encode(body_sealed, 'escape') as body from messaging.message where resident_id = $1`,
      [resident.residentId],
    );
    expect(JSON.stringify(rows)).not.toContain('hemligt-ord');
  });

  test('a text that is too long or holds NUL is refused at the door', async () => {
    const { place, resident } = await aPair();
    expect(await say(resident, place.unitId, 'x'.repeat(4001))).toMatchObject({
      ok: false,
      refusal: 'bad-input',
      details: { field: 'body' },
    });
    expect(await say(resident, place.unitId, 'a\0b')).toMatchObject({
      ok: false,
      refusal: 'bad-input',
      details: { problem: 'nul' },
    });
  });
});
