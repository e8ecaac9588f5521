import { describe, expect, test } from 'vitest';

import { aChoice, aGroupOf, aNumber } from '../testing.ts';
import { countedAnswers, enabledItems } from './enable.ts';
import type { EnableOperator, EnableRule } from './form.ts';

function asked(rule: EnableRule, answers: Readonly<Record<string, string | number>>): boolean {
  const items = [
    aNumber('hours'),
    aChoice('kind', [0, 1]),
    aChoice('follow-up', [0], { enableWhen: [rule] }),
  ];
  return enabledItems({ items }, answers).has('follow-up');
}

describe('a follow-up question', () => {
  test('is asked when the chosen option is the one it waits for', () => {
    const rule: EnableRule = { question: 'kind', operator: '=', answer: 'o1' };
    expect(asked(rule, { kind: 'o1' })).toBe(true);
    expect(asked(rule, { kind: 'o0' })).toBe(false);
  });

  test('waits while its question is unanswered, even when it asks for another answer', () => {
    expect(asked({ question: 'kind', operator: '!=', answer: 'o1' }, {})).toBe(false);
    expect(asked({ question: 'kind', operator: '!=', answer: 'o1' }, { kind: 'o0' })).toBe(true);
  });

  test('may ask whether a question has been answered at all', () => {
    expect(asked({ question: 'kind', operator: 'exists', answer: true }, { kind: 'o0' })).toBe(true);
    expect(asked({ question: 'kind', operator: 'exists', answer: true }, {})).toBe(false);
    expect(asked({ question: 'kind', operator: 'exists', answer: false }, {})).toBe(true);
  });

  test.each<[EnableOperator, number, boolean]>([
    ['>', 9, false],
    ['>', 11, true],
    ['<', 10, false],
    ['<', 9, true],
    ['>=', 10, true],
    ['>=', 9, false],
    ['<=', 10, true],
    ['<=', 11, false],
  ])('compares numbers: hours %s 10 with %d is %s', (operator, hours, expected) => {
    expect(asked({ question: 'hours', operator, answer: 10 }, { hours })).toBe(expected);
  });

  test('never orders option codes', () => {
    expect(asked({ question: 'kind', operator: '>', answer: 'o0' }, { kind: 'o1' })).toBe(false);
  });

  test('with several conditions needs all of them, or any of them when it says so', () => {
    const enableWhen: EnableRule[] = [
      { question: 'kind', operator: '=', answer: 'o1' },
      { question: 'hours', operator: '>', answer: 5 },
    ];
    const all = [aNumber('hours'), aChoice('kind', [0, 1]), aChoice('more', [0], { enableWhen })];
    const any = [
      aNumber('hours'),
      aChoice('kind', [0, 1]),
      aChoice('more', [0], { enableWhen, enableBehavior: 'any' }),
    ];
    expect(enabledItems({ items: all }, { kind: 'o1', hours: 1 }).has('more')).toBe(false);
    expect(enabledItems({ items: all }, { kind: 'o1', hours: 6 }).has('more')).toBe(true);
    expect(enabledItems({ items: any }, { kind: 'o1', hours: 1 }).has('more')).toBe(true);
  });

  test('is not asked when the question it waits for is itself not asked, whatever was answered there', () => {
    const items = [
      aChoice('a', [0, 1]),
      aChoice('b', [0, 1], { enableWhen: [{ question: 'a', operator: '=', answer: 'o1' }] }),
      aChoice('c', [0, 1], { enableWhen: [{ question: 'b', operator: '=', answer: 'o1' }] }),
    ];
    expect([...enabledItems({ items }, { a: 'o0', b: 'o1', c: 'o1' })]).toEqual(['a']);
    expect(countedAnswers({ items }, { a: 'o0', b: 'o1', c: 'o1' })).toEqual({ a: 'o0' });
  });

  test('is not asked when its group is not asked', () => {
    const group = aGroupOf('group', [aChoice('inside', [0, 1])], {
      enableWhen: [{ question: 'a', operator: '=', answer: 'o1' }],
    });
    const items = [aChoice('a', [0, 1]), group];
    expect(enabledItems({ items }, { a: 'o0' }).has('inside')).toBe(false);
    expect(enabledItems({ items }, { a: 'o1' }).has('inside')).toBe(true);
  });

  test('in a ring of conditions is left out instead of turning for ever', () => {
    const items = [
      aChoice('a', [0], { enableWhen: [{ question: 'b', operator: 'exists', answer: true }] }),
      aChoice('b', [0], { enableWhen: [{ question: 'a', operator: 'exists', answer: true }] }),
    ];
    expect([...enabledItems({ items }, { a: 'o0', b: 'o0' })]).toEqual([]);
  });
});
