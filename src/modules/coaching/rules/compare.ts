/**
 * Then and now, instrument by instrument: lower, higher or the same, and plainly when two answers cannot be compared.
 * A difference is never called an effect: much else may have happened between.
 */
import type { CivilDate } from '#kernel/dates.ts';
import type { Result } from '#modules/instruments/public.ts';

/** One score on its scale. */
export interface MeasuredScale {
  readonly score: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
}

/** One answered instrument as far as comparing needs it. */
export interface Measured {
  readonly instrument: string;
  readonly version: string;
  readonly scoringVersion: string;
  readonly on: CivilDate;
  /** Null when the answers could not be judged. */
  readonly scales: readonly MeasuredScale[] | null;
}

export type Direction = 'lower' | 'higher' | 'same';

export interface ComparedScale {
  readonly score: string;
  readonly first: number;
  readonly now: number;
  readonly min: number;
  readonly max: number;
  readonly direction: Direction;
}

export type Comparison =
  | {
      readonly instrument: string;
      readonly kind: 'compared';
      readonly scales: readonly ComparedScale[] /** The questions are of another version, scored the same way. */;
      readonly versions: 'same' | 'other';
    }
  | {
      readonly instrument: string;
      readonly kind: 'cannot-compare';
      readonly because: 'no-first' | 'no-now' | 'first-unknown' | 'now-unknown' | 'scored-otherwise';
    };

function directionOf(first: number, now: number): Direction {
  if (now === first) return 'same';
  return now < first ? 'lower' : 'higher';
}

function compareOne(instrument: string, first: Measured | undefined, now: Measured | undefined): Comparison {
  const cannot = (because: Extract<Comparison, { kind: 'cannot-compare' }>['because']): Comparison => ({
    instrument,
    kind: 'cannot-compare',
    because,
  });
  if (first === undefined) return cannot('no-first');
  if (now === undefined) return cannot('no-now');
  if (first.scales === null) return cannot('first-unknown');
  if (now.scales === null) return cannot('now-unknown');
  if (first.scoringVersion !== now.scoringVersion) return cannot('scored-otherwise');
  const then = first.scales;
  const scales = now.scales.flatMap((scale) => {
    const before = then.find((one) => one.score === scale.score);
    // A scale with other ends is another scale, whatever it is called.
    if (before === undefined || before.min !== scale.min || before.max !== scale.max) return [];
    return [
      {
        score: scale.score,
        first: before.value,
        now: scale.value,
        min: scale.min,
        max: scale.max,
        direction: directionOf(before.value, scale.value),
      },
    ];
  });
  if (scales.length === 0) return cannot('scored-otherwise');
  return { instrument, kind: 'compared', scales, versions: first.version === now.version ? 'same' : 'other' };
}

/** The earliest of each instrument. */
function earliest(measured: readonly Measured[], instrument: string): Measured | undefined {
  return measured
    .filter((one) => one.instrument === instrument)
    .toSorted((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)))[0];
}

/** Every instrument of either side, in the order of the first answers. */
export function compareAnswers(first: readonly Measured[], now: readonly Measured[]): readonly Comparison[] {
  const instruments = [...new Set([...first, ...now].map((one) => one.instrument))];
  return instruments.map((instrument) =>
    compareOne(instrument, earliest(first, instrument), earliest(now, instrument)),
  );
}

/** What comparing needs of a stored result; `on` is the civil day it was answered. */
export function measuredFrom(
  stored: {
    readonly instrument: string;
    readonly version: string;
    readonly scoringVersion: string;
    readonly result: Result;
  },
  on: CivilDate,
): Measured {
  const { result } = stored;
  return {
    instrument: stored.instrument,
    version: stored.version,
    scoringVersion: stored.scoringVersion,
    on,
    scales:
      result.kind !== 'cannot-tell'
        ? result.scales.map(({ score, value, min, max }) => ({ score, value, min, max }))
        : null,
  };
}
