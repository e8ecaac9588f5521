import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { realClock } from '#platform/clock.ts';
import { cloneDatabase } from '../../../../testing/database.ts';
import { aSigner, openLogTest, writeRows } from '../../../../testing/sealed-log.ts';
import { createSealer, preparePartitions } from './seal-log.ts';
import { verifyKeptLog } from './verify-log.ts';

let log: Awaited<ReturnType<typeof openLogTest>>;
const signer = aSigner();
const trust = { keys: [signer.key], witnessed: [], rowsFrom: 1 };

beforeAll(async () => {
  const adminUrl = inject('adminUrl');
  log = await openLogTest(await cloneDatabase(adminUrl), adminUrl);
});
afterAll(async () => {
  await log.close();
});

function sealer(patienceMs = 5000) {
  return createSealer({ db: log.job.kysely, signer, realNow: realClock.realNow, patienceMs });
}

describe('sealing the access log', () => {
  test('seals what is new once, and finds the log intact', async () => {
    const one = sealer();
    await writeRows(log.job, { count: 3 });
    expect(await one.seal()).toEqual({ state: 'sealed', rows: 3, batches: 1 });
    expect(await one.seal()).toEqual({ state: 'nothing-new' });
    expect(await verifyKeptLog(log.job.kysely, trust)).toMatchObject({
      intact: true,
      rows: 3,
      unsealedRows: 0,
    });
  });

  test('waits for a transaction that holds an earlier number and has not ended', async () => {
    const slow = writeRows(log.job, { holdMs: 400 });
    await new Promise((settle) => setTimeout(settle, 100));
    await writeRows(log.job);
    expect(await sealer(50).seal()).toEqual({ state: 'writers-still-open' });
    expect(await sealer().seal()).toEqual({ state: 'sealed', rows: 2, batches: 1 });
    await slow;
  });

  test('loses nothing while many write, hold and roll back', async () => {
    const before = (await verifyKeptLog(log.job.kysely, trust)).rows;
    const one = sealer();
    const writers = Array.from({ length: 120 }, (_, index) =>
      writeRows(log.job, {
        holdMs: (index * 37) % 60,
        ending: index % 7 === 0 ? 'rollback' : 'commit',
        count: 1 + (index % 3),
      }),
    );
    let writing = true;
    const sealing = (async () => {
      while (writing) await one.seal();
    })();
    await Promise.all(writers);
    writing = false;
    await sealing;
    await one.seal();
    const verdict = await verifyKeptLog(log.job.kysely, trust);
    const written = Array.from({ length: 120 }, (_, index) => (index % 7 === 0 ? 0 : 1 + (index % 3))).reduce(
      (sum, count) => sum + count,
      0,
    );
    expect(verdict.rows - before).toBe(written);
    expect(verdict).toMatchObject({ intact: true, unsealedRows: 0 });
    expect(verdict.findings.every((finding) => finding.weight === 'notice')).toBe(true);
  });

  test('two sealers at once make one history', async () => {
    await writeRows(log.job, { count: 5 });
    const answers = await Promise.all([sealer().seal(), sealer().seal()]);
    expect(answers.filter((answer) => answer.state === 'sealed')).toHaveLength(1);
    expect((await verifyKeptLog(log.job.kysely, trust)).intact).toBe(true);
  });

  test('has a partition ready for this month and the next two', async () => {
    await preparePartitions(log.job.kysely, realClock.realNow());
    const months = await log.tamper(
      `select 1 from pg_inherits where inhparent = 'audit.access_log'::regclass`,
    );
    expect(months.length).toBeGreaterThanOrEqual(4);
  });

  test('neither the pages nor the worker can change or remove a row', async () => {
    await expect(log.job.pool.query('update audit.access_log set reason = null')).rejects.toThrow(
      /permission denied/,
    );
    await expect(log.job.pool.query('delete from audit.access_log')).rejects.toThrow(/permission denied/);
    await expect(log.job.pool.query('delete from audit.batch')).rejects.toThrow(/permission denied/);
  });
});
