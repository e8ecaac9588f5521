/** Whatever one hand changes in a sealed log, past every trigger and right, is found, and at its place. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { realClock } from '#platform/clock.ts';
import { aSigner, openLogTest, writeRows } from './sealed-log.ts';
import type { WitnessedHead } from '../src/modules/audit/rules/batch.ts';
import type { Finding } from '../src/modules/audit/rules/finding.ts';
import { createSealer } from '../src/modules/audit/use-cases/seal-log.ts';
import { verifyKeptLog } from '../src/modules/audit/use-cases/verify-log.ts';
import { chanceFrom } from '../src/demo/chance.ts';
import { cloneDatabase } from './database.ts';
import { proofCount, proofSeed } from './vitest-proof.ts';

const BATCHES = 8;
const ROWS = 6;
const LAST = BATCHES * ROWS;

let log: Awaited<ReturnType<typeof openLogTest>>;
let witnessed: readonly WitnessedHead[] = [];
const signer = aSigner();

beforeAll(async () => {
  const adminUrl = inject('adminUrl');
  log = await openLogTest(await cloneDatabase(adminUrl), adminUrl);
  const sealer = createSealer({ db: log.job.kysely, signer, realNow: realClock.realNow });
  for (let batch = 0; batch < BATCHES; batch += 1) {
    await writeRows(log.job, { count: ROWS });
    await sealer.seal();
  }
  const verdict = await verify();
  if (!verdict.intact || verdict.rows !== LAST)
    throw new Error('the log is not intact before anybody has touched it');
  witnessed = verdict.head === null ? [] : [verdict.head];
});
afterAll(async () => log.close());

async function verify() {
  return verifyKeptLog(log.job.kysely, { keys: [signer.key], witnessed, rowsFrom: 1 });
}

const TEXT_COLUMNS = ['actor_id', 'action', 'resource', 'reason', 'rule', 'command', 'request_id'];
const ID_COLUMNS = [
  'id',
  'resident_id',
  'holder',
  'unit_id',
  'assignment_id',
  'organisation_id',
  'session_id',
  'resource_id',
];
const SEALED_COLUMNS = ['root', 'previous_root', 'history_root', 'signature', 'leaves'];

interface Tampering {
  readonly sql: string;
  /** Whether a finding points to where the hand was. */
  readonly located: (finding: Finding) => boolean;
}

function atRow(seq: number): Tampering['located'] {
  return (finding) =>
    finding.seq === seq ||
    finding.otherSeq === seq ||
    (finding.seq !== null && finding.otherSeq !== null && finding.seq <= seq && seq <= finding.otherSeq);
}

function tamperingBy(seed: string): Tampering {
  const chance = chanceFrom(seed);
  const seq = chance.between(1, LAST);
  const batch = chance.between(1, BATCHES);
  const byBatch: Tampering['located'] = (finding) => finding.batch === batch || finding.batch === batch + 1;
  const first = chance.between(1, LAST - 1);
  return chance.oneOf<Tampering>([
    {
      sql: `update audit.access_log set ${chance.oneOf(TEXT_COLUMNS)} = 'changed' where seq = ${seq}`,
      located: atRow(seq),
    },
    {
      sql: `update audit.access_log set ${chance.oneOf(ID_COLUMNS)} = gen_random_uuid() where seq = ${seq}`,
      located: atRow(seq),
    },
    {
      sql: `update audit.access_log set at = at + interval '${chance.between(1, 5000)} milliseconds' where seq = ${seq}`,
      located: atRow(seq),
    },
    { sql: `update audit.access_log set emergency = not emergency where seq = ${seq}`, located: atRow(seq) },
    { sql: `delete from audit.access_log where seq = ${seq}`, located: atRow(seq) },
    {
      sql: `delete from audit.access_log where seq between ${first} and ${first + 1}`,
      located: atRow(first),
    },
    {
      sql: `insert into audit.access_log (seq, id, at, actor_kind, actor_id, resident_id, action, resource, rule, command, request_id)
        overriding system value select seq, gen_random_uuid(), at + interval '1 hour', actor_kind, actor_id, resident_id, action, resource, rule, command, request_id
        from audit.access_log where seq = ${seq}`,
      located: atRow(seq),
    },
    {
      sql: `delete from audit.batch where number = ${batch}`,
      located: (finding) => byBatch(finding) || finding.name === 'truncated-tail',
    },
    {
      sql: `update audit.batch set ${chance.oneOf(SEALED_COLUMNS)} = sha256('${seed}') where number = ${batch}`,
      located: byBatch,
    },
    { sql: `update audit.batch set total_count = total_count + 1 where number = ${batch}`, located: byBatch },
    {
      sql: `update audit.batch set sealed_at = sealed_at + interval '1 second' where number = ${batch}`,
      located: byBatch,
    },
    { sql: `update audit.batch set last_seq = last_seq + 1 where number = ${batch}`, located: byBatch },
  ]);
}

test('random tampering is found and located', async () => {
  const rounds = proofCount('tamperings of a sealed log', 20);
  await log.tamper('create temp table rows_before as select * from audit.access_log');
  await log.tamper('create temp table batches_before as select * from audit.batch');
  for (let round = 0; round < rounds; round += 1) {
    const tampering = tamperingBy(`${proofSeed()} ${round}`);
    await log.tamper(tampering.sql);
    const verdict = await verify();
    expect({ sql: tampering.sql, intact: verdict.intact }).toEqual({ sql: tampering.sql, intact: false });
    expect({
      sql: tampering.sql,
      findings: verdict.findings,
      located: verdict.findings.some(tampering.located),
    }).toMatchObject({ located: true });
    await log.tamper('delete from audit.access_log');
    await log.tamper('insert into audit.access_log overriding system value select * from rows_before');
    await log.tamper('delete from audit.batch');
    await log.tamper('insert into audit.batch select * from batches_before');
  }
  expect((await verify()).intact).toBe(true);
});
