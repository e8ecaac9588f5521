import { expect, test } from 'vitest';
import { readingLevel } from './reading-level.ts';

// Counted by hand: 10 words in 2 sentences, 3 of more than six letters (“minuter” has seven): 10 / 2 + 100 × 3 / 10 = 35.
const LINE = 'Katten sover i solen. Promenaden runt sjön tar tjugofem minuter.';

test('is words per sentence and the share of long words', () => {
  expect(readingLevel(Array.from({ length: 10 }, () => LINE))).toEqual({ kind: 'lix', lix: 35, words: 100 });
});

test('counts a heading or a line of a list as a sentence, and no number as a word', () => {
  const lines = Array.from({ length: 50 }, () => 'Gå ut');
  expect(readingLevel([...lines, '12 345', ''])).toEqual({ kind: 'lix', lix: 2, words: 100 });
});

test('says nothing of a short text', () => {
  expect(readingLevel([LINE])).toEqual({ kind: 'cannot-tell', words: 10 });
});
