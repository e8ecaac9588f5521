/** What every process needs before it can work: a database that is there and up to date. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import type { Config } from '#platform/config.ts';
import { startEmbeddedPostgres } from '#platform/embedded-postgres.ts';
import { prepareQueues } from '#platform/jobs.ts';
import { databaseUrls, type DatabaseUrls, migrate, prepareEmbedded } from '#platform/migrate.ts';

export interface Prepared {
  readonly urls: DatabaseUrls;
  /** How many migrations were run; 0 on most starts. */
  readonly migrated: number;
  /** Stops the embedded PostgreSQL, unless somebody else is using it. */
  stop(): Promise<void>;
}

const MIGRATIONS = 'migrations';

/** The connections of a deployment, with the embedded PostgreSQL started when there is no other. Nothing is migrated. */
export async function reach(config: Config): Promise<{ urls: DatabaseUrls; stop: () => Promise<void> }> {
  if (config.databaseUrl !== null) {
    const keys = config.keysDatabaseUrl ?? config.databaseUrl;
    return { urls: databaseUrls(config.databaseUrl, keys, config.secret), stop: async () => undefined };
  }
  mkdirSync(config.dataDirectory, { recursive: true, mode: 0o700 });
  const postgres = await startEmbeddedPostgres(join(config.dataDirectory, 'postgres'), 'durable');
  const urls = await prepareEmbedded(postgres.adminUrl, config.secret, 'vandra');
  return { urls, stop: postgres.stop };
}

/**
 * Reaches or starts the database and brings it up to date. Refuses with a sentence; the process stops then.
 */
export async function prepare(
  config: Config,
): Promise<Outcome<Prepared, 'database-away' | 'database-wrong' | 'demo-mixed'>> {
  if (config.databaseUrl !== null && config.keysDatabaseUrl === null && !config.demo) {
    return refused('database-wrong', {
      sentence:
        'KEYS_DATABASE_URL is missing: the keys of persons live in a database of their own, with backups of at most 35 days.',
    });
  }
  let reached: { urls: DatabaseUrls; stop: () => Promise<void> };
  try {
    reached = await reach(config);
  } catch (problem) {
    return refused('database-away', { sentence: sentenceOf(problem) });
  }
  try {
    const migrated = await migrate(reached.urls, config.secret, MIGRATIONS);
    if (!migrated.ok) {
      await reached.stop();
      const sentence =
        migrated.refusal === 'database-newer'
          ? `The database has a migration that this version does not know (${migrated.details['migration']}): start a newer version.`
          : `Migration ${migrated.details['migration']} was changed after it had been run. For the demo, begin anew with: npm start -- --fresh`;
      return refused('database-wrong', { sentence });
    }
    if (migrated.value > 0) await prepareQueues(reached.urls.owner);
    return done({ urls: reached.urls, migrated: migrated.value, stop: reached.stop });
  } catch (problem) {
    await reached.stop();
    return refused('database-away', { sentence: sentenceOf(problem) });
  }
}

/** What went wrong with a database, for the one who set it up. */
export function sentenceOf(problem: unknown): string {
  if (problem instanceof AggregateError) return sentenceOf(problem.errors[0]);
  if (!(problem instanceof Error)) return 'The database does not answer.';
  const code = 'code' in problem ? String(problem.code) : '';
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return 'The database in DATABASE_URL does not answer: check host and port.';
  if (code === '28P01' || code === '28000')
    return 'The database in DATABASE_URL refuses the user or the password.';
  if (code === '3D000') return 'The database named in DATABASE_URL does not exist.';
  if (code === '42501')
    return 'The user in DATABASE_URL may not create roles or schemas: it must own the database and have CREATEROLE.';
  return problem.message;
}
