import { describe, expect, test } from 'vitest';
import { ageFits } from './age-fits.ts';

describe('whom the coaching is for', () => {
  test('both ends are included', () => {
    const span = { from: 18, to: 65 };
    expect([17, 18, 65, 66].map((age) => ageFits(age, span))).toEqual([
      'too-young',
      'fits',
      'fits',
      'too-old',
    ]);
  });

  test('without an upper end nobody is too old', () => {
    expect(ageFits(104, { from: 16, to: null })).toBe('fits');
  });
});
