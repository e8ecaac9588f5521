import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { propertySettings } from '../../../../testing/vitest-proof.ts';
import { aChoice, aNumber, aScore, aTerm } from '../testing.ts';
import { scoresOf } from './score.ts';

const items = [aChoice('a', [0, 1, 2]), aChoice('b', [0, 1, 2]), aChoice('c', [0, 1, 2])];
const known = (value: number, answered: number, of: number) => ({
  kind: 'known',
  code: 's',
  value,
  answered,
  of,
});

describe('a score', () => {
  test('is the weighted sum of the points of the answers', () => {
    const terms = [aTerm('a', { weight: 2 }), aTerm('b')];
    expect(scoresOf({ items, scores: [aScore('s', [], { terms })] }, { a: 'o2', b: 'o1' })).toEqual([
      known(5, 2, 2),
    ]);
  });

  test('takes a number question by its value', () => {
    const scores = [aScore('s', ['hours'])];
    expect(scoresOf({ items: [aNumber('hours')], scores }, { hours: 7 })).toEqual([known(7, 1, 1)]);
  });

  test('names what is missing and has no value', () => {
    expect(scoresOf({ items, scores: [aScore('s', ['a', 'b', 'c'])] }, { b: 'o1' })).toEqual([
      { kind: 'cannot-tell', code: 's', because: 'missing-answers', missing: ['a', 'c'] },
    ]);
  });

  test('takes an answer that is not among the options as missing', () => {
    expect(scoresOf({ items, scores: [aScore('s', ['a'])] }, { a: 'o7' })[0]?.kind).toBe('cannot-tell');
  });

  test('is prorated from the mean of the answered when the instrument allows it, and says so', () => {
    const scores = [aScore('s', ['a', 'b', 'c'], { missing: { rule: 'prorate', atLeast: 2 } })];
    expect(scoresOf({ items, scores }, { a: 'o2', b: 'o1' })).toEqual([known(4.5, 2, 3)]);
    expect(scoresOf({ items, scores }, { a: 'o2' })[0]?.kind).toBe('cannot-tell');
  });

  describe('with a question that is rightly not asked', () => {
    const guarded = [
      aChoice('a', [0, 1, 2]),
      aChoice('b', [0, 1, 2], { enableWhen: [{ question: 'a', operator: '!=', answer: 'o0' }] }),
    ];
    const terms = [aTerm('a'), aTerm('b', { whenNotAsked: 0 })];
    const scores = [aScore('s', [], { terms })];

    test('counts what the scoring says, and never a left-over answer', () => {
      expect(scoresOf({ items: guarded, scores }, { a: 'o0', b: 'o2' })).toEqual([known(0, 2, 2)]);
    });

    test('cannot be told when the question that decides is unanswered or answered wrongly', () => {
      expect(scoresOf({ items: guarded, scores }, {})[0]).toMatchObject({ missing: ['a', 'b'] });
      expect(scoresOf({ items: guarded, scores }, { a: 'o9' })[0]?.kind).toBe('cannot-tell');
      expect(scoresOf({ items: guarded, scores }, { b: 'o2' })[0]?.kind).toBe('cannot-tell');
    });

    test('cannot be told when the scoring says nothing about it', () => {
      const silent = [aScore('s', ['a', 'b'])];
      expect(scoresOf({ items: guarded, scores: silent }, { a: 'o0' })[0]).toMatchObject({ missing: ['b'] });
    });
  });

  test('does not depend on the order of answering', () => {
    const answers = fc.uniqueArray(
      fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('o0', 'o1', 'o2')),
      {
        selector: ([linkId]) => linkId,
      },
    );
    const scores = [aScore('s', ['a', 'b', 'c'])];
    fc.assert(
      fc.property(answers, (pairs) => {
        const forward = scoresOf({ items, scores }, Object.fromEntries(pairs));
        const backward = scoresOf({ items, scores }, Object.fromEntries(pairs.toReversed()));
        expect(forward).toEqual(backward);
      }),
      propertySettings('orders of answering', 100),
    );
  });
});
