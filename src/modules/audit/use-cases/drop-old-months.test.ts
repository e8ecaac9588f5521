import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import type { Country, StaffActor } from '#kernel/actor.ts';
import { type Instant, instant } from '#kernel/dates.ts';
import { realClock } from '#platform/clock.ts';
import { aStaffMember, aUnit, openTestApp, type TestApp } from '../../../../testing/app.ts';
import { aSigner, openLogTest, writeRows } from '../../../../testing/sealed-log.ts';
import { verifyExport } from '../verifier.ts';
import { type DroppedMonth, dropOldMonths } from './drop-old-months.ts';
import { createSealer } from './seal-log.ts';
import { exportLog, verifyKeptLog } from './verify-log.ts';

const signer = aSigner();
const trust = { keys: [signer.key], witnessed: [], rowsFrom: 1 };

let app: TestApp;
let log: Awaited<ReturnType<typeof openLogTest>>;
beforeEach(async () => {
  const adminUrl = inject('adminUrl');
  app = await openTestApp(adminUrl);
  log = await openLogTest(app.urls, adminUrl);
});
afterEach(async () => {
  await log.close();
  await app.close();
});

const seal = async () => createSealer({ db: log.job.kysely, signer, realNow: realClock.realNow }).seal();
const verify = async () => verifyKeptLog(log.job.kysely, trust);

const staffIn = async (country: Country): Promise<StaffActor> =>
  aStaffMember(app, await aUnit(app, { country }));

/** Rows of a month that has a partition of its own, as upkeep makes them ahead of time. */
async function rowsAt(at: string, count: number, actor?: StaffActor): Promise<void> {
  await log.tamper('select audit.make_partition($1::date)', [`${at.slice(0, 7)}-01`]);
  await writeRows(log.job, { at: instant(at), count, ...(actor === undefined ? {} : { actor }) });
}

async function drop(now: Instant = realClock.realNow()): Promise<readonly DroppedMonth[]> {
  const reported: DroppedMonth[] = [];
  const dropped = await dropOldMonths({
    db: log.job.kysely,
    packs: app.packs,
    signer,
    realNow: () => now,
    report: async (_db, month) => void reported.push(month),
  });
  expect(reported).toHaveLength(dropped);
  return reported;
}

async function pruned(): Promise<void> {
  const coach = await staffIn('se');
  await rowsAt('2018-01-10T12:00:00.000Z', 2, coach);
  await rowsAt('2018-02-10T12:00:00.000Z', 1, coach);
  await rowsAt('2026-03-10T12:00:00.000Z', 3, coach);
  await seal();
  expect(await drop()).toMatchObject([
    { country: 'se', rows: 2, rule: { class: 'access-log', years: 5 } },
    { country: 'se', rows: 1 },
  ]);
}

describe('months of the log whose time is over', () => {
  test('go as a whole, and the verifier finds the rest intact from its known beginning', async () => {
    await pruned();
    expect(await verify()).toMatchObject({ intact: true, findings: [], rows: 3, begins: 4 });
    expect(await log.tamper(`select to_regclass('audit.access_log_2018_01') as gone`)).toEqual([
      { gone: null },
    ]);
    // The log goes on as before, and once more there is nothing to drop.
    await writeRows(log.job, { count: 2 });
    await seal();
    expect(await drop()).toEqual([]);
    expect(await verify()).toMatchObject({ intact: true, rows: 5, begins: 4, unsealedRows: 0 });
  });

  test('an auditor with the export alone comes to the same', async () => {
    await pruned();
    const lines = await Array.fromAsync(exportLog(log.job.kysely));
    expect(verifyExport(lines, trust)).toMatchObject({ intact: true, rows: 3, begins: 4 });
    const without = lines.filter((line) => !line.includes('"kind":"beginning"'));
    expect(verifyExport(without, trust)).toMatchObject({
      intact: false,
      findings: [1, 2, 3].map((seq) => ({ name: 'row-removed', seq })),
    });
  });

  test('a row that is taken away after the beginning is found', async () => {
    await pruned();
    await log.tamper('delete from audit.access_log where seq = 5');
    expect(await verify()).toMatchObject({ intact: false, findings: [{ name: 'row-removed', seq: 5 }] });
  });

  test('a beginning moved forward over rows that were taken away is no beginning', async () => {
    await pruned();
    await log.tamper('update audit.beginning set rows_from = 6 where number = 2');
    await log.tamper('delete from audit.access_log where seq in (4, 5)');
    const { intact, findings } = await verify();
    expect(intact).toBe(false);
    expect(findings.map(({ name, seq }) => [name, seq])).toEqual(
      expect.arrayContaining([
        ['beginning-forged', 6],
        ['row-removed', 4],
        ['row-removed', 5],
      ]),
    );
  });

  test('a row below the beginning that is still there must be the one that was sealed', async () => {
    const coach = await staffIn('se');
    // Two transactions at midnight: the first number of the log lies in the younger month.
    await rowsAt('2026-03-01T00:00:00.000Z', 1, coach);
    await rowsAt('2018-02-28T23:59:59.999Z', 1, coach);
    await seal();
    expect(await drop()).toHaveLength(1);
    expect(await verify()).toMatchObject({ intact: true, rows: 1, begins: 3 });
    await log.tamper(`update audit.access_log set reason = 'other' where seq = 1`);
    expect(await verify()).toMatchObject({ intact: false, findings: [{ name: 'row-altered', seq: 1 }] });
  });
});

describe('a month is kept', () => {
  test('as long as the longest law of anybody in it says: one Finnish row keeps it twelve years', async () => {
    const swedish = await staffIn('se');
    const finnish = await staffIn('fi');
    await rowsAt('2018-01-10T12:00:00.000Z', 2, swedish);
    await rowsAt('2018-01-11T12:00:00.000Z', 1, finnish);
    await seal();
    expect(await drop()).toEqual([]);
    expect(await verify()).toMatchObject({ intact: true, rows: 3, begins: 1 });
  });

  test('for every country here when its rows name none: the service’s own, and residents’', async () => {
    await staffIn('se');
    await rowsAt('2018-01-10T12:00:00.000Z', 1);
    await seal();
    await staffIn('fi');
    expect(await drop()).toEqual([]);
    await rowsAt('2014-01-10T12:00:00.000Z', 1);
    await seal();
    expect(await drop()).toMatchObject([{ country: 'fi', rows: 1, rule: { years: 12 } }]);
  });

  test('until it is sealed', async () => {
    await rowsAt('2018-01-10T12:00:00.000Z', 1, await staffIn('se'));
    expect(await drop()).toEqual([]);
    await seal();
    expect(await drop()).toHaveLength(1);
  });

  test('when a clock is wrong: the database drops nothing younger than five years, whoever asks', async () => {
    await rowsAt('2024-01-10T12:00:00.000Z', 1, await staffIn('se'));
    await seal();
    await expect(drop(instant('2040-01-01T00:00:00.000Z'))).rejects.toThrow('dropped too early');
    expect(await verify()).toMatchObject({ intact: true, rows: 1, begins: 1 });
  });
});
