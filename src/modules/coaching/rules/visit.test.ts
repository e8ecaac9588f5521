import { expect, test } from 'vitest';
import { activityOf, VISITS, visitOf } from './visit.ts';

test.each([
  ['coaching', 'active', 1, 'first'],
  ['coaching', 'active', 2, 'going-on'],
  ['coaching', 'active', 5, 'going-on'],
  ['coaching', 'active', 6, 'last'],
  ['coaching', 'active', 7, 'last'],
  ['coaching', 'in-follow-up', 3, 'last'],
  ['coaching', 'closed', 1, 'last'],
  ['follow-up', 'active', 1, 'follow-up'],
  ['follow-up', 'in-follow-up', 6, 'follow-up'],
  [null, 'active', 1, 'short'],
  [null, 'in-follow-up', 6, 'follow-up'],
] as const)(
  'a %s meeting in a period that is %s, number %i of 6, is written as %s',
  (meeting, period, number, visit) => {
    expect(visitOf({ meeting, period, number, atMost: 6 })).toBe(visit);
  },
);

test('a period of one agreed meeting is closed with it', () => {
  expect(visitOf({ meeting: 'coaching', period: 'active', number: 1, atMost: 1 })).toBe('last');
});

test('only a look back is a follow-up', () => {
  expect(VISITS.filter((visit) => activityOf(visit) === 'follow-up')).toEqual(['follow-up']);
});
