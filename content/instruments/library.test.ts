/** The content itself: languages, licences, limits, and cases scored by others. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { COUNTRIES, LANGUAGES } from '#kernel/actor.ts';
import { CasesFile } from '#modules/instruments/contract.ts';
import {
  assess,
  assessment,
  decodeAnswers,
  encodeAnswers,
  loadLibrary,
  questionsOf,
  raisedFlags,
  readAnswers,
  settle,
} from '#modules/instruments/public.ts';
import type { Answers, ChoiceItem, Instrument, NumberItem, Occasion } from '#modules/instruments/public.ts';
import { scoresOf } from '#modules/instruments/rules/score.ts';
import type { Score } from '#modules/instruments/rules/score.ts';

import { propertySettings } from '../../testing/vitest-proof.ts';

type Untold = Extract<Score, { kind: 'cannot-tell' }>;

const CONTENT = join(import.meta.dirname, '..');
const library = await loadLibrary(CONTENT);
const instruments = library.instruments();
const all = await Promise.all(
  instruments.map(async (instrument) => ({ instrument, file: await casesOf(instrument) })),
);

async function casesOf({ name, version }: Instrument): Promise<CasesFile> {
  const raw: unknown = JSON.parse(await readFile(join(CONTENT, 'instruments', name, version, 'cases.json'), 'utf8'));
  return CasesFile.parse(raw);
}

function strings(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

function texts(value: unknown): readonly Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'sv' in value ? [value as Record<string, unknown>] : [];
  return [...own, ...Object.values(value).flatMap(texts)];
}

/** Their questions are worded by their authors, and may say what we would not. */
const AUTHORS_WORDING = new Set(['gad-7', 'phq-9']);

const OUR_WORDING = { sv: /inofficiell/i, fi: /epävirallis|epävirallinen/i, en: /unofficial/i } as const;

describe.each(all)('$instrument.name $instrument.version', ({ instrument, file }) => {
  test('says on the result, in a language whose wording is ours, that it is an unofficial translation', () => {
    for (const language of instrument.licence.unofficialTranslations)
      expect(instrument.licence.note[language]).toMatch(OUR_WORDING[language]);
  });

  test('has every text in every language, and no loud or blaming words', () => {
    const found = texts(instrument);
    expect(found.length).toBeGreaterThan(5);
    for (const text of found) for (const language of LANGUAGES) expect(text[language]).toMatch(/\S/);
    for (const words of found.flatMap(strings)) expect(words).not.toMatch(/!|submit|click here/i);
    const ours = AUTHORS_WORDING.has(instrument.name) ? texts({ ...instrument, items: [] }) : found;
    for (const words of ours.flatMap(strings)) expect(words).not.toMatch(/too much|för mycket/i);
  });

  test('says the same in no two languages where a sentence is spoken', () => {
    for (const question of questionsOf(instrument)) {
      if (!question.text.sv.includes(' ')) continue;
      expect(new Set(LANGUAGES.map((language) => question.text[language])).size).toBe(LANGUAGES.length);
    }
  });

  test('gives exactly two different things to do in each band', () => {
    for (const band of instrument.bands) {
      expect(band.actions).toHaveLength(2);
      for (const language of LANGUAGES) expect(band.actions[0][language]).not.toBe(band.actions[1][language]);
    }
  });

  test('has licence, citation and a source for every set of limits', () => {
    expect(instrument.licence.citation).toMatch(/\S/);
    expect(instrument.licence.source).toMatch(/\S/);
    expect(instrument.cutoffs.every((set) => set.source.en.length > 10)).toBe(true);
  });

  test.each(file.cases)('golden case: $name', (one) => {
    const { country, on, answers, scores, band, cutoffs, group, organisation, flags } = one;
    const found = Object.fromEntries(
      scoresOf(instrument, answers).flatMap((score) => (score.kind === 'known' ? [[score.code, score.value]] : [])),
    );
    expect(found).toEqual(scores);
    const occasion = { country, on, ...(organisation === undefined ? {} : { organisation }) };
    const { result, known } = assessment(instrument, settle(instrument, answers), occasion);
    const raised = raisedFlags(instrument, known).map((flag) => flag.code);
    const used = result.kind === 'band' ? result.cutoffs : undefined;
    expect({
      band: result.kind === 'band' ? result.band : result.kind,
      cutoffs: cutoffs === undefined ? undefined : used?.id,
      group: group === undefined ? undefined : used?.group,
      flags: flags === undefined ? undefined : raised,
    }).toEqual({ band, cutoffs, group, flags });
  });

  test('has a golden case for every band', () => {
    const expected = new Set(file.cases.map((one) => one.band));
    for (const band of instrument.bands) expect(expected).toContain(band.code);
  });

  const occasion = occasionFor(instrument);
  const complete = completeAnswers(instrument);

  test('every complete set of answers has a score within its range and a band', () => {
    fc.assert(
      fc.property(complete, (answers) => {
        const scores = scoresOf(instrument, answers);
        for (const score of scores) {
          const rule = instrument.scores.find((one) => one.code === score.code);
          expect(score.kind === 'known' || mayStayUntold(instrument, score, answers)).toBe(true);
          if (score.kind !== 'known' || rule === undefined) continue;
          expect(score.value).toBeGreaterThanOrEqual(rule.min);
          expect(score.value).toBeLessThanOrEqual(rule.max);
        }
        const result = assess(instrument, answers, occasion);
        const told = result.kind === 'cannot-tell' ? result.because : result.kind;
        expect(told).toBe(toldOf(instrument, scores, answers));
      }),
      propertySettings(`answer sets of ${instrument.name}`, 60),
    );
  });

  test('answers survive the session cookie', () => {
    fc.assert(
      fc.property(complete, (answers) => {
        const text = encodeAnswers(instrument, answers);
        const back = decodeAnswers(library, text);
        expect(back.ok && back.value.answers).toEqual(answers);
        expect(text.length).toBeLessThan(Math.max(80, 30 + 2 * questionsOf(instrument).length));
      }),
      propertySettings(`round trips of ${instrument.name}`, 40),
    );
  });
});

const GAPS = fc.array(fc.nat(20), { minLength: 1, maxLength: 4 });
const refuses = ({ scores }: Instrument) => scores.every((score) => score.missing.rule === 'refuse');

function without(answers: Answers, gone: readonly number[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter((_, index) => !gone.includes(index)));
}

test.each(instruments.filter(refuses))('$name $version: a missing answer never yields a milder band', (instrument) => {
  const order = instrument.bands.map((band) => band.code);
  const occasion = occasionFor(instrument);
  fc.assert(
    fc.property(completeAnswers(instrument), GAPS, (answers, gone) => {
      const whole = assess(instrument, answers, occasion);
      const partial = assess(instrument, without(answers, gone), occasion);
      if (whole.kind !== 'band' || partial.kind !== 'band') return;
      expect(order.indexOf(partial.band)).toBeGreaterThanOrEqual(order.indexOf(whole.band));
    }),
    propertySettings(`gaps in ${instrument.name}`, 120),
  );
});

test.each(instruments.filter((one) => !refuses(one)))(
  '$name $version: missing answers are made up for while enough are answered, and not a moment longer',
  (instrument) => {
    fc.assert(
      fc.property(completeAnswers(instrument), GAPS, (answers, gone) => {
        const kept = without(answers, gone);
        const scores = scoresOf(instrument, kept);
        for (const { code, terms, missing, min, max } of instrument.scores) {
          if (missing.rule === 'refuse' || terms.some(({ of }) => !('item' in of))) continue;
          const answered = terms.filter(({ of }) => 'item' in of && Object.hasOwn(kept, of.item)).length;
          const score = scores.find((one) => one.code === code);
          expect(score?.kind).toBe(answered >= missing.atLeast ? 'known' : 'cannot-tell');
          if (score?.kind !== 'known') continue;
          expect(score.value).toBeGreaterThanOrEqual(min);
          expect(score.value).toBeLessThanOrEqual(max);
        }
      }),
      propertySettings(`gaps in ${instrument.name}`, 120),
    );
  },
);

/** A country whose limits it has, and a day on which they hold. */
function occasionFor({ cutoffs, status }: Instrument): Occasion {
  const [country = 'se' as const] = cutoffs[0]?.countries ?? [];
  return { country, on: status === 'retired' ? '2023-09-11' : '2026-11-21' };
}

/** A score of complete answers is told, unless its own rule says not to or its questions are rightly not asked. */
function mayStayUntold(instrument: Instrument, score: Untold, answers: Answers): boolean {
  const rule = instrument.scores.find((one) => one.code === score.code);
  if (score.because === 'answers-do-not-fit') return rule?.notWhen !== undefined;
  const { enabled } = settle(instrument, answers);
  return score.missing.length > 0 && score.missing.every((linkId) => !enabled.has(linkId));
}

/** What is told of complete answers: a band, the scores where no limits exist, or why not. */
function toldOf({ bands }: Instrument, scores: readonly Score[], answers: Answers): string {
  if (scores.some((score) => score.kind === 'cannot-tell' && score.because === 'answers-do-not-fit'))
    return 'answers-do-not-fit';
  if (bands.length === 0) return scores.some((score) => score.kind === 'known') ? 'scores' : 'missing-answers';
  return answers['age-group'] === 'under-18' ? 'no-limits-for-group' : 'band';
}

function numberFor({ type, min = 0, max = 1000 }: NumberItem): fc.Arbitrary<string> {
  const parts = type === 'decimal' ? 10 : 1;
  return fc.integer({ min: Math.ceil(min * parts), max: Math.floor(max * parts) }).map((value) => String(value / parts));
}

/** One of the options; of those that may be chosen together several, or one that is chosen alone. */
function choiceFor({ options, repeats }: ChoiceItem): fc.Arbitrary<string | string[]> {
  if (!repeats) return fc.constantFrom(...options.map((one) => one.code));
  const together = options.filter((one) => !one.alone).map((one) => one.code);
  const alone = options.filter((one) => one.alone).map((one) => fc.constant<string[]>([one.code]));
  return fc.oneof(fc.subarray(together, { minLength: 1 }), ...alone);
}

/** Complete and valid: every question that is asked is answered, and no other. */
function completeAnswers(instrument: Instrument): fc.Arbitrary<Answers> {
  const drawn: Record<string, fc.Arbitrary<string | string[]>> = {};
  for (const question of questionsOf(instrument)) {
    if (question.type === 'choice') drawn[question.linkId] = choiceFor(question);
    if (question.type === 'integer' || question.type === 'decimal') drawn[question.linkId] = numberFor(question);
  }
  return fc.record(drawn).map((fields) => readAnswers(instrument, fields).answers);
}

describe.each(COUNTRIES)('the self-checks of pack %s', (country) => {
  const checks = library.checks(country);

  test('offer the five habits of the front page, in order', () => {
    const front = checks.filter((check) => check.place === 'front').map((check) => check.habit);
    expect(front).toEqual(['move', 'sleep', 'eat', 'alcohol', 'tobacco']);
  });

  test('have neutral codes and a result for every complete answer today', () => {
    for (const check of checks) {
      expect(check.code).toMatch(/^[a-z]\d$/);
      expect(library.check(country, check.code)).toBe(check);
      for (const instrument of check.instruments) {
        const [answers] = fc.sample(completeAnswers(instrument), { numRuns: 1, seed: 1 });
        const result = assess(instrument, { ...answers }, { country, on: '2026-11-21' });
        expect(result.kind === 'cannot-tell' && result.because === 'no-limits-here').toBe(false);
      }
    }
  });

  test('have the crisis lines in every language, and say that no one watches round the clock', () => {
    const safety = library.safety(country);
    expect(safety.lines.map((line) => line.number)).toContain('112');
    expect(safety.notMonitored.en).toMatch(/round the clock/);
    for (const text of texts(safety)) for (const language of LANGUAGES) expect(text[language]).toMatch(/\S/);
  });

  test('name no crisis number that the country pack does not know', async () => {
    const pack = await readFile(join(CONTENT, 'packs', country, 'pack.json'), 'utf8');
    for (const line of library.safety(country).lines) expect(pack).toContain(`"number": "${line.number}"`);
  });

  test('fit together, all answered, in a session cookie of 4 kB', () => {
    const longest = checks
      .flatMap((check) => check.instruments)
      .map((instrument) => {
        const [answers] = fc.sample(completeAnswers(instrument), { numRuns: 1, seed: 2 });
        return encodeAnswers(instrument, answers ?? {});
      });
    expect(longest.join(';').length).toBeLessThan(1000);
  });
});

test('the mood check always shows the crisis lines', () => {
  expect(library.instrument('mood', '1')?.safety).toBe('always');
});

test('an unknown check or instrument is simply not there', () => {
  expect(library.check('se', 'z9')).toBeUndefined();
  expect(library.instrument('alcohol', '9')).toBeUndefined();
  expect(library.instrument('__proto__', '1')).toBeUndefined();
});

test('the library cannot be changed after start', () => {
  const instrument = library.instrument('alcohol', '2');
  expect(() => Object.assign(instrument?.bands[0] ?? {}, { level: 'within' })).toThrow(TypeError);
});
