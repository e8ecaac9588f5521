import { expect, test } from 'vitest';
import { civilDate, instant, zone } from '#kernel/dates.ts';
import { answerDay, isPromising, promiseState } from './answer-day.ts';

const stockholm = zone('Europe/Stockholm');

test('a message late in the evening counts from that day where the unit is', () =>
  expect(answerDay(instant('2027-03-01T22:30:00.000Z'), stockholm, 3).answerOn).toBe('2027-03-04'));

test('a message after midnight in Finland counts from the new day, though it is still the old one in UTC', () =>
  expect(answerDay(instant('2027-03-01T22:30:00.000Z'), zone('Europe/Helsinki'), 3).answerOn).toBe(
    '2027-03-05',
  ));

test('the promise ends with the day of work, also across the change to summer time', () =>
  expect(answerDay(instant('2027-03-26T09:00:00.000Z'), stockholm, 3)).toEqual({
    answerOn: '2027-03-29',
    answerBy: '2027-03-29T15:00:00.000Z',
  }));

test('a promise is passed the day after, not on its day', () => {
  expect(promiseState(civilDate('2027-03-04'), civilDate('2027-03-04'))).toBe('today');
  expect(promiseState(civilDate('2027-03-04'), civilDate('2027-03-05'))).toBe('passed');
  expect(promiseState(null, civilDate('2027-03-05'))).toBe('nothing-promised');
});

test('answers are promised on the last day of support too, and not after it', () => {
  expect(isPromising(null, civilDate('2027-03-05'))).toBe(true);
  expect(isPromising(civilDate('2027-03-04'), civilDate('2027-03-04'))).toBe(true);
  expect(isPromising(civilDate('2027-03-04'), civilDate('2027-03-05'))).toBe(false);
});
