import { describe, expect, test } from 'vitest';
import type { Edit } from '#modules/programmes/rules/edit-shape.ts';
import { applyEdits } from '#modules/programmes/rules/edit.ts';
import { aModule, aPhase, aProgramme, aStep } from '#modules/programmes/testing.ts';
import {
  broughtBack,
  chose,
  didAgain,
  type Editing,
  hasUnsent,
  opened,
  sent,
  tookBack,
  unkept,
  wasKept,
  wasNotSent,
  wasRefused,
  wrote,
} from './editing.ts';

const programme = aProgramme({
  phases: [aPhase('p', [aModule('m', { steps: [aStep('s1'), aStep('s2')] })])],
});
const title = (was: string | null, is: string | null, part = 's1'): Edit => ({
  kind: 'text',
  part,
  field: 'title',
  language: 'sv',
  was,
  is,
});
const titleIn = (state: Pick<Editing, 'programme'>, part = 0) =>
  state.programme.phases[0]?.modules[0]?.steps[part]?.title['sv'];
const begun = () => opened(programme, 4);
const write = (state: Editing, ...edits: Edit[]) => wrote(state, edits).state;

test('a text that is written on is one change on its way, and as many steps back as there were pauses', () => {
  let state = write(begun(), title('Step s1', 'A'));
  state = write(state, title('A', 'Ab'));
  expect(state.waiting).toEqual([title('Step s1', 'Ab')]);
  state = tookBack(state).state;
  expect(titleIn(state)).toBe('A');
  state = tookBack(state).state;
  expect(titleIn(state)).toBe('Step s1');
  state = didAgain(didAgain(state).state).state;
  expect(titleIn(state)).toBe('Ab');
  expect(didAgain(state).state).toBe(state);
});

test('what is written while something is on its way waits for its turn, and stands on what was kept', () => {
  let state = sent(write(begun(), title('Step s1', 'A')));
  expect(state.sending).toHaveLength(1);
  state = write(state, title('A', 'B'));
  expect(sent(state)).toBe(state);
  state = wasKept(state, { revision: 5, conflicts: [], content: null });
  expect(state.revision).toBe(5);
  expect(titleIn(state)).toBe('B');
  expect(titleIn({ programme: state.base })).toBe('A');
  expect(hasUnsent(state)).toBe(true);
});

test('without a network all of it waits again, in its order', () => {
  const state = wasNotSent(write(sent(write(begun(), title('Step s1', 'A'))), title('A', 'B')), 'offline');
  expect(state.trouble).toBe('offline');
  expect(state.waiting).toEqual([title('Step s1', 'B')]);
  expect(titleIn(state)).toBe('B');
});

describe('what an earlier page could not keep', () => {
  const left = [title('Step s1', 'A'), title('Step s2', 'B', 's2')];

  test('is written again on what stands now, and waits to be kept', () => {
    const state = broughtBack(begun(), left);
    expect([titleIn(state), titleIn(state, 1)]).toEqual(['A', 'B']);
    expect(unkept(state)).toEqual(left);
  });

  test('is shown beside what another wrote meanwhile, and is not kept before that is settled', () => {
    const theirs = applyEdits(programme, [title('Step s1', 'Theirs')]).programme;
    const state = broughtBack(opened(theirs, 5), left);
    expect(titleIn(state)).toBe('Theirs');
    expect(state.conflicts.map((one) => [one.mine, one.theirs])).toEqual([['A', 'Theirs']]);
    expect(unkept(state)).toEqual(left);
    expect(unkept(chose(state, 0, 'theirs').state)).toEqual([left[1]]);
  });

  test('changes nothing where it had arrived after all', () => {
    const arrived = applyEdits(programme, left).programme;
    expect(unkept(broughtBack(opened(arrived, 5), left))).toEqual([]);
  });
});

describe('two who write at once', () => {
  const theirs = applyEdits(programme, [title('Step s1', 'Theirs')]).programme;
  const conflictFrom = (mine: Edit) => applyEdits(theirs, [mine]).conflicts;
  const met = () => {
    const mine = title('Step s1', 'Mine');
    return wasKept(sent(write(begun(), mine)), {
      revision: 6,
      conflicts: conflictFrom(mine),
      content: theirs,
    });
  };

  test('see both texts, and theirs stands until it is decided', () => {
    const state = met();
    expect(state.conflicts).toMatchObject([{ name: 'changed', mine: 'Mine', theirs: 'Theirs' }]);
    expect(titleIn(state)).toBe('Theirs');
  });
  test('mine, theirs or both can be chosen', () => {
    expect(titleIn(chose(met(), 0, 'mine').state)).toBe('Mine');
    expect(titleIn(chose(met(), 0, 'theirs').state)).toBe('Theirs');
    const both = chose(met(), 0, 'both').state;
    expect(titleIn(both)).toBe('Theirs\n\nMine');
    expect(both.conflicts).toEqual([]);
    expect(both.waiting).toHaveLength(1);
  });
  test('what was written on meanwhile is in the conflict with its newest words', () => {
    const mine = title('Step s1', 'Mine');
    const state = wasKept(write(sent(write(begun(), mine)), title('Mine', 'Mine, longer')), {
      revision: 6,
      conflicts: conflictFrom(mine),
      content: theirs,
    });
    expect(state.conflicts.map((one) => one.mine)).toEqual(['Mine, longer']);
    expect(state.waiting).toEqual([]);
  });
  test('on different parts nobody is asked', () => {
    const state = wasKept(sent(write(begun(), title('Step s2', 'Other', 's2'))), {
      revision: 6,
      conflicts: [],
      content: applyEdits(theirs, [title('Step s2', 'Other', 's2')]).programme,
    });
    expect([titleIn(state), titleIn(state, 1)]).toEqual(['Theirs', 'Other']);
    expect(state.conflicts).toEqual([]);
  });
});

test('a change that the draft cannot hold is found among others, set aside and shown; the others are kept', () => {
  const wrong: Edit = { kind: 'set', part: 's1', field: 'minutes', was: 5, is: 5000 };
  let state = sent(write(begun(), wrong, title('Step s1', 'A')));
  state = wasRefused(state, { at: 's1', problem: 'too big' });
  expect(state.sending).toEqual([wrong]);
  expect(state.waiting).toEqual([title('Step s1', 'A')]);
  state = wasRefused(state, { at: 's1', problem: 'too big' });
  expect(state.notKept).toEqual([{ edit: wrong, at: 's1', problem: 'too big' }]);
  expect(titleIn(state)).toBe('A');
  expect(state.programme.phases[0]?.modules[0]?.steps[0]?.minutes).toBe(5);
});
