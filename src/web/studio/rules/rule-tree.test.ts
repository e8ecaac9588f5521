import { expect, test } from 'vitest';
import type { Condition, Rule } from '#modules/programmes/rules/shape-parts.ts';
import { besideRule, isRuleKept, withRuleAt } from './rule-tree.ts';
import { sentencePieces, sentenceText } from './sentence.ts';

const day = (days: number): Condition => ({ kind: 'after-start', days });

test('a second condition makes a group, a third joins it, and one of the other kind stands in a group of its own', () => {
  const two = besideRule(day(1), [], 'all', day(2));
  expect(two).toEqual({ all: [day(1), day(2)] });
  const three = besideRule(two, [], 'all', day(3));
  expect(three).toEqual({ all: [day(1), day(2), day(3)] });
  expect(besideRule(three, [1], 'any', day(4))).toEqual({ all: [day(1), { any: [day(2), day(4)] }, day(3)] });
});

test('what is taken away leaves no group of one and no empty group', () => {
  const rule: Rule = { all: [day(1), { any: [day(2), day(3)] }] };
  expect(withRuleAt(rule, [1, 0], () => null)).toEqual({ all: [day(1), day(3)] });
  expect(withRuleAt({ all: [day(1), day(2)] }, [0], () => null)).toEqual(day(2));
  expect(withRuleAt(day(1), [], () => null)).toBeNull();
});

test('a rule that is deeper than the shape allows is found out', () => {
  const deeper = (rule: Rule): Rule => ({ all: [rule, day(1)] });
  expect(isRuleKept(deeper(deeper(deeper(deeper(day(1))))))).toBe(true);
  expect(isRuleKept(deeper(deeper(deeper(deeper(deeper(day(1)))))))).toBe(false);
});

test('a sentence is words and places in its order, and reads as one', () => {
  const template = 'Öppnar {days} dagar efter att {of} är klar';
  expect(sentencePieces(template)).toEqual([
    { kind: 'words', words: 'Öppnar' },
    { kind: 'place', name: 'days' },
    { kind: 'words', words: 'dagar efter att' },
    { kind: 'place', name: 'of' },
    { kind: 'words', words: 'är klar' },
  ]);
  expect(sentenceText(template, { days: '7', of: 'steg 1' })).toBe('Öppnar 7 dagar efter att steg 1 är klar');
});
