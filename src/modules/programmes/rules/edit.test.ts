import { describe, expect, test } from 'vitest';
import { ProgrammeContent } from '../contract.ts';
import { aBlock, aModule, aPhase, aProgramme, aStep } from '../testing.ts';
import type { Edit } from './edit-shape.ts';
import { applyEdits, insisted } from './edit.ts';
import { newProgramme } from './new-programme.ts';
import type { Programme } from './programme.ts';
import { textsOf, textState } from './texts-of.ts';

const programme = aProgramme({
  phases: [
    aPhase('guided', [
      aModule('first', {
        steps: [aStep('one', { blocks: [aBlock('text', 'a'), aBlock('text', 'b')] }), aStep('two')],
      }),
    ]),
  ],
});
const write = (language: string, was: string | null, is: string | null, more: object = {}): Edit => ({
  kind: 'text',
  part: 'a',
  field: 'text',
  language,
  was,
  is,
  ...more,
});
const SAID = 'Some words.';
function states(of: Programme) {
  const named = textsOf(of).find((one) => one.name === 'a.text');
  return named === undefined ? [] : ['sv', 'fi', 'en'].map((language) => textState(of, named, language));
}
const blocksIn = (of: Programme, step: string) =>
  of.phases[0]?.modules[0]?.steps.find((one) => one.id === step)?.blocks.map((one) => one.id);

describe('texts and their translations', () => {
  test('a new source leaves its translations behind, and each is caught up by itself', () => {
    const changed = applyEdits(programme, [write('sv', SAID, 'Nytt.')]).programme;
    expect(states(changed)).toEqual(['done', 'outdated', 'outdated']);
    const caughtUp = applyEdits(changed, [write('fi', SAID, 'Uutta.')]).programme;
    expect(states(caughtUp)).toEqual(['done', 'done', 'outdated']);
    // It was read again and still says the same.
    expect(states(applyEdits(caughtUp, [write('en', SAID, SAID)]).programme)).toEqual([
      'done',
      'done',
      'done',
    ]);
  });

  test('a translation of a source that another has changed meanwhile is behind at once', () => {
    const changed = applyEdits(programme, [write('sv', SAID, 'Nytt.')]).programme;
    const late = write('fi', SAID, 'Vanhasta.', { fits: { sv: SAID } });
    expect(states(applyEdits(changed, [late]).programme)).toEqual(['done', 'outdated', 'outdated']);
  });

  test('a source taken back fits its old translations again, but not one that was written for the new source', () => {
    const { programme: changed, inverse } = applyEdits(programme, [write('sv', SAID, 'Nytt.')]);
    const meanwhile = applyEdits(changed, [write('fi', SAID, 'Uutta.')]).programme;
    expect(states(applyEdits(meanwhile, inverse).programme)).toEqual(['done', 'outdated', 'done']);
  });

  test('a text that may be left out is left out when no language has it', () => {
    const lead: Edit = {
      kind: 'text',
      part: 'goal',
      field: 'lead',
      language: 'sv',
      was: null,
      is: 'Ditt mål.',
    };
    const withGoal = aProgramme({
      phases: [
        aPhase('guided', [aModule('first', { steps: [aStep('one', { blocks: [aBlock('goal', 'goal')] })] })]),
      ],
    });
    const { programme: led, inverse } = applyEdits(withGoal, [lead]);
    expect(ProgrammeContent.parse(led)).toEqual(led);
    expect(applyEdits(led, inverse).programme).toEqual(withGoal);
  });
});

describe('where two meet', () => {
  test('both values are told, and choosing one’s own writes it', () => {
    const theirs = applyEdits(programme, [write('sv', SAID, 'Deras.')]).programme;
    const { programme: same, conflicts } = applyEdits(theirs, [write('sv', SAID, 'Mitt.')]);
    expect(same).toEqual(theirs);
    expect(conflicts).toMatchObject([{ at: 0, name: 'changed', mine: 'Mitt.', theirs: 'Deras.' }]);
    const [conflict] = conflicts;
    const again = conflict === undefined ? null : insisted(conflict);
    expect(applyEdits(theirs, again === null ? [] : [again])).toMatchObject({ conflicts: [] });
  });

  test('a part that another has written in is not taken away unseen', () => {
    const theirs = applyEdits(programme, [write('sv', SAID, 'Deras.')]).programme;
    const remove: Edit = {
      kind: 'remove',
      part: 'one',
      was: programme.phases[0]?.modules[0]?.steps[0] ?? {},
    };
    const { conflicts } = applyEdits(theirs, [remove]);
    expect(conflicts).toMatchObject([{ name: 'changed', theirs: { id: 'one' } }]);
    const again = conflicts.map(insisted).filter((one) => one !== null);
    expect(blocksIn(applyEdits(theirs, again).programme, 'one')).toBeUndefined();
  });

  test('what is written in a part that is gone is handed back', () => {
    const gone = applyEdits(programme, [{ kind: 'remove', part: 'a', was: aBlock('text', 'a') }]).programme;
    const { conflicts } = applyEdits(gone, [write('sv', SAID, 'Mitt.')]);
    expect(conflicts).toMatchObject([{ name: 'gone', mine: 'Mitt.', theirs: null }]);
    expect(conflicts.map(insisted)).toEqual([null]);
  });

  test('a part moved to two places goes to the first, and the second is told where it is', () => {
    const was = { into: 'one', list: 'blocks', after: 'a' } as const;
    const to = (into: string): Edit => ({
      kind: 'move',
      part: 'b',
      was,
      place: { into, list: 'blocks', after: null },
    });
    const three = applyEdits(programme, [
      { kind: 'insert', place: { into: 'first', list: 'steps', after: 'two' }, value: aStep('three') },
      to('two'),
    ]).programme;
    expect(blocksIn(three, 'two')).toEqual(['b', 'two-text']);
    const { conflicts } = applyEdits(three, [to('three')]);
    expect(conflicts).toMatchObject([{ name: 'moved', theirs: { into: 'two' } }]);
    const again = conflicts.map(insisted).filter((one) => one !== null);
    expect(blocksIn(applyEdits(three, again).programme, 'three')).toEqual(['b', 'three-text']);
  });
});

test('no list gets shorter than a programme allows, no id stands twice, no block stands where steps do', () => {
  const remove = (part: string): Edit => ({ kind: 'remove', part, was: aBlock('text', part) });
  expect(applyEdits(programme, [remove('a'), remove('b')]).conflicts).toMatchObject([
    { at: 1, name: 'last-one' },
  ]);
  const insert = (into: string, id: string): Edit => ({
    kind: 'insert',
    place: { into, list: 'blocks', after: null },
    value: aBlock('text', id, { text: { sv: 'Annat' } }),
  });
  expect(applyEdits(programme, [insert('two', 'a')]).conflicts).toMatchObject([{ name: 'id-taken' }]);
  expect(applyEdits(programme, [insert('first', 'c')]).conflicts).toMatchObject([{ name: 'not-possible' }]);
  for (const field of ['code', 'outdated', 'phases', 'title'])
    expect(
      applyEdits(programme, [{ kind: 'set', part: 'a-way', field, was: null, is: {} }]).conflicts,
    ).toHaveLength(1);
});

test('a new programme of either kind is one that can be kept, opened and written in', () => {
  for (const kind of ['support', 'treatment'] as const) {
    const made = newProgramme({
      code: 'new-one',
      kind,
      title: 'Nytt',
      sourceLanguage: 'sv',
      languages: ['fi', 'sv'],
    });
    expect(ProgrammeContent.parse(made)).toEqual(made);
    expect(made.languages).toEqual(['sv', 'fi']);
  }
});
