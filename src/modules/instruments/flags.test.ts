import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { instantOf, civilTime, plusDays, zone } from '#kernel/dates.ts';
import { aClient, type Client } from '#modules/coaching/testing.ts';
import { enterAbsence } from '#modules/identity/public.ts';
import { sendReferral } from '#modules/referrals/public.ts';
import { aResident, aStaffMember, aUnit, mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { orderStage, phq9, readAllFlags, withMoodCheck } from '../../../testing/ordered-forms.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'), { poolSize: 10 });
});
afterAll(async () => app.close());

const { answered, order, only, send, flags, flagItems, sweep, move, today, away, responsibleOf } = orderStage(
  () => app,
);
const stockholm = zone('Europe/Stockholm');
const morning = (days: number) => instantOf(plusDays(today(), days), civilTime('00:00'), stockholm).instant;
describe('a response raises flags', () => {
  test('PHQ-9 item 9 of one point or more: high, to the one who has the person, today', async () => {
    const client = await aClient(app);
    await answered(client, phq9(0, 1));
    expect(await flags(client)).toMatchObject([
      {
        code: 'self-harm-thoughts',
        priority: 'high',
        state: 'open',
        owned_as: 'responsible',
        staff_id: client.coach.staffId,
      },
    ]);
    expect(await flagItems(client)).toMatchObject([
      { staff_id: client.coach.staffId, state: 'open', rank: 0 },
    ]);
    const [flag] = await flags(client);
    const dueAt = new Date(String(flag?.['due_at'])).toISOString();
    expect(dueAt).toBe(instantOf(today(), civilTime('23:59'), stockholm).instant);
    const facts = await app.owner(
      `select data from timeline.entry where resident_id = $1 and kind = 'flag.raised'`,
      [client.resident.residentId],
    );
    expect(facts).toHaveLength(1);
    expect(JSON.stringify(facts)).not.toMatch(/self-harm/);
  });

  test('item 9 with none raises nothing', async () => {
    const client = await aClient(app);
    await answered(client, phq9(1, 0));
    expect(await flags(client)).toEqual([]);
  });

  test('a rise since last time is seen against the earlier result of the same scoring', async () => {
    const client = await aClient(app);
    await answered(client, phq9(0, 0));
    await answered(client, { ...phq9(0, 0), '1': 'nearly-every-day', '2': 'several-days' });
    expect(await flags(client)).toEqual([]);
    await answered(client, phq9(1, 0));
    expect(await flags(client)).toEqual([]);
    await answered(client, {
      ...phq9(1, 0),
      '1': 'nearly-every-day',
      '2': 'nearly-every-day',
      '3': 'more-than-half-the-days',
    });
    expect(await flags(client)).toMatchObject([{ code: 'marked-rise', priority: 'normal' }]);
    expect(await flagItems(client)).toMatchObject([{ rank: 1 }]);
  });

  test('is told as the instrument said it, in three languages, with the rule’s version', async () => {
    const client = await aClient(app);
    await answered(client, phq9(0, 2));
    const { flags: told, owners } = await mustRun(app.run(client.coach, readAllFlags(client), {}));
    expect(told).toMatchObject([{ ruleVersion: '1', done: { kind: 'nothing-yet' } }]);
    expect(told[0]?.reason.fi).toContain('Kysymys 9');
    expect(owners).toMatchObject([{ owner: { assignmentId: client.coach.assignmentId, as: 'responsible' } }]);
  });

  test('of somebody whom nobody has yet it is on the list of the unit, and its responsible person answers for it', async () => {
    const place = await aUnit(app);
    const resident = await aResident(app);
    const library = withMoodCheck(app.library);
    const sent = {
      residentId: resident.residentId,
      unitId: place.unitId,
      language: 'sv',
      occasion: 'self-check',
      responses: [{ instrument: 'phq-9', version: '1', answers: phq9(0, 1) }],
      words: '',
      contact: 'message',
    };
    await mustRun(app.run(resident, sendReferral({ library, packs: app.packs }), sent));
    const raised = await app.owner(
      `select owned_as, owner_assignment_id from instruments.flag where resident_id = $1`,
      [resident.residentId],
    );
    expect(raised).toEqual([{ owned_as: 'unit', owner_assignment_id: await responsibleOf(place.unitId) }]);
    const items = await app.owner(
      `select kind, staff_id, rank from worklist.item where resident_id = $1 order by rank`,
      [resident.residentId],
    );
    expect(items).toEqual([
      { kind: 'flag', staff_id: null, rank: 0 },
      { kind: 'intake', staff_id: null, rank: 2 },
    ]);
  });
});

describe('whose it is', () => {
  test('the cover’s while the coach is away; the unit’s when there is none', async () => {
    const client = await aClient(app);
    const cover = await aStaffMember(app, client.place, { name: 'Per Lind' });
    await away(client.coach, today(), { cover });
    await answered(client, phq9(0, 1));
    expect(await flags(client)).toMatchObject([{ owned_as: 'cover', staff_id: cover.staffId }]);

    const other = await aClient(app);
    await away(other.coach, today());
    await answered(other, phq9(0, 1));
    expect(await flags(other)).toMatchObject([
      { owned_as: 'unit', owner_assignment_id: await responsibleOf(other.place.unitId) },
    ]);
    expect(await flagItems(other)).toMatchObject([{ staff_id: null, state: 'open' }]);
  });

  test('passes on in the moment an absence begins, each time with a row of who had it', async () => {
    const client = await aClient(app);
    const cover = await aStaffMember(app, client.place, { name: 'Per Lind' });
    await answered(client, phq9(0, 1));
    await mustRun(
      app.run(client.coach, enterAbsence, {
        assignmentId: client.coach.assignmentId,
        from: today(),
        until: null,
        coverAssignmentId: cover.assignmentId,
      }),
    );
    await Promise.all([sweep(), sweep()]);
    expect(await flags(client)).toMatchObject([{ owned_as: 'cover', staff_id: cover.staffId }]);
    expect(await flagItems(client)).toMatchObject([{ staff_id: cover.staffId, state: 'open' }]);
    await mustRun(
      app.run(cover, enterAbsence, {
        assignmentId: cover.assignmentId,
        from: plusDays(today(), 1),
        until: plusDays(today(), 2),
        coverAssignmentId: client.coach.assignmentId,
      }),
    );
    await sweep();
    expect(await flags(client)).toMatchObject([{ owned_as: 'cover' }]);
    await move(morning(1));
    await sweep();
    // They stand in for each other: it is the unit's.
    expect(await flags(client)).toMatchObject([{ owned_as: 'unit' }]);
    const { owners } = await mustRun(app.run(cover, readAllFlags(client), {}));
    expect(owners.map((one) => one.owner.as)).toEqual(['responsible', 'cover', 'unit']);
  });

  test('passes on the day after an assignment has ended', async () => {
    const client = await aClient(app);
    await answered(client, phq9(0, 1));
    await app.owner('update identity.assignment set ends_on = $2 where id = $1', [
      client.coach.assignmentId,
      today(),
    ]);
    await sweep();
    expect(await flags(client)).toMatchObject([{ owned_as: 'responsible' }]);
    await move(morning(1));
    await sweep();
    expect(await flags(client)).toMatchObject([
      { owned_as: 'unit', owner_assignment_id: await responsibleOf(client.place.unitId) },
    ]);
  });

  test('raised while somebody goes away in the same moment, it is with somebody who is there', async () => {
    const clients: Client[] = [];
    for (const _ of Array.from({ length: 6 })) clients.push(await aClient(app));
    for (const client of clients) await mustRun(order(client));
    const open: [Client, unknown][] = [];
    for (const client of clients) open.push([client, (await only(client))['id']]);
    await Promise.all(
      open.flatMap(([client, id]) => [
        mustRun(send(client, id, phq9(0, 1))),
        mustRun(
          app.run(client.coach, enterAbsence, {
            assignmentId: client.coach.assignmentId,
            from: today(),
            until: null,
            coverAssignmentId: null,
          }),
        ),
      ]),
    );
    await sweep();
    for (const client of clients) expect(await flags(client)).toMatchObject([{ owned_as: 'unit' }]);
  });

  test('the database stores none without an owner, and no unit without somebody who answers', async () => {
    const client = await aClient(app);
    await answered(client, phq9(0, 1));
    const broken = async (text: string, values: readonly unknown[]) =>
      app.owner(text, values).then(
        () => 'stored',
        (problem: unknown) => String(problem),
      );
    const [flag] = await flags(client);
    expect(
      await broken('update instruments.flag set owner_assignment_id = null where id = $1', [flag?.['id']]),
    ).toMatch(/null value/);
    const { unitId } = client.place;
    expect(
      await broken('update identity.unit set responsible_assignment_id = null where id = $1', [unitId]),
    ).toMatch(/null value/);
    const head = await responsibleOf(unitId);
    expect(
      await broken(`update identity.assignment set ends_on = '2030-01-01' where id = $1`, [head]),
    ).toMatch(/without a last day/);
    expect(await broken(`delete from identity.assignment where id = $1`, [head])).toMatch(/foreign key/);
    const elsewhere = await aStaffMember(app, await aUnit(app));
    expect(
      await broken('update identity.unit set responsible_assignment_id = $2 where id = $1', [
        unitId,
        elsewhere.assignmentId,
      ]),
    ).toMatch(/works there in care/);
  });
});
