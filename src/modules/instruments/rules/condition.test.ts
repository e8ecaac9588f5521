import { describe, expect, test } from 'vitest';
import { aChoice, aNumber } from '../testing.ts';
import { holds, type Known, within } from './condition.ts';
import type { Condition } from './instrument.ts';

const questions = new Map([aChoice('a', [0, 1, 2]), aNumber('n')].map((one) => [one.linkId, one]));

function known(more: Partial<Known> = {}): Known {
  return {
    questions,
    answers: { a: 'o1', n: 7 },
    scores: [{ kind: 'known', code: 's', value: 10, answered: 1, of: 1 }],
    band: 'mild',
    ...more,
  };
}
const yes: Condition = { item: 'a', is: 'o1' };
const no: Condition = { item: 'a', is: 'o2' };
const unknown: Condition = { item: 'z', is: 'o2' };

describe('a condition', () => {
  test.each<[string, Condition, ReturnType<typeof holds>]>([
    ['an option that is chosen', yes, true],
    ['an option that is not chosen', no, false],
    ['a question without an answer', unknown, 'unknown'],
    ['points of the chosen option', { item: 'a', points: { atLeast: 1 } }, true],
    ['points just out of bounds', { item: 'a', points: { above: 1 } }, false],
    ['a number', { item: 'n', points: { below: 8, above: 6 } }, true],
    ['a score at its bound', { score: 's', value: { atMost: 10 } }, true],
    ['a score beyond its bound', { score: 's', value: { below: 10 } }, false],
    ['a score that is not known', { score: 't', value: { below: 10 } }, 'unknown'],
    ['the band', { band: ['mild', 'severe'] }, true],
    ['another band', { band: ['severe'] }, false],
    ['a change without anything earlier', { change: 's', since: 'last', by: { atLeast: 1 } }, 'unknown'],
    ['all with one certain no', { all: [no, unknown] }, false],
    ['all with something unknown', { all: [yes, unknown] }, 'unknown'],
    ['all that hold', { all: [yes, { not: no }] }, true],
    ['any with one certain yes', { any: [unknown, yes] }, true],
    ['any with something unknown', { any: [unknown, no] }, 'unknown'],
    ['any that fail', { any: [no, { not: yes }] }, false],
    ['not of the unknown', { not: unknown }, 'unknown'],
  ])('about %s', (_, condition, answer) => {
    expect(holds(condition, known())).toBe(answer);
  });

  test('about change looks at now less then, since the first or the last', () => {
    const before: Known['before'] = (_, since) => (since === 'first' ? 4 : 9);
    expect(holds({ change: 's', since: 'first', by: { atLeast: 6 } }, known({ before }))).toBe(true);
    expect(holds({ change: 's', since: 'last', by: { atLeast: 6 } }, known({ before }))).toBe(false);
  });

  test('about several chosen options holds when one of them is meant', () => {
    expect(holds(yes, known({ answers: { a: ['o0', 'o1'] } }))).toBe(true);
    expect(holds(no, known({ answers: { a: ['o0', 'o1'] } }))).toBe(false);
  });
});

test('bounds are both sides of every edge', () => {
  expect([9, 10, 11].map((value) => within({ atLeast: 10 }, value))).toEqual([false, true, true]);
  expect([9, 10, 11].map((value) => within({ above: 10 }, value))).toEqual([false, false, true]);
  expect([9, 10, 11].map((value) => within({ atMost: 10 }, value))).toEqual([true, true, false]);
  expect([9, 10, 11].map((value) => within({ below: 10 }, value))).toEqual([true, false, false]);
});
