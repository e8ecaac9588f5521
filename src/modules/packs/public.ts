/** The only door of `packs`: country packs as dated data. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Country } from '#kernel/actor.ts';
import { type Pack, PackFile } from './contract.ts';

export type { Pack, RetentionRule } from './contract.ts';
export { type Holiday, holidayOn } from './rules/holidays.ts';
export type Packs = Readonly<Record<Country, Pack>>;

function loadPack(directory: string, country: Country): Pack {
  const file = join(directory, country, 'pack.json');
  const parsed = PackFile.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) {
    const first = parsed.error.issues[0];
    throw new Error(
      `The country pack ${country}/pack.json is not right at ${first?.path.join('.')}: ${first?.message}`,
    );
  }
  return parsed.data;
}

/** Reads every country's pack from `content/packs`. Throws a sentence that names file and place when one is wrong. */
export function loadPacks(directory: string): Packs {
  return { se: loadPack(directory, 'se'), fi: loadPack(directory, 'fi') };
}
