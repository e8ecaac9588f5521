import { describe, expect, test } from 'vitest';

import { aChoice, aNumber, anInstrument } from '../testing.ts';
import { decodeAnswers, encodeAnswers } from './answers-codec.ts';

const instrument = anInstrument({
  version: '1.2',
  items: [
    aChoice(
      'first',
      Array.from({ length: 40 }, (_, index) => index),
    ),
    aNumber('balance', { type: 'decimal', min: -50, max: 50, required: false }),
    aChoice('last', [0, 1], { enableWhen: [{ question: 'first', operator: '=', answer: 'o1' }] }),
  ],
});
const library = {
  instrument: (name: string, version: string) =>
    name === 'sample' && version === '1.2' ? instrument : undefined,
};
const read = (text: string) => {
  const outcome = decodeAnswers(library, text);
  return outcome.ok ? outcome.value.answers : outcome.refusal;
};

describe('answers in the session', () => {
  test.each([{}, { first: 'o1' }, { first: 'o1', balance: -12.5, last: 'o0' }, { first: 'o39', balance: 0 }])(
    'come back as they were: %j',
    (answers) => expect(read(encodeAnswers(instrument, answers))).toEqual(answers),
  );

  test('are short', () =>
    expect(encodeAnswers(instrument, { first: 'o1', last: 'o1' })).toBe('1.sample.1_2.1--1'));

  test.each([
    ['', 'unknown-format'],
    ['2.sample.1_2.1--1', 'unknown-format'],
    ['1.sample.1_2', 'unknown-format'],
    ['1.sample.1_2.1--1.more', 'unknown-format'],
    [`1.sample.1_2.${'1'.repeat(5000)}`, 'unknown-format'],
    ['1.sample.9.1--1', 'unknown-instrument'],
    ['1.other.1_2.1--1', 'unknown-instrument'],
    ['1.sample.1_2.1-', 'unknown-format'],
    ['1.sample.1_2.1--1-1', 'unknown-format'],
  ])('%s is refused: %s', (text, refusal) => expect(read(text)).toBe(refusal));

  test.each([
    ['not an option', '14-n5-', { balance: 5 }],
    ['spelled another way', '01-n5-', { balance: 5 }],
    ['out of its bounds', '1-n51-', { first: 'o1' }],
    ['of another type', '1-12-', { first: 'o1' }],
    ['to a question that is not asked', '0--1', { first: 'o0' }],
    ['that another leans on', '14--1', {}],
  ])('one that is %s is left out, and the rest is kept', (_what, values, answers) => {
    expect(decodeAnswers(library, `1.sample.1_2.${values}`)).toMatchObject({
      ok: true,
      value: { answers, isShort: true },
    });
    expect(read(`1.sample.1_2.${values}`)).toEqual(answers);
  });
});
