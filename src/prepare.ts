/** What every process needs before it can work: a database that is there and up to date. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import type { Config } from '#platform/config.ts';
import { startEmbeddedPostgres } from '#platform/embedded-postgres.ts';
import { prepareQueues } from '#platform/jobs.ts';
import { serverVersion } from '#platform/server-version.ts';
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
    const problem = await serverProblem(reached.urls);
    if (problem !== null) {
      await reached.stop();
      return refused('database-wrong', { sentence: problem });
    }
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

const OLDEST = 150_000;

/** Asks both servers, each by the name of its setting, before anything is changed. */
async function serverProblem(urls: DatabaseUrls): Promise<string | null> {
  for (const [setting, url] of [
    ['DATABASE_URL', urls.owner],
    ['KEYS_DATABASE_URL', urls.keys],
  ] as const) {
    try {
      const version = await serverVersion(url);
      if (version.number < OLDEST)
        return `The database in ${setting} is PostgreSQL ${version.text}: version 15 or later is needed.`;
    } catch (problem) {
      return sentenceOf(problem, setting);
    }
  }
  return null;
}

/** What went wrong with a database, for the one who set it up. */
export function sentenceOf(problem: unknown, setting = 'DATABASE_URL'): string {
  if (problem instanceof AggregateError) return sentenceOf(problem.errors[0], setting);
  if (!(problem instanceof Error)) return 'The database does not answer.';
  const code = 'code' in problem ? String(problem.code) : '';
  if (NO_ANSWER.includes(code) || /timeout|terminated unexpectedly/i.test(problem.message))
    return `The database in ${setting} does not answer: check host and port.`;
  if (code === '28P01' || code === '28000')
    return `The database in ${setting} refuses the user or the password.`;
  if (code === '3D000') return `The database named in ${setting} does not exist.`;
  if (code === '42501')
    return `The user in ${setting} may not create roles or schemas: it must own the database and have CREATEROLE.`;
  if (code === '53100' || code === 'ENOSPC' || /no space left/i.test(problem.message))
    return 'The disk of the database is full: make room and start again.';
  if (code === '53300' || code === '57P03')
    return `The database in ${setting} takes no more connections just now.`;
  return problem.message;
}

const NO_ANSWER = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
];
