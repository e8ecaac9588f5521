import { describe, expect, test } from 'vitest';
import { civilDate } from '#kernel/dates.ts';
import { ladderState, rungsOf, withAhead, withLastAhead, withNextReached } from './ladder.ts';

const three = { rungs: ['tio minuter', 'tjugo minuter', 'en halvtimme'] };
const monday = civilDate('2027-03-01');
const later = civilDate('2027-03-15');

describe('the ladder', () => {
  test('without steps is none, and its next step is the lowest that is not taken', () => {
    expect(ladderState(rungsOf({}))).toEqual({ kind: 'none' });
    expect(ladderState(rungsOf(three))).toEqual({
      kind: 'climbing',
      next: 'tio minuter',
      number: 1,
      of: 3,
    });
  });

  test('proposes the next step when one is taken, and is at the top after the last', () => {
    const one = withNextReached(three, monday) ?? {};
    expect(rungsOf(one).map(({ reachedOn }) => reachedOn)).toEqual(['2027-03-01', null, null]);
    expect(ladderState(rungsOf(one))).toMatchObject({ next: 'tjugo minuter', number: 2 });
    const all = withNextReached(withNextReached(one, later) ?? {}, later) ?? {};
    expect(ladderState(rungsOf(all))).toEqual({ kind: 'at-the-top', of: 3 });
    expect(withNextReached(all, later)).toBeNull();
  });

  test('that nobody has written holds no step to take or take back', () => {
    expect(withNextReached({}, monday)).toBeNull();
    expect(withLastAhead({})).toBeNull();
    expect(withLastAhead(three)).toBeNull();
  });

  test('keeps what is taken, with its day, when the rest is written anew', () => {
    const one = withNextReached(three, monday) ?? {};
    const anew = withAhead(one, { rungs: ['kvarten', '', 'tre kvart'] });
    expect(rungsOf(anew)).toEqual([
      { words: 'tio minuter', reachedOn: '2027-03-01' },
      { words: 'kvarten', reachedOn: null },
      { words: 'tre kvart', reachedOn: null },
    ]);
    expect(rungsOf(withAhead(one, {}))).toEqual([{ words: 'tio minuter', reachedOn: '2027-03-01' }]);
    expect(withAhead({}, {})).toEqual({});
  });

  test('gives back only the latest step, and the earlier keep their days', () => {
    const two = withNextReached(withNextReached(three, monday) ?? {}, later) ?? {};
    expect(rungsOf(withLastAhead(two) ?? {}).map(({ reachedOn }) => reachedOn)).toEqual([
      '2027-03-01',
      null,
      null,
    ]);
  });
});
