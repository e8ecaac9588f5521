import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PhraseFile } from '../contract.ts';
import { phraseWords } from '../texts/phrase-words.ts';
import { noteAsText } from './note-text.ts';
import type { Known } from './known.ts';
import { fillPhrase } from './phrase.ts';
import { weekTold } from './week-told.ts';

const phraseNamed = (name: string) =>
  PhraseFile.parse(JSON.parse(readFileSync(`content/phrases/${name}.json`, 'utf8')));
const known: Known = {
  channel: 'self',
  met: 'video',
  habits: ['move', 'eat'],
  startedOn: '3 mars 2027',
  results: [
    { habit: 'alcohol', title: 'Alkohol', when: '1 mars 2027', finding: 'Förhöjd risk (7 poäng)' },
    { habit: 'move', title: 'Rörelse och stillasittande', when: '1 mars 2027', finding: 'Lite (90 minuter)' },
    { habit: null, title: 'Livskvalitet', when: '1 mars 2027', finding: null },
  ],
  numbersBefore: { importance: 6, confidence: 3 },
  goal: {
    words: 'Orka leka',
    setBy: 'resident',
    firstStep: 'Gå efter lunch',
    importance: 8,
    confidence: 0,
    exact: ['Jag promenerar', '20 minuter', '3 juni 2027'],
  },
  plans: [{ when: 'det regnar', what: 'går jag i trapporna' }],
  ladder: { reached: ['Tio minuter'], next: { words: 'En kvart', number: 2, of: 3 } },
  tries: [
    { words: 'Ställa fram skorna', until: '10 mars 2027', outcome: 'helped', how: 'Jag såg dem.' },
    { words: 'Gå med Lena', until: '17 mars 2027', outcome: null, how: null },
  ],
  ratings: [
    { by: 'resident', level: 1, means: 'Fem dagar', words: 'Bättre än jag trodde.' },
    { by: 'staff', level: 0, means: null, words: null },
  ],
  hoped: 'Fyra dagar',
  weeks: [
    { title: 'Rörelse', days: 5, told: '210 minuter' },
    { title: 'Sömn', days: 1, told: null },
  ],
  material: ['Stadiga steg', 'Rörelse'],
  meetings: { number: 2, atMost: 6 },
  nextMeeting: 'måndag 15 mars 2027 kl. 13.00',
  lookBacks: ['3 september 2027', '3 mars 2028'],
  responsible: 'Anna Koski',
};
const nothing: Known = {
  ...known,
  channel: null,
  habits: [],
  results: [],
  numbersBefore: null,
  goal: null,
  plans: [],
  ladder: { reached: [], next: null },
  tries: [],
  ratings: [],
  hoped: null,
  weeks: [],
  material: [],
  nextMeeting: null,
  lookBacks: [],
};
const all = ['first-meeting', 'lifestyle', 'last-meeting', 'look-back', 'short-contact'];

describe('a note begins', () => {
  const body = fillPhrase(phraseNamed('last-meeting'), known, phraseWords('sv'));

  test('with what is known of the way here and of this conversation', () => {
    expect(body['arrival']).toBe(
      'Egen anmälan. Gäller: röra på sig och mat. Coachningsperioden började 3 mars 2027. Detta är samtal 2 av högst 6. Samtalet hölls på video.',
    );
  });

  test('with every habit and its scores, and what is not known said', () => {
    expect(body['state']?.split('\n')).toEqual([
      'Alkohol, 1 mars 2027: Förhöjd risk (7 poäng).',
      'Röra på sig: Rörelse och stillasittande, 1 mars 2027: Lite (90 minuter).',
      'Livskvalitet, 1 mars 2027: går inte att bedöma av svaren.',
      'Mat: inga svar finns.',
    ]);
  });

  test('with how important and how sure, now and when the period began', () => {
    expect(body['readiness']).toBe(
      'Hur viktigt: 8 av 10. Hur säker på att klara det: 0 av 10.\nNär perioden började: hur viktigt 6, hur säker 3.',
    );
  });

  test('with what has happened since last time', () => {
    expect(body['since']?.split('\n')).toEqual([
      'Steget är taget: ”Tio minuter”',
      'Prövade ”Ställa fram skorna”: det hjälpte. ”Jag såg dem.”',
      'Rörelse, senaste veckan: 210 minuter (5 dagar skrivna).',
      'Sömn, senaste veckan: 1 dag skriven, för få att säga något av.',
    ]);
  });

  test('with obstacles and plans, the goal with its terms, the next step and what is tried', () => {
    expect(body['resources']).toBe('Om det regnar, så går jag i trapporna.');
    expect(body['agreed']?.split('\n')).toEqual([
      'Mål med egna ord: ”Orka leka”',
      'Närmare bestämt: Jag promenerar, 20 minuter, 3 juni 2027',
      'Första steget: ”Gå efter lunch”',
      'Nästa steg (2 av 3): ”En kvart”',
      'Prövar till 17 mars 2027: ”Gå med Lena”',
    ]);
  });

  test('with how the goal was reached by each, never as one number', () => {
    expect(body['attainment']?.split('\n')).toEqual([
      'Det personen hoppades på: ”Fyra dagar”',
      'Personen säger: lite mer än hoppats (+1) (”Fem dagar”). ”Bättre än jag trodde.”',
      'Coachen säger: som hoppats (0).',
    ]);
  });

  test('with the person’s own words to be read back, and nobody else’s', () => {
    expect(body['own-words']).toBe('”Orka leka”\n”Jag såg dem.”\n”Bättre än jag trodde.”');
    const byCoach = {
      ...known,
      goal: { ...known.goal, setBy: 'staff' } as Known['goal'],
      tries: [],
      ratings: [],
    };
    expect(fillPhrase(phraseNamed('lifestyle'), byCoach, phraseWords('sv'))['own-words']).toBe('');
  });

  test('with material, next contact, who is responsible and when somebody looks back', () => {
    expect(body['material']).toBe('Stadiga steg\nRörelse');
    expect(body['next']).toBe(
      'Nästa samtal måndag 15 mars 2027 kl. 13.00. Ansvarig: Anna Koski.\nUppföljning: 3 september 2027 och 3 mars 2028.',
    );
  });

  test('with free text empty', () => {
    expect(body['free']).toBe('');
  });

  test.each(['sv', 'fi', 'en'] as const)('saying in %s what is missing, never leaving it out', (language) => {
    for (const name of all) {
      const phrase = phraseNamed(name);
      const empty = fillPhrase(phrase, nothing, phraseWords(language));
      const unsaid = phrase.fields.filter(
        ({ code, fill }) =>
          !['resources', 'own-words', 'nothing'].includes(fill) && (empty[code]?.length ?? 0) <= 5,
      );
      expect(unsaid).toEqual([]);
    }
  });

  test.each(['sv', 'fi', 'en'] as const)('in %s with no word left unsaid', (language) => {
    for (const name of all)
      expect(JSON.stringify(fillPhrase(phraseNamed(name), known, phraseWords(language)))).not.toMatch(
        /undefined|null|\[object/,
      );
  });
});

test('every phrase has reason, state, what was agreed, what comes next and room for free text', () => {
  for (const name of all)
    expect(phraseNamed(name).fields.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['arrival', 'state', 'own-words', 'agreed', 'material', 'next', 'free']),
    );
});

test.each([
  [[10, 20], 'sum', null],
  [[10, 20, 30], 'sum', 60],
  [[1, 2, 2], 'mean', 1.7],
  [[], 'mean', null],
] as const)('of the days %j told as %s a week is %s', (values, told, week) => {
  expect(weekTold(values, told)).toBe(week);
});

test('a note as plain text leaves out empty fields and lists codes and additions', () => {
  const text = noteAsText({
    title: 'Coachningssamtal',
    byline: 'Anna Koski, 3 mars 2027',
    fields: [
      { label: 'Nuläge', text: ' Går mer. ' },
      { label: 'Material', text: '  ' },
    ],
    codesLabel: 'Koder',
    codes: [{ system: 'KVÅ', code: 'DV132', title: 'Rådgivande samtal', kind: 'counselling' }],
    addenda: [{ label: 'Tillägg', text: 'Rättat.' }],
  });
  expect(text).toBe(
    'Coachningssamtal\nAnna Koski, 3 mars 2027\n\nNULÄGE\nGår mer.\n\nKODER\nKVÅ DV132 Rådgivande samtal\n\nTILLÄGG\nRättat.',
  );
});
