/** Phrases and procedure codes, read and checked once at start. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod';
import { COUNTRIES, type Country } from '#kernel/actor.ts';
import { CodesFile, MeasuresFile, PhraseFile } from '../contract.ts';
import type { OwnMeasure } from '../rules/own-measures.ts';
import type { Phrase } from '../rules/phrase.ts';
import { codeKey, type ProcedureCode } from '../rules/propose-codes.ts';

export interface CoachingContent {
  readonly codes: Readonly<Record<Country, readonly ProcedureCode[]>>;
  readonly phrases: readonly Phrase[];
  readonly measures: readonly OwnMeasure[];
}

function read<Schema extends z.ZodType>(directory: string, file: string, schema: Schema): z.output<Schema> {
  const parsed = schema.safeParse(JSON.parse(readFileSync(join(directory, file), 'utf8')));
  if (parsed.success) return parsed.data;
  const first = parsed.error.issues[0];
  throw new Error(`${file} is not right at ${first?.path.join('.')}: ${first?.message}`);
}

function codesOf(directory: string, country: Country): readonly ProcedureCode[] {
  const file = `codes/${country}.json`;
  const found = read(directory, file, CodesFile);
  if (found.country !== country) throw new Error(`${file}: country is not "${country}", the file's name`);
  const keys = found.codes.map(codeKey);
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  if (twice !== undefined) throw new Error(`${file}: ${twice} stands in the list twice`);
  return found.codes;
}

/** Reads `codes/`, `phrases/` and `self-monitoring/` under a content directory. Throws a sentence that names file and place when one is wrong. */
export function loadCoachingContent(directory: string): CoachingContent {
  const files = readdirSync(join(directory, 'phrases'))
    .filter((file) => file.endsWith('.json'))
    .toSorted();
  const phrases = files.map((file) => {
    const phrase = read(directory, `phrases/${file}`, PhraseFile);
    if (`${phrase.name}.json` !== file)
      throw new Error(`phrases/${file}: name is not "${file.replace('.json', '')}", the file's name`);
    return { name: phrase.name, version: phrase.version, title: phrase.title, fields: phrase.fields };
  });
  const [se, fi] = COUNTRIES.map((country) => codesOf(directory, country));
  const { measures } = read(directory, 'self-monitoring/measures.json', MeasuresFile);
  return { codes: { se: se ?? [], fi: fi ?? [] }, phrases, measures };
}
