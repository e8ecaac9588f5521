/** What a coach changes for one person. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { someProgramme } from '../../../../testing/generated-programmes.ts';
import { propertySettings } from '../../../../testing/vitest-proof.ts';
import { aModule, aPhase, aProgramme, aStep } from '../testing.ts';
import { type Adjustment, personal } from './personal.ts';
import { idsOf, modulesOf, type Programme, stepsOf } from './programme.ts';

const programme = aProgramme({
  phases: [aPhase('guided', [aModule('first'), aModule('second'), aModule('third')])],
});
const order = (...adjustments: readonly Adjustment[]) =>
  modulesOf(personal(programme, adjustments)).map((module) => `${module.id}:${String(module.steps.length)}`);

test('hides a module; of a hidden step only the step', () => {
  expect(order({ kind: 'hide', id: 'second' })).toEqual(['first:1', 'third:1']);
  const two = aProgramme({
    phases: [aPhase('guided', [aModule('first', { steps: [aStep('a'), aStep('b')] })])],
  });
  expect(
    modulesOf(personal(two, [{ kind: 'hide', id: 'a' }])).map((one) => one.steps.map((step) => step.id)),
  ).toEqual([['b']]);
});

test('moves a module before another, or last', () => {
  expect(order({ kind: 'move', moduleId: 'third', before: 'first' })).toEqual([
    'third:1',
    'first:1',
    'second:1',
  ]);
  expect(order({ kind: 'move', moduleId: 'first', before: null })).toEqual([
    'second:1',
    'third:1',
    'first:1',
  ]);
});

test('adds a module and a step of the person’s own', () =>
  expect(
    order(
      { kind: 'add', module: aModule('extra'), phaseId: 'guided', before: 'second' },
      { kind: 'step', step: aStep('own'), moduleId: 'extra' },
    ),
  ).toEqual(['first:1', 'extra:2', 'second:1', 'third:1']));

test('what is not there any more changes nothing', () =>
  expect(
    order(
      { kind: 'hide', id: 'gone' },
      { kind: 'move', moduleId: 'gone', before: null },
      { kind: 'step', step: aStep('own'), moduleId: 'gone' },
    ),
  ).toEqual(['first:1', 'second:1', 'third:1']));

test('a module of which every step is hidden is gone; a step of the person’s own keeps it', () => {
  const hidden: Adjustment = { kind: 'hide', id: 'second-step' };
  expect(order(hidden)).toEqual(['first:1', 'third:1']);
  expect(order(hidden, { kind: 'step', step: aStep('own'), moduleId: 'second' })).toEqual([
    'first:1',
    'second:1',
    'third:1',
  ]);
});

test('a place that is not there, or is the module’s own, moves nothing', () =>
  expect(
    order(
      { kind: 'move', moduleId: 'first', before: 'gone' },
      { kind: 'move', moduleId: 'second', before: 'second' },
    ),
  ).toEqual(['first:1', 'second:1', 'third:1']));

test('what is there already, or in part, is not added once more', () =>
  expect(
    order(
      { kind: 'add', module: aModule('second'), phaseId: 'guided', before: null },
      {
        kind: 'add',
        module: aModule('new', { steps: [aStep('first-step')] }),
        phaseId: 'guided',
        before: null,
      },
      {
        kind: 'add',
        module: aModule('new', { steps: [aStep('a'), aStep('a')] }),
        phaseId: 'guided',
        before: null,
      },
      { kind: 'step', step: aStep('third-step'), moduleId: 'first' },
    ),
  ).toEqual(['first:1', 'second:1', 'third:1']));

/** Whatever a coach may ask for, in any order, also what does not fit. */
function someAdjustments(of: Programme, other: Programme): fc.Arbitrary<readonly Adjustment[]> {
  const modules = modulesOf(of).map((module) => module.id);
  const any = fc.constantFrom(...modules, ...stepsOf(of).map((step) => step.id), 'gone', 'own-step');
  const before = fc.option(fc.constantFrom(...modules, 'gone'));
  const phaseId = fc.constantFrom(...of.phases.map((phase) => phase.id), 'gone');
  const module = fc.constantFrom(
    aModule('extra'),
    aModule('extra', { steps: [aStep('own-step')] }),
    ...modulesOf(other),
  );
  return fc.array(
    fc.oneof(
      any.map((id): Adjustment => ({ kind: 'hide', id })),
      fc.record({ kind: fc.constant('move' as const), moduleId: any, before }),
      fc.record({ kind: fc.constant('add' as const), module, phaseId, before }),
      fc.record({
        kind: fc.constant('step' as const),
        step: fc.constantFrom('own-step', 'other-step', ...modules).map((id) => aStep(id)),
        moduleId: any,
      }),
    ),
    { maxLength: 12 },
  );
}
const someChange = fc
  .tuple(someProgramme, someProgramme)
  .chain(([of, other]) => fc.record({ of: fc.constant(of), adjustments: someAdjustments(of, other) }));

test('whatever is changed, no id is there twice, and nothing is lost that was not hidden', () =>
  fc.assert(
    fc.property(someChange, ({ of, adjustments }) => {
      const ids = idsOf(personal(of, adjustments));
      expect(new Set(ids).size).toBe(ids.length);
      const hidden = new Set(adjustments.flatMap((one) => (one.kind === 'hide' ? [one.id] : [])));
      const kept = modulesOf(of).flatMap((module) => {
        const steps = module.steps.filter((step) => !hidden.has(step.id)).map((step) => step.id);
        return hidden.has(module.id) || steps.length === 0 ? [] : [module.id, ...steps];
      });
      expect(kept.filter((id) => !ids.includes(id))).toEqual([]);
    }),
    { ...propertySettings('changes for one person', 60), endOnFailure: true },
  ));

test('only a move changes the order, and a module stays in its phase', () =>
  fc.assert(
    fc.property(someChange, ({ of, adjustments }) => {
      const still = adjustments.filter((one) => one.kind !== 'move');
      const places = (programme: Programme) =>
        programme.phases.map((phase) => phase.modules.map((module) => module.id));
      // What was hidden may be added again elsewhere.
      const hidden = new Set(still.flatMap((one) => (one.kind === 'hide' ? [one.id] : [])));
      const found = places(personal(of, still));
      const own = places(of).map((ids) => ids.filter((id) => !hidden.has(id)));
      expect(found.map((ids, at) => ids.filter((id) => own[at]?.includes(id)))).toEqual(
        own.map((ids, at) => ids.filter((id) => found[at]?.includes(id))),
      );
    }),
    { ...propertySettings('changes without a move', 40), endOnFailure: true },
  ));
