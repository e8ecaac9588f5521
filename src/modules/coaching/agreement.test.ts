import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { civilIn, civilTime, instantOf, plusDays, zone } from '#kernel/dates.ts';
import { mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { agree, endPeriod, pausePeriod, resumePeriod, settleCall, writeAgreement } from './public.ts';
import { aClient, type Client, followUpStage, holdFirstMeeting } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());

const { sweep, move } = followUpStage(() => app);
const parts = () => ({ packs: app.packs, content: app.coaching.content });
const about = (client: Client) => ({ residentId: client.resident.residentId, periodId: client.periodId });
const actor = (client: Client, as: 'resident' | 'coach') =>
  as === 'resident' ? client.resident : client.coach;
const FORM = { meetings: '6', spanMonths: '6', ways: ['messages'], shares: [] as string[], words: '' };
const write = async (client: Client, as: 'resident' | 'coach', version: number, form: Partial<typeof FORM>) =>
  app.run(actor(client, as), writeAgreement(parts()), {
    ...about(client),
    version,
    form: { ...FORM, ...form },
  });
const say = async (client: Client, as: 'resident' | 'coach', version: number) =>
  app.run(actor(client, as), agree, { ...about(client), version });
const state = async (client: Client) =>
  (await app.owner('select state, version from coaching.period where id = $1', [client.periodId]))[0];
const agreements = async (client: Client) =>
  app.owner(
    'select version, meetings, span_months, ways, shares, set_by, agreed_by from coaching.agreement where period_id = $1 order by version',
    [client.periodId],
  );
const mails = async (client: Client) =>
  app.owner(
    `select effect_key from notifications.message where resident_id = $1 and effect_key like 'coaching.%'`,
    [client.resident.residentId],
  );
const kinds = async (client: Client) =>
  (
    await app.owner(
      `select kind from timeline.entry where resident_id = $1 and (kind like 'agreement%' or kind like 'period%') order by at, id`,
      [client.resident.residentId],
    )
  ).map((row) => row['kind']);

describe('an agreement', () => {
  test('is proposed with the numbers of the template, and holds with the person’s yes', async () => {
    const client = await aClient(app, { met: 'not-yet' });
    expect(await state(client)).toMatchObject({ state: 'offered' });
    expect(await agreements(client)).toEqual([
      {
        version: 1,
        meetings: 6,
        span_months: 6,
        ways: ['messages'],
        shares: [],
        set_by: 'staff',
        agreed_by: null,
      },
    ]);
    await mustRun(say(client, 'resident', 1));
    expect(await state(client)).toMatchObject({ state: 'accepted' });
    expect(await agreements(client)).toMatchObject([{ agreed_by: 'resident' }]);
    expect(await say(client, 'resident', 1)).toMatchObject({ refusal: 'already-agreed' });
    expect(await kinds(client)).toEqual(['period.started', 'agreement.accepted']);
  });

  test('that was said in a conversation keeps who heard it', async () => {
    const client = await aClient(app, { met: 'not-yet' });
    await mustRun(say(client, 'coach', 1));
    const [row] = await app.owner(
      'select agreed_by, agreed_staff_id from coaching.agreement where period_id = $1',
      [client.periodId],
    );
    expect(row).toEqual({ agreed_by: 'staff', agreed_staff_id: client.coach.staffId });
  });

  test('begins with the first meeting, also when the yes comes later', async () => {
    const client = await aClient(app, { met: 'not-yet' });
    await holdFirstMeeting(app, client);
    expect(await state(client)).toMatchObject({ state: 'active' });
    await mustRun(say(client, 'resident', 1));
    expect(await state(client)).toMatchObject({ state: 'active' });
  });

  test('the person alone says how they are reached and what is shared', async () => {
    const client = await aClient(app, { met: 'not-yet' });
    await mustRun(write(client, 'resident', 1, { ways: ['phone'], shares: ['sender'], words: 'Efter fyra' }));
    expect(await state(client)).toMatchObject({ state: 'accepted' });
    expect((await agreements(client)).at(-1)).toMatchObject({
      version: 2,
      ways: ['phone'],
      shares: ['sender'],
      agreed_by: 'resident',
    });
    expect(await write(client, 'resident', 2, { ways: ['phone'], meetings: '4' })).toMatchObject({
      refusal: 'with-coach',
    });
    const [stored] = await app.owner(
      'select words_sealed from coaching.agreement where period_id = $1 and version = 2',
      [client.periodId],
    );
    expect(String(stored?.['words_sealed'])).not.toContain('Efter fyra');
    expect(await mails(client)).toEqual([]);
  });

  test('what the coach changes waits for the person, who hears that there is something', async () => {
    const client = await aClient(app);
    await mustRun(say(client, 'resident', 1));
    await mustRun(write(client, 'coach', 1, { meetings: '4', spanMonths: '3', shares: ['health-centre'] }));
    expect(await agreements(client)).toMatchObject([
      { version: 1, meetings: 6, agreed_by: 'resident' },
      { version: 2, meetings: 4, span_months: 3, set_by: 'staff', agreed_by: null },
    ]);
    expect(await mails(client)).toHaveLength(1);
    // Said to what was read, not to what came after.
    expect(await say(client, 'resident', 1)).toMatchObject({ refusal: 'changed-meanwhile' });
    await mustRun(say(client, 'resident', 2));
    // The same again is nothing new.
    await mustRun(write(client, 'coach', 2, { meetings: '4', spanMonths: '3', shares: ['health-centre'] }));
    expect(await agreements(client)).toHaveLength(2);
  });

  test('that two write in the same moment is kept from one of them', async () => {
    const client = await aClient(app);
    const outcomes = await Promise.all([
      write(client, 'resident', 1, { words: 'ett' }),
      write(client, 'coach', 1, { meetings: '5' }),
      write(client, 'coach', 1, { meetings: '4' }),
    ]);
    expect(outcomes.filter((one) => one.ok)).toHaveLength(1);
    expect(outcomes.flatMap((one) => (one.ok ? [] : [one.refusal]))).toEqual([
      'changed-meanwhile',
      'changed-meanwhile',
    ]);
    expect(await agreements(client)).toHaveLength(2);
  });

  test('takes only what the service gives, and nothing after the end', async () => {
    const client = await aClient(app);
    expect(
      await write(client, 'coach', 1, { meetings: '7', ways: [], shares: ['colleagues'] }),
    ).toMatchObject({
      refusal: 'incomplete',
      details: { meetings: 'outside', ways: 'none-chosen', shares: 'unknown' },
    });
    await mustRun(app.run(client.coach, endPeriod, { ...about(client), version: 1, reason: 'stopped' }));
    expect(await write(client, 'coach', 1, { meetings: '5' })).toMatchObject({ refusal: 'closed' });
    expect(await say(client, 'resident', 1)).toMatchObject({ refusal: 'closed' });
  });

  test('of somebody else is not found', async () => {
    const [mine, other] = [await aClient(app), await aClient(app)];
    const input = { ...about(other), version: 1 };
    expect(await app.run(mine.resident, agree, input)).toMatchObject({ refusal: 'not-found' });
    expect(await app.run(mine.coach, agree, input)).toMatchObject({ refusal: 'not-found' });
    expect(
      await app.run(mine.resident, agree, { ...input, residentId: mine.resident.residentId }),
    ).toMatchObject({ refusal: 'not-found' });
  });
});

describe('a pause', () => {
  const stockholm = zone('Europe/Stockholm');
  const today = () => civilIn(app.clock.now(), stockholm).date;
  const pause = async (client: Client, as: 'resident' | 'coach', version: number, days: number) =>
    app.run(actor(client, as), pausePeriod, {
      ...about(client),
      version,
      until: plusDays(today(), days),
    });
  const resume = async (client: Client, version: number) =>
    app.run(client.resident, resumePeriod, { ...about(client), version });
  const offers = async (client: Client) =>
    (await app.owner('select state from booking.offer where ref_id = $1 order by id', [client.periodId])).map(
      (row) => row['state'],
    );
  const calls = async (client: Client) =>
    app.owner(`select detail, state from worklist.item where resident_id = $1 and kind = 'call'`, [
      client.resident.residentId,
    ]);

  test('takes the times away until it goes on, and asks on its last day', async () => {
    const client = await aClient(app);
    await mustRun(pause(client, 'resident', 1, 21));
    expect(await state(client)).toEqual({ state: 'paused', version: 2 });
    expect(await offers(client)).toEqual(['withdrawn']);
    const until = plusDays(today(), 21);
    await move(instantOf(plusDays(until, -1), civilTime('23:59'), stockholm).instant);
    await sweep(app);
    expect(await calls(client)).toEqual([]);
    await move(instantOf(until, civilTime('09:00'), stockholm).instant);
    await sweep(app);
    await sweep(app);
    expect(await calls(client)).toEqual([{ detail: 'pause-over', state: 'open' }]);
    expect(await mails(client)).toHaveLength(1);
    // Nothing goes on by itself.
    expect(await state(client)).toMatchObject({ state: 'paused' });
    await mustRun(app.run(client.coach, settleCall, about(client)));
    expect(await calls(client)).toEqual([{ detail: 'pause-over', state: 'done' }]);
    await mustRun(resume(client, 2));
    expect(await state(client)).toEqual({ state: 'active', version: 3 });
    expect(await offers(client)).toEqual(['withdrawn', 'open']);
    expect(await kinds(client)).toEqual(['period.started', 'period.paused', 'period.resumed']);
  });

  test('that has gone on is not asked about', async () => {
    const client = await aClient(app);
    await mustRun(pause(client, 'coach', 1, 5));
    await mustRun(resume(client, 2));
    await move(instantOf(plusDays(today(), 6), civilTime('09:00'), stockholm).instant);
    await sweep(app);
    expect(await calls(client)).toEqual([]);
    expect(await mails(client)).toEqual([]);
  });

  test('that ends with the period is over', async () => {
    const client = await aClient(app);
    await mustRun(pause(client, 'coach', 1, 5));
    await mustRun(app.run(client.coach, endPeriod, { ...about(client), version: 2, reason: 'stopped' }));
    expect(await state(client)).toMatchObject({ state: 'in-follow-up' });
    expect(await app.owner('select 1 from coaching.pause where ended_on is null')).toEqual([]);
  });

  test('is ended by a meeting', async () => {
    const client = await aClient(app, { met: 'not-yet' });
    await holdFirstMeeting(app, client, async (version) => {
      await app.owner(`update coaching.period set state = 'active' where id = $1`, [client.periodId]);
      await mustRun(pause(client, 'resident', version, 30));
    });
    expect(await state(client)).toMatchObject({ state: 'active' });
  });

  test('is for one that goes on, to a day that comes', async () => {
    const fresh = await aClient(app, { met: 'not-yet' });
    expect(await pause(fresh, 'resident', 1, 10)).toMatchObject({ refusal: 'not-now' });
    const client = await aClient(app);
    for (const [days, problem] of [
      [0, 'not-ahead'],
      [121, 'too-far'],
    ] as const)
      expect(await pause(client, 'resident', 1, days)).toMatchObject({
        refusal: 'wrong-day',
        details: { until: problem },
      });
    expect(
      await app.run(client.resident, pausePeriod, { ...about(client), version: 1, until: '2027-02-30' }),
    ).toMatchObject({ refusal: 'wrong-day', details: { until: 'not-a-day' } });
    const both = await Promise.all([pause(client, 'resident', 1, 10), pause(client, 'coach', 1, 12)]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(await resume(client, 1)).toMatchObject({ refusal: 'changed-meanwhile' });
  });
});
