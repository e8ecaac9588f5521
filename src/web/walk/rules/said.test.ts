import { describe, expect, test } from 'vitest';
import { heard, sayIn, within } from './said.ts';

const WRITTEN = { sourceLanguage: 'fi' };
const TEXT = { fi: 'Kävele', sv: 'Gå', ar: 'امشِ' };
const swedish = (readIn: string | null) => ({ language: 'sv', readIn });

describe('a text of a programme', () => {
  test('stands in the language that the programme is read in, and says so where that is not the page’s', () => {
    expect(sayIn(WRITTEN, swedish('ar'))(TEXT)).toEqual({ text: 'امشِ', lang: 'ar' });
    expect(sayIn(WRITTEN, swedish(null))(TEXT)).toEqual({ text: 'Gå', lang: null });
  });

  test('that is missing there stands in the page’s language, then in the one it was written in', () => {
    const { sv: _, ...noSwedish } = TEXT;
    expect(sayIn(WRITTEN, swedish('so'))(TEXT)).toEqual({ text: 'Gå', lang: null });
    expect(sayIn(WRITTEN, swedish('so'))(noSwedish)).toEqual({ text: 'Kävele', lang: 'fi' });
    expect(sayIn(WRITTEN, swedish(null))({ en: 'Walk' })).toEqual({ text: 'Walk', lang: 'en' });
  });

  test('in Swedish of Finland or English of Britain is Swedish and English', () => {
    expect(sayIn(WRITTEN, swedish('sv-FI'))(TEXT)).toEqual({ text: 'Gå', lang: null });
    expect(sayIn(WRITTEN, swedish('en-GB'))({ fi: 'Kävele', en: 'Walk' })).toEqual({
      text: 'Walk',
      lang: 'en',
    });
    expect(sayIn(WRITTEN, swedish(null))({ fi: 'Kävele', 'sv-FI': 'Promenera' })).toEqual({
      text: 'Promenera',
      lang: null,
    });
  });

  test('which languages had to stand in is told once', () => {
    const { say, others } = heard(WRITTEN, swedish('ar'));
    for (const text of [TEXT, { sv: 'Vila' }, { fi: 'Lepää' }, { sv: 'Igen' }]) say(text);
    expect(others()).toEqual(['sv', 'fi']);
    const page = heard(WRITTEN, swedish(null));
    page.say(TEXT);
    expect(page.others()).toEqual([]);
  });

  test('in a sentence of the service is kept apart, where it is in another language', () => {
    expect(within({ text: 'امشِ', lang: 'ar' })).toBe('\u2068امشِ\u2069');
    expect(within({ text: 'Gå', lang: null })).toBe('Gå');
  });
});
