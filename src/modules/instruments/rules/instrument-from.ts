/** Puts an instrument together from what was read: the form, its scoring and its licence. */
import type { ScoringFile } from '../contract.ts';
import type { Instrument, Licence, ScoreRule, ScoreTerm } from './instrument.ts';
import type { ReadForm } from './read-questionnaire.ts';

type ScoreFile = ScoringFile['scores'][number];

function termFrom(term: ScoreFile['terms'][number]): ScoreTerm {
  const { weight, whenNotAsked, reverse, recode, power, nothingUnder, atMost } = term;
  const of = 'item' in term ? { item: term.item } : { score: term.score };
  return { of, weight, whenNotAsked, reverse, recode, power, nothingUnder, atMost };
}

function scoreFrom(score: ScoreFile): ScoreRule {
  return { ...score, notWhen: score.notWhen, terms: score.terms.map(termFrom) };
}

export interface InstrumentParts {
  readonly name: string;
  readonly version: string;
  readonly resource: Readonly<Record<string, unknown>>;
  readonly form: ReadForm;
  readonly scoring: ScoringFile;
  readonly licence: Licence;
}

/** The instrument as the rules and pages use it. */
export function instrumentFrom(parts: InstrumentParts): Instrument {
  const { name, version, resource, form, scoring, licence } = parts;
  return {
    name,
    version,
    url: form.url ?? `https://vandra.example/fhir/R4/Questionnaire/${name}`,
    status: form.status,
    title: form.title,
    description: form.description,
    items: form.items,
    variables: form.variables,
    constraints: form.constraints,
    resource,
    paging: scoring.paging,
    entry: scoring.entry,
    scoringVersion: scoring.version,
    scores: scoring.scores.map(scoreFrom),
    leading: scoring.leading ?? scoring.scores.find((score) => !score.hidden)?.code,
    bands: scoring.bands,
    cutoffs: scoring.cutoffs,
    flags: scoring.flags,
    safety: scoring.safety,
    bodyMeasure: scoring.bodyMeasure === true,
    licence,
  };
}
