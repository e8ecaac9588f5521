/** When the owner of a programme hears of something. */
import { expect, test } from 'vitest';
import { civilDate } from '#kernel/dates.ts';
import { ownerMatters } from './owner-matters.ts';

const today = civilDate('2027-03-01');

test('a month before the day of review, and when it has passed', () => {
  const about = (reviewBy: string | null) => ownerMatters({ reviewBy, goneLinks: [] }, today);
  expect(about('2027-04-01')).toEqual([]);
  expect(about('2027-03-31')).toEqual(['review 2027-03-31']);
  expect(about('2026-12-01')).toEqual(['review 2026-12-01']);
  expect(about(null)).toEqual([]);
});

test('of each link that leads nowhere, once', () =>
  expect(
    ownerMatters({ reviewBy: null, goneLinks: ['https://a.example/x', 'https://a.example/x'] }, today),
  ).toEqual(['link https://a.example/x']));
