/**
 * The library of instruments and self-checks: read once at start from `content/`, checked, then never changed.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { COUNTRIES } from '#kernel/actor.ts';
import type { Country } from '#kernel/actor.ts';
import type * as z from 'zod';

import { CasesFile, ChecksFile, LicenceFile, QuestionnaireFile, ScoringFile } from '../contract.ts';
import {
  caseProblems,
  itemProblems,
  licenceProblems,
  limitProblems,
  scoreProblems,
} from '../rules/check-content.ts';
import { compileQuestionnaire } from '../rules/compile.ts';
import type { ContentProblem } from '../rules/compile.ts';
import type { CutoffSet, Instrument, Licence, MissingRule, ScoreRule, Text } from '../rules/instrument.ts';

export interface Check {
  /** Neutral, for addresses: says nothing about health. */
  readonly code: string;
  readonly habit: ChecksFile['checks'][number]['habit'];
  /** `front`: one of the habits of the front page; `further`: offered after them. */
  readonly place: 'front' | 'further';
  readonly icon: ChecksFile['checks'][number]['icon'];
  readonly title: Text;
  readonly description: Text;
  readonly instruments: readonly Instrument[];
  /** Phone lines about this habit, beside the service itself. */
  readonly support: ChecksFile['checks'][number]['support'];
}
/** The crisis lines of a country, shown with every check that asks for it. */
export type Safety = Readonly<ChecksFile['safety']>;
export interface Library {
  /** The check with this public code; undefined when the pack has none. */
  readonly check: (country: Country, code: string) => Check | undefined;
  readonly checks: (country: Country) => readonly Check[];
  readonly instrument: (name: string, version: string) => Instrument | undefined;
  readonly instruments: () => readonly Instrument[];
  readonly safety: (country: Country) => Safety;
}

/** Thrown when content is wrong: the service must not start. One plain sentence per fault, naming file and path. */
export class ContentFault extends Error {
  readonly sentences: readonly string[];
  constructor(sentences: readonly string[]) {
    super(sentences.join('\n'));
    this.name = 'ContentFault';
    this.sentences = sentences;
  }
}

function sentenceFor(file: string, problem: ContentProblem): string {
  return `${file}: ${problem.path} ${problem.sentence}`;
}

async function readJson<Schema extends z.ZodType>(
  root: string,
  file: string,
  schema: Schema,
): Promise<z.output<Schema>> {
  const raw = await readFile(join(root, file), 'utf8').catch(() => {
    throw new ContentFault([`${file}: the file is missing or cannot be read.`]);
  });
  let json: unknown;
  try {
    json = JSON.parse(raw);
  } catch {
    throw new ContentFault([`${file}: the file is not valid JSON.`]);
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const sentences = parsed.error.issues.map(
    (issue) => `${file}: ${issue.path.join('.') || 'the file'} – ${issue.message}.`,
  );
  throw new ContentFault(sentences);
}

function scoreFrom(score: ScoringFile['scores'][number]): ScoreRule {
  const missing: MissingRule = score.missing;
  return {
    ...score,
    missing,
    terms: score.terms.map((term) => ({ ...term, whenNotAsked: term.whenNotAsked })),
  };
}

/** Reads one instrument version from its folder; throws `ContentFault` with everything that is wrong in it. */
export async function readInstrument(root: string, name: string, version: string): Promise<Instrument> {
  const folder = `instruments/${name}/${version}`;
  const questionnaire = await readJson(root, `${folder}/questionnaire.json`, QuestionnaireFile);
  const scoring = await readJson(root, `${folder}/scoring.json`, ScoringFile);
  const licence: Licence = await readJson(root, `${folder}/licence.json`, LicenceFile);
  const cases = await readJson(root, `${folder}/cases.json`, CasesFile);
  const { title, description, items, problems } = compileQuestionnaire(questionnaire);
  const cutoffs: readonly CutoffSet[] = scoring.cutoffs;
  const instrument: Instrument = {
    name,
    version,
    url: questionnaire.url,
    status: questionnaire.status,
    title,
    description,
    items,
    scoringVersion: scoring.version,
    scores: scoring.scores.map(scoreFrom),
    bands: scoring.bands,
    cutoffs,
    safety: scoring.safety,
    licence,
  };
  const wrongVersion =
    questionnaire.version === version
      ? []
      : [{ path: 'version', sentence: `is not "${version}", the folder's name.` }];
  const wrongUrl = questionnaire.url.endsWith(`/${name}`)
    ? []
    : [{ path: 'url', sentence: `does not end in "/${name}", the folder's name.` }];
  const sentences = [
    ...[...problems, ...wrongVersion, ...wrongUrl, ...itemProblems(instrument)].map((one) =>
      sentenceFor(`${folder}/questionnaire.json`, one),
    ),
    ...[...scoreProblems(instrument), ...limitProblems(instrument)].map((one) =>
      sentenceFor(`${folder}/scoring.json`, one),
    ),
    ...licenceProblems(instrument).map((one) => sentenceFor(`${folder}/licence.json`, one)),
    ...caseProblems(instrument, cases).map((one) => sentenceFor(`${folder}/cases.json`, one)),
  ];
  if (sentences.length > 0) throw new ContentFault(sentences);
  return instrument;
}

async function foldersIn(root: string, folder: string): Promise<readonly string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => {
    throw new ContentFault([`${folder}: the folder is missing or cannot be read.`]);
  });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).toSorted();
}

async function readInstruments(root: string): Promise<readonly Instrument[]> {
  const names = await foldersIn(root, 'instruments');
  const versions = await Promise.all(
    names.map(async (name) => ({ name, versions: await foldersIn(root, `instruments/${name}`) })),
  );
  // All are read before any is judged, so that one start tells everything that is wrong.
  const settled = await Promise.allSettled(
    versions.flatMap((one) => one.versions.map((version) => readInstrument(root, one.name, version))),
  );
  const sentences = settled.flatMap((one) => {
    if (one.status === 'fulfilled') return [];
    const fault: unknown = one.reason;
    if (fault instanceof ContentFault) return fault.sentences;
    throw fault;
  });
  if (sentences.length > 0) throw new ContentFault(sentences);
  return settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
}

function checksFrom(
  file: string,
  pack: ChecksFile,
  instruments: ReadonlyMap<string, Instrument>,
): readonly Check[] {
  const sentences: string[] = [];
  const checks = pack.checks.map((check) => ({
    ...check,
    instruments: check.instruments.flatMap(({ name, version }) => {
      const found = instruments.get(`${name}@${version}`);
      const usable =
        found?.status === 'active' && found.cutoffs.some((set) => set.countries.includes(pack.country));
      if (found === undefined || !usable)
        sentences.push(
          `${file}: ${check.code} uses ${name} ${version}, which is not an active instrument with limits for "${pack.country}".`,
        );
      return found === undefined ? [] : [found];
    }),
  }));
  const codes = pack.checks.map((check) => check.code);
  if (new Set(codes).size < codes.length) sentences.push(`${file}: two checks have the same code.`);
  if (sentences.length > 0) throw new ContentFault(sentences);
  return checks;
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

/**
 * Reads and checks everything under a content directory (`instruments/` and `packs/<country>/checks.json`). Throws
 * `ContentFault` when anything is wrong: missing translation, unknown linkId in a score, bands with a gap or overlap.
 */
export async function loadLibrary(directory: string): Promise<Library> {
  const instruments = frozen(await readInstruments(directory));
  const byName = new Map(instruments.map((one) => [`${one.name}@${one.version}`, one]));
  const checks = new Map<Country, readonly Check[]>();
  const safety = new Map<Country, Safety>();
  for (const country of COUNTRIES) {
    const file = `packs/${country}/checks.json`;
    const pack = await readJson(directory, file, ChecksFile);
    if (pack.country !== country)
      throw new ContentFault([`${file}: country is not "${country}", the folder's name.`]);
    checks.set(country, frozen(checksFrom(file, pack, byName)));
    safety.set(country, frozen(pack.safety));
  }
  const checksOf = (country: Country) => checks.get(country) ?? [];
  return Object.freeze({
    checks: checksOf,
    check: (country: Country, code: string) => checksOf(country).find((check) => check.code === code),
    instrument: (name: string, version: string) => byName.get(`${name}@${version}`),
    instruments: () => instruments,
    safety: (country: Country) => {
      const found = safety.get(country);
      if (found === undefined) throw new Error(`no safety text for ${country}`);
      return found;
    },
  });
}
