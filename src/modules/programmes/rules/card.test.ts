/** How long a programme is told to be: its weeks in turn, not what stands beside them. */
import { expect, test } from 'vitest';
import { aModule, aPhase, aProgramme } from '../testing.ts';
import { cardOf } from './card.ts';

const weeks = aPhase('weeks', [aModule('one'), aModule('two')], { days: 42 });
const beside = aPhase('beside', [aModule('always')], { days: 102, opens: { kind: 'after-start', days: 0 } });
const later = { kind: 'maintenance', days: 60 } as const;

test('a phase that stands beside the weeks makes them no longer', () => {
  const card = cardOf(
    aProgramme({
      phases: [
        weeks,
        beside,
        aPhase('after', [aModule('month')], { ...later, opens: { kind: 'after-start', days: 42 } }),
      ],
    }),
  );
  expect([card.guidedDays, card.days]).toEqual([42, 102]);
});

test('phases in turn follow one another', () => {
  const card = cardOf(aProgramme({ phases: [weeks, aPhase('after', [aModule('month')], later)] }));
  expect([card.guidedDays, card.days]).toEqual([42, 102]);
});

test('a programme without phases in turn still has a length', () => {
  const card = cardOf(aProgramme({ phases: [beside] }));
  expect([card.guidedDays, card.days]).toEqual([0, 102]);
});
