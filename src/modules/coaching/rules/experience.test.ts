import { describe, expect, test } from 'vitest';
import { civilDate } from '#kernel/dates.ts';
import { askedNow, checkExperience, MOST_EXPERIENCE_WORDS, RECOMMEND } from './experience.ts';
import { FOLLOW_UP_STATES } from './period.ts';

const empty = { recommend: '', helped: '', attained: '', words: '', shown: '' };

describe('an answer to how it was', () => {
  test.each(RECOMMEND.map(String))('takes %s of ten', (recommend) => {
    expect(checkExperience({ ...empty, recommend })).toMatchObject({
      experience: { recommend: Number(recommend), helped: null, attained: null, shown: 'to-nobody' },
    });
  });

  test('may leave questions out, but not all of them', () => {
    expect(checkExperience(empty)).toEqual({ kind: 'wrong', problem: 'nothing' });
    expect(checkExperience({ ...empty, words: '   ' })).toEqual({ kind: 'wrong', problem: 'nothing' });
    expect(checkExperience({ ...empty, words: 'tack' }).kind).toBe('right');
    expect(checkExperience({ ...empty, attained: '-2' })).toMatchObject({ experience: { attained: -2 } });
  });

  test.each([
    { recommend: '11' },
    { recommend: '-1' },
    { recommend: '7.5' },
    { helped: 'maybe' },
    { attained: '3' },
  ])('is not read as something else: %o', (more) => {
    expect(checkExperience({ ...empty, words: 'tack', ...more })).toEqual({
      kind: 'wrong',
      problem: 'unknown',
    });
  });

  test('is shown to the coach only when the person says so', () => {
    for (const [shown, to] of [
      ['', 'to-nobody'],
      ['no', 'to-nobody'],
      ['yes', 'to-coach'],
    ] as const)
      expect(checkExperience({ ...empty, recommend: '9', shown })).toMatchObject({
        experience: { shown: to },
      });
  });

  test('has its limit', () => {
    expect(checkExperience({ ...empty, words: 'a'.repeat(MOST_EXPERIENCE_WORDS) }).kind).toBe('right');
    expect(checkExperience({ ...empty, words: 'a'.repeat(MOST_EXPERIENCE_WORDS + 1) })).toEqual({
      kind: 'wrong',
      problem: 'too-long',
    });
  });
});

describe('asking', () => {
  const about = {
    state: 'in-follow-up',
    endedOn: civilDate('2027-01-10'),
    endReason: 'reached',
    followUps: [
      { months: 3, date: civilDate('2027-04-10'), state: 'planned' },
      { months: 9, date: civilDate('2027-10-10'), state: 'planned' },
    ],
  } as const;
  const on = (day: string, more: Partial<Parameters<typeof askedNow>[0]> = {}, answered: number[] = []) =>
    askedNow({ ...about, ...more }, { today: civilDate(day), days: 60, answered });

  test('is after the last meeting, for sixty days', () => {
    expect(on('2027-01-10')).toEqual([0]);
    expect(on('2027-03-11')).toEqual([0]);
    expect(on('2027-03-12')).toEqual([]);
    expect(on('2027-01-10', {}, [0])).toEqual([]);
  });

  test.each(FOLLOW_UP_STATES)('with a follow-up that is %s', (state) => {
    const [first, second] = about.followUps;
    const asked = on('2027-04-12', { followUps: [{ ...first, state }, second] }, [0]);
    expect(asked).toEqual(['invited', 'answered', 'held'].includes(state) ? [3] : []);
  });

  test('is of nobody who goes on, has moved, has died or never met anybody', () => {
    expect(on('2027-01-10', { endedOn: null, endReason: null })).toEqual([]);
    expect(on('2027-01-10', { endReason: 'moved' })).toEqual([]);
    expect(on('2027-01-10', { endReason: 'death' })).toEqual([]);
    expect(on('2027-01-10', { followUps: [] })).toEqual([]);
  });
});
