import { describe, expect, test } from 'vitest';
import { civilDate, zone } from '#kernel/dates.ts';
import { answerBy, answerDay } from './answer-by.ts';

describe('the promised day', () => {
  test('counts weekdays from the day after sending', () => {
    // 2027-03-15 is a Monday.
    expect(answerDay(civilDate('2027-03-15'), 3)).toBe('2027-03-18');
    expect(answerDay(civilDate('2027-03-18'), 3)).toBe('2027-03-23');
    expect(answerDay(civilDate('2027-03-20'), 1)).toBe('2027-03-22');
    expect(answerDay(civilDate('2027-03-15'), 0)).toBe('2027-03-15');
  });

  test('goes over the end of a year and 29 February by the calendar', () => {
    expect(answerDay(civilDate('2027-12-30'), 2)).toBe('2028-01-03');
    expect(answerDay(civilDate('2028-02-28'), 1)).toBe('2028-02-29');
  });

  test('ends with its last minute where the unit is, also when the clocks change', () => {
    expect(answerBy(civilDate('2027-03-26'), 1, zone('Europe/Stockholm'))).toBe('2027-03-29T21:59:00.000Z');
    expect(answerBy(civilDate('2027-03-25'), 1, zone('Europe/Helsinki'))).toBe('2027-03-26T21:59:00.000Z');
  });
});
