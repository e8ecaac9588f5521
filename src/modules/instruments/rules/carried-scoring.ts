/** Our scoring, limits and licence as one extension of a Questionnaire, so that an instrument can be taken along whole. */
import * as z from 'zod';
import { LicenceFile, ScoringFile } from '../contract.ts';
import type { Instrument, Licence, ScoreRule, ScoreTerm } from './instrument.ts';
import { extension, extensionsOf, faultAt, type Json, type ReadError, textIn } from './reading.ts';

export const CARRIED = 'https://vandra.example/fhir/StructureDefinition/scoring';
const Carried = z.strictObject({ scoring: ScoringFile, licence: LicenceFile });

function termFile(term: ScoreTerm) {
  const { of, weight, whenNotAsked, reverse, recode, power, nothingUnder, atMost } = term;
  return { ...of, weight, whenNotAsked, reverse, recode, power, nothingUnder, atMost };
}
function scoreFile(score: ScoreRule) {
  return { ...score, terms: score.terms.map(termFile) };
}

/** The scoring as its file says it; what is undefined is left out when it is written. */
export function scoringOf(instrument: Instrument): ScoringFile {
  const { scoringVersion, scores, bands, cutoffs, flags, paging, entry, safety } = instrument;
  const written = JSON.stringify({
    version: scoringVersion,
    scores: scores.map(scoreFile),
    bands,
    cutoffs,
    flags,
    paging,
    entry,
    safety,
  });
  return ScoringFile.parse(JSON.parse(written));
}

/** The Questionnaire with scoring and licence. What carries them already is handed out as it came. */
export function withScoring(instrument: Instrument): Json {
  const { resource, licence } = instrument;
  if (extension(resource, CARRIED) !== undefined) return resource;
  const valueString = JSON.stringify({ scoring: scoringOf(instrument), licence });
  return { ...resource, extension: [...extensionsOf(resource), { url: CARRIED, valueString }] };
}

/** The Questionnaire without them: what decides whether two are the same form. */
export function withoutScoring(resource: Json): Json {
  const left = extensionsOf(resource).filter((one) => one['url'] !== CARRIED);
  return Object.fromEntries(
    Object.entries({ ...resource, extension: left }).filter(
      ([name]) => name !== 'extension' || left.length > 0,
    ),
  );
}

export interface CarriedRead {
  /** Undefined when the form brings none. */
  readonly carried: { readonly scoring: ScoringFile; readonly licence: Licence } | undefined;
  readonly errors: readonly ReadError[];
}

/** Reads what `withScoring` wrote. */
export function carriedIn(resource: Json): CarriedRead {
  const found = extension(resource, CARRIED);
  if (found === undefined) return { carried: undefined, errors: [] };
  const path = 'Questionnaire.extension';
  let json: unknown;
  try {
    json = JSON.parse(textIn(found, 'valueString') ?? '');
  } catch {
    return { carried: undefined, errors: [faultAt(path, 'scoring-not-json', { what: CARRIED })] };
  }
  const parsed = Carried.safeParse(json);
  if (parsed.success) return { carried: parsed.data, errors: [] };
  return {
    carried: undefined,
    errors: parsed.error.issues.map((issue) => ({
      path: [path, ...issue.path].join('.'),
      message: `${issue.message}.`,
    })),
  };
}
