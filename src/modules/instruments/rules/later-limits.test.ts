import { describe, expect, test } from 'vitest';
import { aChoice, aCutoffSet, aGroup, aScore, anInstrument } from '../testing.ts';
import type { Instrument } from './instrument.ts';
import { asksTheSame, byLaterLimits } from './later-limits.ts';
import { assess, assessmentOfScores } from './result.ts';

const ranges = (middle: number, grave: number) => ({
  points: [
    { from: 0, below: middle, band: 'low' },
    { from: middle, below: grave, band: 'middle' },
    { from: grave, below: null, band: 'grave' },
  ],
});
const before = aCutoffSet([aGroup(ranges(3, 5))], { id: 'before', validUntil: '2023-09-12' });
const after = aCutoffSet([aGroup(ranges(2, 4))], { id: 'after', validFrom: '2023-09-12' });
const form = anInstrument({ cutoffs: [before, after] });
const answers = { first: 'o2', second: 'o0' };
const kept = { answers, asked: ['first', 'second'] };
const on = (day: string) => ({ country: 'se', on: day }) as const;

function earlier(day: string, instrument: Instrument = form) {
  return { instrument, result: assess(instrument, answers, on(day)), kept };
}

describe('the same answers by later limits', () => {
  test('stand beside the earlier result, which stays as it was told', () => {
    const then = earlier('2023-09-11');
    const later = byLaterLimits(then, [form], on('2026-11-25'));
    expect(then.result).toMatchObject({ band: 'low', cutoffs: { id: 'before' } });
    expect(later).toMatchObject({ band: 'middle', cutoffs: { id: 'after' }, score: 2 });
  });

  test('are not shown when the limits are the same: from the day they hold, not the day before', () => {
    expect(byLaterLimits(earlier('2023-09-12'), [form], on('2026-11-25'))).toBeUndefined();
    expect(byLaterLimits(earlier('2023-09-11'), [form], on('2023-09-11'))).toBeUndefined();
    expect(byLaterLimits(earlier('2023-09-11'), [form], on('2023-09-12'))).toMatchObject({ band: 'middle' });
  });

  test('the newest version in use that asks the same questions judges', () => {
    const then = earlier('2023-09-12');
    const rescored = (more: Partial<Instrument>) =>
      anInstrument({ cutoffs: [after], scoringVersion: '2', ...more });
    const doubled = { scores: [aScore('points', ['first', 'second', 'second'], { max: 9 })] };
    const other = { items: [aChoice('first', [0, 1, 2, 3]), aChoice('third', [0, 1])] };
    const later = byLaterLimits(
      then,
      [
        form,
        rescored({ version: '10', ...doubled }),
        rescored({ version: '9' }),
        rescored({ version: '11', status: 'draft' }),
        rescored({ version: '12', ...other }),
        rescored({ version: '13', name: 'another' }),
      ],
      on('2026-11-25'),
    );
    expect(later).toMatchObject({ instrument: { version: '10' }, scoringVersion: '2', score: 2 });
  });

  test('where limits have ended and none follow, that is said', () => {
    const ended = anInstrument({ cutoffs: [before] });
    const later = byLaterLimits(earlier('2023-09-11', ended), [ended], on('2026-11-25'));
    expect(later).toMatchObject({ kind: 'cannot-tell', because: 'no-limits-here' });
  });

  test('entered scores are judged as they were entered', () => {
    const slot = anInstrument({ cutoffs: [before, after], entry: 'score' });
    const { result } = assessmentOfScores(slot, { points: 4 }, on('2020-01-01'));
    const then = { instrument: slot, result, kept: { answers: {}, asked: [] } };
    expect(result).toMatchObject({ band: 'middle' });
    expect(byLaterLimits(then, [slot], on('2026-11-25'))).toMatchObject({ band: 'grave', score: 4 });
  });
});

test('a question with other points is another question', () => {
  expect(asksTheSame(form, anInstrument({ version: '2' }))).toBe(true);
  const turned = [aChoice('first', [3, 2, 1, 0]), aChoice('second', [0, 1, 2, 3])];
  expect(asksTheSame(form, anInstrument({ items: turned }))).toBe(false);
  expect(asksTheSame(form, anInstrument({ entry: 'score' }))).toBe(false);
});

describe('scores instead of answers', () => {
  const slot = anInstrument({ entry: 'score' });
  test.each([
    [0, 'low'],
    [1, 'low'],
    [2, 'middle'],
    [3, 'middle'],
    [4, 'grave'],
    [6, 'grave'],
  ])('%i points are %s, as by answers', (points, band) => {
    const { result, known } = assessmentOfScores(slot, { points }, on('2026-11-25'));
    expect(result).toMatchObject({ kind: 'band', band, score: points, missing: [] });
    expect(known.band).toBe(band);
  });

  test('what was not entered cannot be told', () => {
    expect(assessmentOfScores(slot, {}, on('2026-11-25')).result).toMatchObject({
      kind: 'cannot-tell',
      because: 'missing-answers',
    });
  });

  test('without limits the entered ones are told and nothing else', () => {
    const plain = anInstrument({
      entry: 'score',
      bands: [],
      cutoffs: [],
      scores: [aScore('one', ['first']), aScore('other', ['second'])],
    });
    const { result } = assessmentOfScores(plain, { other: 7 }, on('2026-11-25'));
    expect(result.kind === 'scores' && result.scales.map((one) => [one.score, one.value])).toEqual([
      ['other', 7],
    ]);
  });
});
