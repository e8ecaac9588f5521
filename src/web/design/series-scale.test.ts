import { describe, expect, test } from 'vitest';
import { joined, overTime, type SeriesPoint, shownStretch, stretchesOf, withRoom } from './series-scale.ts';

function at(time: number, value: number | undefined, more: Partial<SeriesPoint> = {}): SeriesPoint {
  return { id: String(time), at: time, label: String(time), value, line: '1', limits: 'a', ...more };
}

describe('the line', () => {
  test('has a gap where a value is not known', () => {
    const runs = joined([at(1, 5), at(2, 6), at(3, undefined), at(4, 7), at(5, 8)]);
    expect(runs.map((run) => run.map((one) => one.at))).toEqual([
      [1, 2],
      [4, 5],
    ]);
  });

  test('begins anew where the scoring is another', () => {
    const runs = joined([at(1, 5), at(2, 6, { line: '2' }), at(3, 7, { line: '2' })]);
    expect(runs.map((run) => run.map((one) => one.at))).toEqual([[1], [2, 3]]);
  });

  test('is none where nothing is known', () => {
    expect(joined([at(1, undefined)])).toEqual([]);
  });
});

describe('along the picture', () => {
  test('a single moment stands in the middle, two at the ends', () => {
    expect(overTime([at(5, 1)], 'numbers')(5)).toBe(55);
    const x = overTime([at(0, 1), at(10, 1)], 'numbers');
    expect([x(0), x(5), x(10)]).toEqual([16, 55, 94]);
  });

  test('leaves room for the names of the bands', () => {
    const x = overTime([at(0, 1), at(10, 1)], 'names');
    expect([x(0), x(10)]).toEqual([42, 94]);
  });

  test('limits hold from their first point to the next ones', () => {
    const points = [at(0, 1), at(5, 1, { limits: 'b' }), at(10, 1, { limits: 'b' })];
    expect(stretchesOf(points, overTime(points, 'numbers'))).toEqual([
      { limits: 'a', from: 12, to: 55 },
      { limits: 'b', from: 55, to: 100 },
    ]);
  });

  test('labels that would touch are left out, never the last', () => {
    const points = [0, 4, 20, 89, 94].map((x) => ({ id: String(x), x }));
    expect([...withRoom(points)]).toEqual(['94', '20', '4']);
  });
});

describe('the stretch that is drawn', () => {
  test('is the whole scale, whatever the values, where the scale is short', () => {
    expect(shownStretch([3, 4], { min: 0, max: 27 })).toEqual({ min: 0, max: 27 });
  });

  test('is the part around the values where they would be a flat line, within the scale', () => {
    const { min, max } = shownStretch([82, 84], { min: 20, max: 400 });
    expect(min).toBeLessThan(82);
    expect(min).toBeGreaterThanOrEqual(20);
    expect(max).toBeGreaterThan(84);
    expect(max).toBeLessThan(120);
    expect(shownStretch([21], { min: 20, max: 400 }).min).toBe(20);
  });

  test('is the whole scale where the values use it', () => {
    expect(shownStretch([50, 300], { min: 20, max: 400 })).toEqual({ min: 20, max: 400 });
    expect(shownStretch([], { min: 20, max: 400 })).toEqual({ min: 20, max: 400 });
  });
});
