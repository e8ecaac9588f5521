import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { someQuestionnaire } from '../../../../testing/generated-forms.ts';
import { propertySettings } from '../../../../testing/vitest-proof.ts';
import { readInstrument } from '../use-cases/load-library.ts';
import { scoringOf, withScoring } from './carried-scoring.ts';
import { formContent, importedInstrument, kebabCase, readImport, scoringContent } from './read-import.ts';

const points = (value: number) => ({
  valueCoding: { code: `c${value}`, display: `${value}` },
  extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: value }],
});
const form = (...items: readonly object[]) => ({
  resourceType: 'Questionnaire',
  status: 'active',
  language: 'en',
  title: 'Own form',
  item: items,
});
const choice = (linkId: string, ...answerOption: readonly object[]) => ({
  linkId,
  text: linkId,
  type: 'choice',
  answerOption,
});

describe('what came can be taken out again', () => {
  test('export after import is what came, whatever the form holds', () => {
    fc.assert(
      fc.property(someQuestionnaire, (resource) => {
        const { imported, errors } = readImport(JSON.parse(JSON.stringify(resource)));
        expect(errors).toEqual([]);
        if (imported === undefined) throw new Error('not read');
        expect(importedInstrument(imported, '1').resource).toEqual(resource);
        // Taken along with its scoring and brought in again, it is the same form and the same scoring.
        const carried = withScoring(importedInstrument(imported, '1'));
        const again = readImport(JSON.parse(JSON.stringify(carried)));
        expect(again.errors).toEqual([]);
        if (again.imported === undefined) throw new Error('not read again');
        expect(again.imported.carries).toBe('scoring');
        expect(formContent(again.imported.resource)).toBe(formContent(resource));
        expect(scoringContent(again.imported.scoring)).toBe(scoringContent(imported.scoring));
        expect(withScoring(importedInstrument(again.imported, '1'))).toEqual(carried);
      }),
      propertySettings('export after import', 100),
    );
  });

  test.each([
    ['phq-9', '1'],
    ['audit-c', '2'],
    ['findrisc', '1'],
    ['rand-36', '1'],
  ])('a shipped instrument is taken along whole: %s %s', async (name, version) => {
    const shipped = await readInstrument('content', name, version);
    const { imported, errors, unsupported } = readImport(JSON.parse(JSON.stringify(withScoring(shipped))));
    expect({ errors, unsupported }).toEqual({ errors: [], unsupported: [] });
    if (imported === undefined) throw new Error('not read');
    const back = importedInstrument(imported, version);
    expect(back.name).toBe(name);
    expect(scoringOf(back)).toEqual(scoringOf(shipped));
    expect(back.licence).toEqual(shipped.licence);
    expect(back.cutoffs).toEqual(shipped.cutoffs);
  });

  test('a scoring that is not one is told by path', () => {
    const { errors } = readImport({
      ...form(choice('a', points(0), points(1))),
      extension: [
        {
          url: 'https://vandra.example/fhir/StructureDefinition/scoring',
          valueString: JSON.stringify({ scoring: { version: 'x' }, licence: {} }),
        },
      ],
    });
    expect(errors.map((one) => one.path)).toContain('Questionnaire.extension.scoring.version');
  });
});

describe('a form without a scoring of its own', () => {
  test('gets the sum of its points, without limits, where every choice carries them', () => {
    const { imported } = readImport(
      form(choice('a', points(0), points(3)), choice('b', points(1), points(2))),
    );
    expect(imported?.scoring).toMatchObject({
      scores: [{ code: 'sum', min: 0, max: 5, terms: [{ item: 'a' }, { item: 'b' }] }],
      cutoffs: [],
    });
  });

  test.each([
    ['one option without points', choice('a', points(0), { valueCoding: { code: 'x', display: 'x' } })],
    ['a choice in one’s own words', { ...choice('a', points(0), points(1)), type: 'open-choice' }],
    ['several answers to one question', { ...choice('a', points(0), points(1)), repeats: true }],
  ])('gets none with %s', (_, item) => {
    expect(readImport(form(item)).imported?.scoring.scores).toEqual([]);
  });
});

describe('what it is called', () => {
  test.each([
    [{ url: 'https://example.org/fhir/Questionnaire/phq-9-adult' }, 'phq-9-adult'],
    [{ url: 'urn:uuid:2f2a', name: 'Ignored' }, '2f2a'],
    [{ name: 'SleepDiaryForAdults' }, 'sleep-diary-for-adults'],
    [{ title: 'Sömn och återhämtning' }, 'somn-och-aterhamtning'],
  ])('%j', (named, name) => {
    expect(readImport({ ...form(choice('a', points(0))), ...named }).imported?.name).toBe(name);
  });
  test('a name is never longer than sixty characters', () => {
    expect(kebabCase('x'.repeat(59) + ' yz')).toBe('x'.repeat(59));
  });
});
