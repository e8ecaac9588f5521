import { describe, expect, test } from 'vitest';
import { aChoice, aNumber, aScore, aTerm } from '../testing.ts';
import type { ScoreRule } from './instrument.ts';
import { roundedTo } from './rounded.ts';
import { scoresOf } from './score.ts';

const items = [
  aChoice('a', [0, 1, 2, 3]),
  aChoice('b', [1, 2, 3, 4]),
  aNumber('days'),
  aNumber('minutes', { max: 1000 }),
];

function valueOf(rule: Partial<ScoreRule>, answers: Record<string, string | number>): number | string {
  const [score] = scoresOf({ items, scores: [aScore('s', [], rule)] }, answers);
  return score?.kind === 'known' ? score.value : (score?.because ?? 'none');
}

describe('a score', () => {
  test('turns points round between the lowest and the highest of the question', () => {
    const terms = [aTerm('a', { reverse: true }), aTerm('b', { reverse: true })];
    expect(valueOf({ terms }, { a: 'o0', b: 'o0' })).toBe(7);
    expect(valueOf({ terms }, { a: 'o3', b: 'o3' })).toBe(1);
    expect(valueOf({ terms }, { a: 'o1', b: 'o1' })).toBe(5);
  });

  test('takes other points than the published where it recodes, and no answer it does not name', () => {
    const terms = [aTerm('a', { recode: { o0: 100, o1: 50 } })];
    expect(valueOf({ terms }, { a: 'o1' })).toBe(50);
    expect(valueOf({ terms }, { a: 'o2' })).toBe('missing-answers');
  });

  test('is a mean of the answered where enough are answered, and weights count', () => {
    const rule = {
      method: 'mean',
      terms: [aTerm('a'), aTerm('b')],
      missing: { rule: 'require', atLeast: 1 },
    } as const;
    expect(valueOf(rule, { a: 'o3' })).toBe(3);
    expect(valueOf(rule, { a: 'o3', b: 'o0' })).toBe(2);
    expect(valueOf(rule, {})).toBe('missing-answers');
    expect(valueOf({ ...rule, terms: [aTerm('a', { weight: 3 }), aTerm('b')] }, { a: 'o3', b: 'o2' })).toBe(
      3,
    );
  });

  test('is a product with powers, floors and caps', () => {
    const terms = [aTerm('days'), aTerm('minutes', { nothingUnder: 10, atMost: 180, weight: 3.3 })];
    const rule = { method: 'product', terms } as const;
    expect(valueOf(rule, { days: 5, minutes: 9 })).toBe(0);
    expect(valueOf(rule, { days: 5, minutes: 10 })).toBe(165);
    expect(valueOf(rule, { days: 5, minutes: 180 })).toBe(2970);
    expect(valueOf(rule, { days: 5, minutes: 181 })).toBe(2970);
    const bmi = {
      method: 'product',
      terms: [aTerm('minutes'), aTerm('days', { power: -2 })],
      scale: { multiply: 10_000, add: 0, decimals: 1 },
    } as const;
    expect(valueOf(bmi, { minutes: 90, days: 100 })).toBe(90);
  });

  test('cannot be told where a product divides by nothing', () => {
    expect(valueOf({ method: 'product', terms: [aTerm('minutes', { power: -1 })] }, { minutes: 0 })).toBe(
      'answers-do-not-fit',
    );
  });

  test('is scaled after it is counted, and rounded half away from zero', () => {
    expect(valueOf({ terms: [aTerm('a')], scale: { multiply: 4, add: 1, decimals: 0 } }, { a: 'o2' })).toBe(
      9,
    );
    expect([0.125, 2.5, -2.5, 1.005, 0.1 + 0.2].map((value) => roundedTo(value, 2))).toEqual([
      0.13, 2.5, -2.5, 1.01, 0.3,
    ]);
    expect([0.5, 1.5, -0.5].map((value) => roundedTo(value, 0))).toEqual([1, 2, -1]);
  });

  test('may count an earlier score, and is missing what that one misses', () => {
    const scores = [
      aScore('first', ['a']),
      aScore('both', [], { terms: [{ ...aTerm('b'), of: { score: 'first' } }, aTerm('b')] }),
    ];
    const value = (answers: Record<string, string>) => scoresOf({ items, scores }, answers)[1];
    expect(value({ a: 'o3', b: 'o1' })).toMatchObject({ value: 5 });
    expect(value({ b: 'o1' })).toMatchObject({ because: 'missing-answers', missing: ['a'] });
  });

  test('is not told where its answers do not fit together', () => {
    const rule = { terms: [aTerm('days')], notWhen: { item: 'minutes', points: { above: 960 } } } as const;
    expect(valueOf(rule, { days: 5, minutes: 960 })).toBe(5);
    expect(valueOf(rule, { days: 5, minutes: 961 })).toBe('answers-do-not-fit');
    expect(valueOf(rule, { days: 5 })).toBe(5);
  });

  test('of a question that is rightly not asked is neither missing nor nought', () => {
    const guarded = [
      aChoice('a', [0, 1]),
      aNumber('n', { enableWhen: [{ question: 'a', operator: '=', answer: 'o1' }] }),
    ];
    const scores = [aScore('s', ['n'])];
    expect(scoresOf({ items: guarded, scores }, { a: 'o0' })[0]).toMatchObject({
      because: 'not-asked',
      missing: [],
    });
    expect(scoresOf({ items: guarded, scores }, {})[0]).toMatchObject({
      because: 'missing-answers',
      missing: ['n'],
    });
  });
});
