/**
 * How much a score differs from an earlier one, and whether that difference says anything, by what is published for the
 * instrument. It is never called an effect: much else may have happened between.
 */
import type { Text } from './form.ts';
import type { Instrument, MeaningfulChange, ScoreRule } from './instrument.ts';
import type { Result } from './result.ts';
import { roundedTo } from './rounded.ts';

/** What comparing needs of a stored result. */
export interface Told {
  readonly id: string;
  readonly instrument: string;
  readonly version: string;
  readonly scoringVersion: string;
  /** ISO instant, whose text order is its time order. */
  readonly answeredAt: string;
  readonly result: Result;
}

/** `unjudged`: nothing is published about how much must differ. */
export type Verdict = 'cannot-be-told-apart' | 'better' | 'worse' | 'changed' | 'unjudged';

export interface Compared {
  readonly kind: 'compared';
  readonly earlier: {
    readonly id: string;
    readonly answeredAt: string;
    readonly version: string;
    readonly value: number;
  };
  /** Now less then. */
  readonly by: number;
  readonly verdict: Verdict;
  /** The published amount that decided; undefined when nothing is published. */
  readonly against: MeaningfulChange | undefined;
  /** Nearer answers (or, for the first, older ones) were passed over: they cannot be compared with. */
  readonly isPassedOver: boolean;
}
export interface NotCompared {
  readonly kind: 'cannot-compare';
  readonly because:
    | 'nothing-earlier'
    | 'now-unknown'
    | 'earlier-unknown'
    | 'scored-otherwise'
    | 'other-scale';
}
export type Difference = Compared | NotCompared;

export interface ScoreChange {
  readonly score: string;
  readonly title: Text;
  readonly unit: Text;
  /** Null: it could not be told. Never shown as unchanged. */
  readonly value: number | null;
  readonly sinceLast: Difference;
  readonly sinceFirst: Difference;
}

const MOST_DECIMALS = 6;

function scaleIn(told: Told, score: string) {
  return told.result.kind === 'cannot-tell'
    ? undefined
    : told.result.scales.find((scale) => scale.score === score);
}

/** Where several amounts are published the greatest must be reached: the careful reading. */
function amountOf(rule: Pick<ScoreRule, 'change'>): MeaningfulChange | undefined {
  return rule.change.reduce<MeaningfulChange | undefined>(
    (most, one) => (most === undefined || one.amount > most.amount ? one : most),
    undefined,
  );
}

/** A difference of the published amount or more is a change. */
export function verdictOf(rule: Pick<ScoreRule, 'change' | 'better'>, by: number): Verdict {
  const against = amountOf(rule);
  if (against === undefined) return 'unjudged';
  if (Math.abs(by) < against.amount) return 'cannot-be-told-apart';
  if (rule.better === null) return 'changed';
  return (rule.better === 'lower') === by < 0 ? 'better' : 'worse';
}

type Since = 'first' | 'last';

interface ComparedWith {
  readonly earlier: Told;
  readonly value: number;
  readonly isPassedOver: boolean;
}

/** The score then, or why it cannot be compared with. */
function valueThen(now: Told, earlier: Told, score: string): number | NotCompared['because'] {
  const here = scaleIn(now, score);
  if (here === undefined) return 'now-unknown';
  const then = scaleIn(earlier, score);
  if (then === undefined) return 'earlier-unknown';
  if (now.scoringVersion !== earlier.scoringVersion) return 'scored-otherwise';
  return here.min === then.min && here.max === then.max ? then.value : 'other-scale';
}

/**
 * With which earlier answers a score is compared, on pages and by flags alike: the last (or the first) before it whose score is
 * known, was scored the same way and lies on the same scale. One that could not be told hides no change from before it.
 */
export function comparedWith(
  now: Told,
  all: readonly Told[],
  about: { readonly score: string; readonly since: Since },
): ComparedWith | NotCompared['because'] {
  const earlier = earlierThan(now, all);
  const inTurn = about.since === 'last' ? earlier.toReversed() : earlier;
  const values = inTurn.map((one) => ({ one, value: valueThen(now, one, about.score) }));
  const place = values.findIndex(({ value }) => typeof value === 'number');
  const found = values[place];
  if (found !== undefined && typeof found.value === 'number')
    return { earlier: found.one, value: found.value, isPassedOver: place > 0 };
  const nearest = values[0]?.value;
  return typeof nearest === 'string' ? nearest : 'nothing-earlier';
}

function differenceOf(now: Told, all: readonly Told[], rule: ScoreRule, since: Since): Difference {
  const found = comparedWith(now, all, { score: rule.code, since });
  const value = scaleIn(now, rule.code)?.value;
  if (typeof found === 'string') return { kind: 'cannot-compare', because: found };
  if (value === undefined) return { kind: 'cannot-compare', because: 'now-unknown' };
  const { earlier } = found;
  const by = roundedTo(value - found.value, MOST_DECIMALS);
  return {
    kind: 'compared',
    earlier: {
      id: earlier.id,
      answeredAt: earlier.answeredAt,
      version: earlier.version,
      value: found.value,
    },
    by,
    verdict: verdictOf(rule, by),
    against: amountOf(rule),
    isPassedOver: found.isPassedOver,
  };
}

function isBefore(one: Told, other: Told): boolean {
  return one.answeredAt === other.answeredAt ? one.id < other.id : one.answeredAt < other.answeredAt;
}

/** Those of the same instrument before this one, the oldest first. */
export function earlierThan<T extends Told>(now: Told, all: readonly T[]): readonly T[] {
  return all
    .filter((one) => one.instrument === now.instrument && one.id !== now.id && isBefore(one, now))
    .toSorted((one, other) => (isBefore(one, other) ? -1 : 1));
}

/** Every shown score of `now` against the last answers before it and against the first (`comparedWith`). */
export function changesOf(
  instrument: Pick<Instrument, 'scores'>,
  now: Told,
  all: readonly Told[],
): readonly ScoreChange[] {
  return instrument.scores
    .filter((rule) => !rule.hidden)
    .map((rule) => ({
      score: rule.code,
      title: rule.title,
      unit: rule.unit,
      value: scaleIn(now, rule.code)?.value ?? null,
      sinceLast: differenceOf(now, all, rule, 'last'),
      sinceFirst: differenceOf(now, all, rule, 'first'),
    }));
}
