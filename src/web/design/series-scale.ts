/** Where the parts of a picture of values over time lie. */
import { scaleLinear } from 'd3-scale';

export interface SeriesPoint {
  readonly id: string;
  /** Milliseconds, for the place along the picture. */
  readonly at: number;
  /** When, as people say it. */
  readonly label: string;
  /** Undefined leaves a gap; nothing is drawn through what is not known. */
  readonly value: number | undefined;
  /** What is said at the point in place of the number: a chosen answer. */
  readonly said?: string;
  /** Points are joined only within one line: values scored another way begin a new one. */
  readonly line: string;
  /** The limits it was told by; two points with the same name have the same ones. */
  readonly limits: string;
}

/** Room for the numbers at the left, and for half a dot at the right. */
const LEFT_PERCENT = 12;
const RIGHT_PERCENT = 94;
/** Two labels nearer to each other than this would touch on a narrow screen. */
const APART_PERCENT = 7;
/** Values that use less of their scale than this are drawn larger, with the ends said. */
const SEEN_PART = 0.1;

function percent(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Where the first point stands: beside the numbers, or beside the names of the bands, so that no line runs through them. */
const FIRST_PERCENT = { numbers: 16, names: 42 } as const;

/** A moment as an SVG percentage; a single one stands in the middle. */
export function overTime(
  points: readonly Pick<SeriesPoint, 'at'>[],
  beside: keyof typeof FIRST_PERCENT,
): (at: number) => number {
  const times = points.map((point) => point.at);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const from = FIRST_PERCENT[beside];
  if (first === last) return () => (from + RIGHT_PERCENT) / 2;
  const scale = scaleLinear().domain([first, last]).range([from, RIGHT_PERCENT]);
  return (at) => percent(scale(at));
}

/** The stretch of the scale that is drawn: all of it, or the part around the values where they would be one flat line. */
export function shownStretch(
  values: readonly number[],
  scale: { readonly min: number; readonly max: number },
): { readonly min: number; readonly max: number } {
  if (values.length === 0) return scale;
  const span = scale.max - scale.min;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (high - low >= span * SEEN_PART || span <= 100) return scale;
  const room = Math.max((high - low) / 2, span * 0.02);
  const [from = low, to = high] = scaleLinear()
    .domain([low - room, high + room])
    .nice(4)
    .domain();
  return { min: Math.max(scale.min, from), max: Math.min(scale.max, to) };
}

/** Which points carry their own label: the last always, and going back each that has room. */
export function withRoom<P extends { readonly id: string; readonly x: number }>(
  points: readonly P[],
  apart: number = APART_PERCENT,
): ReadonlySet<string> {
  const found = points.toReversed().reduce<readonly P[]>((kept, point) => {
    const next = kept.at(-1);
    return next === undefined || next.x - point.x >= apart ? [...kept, point] : kept;
  }, []);
  return new Set(found.map((point) => point.id));
}

/** Runs of known values that may be joined. */
export function joined(points: readonly SeriesPoint[]): readonly (readonly SeriesPoint[])[] {
  const runs: SeriesPoint[][] = [];
  let before: SeriesPoint | undefined;
  for (const point of points) {
    const run = runs.at(-1);
    const goesOn = before?.value !== undefined && before.line === point.line;
    if (point.value !== undefined) {
      if (goesOn && run !== undefined) run.push(point);
      else runs.push([point]);
    }
    before = point;
  }
  return runs;
}

export interface Stretch {
  readonly limits: string;
  /** Percentages. */
  readonly from: number;
  readonly to: number;
}

/** Where each set of limits held, from its first point to the next set's. */
export function stretchesOf(points: readonly SeriesPoint[], x: (at: number) => number): readonly Stretch[] {
  const changes = points.filter((point, index) => point.limits !== points[index - 1]?.limits);
  return changes.map((point, index) => {
    const next = changes[index + 1];
    return {
      limits: point.limits,
      from: index === 0 ? LEFT_PERCENT : x(point.at),
      to: next === undefined ? 100 : x(next.at),
    };
  });
}
