/** What every programme that we ship must hold: a whole structure, three whole languages, plain words, sources. */
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#kernel/actor.ts';
import {
  blocksOf,
  linksIn,
  loadProgrammes,
  modulesOf,
  readRichText,
  stepsOf,
  textsOf,
  textState,
  wordsOf,
  writeRichText,
} from '#modules/programmes/public.ts';

const shipped = loadProgrammes('content/programmes').programmes;

/** Words that blame or order about, in texts for people who are tired already. */
const NOT_OURS = [/!/, /\bmåste du\b/i, /\bdu måste\b/i, /\bdu borde\b/i, /\byou must\b/i, /\byou should\b/i, /\bsinun täytyy\b/i];

test('each version stands once', () => {
  const names = shipped.map((one) => `${one.content.code} ${one.major}.${one.minor}`);
  expect(new Set(names).size).toBe(names.length);
});

describe.each(shipped.map((one) => [one.content.code, one.content] as const))('%s', (_code, programme) => {
  test('has every text in every language of the service', () => {
    const wanting = LANGUAGES.flatMap((language) =>
      textsOf(programme)
        .filter((text) => textState(programme, text, language) !== 'done')
        .map((text) => `${text.name} ${language}`),
    );
    expect(wanting).toEqual([]);
  });

  test('writes its rich texts the one way, so that the editor changes nothing by opening them', () => {
    const changed = textsOf(programme)
      .filter((text) => text.kind === 'rich')
      .flatMap((text) => Object.entries(text.text).map(([language, words]) => ({ name: `${text.name} ${language}`, words })))
      .filter(({ words }) => writeRichText(readRichText(words)) !== words)
      .map(({ name, words }) => ({ name, words, written: writeRichText(readRichText(words)) }));
    expect(changed).toEqual([]);
  });

  test('speaks without blame, orders and exclamation marks', () => {
    const found = textsOf(programme).flatMap((text) =>
      Object.entries(text.text).flatMap(([language, words]) =>
        NOT_OURS.filter((pattern) => pattern.test(wordsOf(readRichText(words)).join(' '))).map(
          (pattern) => `${text.name} ${language} ${String(pattern)}`,
        ),
      ),
    );
    expect(found).toEqual([]);
  });

  test('links alike in every language, and names its sources', () => {
    expect(programme.references.length).toBeGreaterThanOrEqual(3);
    const counts = textsOf(programme)
      .filter((text) => text.kind === 'rich')
      .filter((text) => new Set(Object.values(text.text).map((words) => linksIn(readRichText(words)).length)).size > 1)
      .map((text) => text.name);
    expect(counts).toEqual([]);
  });

  test('has weekly modules, graded tasks, if-then plans, a measure and a way back after a lapse', () => {
    const kinds = new Set(blocksOf(programme).map((block) => block.kind));
    for (const kind of ['text', 'exercise', 'if-then', 'quiz', 'reflection', 'talk', 'goal', 'questionnaire'] as const)
      expect([...kinds]).toContain(kind);
    expect(modulesOf(programme).length).toBeGreaterThanOrEqual(6);
    expect(Math.max(...stepsOf(programme).map((step) => step.minutes))).toBeLessThanOrEqual(15);
  });
});
