import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import * as z from 'zod';
import { done, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { sql } from '#platform/db.ts';
import { aRelation, aResident, aStaffMember, aUnit, openTestApp, type TestApp } from '../../testing/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());

const Nothing = z.strictObject({});
const logRows = async (requestId: string) =>
  app.owner('select * from audit.access_log where request_id = $1', [requestId]);

describe('the doorway', () => {
  test('fails a use case that made no access decision', async () => {
    const careless = command({ name: 'test.careless', input: Nothing, run: async () => done('x') });
    await expect(app.run({ kind: 'visitor' }, careless, {})).rejects.toThrow('made no access decision');
  });

  test('refuses input that does not fit, naming the field', async () => {
    const strict = command({
      name: 'test.strict',
      input: z.strictObject({ words: z.string().max(3) }),
      run: async (context) => done(context.reference('test').db !== null),
    });
    expect(await app.run({ kind: 'visitor' }, strict, { words: 'long' })).toMatchObject({
      ok: false,
      refusal: 'bad-input',
      details: { field: 'words' },
    });
    expect(await app.run({ kind: 'visitor' }, strict, { words: 'a\0' })).toMatchObject({
      ok: false,
      refusal: 'bad-input',
      details: { problem: 'nul' },
    });
  });

  test('writes one log row for a person that was looked at', async () => {
    const place = await aUnit(app);
    const coach = await aStaffMember(app, place);
    const resident = await aResident(app);
    await aRelation(app, resident, place);
    const look = command({
      name: 'test.look',
      input: Nothing,
      async run(context) {
        const first = await context.person({
          residentId: resident.residentId,
          action: 'read',
          resource: 'goal',
        });
        const second = await context.person({
          residentId: resident.residentId,
          action: 'read',
          resource: 'goal',
        });
        return first.ok && second.ok ? done('seen') : refused('closed');
      },
    });
    expect(await app.run(coach, look, {}, { requestId: 'look-1' })).toEqual({ ok: true, value: 'seen' });
    const rows = await logRows('look-1');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      actor_kind: 'staff',
      resident_id: resident.residentId,
      action: 'read',
      rule: 'relation-own-unit',
      command: 'test.look',
    });
  });

  test('an emergency opening has a row of its own beside an ordinary one', async () => {
    const place = await aUnit(app);
    const other = await aUnit(app, { organisationId: place.organisationId });
    const coach = await aStaffMember(app, place);
    const resident = await aResident(app);
    await aRelation(app, resident, place);
    const look = command({
      name: 'test.emergency',
      input: Nothing,
      async run(context) {
        const ask = { residentId: resident.residentId, action: 'read', resource: 'note' } as const;
        const ordinary = await context.person(ask);
        const emergency = await context.person({ ...ask, holder: other.unitId, emergency: 'Unconscious' });
        return ordinary.ok && emergency.ok ? done('seen') : refused('closed');
      },
    });
    expect(await app.run(coach, look, {}, { requestId: 'emergency-1' })).toMatchObject({ ok: true });
    const rows = await logRows('emergency-1');
    expect(rows.map((row) => [row['emergency'], row['reason']])).toEqual([
      [false, null],
      [true, 'Unconscious'],
    ]);
  });

  test('undoes what was written before a refusal but keeps the log row', async () => {
    const resident = await aResident(app);
    const halfway = command({
      name: 'test.halfway',
      input: Nothing,
      async run(context) {
        const opened = await context.person({
          residentId: resident.residentId,
          action: 'write',
          resource: 'preference',
        });
        if (!opened.ok) return opened;
        await sql`update residents.person set language = 'en' where resident_id = ${resident.residentId}`.execute(
          opened.value.db,
        );
        return refused('changed-my-mind');
      },
    });
    expect(await app.run(resident, halfway, {}, { requestId: 'half-1' })).toMatchObject({
      ok: false,
      refusal: 'changed-my-mind',
    });
    expect(
      await app.owner('select language from residents.person where resident_id = $1', [resident.residentId]),
    ).toEqual([{ language: 'sv' }]);
    expect(await logRows('half-1')).toHaveLength(1);
  });

  test('answers a second post with the same key as it answered the first, doing nothing more', async () => {
    const resident = await aResident(app);
    let times = 0;
    const once = command({
      name: 'test.once',
      input: Nothing,
      async run(context) {
        const opened = await context.person({
          residentId: resident.residentId,
          action: 'write',
          resource: 'preference',
        });
        if (!opened.ok) return opened;
        times += 1;
        return done({ times });
      },
    });
    const options = { idempotencyKey: 'form-1' };
    const [first, second] = await Promise.all([
      app.run(resident, once, {}, options),
      app.run(resident, once, {}, options),
    ]);
    expect(first).toEqual({ ok: true, value: { times: 1 } });
    expect(second).toEqual(first);
    expect(await app.run(resident, once, {}, options)).toEqual(first);
    expect(times).toBe(1);
  });

  test('shows nobody else and nothing missing in the same words', async () => {
    const [mine, other] = [await aResident(app), await aResident(app)];
    const peek = (residentId: string) =>
      command({
        name: 'test.peek',
        input: Nothing,
        run: async (context) =>
          context.person({
            residentId: residentId as typeof other.residentId,
            action: 'read',
            resource: 'person',
          }),
      });
    expect(await app.run(mine, peek(other.residentId), {})).toEqual(
      await app.run(mine, peek('018f0000-0000-7000-8000-000000000000'), {}),
    );
  });
});
