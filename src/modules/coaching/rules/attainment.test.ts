import { describe, expect, test } from 'vitest';
import { attainmentIn, levelsOf, mayRate } from './attainment.ts';

describe('the levels of a goal', () => {
  test('are read from the highest down, and one without words has none', () => {
    expect(levelsOf({ hoped: 'Fem dagar', less: '' })).toEqual([
      { level: 2, words: null },
      { level: 1, words: null },
      { level: 0, words: 'Fem dagar' },
      { level: -1, words: null },
      { level: -2, words: null },
    ]);
  });

  test('are rated by when the middle one has words, also while the period goes on', () => {
    expect(mayRate('active', { hoped: 'Fem dagar' })).toBe('yes');
    expect(mayRate('in-follow-up', { hoped: 'Fem dagar' })).toBe('yes');
    expect(mayRate('active', { more: 'Varje dag' })).toBe('no-levels');
    expect(mayRate('active', null)).toBe('no-levels');
    expect(mayRate('closed', { hoped: 'Fem dagar' })).toBe('closed');
  });

  test.each([
    ['-2', -2],
    ['0', 0],
    ['2', 2],
    ['3', undefined],
    ['', undefined],
    ['00', undefined],
    ['+1', undefined],
  ])('%s is read as %s', (text, level) => expect(attainmentIn(text)).toBe(level));
});
