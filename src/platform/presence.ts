/**
 * That a worker lives, told by an advisory lock that ends with its connection: what a killed worker had in hand is seen
 * at once to be nobody's, and nothing is taken from one that is only slow.
 */
import { randomInt } from 'node:crypto';
import pg from 'pg';
import { sql } from '#platform/db.ts';

/** The first half of the lock's name; the second is the worker's number. */
const LOCK_CLASS = 7_040_101;
const HIGHEST = 2_147_483_647;

export interface Presence {
  /** This worker's number, while its connection holds; a new one after a break. */
  number(): Promise<number>;
  /** True when what was taken under this number is still ours. */
  isHeld(number: number): boolean;
  /** Lets go of everything that was taken under the number; the next question brings another. */
  leave(): Promise<void>;
}

export function openPresence(url: string): Presence {
  let held: Promise<{ readonly client: pg.Client; readonly number: number }> | null = null;
  let standing: number | null = null;
  async function appear() {
    const client = new pg.Client({
      connectionString: url,
      application_name: 'vandra presence',
      keepAlive: true,
    });
    const gone = (): void => {
      held = null;
      standing = null;
    };
    client.on('error', () => void client.end().catch(() => undefined));
    client.on('end', gone);
    try {
      await client.connect();
      const number = randomInt(1, HIGHEST);
      await client.query('select pg_advisory_lock($1, $2)', [LOCK_CLASS, number]);
      standing = number;
      return { client, number };
    } catch (problem) {
      gone();
      throw problem;
    }
  }
  return {
    async number() {
      held ??= appear();
      return (await held).number;
    },
    isHeld: (number) => standing === number,
    async leave() {
      const last = await held?.catch(() => null);
      await last?.client.end();
    },
  };
}

/** For statements: the numbers of workers that live. `pg_locks` tells the second half of the name as an oid. */
export const LIVING = sql`(select l.objid::bigint from pg_locks l where l.locktype = 'advisory' and l.classid = ${sql.lit(LOCK_CLASS)}
  and l.objsubid = 2 and l.granted and l.database = (select d.oid from pg_database d where d.datname = current_database()))`;
