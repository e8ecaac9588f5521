import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { livesHere, SAID, type SuitFacts, suitability } from './suitability.ts';

const FITS: SuitFacts = {
  age: 40,
  ages: { from: 18, to: 65 },
  municipality: 'Rantakylä',
  serves: ['Rantakylä', 'Lindby'],
  stable: 'yes',
  motivated: 'yes',
  segment: 'fits',
};

function saysOf(given: Partial<SuitFacts>, point: string) {
  return suitability({ ...FITS, ...given }).points.find((one) => one.point === point)?.says;
}

describe('the advice', () => {
  test('is yes only when everything is known and fits', () => {
    expect(suitability(FITS).advice).toBe('fits');
  });

  test('what is not known asks for a closer look, and is never taken for good', () => {
    for (const given of [
      { stable: 'unknown' },
      { motivated: 'unknown' },
      { segment: null },
      { municipality: null },
    ] as const)
      expect(suitability({ ...FITS, ...given }).advice).toBe('look-closer');
  });

  test('one thing that does not fit points to another road, whatever else is known', () => {
    for (const given of [
      { age: 17 },
      { age: 66 },
      { municipality: 'Annan ort' },
      { stable: 'no' },
      { motivated: 'no' },
      { segment: 'other-road' },
    ] as const)
      expect(suitability({ ...FITS, stable: 'unknown', ...given }).advice).toBe('other-road');
  });

  test('both ends of the ages fit', () => {
    expect(saysOf({ age: 18 }, 'age')).toBe('fits');
    expect(saysOf({ age: 65 }, 'age')).toBe('fits');
    expect(saysOf({ age: 90, ages: { from: 16, to: null } }, 'age')).toBe('fits');
  });

  test('people who need many services are looked at more closely', () => {
    expect(suitability({ ...FITS, segment: 'look-closer' }).advice).toBe('look-closer');
  });

  test('knowing more never makes an unknown into a yes by itself', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SAID), fc.constantFrom(...SAID), (stable, motivated) => {
        const { advice } = suitability({ ...FITS, stable, motivated });
        expect(advice === 'fits').toBe(stable === 'yes' && motivated === 'yes');
      }),
    );
  });
});

describe('where a person lives', () => {
  test('matters only where the unit says whom it is for', () => {
    expect(livesHere(null, null)).toBe('fits');
    expect(livesHere('Lindby', null)).toBe('fits');
  });
  test('is read without regard to capitals and spaces around', () => {
    expect(livesHere(' lindby ', ['Lindby'])).toBe('fits');
    expect(livesHere('Lindbyn', ['Lindby'])).toBe('does-not');
  });
  test('cannot be told when it is empty', () => {
    expect(livesHere('  ', ['Lindby'])).toBe('cannot-tell');
  });
});
