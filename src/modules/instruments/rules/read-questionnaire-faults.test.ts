import { describe, expect, test } from 'vitest';
import { questionsOf } from './form.ts';
import { MOST_ITEMS, readQuestionnaire } from './read-questionnaire.ts';

const SDC = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire';

function aResource(items: readonly object[], more: object = {}): object {
  return {
    resourceType: 'Questionnaire',
    url: 'https://example.org/Questionnaire/sample',
    version: '1',
    status: 'active',
    language: 'en',
    title: 'Sample',
    item: items,
    ...more,
  };
}
const choice = (linkId: string, more: object = {}) => ({
  linkId,
  text: linkId,
  type: 'choice',
  answerOption: [
    { valueCoding: { system: 'urn:s', code: 'no', display: 'No' } },
    { valueCoding: { system: 'urn:s', code: 'yes', display: 'Yes' } },
  ],
  ...more,
});
const question = (linkId: string, type: string, more: object = {}) => ({
  linkId,
  text: linkId,
  type,
  ...more,
});
describe('what is not supported is listed by path', () => {
  test('unknown extensions on the form, an item, an option, a text and a coding', () => {
    const odd = [{ url: 'https://example.org/odd', valueString: 'x' }];
    const { form, errors, unsupported } = readQuestionnaire(
      aResource(
        [
          choice('a', {
            extension: odd,
            _text: { extension: odd },
            answerOption: [{ valueCoding: { code: 'x', extension: odd }, extension: odd }],
          }),
        ],
        { extension: odd },
      ),
    );
    expect(errors).toEqual([]);
    expect(form).toBeDefined();
    expect(unsupported.map(({ path }) => path).toSorted()).toEqual([
      'Questionnaire',
      'Questionnaire.item[0]',
      'Questionnaire.item[0]',
      'Questionnaire.item[0].answerOption[0]',
      'Questionnaire.item[0].answerOption[0].valueCoding',
    ]);
    expect(new Set(unsupported.map((one) => one.extension))).toEqual(new Set(['https://example.org/odd']));
  });

  test('elements that FHIR does not have', () => {
    const { unsupported } = readQuestionnaire(aResource([question('a', 'string', { colour: 'red' })]));
    expect(unsupported).toEqual([{ path: 'Questionnaire.item[0]', extension: 'colour' }]);
  });

  test('texts without a translation, and the form’s own stands in', () => {
    const { form, untranslated } = readQuestionnaire(aResource([question('a', 'string')]));
    expect(form?.items[0]?.text).toEqual({ sv: 'a', fi: 'a', en: 'a' });
    expect(untranslated).toContainEqual({ path: 'Questionnaire.item[0]', language: 'fi' });
  });
});

describe('what is wrong is told by path or linkId', () => {
  test.each<[string, object, RegExp]>([
    ['something else than a Questionnaire', { resourceType: 'Patient' }, /not a FHIR Questionnaire/],
    ['no items', aResource([]), /nothing that can be asked/],
    ['an unknown type', aResource([question('a', 'hologram')]), /linkId a\) has the type “hologram”/],
    ['a reference question', aResource([question('a', 'reference')]), /type “reference”/],
    ['no linkId', aResource([{ text: 'x', type: 'string' }]), /linkId/],
    ['a linkId with a space', aResource([question('a b', 'string')]), /linkId/],
    ['a linkId like a repetition', aResource([question('a~1', 'string')]), /linkId/],
    [
      'the same linkId twice',
      aResource([question('a', 'string'), question('a', 'string')]),
      /more than once/,
    ],
    ['no text', aResource([{ linkId: 'a', type: 'string' }]), /linkId a\) has no text/],
    ['a choice without options', aResource([question('a', 'choice')]), /without options/],
    [
      'a value set elsewhere',
      aResource([question('a', 'choice', { answerValueSet: 'http://x/vs' })]),
      /does not come with the form/,
    ],
    [
      'a condition on nothing',
      aResource([
        question('a', 'string', { enableWhen: [{ question: 'z', operator: 'exists', answerBoolean: true }] }),
      ]),
      /“z”, which does not exist/,
    ],
    [
      'an option that is not offered',
      aResource([
        choice('a'),
        question('b', 'string', {
          enableWhen: [{ question: 'a', operator: '=', answerCoding: { code: 'maybe' } }],
        }),
      ]),
      /does not offer/,
    ],
    [
      'a modifier extension',
      aResource([question('a', 'string', { modifierExtension: [{ url: 'urn:m' }] })]),
      /modifierExtension/,
    ],
    [
      'an expression in CQL',
      aResource([
        question('a', 'string', {
          extension: [
            {
              url: `${SDC}-calculatedExpression`,
              valueExpression: { language: 'text/cql', expression: 'x' },
            },
          ],
        }),
      ]),
      /text\/cql/,
    ],
    [
      'questions under a question',
      aResource([question('a', 'string', { item: [question('b', 'string')] })]),
      /only one help text/,
    ],
    [
      'an initial value that does not fit',
      aResource([question('a', 'integer', { initial: [{ valueString: 'x' }] })]),
      /not a value/,
    ],
    ['a NUL', aResource([question('a', 'string', { prefix: 'x\u0000' })]), /cannot be stored/],
    ['half a character', aResource([question('a', 'string', { prefix: 'x\ud800' })]), /cannot be stored/],
    ['items that are no list', aResource([], { item: {} }), /must be a list/],
  ])('%s', (_, resource, message) => {
    expect(
      readQuestionnaire(resource)
        .errors.map((error) => `${error.path} ${error.message}`)
        .join('\n'),
    ).toMatch(message);
  });

  test('a ring of conditions, through groups too', () => {
    const on = (name: string) => ({
      enableWhen: [{ question: name, operator: 'exists', answerBoolean: true }],
    });
    const { errors } = readQuestionnaire(
      aResource([
        { linkId: 'g', type: 'group', text: 'g', ...on('b'), item: [question('a', 'string')] },
        question('b', 'string', on('a')),
        question('c', 'string'),
      ]),
    );
    expect(errors.map((error) => error.path).toSorted()).toEqual(['a', 'b', 'g']);
  });

  test('a chain of two thousand conditions is no ring and ends nobody’s patience', () => {
    const items = Array.from({ length: MOST_ITEMS }, (_, at) =>
      question(
        `q${at}`,
        'string',
        at === 0 ? {} : { enableWhen: [{ question: `q${at - 1}`, operator: 'exists', answerBoolean: true }] },
      ),
    );
    const { form, errors } = readQuestionnaire(aResource(items));
    expect(errors).toEqual([]);
    expect(form === undefined ? 0 : questionsOf(form).length).toBe(MOST_ITEMS);
  });

  test('ten thousand items', () => {
    const items = Array.from({ length: 10_000 }, (_, at) => question(`q${at}`, 'string'));
    const [error, ...more] = readQuestionnaire(aResource(items)).errors;
    expect(more).toEqual([]);
    expect(`${error?.path} ${error?.message}`).toMatch(/^Questionnaire.item has more than 1000 items/);
  });

  test.each([null, 3, 'text', [], { resourceType: 'Questionnaire', item: [null, 3, { linkId: 3 }] }])(
    'anything at all: %j',
    (resource) => {
      expect(readQuestionnaire(resource).errors.length).toBeGreaterThan(0);
    },
  );
});
