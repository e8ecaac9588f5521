import { scaleLinear } from 'd3-scale';

/** Room at both ends, so that a dot on the edge is whole. */
const EDGE_PERCENT = 3;

/** Where a value lies along a picture, as an SVG percentage; values outside are drawn at the end. */
export function along(min: number, max: number): (value: number) => string {
  const scale = scaleLinear()
    .domain([min, max])
    .range([EDGE_PERCENT, 100 - EDGE_PERCENT])
    .clamp(true);
  return (value) => `${Math.round(scale(value) * 100) / 100}%`;
}

/** Which side of its point a short label hangs on, so that it stays inside the picture. */
export function anchorAt(position: string): 'start' | 'middle' | 'end' {
  const percent = Number.parseFloat(position);
  if (percent < 12) return 'start';
  return percent > 88 ? 'end' : 'middle';
}

export interface Limit {
  readonly at: number;
  readonly label: string;
}

export interface PlacedLimit extends Limit {
  readonly x: string;
  /** Which line of text under the bar, from 0. */
  readonly row: number;
  /** The label stands to the right of its mark in the left half, to the left of it in the right half. */
  readonly anchor: 'start' | 'end';
}

/**
 * Gives each limit's label a row of its own, so that no mark runs through a label of its own half: from the middle
 * outwards the rows lie deeper, right half above left.
 */
export function placeLimits(limits: readonly Limit[], at: (value: number) => string): readonly PlacedLimit[] {
  const placed = limits.map((limit) => ({ ...limit, x: at(limit.at) }));
  const isRight = (limit: { readonly x: string }) => Number.parseFloat(limit.x) > 50;
  const inRows = [...placed.filter(isRight), ...placed.filter((limit) => !isRight(limit)).toReversed()];
  return inRows.map((limit, row) => ({ ...limit, row, anchor: isRight(limit) ? 'end' : 'start' }));
}
