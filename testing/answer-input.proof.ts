/** Wrong answers at the door for other systems, over real HTTP: each told by its item, nothing kept, nobody held up. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { MOST_BODY_BYTES } from '../src/fhir/read-body.ts';
import { anItem, type FhirService, type Json, naming, openFhirService, someForm } from './fhir-service.ts';
import { someWords } from './generated-forms.ts';
import { proofCount, propertySettings } from './vitest-proof.ts';

const LONGEST_STALL_MS = 250;
const CORE = 'http://hl7.org/fhir/StructureDefinition';
const CALCULATED = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression';

const calculated = (linkId: string, expression: string): Json =>
  anItem(linkId, {
    type: 'decimal',
    extension: [{ url: CALCULATED, valueExpression: { language: 'text/fhirpath', expression } }],
  });

/** One form with everything an answer can be wrong about; `slow` calculates for longer than anybody waits. */
const ANSWERED = someForm(
  [
    anItem('must', { type: 'boolean', required: true }),
    anItem('number', { type: 'integer', extension: [{ url: `${CORE}/maxValue`, valueInteger: 10 }] }),
    anItem('short', { maxLength: 5 }),
    anItem('day', { type: 'date' }),
    anItem('one-of', { type: 'choice', answerOption: [{ valueCoding: { code: 'a', display: 'A' } }] }),
    anItem('hidden', { enableWhen: [{ question: 'must', operator: '=', answerBoolean: true }] }),
  ],
  'proof-answered',
);
const SLOW = someForm(
  [
    anItem('must', { type: 'boolean' }),
    calculated('slow', '(1|2|3|4|5|6|7|8|9).repeat($this + 1).where($this > 100000000).count()'),
  ],
  'proof-slow',
);

let service: FhirService;
beforeAll(async () => {
  service = await openFhirService(inject('demoData'), [ANSWERED, SLOW]);
}, 240_000);
afterAll(async () => service.stop());

const linkIds = fc.stringMatching(/^[a-z]{1,6}-[0-9]{1,3}$/);

describe('wrong answers', () => {
  const response = (items: readonly unknown[], of = ANSWERED): Json => ({
    resourceType: 'QuestionnaireResponse',
    questionnaire: `${String(of['url'])}|1`,
    status: 'completed',
    language: 'sv',
    subject: { reference: `Patient/${service.patient}` },
    item: items,
  });
  const item = (linkId: string, ...answer: readonly Json[]): Json => ({ linkId, answer });
  const yes = item('must', { valueBoolean: true });

  const WRONG: Readonly<Record<string, fc.Arbitrary<readonly [readonly Json[], RegExp]>>> = {
    'an item nobody knows': linkIds.map(
      (linkId) => [[yes, item(linkId, { valueString: 'x' })], naming(linkId)] as const,
    ),
    'an answer to a question that is hidden': someWords.map((words) => [
      [item('must', { valueBoolean: false }), item('hidden', { valueString: words })],
      naming('hidden'),
    ]),
    'a required answer missing': fc
      .integer({ min: 0, max: 10 })
      .map((number) => [[item('number', { valueInteger: number })], naming('must')]),
    'a value outside its range': fc
      .integer({ min: 11, max: 2 ** 31 - 1 })
      .map((number) => [[yes, item('number', { valueInteger: number })], naming('number')]),
    'a text that is too long': fc
      .string({ minLength: 6, maxLength: 60, unit: fc.constantFrom('a', 'å', '😀') })
      .map((text) => [[yes, item('short', { valueString: text })], naming('short')]),
    'a day that is none': fc
      .constantFrom('2026-02-30', '2026-13-01', 'igår', '20260101')
      .map((text) => [[yes, item('day', { valueDate: text })], naming('day')]),
    'a code outside its list': someWords.map((words) => [
      [yes, item('one-of', { valueCoding: { code: `x${words}` } })],
      naming('one-of'),
    ]),
    'two answers where there is one': fc.constant([
      [yes, item('number', { valueInteger: 1 }, { valueInteger: 2 })],
      naming('number'),
    ]),
    'a value of another type': fc
      .constantFrom<Json>(
        { valueString: '1' },
        { valueBoolean: true },
        { valueDecimal: 1.5 },
        { valueCoding: { code: 'a' } },
        {},
      )
      .map((value) => [[yes, item('number', value)], naming('number')]),
    'NUL or half a character': fc
      .constantFrom('a\0', '\ud800')
      .map((text) => [[yes, item('short', { valueString: text })], /item\[1\]/]),
  };
  test.each(Object.entries(WRONG))('%s', async (what, cases) => {
    await service.withNothingKept(async () =>
      fc.assert(
        fc.asyncProperty(cases, async ([items, about]) =>
          service.isTold('QuestionnaireResponse', response(items), about),
        ),
        propertySettings(`responses with ${what}`, 6),
      ),
    );
  });
  test('a megabyte of answers, and more answers than there are questions', async () => {
    await service.withNothingKept(async () => {
      await service.isTold(
        'QuestionnaireResponse',
        response([yes, item('short', { valueString: 'x'.repeat(MOST_BODY_BYTES) })]),
        /1 MB/,
      );
      await service.isTold(
        'QuestionnaireResponse',
        response([yes, item('short', { valueString: 'x'.repeat(MOST_BODY_BYTES - 2000) })]),
        naming('short'),
      );
      const many = Array.from({ length: 12_000 }, () => item('number', { valueInteger: 1 }));
      await service.isTold('QuestionnaireResponse', response([yes, ...many]), /number|answers/);
    });
  });
  test('an expression that never ends takes its thread with it, and others are answered meanwhile', async () => {
    await service.withNothingKept(async () => {
      for (let turn = 0; turn < proofCount('endless expressions', 1); turn += 1) {
        const endless = [0, 1, 2].map(async () =>
          service.isTold('QuestionnaireResponse', response([yes], SLOW), /too long/),
        );
        const begun = performance.now();
        await service.isTold(
          'QuestionnaireResponse',
          response([item('number', { valueInteger: 1 })]),
          naming('must'),
        );
        expect(performance.now() - begun).toBeLessThan(2000);
        await Promise.all(endless);
      }
    });
  });
});

test('nothing of this held the process still', async () => {
  const longest = await service.longestStall();
  process.stdout.write(`proof: longest stall of the event loop ${longest.toFixed(0)} ms\n`);
  expect(longest).toBeGreaterThan(0);
  expect(longest).toBeLessThan(LONGEST_STALL_MS);
});
