import { expect, test } from 'vitest';
import { along, anchorAt, placeLimits } from './picture-scale.ts';

test('the ends of the scale stay inside the picture', () => {
  const at = along(0, 20);
  expect([at(0), at(10), at(20)]).toEqual(['3%', '50%', '97%']);
});

test('a value beyond the scale is drawn at its end', () => {
  expect(along(0, 20)(90)).toBe('97%');
});

test('labels near an edge turn inwards', () => {
  expect([anchorAt('3%'), anchorAt('50%'), anchorAt('97%')]).toEqual(['start', 'middle', 'end']);
});

test('no two limits share a row', () => {
  const placed = placeLimits(
    [75, 150, 300].map((at) => ({ at, label: `${at}` })),
    along(0, 400),
  );
  expect(placed.map(({ at, row }) => [at, row])).toEqual([
    [300, 0],
    [150, 1],
    [75, 2],
  ]);
});

test('a label stands on the side of its mark where there is more room', () => {
  const placed = placeLimits(
    [
      { at: 1, label: 'low' },
      { at: 9, label: 'high' },
    ],
    along(0, 10),
  );
  expect(placed.map(({ at, anchor }) => [at, anchor])).toEqual([
    [9, 'end'],
    [1, 'start'],
  ]);
});
