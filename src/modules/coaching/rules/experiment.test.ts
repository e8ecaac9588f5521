import { describe, expect, test } from 'vitest';
import { civilDate } from '#kernel/dates.ts';
import { MOST_WORDS } from './check-goal.ts';
import { checkTold, checkTry } from './experiment.ts';

const today = civilDate('2027-03-01');

describe('something to try', () => {
  test('has words and a day from today on', () => {
    expect(checkTry({ words: ' Gå ut före frukost ', until: '2027-03-01' }, today)).toEqual({
      kind: 'complete',
      words: 'Gå ut före frukost',
      until: '2027-03-01',
    });
  });

  test('names what is missing, past or no day at all', () => {
    expect(checkTry({ words: '  ', until: '2027-02-28' }, today)).toEqual({
      kind: 'incomplete',
      problems: { words: 'missing', until: 'past' },
    });
    expect(checkTry({ words: 'x'.repeat(MOST_WORDS + 1), until: '2027-02-30' }, today)).toEqual({
      kind: 'incomplete',
      problems: { words: 'too-long', until: 'not-a-date' },
    });
    expect(checkTry({ words: 'x'.repeat(MOST_WORDS), until: '2027-03-02' }, today).kind).toBe('complete');
  });

  test('is told with how it went; the words about it are left out by whoever wants', () => {
    expect(checkTold({ outcome: 'not-tried', how: ' ' })).toEqual({
      kind: 'complete',
      outcome: 'not-tried',
      how: null,
    });
    expect(checkTold({ outcome: 'failed', how: 'x'.repeat(MOST_WORDS + 1) })).toEqual({
      kind: 'incomplete',
      problems: { outcome: 'missing', how: 'too-long' },
    });
  });
});
