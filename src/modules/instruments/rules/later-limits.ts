/** What the same answers would be by the limits and the scoring of today. It stands beside the earlier result and never replaces it. */
import type { Occasion } from './band.ts';
import { questionsOf } from './form.ts';
import type { Answers, Question } from './form.ts';
import type { Instrument } from './instrument.ts';
import { isNewer } from './order-state.ts';
import { assessment, assessmentOfScores, type Result } from './result.ts';

export interface KeptAnswers {
  readonly answers: Answers;
  /** Every question that was asked. */
  readonly asked: readonly string[];
}

interface Earlier {
  readonly instrument: Instrument;
  readonly result: Result;
  readonly kept: KeptAnswers;
}

/** What an answer to a question can be, as far as points depend on it. */
function shapeOf(question: Question): string {
  const options =
    question.type === 'choice' ? question.options.map((one) => `${one.code}=${String(one.points)}`) : [];
  return [question.linkId, question.type, ...options].join(' ');
}

/** Answers of one version can be read in the other: the same questions with the same options and points. */
export function asksTheSame(one: Instrument, other: Instrument): boolean {
  const shapes = (form: Instrument) => questionsOf(form).map(shapeOf).toSorted().join('\n');
  return one.entry === other.entry && shapes(one) === shapes(other);
}

/** Of the versions in use that ask the same, the newest. */
function newestLike(instrument: Instrument, versions: readonly Instrument[]): Instrument {
  return versions
    .filter((one) => one.name === instrument.name && one.status === 'active' && asksTheSame(one, instrument))
    .reduce((newest, one) => (isNewer(one.version, newest.version) ? one : newest), instrument);
}

function judged({ instrument, result, kept }: Earlier, by: Instrument, today: Occasion): Result {
  if (instrument.entry === 'score') {
    const scales = result.kind === 'cannot-tell' ? [] : result.scales;
    const given = Object.fromEntries(scales.map((scale) => [scale.score, scale.value]));
    return assessmentOfScores(by, given, today).result;
  }
  // Hidden questions were not asked and are answered all the same: they hold what was calculated.
  const enabled = new Set([...kept.asked, ...Object.keys(kept.answers)]);
  return assessment(by, { answers: kept.answers, enabled }, today).result;
}

/**
 * Undefined when the limits and the scoring of today are those the result was told by. Only the newest version that asks
 * the same questions is looked at: other questions were not answered.
 */
export function byLaterLimits(
  earlier: Earlier,
  versions: readonly Instrument[],
  today: Occasion,
): Result | undefined {
  const by = newestLike(earlier.instrument, versions);
  const later = judged(earlier, by, today);
  const usedThen = earlier.result.kind === 'band' ? earlier.result.cutoffs : undefined;
  const usedNow = later.kind === 'band' ? later.cutoffs : undefined;
  const isSame =
    usedThen?.id === usedNow?.id &&
    earlier.result.kind === later.kind &&
    earlier.result.scoringVersion === later.scoringVersion;
  return isSame ? undefined : later;
}
