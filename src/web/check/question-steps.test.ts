import { asFields } from '#modules/instruments/rules/fields.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aChoice, anInstrument, aText, aDisplay, aGroupOf } from '#modules/instruments/testing.ts';
import { loadLibrary } from '#modules/instruments/public.ts';
import type { Answers, Instrument, Question } from '#modules/instruments/public.ts';
import { enabledItems } from '#modules/instruments/rules/enable.ts';
import { questionsOf } from '#modules/instruments/rules/form.ts';
import { COUNTRIES } from '#kernel/actor.ts';
import { openCookie, sealCookie } from '#platform/http/boxed-cookie.ts';
import { propertySettings } from '../../../testing/vitest-proof.ts';
import { instrumentsIn, packAnswers, unpackAnswers } from './carried-answers.ts';
import {
  askedSteps,
  openQuestions,
  progressOf,
  readStep,
  stepAfter,
  stepBefore,
  stepsOf,
} from './question-steps.ts';

const library = await loadLibrary('content');
const display = aDisplay('note', 'Read this');
const group = aGroupOf('both', [aChoice('second', [0, 1]), aChoice('third', [0, 1])], {
  text: aText('Both'),
});
const later = aChoice('later', [0, 1], { enableWhen: [{ question: 'first', operator: '=', answer: 'o1' }] });

function aForm(): Instrument {
  return anInstrument({ items: [aChoice('first', [0, 1]), display, group, later] });
}

describe('the pages of a check', () => {
  test('ask one question each, or one group, with a text before the question it stands before', () => {
    const steps = stepsOf([aForm()]);
    expect(steps.map((step) => step.questions.map((one) => one.linkId))).toEqual([
      ['first'],
      ['second', 'third'],
      ['later'],
    ]);
    expect(steps[1]?.notes).toEqual([aText('Read this')]);
    expect(steps[1]?.heading).toEqual(aText('Both'));
  });

  test('go on numbering over the instruments of one check', () => {
    const other = anInstrument({ name: 'other', items: [aChoice('x', [0])] });
    expect(stepsOf([aForm(), other]).map((step) => [step.number, step.instrument.name])).toEqual([
      [1, 'sample'],
      [2, 'sample'],
      [3, 'sample'],
      [4, 'other'],
    ]);
  });

  test('leave out what is not asked, forward and back', () => {
    const steps = stepsOf([aForm()]);
    const [first, second, third] = steps;
    if (first === undefined || second === undefined || third === undefined) throw new Error('three steps');
    expect(askedSteps(steps, {})).toEqual([first, second]);
    expect(stepAfter(steps, second, { sample: { first: 'o1' } })).toBe(third);
    expect(stepAfter(steps, second, { sample: { first: 'o0' } })).toBeUndefined();
    expect(stepBefore(steps, third, { sample: { first: 'o1' } })).toBe(second);
    expect(stepBefore(steps, first, {})).toBeUndefined();
  });
});

describe('one posted page', () => {
  test('changes its own answers only, and drops what is no longer asked', () => {
    const [first] = stepsOf([aForm()]);
    if (first === undefined) throw new Error('a step');
    const before = { first: 'o1', second: 'o1', later: 'o0' };
    expect(readStep(first, before, { first: 'o0', third: 'o1' })).toEqual({
      answers: { first: 'o0', second: 'o1' },
      problems: [],
    });
  });

  test('with a problem leaves the earlier answers as they were', () => {
    const [first] = stepsOf([aForm()]);
    if (first === undefined) throw new Error('a step');
    const read = readStep(first, { first: 'o1' }, { first: 'no such' });
    expect(read.answers).toEqual({ first: 'o1' });
    expect(read.problems.map((one) => one.problem)).toEqual(['not-an-option']);
  });
});

describe('how far a check is', () => {
  test('is told by what must be answered', () => {
    const form = anInstrument({
      items: [aChoice('first', [0, 1]), aChoice('second', [0, 1], { required: false })],
    });
    expect(progressOf([form], {})).toBe('not-begun');
    expect(progressOf([form], { sample: { second: 'o0' } })).toBe('unfinished');
    expect(progressOf([form], { sample: { first: 'o0' } })).toBe('finished');
    expect(
      openQuestions(stepsOf([form]), { sample: { first: 'o0' } }).map((one) => [
        one.step,
        one.question.linkId,
      ]),
    ).toEqual([[2, 'second']]);
  });
});

/** One of the answers to a question, by a number up to 19. */
function answerTo(question: Question, draw: number): Answers[string] | undefined {
  if (question.type === 'choice') {
    const together = question.options.filter((option) => !option.alone);
    if (question.repeats && draw % 3 > 0)
      return together.slice(0, 1 + (draw % together.length)).map((one) => one.code);
    const code = question.options[draw % question.options.length]?.code;
    return question.repeats && code !== undefined ? [code] : code;
  }
  if (question.type !== 'integer' && question.type !== 'decimal') return undefined;
  const { min = 0, max = 1000 } = question;
  return min + Math.floor(((max - min) * draw) / 19) + (question.type === 'decimal' && draw < 19 ? 0.5 : 0);
}

/** The answers to everything that take the most room: last options, every box ticked, the longest numbers. */
function longestAnswers(instrument: Instrument): Answers {
  const entries = questionsOf(instrument).flatMap(
    (question): readonly (readonly [string, Answers[string]])[] => {
      if (question.type === 'choice') {
        const last = question.options.at(-1)?.code ?? '';
        const boxes = question.options.filter((option) => !option.alone).map((option) => option.code);
        return [[question.linkId, question.repeats ? boxes : last]];
      }
      if (question.type !== 'integer' && question.type !== 'decimal') return [];
      const { max = 1000 } = question;
      return [[question.linkId, question.type === 'decimal' ? max - 0.123_456 : max]];
    },
  );
  return Object.fromEntries(entries);
}

/** Any answers a person can give to a form, page by page. */
function answersTo(instrument: Instrument): fc.Arbitrary<Answers> {
  const questions = questionsOf(instrument);
  return fc
    .array(fc.nat({ max: 20 }), { minLength: questions.length, maxLength: questions.length })
    .map((draws) =>
      questions.reduce<Answers>((answers, question, index) => {
        const draw = draws[index] ?? 0;
        if (draw === 20 || !enabledItems(instrument, answers).has(question.linkId)) return answers;
        const answer = answerTo(question, draw);
        return answer === undefined ? answers : { ...answers, [question.linkId]: answer };
      }, {}),
    );
}

describe('answers on the way', () => {
  test('come out of the cookie as they went in, whatever was answered, and fit in it', () => {
    const key = new Uint8Array(32).fill(3);
    for (const country of COUNTRIES) {
      const instruments = instrumentsIn(library, country);
      const all = fc.tuple(...instruments.map(answersTo));
      fc.assert(
        fc.property(all, (given) => {
          const answers = Object.fromEntries(
            instruments.flatMap((one, index) =>
              Object.keys(given[index] ?? {}).length === 0 ? [] : [[one.name, given[index] ?? {}]],
            ),
          );
          const sealed = sealCookie(
            key,
            'answers',
            packAnswers(instruments, { answers, leftOut: ['measures'] }),
          );
          if (!sealed.ok) throw new Error('too large');
          expect(sealed.value.length).toBeLessThan(3900);
          const text = openCookie(key, 'answers', sealed.value) ?? '';
          expect(unpackAnswers(library, instruments, text)).toEqual({
            answers,
            leftOut: ['measures'],
            lost: false,
          });
        }),
        propertySettings(`sets of answers (${country})`, 60),
      );
    }
  });

  test('to everything that can be asked, each as long as it can be, fit together with room to spare', () => {
    for (const country of COUNTRIES) {
      const instruments = instrumentsIn(library, country);
      expect(instruments.map((one) => one.name)).toEqual(
        expect.arrayContaining(library.healthCheck(country).parts.map((part) => part.instrument.name)),
      );
      const answers = Object.fromEntries(instruments.map((one) => [one.name, longestAnswers(one)]));
      const text = packAnswers(instruments, { answers, leftOut: instruments.map((one) => one.name) });
      for (const { name } of instruments) expect(text).toContain(name);
      const sealed = sealCookie(new Uint8Array(32).fill(3), 'answers', text);
      if (!sealed.ok) throw new Error('too large');
      expect(sealed.value.length).toBeLessThan(2000);
    }
  });

  test('of an older version of the questions are kept where the same is asked, and only the others are lost', () => {
    const instruments = library.checks('se').flatMap((check) => check.instruments);
    const old = library.instrument('alcohol', '1');
    const sleep = library.instrument('sleep', '1');
    if (old === undefined || sleep === undefined) throw new Error('content');
    const rested = questionsOf(sleep)[0];
    const answers = {
      alcohol: { week: '1-9', occasion: 'never' },
      sleep: { rested: rested?.type === 'choice' ? (rested.options[0]?.code ?? '') : '' },
    };
    expect(unpackAnswers(library, instruments, packAnswers([old, sleep], { answers, leftOut: [] }))).toEqual({
      // How many glasses make an occasion is asked otherwise now.
      answers: { alcohol: { week: '1-9' }, sleep: answers.sleep },
      leftOut: [],
      lost: true,
    });
  });

  test('to checks of the other country are left alone and not called lost', () => {
    const movement = library.instrument('movement', '1');
    if (movement === undefined) throw new Error('content');
    const strength = questionsOf(movement)[2];
    const code = strength?.type === 'choice' ? (strength.options[0]?.code ?? '') : '';
    const text = packAnswers([movement], { answers: { movement: { strength: code } }, leftOut: [] });
    expect(
      unpackAnswers(
        library,
        library.checks('se').flatMap((check) => check.instruments),
        text,
      ),
    ).toEqual({ answers: {}, leftOut: [], lost: false });
  });

  test('that are no text of ours are lost', () => {
    for (const text of [
      '',
      'v0',
      'v1~x',
      'v1~1.alcohol.2.9-9',
      'v1~1.alcohol.2.1',
      `v1~${'a'.repeat(5000)}`,
    ]) {
      expect(
        unpackAnswers(
          library,
          library.checks('se').flatMap((check) => check.instruments),
          text,
        ),
      ).toEqual({ answers: {}, leftOut: [], lost: true });
    }
  });

  test('are the same as form fields', () => {
    expect(asFields({ a: 'x', b: 12.5 })).toEqual({ a: 'x', b: '12.5' });
  });
});
