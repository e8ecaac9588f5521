import { expect, test } from 'vitest';
import { aChoice, anInstrument, aNumber, aText } from '../testing.ts';
import { answersInWords } from './answers-in-words.ts';

const form = anInstrument({
  items: [
    aChoice('first', [0, 1]),
    aChoice('second', [0, 1], { enableWhen: [{ question: 'first', operator: '=', answer: 'o1' }] }),
    aNumber('weight', { type: 'decimal', unit: aText('kg'), required: false }),
  ],
});

test('a question that was asked and not answered is there without an answer', () => {
  expect(answersInWords(form, { first: 'o1' }, 'sv').map((row) => [row.question, row.answer])).toEqual([
    ['first', '1'],
    ['second', null],
    ['weight', null],
  ]);
});

test('a question that was not asked is not there', () => {
  expect(answersInWords(form, { first: 'o0' }, 'sv').map((row) => row.linkId)).toEqual(['first', 'weight']);
});

test('a number is written as the language writes it, with its unit', () => {
  expect(answersInWords(form, { weight: 71.5 }, 'fi').at(-1)?.answer).toBe('71,5 kg');
});
