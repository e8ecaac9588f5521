/** Who may prescribe, and the codes: the country packs' files, read and checked once at start. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Country } from '#kernel/actor.ts';
import { PrescribingFile } from '../contract.ts';
import type { Prescribing } from '../rules/prescribing.ts';

function read(directory: string, country: Country): Prescribing {
  const file = `${country}/prescribing.json`;
  const parsed = PrescribingFile.safeParse(JSON.parse(readFileSync(join(directory, file), 'utf8')));
  if (!parsed.success) {
    const first = parsed.error.issues[0];
    throw new Error(`The country pack ${file} is not right at ${first?.path.join('.')}: ${first?.message}`);
  }
  if (parsed.data.country !== country)
    throw new Error(`The country pack ${file}: country is not "${country}", the folder's name`);
  const { professions, codes, without, followUp } = parsed.data;
  const names = professions.map((one) => one.code);
  const unknown = codes.flatMap((code) => code.professions ?? []).find((one) => !names.includes(one));
  if (unknown !== undefined)
    throw new Error(`The country pack ${file}: ${unknown} is not in its professions`);
  return { professions, codes, without, followUp };
}

/** Reads every country's file under `content/packs`. Throws a sentence that names file and place when one is wrong. */
export function loadPrescribing(directory: string): Readonly<Record<Country, Prescribing>> {
  return { se: read(directory, 'se'), fi: read(directory, 'fi') };
}
