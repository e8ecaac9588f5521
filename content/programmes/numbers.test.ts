/**
 * Telephone numbers are dated data of the country packs, with a source. A programme says them in its own words; this holds them together:
 * a number that leaves a pack, or was never in it, is found here with its place.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { COUNTRIES, type Country } from '#kernel/actor.ts';
import { loadLibrary } from '#modules/instruments/public.ts';
import { loadPacks } from '#modules/packs/public.ts';
import { blocksOf, loadProgrammes, readRichText, textsOf, wordsOf } from '#modules/programmes/public.ts';

/** Begins with 0 as area, free and service numbers do, or is one of the short ones: 112, 1177, 116117, 90101. */
const NUMBER = /(?<![\d–-])(?:0\d{1,3}[- ]\d[\d ]{4,}\d|11[2378]|1177|\d{5,6})(?![\d,]|[ -]\d)/g;
const plain = (number: string) => number.replaceAll(/[ -]/g, '');
const numbersIn = (words: string) => [...words.matchAll(NUMBER)].map(([found]) => found);

const { programmes } = loadProgrammes('content/programmes');
const known: Record<Country, Set<string>> = { se: new Set(), fi: new Set() };

beforeAll(async () => {
  const packs = loadPacks('content/packs');
  const library = await loadLibrary('content');
  for (const country of COUNTRIES) {
    const lines = [
      ...packs[country].crisisLines.lines,
      ...packs[country].youngLines.lines,
      ...library.safety(country).lines,
      ...library.checks(country).flatMap((check) => check.support),
    ];
    for (const { number } of lines) known[country].add(plain(number));
  }
});

describe.each(programmes.map((one) => [one.content.code, one.content] as const))('%s', (_code, programme) => {
  test('tells only numbers that the pack of the country holds', () => {
    const blocks = new Map(blocksOf(programme).map((block) => [block.id, block]));
    const strangers = textsOf(programme).flatMap(({ name, text }) => {
      const part = name.split('.')[0] ?? '';
      const block = blocks.get(part);
      return Object.entries(text).flatMap(([language, words]) =>
        numbersIn(wordsOf(readRichText(words)).join('\n'))
          .filter((number) => {
            const holds = (country: Country) => known[country].has(plain(number));
            // What is read before the start names the countries itself; a block for every country has numbers that are the same in all.
            return block === undefined ? !COUNTRIES.some(holds) : !(block.countries ?? COUNTRIES).every(holds);
          })
          .map((number) => `${name} ${language}: ${number}`),
      );
    });
    expect(strangers).toEqual([]);
  });
});

test.each([
  ['ring 020-84 44 48 i dag', ['020-84 44 48']],
  ['soita 09 2525 0111 tai 116117.', ['09 2525 0111', '116117']],
  ['112 or 1177', ['112', '1177']],
  ['90102', ['90102']],
  ['500–800 grammaa, 150 minuuttia, 2023, 3 500 askelta, 7,5 tuntia', []],
])('finds the numbers in “%s”', (words, numbers) => {
  expect(numbersIn(words)).toEqual(numbers);
});
