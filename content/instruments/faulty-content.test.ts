/** The service does not start with faulty content, and says in a sentence which file and what is wrong in it. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, describe, expect, test } from 'vitest';

import { ContentFault, loadLibrary } from '#modules/instruments/public.ts';

const made: string[] = [];

afterEach(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true });
});

/** The sentences at start when one piece of text in one file is replaced. */
async function sentencesAfter(file: string, from: string, to: string): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'content-'));
  made.push(folder);
  await cp(join(import.meta.dirname, '..'), folder, { recursive: true });
  const path = join(folder, file);
  const text = await readFile(path, 'utf8');
  expect(text).toContain(from);
  await writeFile(path, text.replace(from, to));
  const fault: unknown = await loadLibrary(folder).catch((error: unknown) => error);
  return fault instanceof ContentFault ? fault.sentences : [];
}

const questionnaire = 'instruments/alcohol/2/questionnaire.json';
const scoring = 'instruments/alcohol/2/scoring.json';

describe('content is refused at start', () => {
  test('when it is not JSON', async () => {
    expect(await sentencesAfter(scoring, '{', '')).toEqual([`${scoring}: the file is not valid JSON.`]);
  });

  test('when a translation is missing', async () => {
    const [sentence] = await sentencesAfter(questionnaire, '"valueCode": "fi"', '"valueCode": "nb"');
    expect(sentence).toBe(`${questionnaire}: Questionnaire.title has no text in the language "fi".`);
  });

  test('when a translation in the scoring is empty', async () => {
    const sentences = await sentencesAfter(scoring, '"Alle riskikäytön rajan"', '" "');
    expect(sentences.join()).toContain(`${scoring}: bands.0.title.fi`);
  });

  test('when a score counts a question that does not exist', async () => {
    const sentences = await sentencesAfter(scoring, '"item": "week"', '"item": "weak"');
    expect(sentences).toContain(`${scoring}: scores.glasses-a-week counts the question "weak", which does not exist.`);
  });

  test('when bands leave a gap', async () => {
    const sentences = await sentencesAfter(scoring, '"below": 10', '"below": 9');
    expect(sentences.join()).toMatch(/scoring.json: .*glasses-a-week has a gap between bands from 9 to 10\./);
  });

  test('when bands overlap', async () => {
    const sentences = await sentencesAfter(scoring, '"below": 10', '"below": 11');
    expect(sentences.join()).toMatch(/glasses-a-week has bands that overlap at 10\./);
  });

  test('when two sets of limits hold on the same day', async () => {
    const sentences = await sentencesAfter(scoring, '"validUntil": "2023-09-12"', '"validUntil": "2023-09-13"');
    expect(sentences.join()).toContain('holds at the same time as "se-alcohol-2023-09-12".');
  });

  test('when a band has one thing to do instead of two', async () => {
    const folder = await readFile(join(import.meta.dirname, 'alcohol/2/scoring.json'), 'utf8');
    const actions = /"actions": \[\s*(\{[^}]*\}),\s*\{[^}]*\}\s*\]/.exec(folder);
    const sentences = await sentencesAfter(scoring, actions?.[0] ?? '-', `"actions": [${actions?.[1]}]`);
    expect(sentences.join()).toContain(`${scoring}: bands.0.actions`);
  });

  test('when an extension is not supported, instead of dropping it', async () => {
    const sentences = await sentencesAfter(questionnaire, 'StructureDefinition/ordinalValue', 'StructureDefinition/other');
    expect(sentences.join()).toContain('uses http://hl7.org/fhir/StructureDefinition/other, which is not supported');
  });

  test('when a field is not known', async () => {
    const sentences = await sentencesAfter(questionnaire, '"status": "active"', '"status": "active", "experimentel": true');
    expect(sentences.join()).toMatch(/questionnaire.json: .*experimentel/);
  });

  test('when conditions go in a ring', async () => {
    const file = 'instruments/audit-c/1/questionnaire.json';
    const sentences = await sentencesAfter(file, '"question": "age-group"', '"question": "limit"');
    expect(sentences).toContain(`${file}: limit depends on itself through its conditions.`);
  });

  test('when a question waits for an answer that is not offered', async () => {
    const file = 'instruments/audit-c/1/questionnaire.json';
    const sentences = await sentencesAfter(file, '"code": "never"\n', '"code": "nothing"\n');
    expect(sentences).toContain(`${file}: drinks depends on an answer that “frequency” does not offer.`);
  });

  test('when the licence does not allow an open questionnaire', async () => {
    const file = 'instruments/findrisc/1/licence.json';
    const sentences = await sentencesAfter(file, '"free-noncommercial"', '"institution-permission"');
    expect(sentences).toEqual([`${file}: class stops it (licence-needs-permission), so the questionnaire may not be active.`]);
  });

  test('when a check points at an instrument that is not there or is retired', async () => {
    const file = 'packs/se/checks.json';
    const sentences = await sentencesAfter(file, '"name": "alcohol",\n          "version": "2"', '"name": "alcohol",\n          "version": "1"');
    expect(sentences.join()).toContain('t5 uses alcohol 1, which is not an active instrument');
  });
});

const overview = 'packs/se/health-check.json';

describe('a health check is refused at start', () => {
  test('when a part is not an active instrument with limits here', async () => {
    expect(await sentencesAfter(overview, '"kostindex"', '"plate"')).toEqual([
      `${overview}: a3 uses plate 1, which is not an active instrument with limits for "se".`,
    ]);
    expect(await sentencesAfter(overview, '"kostindex"', '"ftnd"')).toEqual([
      expect.stringContaining('a3 uses ftnd 1'),
    ]);
  });

  test('when two parts have one code or one instrument', async () => {
    expect(await sentencesAfter(overview, '"code": "a3"', '"code": "a2"')).toEqual([
      `${overview}: two parts have the same code.`,
    ]);
    expect(await sentencesAfter(overview, '"name": "sitting"', '"name": "activity"')).toEqual([
      `${overview}: two parts ask the same instrument.`,
    ]);
  });

  test('when the wish to change is not asked, or names what is no option', async () => {
    expect(await sentencesAfter(overview, '"question": "change"', '"question": "importance"')).toEqual([
      `${overview}: wish asks a9 importance, which is not a choice of the check.`,
    ]);
    expect(await sentencesAfter(overview, '"stress": "mood"', '"no-such": "mood"')).toEqual([
      `${overview}: wish names no-such, which is not an option of change.`,
    ]);
  });
});
