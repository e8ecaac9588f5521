/** The content itself: languages, licences, limits, and cases scored by others. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { COUNTRIES, LANGUAGES } from '#kernel/actor.ts';
import { CasesFile } from '#modules/instruments/contract.ts';
import { assess, decodeAnswers, encodeAnswers, loadLibrary, questionsOf, readAnswers } from '#modules/instruments/public.ts';
import type { Answers, Instrument } from '#modules/instruments/public.ts';
import { scoresOf } from '#modules/instruments/rules/score.ts';

import { propertySettings } from '../../testing/vitest-proof.ts';

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

const OUR_WORDING = { sv: /inofficiell/i, fi: /epävirallis|epävirallinen/i, en: /unofficial/i } as const;

describe.each(all)('$instrument.name $instrument.version', ({ instrument, file }) => {
  test('says on the result, in a language whose wording is ours, that it is an unofficial translation', () => {
    for (const language of instrument.licence.unofficialTranslations)
      expect(instrument.licence.note[language]).toMatch(OUR_WORDING[language]);
  });

  test('has every text in every language, and no loud or blaming words', () => {
    const found = texts(instrument);
    expect(found.length).toBeGreaterThan(10);
    for (const text of found) for (const language of LANGUAGES) expect(text[language]).toMatch(/\S/);
    for (const words of found.flatMap(strings)) expect(words).not.toMatch(/!|submit|click here|too much|för mycket/i);
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

  test.each(file.cases)('golden case: $name', ({ country, on, answers, scores, band, cutoffs, group }) => {
    const found = Object.fromEntries(
      scoresOf(instrument, answers).flatMap((score) => (score.kind === 'known' ? [[score.code, score.value]] : [])),
    );
    expect(found).toMatchObject(scores);
    const result = assess(instrument, answers, { country, on });
    const used = result.kind === 'band' ? result.cutoffs : undefined;
    expect({
      band: result.kind === 'band' ? result.band : result.kind,
      cutoffs: cutoffs === undefined ? undefined : used?.id,
      group: group === undefined ? undefined : used?.group,
    }).toEqual({ band, cutoffs, group });
  });

  test('has a golden case for every band', () => {
    const expected = new Set(file.cases.map((one) => one.band));
    for (const band of instrument.bands) expect(expected).toContain(band.code);
  });

  const [country] = instrument.cutoffs[0]?.countries ?? [];
  const on = instrument.status === 'retired' ? '2023-09-11' : '2026-11-21';
  const complete = completeAnswers(instrument);

  test('every complete set of answers has a score within its range and a band', () => {
    fc.assert(
      fc.property(complete, (answers) => {
        if (country === undefined) return;
        for (const score of scoresOf(instrument, answers)) {
          const rule = instrument.scores.find((one) => one.code === score.code);
          expect(score.kind).toBe('known');
          if (score.kind !== 'known' || rule === undefined) continue;
          expect(score.value).toBeGreaterThanOrEqual(rule.min);
          expect(score.value).toBeLessThanOrEqual(rule.max);
        }
        const result = assess(instrument, answers, { country, on });
        const expected = answers['age-group'] === 'under-18' ? 'no-limits-for-group' : 'band';
        expect(result.kind === 'band' ? result.kind : result.because).toBe(expected);
      }),
      propertySettings(`answer sets of ${instrument.name}`, 60),
    );
  });

  test('a missing answer never yields a milder band', () => {
    const order = instrument.bands.map((band) => band.code);
    fc.assert(
      fc.property(complete, fc.array(fc.nat(20), { minLength: 1, maxLength: 4 }), (answers, gone) => {
        if (country === undefined) return;
        const kept = Object.entries(answers).filter((_, index) => !gone.includes(index));
        const whole = assess(instrument, answers, { country, on });
        const partial = assess(instrument, Object.fromEntries(kept), { country, on });
        if (whole.kind !== 'band' || partial.kind !== 'band') return;
        expect(order.indexOf(partial.band)).toBeGreaterThanOrEqual(order.indexOf(whole.band));
      }),
      propertySettings(`gaps in ${instrument.name}`, 120),
    );
  });

  test('answers survive the session cookie', () => {
    fc.assert(
      fc.property(complete, (answers) => {
        const text = encodeAnswers(instrument, answers);
        const back = decodeAnswers(library, text);
        expect(back.ok && back.value.answers).toEqual(answers);
        expect(text.length).toBeLessThan(80);
      }),
      propertySettings(`round trips of ${instrument.name}`, 40),
    );
  });
});

/** Complete and valid: every question that is asked is answered, and no other. */
function completeAnswers(instrument: Instrument): fc.Arbitrary<Answers> {
  const drawn: Record<string, fc.Arbitrary<string>> = {};
  for (const question of questionsOf(instrument))
    if (question.type === 'choice') drawn[question.linkId] = fc.constantFrom(...question.options.map((one) => one.code));
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
