import { expect, test } from 'vitest';
import { LANGUAGES } from '#kernel/actor.ts';
import { KNOWN_KINDS } from '../texts/texts.ts';
import { entryWords } from './entry-words.ts';

const toResident = { language: 'sv', audience: 'resident' } as const;

test('a message tells who wrote it', () => {
  expect(entryWords({ kind: 'message.sent', data: { author: 'staff' } }, toResident)).toBe(
    'Du fick ett meddelande',
  );
  expect(entryWords({ kind: 'message.sent', data: { author: 'resident' } }, toResident)).toBe(
    'Du skrev ett meddelande',
  );
  expect(
    entryWords({ kind: 'message.sent', data: { author: 'resident' } }, { language: 'sv', audience: 'staff' }),
  ).toBe('Invånaren skrev ett meddelande');
});

test('a follow-up says which one', () =>
  expect(
    entryWords({ kind: 'follow-up.planned', data: { months: 3 } }, { language: 'fi', audience: 'resident' }),
  ).toContain('3 kuukauden'));

test('a kind without words is shown neutrally, never as one of the known', () => {
  for (const language of LANGUAGES) {
    const known = KNOWN_KINDS.map((kind) =>
      entryWords({ kind, data: {} }, { language, audience: 'resident' }),
    );
    const unknown = entryWords({ kind: 'weather.changed', data: {} }, { language, audience: 'resident' });
    expect(unknown).not.toBe('');
    expect(known).not.toContain(unknown);
  }
});

test('names of what every object has are no kinds', () =>
  expect(entryWords({ kind: 'toString', data: {} }, toResident)).toBe('Något hände i ditt ärende'));
