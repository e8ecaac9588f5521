/** The forms of a deployment for the command line: those that are shipped, and those that were brought in where a database is. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Instrument, loadLibrary, openRegistry, type Registry } from '#modules/instruments/public.ts';
import { type Config, readConfig } from '#platform/config.ts';
import { openDatabase } from '#platform/db.ts';
import { prepare } from '../prepare.ts';
import { type Ending, failed } from './command-line.ts';
import { instrumentNamed } from './instrument-named.ts';

interface Named {
  readonly instrument: Instrument | undefined;
  /** The Questionnaire to the letter, where it was brought in. */
  readonly text: string | undefined;
  readonly names: readonly string[];
}

function hasDatabase(config: Config): boolean {
  return config.databaseUrl !== null || existsSync(join(config.dataDirectory, 'postgres'));
}

async function asNamed(
  registry: Pick<Registry, 'instrument' | 'instruments' | 'asItCame'>,
  words: string,
): Promise<Named> {
  const instrument = instrumentNamed(registry, words);
  return {
    instrument,
    text: instrument === undefined ? undefined : await registry.asItCame(instrument),
    names: [...new Set(registry.instruments().map((one) => one.name))].toSorted(),
  };
}

/** Finds what `NAME[@VERSION]` means. A deployment that was never started has only what is shipped. */
export async function withNamed(
  environment: NodeJS.ProcessEnv,
  words: string,
  work: (instrument: Instrument, text: string | undefined) => Promise<Ending>,
): Promise<Ending> {
  const shipped = await loadLibrary('content');
  const config = readConfig(environment);
  const isShippedVersion = words.includes('@') && instrumentNamed(shipped, words) !== undefined;
  const named =
    config.ok && hasDatabase(config.value) && !isShippedVersion
      ? await inDatabase(config.value, shipped, words)
      : await asNamed({ ...shipped, asItCame: async () => Promise.resolve(undefined) }, words);
  if (typeof named === 'string') return failed(named);
  const { instrument, text, names } = named;
  return instrument === undefined
    ? failed(`There is no instrument “${words}”. There are: ${names.join(', ')}.`)
    : work(instrument, text);
}

async function inDatabase(
  config: Config,
  shipped: Parameters<typeof openRegistry>[0],
  words: string,
): Promise<Named | string> {
  const prepared = await prepare(config);
  if (!prepared.ok) return prepared.details['sentence'] ?? 'The database does not answer.';
  const database = openDatabase(prepared.value.urls.app, 2);
  try {
    return await asNamed(await openRegistry(shipped, database.kysely, () => undefined), words);
  } finally {
    await database.close();
    await prepared.value.stop();
  }
}
