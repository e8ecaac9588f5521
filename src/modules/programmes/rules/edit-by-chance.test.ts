import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aHand, type Hand, someEdit } from '../../../../testing/generated-edits.ts';
import { someProgramme } from '../../../../testing/generated-programmes.ts';
import { propertySettings } from '../../../../testing/vitest-proof.ts';
import type { Edit } from './edit-shape.ts';
import { applyEdits } from './edit.ts';
import { findPart, idsIn } from './parts.ts';
import type { Programme } from './programme.ts';

type Drawn = typeof someEdit extends fc.Arbitrary<infer One> ? One : never;

/** One designer's work on an own copy: each change is made for what stands there then. */
function worked(programme: Programme, drawn: readonly Drawn[], hand: Hand) {
  let now = programme;
  const edits: Edit[] = [];
  for (const make of drawn) {
    const edit = make(now, hand);
    if (edit === undefined) continue;
    const { programme: next, conflicts } = applyEdits(now, [edit]);
    if (conflicts.length > 0) continue;
    edits.push(edit);
    now = next;
  }
  return { edits, programme: now };
}

const wordsIn = (value: unknown) => new Set(JSON.stringify(value).match(/Words [ab]-\d+;/g) ?? []);

test('what was done is taken back, to the last mark', () => {
  fc.assert(
    fc.property(someProgramme, fc.array(someEdit, { maxLength: 12 }), (programme, drawn) => {
      const { edits, programme: after } = worked(programme, drawn, aHand('a'));
      const done = applyEdits(programme, edits);
      expect(done.conflicts).toEqual([]);
      expect(done.programme).toEqual(after);
      const back = applyEdits(done.programme, done.inverse);
      expect(back.conflicts).toEqual([]);
      expect(back.programme).toEqual(programme);
      // And done again.
      const again = applyEdits(back.programme, back.inverse);
      expect(again.conflicts).toEqual([]);
      expect(again.programme).toEqual(done.programme);
    }),
    propertySettings('changes taken back', 150),
  );
});

test('a change that is sent twice does no harm', () => {
  fc.assert(
    fc.property(someProgramme, someEdit, (programme, make) => {
      const { edits } = worked(programme, [make], aHand('a'));
      const once = applyEdits(programme, edits);
      const twice = applyEdits(once.programme, edits);
      expect(twice.conflicts).toEqual([]);
      expect(twice.programme).toEqual(once.programme);
    }),
    propertySettings('changes sent twice', 150),
  );
});

/** What a change writes, and what must be there for it. */
function touches(programme: Programme, edit: Edit) {
  const list = (place: { into: string; list: string }) => `${place.into} ${place.list}`;
  switch (edit.kind) {
    case 'text':
    case 'set':
      return { writes: [`${edit.part}.${edit.field}`], needs: [edit.part] };
    case 'insert':
      return { writes: [list(edit.place), ...idsIn(edit.value)], needs: [edit.place.into] };
    case 'remove': {
      const place = findPart(programme, edit.part)?.place;
      return { writes: [...(place ? [list(place)] : []), ...idsIn(edit.was)], needs: [edit.part] };
    }
    case 'move':
      return {
        writes: [list(edit.was), list(edit.place)],
        needs: [edit.part, edit.was.into, edit.place.into],
      };
  }
}

test('changes by two on different parts come to the same, whoever is first', () => {
  let tried = 0;
  fc.assert(
    fc.property(someProgramme, someEdit, someEdit, (programme, makeOne, makeOther) => {
      const [one] = worked(programme, [makeOne], aHand('a')).edits;
      const [other] = worked(programme, [makeOther], aHand('b')).edits;
      fc.pre(one !== undefined && other !== undefined);
      const [first, second] = [touches(programme, one), touches(programme, other)];
      fc.pre(!first.writes.some((it) => second.writes.includes(it) || second.needs.includes(it)));
      fc.pre(!second.writes.some((it) => first.needs.includes(it)));
      tried += 1;
      const there = applyEdits(programme, [one, other]);
      const back = applyEdits(programme, [other, one]);
      expect(there.conflicts).toEqual([]);
      expect(back.conflicts).toEqual([]);
      expect(there.programme).toEqual(back.programme);
    }),
    propertySettings('pairs of changes', 200),
  );
  expect(tried).toBeGreaterThanOrEqual(200);
});

test('of two who write at once, no word is lost: it stands, or it is told as a conflict', () => {
  let met = 0;
  const drawn = fc.array(someEdit, { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(someProgramme, drawn, drawn, (programme, drawnOne, drawnOther) => {
      const one = worked(programme, drawnOne, aHand('a'));
      const other = worked(programme, drawnOther, aHand('b'));
      const merged = applyEdits(one.programme, other.edits);
      if (merged.conflicts.length > 0) met += 1;
      const stands = wordsIn(merged.programme);
      for (const words of wordsIn(one.programme)) expect(stands).toContain(words);
      const told = wordsIn(merged.conflicts.map((conflict) => conflict.mine));
      for (const words of wordsIn(other.programme)) expect(stands.has(words) || told.has(words)).toBe(true);
    }),
    propertySettings('pairs of designers', 300),
  );
  expect(met).toBeGreaterThan(0);
});
