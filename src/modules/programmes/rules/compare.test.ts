import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aHand, someEdit } from '../../../../testing/generated-edits.ts';
import { someProgramme } from '../../../../testing/generated-programmes.ts';
import { propertySettings } from '../../../../testing/vitest-proof.ts';
import { aBlock, aModule, aPhase, aProgramme, aStep } from '../testing.ts';
import { compare } from './compare.ts';
import type { Edit } from './edit-shape.ts';
import { applyEdits } from './edit.ts';
import { majorChanges } from './is-minor.ts';
import { isSame } from './parts.ts';
import { type Piece, wordDiff } from './word-diff.ts';

const without = (pieces: readonly Piece[], kind: Piece['kind']) =>
  pieces
    .filter((piece) => piece.kind !== kind)
    .map((piece) => piece.text)
    .join('');

describe('words', () => {
  test('one word changed is one word out and one in', () => {
    expect(wordDiff('Gå ut en stund i dag.', 'Gå ut en timme i dag.')).toEqual([
      { kind: 'same', text: 'Gå ut en ' },
      { kind: 'removed', text: 'stund' },
      { kind: 'added', text: 'timme' },
      { kind: 'same', text: ' i dag.' },
    ]);
    expect(wordDiff('', 'Nytt.')).toEqual([{ kind: 'added', text: 'Nytt.' }]);
    expect(wordDiff('Samma.', 'Samma.')).toEqual([{ kind: 'same', text: 'Samma.' }]);
  });

  test('what stayed and went is the old text, what stayed and came the new one', () => {
    const words = fc
      .array(fc.constantFrom('a', 'b', 'gå', ' ', '\n', '.', '👩🏽‍🦽', 'ä', '\uD800'), { maxLength: 60 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(words, words, (was, is) => {
        const pieces = wordDiff(was, is);
        expect(without(pieces, 'added')).toBe(was);
        expect(without(pieces, 'removed')).toBe(is);
      }),
      propertySettings('texts compared', 300),
    );
  });

  test('long texts that have little in common are told as another text, at once', () => {
    const long = (word: string) =>
      Array.from({ length: 4000 }, (_, index) => `${word}${String(index)}`).join(' ');
    expect(wordDiff(long('a'), long('b')).map((piece) => piece.kind)).toEqual(['removed', 'added']);
  });
});

const programme = aProgramme({
  phases: [
    aPhase('guided', [
      aModule('first', {
        steps: [
          aStep('one', { blocks: [aBlock('text', 'a'), aBlock('text', 'b'), aBlock('link', 'c')] }),
          aStep('two'),
        ],
      }),
    ]),
  ],
});
const after = (...edits: readonly Edit[]) => {
  const { programme: changed, conflicts } = applyEdits(programme, edits);
  expect(conflicts).toEqual([]);
  return compare(programme, changed);
};

describe('parts', () => {
  const was = { into: 'one', list: 'blocks', after: 'b' } as const;

  test('of a list in another order only what went elsewhere has moved', () => {
    const moved = after({ kind: 'move', part: 'c', was, place: { ...was, after: null } });
    expect(moved).toMatchObject({
      texts: [],
      fields: [],
      parts: [{ kind: 'moved', part: 'c', was: { after: 'b' } }],
    });
  });

  test('a part that came or went is told with its texts', () => {
    const added = after({
      kind: 'insert',
      place: { ...was, after: 'a' },
      value: aBlock('text', 'd', { text: { sv: 'Nytt' } }),
    });
    expect(added.parts).toMatchObject([{ kind: 'added', part: 'd' }]);
    expect(added.texts).toMatchObject([
      { name: 'd.text', language: 'sv', was: null, is: 'Nytt', stepId: 'one' },
    ]);
    expect(after({ kind: 'remove', part: 'b', was: aBlock('text', 'b') }).parts).toMatchObject([
      { kind: 'removed', part: 'b' },
    ]);
  });
});

describe('a minor version', () => {
  test('corrects texts, adds a language, mends a link', () => {
    const corrected = after(
      { kind: 'text', part: 'a', field: 'text', language: 'sv', was: 'Some words.', is: 'Andra ord.' },
      {
        kind: 'set',
        part: 'a-way',
        field: 'languages',
        was: ['sv', 'fi', 'en'],
        is: ['sv', 'fi', 'en', 'ar'],
      },
      { kind: 'set', part: 'c', field: 'url', was: 'https://example.org/more', is: 'https://example.org/' },
      { kind: 'set', part: 'source', field: 'text', was: 'A source.', is: 'A source, 2026.' },
    );
    expect(corrected.fields).toHaveLength(3);
    expect(majorChanges(corrected)).toEqual([]);
  });

  test.each([
    ['a rule', { kind: 'set', part: 'two', field: 'opens', was: null, is: { kind: 'coach' } }],
    ['a number', { kind: 'set', part: 'two', field: 'minutes', was: 5, is: 6 }],
    ['a part', { kind: 'remove', part: 'c', was: aBlock('link', 'c') }],
    ['who may begin', { kind: 'set', part: 'a-way', field: 'start', was: 'by-anyone', is: 'by-staff' }],
    [
      'the way after a lapse',
      { kind: 'set', part: 'a-way', field: 'lapse', was: null, is: { label: {}, leadsTo: 'one' } },
    ],
  ] as const)('does not change %s', (_, edit) => {
    expect(majorChanges(after(edit))).toHaveLength(1);
  });
});

test('whatever is changed is told, and nothing else', () => {
  fc.assert(
    fc.property(someProgramme, fc.array(someEdit, { maxLength: 6 }), (before, drawn) => {
      const hand = aHand('a');
      let now = before;
      for (const make of drawn) {
        const edit = make(now, hand);
        if (edit !== undefined) now = applyEdits(now, [edit]).programme;
      }
      const told = compare(before, now);
      const isSaid = told.texts.length + told.parts.length + told.fields.length > 0;
      const { outdated: _, ...one } = before;
      const { outdated: __, ...other } = now;
      expect(isSaid).toBe(!isSame(one, other));
    }),
    propertySettings('programmes compared', 100),
  );
});
