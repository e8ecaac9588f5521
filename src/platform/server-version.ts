/** Which PostgreSQL answers. */
import pg from 'pg';

export interface ServerVersion {
  /** As people say it: `15.9`. */
  readonly text: string;
  /** As one can compare it: 150009. */
  readonly number: number;
}

const WAIT_MS = 10_000;

/** Throws what the connection throws when there is none. */
export async function serverVersion(url: string): Promise<ServerVersion> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: WAIT_MS });
  try {
    await client.connect();
    const found = await client.query<{ version: string; number: string }>(
      `select current_setting('server_version') as version, current_setting('server_version_num') as number`,
    );
    const { version = '', number = '0' } = found.rows[0] ?? {};
    return { text: version, number: Number(number) };
  } finally {
    await client.end().catch(() => undefined);
  }
}
