import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freePlaces, likelyWait, type Queue } from './likely-wait.ts';

const FULL: Queue = { waiting: 0, loads: [{ carries: 20, active: 20 }], ended: 6, weeks: 12 };

describe('the likely wait', () => {
  test('is none while there is room for all who wait and one more', () => {
    expect(likelyWait({ ...FULL, loads: [{ carries: 20, active: 19 }] })).toEqual({ kind: 'room' });
    expect(likelyWait({ ...FULL, waiting: 1, loads: [{ carries: 20, active: 18 }] })).toEqual({
      kind: 'room',
    });
  });

  test('begins where the last place is wanted by somebody who came before', () => {
    expect(likelyWait({ ...FULL, waiting: 1, loads: [{ carries: 20, active: 19 }] })).toEqual({
      kind: 'weeks',
      weeks: 2,
    });
  });

  test('grows with those who wait, at the pace at which places have become free', () => {
    expect(likelyWait(FULL)).toEqual({ kind: 'weeks', weeks: 2 });
    expect(likelyWait({ ...FULL, waiting: 4 })).toEqual({ kind: 'weeks', weeks: 10 });
  });

  test('who has more than they can carry takes nothing from the others', () => {
    const loads = [
      { carries: 10, active: 14 },
      { carries: 10, active: 9 },
    ];
    expect(freePlaces(loads)).toBe(1);
    expect(likelyWait({ ...FULL, loads })).toEqual({ kind: 'room' });
  });

  test('a coach who carries none at the moment is an answer, not a missing one', () => {
    expect(likelyWait({ ...FULL, loads: [{ carries: 0, active: 0 }] })).toEqual({ kind: 'weeks', weeks: 2 });
  });

  test('cannot be told when nobody has said how many they carry, or when there is nobody', () => {
    const because = { kind: 'cannot-tell', because: 'no-capacity' };
    expect(likelyWait({ ...FULL, loads: [{ carries: null, active: 3 }] })).toEqual(because);
    expect(likelyWait({ ...FULL, loads: [] })).toEqual(because);
  });

  test('who has said nothing is not counted on when others have', () => {
    const loads = [
      { carries: null, active: 0 },
      { carries: 5, active: 5 },
    ];
    expect(likelyWait({ ...FULL, loads })).toEqual({ kind: 'weeks', weeks: 2 });
  });

  test('cannot be told when no place has become free, nor beyond a year', () => {
    expect(likelyWait({ ...FULL, ended: 0 })).toEqual({ kind: 'cannot-tell', because: 'no-endings' });
    expect(likelyWait({ ...FULL, ended: 1, waiting: 3 })).toEqual({ kind: 'weeks', weeks: 48 });
    expect(likelyWait({ ...FULL, ended: 1, waiting: 4 })).toEqual({
      kind: 'cannot-tell',
      because: 'too-far',
    });
  });

  test('one more who waits never makes it shorter', () => {
    const length = (queue: Queue) => {
      const wait = likelyWait(queue);
      return wait.kind === 'room' ? 0 : wait.kind === 'weeks' ? wait.weeks : Number.POSITIVE_INFINITY;
    };
    const count = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(count, count, count, count, (waiting, carries, active, ended) => {
        const queue = { waiting, loads: [{ carries, active }], ended, weeks: 12 };
        expect(length({ ...queue, waiting: waiting + 1 })).toBeGreaterThanOrEqual(length(queue));
      }),
    );
  });
});
