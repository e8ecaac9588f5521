/**
 * The live channel: LISTEN/NOTIFY in, server-sent events out. A notification carries a topic only; the content is a
 * row that the receiver reads through the doorway, so access is decided there, every time.
 */
import pg from 'pg';
import { type NoTables, sql } from '#platform/db.ts';
import type { Transaction } from 'kysely';
import { faultFields, type Log } from '#platform/log.ts';

const CHANNEL = 'vandra_live';
const CLOCK_CHANNEL = 'vandra_clock';
const RECONNECT_MS = 1000;

export type Topic =
  | `meeting:${string}`
  | `resident:${string}`
  | `unit:${string}`
  | `session:${string}`
  | 'instruments'
  | 'programmes'
  | 'messages'
  | 'clock';

export interface LiveHub {
  /** Calls `heard` at each notification of the topic until the returned function is called. */
  subscribe(topic: Topic, heard: () => void): () => void;
  /** How many subscriptions there are, for metrics. */
  count(): number;
  close(): Promise<void>;
}

/** Notifies after commit: PostgreSQL holds it back until then. */
export async function announce(db: Transaction<NoTables>, topic: Topic): Promise<void> {
  await sql`select pg_notify(${CHANNEL}, ${topic})`.execute(db);
}

/** One listening connection per process; it reconnects by itself, and subscribers are told once so that nothing is missed. */
export async function openLiveHub(url: string, log: Log): Promise<LiveHub> {
  const subscribers = new Map<Topic, Set<() => void>>();
  let client: pg.Client | null = null;
  let closed = false;
  const tell = (topic: Topic): void => {
    for (const heard of subscribers.get(topic) ?? []) heard();
  };
  async function connect(): Promise<void> {
    const fresh = new pg.Client({ connectionString: url, application_name: 'vandra live', keepAlive: true });
    fresh.on('notification', (message) => {
      if (message.channel === CLOCK_CHANNEL) tell('clock');
      else if (message.payload !== undefined) tell(message.payload as Topic);
    });
    fresh.on('error', (problem) => {
      log('warn', 'live-lost', faultFields(problem));
      fresh.end().catch(() => undefined);
    });
    fresh.on('end', () => {
      if (!closed) setTimeout(() => void reconnect(), RECONNECT_MS).unref();
    });
    await fresh.connect();
    await fresh.query(`listen ${CHANNEL}; listen ${CLOCK_CHANNEL}`);
    client = fresh;
  }
  async function reconnect(): Promise<void> {
    if (closed) return;
    try {
      await connect();
      for (const topic of subscribers.keys()) tell(topic);
    } catch (problem) {
      log('warn', 'live-away', faultFields(problem));
      if (!closed) setTimeout(() => void reconnect(), RECONNECT_MS).unref();
    }
  }
  await connect();
  return {
    subscribe(topic, heard) {
      const set = subscribers.get(topic) ?? new Set();
      set.add(heard);
      subscribers.set(topic, set);
      return () => {
        set.delete(heard);
        if (set.size === 0) subscribers.delete(topic);
      };
    },
    count: () => [...subscribers.values()].reduce((sum, set) => sum + set.size, 0),
    async close() {
      closed = true;
      await client?.end().catch(() => undefined);
    },
  };
}
