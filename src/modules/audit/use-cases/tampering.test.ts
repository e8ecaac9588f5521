import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { realClock } from '#platform/clock.ts';
import { cloneDatabase } from '../../../../testing/database.ts';
import { aSigner, openLogTest, writeRows } from '../../../../testing/sealed-log.ts';
import type { WitnessedHead } from '../rules/batch.ts';
import { verifyExport } from '../verifier.ts';
import { createSealer } from './seal-log.ts';
import { exportLog, verifyKeptLog } from './verify-log.ts';

let log: Awaited<ReturnType<typeof openLogTest>>;
let witnessed: readonly WitnessedHead[];
const signer = aSigner();

// Three batches: rows 1–4, 5–8, 9–12.
beforeEach(async () => {
  const adminUrl = inject('adminUrl');
  log = await openLogTest(await cloneDatabase(adminUrl), adminUrl);
  const sealer = createSealer({ db: log.job.kysely, signer, realNow: realClock.realNow });
  for (let round = 0; round < 3; round += 1) {
    await writeRows(log.job, { count: 4 });
    await sealer.seal();
  }
  const { head } = await verify();
  witnessed = head === null ? [] : [head];
});
afterEach(async () => {
  witnessed = [];
  await log.close();
});

async function verify(heads: readonly WitnessedHead[] = []) {
  return verifyKeptLog(log.job.kysely, { keys: [signer.key], witnessed: heads, rowsFrom: 1 });
}

async function found(heads: readonly WitnessedHead[] = []) {
  const verdict = await verify(heads);
  expect(verdict.intact).toBe(false);
  return verdict.findings;
}

describe('with every trigger off and every right', () => {
  test('a row that was altered is found and told by its number', async () => {
    await log.tamper(`update audit.access_log set reason = 'something else' where seq = 6`);
    expect(await found()).toContainEqual(expect.objectContaining({ name: 'row-altered', seq: 6, batch: 2 }));
  });

  test('a row whose time was moved is found', async () => {
    await log.tamper(`update audit.access_log set at = at + interval '1 millisecond' where seq = 2`);
    expect(await found()).toContainEqual(expect.objectContaining({ name: 'row-altered', seq: 2 }));
  });

  test('a row that was removed is found', async () => {
    await log.tamper('delete from audit.access_log where seq = 7');
    expect(await found()).toContainEqual(expect.objectContaining({ name: 'row-removed', seq: 7, batch: 2 }));
  });

  test('a row that was put in between is found', async () => {
    await log.tamper(`insert into audit.access_log (seq, id, at, actor_kind, actor_id, resident_id, action, resource, rule, command, request_id)
      overriding system value select 3, gen_random_uuid(), at + interval '1 second', actor_kind, actor_id, resident_id, action, resource, rule, command, request_id from audit.access_log where seq = 4`);
    expect(await found()).toContainEqual(expect.objectContaining({ name: 'row-inserted', seq: 3 }));
  });

  test('two rows that changed places are found', async () => {
    await log.tamper(`alter table audit.access_log alter column seq drop identity if exists`);
    await log.tamper(
      `update audit.access_log set seq = case seq when 5 then 1008 when 8 then 1005 else seq end where seq in (5, 8)`,
    );
    await log.tamper(`update audit.access_log set seq = seq - 1000 where seq > 1000`);
    expect(
      (await found())
        .filter((finding) => finding.name === 'row-reordered')
        .map((finding) => [finding.seq, finding.otherSeq]),
    ).toEqual([
      [5, 8],
      [8, 5],
    ]);
  });

  test('a tail that was cut off together with its batch is found by the head kept elsewhere', async () => {
    await log.tamper('delete from audit.access_log where seq > 8');
    await log.tamper('delete from audit.batch where number = 3');
    expect((await verify()).intact).toBe(true);
    expect(await found(witnessed)).toContainEqual(expect.objectContaining({ name: 'truncated-tail' }));
  });

  test('a batch that was removed from the middle is found', async () => {
    await log.tamper('delete from audit.batch where number = 2');
    expect(await found()).toContainEqual(expect.objectContaining({ name: 'batch-removed', batch: 2 }));
  });

  test('a batch whose root was changed is found', async () => {
    await log.tamper(`update audit.batch set root = sha256('something else') where number = 2`);
    expect(await found()).toContainEqual(expect.objectContaining({ name: 'batch-altered', batch: 2 }));
  });

  test('a signature that the key did not make is found', async () => {
    await log.tamper(
      `update audit.batch set signature = (select signature from audit.batch where number = 1) where number = 3`,
    );
    expect(await found()).toContainEqual(expect.objectContaining({ name: 'forged-signature', batch: 3 }));
  });

  test('a whole history sealed anew with the stolen key is found by the head kept elsewhere', async () => {
    await log.tamper('delete from audit.batch');
    await log.tamper(`update audit.access_log set actor_id = 'somebody else' where seq = 10`);
    await createSealer({ db: log.job.kysely, signer, realNow: realClock.realNow }).seal();
    expect((await verify()).intact).toBe(true);
    const names = (await found(witnessed)).map((finding) => finding.name);
    expect(names.some((name) => name === 'history-rewritten' || name === 'truncated-tail')).toBe(true);
  });
});

test('the export says the same as the database, in a file that needs neither', async () => {
  const trust = { keys: [signer.key], witnessed, rowsFrom: 1 };
  const lines = await Array.fromAsync(exportLog(log.job.kysely));
  expect(lines).toHaveLength(15);
  expect(verifyExport(lines, trust)).toEqual(await verifyKeptLog(log.job.kysely, trust));
});
