/**
 * Pools and transactions. Three kinds of transaction exist, and a store takes the one it needs:
 *
 * - `PersonTx`: one person in focus, after a decision. Only `command.ts` makes it.
 * - `UnitTx`: the lists of the units of a staff session, after a decision.
 * - `OpenTx`: reference tables and definer functions only; row-level security shows no person.
 */
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import { type Instant, instant } from '#kernel/dates.ts';
import type { HolderId, ResidentId, UnitId } from '#kernel/ids.ts';
import type { PersonSealer } from '#platform/sealing.ts';

/** No table is typed here: stores name their rows themselves. */
export type NoTables = Record<never, never>;
export type Db = Kysely<NoTables>;

declare const personTx: unique symbol;
declare const unitTx: unique symbol;

export interface OpenTx {
  readonly db: Transaction<NoTables>;
}
export interface PersonTx extends OpenTx {
  readonly [personTx]: true;
  readonly residentId: ResidentId;
  /** Holders that are open: the person's own drawer (the resident's id) and record-holding units. */
  readonly opened: readonly HolderId[];
  /** True when address and place of this person must never leave the service: a fact, whoever asks. */
  readonly isProtected: boolean;
  /** What the decision obliges to: `masked` shows the one who asked neither name nor whereabouts. */
  readonly contact: 'masked' | 'open';
  readonly sealer: PersonSealer;
}
export interface UnitTx extends OpenTx {
  readonly [unitTx]: true;
  readonly units: readonly UnitId[];
  /** Opens sealed texts of any resident on the units' lists, for the holder given. */
  sealerOf(residentId: ResidentId): PersonSealer;
}

// Rows come as text and numbers, never as Date: instants in one form, days and times as written.
const TIMESTAMPTZ = 1184;
const DATE = 1082;
const INT8 = 20;
const types: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === TIMESTAMPTZ) return (text: string): Instant => instant(text);
    if (oid === DATE) return (text: string): string => text;
    if (oid === INT8) return Number;
    const usual = pg.types.getTypeParser(oid, format ?? 'text') as (text: string) => unknown;
    return usual;
  },
};

export interface Database {
  readonly pool: pg.Pool;
  readonly kysely: Db;
  close(): Promise<void>;
}

/**
 * A pool for one role. Statements are cut after `statementSeconds`: a page never waits longer.
 */
export function openDatabase(url: string, size: number, statementSeconds = 15): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    types,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 5000,
    statement_timeout: statementSeconds * 1000,
    idle_in_transaction_session_timeout: 30_000,
    application_name: 'vandra',
  });
  // An idle connection that dies (restart of the database) is replaced at the next use; it must not end the process.
  pool.on('error', () => undefined);
  // So does one in use: its query is refused, and the connection's own cry must find a listener.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const kysely = new Kysely<NoTables>({ dialect: new PostgresDialect({ pool }) });
  return { pool, kysely, close: async () => kysely.destroy() };
}

/** SQLSTATE of a database fault, or null when it is no database fault. */
export function sqlState(problem: unknown): string | null {
  return problem instanceof pg.DatabaseError ? (problem.code ?? null) : null;
}

/** True when the connection was lost or refused: the database is away, nothing of the transaction is kept. */
export function isDatabaseAway(problem: unknown): boolean {
  const state = sqlState(problem);
  if (state !== null) return state.startsWith('08') || state.startsWith('57P');
  const code = problem instanceof Error && 'code' in problem ? String(problem.code) : '';
  if (['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'].includes(code)) return true;
  return (
    problem instanceof Error &&
    /Connection terminated|timeout exceeded when trying to connect/.test(problem.message)
  );
}

export { sql };
