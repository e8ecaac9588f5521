import { describe, expect, test } from 'vitest';

import { aChoice, aNumber } from '../testing.ts';
import { readAnswers } from './read-answers.ts';
import { validate } from './validate.ts';

const items = [
  aChoice('kind', [0, 1]),
  aNumber('hours', { min: 1, max: 24, required: false }),
  aNumber('weight', { type: 'decimal', min: 20, max: 400, required: false }),
  aChoice('more', [0, 1], { enableWhen: [{ question: 'kind', operator: '=', answer: 'o1' }] }),
];

function names(answers: Readonly<Record<string, string | number>>): readonly string[] {
  return validate({ items }, answers).map((one) => `${one.key}: ${one.problem}`);
}

describe('answers are held against their questions', () => {
  test('a required question that is asked must be answered', () => {
    expect(names({})).toEqual(['kind: required']);
    expect(names({ kind: 'o1' })).toEqual(['more: required']);
    expect(names({ kind: 'o0' })).toEqual([]);
  });

  test('an answer outside the options is named by its question', () => {
    expect(names({ kind: 'o9' })).toEqual(['kind: not-an-option']);
    expect(names({ kind: 1 })).toEqual(['kind: not-an-option']);
  });

  test('a number is held within its bounds, the bounds themselves allowed', () => {
    expect(names({ kind: 'o0', hours: 1 })).toEqual([]);
    expect(names({ kind: 'o0', hours: 24 })).toEqual([]);
    expect(validate({ items }, { kind: 'o0', hours: 0 })).toEqual([
      { key: 'hours', problem: 'too-small', limit: 1 },
    ]);
    expect(validate({ items }, { kind: 'o0', hours: 25 })).toEqual([
      { key: 'hours', problem: 'too-big', limit: 24 },
    ]);
  });

  test('a whole number has no decimals, and text or infinity is no number', () => {
    expect(names({ kind: 'o0', hours: 1.5 })).toEqual(['hours: not-whole']);
    expect(names({ kind: 'o0', hours: 'ten' })).toEqual(['hours: not-a-number']);
    expect(names({ kind: 'o0', weight: Number.POSITIVE_INFINITY })).toEqual(['weight: not-a-number']);
  });

  test('an answer to a question that is not asked is named, and so is one to no question at all', () => {
    expect(names({ kind: 'o0', more: 'o1' })).toEqual(['more: not-asked']);
    expect(names({ kind: 'o0', constructor: 'o1' })).toEqual(['constructor: unknown-question']);
  });
});

describe('a sent form', () => {
  test('is read with decimal comma or point and without surrounding space', () => {
    expect(readAnswers({ items }, { kind: ' o0 ', weight: '72,5' })).toEqual({
      answers: { kind: 'o0', weight: 72.5 },
      problems: [],
    });
    expect(readAnswers({ items }, { kind: 'o0', weight: '72.5' }).answers).toEqual({
      kind: 'o0',
      weight: 72.5,
    });
  });

  test('keeps what could be understood beside what could not', () => {
    const read = readAnswers({ items }, { kind: 'o0', hours: '1e9', weight: '80' });
    expect(read.answers).toEqual({ kind: 'o0', weight: 80 });
    expect(read.problems).toEqual([{ key: 'hours', problem: 'not-a-number', limit: undefined }]);
  });

  test('loses answers that its own answers make out of place, without complaint', () => {
    expect(readAnswers({ items }, { kind: 'o0', more: 'o1' })).toEqual({
      answers: { kind: 'o0' },
      problems: [],
    });
  });

  test('may carry other fields, and odd names, without effect', () => {
    const fields = JSON.parse('{"kind":"o0","token":"abc","__proto__":"o1","toString":"x"}') as Record<
      string,
      string
    >;
    expect(readAnswers({ items }, fields)).toEqual({ answers: { kind: 'o0' }, problems: [] });
  });

  test('with NUL, lone surrogates or very long text is refused by name', () => {
    for (const odd of ['\u0000', '\ud800', 'o'.repeat(100_000)])
      expect(readAnswers({ items }, { kind: `x${odd}` }).problems[0]?.problem).toBe('not-an-option');
  });
});
