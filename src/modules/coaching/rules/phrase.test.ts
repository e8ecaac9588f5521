import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PhraseFile } from '../contract.ts';
import { phraseWords } from '../texts/phrase-words.ts';
import { noteAsText } from './note-text.ts';
import { fillPhrase, type Known } from './phrase.ts';

const phrase = PhraseFile.parse(JSON.parse(readFileSync('content/phrases/lifestyle.json', 'utf8')));
const known: Known = {
  channel: 'self',
  habits: ['move', 'eat'],
  startedOn: '3 mars 2027',
  results: [
    { title: 'Alkohol', when: '1 mars 2027', finding: 'Förhöjd risk (7 poäng)' },
    { title: 'Sömn', when: '1 mars 2027', finding: null },
  ],
  goal: { words: 'Orka leka', firstStep: 'Gå efter lunch', importance: 8, confidence: 0 },
  meetings: { number: 2, atMost: 6 },
  nextMeeting: 'måndag 15 mars 2027 kl. 13.00',
  responsible: 'Anna Koski',
};

describe('a note begins', () => {
  const body = fillPhrase(phrase, known, phraseWords('sv'));

  test('with every field of the phrase, those that nobody can know left empty', () => {
    expect(Object.keys(body)).toEqual([
      'arrival',
      'state',
      'readiness',
      'resources',
      'agreed',
      'material',
      'next',
    ]);
    expect(body['resources']).toBe('');
  });

  test('with what is known', () => {
    expect(body['arrival']).toBe(
      'Egen anmälan. Gäller: röra på sig och mat. Coachningsperioden började 3 mars 2027. Detta är samtal 2 av högst 6.',
    );
    expect(body['readiness']).toBe('Hur viktigt: 8 av 10. Hur säker på att klara det: 0 av 10.');
    expect(body['agreed']).toBe('Mål med egna ord: ”Orka leka”\nFörsta steget: ”Gå efter lunch”');
    expect(body['next']).toContain('Anna Koski');
  });

  test('saying plainly what could not be judged', () => {
    expect(body['state']).toContain('Sömn, 1 mars 2027: går inte att bedöma av svaren.');
  });

  test.each(['sv', 'fi', 'en'] as const)('saying in %s what is missing, never leaving it out', (language) => {
    const empty = fillPhrase(
      phrase,
      { ...known, channel: null, habits: [], results: [], goal: null, nextMeeting: null },
      phraseWords(language),
    );
    for (const field of ['arrival', 'state', 'readiness', 'agreed', 'next'])
      expect(empty[field]?.length).toBeGreaterThan(5);
  });
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
    codes: [{ system: 'KVÅ', code: 'DV132', title: 'Rådgivande samtal' }],
    addenda: [{ label: 'Tillägg', text: 'Rättat.' }],
  });
  expect(text).toBe(
    'Coachningssamtal\nAnna Koski, 3 mars 2027\n\nNULÄGE\nGår mer.\n\nKODER\nKVÅ DV132 Rådgivande samtal\n\nTILLÄGG\nRättat.',
  );
});
