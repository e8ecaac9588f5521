import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aScore, anInstrument } from '../testing.ts';
import { changesOf, type Told } from './change.ts';
import type { MeaningfulChange, ScoreRule } from './instrument.ts';
import { assess, type Result } from './result.ts';

const five: MeaningfulChange = {
  kind: 'minimal-important',
  amount: 5,
  source: 'a study',
  certainty: 'found',
};

function aForm(more: Partial<ScoreRule> = {}) {
  return anInstrument({
    scores: [aScore('points', ['first', 'second'], { max: 27, better: 'lower', change: [five], ...more })],
  });
}

function withValue(result: Result, value: number, max: number): Result {
  if (result.kind !== 'band') throw new Error('the sample form has limits');
  const scale = { ...result.scale, value, max };
  return { ...result, scale, scales: [scale], score: value };
}

const sample = assess(aForm(), { first: 'o1', second: 'o1' }, { country: 'se', on: '2026-11-21' });
const unknown = assess(aForm(), { first: 'o1' }, { country: 'se', on: '2026-11-21' });

/** Points on a day; null: not to be told. */
function told(
  day: string,
  points: number | null,
  more: Partial<Told> & { readonly max?: number } = {},
): Told {
  const { max = 27, ...rest } = more;
  return {
    id: day,
    instrument: 'sample',
    version: '1',
    scoringVersion: '1',
    answeredAt: `2026-${day}T08:00:00Z`,
    result: points === null ? unknown : withValue(sample, points, max),
    ...rest,
  };
}

function only(now: Told, all: readonly Told[], form = aForm()) {
  const [change] = changesOf(form, now, all);
  if (change === undefined) throw new Error('the sample form has a score');
  return change;
}

describe('since the last time', () => {
  test.each([
    [10, 6, -4, 'cannot-be-told-apart'],
    [10, 5, -5, 'better'],
    [10, 4, -6, 'better'],
    [10, 14, 4, 'cannot-be-told-apart'],
    [10, 15, 5, 'worse'],
    [10, 10, 0, 'cannot-be-told-apart'],
  ] as const)(
    'from %i to %i is %i: %s, where lower is better and five points say something',
    (then, now, by, verdict) => {
      const latest = told('03-01', now);
      expect(only(latest, [told('01-01', then), latest]).sinceLast).toMatchObject({
        kind: 'compared',
        by,
        verdict,
        against: five,
      });
    },
  );

  test.each([
    ['higher', 5, 'better'],
    ['higher', -5, 'worse'],
    ['lower', 5, 'worse'],
    ['lower', -5, 'better'],
    [null, 5, 'changed'],
    [null, -5, 'changed'],
    [null, 4, 'cannot-be-told-apart'],
  ] as const)('where %s is better, %i is %s', (better, by, verdict) => {
    const latest = told('03-01', 10 + by);
    expect(only(latest, [told('01-01', 10)], aForm({ better })).sinceLast).toMatchObject({ verdict });
  });

  test('of several published amounts the greatest must be reached', () => {
    const reliable = { ...five, kind: 'reliable', amount: 6 } as const;
    const form = aForm({ change: [five, reliable] });
    const at = (points: number) => only(told('03-01', points), [told('01-01', 10)], form).sinceLast;
    expect(at(5)).toMatchObject({ by: -5, verdict: 'cannot-be-told-apart', against: reliable });
    expect(at(4)).toMatchObject({ by: -6, verdict: 'better', against: reliable });
  });

  test('the difference stands alone where nothing is published', () => {
    expect(only(told('03-01', 1), [told('01-01', 20)], aForm({ change: [] })).sinceLast).toMatchObject({
      by: -19,
      verdict: 'unjudged',
      against: undefined,
    });
  });

  test('binary fractions do not decide', () => {
    const form = aForm({ change: [{ ...five, amount: 0.2 }] });
    expect(only(told('03-01', 0.1), [told('01-01', 0.3)], form).sinceLast).toMatchObject({
      by: -0.2,
      verdict: 'better',
    });
  });
});

describe('first and last', () => {
  const all = [told('02-01', 12), told('01-01', 20), told('03-01', 10), told('04-01', 2)];

  test('by time, whatever order they come in; later answers do not count', () => {
    const change = only(told('03-01', 10), all);
    expect(change.sinceFirst).toMatchObject({ by: -10, earlier: { id: '01-01' } });
    expect(change.sinceLast).toMatchObject({ by: -2, earlier: { id: '02-01' } });
  });

  test('are the same when there is one', () => {
    const change = only(told('02-01', 12), all);
    expect(change.sinceFirst).toEqual(change.sinceLast);
  });

  test('answers of the same moment are told apart by their id', () => {
    const twin = told('03-01', 9, { id: '03-00' });
    expect(only(told('03-01', 10), [...all, twin]).sinceLast).toMatchObject({ earlier: { id: '03-00' } });
    expect(only(twin, [...all, twin]).sinceLast).toMatchObject({ earlier: { id: '02-01' } });
  });

  test('other instruments are nothing earlier', () => {
    const other = told('01-01', 3, { instrument: 'another' });
    expect(only(told('02-01', 12), [other]).sinceLast).toEqual({
      kind: 'cannot-compare',
      because: 'nothing-earlier',
    });
  });
});

describe('what cannot be compared with is passed over, and said to be', () => {
  test('one that could not be told hides no change from before it', () => {
    const change = only(told('03-01', 9), [told('01-01', 12), told('02-01', null)]);
    expect(change.sinceLast).toMatchObject({ by: -3, earlier: { id: '01-01' }, isPassedOver: true });
    expect(change.sinceFirst).toMatchObject({ by: -3, isPassedOver: false });
  });

  test.each([
    ['scored otherwise', told('02-01', 20, { scoringVersion: '2' })],
    ['on another scale', told('02-01', 20, { max: 30 })],
  ])('%s', (_, between) => {
    expect(only(told('03-01', 9), [told('01-01', 12), between]).sinceLast).toMatchObject({
      by: -3,
      isPassedOver: true,
    });
    expect(only(told('03-01', 9), [between, told('02-15', 12)]).sinceFirst).toMatchObject({
      by: -3,
      isPassedOver: true,
    });
  });
});

describe('cannot be compared, with the reason', () => {
  test.each([
    ['the first answers there are', told('03-01', 9), [], 'nothing-earlier'],
    ['now unknown', told('03-01', null), [told('01-01', 9)], 'now-unknown'],
    ['then unknown', told('03-01', 9), [told('01-01', null)], 'earlier-unknown'],
    ['both unknown', told('03-01', null), [told('01-01', null)], 'now-unknown'],
    ['scored otherwise', told('03-01', 9), [told('01-01', 9, { scoringVersion: '2' })], 'scored-otherwise'],
    ['another scale', told('03-01', 9), [told('01-01', 9, { max: 30 })], 'other-scale'],
  ] as const)('%s', (_, now, all, because) => {
    expect(only(now, all).sinceLast).toEqual({ kind: 'cannot-compare', because });
  });

  test('where several cannot be compared with, the reason is that of the nearest', () => {
    const all = [told('01-01', 9, { scoringVersion: '2' }), told('02-01', null)];
    expect(only(told('03-01', 9), all)).toMatchObject({
      sinceLast: { because: 'earlier-unknown' },
      sinceFirst: { because: 'scored-otherwise' },
    });
  });

  test('questions of another version, scored the same way, are compared', () => {
    const change = only(told('03-01', 9, { version: '2' }), [told('01-01', 9)]);
    expect(change.sinceLast).toMatchObject({ kind: 'compared', by: 0, earlier: { version: '1' } });
  });
});

test('steps of the arithmetic are not shown', () => {
  expect(changesOf(aForm({ hidden: true }), told('03-01', 9), [])).toEqual([]);
});

test('turning a difference round turns better into worse, and never makes one out of nothing', () => {
  const opposite = { better: 'worse', worse: 'better' } as const;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 27 }), fc.integer({ min: 0, max: 27 }), (one, other) => {
      const forth = only(told('03-01', other), [told('01-01', one)]).sinceLast;
      const back = only(told('03-01', one), [told('01-01', other)]).sinceLast;
      if (forth.kind !== 'compared' || back.kind !== 'compared') throw new Error('both are known');
      expect(forth.by).toBe(0 - back.by);
      const turned = Object.entries(opposite).find(([verdict]) => verdict === forth.verdict)?.[1];
      expect(back.verdict).toBe(turned ?? forth.verdict);
      expect(Math.abs(forth.by) >= 5).toBe(forth.verdict !== 'cannot-be-told-apart');
    }),
  );
});
