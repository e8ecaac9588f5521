/**
 * The injected clock. Demo mode can move civil time forward; sessions, tokens and sealing keep real time.
 */
import { epochMs, type Instant, instantFromMs } from '#kernel/dates.ts';
import { type Database, sql } from '#platform/db.ts';

export interface Clock {
  /** Civil now: what dates, reminders and follow-ups are counted from. */
  now(): Instant;
  /** Real now: for sessions, tokens and sealing. */
  realNow(): Instant;
}

export interface MovableClock extends Clock {
  /** Moves civil time forward to an instant; backwards is refused by answering false. */
  moveTo(at: Instant): Promise<boolean>;
  refresh(): Promise<void>;
}

function realMs(): number {
  return Math.round(performance.timeOrigin + performance.now());
}

/** Real time, for deployments. */
export const realClock: Clock = {
  now: () => instantFromMs(realMs()),
  realNow: () => instantFromMs(realMs()),
};

/** The demo's clock: an offset kept in the database, so that web, worker and SQL agree. */
export async function openDemoClock(database: Database): Promise<MovableClock> {
  let aheadMs = 0;
  async function refresh(): Promise<void> {
    const found = await sql<{
      ms: number;
    }>`select (extract(epoch from ahead) * 1000)::float8 as ms from platform.demo_clock`.execute(
      database.kysely,
    );
    aheadMs = Math.round(found.rows[0]?.ms ?? 0);
  }
  await refresh();
  return {
    now: () => instantFromMs(realMs() + aheadMs),
    realNow: () => instantFromMs(realMs()),
    refresh,
    async moveTo(at) {
      const ahead = epochMs(at) - realMs();
      if (ahead < aheadMs) return false;
      await sql`update platform.demo_clock set ahead = make_interval(secs => ${ahead / 1000})`.execute(
        database.kysely,
      );
      await sql`select pg_notify('vandra_clock', '')`.execute(database.kysely);
      aheadMs = ahead;
      return true;
    },
  };
}
