import { describe, expect, test } from 'vitest';
import { aChoice, aNumber, aScore, aTerm, anInstrument } from '../testing.ts';
import { isPossibleScore } from './possible-score.ts';

describe('a score of a form answered elsewhere', () => {
  const form = anInstrument();
  const [rule = aScore('none', [])] = form.scores;
  test.each([
    [-1, false],
    [0, true],
    [3.5, false],
    [6, true],
    [7, false],
    [Number.NaN, false],
    [Number.POSITIVE_INFINITY, false],
  ])('%s between 0 and 6: %s', (value, possible) => {
    expect(isPossibleScore(form, rule, value)).toBe(possible);
  });

  test.each([
    [11, true],
    [35, true],
    [19, false],
    [60, false],
    [55, true],
  ])('as two digits of one to five, %i: %s', (value, possible) => {
    const digits = [1, 2, 3, 4, 5];
    const state = aScore('state', [], {
      min: 11,
      max: 55,
      terms: [aTerm('first', { weight: 10 }), aTerm('second')],
    });
    const two = anInstrument({
      items: [aChoice('first', digits), aChoice('second', digits)],
      scores: [state],
    });
    expect(isPossibleScore(two, state, value)).toBe(possible);
  });

  test('of a number only the ends of the scale are known', () => {
    const vas = aScore('vas', ['thermometer'], { min: 0, max: 100 });
    const one = anInstrument({ items: [aNumber('thermometer')], scores: [vas] });
    expect(isPossibleScore(one, vas, 70)).toBe(true);
    expect(isPossibleScore(one, vas, 101)).toBe(false);
  });
});
