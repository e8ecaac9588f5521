import { describe, expect, test } from 'vitest';
import { civilDate } from '#kernel/dates.ts';
import { compareAnswers, type Measured } from './compare.ts';
import { questionsAgain } from './follow-up-questions.ts';

const measured = (value: number | null, more: Partial<Measured> = {}): Measured => ({
  instrument: 'audit-c',
  version: '1',
  scoringVersion: '1',
  on: civilDate('2026-11-01'),
  scales: value === null ? null : [{ score: 'total', value, min: 0, max: 12 }],
  ...more,
});

describe('then and now', () => {
  test.each([
    [7, 4, 'lower'],
    [4, 7, 'higher'],
    [5, 5, 'same'],
  ] as const)('%i and then %i is %s', (first, now, direction) => {
    expect(compareAnswers([measured(first)], [measured(now)])).toMatchObject([
      { kind: 'compared', versions: 'same', scales: [{ first, now, direction }] },
    ]);
  });

  test('are not compared when they were scored by different rules', () => {
    expect(compareAnswers([measured(7)], [measured(4, { scoringVersion: '2' })])).toEqual([
      { instrument: 'audit-c', kind: 'cannot-compare', because: 'scored-otherwise' },
    ]);
  });

  test('are not compared when the scale has other ends', () => {
    expect(
      compareAnswers(
        [measured(7)],
        [measured(null, { scales: [{ score: 'total', value: 4, min: 0, max: 40 }] })],
      ),
    ).toMatchObject([{ because: 'scored-otherwise' }]);
  });

  test('are compared, and said to be of another version, when only the wording is new', () => {
    expect(compareAnswers([measured(7)], [measured(4, { version: '2' })])).toMatchObject([
      { kind: 'compared', versions: 'other' },
    ]);
  });

  test('are not compared when one of them could not be judged', () => {
    expect(compareAnswers([measured(null)], [measured(4)])).toMatchObject([{ because: 'first-unknown' }]);
    expect(compareAnswers([measured(7)], [measured(null)])).toMatchObject([{ because: 'now-unknown' }]);
  });

  test('name what was answered only once', () => {
    expect(compareAnswers([measured(7)], [])).toMatchObject([{ because: 'no-now' }]);
    expect(compareAnswers([], [measured(7)])).toMatchObject([{ because: 'no-first' }]);
  });

  test('take the first answers when there are several from before', () => {
    const later = measured(3, { on: civilDate('2026-11-20') });
    expect(compareAnswers([later, measured(7)], [measured(4)])).toMatchObject([{ scales: [{ first: 7 }] }]);
  });
});

describe('the questions again', () => {
  const version = (
    number: string,
    status: 'active' | 'retired' = 'active',
    countries: readonly ('se' | 'fi')[] = ['se'],
  ) => ({
    name: 'alcohol',
    version: number,
    status,
    cutoffs: [
      {
        id: 'a',
        countries,
        organisations: [],
        validFrom: null,
        validUntil: null,
        source: { sv: '', fi: '', en: '' },
        groups: [],
      },
    ],
  });

  test('are those of the first time in the newest version, ten after nine', () => {
    expect(
      questionsAgain(
        [version('9'), version('10'), version('11', 'retired')],
        ['alcohol', 'alcohol'],
        'se',
      ).map((one) => one.version),
    ).toEqual(['10']);
  });

  test('leave out what the country has no limits for', () => {
    expect(questionsAgain([version('1')], ['alcohol'], 'fi')).toEqual([]);
  });
});
