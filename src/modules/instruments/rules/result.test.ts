import { describe, expect, test } from 'vitest';

import { aChoice, aCutoffSet, aGroup, aScore, anInstrument } from '../testing.ts';
import { assess } from './result.ts';

const here = { country: 'se', on: '2026-11-21' } as const;

describe('a result', () => {
  test.each([
    ['o1', 'o0', 'low', 'within'],
    ['o2', 'o0', 'middle', 'raised'],
    ['o3', 'o0', 'middle', 'raised'],
    ['o3', 'o1', 'grave', 'high'],
    ['o3', 'o3', 'grave', 'high'],
  ])('with %s and %s is %s (%s), the lower edge of a band belonging to it', (first, second, band, level) => {
    expect(assess(anInstrument(), { first, second }, here)).toMatchObject({ kind: 'band', band, level });
  });

  test('names the limits used, and shows where on the scale the person is', () => {
    const result = assess(anInstrument(), { first: 'o2', second: 'o1' }, here);
    expect(result).toMatchObject({
      score: 3,
      meaning: { en: 'You have 3 points.' },
      cutoffs: { id: 'set', group: 'all', careful: false, certainty: 'found', source: { en: 'a source' } },
      scale: { min: 0, max: 6, value: 3, limits: [2, 4], answer: undefined, steps: [] },
    });
  });

  test('shows the chosen option and the options as steps when the score is one question', () => {
    const instrument = anInstrument({
      items: [aChoice('first', [0, 1, 10])],
      scores: [aScore('points', ['first'], { max: 10 })],
    });
    expect(assess(instrument, { first: 'o1' }, here)).toMatchObject({
      scale: { answer: { en: '1' }, steps: [{ at: 0 }, { at: 1 }, { at: 10 }] },
    });
  });

  test('cannot be told with an answer missing, and says which', () => {
    expect(assess(anInstrument(), { first: 'o1' }, here)).toMatchObject({
      kind: 'cannot-tell',
      because: 'missing-answers',
      missing: ['second'],
    });
    expect(assess(anInstrument(), {}, here)).toMatchObject({
      kind: 'cannot-tell',
      missing: ['first', 'second'],
    });
  });

  test('cannot be told in a country without limits', () => {
    const result = assess(anInstrument(), { first: 'o1', second: 'o1' }, { country: 'fi', on: '2026-11-21' });
    expect(result).toMatchObject({ kind: 'cannot-tell', because: 'no-limits-here' });
  });

  test('uses the limits of the day: the last day of the old, the first of the new, none before the first', () => {
    const from = (at: number) =>
      aGroup({
        points: [
          { from: 0, below: at, band: 'low' },
          { from: at, below: null, band: 'grave' },
        ],
      });
    const cutoffs = [
      aCutoffSet([from(5)], { id: 'old', validFrom: '2020-01-01', validUntil: '2023-09-12' }),
      aCutoffSet([from(3)], { id: 'new', validFrom: '2023-09-12' }),
    ];
    const on = (day: string) =>
      assess(anInstrument({ cutoffs }), { first: 'o3', second: 'o1' }, { country: 'se', on: day });
    expect(on('2019-12-31')).toMatchObject({ kind: 'cannot-tell', because: 'no-limits-here' });
    expect(on('2020-01-01')).toMatchObject({ band: 'low', cutoffs: { id: 'old' } });
    expect(on('2023-09-11')).toMatchObject({ band: 'low', cutoffs: { id: 'old' } });
    expect(on('2023-09-12')).toMatchObject({ band: 'grave', cutoffs: { id: 'new' } });
  });

  test('cannot be told for a group that has no limit', () => {
    const cutoffs = [aCutoffSet([{ ...aGroup({}), ranges: null }])];
    const result = assess(anInstrument({ cutoffs }), { first: 'o1', second: 'o1' }, here);
    expect(result).toMatchObject({ kind: 'cannot-tell', because: 'no-limits-for-group' });
  });

  describe('with two scores', () => {
    const ranges = (at: number) => [
      { from: 0, below: at, band: 'low' },
      { from: at, below: null, band: 'grave' },
    ];
    const instrument = anInstrument({
      scores: [aScore('one', ['first'], { max: 3 }), aScore('two', ['second'], { max: 3 })],
      cutoffs: [aCutoffSet([aGroup({ one: ranges(2), two: ranges(1) })])],
    });

    test('is the graver of the two, and says which decided', () => {
      expect(assess(instrument, { first: 'o1', second: 'o1' }, here)).toMatchObject({
        band: 'grave',
        scale: { score: 'two' },
        scales: [{ score: 'one' }, { score: 'two' }],
      });
    });

    test('cannot be told when one of them lies outside its limits, however mild the other', () => {
      const above = [{ from: 2, below: null, band: 'low' }];
      const cutoffs = [aCutoffSet([aGroup({ one: above, two: ranges(1) })])];
      expect(assess({ ...instrument, cutoffs }, { first: 'o1', second: 'o0' }, here).kind).toBe(
        'cannot-tell',
      );
    });

    test('is told with one missing only when the other is already in the gravest band', () => {
      expect(assess(instrument, { second: 'o1' }, here)).toMatchObject({ kind: 'band', missing: ['first'] });
      expect(assess(instrument, { second: 'o0' }, here)).toMatchObject({
        kind: 'cannot-tell',
        missing: ['first'],
      });
    });
  });

  test('never falls to a band because a score lies outside all limits', () => {
    const cutoffs = [aCutoffSet([aGroup({ points: [{ from: 3, below: null, band: 'grave' }] })])];
    expect(assess(anInstrument({ cutoffs }), { first: 'o1', second: 'o0' }, here).kind).toBe('cannot-tell');
  });
});
