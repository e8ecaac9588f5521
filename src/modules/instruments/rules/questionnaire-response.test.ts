import { expect, test } from 'vitest';

import { aChoice, aGroupOf, anInstrument, aNumber } from '../testing.ts';
import { toQuestionnaireResponse } from './questionnaire-response.ts';

const about = { authored: '2026-11-21T10:00:00Z', language: 'sv', status: 'completed' } as const;

test('a response names the version it was answered in and keeps codes beside words', () => {
  expect(toQuestionnaireResponse(anInstrument(), { first: 'o2', second: 'o0' }, about)).toEqual({
    resourceType: 'QuestionnaireResponse',
    questionnaire: 'https://vandra.example/fhir/R4/Questionnaire/sample|1',
    status: 'completed',
    language: 'sv',
    authored: '2026-11-21T10:00:00Z',
    item: [
      { linkId: 'first', text: 'first', answer: [{ valueCoding: { code: 'o2', display: '2' } }] },
      { linkId: 'second', text: 'second', answer: [{ valueCoding: { code: 'o0', display: '0' } }] },
    ],
  });
});

test('groups keep their shape; what is unanswered or not asked is left out', () => {
  const instrument = anInstrument({
    items: [
      aGroupOf('body', [aNumber('height'), aNumber('weight', { type: 'decimal' })]),
      aChoice('never', [0], { enableWhen: [{ question: 'height', operator: '<', answer: 0 }] }),
      aChoice('open', [0]),
    ],
  });
  expect(toQuestionnaireResponse(instrument, { height: 90, weight: 72.5, never: 'o0' }, about).item).toEqual([
    {
      linkId: 'body',
      text: 'body',
      item: [
        { linkId: 'height', text: 'height', answer: [{ valueInteger: 90 }] },
        { linkId: 'weight', text: 'weight', answer: [{ valueDecimal: 72.5 }] },
      ],
    },
  ]);
});
