/** What a self-check says: a band with its limits and picture, or plainly that it cannot be told. */
import { cutoffsFor, graver, groupFor, rangeOf } from './band.ts';
import type { Occasion } from './band.ts';
import { countedAnswers } from './enable.ts';
import { questionsOf } from './instrument.ts';
import type {
  Answers,
  Band,
  Certainty,
  CutoffGroup,
  CutoffSet,
  Instrument,
  Level,
  Range,
  ScoreRule,
  Text,
} from './instrument.ts';
import { scoresOf } from './score.ts';
import type { Score } from './score.ts';

/** Where the person is, as data for a picture: the same for screen and print. */
export interface Scale {
  readonly score: string;
  readonly title: Text;
  readonly unit: Text;
  readonly min: number;
  readonly max: number;
  readonly value: number;
  /** The chosen answer in words, when the score is one choice question ("10–14"). */
  readonly answer: Text | undefined;
  /** The values where one band ends and the next begins. */
  readonly limits: readonly number[];
  readonly regions: readonly ScaleRegion[];
  /** The options of that question as marks along the scale; empty when the score is a sum. */
  readonly steps: readonly ScaleStep[];
}
export interface ScaleRegion {
  readonly from: number;
  readonly to: number;
  readonly band: string;
  readonly level: Level;
  readonly title: Text;
}
export interface ScaleStep {
  readonly at: number;
  readonly text: Text;
}

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
  readonly actions: readonly [Text, Text];
  readonly cutoffs: CutoffsUsed;
  /** The scale that decided; `scales` has all that could be told, in the instrument's order. */
  readonly scale: Scale;
  readonly scales: readonly Scale[];
  /** Questions without an answer although the result is already certain. */
  readonly missing: readonly string[];
}
export interface CannotTell extends ResultBase {
  readonly kind: 'cannot-tell';
  readonly because: 'missing-answers' | 'no-limits-here' | 'no-limits-for-group';
  readonly missing: readonly string[];
}
export type Result = BandResult | CannotTell;

function scaleOf(
  instrument: Instrument,
  rule: ScoreRule,
  found: { readonly value: number; readonly ranges: readonly Range[]; readonly answers: Answers },
): Scale {
  const [term, ...more] = rule.terms;
  const question =
    term === undefined || more.length > 0 || term.weight !== 1
      ? undefined
      : questionsOf(instrument).find((one) => one.linkId === term.item);
  const options = question?.type === 'choice' ? question.options : [];
  const chosen = question === undefined ? undefined : found.answers[question.linkId];
  return {
    score: rule.code,
    title: rule.title,
    unit: rule.unit,
    min: rule.min,
    max: rule.max,
    value: found.value,
    answer: options.find((option) => option.code === chosen)?.text,
    limits: found.ranges.map((range) => range.from).filter((at) => at > rule.min),
    regions: found.ranges.flatMap((range) => {
      const band = instrument.bands.find((one) => one.code === range.band);
      const to = range.below ?? rule.max;
      return band === undefined
        ? []
        : [{ from: range.from, to, band: band.code, level: band.level, title: band.title }];
    }),
    steps: options.flatMap((option) =>
      option.points === undefined ? [] : [{ at: option.points, text: option.text }],
    ),
  };
}

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
  readonly band: Band;
}

function judge(
  instrument: Instrument,
  answers: Answers,
  found: { readonly score: Score; readonly ranges: CutoffGroup['ranges'] },
): Judged | undefined {
  const { score } = found;
  const rule = instrument.scores.find((one) => one.code === score.code);
  const ranges = found.ranges?.[score.code];
  if (score.kind !== 'known' || rule === undefined || ranges === undefined) return undefined;
  const range = rangeOf(ranges, score.value);
  const band = instrument.bands.find((one) => one.code === range?.band);
  if (band === undefined) return undefined;
  return { band, scale: scaleOf(instrument, rule, { value: score.value, ranges, answers }) };
}

/**
 * Judges the answers by the limits of a country on a civil date (YYYY-MM-DD). The gravest of the scores decides.
 * With an answer missing the result is told only when the known part is already in the gravest band, for then no
 * answer could change it; else it is "cannot tell", never a milder band.
 */
export function assess(instrument: Instrument, answers: Answers, occasion: Occasion): Result {
  const base: ResultBase = {
    instrument: { name: instrument.name, version: instrument.version },
    scoringVersion: instrument.scoringVersion,
    safety: instrument.safety,
  };
  const counted = countedAnswers(instrument, answers);
  const scores = scoresOf(instrument, counted);
  const missing = [...new Set(scores.flatMap((score) => (score.kind === 'known' ? [] : score.missing)))];
  const set = cutoffsFor(instrument, occasion);
  if (set === undefined) return { ...base, kind: 'cannot-tell', because: 'no-limits-here', missing };
  const group = groupFor(set, counted);
  if (group === undefined || group.ranges === null)
    return { ...base, kind: 'cannot-tell', because: 'no-limits-for-group', missing };
  const judged = scores.flatMap((score) => judge(instrument, counted, { score, ranges: group.ranges }) ?? []);
  const unjudged = scores.filter((score) => score.kind === 'known').length > judged.length;
  const [first] = judged;
  if (first === undefined || unjudged)
    return {
      ...base,
      kind: 'cannot-tell',
      because: missing.length > 0 ? 'missing-answers' : 'no-limits-here',
      missing,
    };
  const deciding = judged.reduce(
    (worst, next) => (graver(instrument.bands, worst.band, next.band) === worst.band ? worst : next),
    first,
  );
  if (missing.length > 0 && deciding.band !== instrument.bands.at(-1))
    return { ...base, kind: 'cannot-tell', because: 'missing-answers', missing };
  return {
    ...base,
    kind: 'band',
    band: deciding.band.code,
    level: deciding.band.level,
    score: deciding.scale.value,
    title: deciding.band.title,
    meaning: withValue(deciding.band.meaning, deciding.scale.value),
    actions: deciding.band.actions,
    cutoffs: usedOf(set, group),
    scale: deciding.scale,
    scales: judged.map((one) => one.scale),
    missing,
  };
}
