/** What every command of the command line is, and what it works with. */
import type { Config } from '#platform/config.ts';
import { openLog } from '#platform/log.ts';
import type { DatabaseUrls } from '#platform/migrate.ts';
import { type App, openApp } from '../app.ts';
import { prepare } from '../prepare.ts';
import type { Options } from './arguments.ts';

/**
 * What a command says in the end. `result` is printed as JSON, `lines` as one line of JSON each, `text` as it is; a `sentence` goes to
 * stderr, and the exit code is 1.
 */
export type Ending =
  | { readonly ok: true; readonly result: unknown }
  | { readonly ok: true; readonly lines: readonly unknown[] }
  /** Printed to the letter. */
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly sentence: string; readonly lines: readonly unknown[] }
  | { readonly ok: false; readonly sentence: string; readonly result?: unknown };

export interface CommandLine {
  /** As it is typed: `audit verify`. */
  readonly name: string;
  readonly usage: string;
  readonly what: string;
  readonly options: readonly string[];
  readonly needed: readonly string[];
  /** Options that are said without a value. */
  readonly switches?: readonly string[];
  /** Words before the options, such as files: how many at least. Without it the command takes none. */
  readonly words?: number;
  /** `environment` is read by the command itself, so that `check` can tell what is wrong with it. */
  run(given: {
    options: Options;
    words: readonly string[];
    environment: NodeJS.ProcessEnv;
    say: (line: string) => void;
  }): Promise<Ending>;
}

export function failed(sentence: string): Ending {
  return { ok: false, sentence };
}

const POOL_SIZE = 4;

/** Opens the application without a server, carries out the work, closes everything. A running PostgreSQL is left alone. */
export async function withApp(
  config: Config,
  say: (line: string) => void,
  work: (app: App, urls: DatabaseUrls) => Promise<Ending>,
): Promise<Ending> {
  say(config.databaseUrl === null ? 'Opening the embedded PostgreSQL …' : 'Connecting to the database …');
  const prepared = await prepare(config);
  if (!prepared.ok) return failed(prepared.details['sentence'] ?? 'The database does not answer.');
  try {
    const app = await openApp({
      config,
      urls: prepared.value.urls,
      log: openLog((line) => say(line.trimEnd())),
      poolSize: POOL_SIZE,
    });
    try {
      return await work(app, prepared.value.urls);
    } finally {
      await app.close();
    }
  } finally {
    await prepared.value.stop();
  }
}
