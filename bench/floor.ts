/** The machine's limit, measured in the same run: HTTP without a service, and SQL without one. */
import { spawn } from 'node:child_process';
import pg from 'pg';
import { newId } from '#kernel/ids.ts';
import type { Load } from './load.ts';
import { CONCURRENCY, type Stage } from './served.ts';
import { openAgent, openVisitor } from './visitor.ts';

export interface Floor {
  readonly load: Load;
  close(): Promise<void>;
}

/** A fixed page of so many bytes from a Node server of its own. */
export async function bareHttp(bytes: number): Promise<Floor> {
  const child = spawn(process.execPath, ['bench/bare-server.ts', String(bytes)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise<string>((settle, fail) => {
    child.stdout.once('data', (chunk: Buffer) => settle(chunk.toString('utf8').trim()));
    child.once('exit', () => fail(new Error('the bare server did not start')));
  });
  const agent = openAgent(CONCURRENCY);
  const visitor = openVisitor(`http://localhost:${port}`, agent);
  return {
    load: {
      name: 'bare HTTP',
      what: `a fixed page of ${bytes} bytes from node:http`,
      async turn() {
        const answer = await visitor.get('/');
        if (answer.status !== 200 || answer.wire.length !== bytes)
          throw new Error('the bare server answered wrongly');
        return answer.wire.length;
      },
      cpuSeconds: async () => Number((await visitor.get('/cpu')).text()),
    },
    async close() {
      agent.destroy();
      child.kill('SIGTERM');
      await new Promise<void>((settle) => child.once('exit', () => settle()));
    },
  };
}

/** CPU seconds of this process: of the asker, where nobody else serves. */
export function ownCpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** The statement that a resident's page cannot do without: one person's timeline by its key, under row-level security. */
export function bareRead(stage: Stage, person: { sessionId: string; residentId: string }): Floor {
  const pool = new pg.Pool({ connectionString: stage.urls.app, max: CONCURRENCY });
  return {
    load: {
      name: 'bare SQL read',
      what: 'open the person and read one page of the timeline: one transaction through pg, no service',
      async turn() {
        const client = await pool.connect();
        try {
          await client.query('begin');
          const opened = await client.query<{ holders: unknown }>(
            'select access.open_person($1, $2, $2, null, null) as holders',
            [person.sessionId, person.residentId],
          );
          if (opened.rows[0]?.holders === null) throw new Error('the person was not opened');
          await client.query(
            'select id, holder, at, kind, data from timeline.entry where resident_id = $1 order by at desc, id desc limit 20',
            [person.residentId],
          );
          await client.query('commit');
        } finally {
          client.release();
        }
        return null;
      },
      cpuSeconds: async () => ownCpuSeconds(),
    },
    close: async () => pool.end(),
  };
}

/** One durable row: the least that any write costs. */
export function bareWrite(stage: Stage): Floor {
  const pool = new pg.Pool({ connectionString: stage.urls.owner, max: CONCURRENCY });
  return {
    load: {
      name: 'bare SQL write',
      what: 'insert one row and commit to disk: one statement through pg, no service',
      async turn() {
        await pool.query('insert into bench_row (id, at) values ($1, now())', [newId()]);
        return null;
      },
      cpuSeconds: async () => ownCpuSeconds(),
    },
    close: async () => pool.end(),
  };
}
