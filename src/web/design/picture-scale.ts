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

/** Which side of its point a label hangs on, so that it stays inside the picture. */
export function anchorAt(position: string): 'start' | 'middle' | 'end' {
  const percent = Number.parseFloat(position);
  if (percent < 22) return 'start';
  return percent > 78 ? 'end' : 'middle';
}
