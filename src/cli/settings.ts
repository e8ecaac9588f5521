import { readConfig, type Config } from '#platform/config.ts';
import type { Ending } from './command-line.ts';
import { failed } from './command-line.ts';

/** Reads the settings, or ends with the sentence that says which is wrong. */
export async function withSettings(
  environment: NodeJS.ProcessEnv,
  work: (config: Config) => Promise<Ending>,
): Promise<Ending> {
  const config = readConfig(environment);
  return config.ok ? work(config.value) : failed(config.details['sentence'] ?? 'A setting is wrong.');
}
