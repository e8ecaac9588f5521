import { expect, test } from 'vitest';
import { civilDate } from '#kernel/dates.ts';
import { comingFollowUp } from './coming-follow-up.ts';

const at3 = civilDate('2027-06-15');
const at9 = civilDate('2027-12-15');
const states = (first: 'planned' | 'invited' | 'answered' | 'held', second: 'planned' | 'invited' | 'held') =>
  [
    { date: at3, state: first },
    { date: at9, state: second },
  ] as const;

test('the first one comes before it is held', () =>
  expect(comingFollowUp(states('planned', 'planned'), civilDate('2027-05-01'))?.date).toBe(at3));
test('an answered one stays until its day, when people talk about it', () =>
  expect(comingFollowUp(states('answered', 'planned'), at3)?.date).toBe(at3));
test('an answered one whose day has passed gives way to the next', () =>
  expect(comingFollowUp(states('answered', 'planned'), civilDate('2027-06-16'))?.date).toBe(at9));
test('an invitation after nine months is not hidden by an answer after three', () =>
  expect(comingFollowUp(states('answered', 'invited'), civilDate('2027-12-08'))).toEqual({
    date: at9,
    state: 'invited',
  }));
test('of two invitations the later one counts: the earlier was not answered in its time', () =>
  expect(comingFollowUp(states('invited', 'invited'), civilDate('2027-12-08'))?.date).toBe(at9));
test('when all are held nothing comes', () =>
  expect(comingFollowUp(states('held', 'held'), civilDate('2028-01-01'))).toBeUndefined());
