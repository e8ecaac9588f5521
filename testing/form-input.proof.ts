/** Wrong forms at the door for other systems, over real HTTP: each told by its path, nothing kept, nobody held up. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { MOST_BODY_BYTES } from '../src/fhir/read-body.ts';
import { anItem, type FhirService, type Json, naming, openFhirService, someForm } from './fhir-service.ts';
import { someQuestionnaire, someWords } from './generated-forms.ts';
import { proofCount, propertySettings } from './vitest-proof.ts';

const LONGEST_STALL_MS = 250;
let service: FhirService;
beforeAll(async () => {
  service = await openFhirService(inject('demoData'), []);
}, 240_000);
afterAll(async () => service.stop());

const linkIds = fc.stringMatching(/^[a-z]{1,6}-[0-9]{1,3}$/);

describe('wrong forms', () => {
  test('an unknown type, wherever it stands, is told by its path', async () => {
    const cases = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.stringMatching(/^[a-z]{12}$/));
    await service.withNothingKept(async () =>
      fc.assert(
        fc.asyncProperty(cases, async ([place, type]) => {
          const items = Array.from({ length: 6 }, (_, index) =>
            anItem(`q${index}`, index === place ? { type } : {}),
          );
          await service.isTold('Questionnaire', someForm(items), new RegExp(`item\\[${place}\\]`));
        }),
        propertySettings('forms with an unknown type', 10),
      ),
    );
  });
  test('a ring of enableWhen of any length is told with an item of it', async () => {
    const rings = fc.uniqueArray(linkIds, { minLength: 1, maxLength: 40 });
    await service.withNothingKept(async () =>
      fc.assert(
        fc.asyncProperty(rings, async (ring) => {
          const items = ring.map((linkId, index) =>
            anItem(linkId, {
              enableWhen: [
                { question: ring[(index + 1) % ring.length], operator: 'exists', answerBoolean: true },
              ],
            }),
          );
          await service.isTold('Questionnaire', someForm(items), naming(...ring));
        }),
        propertySettings('rings', 10),
      ),
    );
  });
  test('ten thousand items, flat or one in the other, and a megabyte and more', async () => {
    const flat = Array.from({ length: 10_000 }, (_, index) => anItem(`q${index}`));
    let deep = '{"linkId":"q","type":"string"}';
    for (let level = 0; level < 10_000; level += 1)
      deep = `{"linkId":"g${level}","type":"group","item":[${deep}]}`;
    const nested = JSON.stringify(someForm([])).replace('"item":[]', `"item":[${deep}]`);
    await service.withNothingKept(async () => {
      for (let turn = 0; turn < proofCount('forms that are too large', 1); turn += 1) {
        await service.isTold('Questionnaire', someForm(flat), /1000 items/);
        await service.isTold('Questionnaire', nested, /items|deep/);
        await service.isTold(
          'Questionnaire',
          someForm([anItem('q', { text: 'x'.repeat(MOST_BODY_BYTES) })]),
          /1 MB/,
        );
      }
    });
  });
  test('the largest form that is taken holds nobody else up', async () => {
    const option = (code: string): Json => ({ valueCoding: { code, display: code } });
    const items = Array.from({ length: 1000 }, (_, index) =>
      anItem(`q${index}`, { type: 'choice', answerOption: ['a', 'b', 'c', 'd'].map(option) }),
    );
    expect((await service.send('Questionnaire', someForm(items, 'largest'))).status).toBe(201);
  });
  test('NUL and half characters are told where they stand', async () => {
    const bad = fc.tuple(
      fc.constantFrom('\0', '\ud800', '\udc00x'),
      fc.integer({ min: 0, max: 3 }),
      someWords,
    );
    await service.withNothingKept(async () =>
      fc.assert(
        fc.asyncProperty(bad, async ([sign, place, words]) => {
          const items = [0, 1, 2, 3].map((index) =>
            anItem(`q${index}`, index === place ? { text: `${words}${sign}` } : {}),
          );
          await service.isTold('Questionnaire', someForm(items), new RegExp(`item\\[${place}\\]`));
        }),
        propertySettings('forms with NUL or half characters', 10),
      ),
    );
  });
  test('a form in which anything was replaced by anything is kept whole or refused in words', async () => {
    const broken = fc
      .tuple(someQuestionnaire, fc.nat(), fc.jsonValue({ maxDepth: 2 }))
      .map(([resource, place, other]) => {
        let count = 0;
        const parts = JSON.stringify(resource).match(/"(?:[^"\\]|\\.)*"|[\d.-]+|true|false/g)?.length ?? 1;
        const text = JSON.stringify(resource, (key, value: unknown) => {
          count += 1;
          return key !== '' && count === 2 + (place % parts) ? other : value;
        });
        return text;
      });
    await fc.assert(
      fc.asyncProperty(broken, async (text) => {
        const { status, body } = await service.send('Questionnaire', text);
        expect([200, 201, 400, 409, 413, 422]).toContain(status);
        expect(body['resourceType']).toBe(status < 300 ? 'Questionnaire' : 'OperationOutcome');
      }),
      propertySettings('forms with one part replaced', 30),
    );
  });
});

test('nothing of this held the process still', async () => {
  const longest = await service.longestStall();
  process.stdout.write(`proof: longest stall of the event loop ${longest.toFixed(0)} ms\n`);
  expect(longest).toBeGreaterThan(0);
  expect(longest).toBeLessThan(LONGEST_STALL_MS);
});
