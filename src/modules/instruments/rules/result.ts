/** What a self-check says: a band with its limits and picture, or plainly that it cannot be told. */
import { cutoffsFor, graver, groupFor, rangeOf } from './band.ts';
import type { Occasion } from './band.ts';
import { holds, type Known } from './condition.ts';
import { questionsOf } from './form.ts';
import type { Answers, Text } from './form.ts';
import type { Band, Certainty, CutoffGroup, CutoffSet, Instrument, Level } from './instrument.ts';
import { type Scale, scaleOf } from './scale.ts';
import { scoresOf } from './score.ts';
import { settle, type Settled } from './settle.ts';
import type { Score } from './score.ts';

/** Which limits were used, to be shown with every result. */
export interface CutoffsUsed {
  readonly id: string;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly source: Text;
  readonly certainty: Certainty;
  readonly group: string;
  readonly groupLabel: Text;
  /** True when the most careful limit was used because we do not know which one is the person's. */
  readonly careful: boolean;
  readonly limit: Text;
}

interface ResultBase {
  readonly instrument: { readonly name: string; readonly version: string };
  readonly scoringVersion: string;
  readonly safety: Instrument['safety'];
}
export interface BandResult extends ResultBase {
  readonly kind: 'band';
  readonly band: string;
  readonly level: Level;
  /** The value of the score that decided, in the unit of `scale`. */
  readonly score: number;
  readonly title: Text;
  readonly meaning: Text;
  readonly professional: Text;
  readonly actions: readonly [Text, Text];
  readonly cutoffs: CutoffsUsed;
  /** The scale that decided; `scales` has all that could be told, in the instrument's order. */
  readonly scale: Scale;
  readonly scales: readonly Scale[];
  /** Questions without an answer although the result is already certain. */
  readonly missing: readonly string[];
}
/** Values without limits: no published limits exist, or none of the scores needs them. */
export interface ScoresResult extends ResultBase {
  readonly kind: 'scores';
  readonly scales: readonly Scale[];
  readonly missing: readonly string[];
}
export interface CannotTell extends ResultBase {
  readonly kind: 'cannot-tell';
  readonly because: 'missing-answers' | 'no-limits-here' | 'no-limits-for-group' | 'answers-do-not-fit';
  readonly missing: readonly string[];
}
export type Result = BandResult | ScoresResult | CannotTell;

function withValue(text: Text, value: number): Text {
  // Sums and minutes are whole; a prorated score is rounded where it is read, not where it is judged.
  const shown = String(Math.round(value));
  return {
    sv: text.sv.replaceAll('{value}', shown),
    fi: text.fi.replaceAll('{value}', shown),
    en: text.en.replaceAll('{value}', shown),
  };
}

function usedOf(set: CutoffSet, group: CutoffGroup): CutoffsUsed {
  return {
    id: set.id,
    validFrom: set.validFrom,
    validUntil: set.validUntil,
    source: set.source,
    certainty: group.certainty,
    group: group.code,
    groupLabel: group.label,
    careful: group.careful,
    limit: group.limit,
  };
}

interface Judged {
  readonly scale: Scale;
  /** Undefined: a score without limits, told and not judged. */
  readonly band: Band | undefined;
}

/** What can be said of each score that is known. */
function judgedOf(instrument: Instrument, known: Known, ranges: CutoffGroup['ranges']): readonly Judged[] {
  return known.scores.flatMap((score) => {
    const rule = instrument.scores.find((one) => one.code === score.code);
    if (score.kind !== 'known' || rule === undefined || rule.hidden) return [];
    const own = ranges?.[score.code] ?? [];
    const range = rangeOf(own, score.value);
    const band = instrument.bands.find((one) => one.code === range?.band);
    return [
      { band, scale: scaleOf(instrument, rule, { value: score.value, ranges: own, answers: known.answers }) },
    ];
  });
}

/** The band that rules give: the first that certainly holds, if none before it might hold too. */
function bandByRules(instrument: Instrument, known: Known, rules: CutoffGroup['rules']): Band | undefined {
  for (const { band, when } of rules ?? []) {
    const answer = holds(when, known);
    if (answer === 'unknown') return undefined;
    if (answer) return instrument.bands.find((one) => one.code === band);
  }
  return undefined;
}

interface Said {
  readonly base: ResultBase;
  readonly known: Known;
  readonly missing: readonly string[];
}

function toldBand(
  instrument: Instrument,
  said: Said,
  decided: { band: Band; scale: Scale; scales: readonly Scale[]; cutoffs: CutoffsUsed },
): BandResult {
  const { band, scale, scales, cutoffs } = decided;
  return {
    ...said.base,
    kind: 'band',
    band: band.code,
    level: band.level,
    score: scale.value,
    title: band.title,
    meaning: withValue(band.meaning, scale.value),
    professional: withValue(band.professional, scale.value),
    actions: band.actions,
    cutoffs,
    scale,
    scales,
    missing: said.missing,
  };
}

function judge(instrument: Instrument, said: Said, occasion: Occasion): Result {
  const { base, known, missing } = said;
  const cannot = (because: CannotTell['because']): CannotTell => ({
    ...base,
    kind: 'cannot-tell',
    because,
    missing,
  });
  const unfit = known.scores.some(
    (score) => score.kind === 'cannot-tell' && score.because === 'answers-do-not-fit',
  );
  if (unfit) return cannot('answers-do-not-fit');
  if (instrument.bands.length === 0) {
    const scales = judgedOf(instrument, known, null).map(({ scale }) => scale);
    const nothing = scales.length === 0 && missing.length > 0;
    return nothing ? cannot('missing-answers') : { ...base, kind: 'scores', scales, missing };
  }
  const set = cutoffsFor(instrument, occasion);
  if (set === undefined) return cannot('no-limits-here');
  const group = groupFor(set, known);
  if (group === undefined || (group.ranges === null && group.rules === null))
    return cannot('no-limits-for-group');
  const cutoffs = usedOf(set, group);
  const told = judgedOf(instrument, known, group.ranges);
  const scales = told.map(({ scale }) => scale);
  if (group.rules !== null) {
    const band = bandByRules(instrument, known, group.rules);
    const scale = scales.find((one) => one.score === instrument.leading);
    if (band === undefined || scale === undefined)
      return cannot(missing.length > 0 ? 'missing-answers' : 'no-limits-here');
    return toldBand(instrument, said, { band, scale, scales, cutoffs });
  }
  const limited = told.filter(({ scale }) => group.ranges?.[scale.score] !== undefined);
  const judged = limited.flatMap(({ band, scale }) => (band === undefined ? [] : [{ band, scale }]));
  const [first] = judged;
  if (first === undefined || judged.length < limited.length)
    return cannot(missing.length > 0 ? 'missing-answers' : 'no-limits-here');
  const deciding = judged.reduce(
    (worst, next) => (graver(instrument.bands, worst.band, next.band) === worst.band ? worst : next),
    first,
  );
  if (missing.length > 0 && deciding.band !== instrument.bands.at(-1)) return cannot('missing-answers');
  return toldBand(instrument, said, { ...deciding, scales, cutoffs });
}

function baseOf(instrument: Instrument): ResultBase {
  return {
    instrument: { name: instrument.name, version: instrument.version },
    scoringVersion: instrument.scoringVersion,
    safety: instrument.safety,
  };
}

function missingIn(scores: readonly Score[]): readonly string[] {
  return [...new Set(scores.flatMap((score) => (score.kind === 'known' ? [] : score.missing)))];
}

export interface Assessment {
  readonly result: Result;
  /** What the result was judged by, for flags. */
  readonly known: Known;
}

/**
 * Judges the answers by the limits of a country on a civil date (YYYY-MM-DD). The gravest of the scores decides.
 * With an answer missing the result is told only when the known part is already in the gravest band, for then no
 * answer could change it; else it is "cannot tell", never a milder band. Answers of a settled form.
 */
export function assessment(
  instrument: Instrument,
  { answers, enabled }: Pick<Settled, 'answers' | 'enabled'>,
  occasion: Occasion,
): Assessment {
  const scores = scoresOf(instrument, answers, enabled);
  return assessed(instrument, { counted: answers, scores }, occasion);
}

function assessed(
  instrument: Instrument,
  { counted, scores }: { readonly counted: Answers; readonly scores: readonly Score[] },
  occasion: Occasion,
): Assessment {
  const questions = new Map(questionsOf(instrument).map((question) => [question.linkId, question]));
  const known: Known = { questions, answers: counted, scores };
  const result = judge(instrument, { base: baseOf(instrument), known, missing: missingIn(scores) }, occasion);
  return { result, known: { ...known, band: result.kind === 'band' ? result.band : undefined } };
}

/**
 * Judges scores that are given instead of answers: a form answered elsewhere, whose questions may not be shown here. A
 * score that was not given cannot be told. A limit that asks for an answer finds none.
 */
export function assessmentOfScores(
  instrument: Instrument,
  given: Readonly<Record<string, number>>,
  occasion: Occasion,
): Assessment {
  const scores = instrument.scores.map((rule): Score => {
    const value = Object.hasOwn(given, rule.code) ? given[rule.code] : undefined;
    const of = rule.terms.length;
    const missing = rule.terms.flatMap((term) => ('item' in term.of ? [term.of.item] : []));
    return value === undefined
      ? { kind: 'cannot-tell', code: rule.code, because: 'missing-answers', missing }
      : { kind: 'known', code: rule.code, value, answered: of, of };
  });
  return assessed(instrument, { counted: {}, scores }, occasion);
}

/** The result alone, of a form without expressions. */
export function assess(instrument: Instrument, answers: Answers, occasion: Occasion): Result {
  return assessment(instrument, settle(instrument, answers), occasion).result;
}
