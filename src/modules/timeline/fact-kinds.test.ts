import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LANGUAGES } from '#kernel/actor.ts';
import { entryWords } from './rules/entry-words.ts';
import { FOR_ONESELF } from './rules/for-oneself.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Fact types as the code writes them: `type: 'goal.set'`, both sides of a choice, `note(…, 'meeting.cancelled')`. */
function typesIn(text: string): readonly string[] {
  if (!text.includes('context.fact(')) return [];
  const told = [...text.matchAll(/\btype: ([^,\n]+)|\bnote\(([^;]+)\);/g)].map(
    (found) => found[1] ?? found[2] ?? '',
  );
  return told.flatMap((one) => [...one.matchAll(/'([a-z-]+\.[a-z-]+)'/g)].map((found) => found[1] ?? ''));
}

function factTypes(): readonly string[] {
  const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.tsx?$/.test(name) && !/\.test\.|testing/.test(name),
  );
  const written = files.flatMap((name) => typesIn(readFileSync(join(ROOT, name), 'utf8')));
  // Made from what happened to a meeting: of one person, and of a group.
  const made = [
    ...['booked', 'changed', 'held', 'missed'].map((happened) => `meeting.${happened}`),
    ...['added', 'moved', 'cancelled'].map((how) => `group.meeting-${how}`),
  ];
  return [...new Set([...written, ...made])].filter((type) => !FOR_ONESELF.includes(type));
}

test('everything that happens to a person has a sentence of its own, in every language, for both readers', () => {
  const types = factTypes();
  expect(types).toEqual(
    expect.arrayContaining(['goal.set', 'goal.changed', 'meeting.cancelled', 'log.questioned']),
  );
  const untold = LANGUAGES.flatMap((language) =>
    (['resident', 'staff'] as const).flatMap((audience) => {
      const neutral = entryWords({ kind: 'no.such-fact', data: {} }, { language, audience });
      return types.filter((kind) => entryWords({ kind, data: {} }, { language, audience }) === neutral);
    }),
  );
  expect(untold).toEqual([]);
});
