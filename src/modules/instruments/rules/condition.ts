/** Whether a condition of limits, bands or flags holds: yes, no, or unknown where an answer or score is missing. */
import type { Answers, Question, Value } from './form.ts';
import type { Bounds, Condition } from './instrument.ts';
import { pointsOf } from './points.ts';
import type { Score } from './score.ts';

export type Holds = boolean | 'unknown';

/** What a condition may look at. */
export interface Known {
  readonly questions: ReadonlyMap<string, Question>;
  /** Answers that count: to questions that are asked. */
  readonly answers: Answers;
  readonly scores: readonly Score[];
  /** Undefined where there is no result (yet). */
  readonly band?: string | undefined;
  /** What a score was before; undefined where nothing comparable is known. */
  readonly before?: (score: string, since: 'first' | 'last') => number | undefined;
}

/** All given bounds hold. */
export function within(bounds: Bounds, value: number): boolean {
  return (
    (bounds.atLeast === undefined || value >= bounds.atLeast) &&
    (bounds.above === undefined || value > bounds.above) &&
    (bounds.atMost === undefined || value <= bounds.atMost) &&
    (bounds.below === undefined || value < bounds.below)
  );
}

function scoreIn(known: Known, code: string): number | undefined {
  const found = known.scores.find((score) => score.code === code);
  return found?.kind === 'known' ? found.value : undefined;
}

function inBounds(bounds: Bounds, value: number | undefined): Holds {
  return value === undefined ? 'unknown' : within(bounds, value);
}

/** Kleene's three-valued logic: one certain "no" settles `all`, one certain "yes" settles `any`. */
export function holds(condition: Condition, known: Known): Holds {
  if ('all' in condition) {
    const parts = condition.all.map((part) => holds(part, known));
    if (parts.includes(false)) return false;
    return parts.includes('unknown') ? 'unknown' : true;
  }
  if ('any' in condition) {
    const parts = condition.any.map((part) => holds(part, known));
    if (parts.includes(true)) return true;
    return parts.includes('unknown') ? 'unknown' : false;
  }
  if ('not' in condition) {
    const inner = holds(condition.not, known);
    return inner === 'unknown' ? 'unknown' : !inner;
  }
  if ('band' in condition) return known.band === undefined ? 'unknown' : condition.band.includes(known.band);
  if ('score' in condition) return inBounds(condition.value, scoreIn(known, condition.score));
  if ('change' in condition) {
    const now = scoreIn(known, condition.change);
    const then = known.before?.(condition.change, condition.since);
    return inBounds(condition.by, now === undefined || then === undefined ? undefined : now - then);
  }
  const answer = Object.hasOwn(known.answers, condition.item) ? known.answers[condition.item] : undefined;
  if (answer === undefined) return 'unknown';
  if ('is' in condition)
    return (Array.isArray(answer) ? (answer as readonly Value[]) : [answer as Value]).some(
      (value) => typeof value !== 'object' && String(value) === condition.is,
    );
  return inBounds(condition.points, pointsOf(known.questions.get(condition.item), answer));
}
