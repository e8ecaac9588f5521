/** The service under load: a process of its own with its own database, and a second door to that database. */
import pg from 'pg';
import { readConfig } from '#platform/config.ts';
import type { Config } from '#platform/config.ts';
import type { DatabaseUrls } from '#platform/migrate.ts';
import { type RunningService, startService } from '../e2e/server.ts';
import { type App, openApp } from '../src/app.ts';
import { reach } from '../src/prepare.ts';
import { openAgent, openVisitor, type Visitor } from './visitor.ts';

export interface Stage {
  readonly origin: string;
  readonly urls: DatabaseUrls;
  /** The same use cases as the server's, in this process: for preparing only. */
  readonly app: App;
  /** As the owner of the database: for setting the stage and for looking at plans. */
  owner(text: string, values?: readonly unknown[]): Promise<readonly Readonly<Record<string, unknown>>[]>;
  visitor(cookies?: ReadonlyMap<string, string>): Visitor;
  /** CPU seconds that the server process has used. */
  serverCpuSeconds(): Promise<number>;
  readonly postgresVersion: string;
  stop(): Promise<void>;
}

export const CONCURRENCY = 16;

function configOf(service: RunningService): Config {
  const config = readConfig({ PORT: new URL(service.url).port, VANDRA_DATA: service.dataDirectory });
  if (!config.ok) throw new Error(config.details['sentence'] ?? 'the settings are wrong');
  return config.value;
}

/** Starts the service with the demo and opens the stage. The worker runs inside it, as after `npm start`. */
export async function openStage(): Promise<Stage> {
  const service = await startService();
  try {
    const config = configOf(service);
    const { urls } = await reach(config);
    const app = await openApp({ config, urls, log: () => undefined, poolSize: 8 });
    // One connection, so that what is asked at once waits its turn and a temporary table stays.
    const client = new pg.Pool({ connectionString: urls.owner, max: 1, idleTimeoutMillis: 0 });
    const agent = openAgent(CONCURRENCY);
    const owner: Stage['owner'] = async (text, values = []) =>
      (await client.query(text, [...values])).rows as Record<string, unknown>[];
    const version = await owner('select version()');
    return {
      origin: service.url,
      urls,
      app,
      owner,
      visitor: (cookies) => openVisitor(service.url, agent, cookies),
      async serverCpuSeconds() {
        const text = (await openVisitor(service.url, agent).get('/metrics')).text();
        const found = /^process_cpu_seconds_total ([\d.e+-]+)/m.exec(text)?.[1];
        if (found === undefined) throw new Error('/metrics tells no CPU seconds');
        return Number(found);
      },
      postgresVersion: /PostgreSQL [\d.]+/.exec(String(version[0]?.['version']))?.[0] ?? 'unknown',
      async stop() {
        agent.destroy();
        await client.end();
        await app.close();
        await service.stop();
      },
    };
  } catch (problem) {
    await service.stop();
    throw problem;
  }
}
