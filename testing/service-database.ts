/** The database of a running (or stopped) service, as its owner: for setting the stage and for counting afterwards. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '#platform/embedded-postgres.ts';
import { prepareEmbedded } from '#platform/migrate.ts';

/** Starts the service's PostgreSQL when it does not run, and leaves a running one alone. */
export async function withServiceDatabase<T>(
  dataDirectory: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const postgres = await startEmbeddedPostgres(join(dataDirectory, 'postgres'), 'durable');
  const secret = Buffer.from(readFileSync(join(dataDirectory, 'secret'), 'utf8'), 'base64');
  const urls = await prepareEmbedded(postgres.adminUrl, secret, 'vandra');
  const client = new pg.Client({ connectionString: urls.owner });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
    if (postgres.started) await postgres.stop();
  }
}
