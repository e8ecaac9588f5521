import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aChoice, anInstrument, aText } from '#modules/instruments/testing.ts';
import { loadLibrary } from '#modules/instruments/public.ts';
import type { Answers, Instrument } from '#modules/instruments/public.ts';
import { enabledItems } from '#modules/instruments/rules/enable.ts';
import { questionsOf } from '#modules/instruments/rules/instrument.ts';
import { COUNTRIES } from '#kernel/actor.ts';
import { openCookie, sealCookie } from '#platform/http/boxed-cookie.ts';
import { propertySettings } from '../../../testing/vitest-proof.ts';
import { packAnswers, unpackAnswers } from './carried-answers.ts';
import {
  asFields,
  askedSteps,
  openQuestions,
  progressOf,
  readStep,
  stepAfter,
  stepBefore,
  stepsOf,
} from './question-steps.ts';

const library = await loadLibrary('content');
const display = {
  type: 'display' as const,
  linkId: 'note',
  text: aText('Read this'),
  enableWhen: [],
  enableBehavior: 'all' as const,
};
const group = {
  type: 'group' as const,
  linkId: 'both',
  text: aText('Both'),
  enableWhen: [],
  enableBehavior: 'all' as const,
  items: [aChoice('second', [0, 1]), aChoice('third', [0, 1])],
};
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

/** Any answers a person can give to a form, page by page. */
function answersTo(instrument: Instrument): fc.Arbitrary<Answers> {
  const questions = questionsOf(instrument);
  return fc
    .array(fc.nat({ max: 20 }), { minLength: questions.length, maxLength: questions.length })
    .map((draws) =>
      questions.reduce<Answers>((answers, question, index) => {
        const draw = draws[index] ?? 0;
        if (
          question.type !== 'choice' ||
          draw === 20 ||
          !enabledItems(instrument, answers).has(question.linkId)
        )
          return answers;
        const option = question.options[draw % question.options.length];
        return option === undefined ? answers : { ...answers, [question.linkId]: option.code };
      }, {}),
    );
}

describe('answers on the way', () => {
  test('come out of the cookie as they went in, whatever was answered, and fit in it', () => {
    const key = new Uint8Array(32).fill(3);
    for (const country of COUNTRIES) {
      const instruments = library.checks(country).flatMap((check) => check.instruments);
      const all = fc.tuple(...instruments.map(answersTo));
      fc.assert(
        fc.property(all, (given) => {
          const answers = Object.fromEntries(
            instruments.flatMap((one, index) =>
              Object.keys(given[index] ?? {}).length === 0 ? [] : [[one.name, given[index] ?? {}]],
            ),
          );
          const sealed = sealCookie(key, 'answers', packAnswers(instruments, answers));
          if (!sealed.ok) throw new Error('too large');
          expect(sealed.value.length).toBeLessThan(3900);
          const text = openCookie(key, 'answers', sealed.value) ?? '';
          expect(unpackAnswers(library, instruments, text)).toEqual({ answers, lost: false });
        }),
        propertySettings(`sets of answers (${country})`, 60),
      );
    }
  });

  test('of an older version of the questions are lost, and only they', () => {
    const instruments = library.checks('se').flatMap((check) => check.instruments);
    const old = library.instrument('alcohol', '1');
    const sleep = library.instrument('sleep', '1');
    if (old === undefined || sleep === undefined) throw new Error('content');
    const rested = questionsOf(sleep)[0];
    const answers = {
      alcohol: { week: '1-9' },
      sleep: { rested: rested?.type === 'choice' ? (rested.options[0]?.code ?? '') : '' },
    };
    expect(unpackAnswers(library, instruments, packAnswers([old, sleep], answers))).toEqual({
      answers: { sleep: answers.sleep },
      lost: true,
    });
  });

  test('to checks of the other country are left alone and not called lost', () => {
    const movement = library.instrument('movement', '1');
    if (movement === undefined) throw new Error('content');
    const strength = questionsOf(movement)[2];
    const code = strength?.type === 'choice' ? (strength.options[0]?.code ?? '') : '';
    const text = packAnswers([movement], { movement: { strength: code } });
    expect(
      unpackAnswers(
        library,
        library.checks('se').flatMap((check) => check.instruments),
        text,
      ),
    ).toEqual({ answers: {}, lost: false });
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
      ).toEqual({ answers: {}, lost: true });
    }
  });

  test('are the same as form fields', () => {
    expect(asFields({ a: 'x', b: 12.5 })).toEqual({ a: 'x', b: '12.5' });
  });
});
