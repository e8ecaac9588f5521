import { describe, expect, test } from 'vitest';
import { applyEdits } from '#modules/programmes/rules/edit.ts';
import { modulesOf, type Programme } from '#modules/programmes/rules/programme.ts';
import { aModule, aPhase, aProgramme, aStep } from '#modules/programmes/testing.ts';
import { droppedOn, movedBy } from './moving.ts';

const steps = (...ids: string[]) => ids.map((id) => aStep(id));
const programme = aProgramme({
  phases: [
    aPhase('one', [aModule('a', { steps: steps('a1', 'a2') }), aModule('b', { steps: steps('b1') })]),
    aPhase('two', [aModule('c', { steps: steps('c1', 'c2') })]),
  ],
});
type Move = ReturnType<typeof movedBy>;
const order = (found: Move, from: Programme = programme) => {
  if (found === null) return null;
  const { programme: now, conflicts } = applyEdits(from, [found]);
  expect(conflicts).toEqual([]);
  return modulesOf(now).map((module) => `${module.id}: ${module.steps.map((step) => step.id).join(' ')}`);
};

describe('a place up or down', () => {
  test('within its list', () => {
    expect(order(movedBy(programme, 'a2', 'up'))).toEqual(['a: a2 a1', 'b: b1', 'c: c1 c2']);
    expect(order(movedBy(programme, 'a1', 'down'))).toEqual(['a: a2 a1', 'b: b1', 'c: c1 c2']);
  });
  test('past the end it goes into the list beside, over phases too', () => {
    expect(order(movedBy(programme, 'a2', 'down'))).toEqual(['a: a1', 'b: a2 b1', 'c: c1 c2']);
    expect(order(movedBy(programme, 'c1', 'up'))).toEqual(['a: a1 a2', 'b: b1 c1', 'c: c2']);
    expect(order(movedBy(programme, 'b', 'down'))).toEqual(['a: a1 a2', 'b: b1', 'c: c1 c2']);
  });
  test('the only one of its list stays, and the first and last of all', () => {
    expect(movedBy(programme, 'b1', 'up')).toBeNull();
    expect(movedBy(programme, 'a1', 'up')).toBeNull();
    expect(movedBy(programme, 'c2', 'down')).toBeNull();
    expect(movedBy(programme, programme.code, 'down')).toBeNull();
  });
});

describe('dropped', () => {
  test('on one of its kind it takes that place, on what holds its kind it goes last', () => {
    expect(order(droppedOn(programme, 'a1', 'c2'))).toEqual(['a: a2', 'b: b1', 'c: c1 a1 c2']);
    expect(order(droppedOn(programme, 'c2', 'c1'))).toEqual(['a: a1 a2', 'b: b1', 'c: c2 c1']);
    expect(order(droppedOn(programme, 'a1', 'a2'))).toEqual(['a: a2 a1', 'b: b1', 'c: c1 c2']);
    expect(order(droppedOn(programme, 'a1', 'b'))).toEqual(['a: a2', 'b: b1 a1', 'c: c1 c2']);
  });
  test('where it does not belong nothing happens', () => {
    expect(droppedOn(programme, 'a1', 'a')).not.toBeNull();
    expect(droppedOn(programme, 'a', 'a1')).toBeNull();
    expect(droppedOn(programme, 'a1', 'two')).toBeNull();
  });
});
