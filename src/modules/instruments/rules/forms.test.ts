/** What must hold of every form there can be, over forms drawn by chance. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formOf, someAnswers, someQuestionnaire } from '../../../../testing/generated-forms.ts';
import { propertySettings } from '../../../../testing/vitest-proof.ts';
import { aScore } from '../testing.ts';
import { answersInWords, askedKeys } from './answers-in-words.ts';
import { questionsOf } from './form.ts';
import { placesOf, readKey } from './places.ts';
import { responseItems } from './questionnaire-response.ts';
import { asFields } from './fields.ts';
import { answersFrom } from './read-answers.ts';
import { readResponseItems } from './read-response.ts';
import { scoresOf } from './score.ts';
import { settle } from './settle.ts';
import { problemsIn } from './validate.ts';

const drawn = someQuestionnaire.map(formOf).chain((form) => fc.tuple(fc.constant(form), someAnswers(form)));

test('answers survive the fields of a form', () => {
  fc.assert(
    fc.property(drawn, ([form, answers]) => {
      const { zone: _, ...files } = { zone: null, ...answers };
      expect(answersFrom(form, asFields(answers))).toEqual(files);
    }),
    propertySettings('answers through fields', 200),
  );
});

test('the answers that count survive a FHIR response, and nothing else is in it', () => {
  fc.assert(
    fc.property(drawn, ([form, answers]) => {
      const settled = settle(form, answers);
      const items = responseItems(form, settled.answers, { language: 'sv', enabled: settled.enabled });
      const back = readResponseItems(form, JSON.parse(JSON.stringify(items)), 'QuestionnaireResponse');
      expect(back.faults).toEqual([]);
      // A repetition without any answer is not in a response, so those after it move up.
      const values = (list: object) =>
        Object.values(list)
          .map((one) => JSON.stringify(one))
          .toSorted();
      expect(values(back.answers)).toEqual(values(settled.answers));
    }),
    propertySettings('answers through FHIR', 200),
  );
});

test('an answer to a question that is not asked never counts, and is told when it is sent', () => {
  fc.assert(
    fc.property(drawn, ([form, answers]) => {
      const { enabled, answers: counted } = settle(form, answers);
      expect(Object.keys(counted).every((key) => enabled.has(key))).toBe(true);
      const told = problemsIn(form, answers, settle(form, answers)).filter(
        (one) => one.problem === 'not-asked',
      );
      expect(told.map((one) => one.key).toSorted()).toEqual(
        Object.keys(answers)
          .filter((key) => !enabled.has(key))
          .toSorted(),
      );
      const parts = questionsOf(form).filter(
        (one) => (placesOf(form).byLinkId.get(one.linkId)?.repeated.length ?? 0) === 0,
      );
      const scores = [
        aScore(
          'all',
          parts.map((one) => one.linkId),
          { missing: { rule: 'require', atLeast: 1 } },
        ),
      ];
      expect(scoresOf({ items: form.items, scores }, answers)).toEqual(
        scoresOf({ items: form.items, scores }, counted),
      );
    }),
    propertySettings('hidden answers', 200),
  );
});

test('the order of answering changes nothing', () => {
  fc.assert(
    fc.property(drawn, ([form, answers]) => {
      const other = Object.fromEntries(Object.entries(answers).toReversed());
      const [one, two] = [settle(form, answers), settle(form, other)];
      expect(two.enabled).toEqual(one.enabled);
      expect(two.answers).toEqual(one.answers);
      expect(problemsIn(form, other, two)).toEqual(
        expect.arrayContaining([...problemsIn(form, answers, one)]),
      );
    }),
    propertySettings('orders of answering a form', 200),
  );
});

test('answers that fit their questions have nothing wrong with them but what is missing', () => {
  fc.assert(
    fc.property(drawn, ([form, answers]) => {
      const settled = settle(form, answers);
      const problems = problemsIn(form, settled.answers, settled).filter((one) => one.problem !== 'required');
      expect(problems).toEqual([]);
    }),
    propertySettings('fitting answers', 200),
  );
});

test('every question that is asked and shown can be read again in words', () => {
  fc.assert(
    fc.property(drawn, ([form, answers]) => {
      const settled = settle(form, answers);
      const asked = askedKeys(form, settled.enabled);
      const rows = answersInWords(form, { answers: settled.answers, asked }, 'fi');
      expect(rows.map((row) => row.key)).toEqual(asked);
      for (const row of rows) expect(row.answer === null).toBe(!(row.key in settled.answers));
      for (const row of rows) expect(readKey(row.key).linkId).toMatch(/^q\d+$/);
    }),
    propertySettings('words of answers', 100),
  );
});
