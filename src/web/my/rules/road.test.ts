import { expect, test } from 'vitest';
import { road } from './road.ts';

const followUps = [
  { months: 3, held: false },
  { months: 9, held: false },
];

test('during the period the planned meetings lie ahead, the first of them next', () =>
  expect(road({ held: 2, planned: 4, periodIsOver: false, followUps: [] }).map((stop) => stop.state)).toEqual(
    ['held', 'held', 'next', 'coming'],
  ));

test('after the period only the meetings that were held are shown, then the looks back', () =>
  expect(
    road({ held: 3, planned: 6, periodIsOver: true, followUps }).map((stop) => `${stop.kind} ${stop.state}`),
  ).toEqual(['meeting held', 'meeting held', 'meeting held', 'follow-up next', 'follow-up coming']));

test('more meetings than planned are all shown', () =>
  expect(road({ held: 7, planned: 6, periodIsOver: false, followUps: [] })).toHaveLength(7));
