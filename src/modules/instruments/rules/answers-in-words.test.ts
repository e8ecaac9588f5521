import { expect, test } from 'vitest';
import { aChoice, anInstrument, aNumber, aText } from '../testing.ts';
import type { Language } from '#kernel/actor.ts';
import { answersInWords, askedKeys } from './answers-in-words.ts';
import { enabledItems } from './enable.ts';
import type { Answers } from './form.ts';

const form = anInstrument({
  items: [
    aChoice('first', [0, 1]),
    aChoice('second', [0, 1], { enableWhen: [{ question: 'first', operator: '=', answer: 'o1' }] }),
    aNumber('weight', { type: 'decimal', unit: aText('kg'), required: false }),
  ],
});

function wordsOf(answers: Answers, language: Language) {
  return answersInWords(form, { answers, asked: askedKeys(form, enabledItems(form, answers)) }, language);
}

test('a question that was asked and not answered is there without an answer', () => {
  expect(wordsOf({ first: 'o1' }, 'sv').map((row) => [row.question, row.answer])).toEqual([
    ['first', '1'],
    ['second', null],
    ['weight', null],
  ]);
});

test('a question that was not asked is not there', () => {
  expect(wordsOf({ first: 'o0' }, 'sv').map((row) => row.key)).toEqual(['first', 'weight']);
});

test('a number is written as the language writes it, with its unit', () => {
  expect(wordsOf({ weight: 71.5 }, 'fi').at(-1)?.answer).toBe('71,5 kg');
});
