/** Retention with everything that the areas really hold, under a moved clock, in both countries. */
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import {
  civilDate,
  civilTime,
  type Instant,
  instant,
  instantOf,
  plusMinutes,
  plusMonths,
  zone,
} from '#kernel/dates.ts';
import { civilIn } from '#kernel/dates.ts';
import { endPeriod } from '#modules/coaching/public.ts';
import { aClient, type Client } from '#modules/coaching/testing.ts';
import { sendAsResident } from '#modules/messaging/public.ts';
import { retentionCounts, retentionLines } from '#modules/residents/public.ts';
import { eraseOrderedKeys } from '#platform/key-erasure.ts';
import { sweepDue } from '#platform/worker.ts';
import { mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { dueHandlers } from '../../worker-parts.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterEach(async () => app.close());

const EVER = instant('2000-01-01T00:00:00.000Z');

async function at(moment: Instant): Promise<void> {
  expect(await app.movableClock?.moveTo(moment)).toBe(true);
  await sweepDue({ ...app, dueHandlers: dueHandlers(app) });
}

const inYears = (from: Instant, years: number, where: string): Instant => {
  const { date } = civilIn(from, zone(where));
  const placed = plusMonths({ date, time: civilTime('03:00'), zone: zone(where) }, years * 12);
  return instantOf(placed.date, placed.time, zone(where)).instant;
};

async function count(table: string, client: Client): Promise<number> {
  const [row] = await app.owner(`select count(*)::integer as count from ${table} where resident_id = $1`, [
    client.resident.residentId,
  ]);
  return Number(row?.['count']);
}

const write = async (client: Client) =>
  mustRun(app.run(client.resident, sendAsResident(app.packs), { unitId: client.place.unitId, body: 'hej' }));

const lines = async () =>
  (await retentionLines(app.job.kysely, EVER, 100)).map((line) => [
    line.class,
    line.country,
    line.outcome,
    line.because,
  ]);

const stateOf = async (client: Client) =>
  (
    await app.owner('select state from identity.resident where resident_id = $1', [
      client.resident.residentId,
    ])
  )[0]?.['state'];

async function lastEntry(client: Client): Promise<Instant> {
  const [row] = await app.owner(
    `select to_char(greatest((select max(at) from timeline.entry where resident_id = $1 and holder = $2),
       (select max(coalesce(until, since)) from access.relation where resident_id = $1)) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at`,
    [client.resident.residentId, client.place.unitId],
  );
  return instant(String(row?.['at']));
}

/** Ends the period and lives through its follow-ups, until the unit's way to the person is closed. */
async function lived(client: Client): Promise<Instant> {
  await mustRun(
    app.run(client.coach, endPeriod, {
      residentId: client.resident.residentId,
      periodId: client.periodId,
      version: 1,
      reason: 'reached',
    }),
  );
  const ended = app.clock.now();
  for (const months of [3, 4, 9, 10, 11]) {
    const { date } = civilIn(ended, zone('UTC'));
    await at(plusMonths({ date, time: civilTime('12:00'), zone: zone('UTC') }, months).instant);
  }
  expect(await app.owner('select state from coaching.period where id = $1', [client.periodId])).toEqual([
    { state: 'closed' },
  ]);
  return lastEntry(client);
}

describe('in Sweden', () => {
  test('messages go two years after the last contact, the record stays; a contact moves the day', async () => {
    const client = await aClient(app);
    await write(client);
    const first = await lastEntry(client);
    await at(plusMinutes(inYears(first, 2, 'Europe/Stockholm'), -1));
    expect(await count('messaging.message', client)).toBe(1);
    await write(client);
    const second = await lastEntry(client);
    await at(inYears(first, 2, 'Europe/Stockholm'));
    expect(await count('messaging.message', client)).toBe(2);
    await at(inYears(second, 2, 'Europe/Stockholm'));
    expect(await count('messaging.message', client)).toBe(0);
    expect(await count('coaching.period', client)).toBe(1);
    expect(await lines()).toEqual([
      ['service', 'se', 'erased', null],
      ['service', 'se', 'kept', 'within-time'],
    ]);
    expect(await eraseOrderedKeys(app.job.kysely, app.sealing)).toBe(1);
  });

  test('a record goes ten years after its last entry, at night on the day, and the person with the last of them', async () => {
    const client = await aClient(app);
    const last = await lived(client);
    const end = inYears(last, 10, 'Europe/Stockholm');
    await at(plusMinutes(end, -1));
    expect(await count('coaching.period', client)).toBe(1);
    expect(await stateOf(client)).toBe('active');
    await at(end);
    for (const table of [
      'coaching.period',
      'instruments.response',
      'referrals.referral',
      'timeline.entry',
      'access.relation',
      'residents.person',
      'notifications.message',
      'platform.fact',
      'worklist.item',
    ])
      expect({ table, rows: await count(table, client) }).toEqual({ table, rows: 0 });
    expect(await stateOf(client)).toBe('erased');
    expect(await count('audit.access_log', client)).toBeGreaterThan(0);
    const [newest] = await retentionLines(app.job.kysely, EVER, 1);
    expect(newest).toMatchObject({
      class: 'care-record',
      country: 'se',
      outcome: 'erased',
      source: app.packs.se.retention.find((rule) => rule.class === 'care-record')?.source,
      counts: { periods: 1, referrals: 1, person: 1 },
    });
    await eraseOrderedKeys(app.job.kysely, app.sealing);
    expect(await retentionCounts(app.job.kysely)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ class: 'care-record', country: 'se', outcome: 'erased', looked: 1 }),
      ]),
    );
    // Nothing waits for a person who is not there any more.
    expect(
      await app.owner(`select kind from platform.due where resident_id = $1 and state = 'waiting'`, [
        client.resident.residentId,
      ]),
    ).toEqual([]);
  });

  test('an open coaching period keeps the record, however old its last entry; it is looked at again after a year', async () => {
    const client = await aClient(app);
    const first = await lastEntry(client);
    const day = inYears(first, 10, 'Europe/Stockholm');
    await at(day);
    expect(await count('coaching.period', client)).toBe(1);
    expect(await lines()).toContainEqual(['care-record', 'se', 'kept', 'still-open']);
    const [waiting] = await app.owner(
      `select civil_date::text from platform.due where resident_id = $1 and kind = 'retention.care-record' and state = 'waiting'`,
      [client.resident.residentId],
    );
    expect(waiting?.['civil_date']).toBe(
      civilIn(inYears(day, 1, 'Europe/Stockholm'), zone('Europe/Stockholm')).date,
    );
  });

  test('a care relation keeps it too, without any period', async () => {
    const client = await aClient(app);
    const last = await lived(client);
    await app.owner('update access.relation set until = null where resident_id = $1', [
      client.resident.residentId,
    ]);
    await at(inYears(last, 10, 'Europe/Stockholm'));
    expect(await count('coaching.period', client)).toBe(1);
    expect(await lines()).toContainEqual(['care-record', 'se', 'kept', 'still-open']);
  });

  test('one unit’s record goes, another’s stays, and the person stays with it and can read that it went', async () => {
    const client = await aClient(app);
    const last = await lived(client);
    const other = await aClient(app, { country: 'se' });
    // The same person later at another unit: their words, their relation.
    await app.owner(
      `insert into access.relation (resident_id, id, holder, unit_id, source, source_id, since) values ($1, gen_random_uuid(), $2, $2, 'referral', gen_random_uuid(), platform.civil_now())`,
      [client.resident.residentId, other.place.unitId],
    );
    await app.owner(
      `insert into identity.session (token_hash, id, kind, resident_id, country, assurance, ends_at)
       values (sha256($1::text::bytea), $1::uuid, 'resident', $2, 'se', 'test', now() + interval '1 hour') on conflict do nothing`,
      ['018f0000-0000-7000-8000-0000000000ff', client.resident.residentId],
    );
    await mustRun(
      app.run(client.resident, sendAsResident(app.packs), { unitId: other.place.unitId, body: 'hej' }),
    );
    await at(inYears(last, 10, 'Europe/Stockholm'));
    expect(await count('coaching.period', client)).toBe(0);
    expect(await stateOf(client)).toBe('active');
    expect(
      await app.owner(
        `select kind, unit_id, outcome->'erased'->'periods' as periods from residents.erasure where resident_id = $1 and outcome->'erased' ? 'periods'`,
        [client.resident.residentId],
      ),
    ).toEqual([{ kind: 'retention', unit_id: client.place.unitId, periods: 1 }]);
  });
});

describe('in Finland', () => {
  test('the last entry does not matter: a record is kept until twelve years after the death, asked for once a year', async () => {
    const client = await aClient(app, { country: 'fi' });
    const last = await lived(client);
    for (let years = 1; years <= 13; years += 1) await at(inYears(last, years, 'Europe/Helsinki'));
    expect(await count('coaching.period', client)).toBe(1);
    const died = civilIn(app.clock.now(), zone('Europe/Helsinki')).date;
    await app.owner(`update identity.resident set state = 'deceased', died_on = $2 where resident_id = $1`, [
      client.resident.residentId,
      died,
    ]);
    const end = inYears(
      instantOf(civilDate(died), civilTime('12:00'), zone('Europe/Helsinki')).instant,
      12,
      'Europe/Helsinki',
    );
    for (let years = 1; years <= 11; years += 1) await at(inYears(end, years - 12, 'Europe/Helsinki'));
    await at(plusMinutes(end, -1));
    expect(await count('coaching.period', client)).toBe(1);
    await at(end);
    expect(await count('coaching.period', client)).toBe(0);
    expect(await stateOf(client)).toBe('erased');
    const [newest] = await retentionLines(app.job.kysely, EVER, 1);
    expect(newest).toMatchObject({ class: 'care-record', country: 'fi', outcome: 'erased' });
    expect(
      (await lines()).filter(([kept, , outcome]) => kept === 'care-record' && outcome === 'kept').length,
    ).toBeGreaterThan(12);
  });
});
