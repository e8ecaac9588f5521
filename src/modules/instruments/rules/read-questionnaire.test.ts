import { describe, expect, test } from 'vitest';
import { readQuestionnaire } from './read-questionnaire.ts';

const CORE = 'http://hl7.org/fhir/StructureDefinition';
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
const expression = (url: string, text: string) => ({
  url,
  valueExpression: { language: 'text/fhirpath', expression: text },
});

function firstOf(item: object) {
  const { form, errors } = readQuestionnaire(aResource([item]));
  expect(errors).toEqual([]);
  return form?.items[0];
}

describe('an item is read', () => {
  test.each([
    ['boolean'],
    ['string'],
    ['text'],
    ['url'],
    ['date'],
    ['dateTime'],
    ['time'],
    ['integer'],
    ['decimal'],
    ['quantity'],
    ['attachment'],
  ])('of the type %s', (type) => {
    expect(firstOf(question('a', type))).toMatchObject({ type, linkId: 'a' });
  });

  test('open-choice as a choice that takes own words', () => {
    expect(firstOf({ ...choice('a'), type: 'open-choice' })).toMatchObject({ type: 'choice', open: true });
  });

  test('with bounds, lengths, units and steps', () => {
    const number = question('a', 'decimal', {
      extension: [
        { url: `${CORE}/minValue`, valueDecimal: 0.5 },
        { url: `${CORE}/maxValue`, valueDecimal: 9.5 },
        { url: `${CORE}/maxDecimalPlaces`, valueInteger: 1 },
        { url: `${CORE}/questionnaire-sliderStepValue`, valueInteger: 1 },
        { url: `${CORE}/questionnaire-itemControl`, valueCodeableConcept: { coding: [{ code: 'slider' }] } },
        { url: `${CORE}/questionnaire-unit`, valueCoding: { code: 'kg', display: 'kilogram' } },
      ],
    });
    expect(firstOf(number)).toMatchObject({
      min: 0.5,
      max: 9.5,
      decimals: 1,
      step: 1,
      control: 'slider',
      unit: { en: 'kilogram' },
    });
    const words = question('a', 'string', {
      maxLength: 20,
      extension: [{ url: `${CORE}/minLength`, valueInteger: 2 }],
    });
    expect(firstOf(words)).toMatchObject({ minLength: 2, maxLength: 20 });
    const file = question('a', 'attachment', {
      extension: [
        { url: `${CORE}/mimeType`, valueCode: 'image/png' },
        { url: `${CORE}/maxSize`, valueDecimal: 1000 },
      ],
    });
    expect(firstOf(file)).toMatchObject({ types: ['image/png'], maxSize: 1000 });
    const amount = question('a', 'quantity', {
      extension: [
        { url: `${CORE}/questionnaire-unitOption`, valueCoding: { code: 'kg' } },
        { url: `${CORE}/questionnaire-unitOption`, valueCoding: { code: '[lb_av]', display: 'pound' } },
        { url: `${SDC}-minQuantity`, valueQuantity: { value: 1, code: 'kg' } },
      ],
    });
    expect(firstOf(amount)).toMatchObject({
      units: [{ code: 'kg' }, { code: '[lb_av]' }],
      min: { value: 1, unit: 'kg' },
    });
  });

  test.each([
    ['valueInteger', 3, '3'],
    ['valueString', 'often', 'often'],
    ['valueDate', '2026-01-01', '2026-01-01'],
    ['valueTime', '08:00:00', '08:00:00'],
    ['valueReference', { reference: 'Organization/1', display: 'One' }, 'Organization/1'],
  ])('with options of the kind %s', (name, value, code) => {
    expect(firstOf(choice('a', { answerOption: [{ [name]: value }] }))).toMatchObject({
      options: [{ code, coded: { [name]: value } }],
    });
  });

  test('with points by ordinalValue or itemWeight, on the option or its coding', () => {
    const options = [
      { valueCoding: { code: 'a' }, extension: [{ url: `${CORE}/ordinalValue`, valueDecimal: 1 }] },
      { valueCoding: { code: 'b', extension: [{ url: `${CORE}/itemWeight`, valueDecimal: 2 }] } },
    ];
    expect(firstOf(choice('a', { answerOption: options }))).toMatchObject({
      options: [{ points: 1 }, { points: 2 }],
    });
  });

  test('with options from a value set that comes with the form', () => {
    const set = {
      resourceType: 'ValueSet',
      id: 'yesno',
      compose: {
        include: [
          {
            system: 'urn:yn',
            concept: [
              { code: 'y', display: 'Yes' },
              { code: 'n', display: 'No' },
            ],
          },
        ],
      },
    };
    const { form, errors } = readQuestionnaire(
      aResource([question('a', 'choice', { answerValueSet: '#yesno' })], { contained: [set] }),
    );
    expect(errors).toEqual([]);
    expect(form?.items[0]).toMatchObject({
      options: [{ code: 'y', coded: { valueCoding: { system: 'urn:yn', code: 'y' } } }, { code: 'n' }],
    });
  });

  test('the same code from two systems as two options', () => {
    const options = [
      { valueCoding: { system: 'urn:a', code: '1' } },
      { valueCoding: { system: 'urn:b', code: '1' } },
    ];
    expect(firstOf(choice('a', { answerOption: options }))).toMatchObject({
      options: [{ code: 'urn:a|1' }, { code: 'urn:b|1' }],
    });
  });

  test('with help, prefix, hiding, exclusive options and what is chosen from the start', () => {
    const item = choice('a', {
      prefix: '1.',
      repeats: true,
      extension: [{ url: `${CORE}/questionnaire-hidden`, valueBoolean: true }],
      answerOption: [
        { valueCoding: { code: 'x' }, initialSelected: true },
        {
          valueCoding: { code: 'none' },
          extension: [{ url: `${CORE}/questionnaire-optionExclusive`, valueBoolean: true }],
        },
      ],
      item: [
        {
          linkId: 'a-help',
          text: 'Think of last week',
          type: 'display',
          extension: [
            {
              url: `${CORE}/questionnaire-itemControl`,
              valueCodeableConcept: { coding: [{ code: 'help' }] },
            },
          ],
        },
      ],
    });
    expect(firstOf(item)).toMatchObject({
      prefix: '1.',
      hidden: true,
      help: { en: 'Think of last week' },
      options: [{ alone: false }, { alone: true }],
      initial: ['x'],
    });
  });

  test('with its expressions and constraints', () => {
    const item = question('a', 'integer', {
      extension: [
        expression(`${SDC}-enableWhenExpression`, 'true'),
        expression(`${SDC}-calculatedExpression`, '1 + 1'),
        {
          url: `${CORE}/variable`,
          valueExpression: { name: 'w', language: 'text/fhirpath', expression: '2' },
        },
        {
          url: `${CORE}/questionnaire-constraint`,
          extension: [
            { url: 'key', valueId: 'c1' },
            { url: 'severity', valueCode: 'warning' },
            { url: 'human', valueString: 'Must be two' },
            { url: 'expression', valueString: 'answer.value = 2' },
          ],
        },
      ],
    });
    expect(firstOf(item)).toMatchObject({
      enableExpression: 'true',
      calculated: '1 + 1',
      variables: [{ name: 'w', path: '2' }],
      constraints: [
        { code: 'c1', severity: 'warning', text: { en: 'Must be two' }, path: 'answer.value = 2' },
      ],
    });
  });

  test('groups with tables, repetition and nesting', () => {
    const group = {
      linkId: 'g',
      type: 'group',
      repeats: true,
      extension: [
        { url: `${CORE}/questionnaire-itemControl`, valueCodeableConcept: { coding: [{ code: 'gtable' }] } },
        { url: `${CORE}/questionnaire-maxOccurs`, valueInteger: 3 },
      ],
      item: [{ linkId: 'h', type: 'group', text: 'H', item: [question('x', 'integer')] }],
    };
    expect(firstOf(group)).toMatchObject({
      layout: 'rows',
      repeats: true,
      maxOccurs: 3,
      items: [{ items: [{ linkId: 'x' }] }],
    });
  });

  test('conditions on choices speak of the option, on quantities of amount and unit', () => {
    const { form, errors } = readQuestionnaire(
      aResource([
        choice('a', {
          answerOption: [
            { valueCoding: { system: 'urn:a', code: '1' } },
            { valueCoding: { system: 'urn:b', code: '1' } },
          ],
        }),
        question('q', 'quantity'),
        question('b', 'string', {
          enableBehavior: 'any',
          enableWhen: [
            { question: 'a', operator: '=', answerCoding: { system: 'urn:b', code: '1' } },
            { question: 'q', operator: '>', answerQuantity: { value: 3, code: 'kg' } },
          ],
        }),
      ]),
    );
    expect(errors).toEqual([]);
    expect(form?.items[2]?.enableWhen).toEqual([
      { question: 'a', operator: '=', answer: 'urn:b|1' },
      { question: 'q', operator: '>', answer: { value: 3, unit: 'kg' } },
    ]);
  });
});
