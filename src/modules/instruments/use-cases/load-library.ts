/**
 * The library of instruments and self-checks: read once at start from `content/`, checked, then never changed.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { COUNTRIES } from '#kernel/actor.ts';
import type { Country } from '#kernel/actor.ts';
import type { OrganisationId } from '#kernel/ids.ts';
import * as z from 'zod';

import { CasesFile, LicenceFile, ScoringFile } from '../contract.ts';
import {
  caseProblems,
  type ContentProblem,
  flagProblems,
  licenceProblems,
  limitProblems,
  scoreProblems,
} from '../rules/check-content.ts';
import { ChecksFile, FormPackagesFile, HealthCheckFile } from '../rules/pack-files.ts';
import { type HealthCheck, healthCheckFrom } from '../rules/health-check.ts';
import { orderable } from '../rules/order-state.ts';
import { instrumentFrom } from '../rules/instrument-from.ts';
import { readQuestionnaire } from '../rules/read-questionnaire.ts';
import type { Text } from '../rules/form.ts';
import type { Instrument, Licence } from '../rules/instrument.ts';

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
/** Forms that are asked for together. */
export type FormPackage = Readonly<FormPackagesFile['packages'][number]>;
export interface Library {
  /** The check with this public code; undefined when the pack has none. */
  readonly check: (country: Country, code: string) => Check | undefined;
  readonly checks: (country: Country) => readonly Check[];
  /** The guided check of several parts. */
  readonly healthCheck: (country: Country) => HealthCheck;
  readonly instrument: (name: string, version: string) => Instrument | undefined;
  readonly instruments: () => readonly Instrument[];
  /** What an organisation may put before people: the service's own and its own. */
  readonly instrumentsFor: (organisation: OrganisationId) => readonly Instrument[];
  readonly safety: (country: Country) => Safety;
  /** Names of the forms that a person may begin by themselves on a civil date, at the units of an organisation. */
  readonly ownForms: (organisation: OrganisationId, country: Country, on: string) => readonly string[];
  /** What a unit may ask for together on a civil date. */
  readonly packages: (country: Country, on: string) => readonly FormPackage[];
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

/** Reads one instrument version from its folder; throws `ContentFault` with everything that is wrong in it. */
export async function readInstrument(root: string, name: string, version: string): Promise<Instrument> {
  const folder = `instruments/${name}/${version}`;
  const resource = await readJson(root, `${folder}/questionnaire.json`, z.record(z.string(), z.unknown()));
  const scoring = await readJson(root, `${folder}/scoring.json`, ScoringFile);
  const licence: Licence = await readJson(root, `${folder}/licence.json`, LicenceFile);
  const cases = await readJson(root, `${folder}/cases.json`, CasesFile);
  const read = readQuestionnaire(resource);
  const told = [
    ...read.errors.map(({ path, message }) => ({ path, sentence: message })),
    ...read.unsupported.map((one) => ({
      path: one.path,
      sentence: `uses ${one.extension}, which is not supported.`,
    })),
    ...read.untranslated.map((one) => ({
      path: one.path,
      sentence: `has no text in the language "${one.language}".`,
    })),
  ];
  if (read.form === undefined)
    throw new ContentFault(told.map((one) => sentenceFor(`${folder}/questionnaire.json`, one)));
  const instrument = instrumentFrom({ name, version, resource, form: read.form, scoring, licence });
  const wrongVersion =
    read.form.version === version
      ? []
      : [{ path: 'version', sentence: `is not "${version}", the folder's name.` }];
  const wrongUrl =
    read.form.url?.endsWith(`/${name}`) === true
      ? []
      : [{ path: 'url', sentence: `does not end in "/${name}", the folder's name.` }];
  const sentences = [
    ...[...told, ...wrongVersion, ...wrongUrl].map((one) => sentenceFor(`${folder}/questionnaire.json`, one)),
    ...[...scoreProblems(instrument), ...limitProblems(instrument), ...flagProblems(instrument)].map((one) =>
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

function packagesFrom(
  file: string,
  pack: FormPackagesFile,
  instruments: readonly Instrument[],
): readonly FormPackage[] {
  const names = new Set(orderable(instruments, pack.country).map((one) => one.name));
  const sentences = pack.packages.flatMap((one) => [
    ...one.instruments
      .filter((name) => !names.has(name))
      .map((name) => `${file}: ${one.code} names ${name}, which cannot be asked for.`),
    ...(one.validUntil !== null && one.validUntil <= one.validFrom
      ? [`${file}: ${one.code} ends before it begins.`]
      : []),
  ]);
  const strangers = pack.own
    .filter((one) => !names.has(one.instrument))
    .map((one) => `${file}: own names ${one.instrument}, which cannot be asked for.`);
  if (sentences.length + strangers.length > 0) throw new ContentFault([...sentences, ...strangers]);
  return pack.packages;
}

function holdsOn(
  one: { readonly validFrom: string; readonly validUntil: string | null },
  on: string,
): boolean {
  return one.validFrom <= on && (one.validUntil === null || on < one.validUntil);
}

async function readHealthCheck(
  directory: string,
  country: Country,
  read: { readonly byName: ReadonlyMap<string, Instrument>; readonly checks: readonly Check[] },
): Promise<HealthCheck> {
  const file = `packs/${country}/health-check.json`;
  const pack = await readJson(directory, file, HealthCheckFile);
  if (pack.country !== country)
    throw new ContentFault([`${file}: country is not "${country}", the folder's name.`]);
  const elsewhere = read.checks.flatMap((one) => one.instruments);
  const { check, problems } = healthCheckFrom(pack, read.byName, elsewhere);
  if (problems.length > 0) throw new ContentFault(problems.map((problem) => `${file}: ${problem}`));
  return check;
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

/**
 * Reads and checks everything under a content directory (`instruments/` and the files of `packs/<country>/`). Throws
 * `ContentFault` when anything is wrong: missing translation, unknown linkId in a score, bands with a gap or overlap.
 */
export async function loadLibrary(directory: string): Promise<Library> {
  const instruments = frozen(await readInstruments(directory));
  const byName = new Map(instruments.map((one) => [`${one.name}@${one.version}`, one]));
  const checks = new Map<Country, readonly Check[]>();
  const safety = new Map<Country, Safety>();
  const packages = new Map<Country, readonly FormPackage[]>();
  const own = new Map<Country, FormPackagesFile['own']>();
  const healthChecks = new Map<Country, HealthCheck>();
  for (const country of COUNTRIES) {
    const file = `packs/${country}/checks.json`;
    const pack = await readJson(directory, file, ChecksFile);
    if (pack.country !== country)
      throw new ContentFault([`${file}: country is not "${country}", the folder's name.`]);
    const selfChecks = frozen(checksFrom(file, pack, byName));
    checks.set(country, selfChecks);
    healthChecks.set(
      country,
      frozen(await readHealthCheck(directory, country, { byName, checks: selfChecks })),
    );
    safety.set(country, frozen(pack.safety));
    const packagesFile = `packs/${country}/form-packages.json`;
    const together = await readJson(directory, packagesFile, FormPackagesFile);
    if (together.country !== country)
      throw new ContentFault([`${packagesFile}: country is not "${country}", the folder's name.`]);
    packages.set(country, frozen(packagesFrom(packagesFile, together, instruments)));
    own.set(country, frozen(together.own));
  }
  const checksOf = (country: Country) => checks.get(country) ?? [];
  return Object.freeze({
    checks: checksOf,
    healthCheck: (country: Country) => {
      const found = healthChecks.get(country);
      if (found === undefined) throw new Error(`no health check for ${country}`);
      return found;
    },
    check: (country: Country, code: string) => checksOf(country).find((check) => check.code === code),
    instrument: (name: string, version: string) => byName.get(`${name}@${version}`),
    instruments: () => instruments,
    instrumentsFor: () => instruments,
    packages: (country: Country, on: string) =>
      (packages.get(country) ?? []).filter((one) => holdsOn(one, on)),
    ownForms: (_: OrganisationId, country: Country, on: string) =>
      (own.get(country) ?? []).filter((one) => holdsOn(one, on)).map((one) => one.instrument),
    safety: (country: Country) => {
      const found = safety.get(country);
      if (found === undefined) throw new Error(`no safety text for ${country}`);
      return found;
    },
  });
}
