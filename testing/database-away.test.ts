/** The database restarts under a running application: what was being done fails by name, the next thing works. */
import { expect, test } from 'vitest';
import * as z from 'zod';
import { done } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { isDatabaseAway, sql } from '#platform/db.ts';
import { startEmbeddedPostgres } from '#platform/embedded-postgres.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareQueues } from '#platform/jobs.ts';
import { migrate, prepareEmbedded } from '#platform/migrate.ts';
import { openApp } from '../src/app.ts';
import { testConfig } from './app.ts';
import { TEST_SECRET } from './database.ts';

const ask = command({
  name: 'test.ask',
  input: z.strictObject({ seconds: z.number() }),
  async run(context, input) {
    const tx = context.reference('test');
    await sql`select pg_sleep(${input.seconds})`.execute(tx.db);
    return done('answered');
  },
});

test('a restart of the database is told by name and survived', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'vandra-away-'));
  let postgres = await startEmbeddedPostgres(directory, 'fast');
  const { port } = postgres;
  const urls = await prepareEmbedded(postgres.adminUrl, TEST_SECRET, 'vandra');
  const migrated = await migrate(urls, TEST_SECRET, 'migrations');
  expect(migrated.ok).toBe(true);
  await prepareQueues(urls.owner);
  const app = await openApp({ config: testConfig(), urls, log: () => undefined, poolSize: 4 });
  try {
    expect(await app.run({ kind: 'visitor' }, ask, { seconds: 0 })).toEqual({ ok: true, value: 'answered' });
    const cut = app.run({ kind: 'visitor' }, ask, { seconds: 20 }).then(
      () => 'answered',
      (problem: unknown) => (isDatabaseAway(problem) ? 'away' : String(problem)),
    );
    await new Promise((next) => setTimeout(next, 300));
    await postgres.stop();
    expect(await cut).toBe('away');
    const refused = await app.run({ kind: 'visitor' }, ask, { seconds: 0 }).then(
      () => 'answered',
      (problem: unknown) => (isDatabaseAway(problem) ? 'away' : String(problem)),
    );
    expect(refused).toBe('away');
    postgres = await startEmbeddedPostgres(directory, 'fast', port);
    expect(await app.run({ kind: 'visitor' }, ask, { seconds: 0 })).toEqual({ ok: true, value: 'answered' });
  } finally {
    await app.close();
    await postgres.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}, 60_000);
