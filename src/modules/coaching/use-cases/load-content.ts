/** Phrases and procedure codes, read and checked once at start. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod';
import { COUNTRIES, type Country } from '#kernel/actor.ts';
import { AgreementFile, CodesFile, GuideFile, MeasuresFile, PhraseFile } from '../contract.ts';
import type { AgreementTemplate } from '../rules/agreement.ts';
import type { MethodGuide } from '../rules/method-guide.ts';
import type { OwnMeasure } from '../rules/own-measures.ts';
import type { Phrase } from '../rules/phrase.ts';
import { type ActCode, codeKey } from '../rules/propose-codes.ts';
import { VISITS } from '../rules/visit.ts';

/** A system of codes, and what machines call it. */
export interface CodeSystem {
  readonly name: string;
  readonly uri: string;
}

interface CodeList {
  readonly codes: readonly ActCode[];
  readonly systems: readonly CodeSystem[];
}

export interface CoachingContent {
  readonly codes: Readonly<Record<Country, readonly ActCode[]>>;
  readonly systems: readonly CodeSystem[];
  readonly phrases: readonly Phrase[];
  readonly measures: readonly OwnMeasure[];
  readonly guides: readonly MethodGuide[];
  readonly agreements: Readonly<Record<Country, AgreementTemplate>>;
}

function read<Schema extends z.ZodType>(directory: string, file: string, schema: Schema): z.output<Schema> {
  const parsed = schema.safeParse(JSON.parse(readFileSync(join(directory, file), 'utf8')));
  if (parsed.success) return parsed.data;
  const first = parsed.error.issues[0];
  throw new Error(`${file} is not right at ${first?.path.join('.')}: ${first?.message}`);
}

function codesOf(directory: string, country: Country): CodeList {
  const file = `codes/${country}.json`;
  const found = read(directory, file, CodesFile);
  if (found.country !== country) throw new Error(`${file}: country is not "${country}", the file's name`);
  const keys = found.codes.map(codeKey);
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  if (twice !== undefined) throw new Error(`${file}: ${twice} stands in the list twice`);
  const stray = found.codes.find(({ system }) => !found.systems.some(({ name }) => name === system));
  if (stray !== undefined) throw new Error(`${file}: "${stray.system}" is not among its systems`);
  return { codes: found.codes, systems: found.systems.map(({ name, uri }) => ({ name, uri })) };
}

function guidesIn(directory: string): readonly MethodGuide[] {
  const files = readdirSync(join(directory, 'guides'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .toSorted();
  return files.map((file) => {
    const guide = read(directory, `guides/${file}`, GuideFile);
    if (`${guide.template}/${guide.version}.json` !== file)
      throw new Error(
        `guides/${file}: template and version are not "${file.replace('.json', '')}", the file's name`,
      );
    return guide;
  });
}

function agreementOf(directory: string, country: Country): AgreementTemplate {
  const file = `agreements/${country}.json`;
  const found = read(directory, file, AgreementFile);
  if (found.country !== country) throw new Error(`${file}: country is not "${country}", the file's name`);
  for (const list of [found.ways, found.sharing]) {
    const twice = list.find(({ code }, index) => list.findIndex((one) => one.code === code) !== index);
    if (twice !== undefined) throw new Error(`${file}: ${twice.code} stands in a list twice`);
  }
  return found;
}

/**
 * Reads `agreements/`, `codes/`, `phrases/`, `guides/` and `self-monitoring/` under a content directory. Throws a sentence that names file
 * and place when one is wrong.
 */
export function loadCoachingContent(directory: string): CoachingContent {
  const files = readdirSync(join(directory, 'phrases'))
    .filter((file) => file.endsWith('.json'))
    .toSorted();
  const phrases = files.map((file) => {
    const phrase = read(directory, `phrases/${file}`, PhraseFile);
    if (`${phrase.name}.json` !== file)
      throw new Error(`phrases/${file}: name is not "${file.replace('.json', '')}", the file's name`);
    const { name, version, visit, title, fields } = phrase;
    return { name, version, visit, title, fields };
  });
  const bare = [...VISITS, 'group' as const].find(
    (visit) => phrases.filter((one) => one.visit === visit).length !== 1,
  );
  if (bare !== undefined) throw new Error(`phrases: "${bare}" has not one phrase`);
  const [se, fi] = COUNTRIES.map((country) => codesOf(directory, country));
  const { measures } = read(directory, 'self-monitoring/measures.json', MeasuresFile);
  const agreements = { se: agreementOf(directory, 'se'), fi: agreementOf(directory, 'fi') };
  return {
    codes: { se: se?.codes ?? [], fi: fi?.codes ?? [] },
    systems: [...(se?.systems ?? []), ...(fi?.systems ?? [])],
    phrases,
    measures,
    guides: guidesIn(directory),
    agreements,
  };
}
