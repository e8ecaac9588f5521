import { expect, test } from 'vitest';
import { formLanguages } from './form-languages.ts';

const TRANSLATION = 'http://hl7.org/fhir/StructureDefinition/translation';
function inFinnish(content: string) {
  const extension = [
    { url: 'lang', valueCode: 'fi-FI' },
    { url: 'content', valueString: content },
  ];
  return { extension: [{ url: TRANSLATION, extension }] };
}
function aForm(given: object = {}) {
  return {
    resourceType: 'Questionnaire',
    status: 'active',
    language: 'sv',
    title: 'Sömn',
    _title: inFinnish('Uni'),
    item: [
      { linkId: 'a', type: 'string', text: 'Hur sover du?', _text: inFinnish('Miten nukut?') },
      { linkId: 'b', type: 'string', text: 'Varför?' },
    ],
    ...given,
  };
}

test('a form has all its words in its own language, some in another, none in the third', () => {
  const found = formLanguages(aForm());
  expect([found.own, found.complete, found.partly]).toEqual(['sv', ['sv'], ['fi']]);
  expect([...found.missing.fi]).toEqual(['Questionnaire.item[1]']);
  expect(found.missing.en.size).toBe(3);
});

test('a form in a language that is none of ours is complete in none', () => {
  const found = formLanguages(aForm({ language: 'de' }));
  expect([found.own, found.complete, found.partly]).toEqual([undefined, [], ['fi']]);
});
