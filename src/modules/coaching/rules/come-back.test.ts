import { describe, expect, test } from 'vitest';
import { civilDate, civilTime, zone } from '#kernel/dates.ts';
import { comeBack } from './come-back.ts';
import { END_REASONS, PERIOD_STATES, isUnderWay } from './period.ts';

const end = { date: civilDate('2027-02-28'), time: civilTime('09:00'), zone: zone('Europe/Helsinki') };
const ended = { state: 'closed', endReason: 'reached', end } as const;
const on = (day: string) => comeBack(ended, 12, civilDate(day));

describe('coming back', () => {
  test('is for a year from the end, its last day included', () => {
    expect(on('2027-03-01')).toEqual({ kind: 'may', until: '2028-02-28' });
    expect(on('2028-02-28').kind).toBe('may');
    expect(on('2028-02-29')).toEqual({ kind: 'not', because: 'too-late' });
  });

  test.each(END_REASONS)('after %s', (endReason) => {
    const answer = comeBack({ ...ended, endReason }, 12, civilDate('2027-06-01'));
    const because = { moved: 'asks-anew', death: 'died' } as const;
    expect(answer.kind === 'may' ? null : answer.because).toBe(
      endReason === 'moved' || endReason === 'death' ? because[endReason] : null,
    );
  });

  test.each(PERIOD_STATES.filter((state) => isUnderWay(state)))('is not for what is %s', (state) => {
    expect(comeBack({ state, endReason: null, end: null }, 12, civilDate('2027-06-01'))).toEqual({
      kind: 'not',
      because: 'under-way',
    });
  });
});
