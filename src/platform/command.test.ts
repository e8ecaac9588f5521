import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import * as z from 'zod';
import { done, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { sql } from '#platform/db.ts';
import { openMetrics } from '#platform/metrics.ts';
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

  test('each other unit that is passed to has a row of its own, once', async () => {
    const place = await aUnit(app);
    const others = [
      await aUnit(app, { organisationId: place.organisationId }),
      await aUnit(app, { organisationId: place.organisationId }),
    ];
    const coach = await aStaffMember(app, place);
    const resident = await aResident(app);
    await aRelation(app, resident, place);
    const look = command({
      name: 'test.pass',
      input: Nothing,
      async run(context) {
        const ask = { residentId: resident.residentId, action: 'read', resource: 'note' } as const;
        const choice = 'Before the meeting';
        await context.person(ask);
        for (const { unitId: holder } of [...others, ...others])
          await context.person({ ...ask, holder, choice });
        await context.person(ask);
        return done('seen');
      },
    });
    await app.run(coach, look, {}, { requestId: 'pass-1' });
    const rows = await logRows('pass-1');
    expect(rows.map((row) => [row['holder'], row['reason']])).toEqual([
      [null, null],
      ...others.map((other) => [other.unitId, 'Before the meeting']),
    ]);
  });

  test('opens the one unit that was asked for, not the others of the organisation nor the own', async () => {
    const place = await aUnit(app);
    const other = await aUnit(app, { organisationId: place.organisationId });
    await aUnit(app, { organisationId: place.organisationId });
    const coach = await aStaffMember(app, place);
    const resident = await aResident(app);
    await aRelation(app, resident, place);
    const look = command({
      name: 'test.narrow',
      input: Nothing,
      async run(context) {
        const ask = { residentId: resident.residentId, action: 'read', resource: 'note' } as const;
        const opened = await context.person({ ...ask, holder: other.unitId, emergency: 'Unconscious' });
        return opened.ok ? done(opened.value.opened) : opened;
      },
    });
    expect(await app.run(coach, look, {})).toEqual(done([resident.residentId, other.unitId]));
  });

  test('tells the operator of every person who was not opened, by refusal and rule and nothing more', async () => {
    const told: unknown[] = [];
    const watched = await openTestApp(inject('adminUrl'), { log: (...line) => void told.push(line) });
    const place = await aUnit(watched);
    const coach = await aStaffMember(watched, place);
    const resident = await aResident(watched);
    const look = command({
      name: 'test.refused',
      input: Nothing,
      run: async (context) =>
        context.person({ residentId: resident.residentId, action: 'read', resource: 'note' }),
    });
    await watched.run(coach, look, {}, { requestId: 'refused-1' });
    await watched.close();
    expect(told).toEqual([
      [
        'warn',
        'person-refused',
        { refusal: 'not-found', rule: 'no-relation', command: 'test.refused', requestId: 'refused-1' },
      ],
    ]);
    const metrics = openMetrics();
    metrics.refusedPerson('not-found', 'no-relation');
    expect(await metrics.text()).toContain(
      'vandra_person_refused_total{refusal="not-found",rule="no-relation"} 1',
    );
  });

  test('name and whereabouts come masked where the decision says so, and open to the person', async () => {
    const place = await aUnit(app);
    const coach = await aStaffMember(app, place);
    const resident = await aResident(app, { protected: 'sekretessmarkering' });
    await aRelation(app, resident, place);
    const look = command({
      name: 'test.contact',
      input: Nothing,
      async run(context) {
        const opened = await context.person({
          residentId: resident.residentId,
          action: 'read',
          resource: 'person',
        });
        return opened.ok ? done([opened.value.contact, opened.value.isProtected]) : opened;
      },
    });
    expect(await app.run(coach, look, {})).toEqual(done(['masked', true]));
    expect(await app.run(resident, look, {})).toEqual(done(['open', true]));
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
