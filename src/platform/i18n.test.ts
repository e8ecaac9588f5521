import { expect, test } from 'vitest';
import { compareTexts, languageOfPath, listText, negotiateLanguage, numberText, texts } from './i18n.ts';

const silent = { chosen: undefined, accepted: undefined, fallback: 'sv' } as const;

test('the language a person chose before beats what the browser asks for', () => {
  expect(negotiateLanguage({ ...silent, chosen: 'fi', accepted: 'sv' })).toBe('fi');
});

test('the browser’s first language that we speak is taken, by its weight', () => {
  expect(negotiateLanguage({ ...silent, accepted: 'de, fi;q=0.7, en-GB;q=0.9' })).toBe('en');
});

test('a language with weight nought is not wanted', () => {
  expect(negotiateLanguage({ ...silent, accepted: 'fi;q=0' })).toBe('sv');
});

test('a Norwegian browser gets Swedish', () => {
  expect(negotiateLanguage({ ...silent, accepted: 'nb-NO,nb;q=0.9,en;q=0.8', fallback: 'fi' })).toBe('sv');
});

test('an unknown or broken wish falls back to the site’s own language', () => {
  expect(negotiateLanguage({ chosen: 'xx', accepted: ';;,q=', fallback: 'fi' })).toBe('fi');
});

test('only the first part of a path names the language', () => {
  expect([languageOfPath('/fi/my'), languageOfPath('/my/fi'), languageOfPath('/')]).toEqual([
    'fi',
    undefined,
    undefined,
  ]);
});

test('a text is picked by language', () => {
  expect(texts('fi', { sv: 'hej', fi: 'hei', en: 'hello' })).toBe('hei');
});

test('Swedish and Finnish write a decimal comma, English a point', () => {
  expect([numberText('sv', 1.5), numberText('fi', 1.5), numberText('en', 1.5)]).toEqual([
    '1,5',
    '1,5',
    '1.5',
  ]);
});

test('a list reads like a sentence', () => {
  expect(listText('sv', ['a', 'b', 'c'])).toBe('a, b och c');
});

test('å ä ö come last in Swedish', () => {
  expect(['Öst', 'Zorn', 'Ek', 'Ågren'].toSorted((one, other) => compareTexts('sv', one, other))).toEqual([
    'Ek',
    'Zorn',
    'Ågren',
    'Öst',
  ]);
});
